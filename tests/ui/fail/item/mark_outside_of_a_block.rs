use acs_endpoint::SmsError;

#[endpoint]
fn send() -> Result<(), SmsError> {
    Ok(())
}

fn main() {
    let _: Result<(), SmsError> = send();
}
