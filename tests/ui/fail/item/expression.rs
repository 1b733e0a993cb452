use acs_endpoint::acs_endpoint;

fn send() {}

fn main() {
    #[acs_endpoint(service = "sms")]
    send();
}
