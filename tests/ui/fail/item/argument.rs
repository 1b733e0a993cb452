use acs_endpoint::acs_endpoint;

fn send(#[acs_endpoint(service = "sms")] number: u8) {
    let _ = number;
}

fn main() {
    send(1);
}
