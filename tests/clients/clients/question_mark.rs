//! `?` on each client's error, in functions that return the error of any service.

use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::thread;

use acs_endpoint::{
    CommonError, DecodeError, ErrorResponse, ServiceError, SmsError, TransportError,
    TransportErrorKind,
};

/// An error of a custom service.
#[derive(Debug, ServiceError)]
#[service(name = "own")]
enum OwnError {
    /// A status.
    #[status(_)]
    Undocumented(ErrorResponse),
    /// No response.
    #[transport]
    Transport(TransportError),
    /// A body of the wrong shape.
    #[decode]
    Decode(DecodeError),
}

macro_rules! question_mark {
    ($($client:ident: $client_error:ty;)*) => {$(
        #[test]
        fn $client() {
            fn assert<E: From<$client_error> + ServiceError>() {}
            assert::<SmsError>();
            assert::<CommonError>();
            assert::<OwnError>();
        }
    )*};
}

question_mark! {
    azure_core: azure_core::Error;
    hyper: hyper::Error;
    hyper_util: hyper_util::client::legacy::Error;
    reqwest: reqwest::Error;
    reqwest_0_12: reqwest_0_12::Error;
    ureq: ureq::Error;
    none: TransportError;
}

/// An error that contains a status is not `Transport`.
#[test]
fn a_status_in_a_client_error_becomes_its_variant() {
    let error = SmsError::from(ureq::Error::StatusCode(404));
    assert!(matches!(error, SmsError::NotFound(_)), "{error:?}");

    let raw = azure_core::http::RawResponse::from_bytes(
        azure_core::http::StatusCode::TooManyRequests,
        azure_core::http::headers::Headers::new(),
        r#"{"error":{"code":"Throttled"}}"#,
    );
    let kind = azure_core::error::ErrorKind::HttpResponse {
        status: raw.status(),
        error_code: None,
        raw_response: Some(Box::new(raw)),
    };
    let error = SmsError::from(kind.into_error());
    assert!(matches!(error, SmsError::TooManyRequests(_)), "{error:?}");
    assert_eq!(error.error_code(), Some("Throttled"));
}

/// The kind is `NotSent` only for failures that cannot occur after the request was sent.
#[test]
fn the_kind_claims_no_more_than_is_known() {
    let io = |kind: std::io::ErrorKind| ureq::Error::Io(kind.into());
    let phase = |error: SmsError| error.transport_error().unwrap().kind();
    for (error, expected) in [
        (io(std::io::ErrorKind::ConnectionRefused), TransportErrorKind::NotSent),
        (ureq::Error::HostNotFound, TransportErrorKind::NotSent),
        (ureq::Error::Timeout(ureq::Timeout::Connect), TransportErrorKind::NotSent),
        (io(std::io::ErrorKind::HostUnreachable), TransportErrorKind::NoResponse),
        (io(std::io::ErrorKind::ConnectionReset), TransportErrorKind::NoResponse),
        (ureq::Error::BadUri("unknown scheme: ftp".into()), TransportErrorKind::NoResponse),
        (ureq::Error::BadUri("unknown scheme: htps".into()), TransportErrorKind::NotBuilt),
        (ureq::Error::Timeout(ureq::Timeout::Global), TransportErrorKind::NoResponse),
    ] {
        let text = format!("{error:?}");
        assert_eq!(phase(error.into()), expected, "{text}");
    }
    let azure = |kind| azure_core::Error::with_message(kind, "it failed");
    for kind in [azure_core::error::ErrorKind::Connection, azure_core::error::ErrorKind::Credential]
    {
        assert_eq!(phase(azure(kind.clone()).into()), TransportErrorKind::NotSent);
        assert_eq!(
            phase(azure(kind).with_context("after a repetition").into()),
            TransportErrorKind::NoResponse
        );
    }
}

/// Returns an address on which nothing listens, with a signature in its query.
const SIGNED: &str = "http://127.0.0.1:1/blob?sig=c2lnbmF0dXJl";

macro_rules! keeps_the_query_secret {
    ($($test:ident: $client:ident;)*) => {$(
        #[tokio::test]
        async fn $test() {
            let client = $client::Client::builder().no_proxy().build().unwrap();
            let error = SmsError::from(client.get(SIGNED).send().await.unwrap_err());

            let source = std::error::Error::source(&error).unwrap();
            assert!(source.to_string().contains("http://127.0.0.1:1/blob"), "{source}");
            for text in [error.to_string(), format!("{error:?}"), format!("{source:?}")] {
                assert!(!text.contains("c2lnbmF0dXJl"), "{text}");
            }
        }
    )*};
}

keeps_the_query_secret! {
    reqwest_keeps_the_query_secret: reqwest;
    reqwest_0_12_keeps_the_query_secret: reqwest_0_12;
}

/// Returns the address of a server that sends this response and closes the connection.
fn serve(response: &'static str) -> String {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    thread::spawn(move || {
        let (mut connection, _) = listener.accept().unwrap();
        let mut request = [0; 4096];
        let _ = connection.read(&mut request).unwrap();
        connection.write_all(response.as_bytes()).unwrap();
    });
    url
}

const CUT: &str = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{\"id\"";
const CUT_CHUNK: &str = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"id\"";
const NOT_CHUNKED: &str = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nhello\r\n";
const NOT_JSON: &str = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
const NO_HEAD: &str = "HTTP/1.1 200 OK\r\nContent-";

macro_rules! reads_the_body_itself {
    ($($test:ident: $client:ident;)*) => {$(
        #[tokio::test]
        async fn $test() {
            async fn bytes(url: String) -> Result<(), SmsError> {
                $client::get(url).await?.bytes().await?;
                Ok(())
            }
            async fn text(url: String) -> Result<(), SmsError> {
                $client::get(url).await?.text().await?;
                Ok(())
            }
            async fn chunks(url: String) -> Result<(), SmsError> {
                let mut response = $client::get(url).await?;
                while response.chunk().await?.is_some() {}
                Ok(())
            }
            for response in [CUT, CUT_CHUNK, NOT_CHUNKED] {
                for error in [
                    bytes(serve(response)).await.unwrap_err(),
                    text(serve(response)).await.unwrap_err(),
                    chunks(serve(response)).await.unwrap_err(),
                ] {
                    let transport = error.transport_error().unwrap();
                    assert_eq!(transport.kind(), TransportErrorKind::Interrupted, "{error:?}");
                    assert_eq!(error.to_string(), "sms: response interrupted");
                }
            }
            let error = text(serve(NO_HEAD)).await.unwrap_err();
            let transport = error.transport_error().unwrap();
            assert_eq!(transport.kind(), TransportErrorKind::NoResponse, "{error:?}");
        }
    )*};
}

reads_the_body_itself! {
    a_body_that_the_user_reads_with_reqwest: reqwest;
    a_body_that_the_user_reads_with_reqwest_0_12: reqwest_0_12;
}

#[tokio::test]
async fn json_that_the_user_reads() {
    async fn json(url: String) -> Result<(), SmsError> {
        reqwest::get(url).await?.json::<serde_json::Value>().await?;
        Ok(())
    }

    let kind = |error: SmsError| error.transport_error().unwrap().kind();
    let error = json(serve(CUT)).await.unwrap_err();
    assert_eq!(kind(error), TransportErrorKind::Interrupted);
    let error = json(serve(NOT_JSON)).await.unwrap_err();
    assert_eq!(kind(error), TransportErrorKind::NoResponse);
}
