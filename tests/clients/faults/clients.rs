//! Annotated functions that send a POST request with each client.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::{Arc, LazyLock, Mutex};
use std::time::Duration;

use acs_endpoint::client::{ClientError as _, ClientFailure};
use acs_endpoint::{SmsError, TransportError, acs_endpoint};
use azure_core::http::{
    AsyncRawResponse, ClientOptions, Context, HttpClient as _, Method, Pipeline, RetryOptions,
    Transport, Url,
};
use bytes::Bytes;
use http_body_util::Full;
use hyper::body::Incoming;
use hyper_util::client::legacy;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::{TokioExecutor, TokioIo};
use serde::Deserialize;
use tokio::net::TcpStream;
use tokio::runtime::Runtime;

/// The value of a success.
#[derive(Debug, Deserialize)]
pub(crate) struct Reply {
    pub(crate) status: u16,
}

/// A request: the address of the server, the body and the timeout.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    pub(crate) address: SocketAddr,
    pub(crate) body: Bytes,
    pub(crate) timeout: Duration,
}

impl Request {
    fn url(&self) -> String {
        format!("http://{}/sms", self.address)
    }
}

/// The outcome of a call; `None` if the call had not ended when the `timeout` of the request expired.
type Outcome = Option<Result<Reply, SmsError>>;

/// A client, as a user configures it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Client {
    Reqwest,
    Reqwest012,
    ReqwestBlocking,
    ReqwestOwnCheck,
    Hyper,
    HyperUtil,
    AzureCore,
    AzureCorePipeline,
    Ureq,
    UreqOwnCheck,
}

impl Client {
    pub(crate) const ALL: [Self; 10] = [
        Self::Reqwest,
        Self::Reqwest012,
        Self::ReqwestBlocking,
        Self::ReqwestOwnCheck,
        Self::Hyper,
        Self::HyperUtil,
        Self::AzureCore,
        Self::AzureCorePipeline,
        Self::Ureq,
        Self::UreqOwnCheck,
    ];

    /// Returns its name in the documentation.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Reqwest => "`reqwest`",
            Self::Reqwest012 => "`reqwest-0-12`",
            Self::ReqwestBlocking => "`reqwest-blocking`",
            Self::ReqwestOwnCheck => "`reqwest` with `error_for_status`",
            Self::Hyper => "`hyper`",
            Self::HyperUtil => "`hyper-util`",
            Self::AzureCore => "`azure_core`",
            Self::AzureCorePipeline => "`azure_core` pipeline",
            Self::Ureq => "`ureq`",
            Self::UreqOwnCheck => "`ureq` as it comes",
        }
    }

    /// Waits for the end of a call.
    pub(crate) fn call(self, request: Request) -> Outcome {
        /// The runtime keeps connections open after a call, so only the call itself can close them.
        static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| Runtime::new().unwrap());
        match self {
            Self::Reqwest => Some(RUNTIME.block_on(reqwest(request))),
            Self::Reqwest012 => Some(RUNTIME.block_on(reqwest_0_12(request))),
            Self::ReqwestBlocking => Some(reqwest_blocking(request)),
            Self::ReqwestOwnCheck => Some(RUNTIME.block_on(reqwest_own_check(request))),
            Self::Hyper => RUNTIME.block_on(limited(request, hyper)),
            Self::HyperUtil => RUNTIME.block_on(limited(request, hyper_util)),
            Self::AzureCore => Some(RUNTIME.block_on(azure_core(request))),
            Self::AzureCorePipeline => Some(RUNTIME.block_on(azure_core_pipeline(request))),
            Self::Ureq => Some(ureq(&request)),
            Self::UreqOwnCheck => Some(ureq_own_check(&request)),
        }
    }
}

/// Applies the caller's timeout, for clients that do not have one.
async fn limited<F>(request: Request, call: impl FnOnce(Request) -> F) -> Outcome
where
    F: Future<Output = Result<Reply, SmsError>>,
{
    tokio::time::timeout(request.timeout, call(request)).await.ok()
}

fn reqwest_client() -> &'static reqwest::Client {
    static CLIENT: LazyLock<reqwest::Client> =
        LazyLock::new(|| reqwest::Client::builder().no_proxy().build().unwrap());
    &CLIENT
}

#[acs_endpoint(service = "sms", max_body = 65_536)]
async fn reqwest(request: Request) -> Result<Reply, SmsError> {
    let call = reqwest_client().post(request.url()).timeout(request.timeout);
    call.body(request.body).send().await
}

#[acs_endpoint(service = "sms", max_body = 65_536)]
async fn reqwest_own_check(request: Request) -> Result<Reply, SmsError> {
    let call = reqwest_client().post(request.url()).timeout(request.timeout);
    call.body(request.body).send().await.and_then(refuse)
}

/// The client checks the status itself, and the attribute sees only its error.
fn refuse(response: reqwest::Response) -> Result<reqwest::Response, reqwest::Error> {
    response.error_for_status()
}

