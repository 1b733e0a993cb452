//! Tests of `acs-endpoint` through its public API; see the other folders of this package.

/// Tests status codes in `success(..)` for which the value's enum has no variant. The compiler finds
/// them when it generates the function's code, which `cargo check` does not do; therefore this is not a
/// case of `ui`.
///
/// ```compile_fail,E0080
/// # use acs_endpoint::{FromResponse, SmsError, acs_endpoint};
/// #[derive(FromResponse)]
/// enum Sent {
///     #[status(200)]
///     Done(String),
/// }
///
/// #[acs_endpoint(service = "sms", success(200, 201))]
/// fn send() -> Result<Sent, SmsError> {
///     http::Response::new("")
/// }
/// # let _: Result<Sent, SmsError> = send();
/// ```
///
/// ```
/// # use acs_endpoint::{FromResponse, SmsError, acs_endpoint};
/// #[derive(FromResponse)]
/// enum Sent {
///     #[status(200)]
///     Done(String),
///     #[status(201)]
///     Created(String),
/// }
///
/// #[acs_endpoint(service = "sms", success(200, 201))]
/// fn send() -> Result<Sent, SmsError> {
///     http::Response::new("")
/// }
/// # let _: Result<Sent, SmsError> = send();
/// ```
pub mod success_without_variant {}

/// Tests a `PartialSuccess` whose items name no member. The compiler finds it when it generates the code.
///
/// ```compile_fail,E0080
/// # use acs_endpoint::{ChatError, MultiStatusItem, PartialSuccess, acs_endpoint};
/// #[derive(serde::Deserialize)]
/// struct Rejected {}
///
/// impl MultiStatusItem for Rejected {
///     const MEMBER: &'static str = "";
///     fn status(&self) -> u16 { 403 }
/// }
///
/// #[acs_endpoint(service = "chat")]
/// fn create() -> Result<PartialSuccess<(), Rejected, ChatError>, ChatError> {
///     http::Response::new("{}")
/// }
/// # let _ = create().is_ok();
/// ```
///
/// ```
/// # use acs_endpoint::{ChatError, MultiStatusItem, PartialSuccess, acs_endpoint};
/// #[derive(serde::Deserialize)]
/// struct Rejected {}
///
/// impl MultiStatusItem for Rejected {
///     const MEMBER: &'static str = "invalidParticipants";
///     fn status(&self) -> u16 { 403 }
/// }
///
/// #[acs_endpoint(service = "chat")]
/// fn create() -> Result<PartialSuccess<(), Rejected, ChatError>, ChatError> {
///     http::Response::new("{}")
/// }
/// # assert!(create().is_ok());
/// ```
pub mod partial_success_without_member {}
