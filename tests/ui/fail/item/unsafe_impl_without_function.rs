use acs_endpoint::acs_endpoint;

struct Client;

#[acs_endpoint(service = "sms")]
unsafe impl Send for Client {}

fn main() {
    let _ = Client;
}
