//! The error types as Rust values: they are small, thread-safe, and convert into other error types.

use std::error::Error;

use acs_endpoint::{
    CommonError, DecodeError, ErrorResponse, ServiceError, SmsError, TransportError, acs_endpoint,
};

use crate::support::calls::{common, sms};
use crate::support::{Response, bare, chain, response};

#[test]
fn errors_are_small() {
    let word = size_of::<usize>();
    assert!(size_of::<SmsError>() <= 2 * word);
    assert!(size_of::<CommonError>() <= 2 * word);
    assert!(size_of::<Result<(), SmsError>>() <= 2 * word);
    assert_eq!(size_of::<ErrorResponse>(), word);
    assert_eq!(size_of::<TransportError>(), word);
    assert_eq!(size_of::<DecodeError>(), word);
}

#[test]
fn errors_go_to_other_threads() {
    fn check<E: Error + Send + Sync + 'static>() {}
    check::<SmsError>();
    check::<CommonError>();
    check::<ErrorResponse>();
    check::<TransportError>();
    check::<DecodeError>();
}

/// Functions of an application, with the error types that applications use.
mod hosts {
    use super::{Error, Response, SmsError, acs_endpoint};

    #[acs_endpoint(service = "sms")]
    pub(super) async fn anyhow(response: Response) -> Result<(), anyhow::Error> {
        response
    }

    #[acs_endpoint(service = "sms")]
    pub(super) async fn anyhow_alias(response: Response) -> anyhow::Result<()> {
        anyhow::ensure!(response.status() != 599, "stopped before the tail");
        response
    }

    #[acs_endpoint(service = "sms")]
    pub(super) async fn boxed(response: Response) -> Result<(), Box<dyn Error + Send + Sync>> {
        response
    }

    #[acs_endpoint(service = "sms")]
    pub(super) fn boxed_blocking(response: Response) -> Result<(), Box<dyn Error + Send + Sync>> {
        response
    }

    /// An error of an application.
    #[derive(Debug)]
    pub(super) enum AppError {
        Sms(SmsError),
        Input(std::num::ParseIntError),
    }

    impl From<SmsError> for AppError {
        fn from(error: SmsError) -> Self {
            Self::Sms(error)
        }
    }

    impl From<std::num::ParseIntError> for AppError {
        fn from(error: std::num::ParseIntError) -> Self {
            Self::Input(error)
        }
    }

    #[acs_endpoint(service = "sms")]
    pub(super) async fn wrapped(status: &str) -> Result<(), AppError> {
        super::bare(status.parse()?)
    }
}

#[tokio::test]
async fn anyhow_returns_the_error() {
    for result in [
        hosts::anyhow(response(429, &[("ms-cv", "cv.0")], "")).await,
        hosts::anyhow_alias(response(429, &[("ms-cv", "cv.0")], "")).await,
    ] {
        let error: SmsError = result.unwrap_err().downcast().unwrap();
        assert!(matches!(&error, SmsError::TooManyRequests(_)), "{error:?}");
        assert_eq!(error.request_id(), Some("cv.0"));
    }
    assert!(hosts::anyhow(bare(200)).await.is_ok());
    let early = hosts::anyhow_alias(bare(599)).await.unwrap_err();
    assert_eq!(early.to_string(), "stopped before the tail");
}

#[tokio::test]
async fn a_caller_uses_the_question_mark() {
    async fn caller(status: u16) -> anyhow::Result<()> {
        common(bare(200)).await?;
        sms(bare(status)).await?;
        common(bare(404)).await?;
        Ok(())
    }
    assert!(caller(404).await.unwrap_err().is::<SmsError>());
    assert!(caller(204).await.unwrap_err().is::<CommonError>());
}

#[tokio::test]
async fn a_boxed_error_returns_the_error() {
    for result in [hosts::boxed(bare(401)).await, hosts::boxed_blocking(bare(401))] {
        let error = result.unwrap_err();
        assert!(matches!(error.downcast_ref(), Some(SmsError::Unauthorized(_))), "{error:?}");
    }
}

#[tokio::test]
async fn an_applications_enum_wraps_the_error() {
    use hosts::AppError;

    assert!(hosts::wrapped("204").await.is_ok());
    let error = hosts::wrapped("404").await.unwrap_err();
    assert!(matches!(&error, AppError::Sms(SmsError::NotFound(_))), "{error:?}");
    let error = hosts::wrapped("none").await.unwrap_err();
    let AppError::Input(input) = &error else { panic!("{error:?}") };
    assert_eq!(input.kind(), &std::num::IntErrorKind::InvalidDigit);
}

#[test]
fn a_transport_error_becomes_a_service_error() {
    fn call() -> Result<(), SmsError> {
        Err(TransportError::not_sent("no route"))?;
        Ok(())
    }
    let error = call().unwrap_err();
    assert_eq!(chain(&error), ["sms: the request was not sent", "no route"]);
}

#[test]
fn a_response_can_be_returned() {
    let original = response(404, &[("ms-cv", "cv.0")], "gone");
    let SmsError::NotFound(error) = SmsError::from_response(ErrorResponse::new(original.clone()))
    else {
        panic!("no NotFound");
    };
    let returned = error.into_response();
    assert_eq!(
        (returned.status(), returned.headers(), returned.body()),
        (original.status(), original.headers(), original.body())
    );
}
