#[acs_endpoint(service = "sms")]
type Url = String;
