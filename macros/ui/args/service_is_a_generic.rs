#[acs_endpoint(service = E)]
fn send<E: ServiceError>() -> Result<(), E> {
    Response::new("")
}
