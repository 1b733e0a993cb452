use acs_endpoint::{SmsError, acs_endpoint};
use http::Response;

struct Client;

#[acs_endpoint(service = "smss")]
impl Client {
    #[endpoint]
    fn send(&self) -> Result<(), SmsError> {
        Response::new("")
    }

    #[endpoint]
    fn report(&self) -> Result<(), SmsError> {
        Response::new("")
    }
}

fn main() {
    let _: Result<(), SmsError> = Client.send();
    let _: Result<(), SmsError> = Client.report();
}
