use acs_endpoint::{SmsError, acs_endpoint};

struct Client {
    http: reqwest::Client,
}

impl Client {
    #[acs_endpoint(service = "sms")]
    async fn send(&self, url: &str) -> Result<(), SmsError> {
        return self.http.post(url).send().await;
    }

    #[acs_endpoint(service = "sms")]
    async fn count(&self, url: &str) -> Result<u32, SmsError> {
        self.http.get(url).send().await?;
        return Ok(1);
    }
}

#[acs_endpoint(service = "sms")]
fn read(response: http::Response<String>) -> Result<(), SmsError> {
    let response = Ok::<_, SmsError>(response);
    return response
}

fn main() {}
