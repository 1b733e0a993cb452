#[acs_endpoint(service = "sms")]
union Word {
    number: u32,
}
