use acs_endpoint::acs_endpoint;

fn main() {
    #[acs_endpoint(service = "sms")]
    let limit = 1;
    let _: u8 = limit;
}
