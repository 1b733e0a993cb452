use acs_endpoint::{SmsError, acs_endpoint};

trait Sms {
    #[acs_endpoint(service = "sms")]
    async fn send(&self) -> Result<(), SmsError>;
}

impl Sms for () {
    async fn send(&self) -> Result<(), SmsError> {
        Ok(())
    }
}

fn main() {
    let _ = ().send();
}
