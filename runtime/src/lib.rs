// The examples in the README use reqwest. Without that feature, doctests do not include the README.
#![cfg_attr(not(all(doctest, not(feature = "reqwest"))), doc = include_str!("../README.md"))]
#![cfg_attr(docsrs, feature(doc_cfg))]

// The code that the derive generates names this crate `::acs_endpoint`.
extern crate self as acs_endpoint;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;
mod call;
pub mod client;
mod error;
mod log;
mod service;
#[cfg(feature = "testing")]
pub mod testing;
mod text;
mod value;

/// Converts the response at the end of a function into the function's value or into the service's typed
/// error.
///
/// ```
/// use acs_endpoint::{SmsError, acs_endpoint};
///
/// #[derive(Debug, serde::Deserialize)]
/// struct Sent { id: String }
///
/// /// Converts a recorded response.
/// #[acs_endpoint(service = "sms", success(202))]
/// fn replay(status: u16, body: &'static str) -> Result<Sent, SmsError> {
///     let mut response = http::Response::new(body);
///     *response.status_mut() = http::StatusCode::from_u16(status).unwrap();
///     response
/// }
///
/// assert_eq!(replay(202, r#"{"id":"a"}"#).unwrap().id, "a");
/// assert!(matches!(replay(404, ""), Err(SmsError::NotFound(_))));
/// assert!(matches!(replay(418, ""), Err(SmsError::Undocumented(_))));
/// assert!(matches!(replay(202, "{}"), Err(SmsError::Decode(_))));
/// ```
///
/// # The function
/// The attribute does not change the signature. The body ends with the response of the HTTP client, or
/// with a `Result` that contains it ([`AsyncResponse`](client::AsyncResponse) or, in a sync function,
/// [`BlockingResponse`](blocking::BlockingResponse)). Inside the body, `?` and `return` use the return
/// type of the signature. A body that cannot end with a response is a compile error, because the
/// attribute would have no effect; a body that ends with `todo!()` or `panic!()` is accepted.
///
/// The success type implements [`FromResponse`], or it is [`http::Response<T>`] with such a type, or
/// [`Streamed<R>`](Streamed). The error type is the service's error, or a type that implements `From` for
/// it.
///
/// If the function is documented and its documentation has no `# Errors` section, the attribute adds one,
/// which also names the operation.
///
/// # Arguments
/// * `service = "sms"`: the name of a built-in service, such as `"sms"`, or `"http"` for any HTTP API, or the path of an
///   error type that derives [`ServiceError`](derive@ServiceError). Required.
/// * `operation = SEND`: an associated constant of the service's error type with the type
///   [`Operation`], or the path of such a constant. Each success that the operation documents must be
///   in `success(..)`, or in `handles(..)` if the function treats it as an error; no other status can
///   be in `success(..)`. Errors and events show the operation. If its method is idempotent, the call
///   can be repeated ([`Retry`]).
/// * `idempotent`: the call can be repeated, regardless of its method.
/// * `success(200, 202)`: the only statuses that are a success. Default: every 2xx.
/// * `handles(400, 401 | 403, ..)`: the error statuses that the function or its callers handle. The
///   list must contain all error statuses that the service documents, unless it ends with `..`. It has
///   no effect at run time.
/// * `none_on(404)`: the statuses for which the function returns `Ok(None)`. Its return type must be
///   `Result<Option<T>, E>`.
/// * `allow_undocumented(418)`: undocumented statuses that the other lists can contain.
/// * `and_then = path`: a function that converts the decoded body into the function's value or an
///   error, for example for envelopes and for a 2xx that reports a failure. Its signature is
///   `fn(Decoded, ErrorResponse) -> Result<T, ServiceErrorType>`.
/// * `max_body = 1_000_000`: the limit of a success body, in bytes. A longer body is a [`DecodeError`]. By
///   default, the length is unlimited. An error body is always read up to [`MAX_ERROR_BODY`].
/// * `crate = ::some::path`: the absolute path of this crate, if it is re-exported or renamed in
///   `Cargo.toml`. Default: `::acs_endpoint`.
///
/// Lists accept the patterns of a `match` arm: `400`, `401 | 403`, `500..=599`. Each status is checked
/// against [`ServiceError::STATUSES`] at compile time.
///
/// # On an `impl` block or a trait
/// On a block, the arguments are the defaults for the functions that are marked `#[endpoint]`. An
/// argument of `#[endpoint(..)]` overrides the default. `#[cfg_attr(.., endpoint)]` also marks a
/// function.
///
/// ```
/// # use acs_endpoint::{SmsError, acs_endpoint};
/// # struct Client;
/// # impl Client {
/// #     fn get(&self, status: u16) -> http::Response<&'static str> {
/// #         http::Response::builder().status(status).body("{}").unwrap()
/// #     }
/// # }
/// #[acs_endpoint(service = "sms")]
/// impl Client {
///     #[endpoint(success(202))]
///     fn send(&self) -> Result<(), SmsError> {
///         self.get(202)
///     }
///
///     #[endpoint(none_on(404))]
///     fn report(&self) -> Result<Option<String>, SmsError> {
///         self.get(404)
///     }
/// }
/// # assert!(Client.send().is_ok());
/// # assert!(Client.report().unwrap().is_none());
/// ```
///
/// # Supported functions
/// The attribute can be used on free functions and on all methods, sync or `async`, also in blocks with
/// `#[async_trait]`. A function that returns `impl Future<Output = Result<..>>`, `Pin<Box<dyn Future>>`
/// or a `BoxFuture` must end with an `async` block. `#[tracing::instrument]` can be above or below the
/// attribute.
///
/// # A `2xx` that reports a failure
/// ```
/// use acs_endpoint::{ErrorResponse, SmsError, acs_endpoint};
///
/// #[derive(Debug, serde::Deserialize)]
/// struct Envelope<T> { status: String, result: Option<T> }
///
/// impl<T> Envelope<T> {
///     fn open(self, response: ErrorResponse) -> Result<T, SmsError> {
///         match self.result {
///             Some(result) if self.status == "Succeeded" => Ok(result),
///             _ => Err(SmsError::Undocumented(response)),
///         }
///     }
/// }
///
/// #[acs_endpoint(service = "sms", and_then = Envelope::open)]
/// fn poll(body: &'static str) -> Result<u32, SmsError> {
///     http::Response::new(body)
/// }
///
/// assert_eq!(poll(r#"{"status":"Succeeded","result":5}"#)?, 5);
/// let failed = poll(r#"{"status":"Failed","error":{"code":"Bounced"}}"#).unwrap_err();
/// assert_eq!(failed.to_string(), "sms poll: 200 OK, code Bounced");
/// # Ok::<(), SmsError>(())
/// ```
pub use acs_endpoint_macros::acs_endpoint;

