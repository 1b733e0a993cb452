//! Requests that can never be sent: a retry is useless, and the service has not received them.

use std::sync::Arc;

use acs_endpoint::{Retry, ServiceError as _, SmsError, TransportErrorKind, acs_endpoint};
use azure_core::http::{
    AsyncRawResponse, ClientOptions, Context, Method, Pipeline, Request, RetryOptions, Transport,
    Url, new_http_client,
};
use bytes::Bytes;
use http_body_util::Empty;
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;

/// URLs that do not name a server to which a client can connect.
const URLS: [&str; 14] = [
    "localhost:8080/x",
    "htps://127.0.0.1/x",
    "htp://127.0.0.1/x",
    "hhtp://127.0.0.1:1/",
    "/sms",
    "127.0.0.1/sms",
    "https://",
    "file:///sms",
    "http://[::1/x",
    "http://{host}/x",
    "https://{resource}.contoso.example/sms?api-version=1",
    "http://${HOST}:8080/x",
    "http://127.0.0.1`/x",
    "",
];

fn assert_not_built(what: &str, error: &SmsError) {
    let SmsError::Transport(transport) = error else { panic!("{what}: {error:?}") };
    assert_eq!(transport.kind(), TransportErrorKind::NotBuilt, "{what}: {error:?}");
    assert!(!transport.may_have_been_processed(), "{what}");
    assert_eq!(error.retry(), Retry::No, "{what}");
}

/// A body that does not serialize.
fn unserializable() -> std::collections::BTreeMap<(u8, u8), u8> {
    [((1, 2), 3)].into()
}

macro_rules! reqwests {
    ($($test:ident: $reqwest:ident;)*) => {$(
        #[tokio::test]
        async fn $test() {
            #[acs_endpoint(service = "sms")]
            async fn get(url: &str) -> Result<(), SmsError> {
                $reqwest::Client::new().get(url).send().await
            }
            #[acs_endpoint(service = "sms")]
            async fn header(value: &str) -> Result<(), SmsError> {
                $reqwest::Client::new().get("http://127.0.0.1:1/").header("x-id", value).send().await
            }
            for url in URLS {
                assert_not_built(url, &get(url).await.unwrap_err());
            }
            for value in ["a\r\nb", "a\nb", "a\0b"] {
                assert_not_built(value, &header(value).await.unwrap_err());
            }
        }
    )*};
}

reqwests! {
    reqwest_current: reqwest;
    reqwest_previous: reqwest_0_12;
}

#[tokio::test]
async fn a_body_that_does_not_serialize() {
    #[acs_endpoint(service = "sms")]
    async fn current() -> Result<(), SmsError> {
        reqwest::Client::new().post("http://127.0.0.1:1/").json(&unserializable()).send().await
    }
    #[acs_endpoint(service = "sms")]
    fn with_ureq() -> Result<(), SmsError> {
        ureq::post("http://127.0.0.1:1/").send_json(unserializable())
    }
    assert_not_built("reqwest", &current().await.unwrap_err());
    assert_not_built("ureq", &with_ureq().unwrap_err());
}

#[test]
fn ureq_urls_and_headers() {
    #[acs_endpoint(service = "sms")]
    fn get(url: &str) -> Result<(), SmsError> {
        ureq::get(url).call()
    }
    #[acs_endpoint(service = "sms")]
    fn header(value: &str) -> Result<(), SmsError> {
        ureq::get("http://127.0.0.1:1/").header("x-id", value).call()
    }
    for url in URLS {
        assert_not_built(url, &get(url).unwrap_err());
    }
    for value in ["a\r\nb", "a\nb", "a\0b"] {
        assert_not_built(value, &header(value).unwrap_err());
    }
}

/// URLs of another scheme. A redirect to one is the same error, and then the service has received a request.
const OTHER_SCHEMES: [&str; 5] = [
    "ftp://127.0.0.1/x",
    "ws://127.0.0.1/x",
    "file://contoso/x",
    "myapp://callback",
    "gopher://127.0.0.1:70/",
];

