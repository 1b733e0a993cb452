pub async fn send(&self, message: &SendMessage) -> Result<SendResult, SmsError> {
    let __response = { self.post("/sms").json(message).send().await? };
    {
        use ::acs_endpoint as __acs_endpoint;
        let __call = const {
            use __acs_endpoint::__private::WithoutVariants as _;
            let __variants = __acs_endpoint::__private::variants(
                __acs_endpoint::__private::Variants::<SendResult>::STATUSES,
            );
            (__variants).success(202, 202);
            &__acs_endpoint::__private::call::<
                __acs_endpoint::SmsError,
            >("send", ::core::module_path!())
                .success(&[(202, 202)])
        };
        (__acs_endpoint::__private::finish)({ __response }, __call, [], []).await
    }
}
