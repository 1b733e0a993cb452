use acs_endpoint::acs_endpoint;

#[acs_endpoint(service = "sms")]
trait Send {
    fn send(&self) {}
}

impl Send for () {}

fn main() {
    ().send();
}
