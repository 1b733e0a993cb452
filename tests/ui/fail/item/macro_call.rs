use acs_endpoint::acs_endpoint;

#[acs_endpoint(service = "sms")]
thread_local! {
    static LIMIT: u8 = 1;
}

fn main() {
    LIMIT.with(|_| ());
}
