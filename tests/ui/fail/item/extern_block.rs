use acs_endpoint::acs_endpoint;

#[acs_endpoint(service = "sms")]
unsafe extern "C" {
    fn send();
}

fn main() {
    let _ = send as unsafe extern "C" fn();
}
