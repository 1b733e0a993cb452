use acs_endpoint::acs_endpoint;

struct Client;

impl Client {
    #[acs_endpoint(service = "sms")]
    const LIMIT: u8 = 1;
}

fn main() {
    let _ = Client::LIMIT;
}
