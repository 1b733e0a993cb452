use acs_endpoint::{SmsError, acs_endpoint};
use http::Response;

struct Client;

trait HasError {
    type Error;
}

impl HasError for Client {
    type Error = SmsError;
}

impl Client {
    #[acs_endpoint(service = Self::Error)]
    fn send(&self) -> Result<(), SmsError> {
        Response::new("")
    }
}

fn main() {
    let _: Result<(), SmsError> = Client.send();
}
