use acs_endpoint::acs_endpoint;

struct Client {
    #[acs_endpoint(service = "sms")]
    url: String,
}

fn main() {
    let _ = Client { url: String::new() }.url;
}
