//! Last expressions with `reqwest`: with `?`, without it, and from helpers.
#![deny(warnings)]

use acs_endpoint::{SmsError, Streamed, acs_endpoint};

pub struct Client {
    http: reqwest::Client,
}

impl Client {
    fn post(&self, path: &str) -> reqwest::RequestBuilder {
        self.http.post(format!("https://example.org{path}"))
    }

    #[acs_endpoint(service = "sms")]
    pub async fn with_question_mark(&self) -> Result<u8, SmsError> {
        self.post("/sms").send().await?
    }

    #[acs_endpoint(service = "sms")]
    pub async fn without_question_mark(&self) -> Result<u8, SmsError> {
        self.post("/sms").send().await
    }

    #[acs_endpoint(service = "sms")]
    pub async fn streamed(&self) -> Result<Streamed<reqwest::Response>, SmsError> {
        self.post("/sms").send().await?
    }
}

fn is_send<F: Send + 'static>(future: F) -> F {
    future
}

pub fn main() {
    let _: fn(Client) = |client| {
        drop(is_send(async move {
            client.with_question_mark().await?;
            client.without_question_mark().await?;
            client.streamed().await
        }));
    };
}
