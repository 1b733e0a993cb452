pub async fn send(&self, message: &SendMessage) -> Result<SendResult, SmsError> {
    let __response = { self.post("/sms").json(message).send().await? };
    {
        use ::acs_endpoint as __acs_endpoint;
        const _: () = __acs_endpoint::__private::check_success::<
            __acs_endpoint::SmsError,
        >(202);
        use __acs_endpoint::__private::WithoutVariants as _;
        const {
            __acs_endpoint::__private::check_variant(
                202,
                202,
                __acs_endpoint::__private::Variants::<SendResult>::STATUSES,
            );
        }
        let __call = const {
            &__acs_endpoint::__private::call::<
                __acs_endpoint::SmsError,
            >("send", ::core::module_path!())
                .success(&[(202, 202)])
        };
        __acs_endpoint::__private::finish(
                __response,
                __call,
                __acs_endpoint::__private::PhantomData,
                __acs_endpoint::__private::PhantomData,
            )
            .await
    }
}
