use acs_endpoint::{PhoneNumbersError, acs_endpoint};

#[acs_endpoint(service = "phone_numbers", operation = CREATE_OR_UPDATE_RESERVATION, success(200, 201))]
fn call(response: http::Response<&'static str>) -> Result<(), PhoneNumbersError> {
    response
}

fn main() {
    let _ = call(http::Response::new(""));
}