/// Makes an enum the error type of a service.
///
/// ```
/// use std::num::ParseIntError;
///
/// use acs_endpoint::{ErrorResponse, HttpError, Operation, Retry, ServiceError};
///
/// /// An error of the invoices service.
/// #[derive(Debug, ServiceError)]
/// #[service(name = "invoices", operations(GET_INVOICE))]
/// pub enum InvoicesError {
///     /// The card was declined.
///     #[status(402, advice = "ask for another card", url = "https://example.com/cards")]
///     Declined(ErrorResponse),
///     /// Another write came first.
///     #[status(409, code = "Stale", retry = always)]
///     Stale(ErrorResponse),
///     /// The invoice is closed.
///     #[status(409)]
///     Closed(ErrorResponse),
///     /// The id is not a number.
///     #[local]
///     Id(#[from] ParseIntError),
///     /// Every other status, a failed request, and a success that could not be decoded.
///     #[rest]
///     Http(HttpError),
/// }
///
/// impl InvoicesError {
///     /// Reads an invoice.
///     pub const GET_INVOICE: Operation<Self, 1> =
///         Operation::get("Invoices_Get", "/invoices/{id}").success(&[200]);
/// }
///
/// let error = |status, body: &'static str| {
///     let response = http::Response::builder().status(status).body(body).unwrap();
///     InvoicesError::from_response(ErrorResponse::new(response))
/// };
/// assert_eq!(error(402, "").to_string(), "invoices: 402 Declined; help: ask for another card");
/// assert!(matches!(error(409, r#"{"error":{"code":"Stale"}}"#), InvoicesError::Stale(_)));
/// assert!(matches!(error(409, ""), InvoicesError::Closed(_)));
/// assert!(matches!(error(404, ""), InvoicesError::Http(HttpError::NotFound(_))));
/// assert_eq!(error(429, "").retry(), Retry::Yes { after: None });
/// ```
///
/// The derive implements [`ServiceError`](trait@ServiceError) with the table of statuses, `Display`
/// with one line for logs, [`Error`](std::error::Error), and `From` for [`TransportError`] and for the
/// errors of the clients whose features are enabled. The enum must also derive `Debug`. Rules that need
/// the table of another service are checked when your crate is compiled.
///
/// # On the enum: `#[service(..)]`
/// * `name = "invoices"`: the name of the service in errors. Required, except for a [view](#rest).
/// * `success(200, 201)`: the documented successes. Default: every 2xx or, with `#[rest]`, those of the
///   other service.
/// * `operations(GET_INVOICE)`: the associated constants of type [`Operation`] for
///   [`OPERATIONS`](ServiceError::OPERATIONS). `operation = ..` also accepts a constant that is not
///   listed, but only listed constants are checked if nothing uses them.
/// * `extends = CommonError`: another service. Each error status that it documents must have a variant
///   in this enum.
/// * `mirrors = SmsError`: another service. The variants of this enum must be for exactly the error
///   statuses that it documents.
/// * `crate = ::some::path`: the absolute path of this crate, if it is re-exported or renamed in
///   `Cargo.toml`. Default: `::acs_endpoint`.
///
/// # On the variants
/// * `#[status(404)]`, `#[status(401 | 403)]`, `#[status(500..=599)]`: the statuses of the variant. The
///   first paragraph of its documentation is the description of the status, and the words of its name
///   are the reason phrase. The variant contains an [`ErrorResponse`], an [`ErrorBody<T>`](ErrorBody),
///   a type that implements `From<ErrorResponse>`, or nothing. To keep the response accessible, your
///   type should also implement `AsRef<ErrorResponse>`.
/// * `#[status(_)]`: every status without a variant. `#[transport]`: contains a [`TransportError`].
///   `#[decode]`: contains a [`DecodeError`]. These three are required, unless there is `#[rest]`.
/// * `#[rest]`: contains the error of another service, and replaces the three.
/// * `#[local]`: an error of the client itself, such as an invalid argument or a missing key. It is
///   never created from a response, and its [`retry`](ServiceError::retry) is `No`. If its only field
///   is an [`Error`](std::error::Error) or a boxed one, `Display` and `source` are those of the field.
///   Otherwise, `Display` writes the first paragraph of the documentation, followed by the only field
///   if that implements `Display`; among several fields, the one with the name `source` is the source.
///   `#[from]` on the only field implements `From`, also for the error of an HTTP client whose feature
///   is enabled.
///
/// `#[status(..)]` accepts these arguments after the statuses:
/// * `advice = ".."`: what the caller can check or do. `url = ".."`: a page about the error.
/// * `code = "a" | "b"`: only responses with one of these [error codes](ErrorResponse::error_code),
///   which are compared exactly. The precedence is: an exact status with the code, a range with the
///   code, an exact status, a range, all other statuses. The body is read only if a row for its status
///   has error codes.
/// * `retry = never`, `retry = if_idempotent` or `retry = always`: whether the request can be sent
///   again, if this differs from the default for the status. See [`ServiceError::retry`].
/// * `observed`: the service returns the status although it is not documented. `handles(..)` accepts the
///   status, but does not require it.
/// * `inherit`: description, advice, url and retry rule are those of the extended service.
///
/// A variant can have several `#[status(..)]` attributes. Those after the first one must have a `code`.
/// Each is a separate row of the table and can have its own advice, url and retry rule. An argument
/// that it does not have is taken from the first attribute.
///
/// ```
/// use acs_endpoint::{ErrorResponse, HttpError, ServiceError};
///
/// #[derive(Debug, ServiceError)]
/// #[service(name = "calls")]
/// enum CallsError {
///     /// The request is not valid in this state of the call.
///     #[status(400, advice = "check the request")]
///     #[status(400, code = "8500", advice = "wait until the prompt ends", retry = always)]
///     #[status(400, code = "8528", advice = "the call is over")]
///     BadRequest(ErrorResponse),
///     #[rest]
///     Http(HttpError),
/// }
///
/// let error = |code: &str| {
///     let body = format!(r#"{{"error":{{"code":"{code}"}}}}"#);
///     let response = http::Response::builder().status(400).body(body).unwrap();
///     CallsError::from_response(ErrorResponse::new(response))
/// };
/// assert!(matches!(error("8500"), CallsError::BadRequest(_)));
/// assert_eq!(error("8500").advice(), Some("wait until the prompt ends"));
/// assert!(error("8500").retry().is_safe(false));
/// assert_eq!(error("8523").advice(), Some("check the request"));
/// ```
///
/// # `#[rest]`
/// The table contains the enum's own rows, followed by the rows of the other service that they do not
/// hide. A row of the enum hides a row for the same status or, if it has error codes, only a row with
/// the same codes. `#[rest]` has two uses, which the name distinguishes:
///
/// * With a `name`, the enum is **a separate service**, which adds rows to the table of another
///   service. Its rows need not be documented by the other service.
/// * Without a `name`, the enum is **a view** of the other service. Its variants are the statuses that
///   the callers of one function distinguish. Each row is checked against the service at compile time.
///   If a row has no description, advice, url or retry rule, that of the service is used. `From`
///   converts the view into the service's error, if every variant keeps its response and none is
///   `#[local]`. After the conversion, advice and retry rule are those of the service.
///
/// ```
/// use acs_endpoint::{ErrorResponse, ServiceError, SmsError, acs_endpoint};
///
/// /// The errors that callers of `send` distinguish.
/// #[derive(Debug, ServiceError)]
/// pub enum SendError {
///     #[status(401)]
///     Denied(ErrorResponse),
///     #[status(429)]
///     Throttled(ErrorResponse),
///     #[rest]
///     Sms(SmsError),
/// }
///
/// #[acs_endpoint(service = SendError, success(202))]
/// fn send(response: http::Response<&'static str>) -> Result<(), SendError> {
///     response
/// }
///
/// fn notify(response: http::Response<&'static str>) -> Result<(), SmsError> {
///     Ok(send(response)?)
/// }
///
/// let denied = || http::Response::builder().status(401).body("").unwrap();
/// assert!(matches!(send(denied()), Err(SendError::Denied(_))));
/// assert!(matches!(notify(denied()), Err(SmsError::Unauthorized(_))));
/// ```
///
/// # `#[rest]`, `extends` or `mirrors`
/// * Use `#[rest]` for a short enum. One variant contains all statuses of the other service, so a
///   `match` on these needs a nested pattern.
/// * Use `extends` for a flat enum. Each status of the other service has a variant in this enum, with
///   its own or `inherit`ed description and advice. If a status is added to the other table, a missing
///   variant is a compile error.
/// * Use `mirrors` for your own enum with exactly the statuses of a service, for example with other
///   payloads.
pub use acs_endpoint_macros::ServiceError;

