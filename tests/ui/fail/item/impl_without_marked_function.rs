use acs_endpoint::acs_endpoint;

struct Client;

#[acs_endpoint(service = "sms")]
impl Client {
    fn send(&self) {}
}

fn main() {
    Client.send();
}
