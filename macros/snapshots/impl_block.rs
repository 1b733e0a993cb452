impl Client {
    fn send(&self) -> Result<(), SmsError> {
        let __response = { self.post("/sms") };
        {
            use ::acs_endpoint as __acs_endpoint;
            const _: () = {
                use __acs_endpoint::__private::check_success;
                let __list = __acs_endpoint::__private::list::<
                    __acs_endpoint::SmsError,
                >(&[(202, 202)]);
                check_success(__list, 202);
            };
            let __call = const {
                &__acs_endpoint::__private::call::<
                    __acs_endpoint::SmsError,
                >("send", ::core::module_path!())
                    .success(&[(202, 202)])
            };
            use __acs_endpoint::__private::{
                PhantomData as __Marker, finish_blocking as __finish,
            };
            __finish(__response, __call, __Marker, __Marker)
        }
    }
    fn find(&self) -> Result<Option<Message>, SmsError> {
        let __response = { self.get("/sms") };
        {
            use ::acs_endpoint as __acs_endpoint;
            const _: () = {
                use __acs_endpoint::__private::check_success;
                let __list = __acs_endpoint::__private::list::<
                    __acs_endpoint::SmsError,
                >(&[(200, 200)]);
                check_success(__list, 200);
            };
            const _: () = {
                use __acs_endpoint::__private::check_none_on;
                let __list = __acs_endpoint::__private::list::<
                    __acs_endpoint::SmsError,
                >(&[(404, 404)]);
                check_none_on(__list, 404);
            };
            use __acs_endpoint::__private::{
                Variants, WithoutVariants as _, check_variant,
            };
            const {
                let __variants = Variants::<Message>::STATUSES;
                check_variant(200, 200, __variants);
            }
            let __call = const {
                &__acs_endpoint::__private::call::<
                    __acs_endpoint::SmsError,
                >("find", ::core::module_path!())
                    .success(&[(200, 200)])
                    .none_on(&[(404, 404)])
            };
            use __acs_endpoint::__private::{
                PhantomData as __Marker, finish_optional_blocking as __finish,
            };
            __finish(__response, __call, __Marker, __Marker)
        }
    }
    fn get(&self) -> Response<String> {
        self.http.get()
    }
}
