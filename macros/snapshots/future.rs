fn send(&self) -> Pin<Box<dyn Future<Output = Result<(), SmsError>> + '_>> {
    let request = self.post("/sms");
    Box::pin(async move {
        let __response = { request.send().await };
        {
            use ::acs_endpoint as __acs_endpoint;
            let __api = const {
                &__acs_endpoint::__private::api::<
                    __acs_endpoint::SmsError,
                >("send", ::core::module_path!())
            };
            __acs_endpoint::__private::finish::<
                _,
                _,
                _,
                _,
                _,
                _,
                _,
                _,
            >(__response, __api)
                .await
        }
    })
}
