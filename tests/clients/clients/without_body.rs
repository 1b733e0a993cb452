//! Responses that HTTP allows no body, although their headers announce a compressed one: to a `HEAD` request,
//! and with 204 and 304.

use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener};
use std::thread;

use acs_endpoint::{SmsError, acs_endpoint};
use azure_core::http::{AsyncRawResponse, Method, Request, Url, new_http_client};
use bytes::Bytes;
use http_body_util::Empty;
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;

/// The URL of a server that responds once, with the head only.
fn serve(status: u16) -> String {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    thread::spawn(move || {
        let (mut connection, _) = listener.accept().unwrap();
        let mut request = [0; 1024];
        let _ = connection.read(&mut request).unwrap();
        // 204 has no length (RFC 9110, section 8.6).
        let length = if status == 204 { "" } else { "Content-Length: 34\r\n" };
        let head = format!(
            "HTTP/1.1 {status} X\r\nContent-Type: application/json\r\n\
             Content-Encoding: gzip\r\n{length}Connection: close\r\n\r\n"
        );
        connection.write_all(head.as_bytes()).unwrap();
    });
    url
}

/// The method of the request, and the status of the response.
const RESPONSES: [(&str, u16); 5] =
    [("HEAD", 200), ("HEAD", 204), ("HEAD", 304), ("GET", 204), ("GET", 304)];

macro_rules! clients {
    ($($test:ident: $client:ident;)*) => {$(
        #[tokio::test]
        async fn $test() {
            #[acs_endpoint(service = "sms", success(200, 204, 304), allow_undocumented(204, 304))]
            async fn unit(method: &str, url: String) -> Result<(), SmsError> {
                $client(method, url).await
            }
            #[acs_endpoint(service = "sms", success(200, 204, 304), allow_undocumented(204, 304))]
            async fn head(method: &str, url: String) -> Result<http::Response<()>, SmsError> {
                $client(method, url).await
            }
            for (method, status) in RESPONSES {
                let result = unit(method, serve(status)).await;
                assert!(result.is_ok(), "{method} {status}: {result:?}");
                let result = head(method, serve(status)).await;
                assert_eq!(result.map(|it| it.status().as_u16()).ok(), Some(status), "{method}");
            }
        }
    )*};
}

clients! {
    reqwest_current: with_reqwest;
    reqwest_previous: with_reqwest_0_12;
    hyper: with_hyper;
    azure: with_azure_core;
}

async fn with_reqwest(method: &str, url: String) -> Result<reqwest::Response, reqwest::Error> {
    let client = reqwest::Client::builder().no_proxy().build()?;
    client.request(method.parse().unwrap(), url).send().await
}

async fn with_reqwest_0_12(
    method: &str,
    url: String,
) -> Result<reqwest_0_12::Response, reqwest_0_12::Error> {
    let client = reqwest_0_12::Client::builder().no_proxy().build()?;
    client.request(method.parse().unwrap(), url).send().await
}

async fn with_hyper(
    method: &str,
    url: String,
) -> Result<http::Response<hyper::body::Incoming>, hyper_util::client::legacy::Error> {
    let request = http::Request::builder().method(method).uri(url).body(Empty::<Bytes>::new());
    Client::builder(TokioExecutor::new()).build_http().request(request.unwrap()).await
}

async fn with_azure_core(method: &str, url: String) -> azure_core::Result<AsyncRawResponse> {
    let method = if method == "HEAD" { Method::Head } else { Method::Get };
    let request = Request::new(Url::parse(&url)?, method);
    new_http_client(None).execute_request(&request).await
}

#[test]
fn ureq_with_decompression() {
    #[acs_endpoint(service = "sms", success(200, 204, 304), allow_undocumented(204, 304))]
    fn unit(method: &str, url: String) -> Result<(), SmsError> {
        with_ureq(method, url)
    }
    #[acs_endpoint(service = "sms", success(200, 204, 304), allow_undocumented(204, 304))]
    fn head(method: &str, url: String) -> Result<http::Response<()>, SmsError> {
        with_ureq(method, url)
    }
    for (method, status) in RESPONSES {
        let result = unit(method, serve(status));
        assert!(result.is_ok(), "{method} {status}: {result:?}");
        let result = head(method, serve(status));
        assert_eq!(result.map(|it| it.status().as_u16()).ok(), Some(status), "{method}");
    }
}

fn with_ureq(method: &str, url: String) -> Result<http::Response<ureq::Body>, ureq::Error> {
    let config = ureq::Agent::config_builder().proxy(None).http_status_as_error(false);
    let request = http::Request::builder().method(method).uri(url).body(()).unwrap();
    ureq::Agent::from(config.build()).run(request)
}

#[test]
fn reqwest_blocking() {
    #[acs_endpoint(service = "sms", success(200, 204, 304), allow_undocumented(204, 304))]
    fn unit(method: &str, url: String) -> Result<(), SmsError> {
        let client = reqwest::blocking::Client::builder().no_proxy().build()?;
        client.request(method.parse().unwrap(), url).send()
    }
    for (method, status) in RESPONSES {
        let result = unit(method, serve(status));
        assert!(result.is_ok(), "{method} {status}: {result:?}");
    }
}
