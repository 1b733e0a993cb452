use acs_endpoint::acs_endpoint;

unsafe extern "C" {
    #[acs_endpoint(service = "sms")]
    fn send();
}

fn main() {
    let _ = send as unsafe extern "C" fn();
}
