use acs_endpoint::{DecodeError, ErrorResponse, ServiceError, SmsError, TransportError};

#[derive(Debug, ServiceError)]
#[service(name = "my sms", success(200, 201, 202), mirrors = SmsError)]
enum BillingError {
    #[status(400)]
    BadRequest(ErrorResponse),
    #[status(401)]
    Unauthorized(ErrorResponse),
    #[status(403)]
    Forbidden(ErrorResponse),
    #[status(404)]
    NotFound(ErrorResponse),
    #[status(422)]
    UnprocessableEntity(ErrorResponse),
    #[status(429)]
    TooManyRequests(ErrorResponse),
    #[status(500)]
    InternalServerError(ErrorResponse),
    #[status(409)]
    Conflict(ErrorResponse),
    #[status(503)]
    ServiceUnavailable(ErrorResponse),
    #[status(_)]
    Undocumented(ErrorResponse),
    #[transport]
    Transport(TransportError),
    #[decode]
    Decode(DecodeError),
}

fn is_error<E: std::error::Error + From<TransportError>>() {}

fn main() {
    is_error::<BillingError>();
}
