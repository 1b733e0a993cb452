//! The log output for the errors of each client, which contains no part of an address that can be a
//! secret.

use std::error::Error;
use std::io::{Read as _, Write as _};
use std::net::TcpListener;

use acs_endpoint::{ServiceError as _, SmsError, acs_endpoint};
use bytes::Bytes;
use http_body_util::Empty;
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;

use crate::get;

/// The secrets that are in the addresses and must not be in a log.
const HIDDEN: [&str; 6] = ["hunter2", "alex", "5550123", "berta", "sig=", "555-0123"];

/// The credentials, the path and the rest of an address, which all contain secrets.
const USER: &str = "alex:hunter2";
const PATH: &str =
    "/phoneNumbers/%2B14255550123/berta%40contoso.com?sig=hunter2&to=berta@contoso.com#hunter2";

/// Returns every form in which an error is shown, with every cause.
fn shown(error: &SmsError) -> Vec<String> {
    let mut shown = vec![format!("{error}"), format!("{error:#}")];
    let transport = error.transport_error().unwrap();
    shown.extend([format!("{transport}"), format!("{transport:#}")]);
    let mut next: Option<&dyn Error> = Some(error);
    while let Some(error) = next {
        shown.extend([
            format!("{error}"),
            format!("{error:#}"),
            format!("{error:?}"),
            format!("{error:#?}"),
        ]);
        next = error.source();
    }
    shown
}

fn check(client: &str, url: &str, outcome: Result<Bytes, SmsError>) {
    let error = outcome.unwrap_err();
    if error.transport_error().is_none() {
        // The client has not followed the redirect: its address is a header.
        let shown = format!("{error} {error:#} {error:?} {error:#?}");
        assert!(HIDDEN.iter().all(|it| !shown.contains(it)), "{client} at {url}: {shown}");
        return;
    }
    for text in shown(&error) {
        for hidden in HIDDEN {
            assert!(!text.contains(hidden), "{client} at {url} shows {hidden}: {text}");
        }
    }
    let own = error.transport_error().unwrap().get_ref();
    assert!(!own.to_string().is_empty(), "code gets the client's own error");
}

/// Returns the address of a service that redirects each request to `location`.
fn redirecting(location: &str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let response = format!(
        "HTTP/1.1 302 Found\r\nlocation: {location}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"
    );
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut head = [0; 4096];
            let _ = stream.read(&mut head);
            let _ = stream.write_all(response.as_bytes());
        }
    });
    address.to_string()
}

/// Returns addresses that fail differently: nothing listens, the scheme does not exist, or a redirect
/// leads to such an address.
fn addresses() -> Vec<String> {
    let locations = [
        format!("http://{USER}@127.0.0.1:1{PATH}"),
        format!("http://{USER}@[::bad{PATH}"),
        format!("ftp://{USER}@127.0.0.1{PATH}"),
        format!("htps://{USER}@127.0.0.1{PATH}"),
        format!("http://{USER}@127.0.0.1:99999{PATH}"),
        format!("//{USER}@127.0.0.1:1{PATH}"),
        format!("http://{USER}@no-such-host.invalid{PATH}"),
    ];
    let redirects = locations.iter().map(|it| format!("http://{USER}@{}{PATH}", redirecting(it)));
    locations.iter().cloned().chain(redirects).collect()
}

#[tokio::test]
async fn in_no_async_client() {
    #[acs_endpoint(service = "sms")]
    async fn reqwest(url: String) -> Result<Bytes, SmsError> {
        get::reqwest(url).await
    }
    #[acs_endpoint(service = "sms")]
    async fn reqwest_0_12(url: String) -> Result<Bytes, SmsError> {
        get::reqwest_0_12(url).await
    }
    #[acs_endpoint(service = "sms")]
    async fn azure_core(url: String) -> Result<Bytes, SmsError> {
        get::azure_core(url).await
    }
    #[acs_endpoint(service = "sms")]
    async fn hyper_util(uri: http::Uri) -> Result<Bytes, SmsError> {
        let client = Client::builder(TokioExecutor::new()).build_http::<Empty<Bytes>>();
        client.get(uri).await
    }
    for url in addresses() {
        check("reqwest", &url, reqwest(url.clone()).await);
        check("reqwest 0.12", &url, reqwest_0_12(url.clone()).await);
        check("azure_core", &url, azure_core(url.clone()).await);
        if let Ok(uri) = url.parse::<http::Uri>() {
            check("hyper-util", &url, hyper_util(uri).await);
        }
    }
}

#[test]
fn in_no_blocking_client() {
    #[acs_endpoint(service = "sms")]
    fn reqwest(url: String) -> Result<Bytes, SmsError> {
        get::reqwest_blocking(url)
    }
    #[acs_endpoint(service = "sms")]
    fn ureq(url: String) -> Result<Bytes, SmsError> {
        get::ureq(url)
    }
    #[acs_endpoint(service = "sms")]
    fn ureq_https_only(url: String) -> Result<Bytes, SmsError> {
        let config = ureq::Agent::config_builder().proxy(None).https_only(true);
        ureq::Agent::from(config.build()).get(url).call()
    }
    for url in addresses() {
        check("reqwest", &url, reqwest(url.clone()));
        check("ureq", &url, ureq(url.clone()));
        check("ureq, https only", &url, ureq_https_only(url.clone()));
    }
    let spaced = format!("http://{USER}@127.0.0.1/a b{PATH}");
    check("ureq", &spaced, ureq(spaced.clone()));
}

#[tokio::test]
async fn of_no_proxy() {
    const PROXY: &str = "http://alex:hunter2@127.0.0.1:1";
    #[acs_endpoint(service = "sms")]
    async fn reqwest(url: String) -> Result<Bytes, SmsError> {
        let proxy = reqwest::Proxy::all(PROXY)?;
        reqwest::Client::builder().proxy(proxy).build()?.get(url).send().await
    }
    #[acs_endpoint(service = "sms")]
    async fn bad_proxy(url: String) -> Result<Bytes, SmsError> {
        let proxy = reqwest::Proxy::all("http://alex:hunter2@[bad")?;
        reqwest::Client::builder().proxy(proxy).build()?.get(url).send().await
    }
    #[acs_endpoint(service = "sms")]
    fn ureq(url: String) -> Result<Bytes, SmsError> {
        let proxy = ureq::Proxy::new(PROXY)?;
        let config = ureq::Agent::config_builder().proxy(Some(proxy));
        ureq::Agent::from(config.build()).get(url).call()
    }
    let url = format!("http://{USER}@127.0.0.1:1{PATH}");
    check("reqwest", &url, reqwest(url.clone()).await);
    check("reqwest", &url, bad_proxy(url.clone()).await);
    let result = tokio::task::spawn_blocking({
        let url = url.clone();
        move || ureq(url)
    });
    check("ureq", &url, result.await.unwrap());
}

#[test]
fn code_can_get_the_clients_error() {
    #[acs_endpoint(service = "sms")]
    fn call(url: String) -> Result<Bytes, SmsError> {
        get::reqwest_blocking(url)
    }
    let error = call("http://127.0.0.1:1/sms".to_owned()).unwrap_err();
    let transport = error.transport_error().unwrap();
    assert!(transport.downcast_ref::<reqwest::Error>().is_some_and(reqwest::Error::is_connect));
    assert!(transport.downcast_ref::<ureq::Error>().is_none());
}