/// Makes an enum the success type of functions with several success statuses.
///
/// ```
/// use acs_endpoint::{FromResponse, SmsError, acs_endpoint};
///
/// #[derive(Debug, PartialEq, serde::Deserialize)]
/// struct Job { id: String }
///
/// #[derive(Debug, PartialEq, FromResponse)]
/// enum Upserted {
///     #[status(200)]
///     Updated(Job),
///     #[status(201)]
///     Created(Job),
///     #[status(202)]
///     Accepted,
/// }
///
/// #[acs_endpoint(service = "sms", success(200, 201, 202))]
/// fn upsert() -> Result<Upserted, SmsError> {
///     http::Response::builder().status(201).body(r#"{"id":"a"}"#).unwrap()
/// }
///
/// assert_eq!(upsert()?, Upserted::Created(Job { id: "a".into() }));
/// # Ok::<(), SmsError>(())
/// ```
///
/// Each variant has `#[status(..)]` with the patterns of a `match` arm; `#[status(_)]` is for all other
/// statuses. A variant contains a type that implements [`FromResponse`](trait@FromResponse), or nothing. A
/// success without a variant is a [`DecodeError`].
///
/// Each status in the function's `success(..)` must have a variant. This is checked when the function
/// is compiled to machine code, so `cargo build` and `cargo test` report an error, but `cargo check`
/// does not.
///
/// `#[from_response(crate = ::some::path)]` on the enum specifies the absolute path of this crate, if
/// it is re-exported or renamed.
pub use acs_endpoint_macros::FromResponse;

