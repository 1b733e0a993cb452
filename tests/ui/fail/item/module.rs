use acs_endpoint::acs_endpoint;

#[acs_endpoint(service = "sms")]
mod client {
    pub fn send() {}
}

fn main() {
    client::send();
}
