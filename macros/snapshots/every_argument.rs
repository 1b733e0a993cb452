async fn find(id: &str) -> Result<Option<Message>, AppError> {
    let __response = { get(id).await };
    {
        use ::rt as __acs_endpoint;
        const _: () = __acs_endpoint::__private::check_success_range::<
            __acs_endpoint::CommonError,
        >(200, 202);
        const _: () = __acs_endpoint::__private::check_handles::<
            __acs_endpoint::CommonError,
        >(400);
        const _: () = __acs_endpoint::__private::check_handles_range::<
            __acs_endpoint::CommonError,
        >(500, 599);
        const _: () = __acs_endpoint::__private::check_none_on::<
            __acs_endpoint::CommonError,
        >(404);
        const _: () = __acs_endpoint::__private::check_allow_undocumented::<
            __acs_endpoint::CommonError,
        >(409);
        const _: () = __acs_endpoint::__private::check_allow_undocumented::<
            __acs_endpoint::CommonError,
        >(410);
        const _: () = __acs_endpoint::__private::check_complete::<
            __acs_endpoint::CommonError,
        >(0, "400, 409, 500..=599, 404, 410, 409, 410");
        let __call = const {
            &__acs_endpoint::__private::call::<
                __acs_endpoint::CommonError,
            >("find", ::core::module_path!())
                .success(&[(200, 202)])
                .none_on(&[(404, 404), (410, 410)])
                .max_body(1_000_000)
        };
        let __result = __acs_endpoint::__private::finish_kept_optional(
                __response,
                __call,
                __acs_endpoint::__private::PhantomData,
            )
            .await;
        __acs_endpoint::__private::and_then_optional(
            __result,
            __call,
            verify,
            __acs_endpoint::__private::PhantomData,
        )
    }
}
