use acs_endpoint::acs_endpoint;

#[acs_endpoint(service = "sms")]
async fn send() -> Result<(), reqwest::Error> {
    reqwest::get("https://example.org").await?
}

fn main() {
    let _ = send();
}
