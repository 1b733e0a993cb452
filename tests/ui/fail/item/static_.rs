use acs_endpoint::acs_endpoint;

#[acs_endpoint(service = "sms")]
static LIMIT: u8 = 1;

fn main() {
    let _ = LIMIT;
}
