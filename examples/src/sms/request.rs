//! From a path and a body to a signed request, and on to the response.

use std::time::{Duration, SystemTime};

use reqwest::{Body, Client, RequestBuilder, Response, Url, redirect::Policy};
use serde::Serialize;

use crate::{
    ConnectionString,
    connection_string::is_loopback,
    signing::{SignedParts, sign},
};

/// The version of the API that the client speaks.
const API_VERSION: &str = "2026-01-23";

/// How long a call may take, from connecting to the last byte of the answer.
const TIMEOUT: Duration = Duration::from_secs(30);

/// The HTTP client of those who bring none.
pub(super) fn http_client(connection: &ConnectionString) -> Result<Client, reqwest::Error> {
    let builder = Client::builder().timeout(TIMEOUT).redirect(Policy::none());
    let on_this_machine = connection.endpoint().host_str().is_some_and(is_loopback);
    if on_this_machine { builder.no_proxy() } else { builder }.build()
}

/// What it takes to reach a resource.
#[derive(Clone, Debug)]
pub(super) struct Transport {
    pub(super) http: Client,
    pub(super) connection: ConnectionString,
}

impl Transport {
    /// Sends `body` as JSON to the path made of `segments`.
    pub(super) async fn post<'a>(
        &self,
        segments: impl IntoIterator<Item = &'a str>,
        body: &impl Serialize,
    ) -> Result<Response, reqwest::Error> {
        self.send(self.http.post(self.url(segments)).json(body)).await
    }

    /// Asks for what is at the path made of `segments`.
    pub(super) async fn get<'a>(
        &self,
        segments: impl IntoIterator<Item = &'a str>,
    ) -> Result<Response, reqwest::Error> {
        self.send(self.http.get(self.url(segments))).await
    }

    /// Signs a request as it stands, and sends it.
    async fn send(&self, request: RequestBuilder) -> Result<Response, reqwest::Error> {
        let (http, request) = request.build_split();
        let request = request?;
        let signed = sign(
            self.connection.access_key(),
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

    /// The address of `segments`, each of them percent-encoded.
    fn url<'a>(&self, segments: impl IntoIterator<Item = &'a str>) -> Url {
        let mut url = self.connection.endpoint().clone();
        if let Ok(mut path) = url.path_segments_mut() {
            path.clear().extend(segments);
        }
        url.query_pairs_mut().append_pair("api-version", API_VERSION);
        url
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

    fn transport(endpoint: &str) -> Transport {
        let connection: ConnectionString =
            format!("endpoint={endpoint};accesskey=pw==").parse().unwrap();
        Transport { http: http_client(&connection).unwrap(), connection }
    }

    #[test]
    fn addresses_hold_the_version_and_encode_their_segments() {
        let url = transport("https://contoso.example/").url(["deliveryReports", "a/b?c d"]);
        assert_eq!(
            url.as_str(),
            "https://contoso.example/deliveryReports/a%2Fb%3Fc%20d?api-version=2026-01-23"
        );
        assert_eq!(
            path_and_query(&transport("https://contoso.example").url(["sms", "optouts:add"])),
            "/sms/optouts:add?api-version=2026-01-23"
        );
    }

    #[test]
    fn the_host_has_a_port_only_when_it_is_not_the_usual_one() {
        for (endpoint, expected) in [
            ("https://contoso.example", "contoso.example"),
            ("https://contoso.example:443/", "contoso.example"),
            ("https://contoso.example:8443/", "contoso.example:8443"),
            ("http://127.0.0.1:8080/", "127.0.0.1:8080"),
            ("http://[::1]:8080/", "[::1]:8080"),
        ] {
            assert_eq!(host(&transport(endpoint).url(["sms"])), expected);
        }
    }
}
