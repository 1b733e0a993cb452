#[acs_endpoint(service = "sms")]
trait Send {
    fn send(&self) {}
}

impl Send for () {}
