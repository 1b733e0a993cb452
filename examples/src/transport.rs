//! Sends authenticated requests.
//!
//! Every client of this crate sends its requests through [`Transport`], which returns the client's
//! response. The functions of the clients are annotated, not this helper.

use std::time::{Duration, SystemTime};

use reqwest::{Body, Client, Method, RequestBuilder, Response, Url, redirect::Policy};
use serde::Serialize;

use crate::{
    AccessKey, ConnectionString,
    connection_string::is_loopback,
    signing::{SignedParts, sign},
};

/// The timeout of a call, from connecting to the last byte of the response.
const TIMEOUT: Duration = Duration::from_secs(30);

/// Creates an HTTP client that follows no redirects, because a signature is only valid for one URL, and
/// that uses no proxy for a service on the local machine.
///
/// # Errors
///
/// Returns reqwest's error if the TLS backend cannot be initialized.
pub fn http_client(endpoint: &Url) -> Result<Client, reqwest::Error> {
    let builder = Client::builder().timeout(TIMEOUT).redirect(Policy::none());
    let on_this_machine = endpoint.host_str().is_some_and(is_loopback);
    if on_this_machine { builder.no_proxy() } else { builder }.build()
}

/// The credential of a caller.
#[derive(Clone)]
pub enum Credential {
    /// The access key of a resource, with which each request is signed.
    AccessKey(AccessKey),
    /// The access token of a user.
    Token(String),
}

/// Shows neither the key nor the token.
impl std::fmt::Debug for Credential {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::AccessKey(_) => "AccessKey(..)",
            Self::Token(_) => "Token(..)",
        })
    }
}

/// The connection to one API of a resource. Clones share their connections.
#[derive(Clone, Debug)]
pub struct Transport {
    http: Client,
    endpoint: Url,
    credential: Credential,
    api_version: &'static str,
}

impl Transport {
    /// Creates a transport for the resource of a connection string that uses `api_version`.
    #[must_use]
    pub fn new(http: Client, connection: &ConnectionString, api_version: &'static str) -> Self {
        let credential = Credential::AccessKey(connection.access_key().clone());
        Self { http, endpoint: connection.endpoint().clone(), credential, api_version }
    }

    /// Creates a transport for `endpoint` that uses `api_version` and the access token of a user.
    #[must_use]
    pub fn for_user(
        http: Client,
        endpoint: Url,
        token: impl Into<String>,
        api_version: &'static str,
    ) -> Self {
        Self { http, endpoint, credential: Credential::Token(token.into()), api_version }
    }

    /// Creates a request to `path`, which must be encoded like the result of [`Operation::path_for`].
    ///
    /// [`Operation::path_for`]: acs_endpoint::Operation::path_for
    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.request_with_query(method, path, &[])
    }

    /// Creates a request with further query parameters.
    pub fn request_with_query(
        &self,
        method: Method,
        path: &str,
        query: &[(&str, String)],
    ) -> RequestBuilder {
        let mut url = self.endpoint.clone();
        url.set_path(path);
        url.query_pairs_mut().extend_pairs(query).append_pair("api-version", self.api_version);
        self.http.request(method, url)
    }

    /// Sends a `GET` request.
    ///
    /// # Errors
    ///
    /// Returns the error of the HTTP client.
    pub async fn get(&self, path: &str) -> Result<Response, reqwest::Error> {
        self.send(self.request(Method::GET, path)).await
    }

    /// Sends `body` as JSON in a `POST` request.
    ///
    /// # Errors
    ///
    /// Returns the error of the HTTP client.
    pub async fn post(
        &self,
        path: &str,
        body: &impl Serialize,
    ) -> Result<Response, reqwest::Error> {
        self.send(self.request(Method::POST, path).json(body)).await
    }

    /// Sends a `DELETE` request.
    ///
    /// # Errors
    ///
    /// Returns the error of the HTTP client.
    pub async fn delete(&self, path: &str) -> Result<Response, reqwest::Error> {
        self.send(self.request(Method::DELETE, path)).await
    }

    /// Sends a `GET` request to the URL of the next page of a list.
    ///
    /// # Errors
    ///
    /// Returns the error of the HTTP client.
    pub async fn get_page(&self, next: Url) -> Result<Response, reqwest::Error> {
        self.send(self.http.get(next)).await
    }

    /// Whether `url` belongs to this resource. Credentials are not sent to other hosts.
    #[must_use]
    pub fn owns(&self, url: &Url) -> bool {
        url.origin() == self.endpoint.origin()
    }

    /// Authenticates and sends a request.
    ///
    /// # Errors
    ///
    /// Returns the error of the HTTP client.
    pub async fn send(&self, request: RequestBuilder) -> Result<Response, reqwest::Error> {
        let key = match &self.credential {
            Credential::Token(token) => return request.bearer_auth(token).send().await,
            Credential::AccessKey(key) => key,
        };
        let (http, request) = request.build_split();
        let request = request?;
        let signed = sign(
            key,
            &SignedParts {
                method: request.method(),
                path_and_query: &path_and_query(request.url()),
                host: &host(request.url()),
                body: request.body().and_then(Body::as_bytes).unwrap_or_default(),
            },
            SystemTime::now(),
        );
        let mut request = RequestBuilder::from_parts(http, request);
        for (name, value) in signed.to_add() {
            request = request.header(name, value);
        }
        request.send().await
    }
}

fn path_and_query(url: &Url) -> String {
    match url.query() {
        Some(query) => format!("{}?{query}", url.path()),
        None => url.path().to_owned(),
    }
}

/// The value of the `Host` header that the HTTP client sends.
fn host(url: &Url) -> String {
    let host = url.host_str().unwrap_or_default();
    match url.port() {
        Some(port) => format!("{host}:{port}"),
        None => host.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(endpoint: &str, path: &str) -> Url {
        let connection: ConnectionString =
            format!("endpoint={endpoint};accesskey=pw==").parse().unwrap();
        let http = http_client(connection.endpoint()).unwrap();
        let transport = Transport::new(http, &connection, "2026-01-23");
        transport.request(Method::GET, path).build().unwrap().url().clone()
    }

    #[test]
    fn urls_contain_the_version_and_keep_encoded_segments() {
        assert_eq!(
            url("https://contoso.example/", "/deliveryReports/a%2Fb%3Fc%20d").as_str(),
            "https://contoso.example/deliveryReports/a%2Fb%3Fc%20d?api-version=2026-01-23"
        );
        assert_eq!(
            path_and_query(&url("https://contoso.example", "/sms/optouts:add")),
            "/sms/optouts:add?api-version=2026-01-23"
        );
    }

    #[test]
    fn the_host_has_a_port_only_if_it_is_not_the_default() {
        for (endpoint, expected) in [
            ("https://contoso.example", "contoso.example"),
            ("https://contoso.example:443/", "contoso.example"),
            ("https://contoso.example:8443/", "contoso.example:8443"),
            ("http://127.0.0.1:8080/", "127.0.0.1:8080"),
            ("http://[::1]:8080/", "[::1]:8080"),
        ] {
            assert_eq!(host(&url(endpoint, "/sms")), expected);
        }
    }
}
