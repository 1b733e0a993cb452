//! The inputs that `#[derive(ServiceError)]` accepts.
#![deny(warnings)]

use acs_endpoint::{
    CommonError, DecodeError, ErrorBody, ErrorResponse, Operation, ServiceError, SmsError,
    TransportError, acs_endpoint,
};
use http::Response;

/// A payload of the user.
#[derive(Debug)]
pub struct Code(pub Option<String>);

impl From<ErrorResponse> for Code {
    fn from(response: ErrorResponse) -> Self {
        Self(response.error_code().map(str::to_owned))
    }
}

/// Every form of a variant.
#[derive(Debug, ServiceError)]
#[service(name = "billing", success(200, 202..=204), crate = ::acs_endpoint)]
pub enum BillingError {
    /// A tuple.
    #[status(400)]
    BadRequest(ErrorResponse),
    /// Named.
    #[status(402, advice = "pay")]
    PaymentRequired { response: ErrorResponse },
    /// Nothing.
    #[status(404, url = "https://example.org", advice = "search")]
    NotFound,
    #[status(405)]
    MethodNotAllowed(),
    #[status(406)]
    NotAcceptable {},
    /// A type of the user.
    #[status(409 | 410)]
    Conflict(Code),
    #[status(411, 412..=418)]
    Boxed(Box<ErrorResponse>),
    /// All the others; 503 has its own.
    #[status(500..=599)]
    ServerError(ErrorResponse),
    #[status(503)]
    Unavailable(ErrorResponse),
    #[status(603)]
    Declined(ErrorResponse),
    #[status(_)]
    Undocumented { rest: ErrorResponse },
    #[transport]
    Transport { error: TransportError },
    #[decode]
    Decode(DecodeError),
}

/// Names that are keywords or already in use.
#[derive(Debug, ServiceError)]
#[service(name = "names")]
#[allow(non_camel_case_types)]
pub enum Names {
    #[status(400)]
    Ok(ErrorResponse),
    #[status(401)]
    Err,
    #[status(402)]
    Some(ErrorResponse),
    #[status(403)]
    None,
    #[status(404)]
    r#type(ErrorResponse),
    #[status(405)]
    r#match,
    #[status(406)]
    Größe,
    #[status(_)]
    Result(ErrorResponse),
    #[transport]
    Error(TransportError),
    #[decode]
    Option(DecodeError),
}

/// Variants with additional attributes.
#[derive(Debug, ServiceError)]
#[service(name = "attributes")]
#[non_exhaustive]
pub enum Attributes {
    #[deprecated]
    #[status(400)]
    Old(ErrorResponse),
    #[cfg(any(unix, windows))]
    #[status(404)]
    Here(ErrorResponse),
    #[cfg(not(any(unix, windows)))]
    #[status(404)]
    Gone(Missing),
    #[cfg_attr(any(unix, windows), status(409))]
    Conditional(ErrorResponse),
    #[doc(hidden)]
    #[status(_)]
    Undocumented(ErrorResponse),
    #[transport]
    Transport(TransportError),
    #[decode]
    Decode(DecodeError),
}

/// The same statuses as a built-in service, with some of its descriptions.
#[derive(Debug, ServiceError)]
#[service(
    name = "sms",
    success(200..=202),
    extends = CommonError,
    mirrors = acs_endpoint::SmsError,
)]
pub(crate) enum OwnSmsError {
    #[status(400, inherit)]
    BadRequest(ErrorResponse),
    #[status(401, inherit)]
    Unauthorized(ErrorResponse),
    #[status(403, inherit)]
    Forbidden(ErrorResponse),
    #[status(404)]
    NotFound,
    #[status(422, inherit)]
    UnprocessableEntity(ErrorResponse),
    #[status(429, inherit)]
    TooManyRequests(ErrorResponse),
    #[status(500, inherit)]
    InternalServerError(ErrorResponse),
    #[status(_)]
    Undocumented(ErrorResponse),
    #[transport]
    Transport(TransportError),
    #[decode]
    Decode(DecodeError),
}

