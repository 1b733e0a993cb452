#[acs_endpoint(sms)]
fn send() -> Result<(), SmsError> {
    Response::new("")
}

#[acs_endpoint(BillingError)]
fn pay() -> Result<(), BillingError> {
    Response::new("")
}
