#![deny(warnings)]

use acs_endpoint::{SmsError, acs_endpoint};
use http::Response;

#[acs_endpoint(service = "sms")]
fn send() -> Result<String, SmsError> {
    loop {
        let response = Response::new("text");
        if response.status() == 200 {
            return Ok(response.into_body().to_owned());
        }
    }
}

#[acs_endpoint(service = "sms")]
fn receive(is_ready: bool) -> Result<String, SmsError> {
    match is_ready {
        true => return Ok(String::new()),
        false => panic!("not ready"),
    }
}

fn main() {
    let _ = (send(), receive(true));
}
