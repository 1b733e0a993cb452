use acs_endpoint::{SmsError, acs_endpoint};

struct Client {
    http: reqwest::Client,
}

impl Client {
    #[acs_endpoint(service = "sms", success(202), none_on(404))]
    async fn page(&self, url: &str) -> Result<Option<String>, SmsError> {
        let response = self.http.get(url).send().await?;
        return Ok(Some(response.text().await?));
    }

    #[acs_endpoint(service = "sms")]
    async fn send(&self, url: &str) -> Result<(), SmsError> {
        return self.http.post(url).send().await;
    }
}

fn main() {}
