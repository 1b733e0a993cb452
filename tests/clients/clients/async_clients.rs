//! Behaviour of individual async clients.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use acs_endpoint::{Retry, ServiceError as _, SmsError, TransportErrorKind, acs_endpoint};
use azure_core::error::ErrorKind;
use azure_core::http::{
    AsyncRawResponse, ClientOptions, Context, FixedRetryOptions, HttpClient, Method, Pipeline,
    PipelineStreamOptions, Request, RetryOptions, Transport, Url, new_http_client,
};
use bytes::Bytes;
use http_body_util::Empty;
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;

use crate::responses::{Keeps, Reply, base, check_all};

/// The client checks the status itself, and the attribute sees only its error.
fn refuse(response: reqwest::Response) -> reqwest::Result<reqwest::Response> {
    response.error_for_status()
}

#[tokio::test]
async fn reqwest_with_its_own_status_check() {
    #[acs_endpoint(service = "sms")]
    async fn call(url: String) -> Result<Reply, SmsError> {
        let client = reqwest::Client::builder().no_proxy().build()?;
        client.get(url).send().await.and_then(refuse)
    }
    check_all(Keeps::Status, call).await;
}

/// Calls a `tower` service that returns `axum`'s body, as middleware does.
#[tokio::test]
async fn axum_body() {
    #[acs_endpoint(service = "sms")]
    async fn call(url: String) -> Result<Reply, SmsError> {
        let client = Client::builder(TokioExecutor::new()).build_http::<Empty<Bytes>>();
        client.get(url.parse().unwrap()).await?.map(axum::body::Body::new)
    }
    // `?` converts the errors of the transport before the name of the function is added.
    let service = acs_endpoint_examples::LocalService::start().await.unwrap();
    let ok = call(format!("{}/status/200", base(&service))).await.unwrap();
    assert_eq!(ok, Reply { status: 200 });
    let error = call(format!("{}/status/404", base(&service))).await.unwrap_err();
    assert!(matches!(error, SmsError::NotFound(_)), "{error}");
}

fn pipeline() -> Pipeline {
    let options = ClientOptions {
        retry: RetryOptions::none(),
        transport: Some(Transport::new(new_http_client(None))),
        ..ClientOptions::default()
    };
    Pipeline::new(None, None, options, Vec::new(), Vec::<Arc<_>>::new(), None)
}

/// The pipeline returns an error for every status that it does not expect; the error contains the
/// response.
#[tokio::test]
async fn azure_core_pipeline() {
    #[acs_endpoint(service = "sms")]
    async fn call(url: String) -> Result<Reply, SmsError> {
        let mut request = Request::new(Url::parse(&url).unwrap(), Method::Get);
        pipeline().stream(&Context::new(), &mut request, None).await
    }
    let service = acs_endpoint_examples::LocalService::start().await.unwrap();
    let url = |path: &str| format!("{}/status/{path}", base(&service));
    assert_eq!(call(url("200")).await.unwrap(), Reply { status: 200 });
    let error = call(url("404")).await.unwrap_err();
    let SmsError::NotFound(response) = &error else { panic!("{error:?}") };
    assert_eq!(response.error_code(), Some("Status404"));
    assert!(response.request_id().is_some() && !response.is_truncated());
    let error = call(url("603")).await.unwrap_err();
    assert!(matches!(error, SmsError::Undocumented(_)), "{error:?}");
}

/// The service closes the connection in the middle of a response, and then stops listening.
#[derive(Debug)]
struct Restarting(AtomicBool);

#[async_trait::async_trait]
impl HttpClient for Restarting {
    async fn execute_request(&self, _: &Request) -> azure_core::Result<AsyncRawResponse> {
        let is_down = self.0.swap(true, Ordering::SeqCst);
        let kind = if is_down { ErrorKind::Connection } else { ErrorKind::Io };
        Err(azure_core::Error::with_message(kind, "it failed"))
    }
}

/// The pipeline repeats requests and returns the last error, although an earlier request may have arrived.
#[tokio::test]
async fn azure_core_pipeline_that_repeats() {
    #[acs_endpoint(service = "sms")]
    async fn call(client: Restarting) -> Result<Reply, SmsError> {
        let retry = FixedRetryOptions {
            delay: azure_core::time::Duration::ZERO,
            max_retries: 1,
            ..Default::default()
        };
        let options = ClientOptions {
            retry: RetryOptions::fixed(retry),
            transport: Some(Transport::new(Arc::new(client))),
            ..ClientOptions::default()
        };
        let pipeline = Pipeline::new(None, None, options, Vec::new(), Vec::new(), None);
        let mut request = Request::new(Url::parse("http://service/").unwrap(), Method::Post);
        pipeline.stream(&Context::new(), &mut request, None).await
    }
    let error = call(Restarting(AtomicBool::new(false))).await.unwrap_err();
    let SmsError::Transport(transport) = &error else { panic!("{error:?}") };
    assert_eq!(transport.kind(), TransportErrorKind::NoResponse, "{error:?}");
    assert_eq!(error.retry(), Retry::IfIdempotent { after: None });
}

#[tokio::test]
async fn azure_core_pipeline_without_its_status_check() {
    #[acs_endpoint(service = "sms")]
    async fn call(url: String) -> Result<Reply, SmsError> {
        let mut request = Request::new(Url::parse(&url).unwrap(), Method::Get);
        let options = PipelineStreamOptions { skip_checks: true, ..Default::default() };
        let response: AsyncRawResponse =
            pipeline().stream(&Context::new(), &mut request, Some(options)).await?;
        response
    }
    let service = acs_endpoint_examples::LocalService::start().await.unwrap();
    let error = call(format!("{}/status/418", base(&service))).await.unwrap_err();
    assert!(matches!(error, SmsError::Undocumented(_)), "{error:?}");
}
