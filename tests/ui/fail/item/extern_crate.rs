use acs_endpoint::acs_endpoint;

#[acs_endpoint(service = "sms")]
extern crate core as rust_core;

fn main() {
    let _ = rust_core::mem::size_of::<u8>();
}
