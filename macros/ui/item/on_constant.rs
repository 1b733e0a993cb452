#[acs_endpoint(service = "sms")]
const LIMIT: u8 = 1;
