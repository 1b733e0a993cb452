//! The text of errors in logs: one line, with limited length and without secrets.

use std::error::Error;
use std::fmt::{self, Formatter};

use http::StatusCode;

use crate::call::endpoint::Endpoint;
use crate::error::response::ErrorResponse;
use crate::error::retry::Retry;
use crate::log::cause::MAX_CAUSES;
use crate::log::redact::{for_log, id_for_log, truncate};
use crate::service::ServiceError;
use crate::service::status::StatusInfo;

const MAX_MESSAGE_CHARS: usize = 300;
const MAX_CODE_CHARS: usize = 100;
const MAX_ID_CHARS: usize = 200;
const MAX_TYPE_CHARS: usize = 100;

/// Writes a service's error: `sms send (Sms_Send): 429 Too Many Requests, code Throttled: ..; request
/// id ..; retry after 3s; help: ..`.
///
/// # Errors
/// Returns the error of the formatter.
pub fn service_error<E: ServiceError>(
    error: &E,
    service: &'static str,
    f: &mut Formatter<'_>,
) -> fmt::Result {
    if let Some(transport) = error.transport_error() {
        origin(f, service, transport.endpoint())?;
        write!(f, "{transport}")?;
    } else if let Some(decode) = error.decode_error() {
        origin(f, service, decode.endpoint())?;
        write!(f, "{decode}")?;
    } else {
        failed_call(f, service, error.response(), error.status_info())?;
        advice(f, error.retry(), error.advice())?;
    }
    if f.alternate() { causes(f, error) } else { Ok(()) }
}

/// Writes an error of another type. The alternate form adds its causes.
pub(crate) fn with_causes(f: &mut Formatter<'_>, error: &(dyn Error + 'static)) -> fmt::Result {
    write!(f, "{error}")?;
    if f.alternate() { causes(f, error) } else { Ok(()) }
}

/// Writes the causes of an error for the alternate form: `: the cause: its cause`.
pub(crate) fn causes(f: &mut Formatter<'_>, error: &dyn Error) -> fmt::Result {
    let causes = std::iter::successors(error.source(), |&cause| cause.source());
    causes.take(MAX_CAUSES).try_for_each(|cause| write!(f, ": {cause}"))
}

fn failed_call(
    f: &mut Formatter<'_>,
    service: &str,
    error: Option<&ErrorResponse>,
    row: Option<&'static StatusInfo>,
) -> fmt::Result {
    let endpoint = error.and_then(ErrorResponse::endpoint);
    origin(f, service, endpoint)?;
    match (error, row) {
        (Some(error), row) => {
            status_line(f, error.status(), row)?;
            response(f, error)
        }
        (None, Some(row)) if row.first() == row.last() => {
            write!(f, "{} {}", row.first(), row.reason())
        }
        (None, Some(row)) => write!(f, "{}..={} {}", row.first(), row.last(), row.reason()),
        (None, None) => f.write_str("error status (response not kept by this variant)"),
    }
}

/// Writes `; retry after 3s; help: ..`.
fn advice(f: &mut Formatter<'_>, retry: Retry, help: Option<&str>) -> fmt::Result {
    if let Retry::Yes { after: Some(after) } | Retry::IfIdempotent { after: Some(after) } = retry {
        write!(f, "; retry after {after:?}")?;
    }
    match help {
        Some(help) => write!(f, "; help: {help}"),
        None => Ok(()),
    }
}

/// The name of a type without modules: `a::b::List<c::Item>` becomes `List<Item>`.
pub(crate) fn type_name(name: &str) -> String {
    let mut short = String::new();
    let mut word = 0;
    for letter in name.chars() {
        short.push(letter);
        if short.ends_with("::") {
            short.truncate(word);
        } else if !(letter.is_alphanumeric() || letter == '_' || letter == ':') {
            word = short.len();
        }
    }
    truncate(&short, MAX_TYPE_CHARS).into_owned()
}

/// Writes `sms send (Sms_Send): `. Without an operation, this is `sms send: `, and without an endpoint
/// `sms: `.
fn origin(f: &mut Formatter<'_>, service: &str, endpoint: Option<&Endpoint>) -> fmt::Result {
    let Some(endpoint) = endpoint else { return write!(f, "{service}: ") };
    // The service of the endpoint can differ from `service`, if the error comes from a `#[rest]` variant.
    write!(f, "{} {}", endpoint.service(), endpoint.function())?;
    match endpoint.operation() {
        Some(operation) => write!(f, " ({}): ", operation.id()),
        None => f.write_str(": "),
    }
}

/// Writes `404 Not Found`. The phrase of the table has precedence over the standard one.
pub(crate) fn status_line(
    f: &mut Formatter<'_>,
    status: StatusCode,
    row: Option<&StatusInfo>,
) -> fmt::Result {
    write!(f, "{}", status.as_u16())?;
    let phrase = row.map(StatusInfo::reason).filter(|reason| !reason.is_empty());
    match phrase.or(status.canonical_reason()) {
        Some(reason) => write!(f, " {reason}"),
        None => Ok(()),
    }
}

/// Writes the facts of a response after its status: `, code X: the message; request id Y`.
pub(crate) fn response(f: &mut Formatter<'_>, response: &ErrorResponse) -> fmt::Result {
    if let Some(code) = code(response) {
        write!(f, ", code {code}")?;
    }
    if let Some(message) = response.message().filter(|_| !response.is_success()) {
        write!(f, ": {}", for_log(message, MAX_MESSAGE_CHARS))?;
    }
    request_id(f, response)
}

/// Writes `; request id Y`, if the response has a request id.
pub(crate) fn request_id(f: &mut Formatter<'_>, response: &ErrorResponse) -> fmt::Result {
    match id(response) {
        Some(id) => write!(f, "; request id {id}"),
        None => Ok(()),
    }
}

/// The service's error code. `None` for a success, whose body is the caller's data.
pub(crate) fn code(response: &ErrorResponse) -> Option<String> {
    let code = response.error_code().filter(|_| !response.is_success())?;
    Some(for_log(code, MAX_CODE_CHARS))
}

/// The id of the call in the service's logs.
pub(crate) fn id(response: &ErrorResponse) -> Option<String> {
    Some(id_for_log(response.request_id()?, MAX_ID_CHARS))
}

#[cfg(test)]
mod tests {
    use super::type_name;
    use crate::call::endpoint::{Call, call};
    use crate::error::response::ErrorResponse;
    use crate::service::ServiceError;
    use crate::service::sms::SmsError;

    #[test]
    fn the_operation_is_part_of_the_origin() {
        const SEND: &Call<SmsError> = &call("send", "m").operation(SmsError::SEND.info());
        let mut response = http::Response::new("".into());
        *response.status_mut() = http::StatusCode::IM_A_TEAPOT;
        let response = ErrorResponse::received(response, false, Some(&SEND.endpoint));
        let shown = SmsError::from_response(response).to_string();
        assert_eq!(shown, "sms send (Sms_Send): 418 I'm a teapot");
    }

    #[test]
    fn a_type_is_named_without_its_modules() {
        for (name, short) in [
            ("sms::models::SendResult", "SendResult"),
            ("alloc::vec::Vec<a::B>", "Vec<B>"),
            ("core::option::Option<(a::B, &str)>", "Option<(B, &str)>"),
            ("u8", "u8"),
            ("()", "()"),
        ] {
            assert_eq!(type_name(name), short);
        }
    }
}
