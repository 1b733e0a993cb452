impl Client {
    #[::acs_endpoint::acs_endpoint(service = "sms", success(202))]
    fn send(&self) -> Result<(), SmsError> {
        self.post("/sms")
    }
    #[::acs_endpoint::acs_endpoint(success(200), none_on(404), service = "sms")]
    fn find(&self) -> Result<Option<Message>, SmsError> {
        self.get("/sms")
    }
    fn get(&self) -> Response<String> {
        self.http.get()
    }
}
