//! Annotated functions that get their response from the test.

use acs_endpoint::{CommonError, SmsError, acs_endpoint};
use serde::Deserialize;

use super::Response;

/// A success that is JSON.
#[derive(Debug, Deserialize, PartialEq, Eq)]
pub(crate) struct Sent {
    pub(crate) id: String,
}

#[acs_endpoint(service = "sms")]
pub(crate) async fn sms(response: Response) -> Result<(), SmsError> {
    response
}

#[acs_endpoint(service = "sms")]
pub(crate) fn sms_blocking(response: Response) -> Result<(), SmsError> {
    response
}

#[acs_endpoint(service = "sms", success(202))]
pub(crate) async fn sms_202(response: Response) -> Result<(), SmsError> {
    response
}

#[acs_endpoint(service = "sms", success(202))]
pub(crate) fn sms_202_blocking(response: Response) -> Result<(), SmsError> {
    response
}

#[acs_endpoint(service = "common")]
pub(crate) async fn common(response: Response) -> Result<(), CommonError> {
    response
}

#[acs_endpoint(service = "common")]
pub(crate) fn common_blocking(response: Response) -> Result<(), CommonError> {
    response
}

#[acs_endpoint(service = "common", success(202))]
pub(crate) async fn common_202(response: Response) -> Result<(), CommonError> {
    response
}

#[acs_endpoint(service = "sms")]
pub(crate) async fn sent(response: Response) -> Result<Sent, SmsError> {
    response
}

#[acs_endpoint(service = "sms")]
pub(crate) fn sent_blocking(response: Response) -> Result<Sent, SmsError> {
    response
}