#[acs_endpoint(service = "sms", max_body = 65_536)]
async fn reqwest_0_12(request: Request) -> Result<Reply, SmsError> {
    static CLIENT: LazyLock<reqwest_0_12::Client> =
        LazyLock::new(|| reqwest_0_12::Client::builder().no_proxy().build().unwrap());
    let call = CLIENT.post(request.url()).timeout(request.timeout);
    call.body(request.body).send().await
}

#[acs_endpoint(service = "sms", max_body = 65_536)]
fn reqwest_blocking(request: Request) -> Result<Reply, SmsError> {
    static CLIENT: LazyLock<reqwest::blocking::Client> =
        LazyLock::new(|| reqwest::blocking::Client::builder().no_proxy().build().unwrap());
    CLIENT.post(request.url()).timeout(request.timeout).body(request.body).send()
}

/// A custom connection.
#[acs_endpoint(service = "sms", max_body = 65_536)]
async fn hyper(request: Request) -> Result<Reply, SmsError> {
    async fn send(request: Request) -> Result<http::Response<Incoming>, TransportError> {
        let stream = TcpStream::connect(request.address).await;
        let stream = TokioIo::new(stream.map_err(TransportError::not_sent)?);
        let handshake = hyper::client::conn::http1::handshake(stream).await;
        let (mut sender, connection) = handshake.map_err(transport)?;
        tokio::spawn(connection);
        let call = http::Request::post("/sms").header("host", request.address.to_string());
        let call = call.body(Full::new(request.body)).map_err(TransportError::not_sent)?;
        sender.send_request(call).await.map_err(transport)
    }
    fn transport(error: hyper::Error) -> TransportError {
        match error.into_failure() {
            ClientFailure::Transport(error) => error,
            failure => panic!("hyper's errors contain no response: {failure:?}"),
        }
    }
    send(request).await
}

#[acs_endpoint(service = "sms", max_body = 65_536)]
async fn hyper_util(request: Request) -> Result<Reply, SmsError> {
    static CLIENT: LazyLock<legacy::Client<HttpConnector, Full<Bytes>>> =
        LazyLock::new(|| legacy::Client::builder(TokioExecutor::new()).build_http());
    let call = http::Request::post(request.url()).body(Full::new(request.body)).unwrap();
    CLIENT.request(call).await
}

/// Returns a client like that of `azure_core`, which follows no redirects, with this timeout.
fn azure_transport(timeout: Duration) -> Arc<reqwest::Client> {
    static CLIENTS: LazyLock<Mutex<HashMap<Duration, Arc<reqwest::Client>>>> =
        LazyLock::new(Mutex::default);
    let mut clients = CLIENTS.lock().unwrap();
    let client = clients.entry(timeout).or_insert_with(|| {
        let client = reqwest::Client::builder().no_proxy().timeout(timeout);
        Arc::new(client.redirect(reqwest::redirect::Policy::none()).build().unwrap())
    });
    Arc::clone(client)
}

fn azure_request(request: &Request) -> azure_core::http::Request {
    let url = Url::parse(&request.url()).unwrap();
    let mut call = azure_core::http::Request::new(url, Method::Post);
    call.set_body(request.body.clone());
    call
}

#[acs_endpoint(service = "sms", max_body = 65_536)]
async fn azure_core(request: Request) -> Result<Reply, SmsError> {
    azure_transport(request.timeout).execute_request(&azure_request(&request)).await
}

/// The pipeline returns an error for every status other than 2xx.
#[acs_endpoint(service = "sms", max_body = 65_536)]
async fn azure_core_pipeline(request: Request) -> Result<Reply, SmsError> {
    let options = ClientOptions {
        retry: RetryOptions::none(),
        transport: Some(Transport::new(azure_transport(request.timeout))),
        ..ClientOptions::default()
    };
    let pipeline = Pipeline::new(None, None, options, Vec::new(), Vec::new(), None);
    let response: Result<AsyncRawResponse, _> =
        pipeline.stream(&Context::new(), &mut azure_request(&request), None).await;
    response
}

fn agent(is_own_check: bool) -> ureq::Agent {
    let config = ureq::Agent::config_builder().proxy(None).http_status_as_error(is_own_check);
    config.build().into()
}

#[acs_endpoint(service = "sms", max_body = 65_536)]
fn ureq(request: &Request) -> Result<Reply, SmsError> {
    static AGENT: LazyLock<ureq::Agent> = LazyLock::new(|| agent(false));
    let call = AGENT.post(request.url()).config().timeout_global(Some(request.timeout));
    call.build().send(&request.body[..])
}

/// A status of 400 or above is an error that keeps only the status.
#[acs_endpoint(service = "sms", max_body = 65_536)]
fn ureq_own_check(request: &Request) -> Result<Reply, SmsError> {
    static AGENT: LazyLock<ureq::Agent> = LazyLock::new(|| agent(true));
    let call = AGENT.post(request.url()).config().timeout_global(Some(request.timeout));
    call.build().send(&request.body[..])
}