/// An error that contains another service's error, with every argument and every form of a local variant.
#[derive(Debug, ServiceError)]
#[service(name = "orders", success(200), operations(GET, LIST,), crate = ::acs_endpoint)]
pub enum OrdersError {
    #[status(400..=499, code = "Quota" | r"Limit", retry = always, advice = "wait", url = "https://example.org")]
    Quota(ErrorResponse),
    #[status(409, code = "Quota")]
    Exact { body: ErrorBody<Vec<u8>> },
    #[status(409, 412 | 423, observed, retry = if_idempotent,)]
    Conflict,
    #[status(451, retry = never)]
    Legal(Box<ErrorResponse>),
    #[rest]
    Common { inner: CommonError },
    #[local]
    NoKey,
    #[local]
    Empty(),
    #[local]
    Braces {},
    #[local]
    Id(#[from] std::num::ParseIntError),
    #[local]
    Io {
        #[from]
        source: std::io::Error,
    },
    #[local]
    Boxed(#[from] Box<dyn std::error::Error + Send + Sync>),
    #[local]
    Itself(#[from] Box<Self>),
    #[local]
    Text(&'static str),
    #[local]
    Range { from: u8, to: u8 },
    #[deprecated]
    #[local]
    Old(#[from] std::fmt::Error),
}

impl OrdersError {
    const GET: Operation<Self, 1> = Operation::get("Orders_Get", "/orders/{id}");
    const LIST: Operation<Self> = Operation::get("Orders_List", "/orders").success(&[200]);
}

/// A view of a view, in a private module, without a `#[service(..)]`.
pub mod views {
    use super::{ErrorBody, ErrorResponse, ServiceError, SmsError};

    #[derive(Debug, ServiceError)]
    pub enum Send {
        #[status(401)]
        Denied(ErrorResponse),
        #[rest]
        Sms(SmsError),
    }

    #[derive(Debug, ServiceError)]
    pub enum Narrow {
        #[status(400..=499)]
        Client(ErrorBody<String>),
        #[rest]
        Rest(Send),
    }

    /// No conversion: the response would be lost.
    #[derive(Debug, ServiceError)]
    #[service(crate = ::acs_endpoint)]
    pub enum Lossy {
        #[status(404)]
        NotFound,
        #[rest]
        Sms(super::SmsError),
    }

    /// An error without additional rows.
    #[derive(Debug, ServiceError)]
    pub enum Same {
        #[rest]
        Sms(super::SmsError),
    }

    pub fn widen(error: Narrow) -> SmsError {
        Send::from(error).into()
    }
}

/// With nothing documented.
#[derive(Debug, ServiceError)]
#[service(name = "empty")]
enum Empty {
    #[status(_)]
    Undocumented(ErrorResponse),
    #[transport]
    Transport(TransportError),
    #[decode]
    Decode(DecodeError),
}

#[acs_endpoint(service = BillingError, success(202..=204), handles(400, 402, 404..=599, 603))]
pub fn pay(status: u16) -> Result<(), BillingError> {
    let mut response = Response::new("");
    *response.status_mut() = http::StatusCode::from_u16(status).unwrap();
    response
}

#[acs_endpoint(service = Names)]
pub fn names() -> Result<(), Names> {
    Response::new("")
}

#[acs_endpoint(service = self::services_error::Attributes)]
pub fn attributes() -> Result<(), services_error::Attributes> {
    Response::new("")
}

#[acs_endpoint(service = OwnSmsError)]
pub(crate) fn own() -> Result<(), OwnSmsError> {
    Response::new("")
}

#[acs_endpoint(service = Empty)]
fn empty() -> Result<(), Empty> {
    Response::new("")
}

pub mod services_error {
    pub use super::Attributes;
}

pub fn main() {
    assert!(matches!(pay(202), Ok(())));
    assert!(matches!(pay(200), Err(BillingError::Undocumented { .. })));
    assert!(matches!(pay(404), Err(BillingError::NotFound)));
    assert!(matches!(pay(410), Err(BillingError::Conflict(Code(None)))));
    assert!(matches!(pay(503), Err(BillingError::Unavailable(_))));
    assert!(matches!(pay(504), Err(BillingError::ServerError(_))));
    assert!(names().is_ok() && attributes().is_ok() && own().is_ok() && empty().is_ok());
    let _: fn(SmsError) -> Option<&'static str> = |error| error.advice();
}
