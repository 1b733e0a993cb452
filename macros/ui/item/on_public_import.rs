#[acs_endpoint(service = "sms")]
pub use std::collections::HashMap;
