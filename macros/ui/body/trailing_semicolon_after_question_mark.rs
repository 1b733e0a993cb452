#[acs_endpoint(service = "sms")]
async fn send() -> Result<(), SmsError> {
    reqwest::get("https://example.org").await?;
}
