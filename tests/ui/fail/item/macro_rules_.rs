use acs_endpoint::acs_endpoint;

#[acs_endpoint(service = "sms")]
macro_rules! send {
    () => {};
}

fn main() {
    send!();
}
