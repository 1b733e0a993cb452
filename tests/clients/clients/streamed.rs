//! `Streamed<R>` with each client: the body of a success is not read, and an error is read as usual.

use acs_endpoint::{SmsError, Streamed, acs_endpoint};
use acs_endpoint_examples::LocalService;
use bytes::Bytes;
use http_body_util::{BodyExt as _, Empty};
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;

use crate::responses::base;

/// Checks a function that returns its client's response unread.
macro_rules! streamed {
    ($name:ident, $response:ty, |$url:ident| $request:expr, |$unread:ident| $read:expr) => {
        #[tokio::test]
        async fn $name() {
            #[acs_endpoint(service = "sms")]
            async fn call($url: String) -> Result<Streamed<$response>, SmsError> {
                $request
            }
            let service = LocalService::start().await.unwrap();
            let base = base(&service);
            let $unread = call(format!("{base}/status/200")).await.unwrap().into_inner();
            let body: Bytes = $read;
            assert_eq!(body, r#"{"status":200}"#);
            let error = call(format!("{base}/status/404")).await.unwrap_err();
            assert!(matches!(&error, SmsError::NotFound(response) if !response.body().is_empty()));
        }
    };
}

streamed!(reqwest, reqwest::Response, |url| reqwest::get(url).await, |unread| unread
    .bytes()
    .await
    .unwrap());
streamed!(reqwest_0_12, reqwest_0_12::Response, |url| reqwest_0_12::get(url).await, |unread| {
    unread.bytes().await.unwrap()
});
streamed!(
    hyper,
    http::Response<hyper::body::Incoming>,
    |url| {
        let client = Client::builder(TokioExecutor::new()).build_http::<Empty<Bytes>>();
        client.get(url.parse().unwrap()).await
    },
    |unread| unread.into_body().collect().await.unwrap().to_bytes()
);
streamed!(
    azure_core,
    azure_core::http::AsyncRawResponse,
    |url| {
        let url = azure_core::http::Url::parse(&url).unwrap();
        let request = azure_core::http::Request::new(url, azure_core::http::Method::Get);
        azure_core::http::new_http_client(None).execute_request(&request).await
    },
    |unread| unread.into_body().collect().await.unwrap()
);

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn ureq() {
    #[acs_endpoint(service = "sms")]
    fn call(url: &str) -> Result<Streamed<http::Response<ureq::Body>>, SmsError> {
        ureq::get(url).call()
    }
    let service = LocalService::start().await.unwrap();
    let url = format!("{}/status/200", base(&service));
    let body = tokio::task::spawn_blocking(move || {
        call(&url).unwrap().into_inner().into_body().read_to_string().unwrap()
    });
    assert_eq!(body.await.unwrap(), r#"{"status":200}"#);
}
