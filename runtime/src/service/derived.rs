//! What the code that `#[derive(ServiceError)]` generates calls.

use std::any::Any;
use std::error::Error;

use http::StatusCode;

use crate::client::{ClientError, ClientFailure};
use crate::error::decode::DecodeError;
use crate::error::response::ErrorResponse;
use crate::error::retry::{self, Retry};
use crate::service::ServiceError;
use crate::service::check::covers_codes;
use crate::service::status::StatusInfo;

/// `source` of a derived error: the cause that `Display` does not include.
pub fn source<E: ServiceError>(error: &E) -> Option<&(dyn Error + 'static)> {
    match error.transport_error() {
        Some(error) => error.source(),
        None => error.response().and_then(Error::source),
    }
}

/// The cause of the error in a `#[rest]` variant.
pub fn source_of<E: ServiceError>(error: &E) -> Option<&(dyn Error + 'static)> {
    error.source()
}

/// A client's error as a service's error, for `?`.
pub fn from_client<E: ServiceError>(error: impl ClientError) -> E {
    match error.into_failure() {
        ClientFailure::Response(response) => E::from_response(response),
        ClientFailure::Transport(error) => E::from_transport(error),
    }
}

/// The status code of a response.
#[must_use]
pub fn code(response: &ErrorResponse) -> u16 {
    response.status().as_u16()
}

/// Whether the response has one of the error codes of a row.
#[must_use]
pub fn has_code(response: &ErrorResponse, codes: &[&str]) -> bool {
    !codes.is_empty() && response.error_code().is_some_and(|code| codes.contains(&code))
}

/// The payload of a variant, to be asked for its response: autoref specialization, the method on `Payload`
/// is chosen where the payload has one, else that of the trait. Its name is one that a trait of the user does
/// not have.
#[derive(Debug)]
pub struct Payload<'a, T>(pub &'a T);

impl<'a, T: AsRef<ErrorResponse>> Payload<'a, T> {
    /// The response in the payload.
    #[must_use]
    pub fn __acs_response(&self) -> Option<&'a ErrorResponse> {
        Some(self.0.as_ref())
    }
}

/// A payload without a response.
pub trait WithoutResponse<'a> {
    /// None.
    fn __acs_response(&self) -> Option<&'a ErrorResponse> {
        None
    }
}

impl<'a, T> WithoutResponse<'a> for Payload<'a, T> {}

/// The type of a variant's payload.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be made from a response",
    label = "no `From<ErrorResponse>`",
    note = "a status variant holds `ErrorResponse`, `ErrorBody<T>`, a type that is `From<ErrorResponse>`, or nothing"
)]
pub trait FromErrorResponse {
    /// The payload for the response.
    fn from_error_response(response: ErrorResponse) -> Self;
}

#[diagnostic::do_not_recommend]
impl<T: From<ErrorResponse>> FromErrorResponse for T {
    fn from_error_response(response: ErrorResponse) -> Self {
        response.into()
    }
}

/// A payload that returns its response, for the conversion of a view into its service's error. The
/// lifetime keeps a bound that is not met from being an error: the conversion then does not exist.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not return the response that it was made from",
    note = "implement `From<{Self}> for ErrorResponse`"
)]
pub trait GivesBack<'a> {
    /// The response.
    fn give_back(self) -> ErrorResponse;
}

#[diagnostic::do_not_recommend]
impl<T: Into<ErrorResponse>> GivesBack<'_> for T {
    fn give_back(self) -> ErrorResponse {
        self.into()
    }
}

/// The type of the field of a variant for an error of this crate.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot hold a `{E}`",
    label = "expected `{E}`",
    note = "the field of `#[transport]` is a `TransportError`, that of `#[decode]` a `DecodeError`"
)]
pub trait Field<E> {
    /// The field for the error.
    fn from_error(error: E) -> Self;
}

impl<E> Field<E> for E {
    fn from_error(error: E) -> Self {
        error
    }
}

/// The error in a field. A field of another type has been blamed where it is made.
pub fn field<F: 'static, E: 'static>(field: &F) -> Option<&E> {
    (field as &dyn Any).downcast_ref()
}

/// The response of a transport or decode error.
pub fn response<E: ServiceError>(error: &E) -> Option<&ErrorResponse> {
    match error.transport_error() {
        Some(error) => error.response(),
        None => error.decode_error().map(DecodeError::response),
    }
}

/// The row for the response of an error.
pub fn status_info<E: ServiceError>(error: &E) -> Option<&'static StatusInfo> {
    if error.transport_error().is_some() || error.decode_error().is_some() {
        return None;
    }
    StatusInfo::find_for(E::STATUSES, error.response()?).filter(|row| row.is_error())
}

/// The row of a variant whose rows are `STATUSES[from..to]`: that of the response's status and code. Where
/// `and_then` refused a success, it is that of the code or else the first; where there is no response, the
/// only one, or the only one that is for every code.
pub fn row<E: ServiceError>(error: &E, from: usize, to: usize) -> Option<&'static StatusInfo> {
    let rows = E::STATUSES.get(from..to)?;
    let Some(response) = error.response() else { return only_row(rows) };
    StatusInfo::find_for(rows, response)
        .or_else(|| rows.iter().find(|row| has_code(response, row.codes())))
        .or(rows.first())
}

