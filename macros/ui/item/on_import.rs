#[acs_endpoint(service = "sms")]
use std::collections::HashMap;
