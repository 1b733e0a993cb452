//! The errors of `reqwest-middleware`, whose responses are those of reqwest.

use reqwest_middleware::Error;

use crate::client::{ClientError, ClientFailure};
use crate::error::transport::{TransportError, TransportErrorKind};
use crate::log::cause::chain;

impl ClientError for Error {
    fn into_failure(self) -> ClientFailure {
        match self {
            Self::Reqwest(error) => error.into_failure(),
            Self::Middleware(error) => of_middleware(error),
        }
    }
}

/// An error of a middleware, or one that a middleware passed on. A middleware that added a description
/// to the error may have retried the request, so that an earlier attempt may have been sent.
fn of_middleware(error: anyhow::Error) -> ClientFailure {
    let error = match passed_on::<reqwest::Error>(error) {
        Ok(error) => return error.into_failure(),
        Err(error) => error,
    };
    let error = match passed_on::<Error>(error) {
        Ok(error) => return error.into_failure(),
        Err(error) => error,
    };
    let cause = chain(&*error).find_map(|error| error.downcast_ref::<reqwest::Error>());
    // If the request can never be built, no attempt was sent.
    let is_not_built = cause.is_some_and(|error| error.is_builder() && error.url().is_none());
    ClientFailure::Transport(TransportError::of_kind(
        if is_not_built { TransportErrorKind::NotBuilt } else { TransportErrorKind::NoResponse },
        Error::Middleware(error).into(),
        None,
    ))
}

/// Returns the error if it is an `E`. `downcast` alone would also find an `E` below a description.
fn passed_on<E: std::error::Error + Send + Sync + 'static>(
    error: anyhow::Error,
) -> Result<E, anyhow::Error> {
    if (*error).is::<E>() { error.downcast() } else { Err(error) }
}

#[cfg(test)]
mod tests {
    use std::error::Error as _;

    use reqwest_middleware::Error;

    use crate::client::{ClientError as _, ClientFailure};
    use crate::error::transport::TransportErrorKind;

    /// The error for a request that reqwest does not build.
    fn builder() -> reqwest::Error {
        reqwest::Client::new().get("not a url").build().unwrap_err()
    }

    #[test]
    fn the_kind_is_that_of_the_inner_error() {
        use TransportErrorKind::{NoResponse, NotBuilt};

        let nested = |error: Error| Error::Middleware(anyhow::Error::new(error));
        for (error, expected) in [
            (Error::Reqwest(builder()), NotBuilt),
            (Error::Middleware(builder().into()), NotBuilt),
            (nested(Error::Reqwest(builder())), NotBuilt),
            (nested(nested(Error::Reqwest(builder()))), NotBuilt),
            (
                Error::Middleware(anyhow::Error::new(builder()).context("after three attempts")),
                NotBuilt,
            ),
            (Error::Middleware(anyhow::anyhow!("no token")), NoResponse),
            (nested(Error::Middleware(anyhow::anyhow!("no token"))), NoResponse),
        ] {
            let text = format!("{error:?}");
            let ClientFailure::Transport(error) = error.into_failure() else { panic!("{text}") };
            assert_eq!(error.kind(), expected, "{text}");
            assert!(error.source().is_some());
        }
    }
}
