async fn find(id: &str) -> Result<Option<Message>, AppError> {
    let __response = { get(id).await };
    {
        use ::rt as __acs_endpoint;
        const API: &__acs_endpoint::__private::Api<__acs_endpoint::CommonError> = &__acs_endpoint::__private::api::<
            __acs_endpoint::CommonError,
        >("find", ::core::module_path!())
            .success(&[(200, 202)])
            .none_on(&[(404, 404), (410, 410)])
            .max_body(1_000_000);
        const _: () = API.check_success(200, 202);
        const _: () = API.check_handles(400, 400);
        const _: () = API.check_handles(500, 599);
        const _: () = API.check_none_on(404, 404);
        const _: () = API.check_undocumented(409, 409);
        const _: () = API.check_undocumented(410, 410);
        const _: () = API
            .check_complete(
                &[
                    (400, 400),
                    (409, 409),
                    (500, 599),
                    (404, 404),
                    (410, 410),
                    (409, 409),
                    (410, 410),
                ],
            );
        use __acs_endpoint::__private::WithoutVariants as _;
        const {
            __acs_endpoint::__private::check_variant(
                200,
                202,
                __acs_endpoint::__private::Variants::<Message>::STATUSES,
            );
        }
        let __result = __acs_endpoint::__private::finish::<
            _,
            _,
            _,
            _,
            _,
            _,
            _,
            _,
        >(__response, API)
            .await;
        __acs_endpoint::__private::checked_optional(__result, API, verify)
    }
}
