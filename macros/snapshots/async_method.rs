pub async fn send(&self, message: &SendMessage) -> Result<SendResult, SmsError> {
    let __response = { self.post("/sms").json(message).send().await? };
    {
        use ::acs_endpoint as __acs_endpoint;
        const _: () = {
            let __list = __acs_endpoint::__private::list::<
                __acs_endpoint::SmsError,
            >(&[202]);
            (__list).success(202);
        };
        use __acs_endpoint::__private::WithoutVariants as _;
        const {
            let __variants = __acs_endpoint::__private::variants(
                __acs_endpoint::__private::Variants::<SendResult>::STATUSES,
            );
            (__variants).success(202, 202);
        }
        let __call = const {
            &__acs_endpoint::__private::call::<
                __acs_endpoint::SmsError,
            >("send", ::core::module_path!())
                .success(&[(202, 202)])
        };
        use __acs_endpoint::__private::finish as __finish;
        use __acs_endpoint::__private::PhantomData as __Marker;
        (__finish)({ __response }, __call, { __Marker }, { __Marker }).await
    }
}
