use acs_endpoint::acs_endpoint;

#[acs_endpoint(service = "sms")]
struct Client {
    url: String,
}

fn main() {
    let _ = Client { url: String::new() }.url;
}
