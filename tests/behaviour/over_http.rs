//! `reqwest` with the local service of the examples, and with servers that misbehave.

mod interrupted;
mod responses;
mod sending;

use acs_endpoint::{CommonError, SmsError, Streamed, acs_endpoint};
use acs_endpoint_examples::LocalService;
use bytes::Bytes;
use serde::Deserialize;

/// The response of the local service to `/status/{code}` of a success.
#[derive(Debug, Deserialize, PartialEq, Eq)]
struct Reply {
    status: u16,
}

/// The client checks the status itself, and the attribute sees only its error.
fn refuse(response: reqwest::Response) -> reqwest::Result<reqwest::Response> {
    response.error_for_status()
}

/// A hand-written client in which each function ends differently.
struct Client {
    http: reqwest::Client,
    base: String,
}

impl Client {
    fn new(base: impl Into<String>) -> Self {
        let redirect = reqwest::redirect::Policy::none();
        let http = reqwest::Client::builder().no_proxy().redirect(redirect).build().unwrap();
        Self { http, base: base.into() }
    }

    async fn start() -> (LocalService, Self) {
        let service = LocalService::start().await.unwrap();
        let client = Self::new(service.endpoint());
        (service, client)
    }

    fn request(&self, path: &str) -> reqwest::RequestBuilder {
        self.http.get(format!("{}{path}", self.base))
    }

    /// The last expression is the client's `Result`.
    #[acs_endpoint(service = "sms")]
    async fn result(&self, path: &str) -> Result<Reply, SmsError> {
        self.request(path).send().await
    }

    /// The last expression is the response.
    #[acs_endpoint(service = "sms")]
    async fn response(&self, path: &str) -> Result<Reply, SmsError> {
        self.request(path).send().await?
    }

    #[acs_endpoint(service = "common")]
    async fn common(&self, path: &str) -> Result<Reply, CommonError> {
        self.request(path).send().await?
    }

    /// The client checks the status itself; the attribute sees the status nevertheless.
    #[acs_endpoint(service = "sms")]
    async fn checked(&self, path: &str) -> Result<Reply, SmsError> {
        self.request(path).send().await.and_then(refuse)
    }

    #[acs_endpoint(service = "sms")]
    async fn checked_in_the_body(&self, path: &str) -> Result<Reply, SmsError> {
        self.request(path).send().await.and_then(refuse)?
    }

    #[acs_endpoint(service = "sms", none_on(404))]
    async fn checked_option(&self, path: &str) -> Result<Option<Reply>, SmsError> {
        self.request(path).send().await.and_then(refuse)
    }

    #[acs_endpoint(service = "sms")]
    async fn unit(&self, path: &str) -> Result<(), SmsError> {
        self.request(path).send().await?
    }

    #[acs_endpoint(service = "sms")]
    async fn complete(&self, path: &str) -> Result<http::Response<Bytes>, SmsError> {
        self.request(path).send().await?
    }

    #[acs_endpoint(service = "sms")]
    async fn streamed(&self, path: &str) -> Result<Streamed<reqwest::Response>, SmsError> {
        self.request(path).send().await?
    }
}
