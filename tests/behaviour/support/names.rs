//! The names of the variants. No `match` here has a wildcard, because the enums are exhaustive and each
//! newly documented status must be noticed here.

use acs_endpoint::{CommonError, SmsError};

/// An error whose variant has a name.
pub(crate) trait Named {
    fn name(&self) -> &'static str;
}

impl Named for SmsError {
    fn name(&self) -> &'static str {
        match self {
            Self::BadRequest(_) => "BadRequest",
            Self::Unauthorized(_) => "Unauthorized",
            Self::Forbidden(_) => "Forbidden",
            Self::NotFound(_) => "NotFound",
            Self::UnprocessableEntity(_) => "UnprocessableEntity",
            Self::TooManyRequests(_) => "TooManyRequests",
            Self::InternalServerError(_) => "InternalServerError",
            Self::ServiceUnavailable(_) => "ServiceUnavailable",
            Self::Undocumented(_) => "Undocumented",
            Self::Transport(_) => "Transport",
            Self::Decode(_) => "Decode",
        }
    }
}

impl Named for CommonError {
    fn name(&self) -> &'static str {
        match self {
            Self::BadRequest(_) => "BadRequest",
            Self::Unauthorized(_) => "Unauthorized",
            Self::Forbidden(_) => "Forbidden",
            Self::NotFound(_) => "NotFound",
            Self::UnprocessableEntity(_) => "UnprocessableEntity",
            Self::TooManyRequests(_) => "TooManyRequests",
            Self::InternalServerError(_) => "InternalServerError",
            Self::Undocumented(_) => "Undocumented",
            Self::Transport(_) => "Transport",
            Self::Decode(_) => "Decode",
        }
    }
}
