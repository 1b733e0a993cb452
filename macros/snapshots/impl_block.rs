impl Client {
    fn send(&self) -> Result<(), SmsError> {
        let __response = { self.post("/sms") };
        {
            use ::acs_endpoint as __acs_endpoint;
            const _: () = __acs_endpoint::__private::check_success::<
                __acs_endpoint::SmsError,
            >(202);
            let __api = const {
                &__acs_endpoint::__private::api::<
                    __acs_endpoint::SmsError,
                >("send", ::core::module_path!())
                    .success(&[(202, 202)])
            };
            __acs_endpoint::__private::finish_blocking::<
                _,
                _,
                _,
                _,
                _,
                _,
                _,
                _,
            >(__response, __api)
        }
    }
    fn find(&self) -> Result<Option<Message>, SmsError> {
        let __response = { self.get("/sms") };
        {
            use ::acs_endpoint as __acs_endpoint;
            const _: () = __acs_endpoint::__private::check_success::<
                __acs_endpoint::SmsError,
            >(200);
            const _: () = __acs_endpoint::__private::check_none_on::<
                __acs_endpoint::SmsError,
            >(404);
            use __acs_endpoint::__private::WithoutVariants as _;
            const {
                __acs_endpoint::__private::check_variant(
                    200,
                    200,
                    __acs_endpoint::__private::Variants::<Message>::STATUSES,
                );
            }
            let __api = const {
                &__acs_endpoint::__private::api::<
                    __acs_endpoint::SmsError,
                >("find", ::core::module_path!())
                    .success(&[(200, 200)])
                    .none_on(&[(404, 404)])
            };
            let __result = __acs_endpoint::__private::finish_blocking::<
                _,
                _,
                _,
                _,
                _,
                _,
                _,
                _,
            >(__response, __api);
            __acs_endpoint::__private::optional(__result)
        }
    }
    fn get(&self) -> Response<String> {
        self.http.get()
    }
}
