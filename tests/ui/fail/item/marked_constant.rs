use acs_endpoint::acs_endpoint;

struct Client;

#[acs_endpoint(service = "sms")]
impl Client {
    #[endpoint]
    const LIMIT: u8 = 1;
}

fn main() {
    let _ = Client::LIMIT;
}
