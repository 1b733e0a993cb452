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
/// /// Reads a recorded answer.
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
/// signature says. The value is a type that is [`FromResponse`],
/// [`http::Response<T>`] of one, or [`Streamed<R>`](Streamed). The error type is any that is `From` of
/// the service's error.
///
/// A documented function without an `# Errors` section gets one.
///
/// # Arguments
/// * `service = "sms"`: a built-in service (`"common"`, `"sms"`), or the path of an error type that
///   derives [`ServiceError`](derive@ServiceError). Required.
/// * `success(200, 202)`: the only statuses that are a success. Default: every 2xx.
/// * `handles(400, 401 | 403, ..)`: the error statuses that the function or its callers deal with. All
///   that the service documents must be there, unless the list ends with `..`. It changes nothing at
///   run time.
/// * `none_on(404)`: statuses that become `Ok(None)`; the function returns `Result<Option<T>, E>`.
/// * `allow_undocumented(418)`: statuses that no table has and that may stand in the other lists all the same.
/// * `and_then = path`: a function that turns the decoded body into the function's value or an error,
///   for envelopes and for a 2xx that reports a failure;
///   `fn(Decoded, ErrorResponse) -> Result<T, ServiceErrorType>`.
/// * `max_body = 1_000_000`: the limit of a success body, in bytes; a longer one is a
///   [`DecodeError`]. Default: none. Error bodies are always read up to [`MAX_ERROR_BODY`].
/// * `crate = ::some::path`: the absolute path of this crate, where it is re-exported or renamed in
///   `Cargo.toml`. Default: `::acs_endpoint`.
///
/// Lists take what a `match` arm takes: `400`, `401 | 403`, `500..=599`. Each status is checked
/// against [`ServiceError::STATUSES`] at compile time.
///
/// # On an `impl` block or a trait
/// There the arguments are the defaults of the functions that are marked `#[endpoint]`; what
/// `#[endpoint(..)]` says itself wins. One place says which service a client talks to:
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
/// use acs_endpoint::{CommonError, DecodeError, ErrorResponse, ServiceError, TransportError};
///
/// /// An error of the rooms service.
/// #[derive(Debug, ServiceError)]
/// #[service(name = "rooms", success(200, 201, 204), extends = CommonError)]
/// pub enum RoomsError {
///     /// The request is not valid.
///     #[status(400, advice = "check `details()`")]
///     BadRequest(ErrorResponse),
///     /// Not authenticated, or not allowed.
///     #[status(401 | 403, url = "https://learn.microsoft.com/rest/api/communication/authentication")]
///     Denied(ErrorResponse),
///     /// No such room.
///     #[status(404)]
///     NotFound,
///     /// The body could not be validated.
///     #[status(422, inherit)]
///     UnprocessableEntity(ErrorResponse),
///     /// A limit was exceeded.
///     #[status(429, inherit)]
///     TooManyRequests(ErrorResponse),
///     /// The service is in trouble.
///     #[status(500..=599)]
///     ServerError(ErrorResponse),
///     /// A status that no table documents.
///     #[status(_)]
///     Undocumented(ErrorResponse),
///     /// No whole response arrived.
///     #[transport]
///     Transport(TransportError),
///     /// A success whose body is not what the function returns.
///     #[decode]
///     Decode(DecodeError),
/// }
///
/// let response = http::Response::builder().status(404).body("")?;
/// let error = RoomsError::from_response(ErrorResponse::new(response));
/// assert_eq!(error.to_string(), "rooms: 404 Not Found");
/// # Ok::<(), http::Error>(())
/// ```
///
/// It implements [`ServiceError`](trait@ServiceError) with the table of statuses, `Display` (one line
/// for the log), [`Error`](std::error::Error), and `From` of [`TransportError`] and of the errors of the
/// clients whose features are on. The enum derives `Debug` itself.
///
/// # On the enum: `#[service(..)]`
/// * `name = "rooms"`: the name that errors show. Required.
/// * `success(200, 201)`: the documented successes. Default: every 2xx.
/// * `extends = CommonError`: a service whose documented statuses all have a variant here.
/// * `mirrors = SmsError`: a service whose documented statuses are the ones here: none more, none less.
/// * `crate = ::some::path`: the absolute path of this crate, where it is re-exported or renamed in
///   `Cargo.toml`. Default: `::acs_endpoint`.
///
/// # On the variants
/// * `#[status(404)]`, `#[status(401 | 403)]`, `#[status(500..=599)]`: the statuses of the variant. An exact
///   status wins over another variant's range. The first paragraph of the documentation is the status's
///   description; its reason is the words of the variant's name. `help = ".."` and `link = ".."` add
///   advice; `inherit` takes description and advice from the service that is extended. The variant
///   holds an [`ErrorResponse`], a type that is `From<ErrorResponse>` (and `AsRef<ErrorResponse>`, to
///   keep it in reach), or nothing.
/// * `#[status(_)]`: every status without a variant. Required.
/// * `#[transport]` and `#[decode]`: hold [`TransportError`] and [`DecodeError`]. Required.
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
pub use crate::value::streamed::Streamed;
