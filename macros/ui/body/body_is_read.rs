use acs_endpoint::{SmsError, acs_endpoint};

#[derive(serde::Deserialize)]
struct Sent {}

struct Client {
    http: reqwest::Client,
}

impl Client {
    #[acs_endpoint(service = "sms")]
    async fn unwrapped(&self, url: &str) -> Result<Sent, SmsError> {
        self.http.get(url).send().await?.json().await?
    }

    #[acs_endpoint(service = "sms")]
    async fn not_unwrapped(&self, url: &str) -> Result<Sent, SmsError> {
        self.http.get(url).send().await?.json().await
    }

    #[acs_endpoint(service = "sms")]
    async fn in_ok(&self, url: &str) -> Result<String, SmsError> {
        let response = self.http.get(url).send().await?;
        Ok(response.text().await?)
    }

    #[acs_endpoint(service = "sms")]
    async fn in_a_variable(&self, url: &str) -> Result<Sent, SmsError> {
        let sent = self.http.get(url).send().await?.json().await?;
        Ok(sent)
    }

    #[acs_endpoint(service = "sms")]
    async fn named(&self, url: &str) -> Result<Vec<u8>, SmsError> {
        let bytes = self.http.get(url).send().await?.bytes().await?;
        Ok(bytes.to_vec())
    }
}

fn main() {}