/// The `http` and `bytes` crates, whose types are part of the API of this crate.
pub use {bytes, http};

pub use crate::call::convert::decode;
pub use crate::call::endpoint::Endpoint;
pub use crate::call::read::MAX_ERROR_BODY;
pub use crate::client::blocking;
pub use crate::error::body::ErrorDetail;
pub use crate::error::decode::DecodeError;
pub use crate::error::error_body::ErrorBody;
pub use crate::error::response::ErrorResponse;
pub use crate::error::retry::{Retry, RetryRule};
pub use crate::error::transport::{TransportError, TransportErrorKind};
pub use crate::service::ServiceError;
pub use crate::service::call_automation::CallAutomationError;
pub use crate::service::chat::ChatError;
pub use crate::service::common::CommonError;
pub use crate::service::email::EmailError;
pub use crate::service::http::HttpError;
pub use crate::service::identity::IdentityError;
pub use crate::service::job_router::JobRouterError;
pub use crate::service::messages::MessagesError;
pub use crate::service::operation::{Operation, OperationInfo};
pub use crate::service::phone_numbers::PhoneNumbersError;
pub use crate::service::rooms::RoomsError;
pub use crate::service::sip_routing::SipRoutingError;
pub use crate::service::sms::SmsError;
pub use crate::service::status::StatusInfo;
pub use crate::value::from_response::FromResponse;
pub use crate::value::long_running::{LongRunning, OperationStatus};
pub use crate::value::multi_status::{ItemError, MultiStatus, MultiStatusItem, parse_status};
pub use crate::value::partial_success::PartialSuccess;
pub use crate::value::result_information::ResultInformation;
pub use crate::value::streamed::Streamed;
