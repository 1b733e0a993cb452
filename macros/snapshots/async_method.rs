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
        let __api = const {
            &__acs_endpoint::__private::api::<
                __acs_endpoint::SmsError,
            >("send", ::core::module_path!())
                .success(&[(202, 202)])
        };
        __acs_endpoint::__private::finish::<_, _, _, _, _, _, _, _>(__response, __api)
            .await
    }
}
