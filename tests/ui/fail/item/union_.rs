use acs_endpoint::acs_endpoint;

#[acs_endpoint(service = "sms")]
union Word {
    number: u32,
}

fn main() {
    let _ = Word { number: 1 };
}
