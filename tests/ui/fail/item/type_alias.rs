use acs_endpoint::acs_endpoint;

#[acs_endpoint(service = "sms")]
type Url = String;

fn main() {
    let _ = Url::new();
}
