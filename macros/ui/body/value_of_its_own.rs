use acs_endpoint::{SmsError, acs_endpoint};

#[acs_endpoint(service = "sms")]
fn unit(response: http::Response<&str>) -> Result<(), SmsError> {
    let _ = response;
    Ok(())
}

#[acs_endpoint(service = "sms", none_on(404))]
fn some(response: http::Response<&'static str>) -> Result<Option<&'static str>, SmsError> {
    match response.status().as_u16() {
        404 => Ok(None),
        _ => Ok(Some(response.into_body())),
    }
}

fn main() {}
