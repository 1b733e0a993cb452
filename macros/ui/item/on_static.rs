#[acs_endpoint(service = "sms")]
static LIMIT: u8 = 1;
