//! Functions that send a GET request with each client.

use bytes::Bytes;
use http_body_util::Empty;
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;

pub(crate) async fn reqwest(url: String) -> Result<reqwest::Response, reqwest::Error> {
    reqwest::Client::builder().no_proxy().build()?.get(url).send().await
}

pub(crate) async fn reqwest_0_12(
    url: String,
) -> Result<reqwest_0_12::Response, reqwest_0_12::Error> {
    reqwest_0_12::Client::builder().no_proxy().build()?.get(url).send().await
}

pub(crate) async fn hyper(
    url: String,
) -> Result<http::Response<hyper::body::Incoming>, hyper_util::client::legacy::Error> {
    let client = Client::builder(TokioExecutor::new()).build_http::<Empty<Bytes>>();
    client.get(url.parse().unwrap()).await
}

pub(crate) async fn azure_core(
    url: String,
) -> azure_core::Result<azure_core::http::AsyncRawResponse> {
    let url = azure_core::http::Url::parse(&url)?;
    let request = azure_core::http::Request::new(url, azure_core::http::Method::Get);
    azure_core::http::new_http_client(None).execute_request(&request).await
}

pub(crate) fn reqwest_blocking(url: String) -> Result<reqwest::blocking::Response, reqwest::Error> {
    reqwest::blocking::Client::builder().no_proxy().build()?.get(url).send()
}

pub(crate) fn ureq(url: String) -> Result<http::Response<ureq::Body>, ureq::Error> {
    let config = ureq::Agent::config_builder().proxy(None).http_status_as_error(false);
    ureq::Agent::from(config.build()).get(url).call()
}
