fn send(&self) -> Pin<Box<dyn Future<Output = Result<(), SmsError>> + '_>> {
    let request = self.post("/sms");
    Box::pin(async move {
        let __response = { request.send().await };
        let __call = const {
            &::acs_endpoint::__private::call::<
                ::acs_endpoint::SmsError,
            >("send", ::core::module_path!())
        };
        (::acs_endpoint::__private::finish)({ __response }, __call, [], []).await
    })
}
