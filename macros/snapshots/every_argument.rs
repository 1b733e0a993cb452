async fn find(id: &str) -> Result<Option<Message>, AppError> {
    let __response = { get(id).await };
    {
        use ::rt as __acs_endpoint;
        const _: () = {
            use __acs_endpoint::__private::check_success_range;
            let __list = __acs_endpoint::__private::list::<
                __acs_endpoint::CommonError,
            >(&[(200, 202)]);
            check_success_range(__list, 200, 202);
        };
        const _: () = {
            use __acs_endpoint::__private::{
                check_handles, check_handles_range, check_complete,
            };
            let __list = __acs_endpoint::__private::list::<
                __acs_endpoint::CommonError,
            >(&[(400, 400), (500, 599)]);
            check_handles(__list, 400);
            check_handles_range(__list, 500, 599);
            check_complete(__list, 0, "400, 409, 500..=599, 404, 410, 409, 410");
        };
        const _: () = {
            use __acs_endpoint::__private::check_none_on;
            let __list = __acs_endpoint::__private::list::<
                __acs_endpoint::CommonError,
            >(&[(404, 404)]);
            check_none_on(__list, 404);
        };
        const _: () = {
            use __acs_endpoint::__private::check_allow_undocumented;
            let __list = __acs_endpoint::__private::list::<
                __acs_endpoint::CommonError,
            >(&[(409, 409), (410, 410)]);
            check_allow_undocumented(__list, 409);
            check_allow_undocumented(__list, 410);
        };
        let __call = const {
            &__acs_endpoint::__private::call::<
                __acs_endpoint::CommonError,
            >("find", ::core::module_path!())
                .success(&[(200, 202)])
                .none_on(&[(404, 404), (410, 410)])
                .max_body(1_000_000)
        };
        use __acs_endpoint::__private::{
            PhantomData as __Marker, finish_kept_optional as __finish,
        };
        let __result = __finish(__response, __call, __Marker).await;
        let __result = __acs_endpoint::__private::and_then_optional(
            __result,
            __call,
            verify,
            __Marker,
        );
        __result
    }
}
