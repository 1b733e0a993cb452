// The examples of the README use reqwest; without that feature they are shown and not compiled.
#![cfg_attr(not(all(doctest, not(feature = "reqwest"))), doc = include_str!("../README.md"))]
#![cfg_attr(docsrs, feature(doc_cfg))]

// The derive names this crate `::acs_endpoint`, here too.
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

/// Turns the response that a function's body ends with into the function's value, or into its
/// service's typed error.
///
/// ```
/// use acs_endpoint::{SmsError, acs_endpoint};
///
/// #[derive(Debug, serde::Deserialize)]
/// struct Sent { id: String }
///
/// /// Reads a recorded response.
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
/// The signature is emitted as it is written. The body ends with the response of the HTTP client, or a
/// `Result` of one ([`AsyncResponse`](client::AsyncResponse), in a sync function
/// [`BlockingResponse`](blocking::BlockingResponse)); `?` and `return` inside the body mean what the
/// signature says. A body that cannot end with a response is an error, because the attribute would do
/// nothing; `todo!()` and the like are not. The value is a type that is [`FromResponse`],
/// [`http::Response<T>`] of one, or [`Streamed<R>`](Streamed). The error type is any that is `From` of
/// the service's error.
///
/// A documented function whose documentation has no `# Errors` section gets one.
///
/// # Arguments
/// * `service = "sms"`: a built-in service (`"sms"`, or `"http"` for any HTTP API), or the path of an error type that
///   derives [`ServiceError`](derive@ServiceError). Required.
/// * `operation = SEND`: an associated constant of the service's error type, of type [`Operation`], or the
///   path of one. Each success that it documents must be in `success(..)`, or in `handles(..)` to make it an
///   error; no other status can be in `success(..)`. Errors and events show the operation, and a call whose
///   method is idempotent can be repeated ([`Retry`]).
/// * `idempotent`: repeating the call is safe, whatever its method is.
/// * `success(200, 202)`: the only statuses that are a success. Default: every 2xx.
/// * `handles(400, 401 | 403, ..)`: the error statuses that the function or its callers deal with. All
///   that the service documents must be there, unless the list ends with `..`. It changes nothing at
///   run time.
/// * `none_on(404)`: statuses that become `Ok(None)`; the function returns `Result<Option<T>, E>`.
/// * `allow_undocumented(418)`: statuses that are not documented, which the other lists can use all the same.
/// * `and_then = path`: a function that turns the decoded body into the function's value or an error,
///   for envelopes and for a 2xx that reports a failure;
///   `fn(Decoded, ErrorResponse) -> Result<T, ServiceErrorType>`.
/// * `max_body = 1_000_000`: the limit of a success body, in bytes; a longer one is a
///   [`DecodeError`]. Default: none. Error bodies are always read up to [`MAX_ERROR_BODY`].
/// * `crate = ::some::path`: the absolute path of this crate, where it is re-exported or renamed in
///   `Cargo.toml`. Default: `::acs_endpoint`.
///
/// Lists accept the patterns of a `match` arm: `400`, `401 | 403`, `500..=599`. Each status is checked
/// against [`ServiceError::STATUSES`] at compile time.
///
/// # On an `impl` block or a trait
/// There the arguments are the defaults of the functions that are marked `#[endpoint]`; an argument of
/// `#[endpoint(..)]` replaces the default. `#[cfg_attr(.., endpoint)]` marks a function as well.
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
/// # Shapes of functions
/// Free functions, methods of every kind, `async fn` and functions that return
/// `impl Future<Output = Result<..>>`, `Pin<Box<dyn Future>>` or a `BoxFuture` from an `async` block at
/// their end; methods in `#[async_trait]` blocks; with `#[tracing::instrument]` above or below.
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
/// It implements [`ServiceError`](trait@ServiceError) with the table of statuses, `Display` (one line
/// for the log), [`Error`](std::error::Error), and `From` of [`TransportError`] and of the errors of the
/// clients whose features are on. The enum derives `Debug` itself. Rules that need the other service's
/// table are checked when the crate is compiled.
///
/// # On the enum: `#[service(..)]`
/// * `name = "invoices"`: the name that errors show. Required, except for a [view](#rest).
/// * `success(200, 201)`: the documented successes. Default: every 2xx or, with `#[rest]`, those of the
///   other service.
/// * `operations(GET_INVOICE)`: the associated constants of type [`Operation`] that
///   [`OPERATIONS`](ServiceError::OPERATIONS) lists. A constant that is not listed works as well; one that
///   is listed is checked even if nothing uses it.
/// * `extends = CommonError`: a service whose documented statuses all have a variant here.
/// * `mirrors = SmsError`: a service whose documented statuses are the ones here: none more, none less.
/// * `crate = ::some::path`: the absolute path of this crate, where it is re-exported or renamed in
///   `Cargo.toml`. Default: `::acs_endpoint`.
///
/// # On the variants
/// * `#[status(404)]`, `#[status(401 | 403)]`, `#[status(500..=599)]`: the statuses of the variant. Its
///   documentation's first paragraph is the status's description, the words of its name are the reason.
///   The variant contains an [`ErrorResponse`], an [`ErrorBody<T>`](ErrorBody), a type that is
///   `From<ErrorResponse>` (and `AsRef<ErrorResponse>`, to keep the response in reach), or nothing.
/// * `#[status(_)]`: every status without a variant. `#[transport]` contains a [`TransportError`] and
///   `#[decode]` a [`DecodeError`]. Required, unless there is `#[rest]`.
/// * `#[rest]`: contains another service's error, and replaces the three.
/// * `#[local]`: an error of the client itself, such as an invalid argument or a missing key. It is never
///   made from a response, and its [`retry`](ServiceError::retry) is `No`. If it has one field that is an
///   [`Error`](std::error::Error) or a box of one, `Display` and `source` are the field's. Otherwise
///   `Display` is the first paragraph of the documentation, followed by the only field if that can be
///   displayed, and of several fields the one with the name `source` is the source. `#[from]` on the only
///   field makes `?` convert, also where the field is the error of an HTTP client whose feature is on.
///
/// `#[status(..)]` accepts, after the statuses:
/// * `advice = ".."`: what the caller can check or do. `url = ".."`: a page about the error.
/// * `code = "a" | "b"`: only responses with one of these [error codes](ErrorResponse::error_code),
///   compared exactly. A status with its code wins over a range with it, that over the exact status, that
///   over a range, and that over the rest. The body is read only where a row of its status has codes.
/// * `retry = never`, `retry = if_idempotent` or `retry = always`: whether the request can be sent again,
///   where the status alone is misleading. See [`ServiceError::retry`].
/// * `observed`: the service returns the status, and no document names it. `handles(..)` accepts it and
///   does not require it.
/// * `inherit`: description, advice, url and retry rule are those of the service that is extended.
///
/// A variant can have several `#[status(..)]`: each further one has a `code`, and is a row of the same variant
/// with an advice, a url and a retry rule of its own. What it does not specify is that of the first.
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
/// The table is the enum's own rows, then those of the other service that they do not hide. An own row hides
/// one of the same status; a row with a code only one with that code. It has two uses, told apart by the
/// name:
///
/// * With a `name`, the enum is **a service of its own**, which adds to another one's table. Its rows
///   document themselves.
/// * Without one, it is **a view** of the other service: the statuses that the callers of one function
///   distinguish, as a type. The compiler checks each row against the service. Description, advice, url
///   and retry rule are the service's where the row does not specify its own. `From` converts the view
///   back, if every own variant keeps its response and none is `#[local]`; an `advice` or a `retry` of the
///   view is the service's again after that.
///
/// ```
/// use acs_endpoint::{ErrorResponse, ServiceError, SmsError, acs_endpoint};
///
/// /// What callers of `send` distinguish.
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
/// * `#[rest]` for fewer lines: the other service's statuses are in one variant, and its variants are one
///   level deeper in a `match`.
/// * `extends` for one level: each status has a variant here, with its own or the `inherit`ed words, and a
///   status that is added to the other table is a compile-time error until it has one.
/// * `mirrors` for an enum of your own with exactly the statuses of a service, such as one whose variants
///   contain other payloads.
pub use acs_endpoint_macros::ServiceError;

/// Makes an enum the value of a function with several success statuses.
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
/// A variant has `#[status(..)]` with what a `match` arm takes, and `#[status(_)]` is for the rest; it
/// holds a type that is [`FromResponse`](trait@FromResponse), or nothing. A success without a variant
/// is a [`DecodeError`]. The statuses of the function's `success(..)` must all have a variant: that
/// is checked when the function is compiled to machine code (`cargo build` or `cargo test`; not
/// `cargo check`). `#[from_response(crate = ::some::path)]` on the enum says where this crate is
/// re-exported.
pub use acs_endpoint_macros::FromResponse;

/// The `http` and `bytes` crates, whose types are part of this crate's API.
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
