fn send(&self) -> Pin<Box<dyn Future<Output = Result<(), SmsError>> + '_>> {
    let request = self.post("/sms");
    Box::pin(async move {
        let __response = { request.send().await };
        {
            use ::acs_endpoint as __acs_endpoint;
            let __call = const {
                &__acs_endpoint::__private::call::<
                    __acs_endpoint::SmsError,
                >("send", ::core::module_path!())
            };
            (__acs_endpoint::__private::finish)({ __response }, __call, [], []).await
        }
    })
}
