use acs_endpoint::{SmsError, TransportError, acs_endpoint};

#[derive(serde::Deserialize)]
struct Sent {}

struct Client {
    http: reqwest::Client,
}

impl Client {
    #[acs_endpoint(service = "sms")]
    async fn in_a_match(&self, url: &str) -> Result<Sent, SmsError> {
        let response = match self.http.get(url).send().await {
            Ok(response) => response.error_for_status()?,
            Err(error) => return Err(error.into()),
        };
        Ok(response)
    }

    #[acs_endpoint(service = "sms")]
    async fn in_an_async_block(&self, url: &str) -> Result<Sent, SmsError> {
        async { self.http.get(url).send().await?.error_for_status() }.await
    }

    #[acs_endpoint(service = "sms")]
    async fn by_reference(&self, url: &str) -> Result<Sent, SmsError> {
        let response = self.http.get(url).send().await?;
        if let Err(error) = response.error_for_status_ref() {
            return Err(error.into());
        }
        Ok(response)
    }

    #[acs_endpoint(service = "sms")]
    async fn in_a_loop(&self, url: &str) -> Result<Sent, SmsError> {
        loop {
            let response = self.http.get(url).send().await?;
            if response.status() != 429 {
                break Ok(response.json().await?);
            }
        }
    }

    #[acs_endpoint(service = "sms")]
    async fn parsed(&self, url: &str) -> Result<Vec<u8>, SmsError> {
        let response = self.http.get(url).send().await?;
        let text = response.text().await?;
        serde_json::from_str(&text).map_err(|error| TransportError::no_response(error).into())
    }

    #[acs_endpoint(service = "sms")]
    async fn after_a_loop(&self, url: &str) -> Result<Sent, SmsError> {
        for _ in 0..3 {
            let response = self.http.get(url).send().await?;
            if response.status() == 200 {
                return Ok(response.json().await?);
            }
        }
        Err(TransportError::no_response("three attempts failed"))?
    }
}

fn main() {}
