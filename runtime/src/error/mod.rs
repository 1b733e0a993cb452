//! The errors that callers match on.

pub(crate) mod body;
pub(crate) mod decode;
pub(crate) mod error_body;
pub(crate) mod expectation;
pub(crate) mod json_path;
pub(crate) mod request_id;
pub(crate) mod response;
pub(crate) mod retry;
pub(crate) mod transport;