/// The row of a variant without a response.
fn only_row(rows: &'static [StatusInfo]) -> Option<&'static StatusInfo> {
    let first = rows.first()?;
    let is_one_status =
        rows.iter().all(|row| (row.first(), row.last()) == (first.first(), first.last()));
    let mut plain = rows.iter().filter(|row| row.codes().is_empty());
    match (rows, plain.next(), plain.next()) {
        ([only], _, _) => Some(only),
        (_, Some(plain), None) if is_one_status => Some(plain),
        _ => None,
    }
}

/// The retry advice of a variant for several statuses, `STATUSES[from..to]`, which may not keep its response:
/// then the most careful one of its rows.
pub fn retry_of_rows<E: ServiceError>(error: &E, from: usize, to: usize) -> Retry {
    let rows = E::STATUSES.get(from..to).unwrap_or_default();
    if error.response().is_some() {
        return retry(error);
    }
    let retry = rows.iter().map(retry_of_row);
    retry.min_by_key(|retry| (retry.is_safe(false), retry.is_safe(true))).unwrap_or(Retry::No)
}

/// The advice of a variant for several statuses, if all rows have the same.
pub fn advice_of_rows<E: ServiceError>(error: &E, from: usize, to: usize) -> Option<&'static str> {
    let rows = E::STATUSES.get(from..to)?;
    if error.response().is_some() {
        return advice(error);
    }
    let first = rows.first()?.advice()?;
    rows.iter().all(|row| row.advice() == Some(first)).then_some(first)
}

/// Whether repeating the request can help, by the row alone.
fn retry_of_row(row: &StatusInfo) -> Retry {
    match StatusCode::from_u16(row.first()) {
        Ok(status) => retry::decide(row.retry_rule(), status, false, || None),
        Err(_) => Retry::No,
    }
}

/// The status of the response or, where it is not known, the only one that the error's row is for.
pub fn status<E: ServiceError>(error: &E) -> Option<StatusCode> {
    match error.response() {
        Some(response) => Some(response.status()),
        None => error
            .status_info()
            .filter(|row| row.first() == row.last())
            .and_then(|row| StatusCode::from_u16(row.first()).ok()),
    }
}

/// The advice of the error's row, unless a gateway responded in the service's place.
pub fn advice<E: ServiceError>(error: &E) -> Option<&'static str> {
    let response = error.response();
    if response.is_some_and(ErrorResponse::is_html) && error.decode_error().is_none() {
        return Some(
            "an HTML page was returned, probably by a gateway: check the URL and the network path",
        );
    }
    error.status_info()?.advice_for(response)
}

/// Whether repeating the request can help, by the error's row.
pub fn retry<E: ServiceError>(error: &E) -> Retry {
    if let Some(transport) = error.transport_error() {
        return transport.retry();
    }
    if error.decode_error().is_some() {
        return Retry::No;
    }
    let (response, row) = (error.response(), error.status_info());
    let rule = row.and_then(|row| row.retry_rule_for(response));
    // What `and_then` refused has the status of a success: the row is about the one that counts.
    let of_row = row.and_then(|row| StatusCode::from_u16(row.first()).ok());
    match (response, of_row) {
        (Some(response), Some(status))
            if row.is_some_and(|row| !row.contains(response.status().as_u16())) =>
        {
            response.retry_by(rule, status)
        }
        (Some(response), _) => response.retry_by(rule, response.status()),
        (None, _) => row.map_or(Retry::No, retry_of_row),
    }
}

/// The number of rows of [`joined`].
#[must_use]
pub const fn joined_len(own: &[StatusInfo], rest: &[StatusInfo]) -> usize {
    let shadow = Shadow::of(own);
    let mut len = own.len();
    let mut index = 0;
    while index < rest.len() {
        if !shadow.hides(own, &rest[index]) {
            len += 1;
        }
        index += 1;
    }
    len
}

/// The table of an enum with a `#[rest]` variant: its own rows, then those of the service in that variant
/// that can still be met.
#[must_use]
pub const fn joined<const N: usize>(own: &[StatusInfo], rest: &[StatusInfo]) -> [StatusInfo; N] {
    let shadow = Shadow::of(own);
    let mut rows = [StatusInfo::success(0, 0); N];
    let mut len = 0;
    let mut index = 0;
    while index < own.len() && len < N {
        rows[len] = own[index];
        len += 1;
        index += 1;
    }
    index = 0;
    while index < rest.len() && len < N {
        if !shadow.hides(own, &rest[index]) {
            rows[len] = rest[index].one_deeper();
            len += 1;
        }
        index += 1;
    }
    rows
}

/// The rows that an enum's own rows hide: a bit for each status, so that two tables are joined in linear
/// time. Only rows with codes are compared one by one.
struct Shadow {
    /// The statuses of own rows that are for every code.
    plain: [u64; 16],
    has_codes: bool,
    has_success: bool,
}

impl Shadow {
    const fn of(own: &[StatusInfo]) -> Self {
        let mut shadow = Self { plain: [0; 16], has_codes: false, has_success: false };
        let mut index = 0;
        while index < own.len() {
            let row = &own[index];
            if row.is_success() {
                shadow.has_success = true;
            } else if row.codes().is_empty() {
                let mut code = row.first();
                while code <= row.last() && code < 1024 {
                    shadow.plain[code as usize / 64] |= 1 << (code % 64);
                    code += 1;
                }
            } else {
                shadow.has_codes = true;
            }
            index += 1;
        }
        shadow
    }

    const fn hides(&self, own: &[StatusInfo], row: &StatusInfo) -> bool {
        if row.is_success() {
            return self.has_success;
        }
        let mut code = row.first();
        while code <= row.last()
            && code < 1024
            && self.plain[code as usize / 64] >> (code % 64) & 1 == 1
        {
            code += 1;
        }
        if code > row.last() {
            return true;
        }
        let mut index = 0;
        while self.has_codes && !row.codes().is_empty() && index < own.len() {
            if !own[index].codes().is_empty() && covers_codes(&own[index], row) {
                return true;
            }
            index += 1;
        }
        false
    }
}

#[cfg(test)]
mod tests;
