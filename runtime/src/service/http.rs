//! The error type for HTTP APIs without a documented table of errors.

use crate::ServiceError;
use crate::error::decode::DecodeError;
use crate::error::response::ErrorResponse;
use crate::error::transport::TransportError;

/// An error of any HTTP API: `service = "http"`.
///
/// The statuses are those of HTTP itself, from [RFC 9110] and [RFC 6585]. No row names a vendor, so an API
/// that is not built in can use this table through a `#[rest]` variant. HTTP does not define which of the
/// statuses an API returns, so `handles(..)` accepts each of them and requires none.
///
/// ```
/// use acs_endpoint::{ErrorResponse, HttpError, ServiceError};
///
/// /// An error of the billing service.
/// #[derive(Debug, ServiceError)]
/// #[service(name = "billing")]
/// enum BillingError {
///     /// The card was declined.
///     #[status(402)]
///     CardDeclined(ErrorResponse),
///     #[rest]
///     Http(HttpError),
/// }
///
/// let error = |status| BillingError::from_response(ErrorResponse::from_status(status));
/// assert!(matches!(error(http::StatusCode::PAYMENT_REQUIRED), BillingError::CardDeclined(_)));
/// assert!(matches!(error(http::StatusCode::GONE), BillingError::Http(HttpError::Gone(_))));
/// ```
///
/// [RFC 9110]: https://www.rfc-editor.org/rfc/rfc9110#section-15
/// [RFC 6585]: https://www.rfc-editor.org/rfc/rfc6585
#[derive(Debug, ServiceError)]
#[service(name = "http")]
pub enum HttpError {
    /// The server could not understand the request.
    #[status(400, observed)]
    BadRequest(ErrorResponse),
    /// The request has no valid credentials.
    #[status(401, observed, advice = "check that the credentials are current")]
    Unauthorized(ErrorResponse),
    /// A payment is required.
    #[status(402, observed)]
    PaymentRequired(ErrorResponse),
    /// The credentials do not permit this request.
    #[status(403, observed, advice = "check the permissions of the credentials")]
    Forbidden(ErrorResponse),
    /// The resource does not exist, or its existence is not disclosed.
    #[status(404, observed)]
    NotFound(ErrorResponse),
    /// The resource does not support the method.
    #[status(405, observed)]
    MethodNotAllowed(ErrorResponse),
    /// The resource has no representation that the request accepts.
    #[status(406, observed, advice = "check the `Accept` headers of the request")]
    NotAcceptable(ErrorResponse),
    /// The server did not receive a complete request in time.
    #[status(408, observed)]
    RequestTimeout(ErrorResponse),
    /// The request conflicts with the state of the resource.
    #[status(409, observed, advice = "read the resource again, then decide whether to retry")]
    Conflict(ErrorResponse),
    /// The resource does not exist any longer.
    #[status(410, observed)]
    Gone(ErrorResponse),
    /// A condition in the headers of the request is not met.
    #[status(412, observed, advice = "read the resource again, and retry with its new `ETag`")]
    PreconditionFailed(ErrorResponse),
    /// The body of the request is larger than the server accepts.
    #[status(413, observed)]
    ContentTooLarge(ErrorResponse),
    /// The resource does not support the format of the request's body.
    #[status(415, observed, advice = "check the `Content-Type` of the request")]
    UnsupportedMediaType(ErrorResponse),
    /// The body of the request has the right format, but its content is not valid.
    #[status(422, observed)]
    UnprocessableContent(ErrorResponse),
    /// The server requires the request to be conditional.
    #[status(428, observed, advice = "send `If-Match` with the resource's `ETag`")]
    PreconditionRequired(ErrorResponse),
    /// A limit on the number of requests was exceeded.
    #[status(429, observed, advice = "retry after the delay given in the response")]
    TooManyRequests(ErrorResponse),
    /// The server failed internally.
    #[status(500, observed)]
    InternalServerError(ErrorResponse),
    /// The server does not support the method.
    #[status(501, observed)]
    NotImplemented(ErrorResponse),
    /// A gateway received no valid response from the server.
    #[status(502, observed)]
    BadGateway(ErrorResponse),
    /// The server is overloaded or under maintenance.
    #[status(503, observed)]
    ServiceUnavailable(ErrorResponse),
    /// A gateway received no response from the server in time.
    #[status(504, observed)]
    GatewayTimeout(ErrorResponse),
    /// Any other status that is not a success.
    #[status(_)]
    Undocumented(ErrorResponse),
    /// The request failed before a complete response arrived.
    #[transport]
    Transport(TransportError),
    /// A success whose body could not be decoded.
    #[decode]
    Decode(DecodeError),
}

#[cfg(test)]
mod tests {
    use super::HttpError;
    use crate::ServiceError;

    #[test]
    fn no_row_is_demanded_and_none_names_a_vendor() {
        for row in HttpError::STATUSES.iter().filter(|row| row.is_error()) {
            assert!(!row.is_documented(), "{row:?}");
            assert_eq!(row.url(), None, "{row:?}");
            assert!(!format!("{row:?}").contains("Azure"), "{row:?}");
        }
    }

    #[test]
    fn the_reasons_are_those_of_http() {
        for row in HttpError::STATUSES.iter().filter(|row| row.is_error()) {
            let known = http::StatusCode::from_u16(row.first()).unwrap().canonical_reason();
            let renamed = match row.first() {
                // RFC 9110 renamed both.
                413 => Some("Content Too Large"),
                422 => Some("Unprocessable Content"),
                _ => known,
            };
            assert_eq!(Some(row.reason()), renamed);
        }
    }
}
