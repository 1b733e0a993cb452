use acs_endpoint::acs_endpoint;

#[acs_endpoint(service = "sms")]
use std::collections::HashMap;

fn main() {
    let _: HashMap<u8, u8> = HashMap::new();
}
