//! The contents of the error variants: responses, transport errors and decode errors.

pub(crate) mod body;
pub(crate) mod decode;
pub(crate) mod error_body;
pub(crate) mod expectation;
pub(crate) mod json_path;
pub(crate) mod request_id;
pub(crate) mod response;
pub(crate) mod retry;
pub(crate) mod transport;
