impl Client {
    fn send(&self) -> Result<(), SmsError> {
        let __response = { self.post("/sms") };
        let __call = const {
            &::acs_endpoint::__private::call::<
                ::acs_endpoint::SmsError,
            >("send", ::core::module_path!())
                .success(&[(202, 202)])
        };
        (::acs_endpoint::__private::finish_blocking)({ __response }, __call, [], [])
    }
    fn find(&self) -> Result<Option<Message>, SmsError> {
        let __response = { self.get("/sms") };
        let __call = const {
            let __variants = ::acs_endpoint::__private::variants::<Message, _>()
                .statuses();
            (__variants).success(200, 200);
            &::acs_endpoint::__private::call::<
                ::acs_endpoint::SmsError,
            >("find", ::core::module_path!())
                .success(&[(200, 200)])
                .none_on(&[(404, 404)])
        };
        (::acs_endpoint::__private::finish_optional_blocking)(
            { __response },
            __call,
            [],
            [],
        )
    }
    fn get(&self) -> Response<String> {
        self.http.get()
    }
}
