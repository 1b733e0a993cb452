//! `?` on each client's error, in functions that return any service's error.

use acs_endpoint::{
    CommonError, DecodeError, ErrorResponse, ServiceError, SmsError, TransportError,
};

/// An error of a service of one's own.
#[derive(Debug, ServiceError)]
#[service(name = "own")]
enum OwnError {
    /// A status.
    #[status(_)]
    Undocumented(ErrorResponse),
    /// No answer.
    #[transport]
    Transport(TransportError),
    /// A body that does not fit.
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

/// What an error still holds of a response is not `Transport`.
#[test]
fn a_status_in_a_clients_error_is_the_variant() {
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
    assert_eq!(error.code(), Some("Throttled"));
}
