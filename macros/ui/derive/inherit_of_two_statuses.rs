#[derive(Debug, ServiceError)]
#[service(name = "billing", extends = CommonError)]
enum BillingError {
    #[status(400)]
    BadRequest(ErrorResponse),
    #[status(401)]
    Unauthorized(ErrorResponse),
    #[status(403)]
    Forbidden(ErrorResponse),
    #[status(404, 410, inherit)]
    NotFound(ErrorResponse),
    #[status(422)]
    UnprocessableEntity(ErrorResponse),
    #[status(429)]
    TooManyRequests(ErrorResponse),
    #[status(500)]
    InternalServerError(ErrorResponse),
    #[status(_)]
    Undocumented(ErrorResponse),
    #[transport]
    Transport(TransportError),
    #[decode]
    Decode(DecodeError),
}

fn is_error<E: std::error::Error + From<TransportError>>() {}