fn assert_may_have_been_processed(what: &str, error: &SmsError) {
    let SmsError::Transport(transport) = error else { panic!("{what}: {error:?}") };
    assert_eq!(transport.kind(), TransportErrorKind::NoResponse, "{what}: {error:?}");
    assert!(transport.may_have_been_processed(), "{what}");
    assert_eq!(error.retry(), Retry::IfIdempotent { after: None }, "{what}");
}

#[tokio::test]
async fn other_schemes_are_reported_like_a_redirect_to_one() {
    #[acs_endpoint(service = "sms")]
    async fn current(http: &reqwest::Client, url: &str) -> Result<(), SmsError> {
        http.get(url).send().await
    }
    #[acs_endpoint(service = "sms")]
    async fn previous(url: &str) -> Result<(), SmsError> {
        reqwest_0_12::get(url).await
    }
    #[acs_endpoint(service = "sms")]
    fn with_ureq(url: &str) -> Result<(), SmsError> {
        ureq::get(url).call()
    }
    let client = reqwest::Client::new();
    for url in OTHER_SCHEMES {
        assert_may_have_been_processed(url, &current(&client, url).await.unwrap_err());
        assert_may_have_been_processed(url, &previous(url).await.unwrap_err());
        assert_may_have_been_processed(url, &with_ureq(url).unwrap_err());
    }
    let client = reqwest::Client::builder().https_only(true).build().unwrap();
    let error = current(&client, "http://127.0.0.1:1/").await.unwrap_err();
    assert_may_have_been_processed("https_only", &error);
}

/// With `hyper`, the user builds the request, so only the checks of the client remain.
#[tokio::test]
async fn hyper_util_urls() {
    #[acs_endpoint(service = "sms")]
    async fn get(uri: http::Uri) -> Result<(), SmsError> {
        Client::builder(TokioExecutor::new()).build_http::<Empty<Bytes>>().get(uri).await
    }
    for url in ["/sms", "htps://127.0.0.1/x", "ftp://127.0.0.1/x", "https://127.0.0.1/", "*"] {
        assert_not_built(url, &get(url.parse().unwrap()).await.unwrap_err());
    }
}

#[tokio::test]
async fn azure_core_urls_headers_and_keys() {
    async fn send(request: &mut Request) -> azure_core::Result<AsyncRawResponse> {
        let options = ClientOptions {
            retry: RetryOptions::none(),
            transport: Some(Transport::new(new_http_client(None))),
            ..ClientOptions::default()
        };
        Pipeline::new(None, None, options, Vec::new(), Vec::<Arc<_>>::new(), None)
            .stream(&Context::new(), request, None)
            .await
    }
    #[acs_endpoint(service = "sms")]
    async fn get(url: &str) -> Result<(), SmsError> {
        send(&mut Request::new(Url::parse(url).unwrap(), Method::Get)).await
    }
    #[acs_endpoint(service = "sms")]
    async fn header(value: &'static str) -> Result<(), SmsError> {
        let mut request = Request::new(Url::parse("http://127.0.0.1:1/").unwrap(), Method::Get);
        request.insert_header("x-id", value);
        send(&mut request).await
    }
    #[acs_endpoint(service = "sms")]
    async fn signed(key: &str) -> Result<(), SmsError> {
        let key = azure_core::base64::decode(key);
        key.map(|_| http::Response::new(Bytes::new()))
    }
    for url in ["localhost:8080/x", "htps://127.0.0.1/x", "ftp://127.0.0.1/x", "mailto:a@b"] {
        assert_not_built(url, &get(url).await.unwrap_err());
    }
    for value in ["a\r\nb", "a\nb", "a\0b"] {
        assert_not_built(value, &header(value).await.unwrap_err());
    }
    for key in ["not base64!", "a", "====", "Zm9v\n!"] {
        assert_not_built(key, &signed(key).await.unwrap_err());
    }
    // A response that does not parse is not a request that could not be built.
    let unreadable: azure_core::Result<u8> = azure_core::json::from_json("{");
    let error = SmsError::from(unreadable.unwrap_err());
    let transport = error.transport_error().unwrap();
    assert_eq!(transport.kind(), TransportErrorKind::NoResponse, "{error:?}");
}
