//! A caller of a local service.

use std::time::SystemTime;

use http::{HeaderMap, Method, StatusCode};
use reqwest::{Client, redirect::Policy};
use serde_json::{Value, json};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

use super::VERSION;
use crate::{
    AccessKey, LocalService,
    local_service::ACCESS_KEY,
    signing::{SignedHeaders, SignedParts, sign},
};

/// A service and its caller.
pub(super) struct Caller {
    pub(super) service: LocalService,
    pub(super) http: Client,
}

impl Caller {
    pub(super) async fn new() -> Self {
        let http = Client::builder().no_proxy().redirect(Policy::none()).build().unwrap();
        Self { service: LocalService::start().await.unwrap(), http }
    }

    pub(super) fn sign(
        &self,
        method: &Method,
        path: &str,
        body: &str,
        now: SystemTime,
    ) -> SignedHeaders {
        let parts = SignedParts {
            method,
            path_and_query: path,
            host: &self.service.address.to_string(),
            body: body.as_bytes(),
        };
        sign(&AccessKey::from_base64(ACCESS_KEY).unwrap(), &parts, now)
    }

    pub(super) async fn post(&self, path: &str, body: &str, signed: &SignedHeaders) -> Response {
        let mut request = self.http.post(self.url(path)).body(body.to_owned());
        for (name, value) in signed.to_add() {
            request = request.header(name, value);
        }
        Response::of(request).await
    }

    pub(super) async fn post_signed(&self, path: &str, body: &Value) -> Response {
        let body = body.to_string();
        self.post(path, &body, &self.sign(&Method::POST, path, &body, SystemTime::now())).await
    }

    pub(super) async fn get_signed(&self, path: &str) -> Response {
        let mut request = self.http.get(self.url(path));
        let signed = self.sign(&Method::GET, path, "", SystemTime::now());
        for (name, value) in signed.to_add() {
            request = request.header(name, value);
        }
        Response::of(request).await
    }

    pub(super) async fn send(&self, to: &[&str]) -> Response {
        let recipients: Vec<_> = to.iter().map(|to| json!({"to": to})).collect();
        let body = json!({"from": "+14255550100", "smsRecipients": recipients, "message": "Hi"});
        self.post_signed(&format!("/sms?{VERSION}"), &body).await
    }

    pub(super) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.service.address)
    }

    /// Sends a request line, and returns all bytes until the service closes the connection.
    pub(super) async fn raw(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(self.service.address).await.unwrap();
        let request = format!("GET {path} HTTP/1.1\r\nhost: localhost\r\n\r\n");
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut response = Vec::new();
        stream.read_to_end(&mut response).await.unwrap();
        String::from_utf8(response).unwrap()
    }
}

/// A complete response.
pub(super) struct Response {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: String,
}

impl Response {
    pub(super) async fn of(request: reqwest::RequestBuilder) -> Self {
        let response = request.send().await.unwrap();
        let (status, headers) = (response.status(), response.headers().clone());
        Self { status, headers, body: response.text().await.unwrap() }
    }

    pub(super) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.body))
    }

    pub(super) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }
}
