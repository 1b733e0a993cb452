<<<<<<<< HEAD:macros/ui/return_type/check_of_streamed.rs
fn verify(_: &Streamed<Response<&'static str>>, _: ErrorResponse) -> Result<(), SmsError> {
    Ok(())
========
use acs_endpoint::{ErrorResponse, SmsError, Streamed, acs_endpoint};
use http::Response;

fn verify(value: Streamed<Response<&'static str>>, _: ErrorResponse) -> Result<Streamed<Response<&'static str>>, SmsError> {
    Ok(value)
>>>>>>>> 517ff05 (Make an annotated call one pipeline):tests/ui/fail/return_type/and_then_of_streamed.rs
}

#[acs_endpoint(service = "sms", and_then = verify)]
fn send() -> Result<Streamed<Response<&'static str>>, SmsError> {
    Response::new("")
}
