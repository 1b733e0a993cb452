#[acs_endpoint(service = "sms")]
extern crate core as rust_core;
