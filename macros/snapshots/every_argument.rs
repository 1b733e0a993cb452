async fn find(id: &str) -> Result<Option<Message>, AppError> {
    let __response = { get(id).await };
    {
        use ::rt as __acs_endpoint;
        use __acs_endpoint::__private::IsServiceError as __IsServiceError;
        const _: () = {
            let __list = __acs_endpoint::__private::list_of_ranges::<
                <my::Error as __IsServiceError>::Error,
            >(&[(200, 202)]);
            (__list).success_range(200, 202);
        };
        const _: () = {
            let __list = __acs_endpoint::__private::list_of_ranges::<
                <my::Error as __IsServiceError>::Error,
            >(&[(400, 400), (500, 599)]);
            (__list).handles(400);
            (__list).handles_range(500, 599);
            (__list).complete(0, "400, 409, 500..=599, 404, 410, 409, 410");
        };
        const _: () = {
            let __list = __acs_endpoint::__private::list::<
                <my::Error as __IsServiceError>::Error,
            >(&[404]);
            (__list).none_on(404);
        };
        const _: () = {
            let __list = __acs_endpoint::__private::list::<
                <my::Error as __IsServiceError>::Error,
            >(&[409, 410]);
            (__list).allow_undocumented(409);
            (__list).allow_undocumented(410);
        };
        let __call = const {
            &__acs_endpoint::__private::call::<
                <my::Error as __IsServiceError>::Error,
            >("find", ::core::module_path!())
                .success(&[(200, 202)])
                .none_on(&[(404, 404), (410, 410)])
                .max_body(1_000_000)
        };
        let __result = (__acs_endpoint::__private::finish_kept_optional)(
                { __response },
                __call,
                [],
            )
            .await;
        (__acs_endpoint::__private::result)(
            __acs_endpoint::__private::and_then_optional(__result, __call, verify, []),
        )
    }
}
