#[derive(Debug, ServiceError)]
#[service(name = "batch")]
enum BatchError {
    /// Some failed.
    #[status(207)]
    Partial(ErrorResponse),
    #[status(409)]
    Conflict(ErrorResponse),
    #[status(_)]
    Undocumented(ErrorResponse),
    #[transport]
    Transport(TransportError),
    #[decode]
    Decode(DecodeError),
}

#[derive(Debug, ServiceError)]
#[service(name = "child", extends = BatchError)]
enum ChildError {
    #[status(409, inherit)]
    Conflict(ErrorResponse),
    #[status(_)]
    Undocumented(ErrorResponse),
    #[transport]
    Transport(TransportError),
    #[decode]
    Decode(DecodeError),
}

#[derive(Debug, ServiceError)]
#[service(name = "app", mirrors = BatchError)]
enum AppError {
    #[status(409)]
    Conflict(ErrorResponse),
    #[status(_)]
    Undocumented(ErrorResponse),
    #[transport]
    Transport(TransportError),
    #[decode]
    Decode(DecodeError),
}

#[acs_endpoint(service = BatchError, success(200, 202..=203), handles(409), none_on(404))]
fn send() -> Result<Option<u8>, BatchError> {
    Response::new("")
}
