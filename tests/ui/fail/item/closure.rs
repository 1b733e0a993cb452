use acs_endpoint::acs_endpoint;

fn main() {
    let send = #[acs_endpoint(service = "sms")] || 1;
    let _: u8 = send();
}
