pub async fn send(&self, message: &SendMessage) -> Result<SendResult, SmsError> {
    let __response = { self.post("/sms").json(message).send().await? };
    let __call = const {
        let __variants = ::acs_endpoint::__private::variants::<SendResult, _>()
            .statuses();
        (__variants).success(202, 202);
        &::acs_endpoint::__private::call::<
            ::acs_endpoint::SmsError,
        >("send", ::core::module_path!())
            .success(&[(202, 202)])
    };
    (::acs_endpoint::__private::finish)({ __response }, __call, [], []).await
}
