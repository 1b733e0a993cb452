pub async fn send(&self, message: &SendMessage) -> Result<SendResult, SmsError> {
    let __response = { self.post("/sms").json(message).send().await? };
    {
        use ::acs_endpoint as __acs_endpoint;
        const _: () = {
            use __acs_endpoint::__private::check_success;
            let __list = __acs_endpoint::__private::list::<
                __acs_endpoint::SmsError,
            >(&[(202, 202)]);
            check_success(__list, 202);
        };
        use __acs_endpoint::__private::{Variants, WithoutVariants as _, check_variant};
        const {
            let __variants = Variants::<SendResult>::STATUSES;
            check_variant(202, 202, __variants);
        }
        let __call = const {
            &__acs_endpoint::__private::call::<
                __acs_endpoint::SmsError,
            >("send", ::core::module_path!())
                .success(&[(202, 202)])
        };
        use __acs_endpoint::__private::{PhantomData as __Marker, finish as __finish};
        __finish(__response, __call, __Marker, __Marker).await
    }
}
