use acs_endpoint::{SmsError, acs_endpoint};

#[acs_endpoint(service = "sms")]
async fn at_the_end(http: &reqwest::Client) -> Result<(), SmsError> {
    http.get("").send().await?.error_for_status()?
}

#[acs_endpoint(service = "sms")]
async fn as_a_result(http: &reqwest::Client) -> Result<(), SmsError> {
    http.get("").send().await?.error_for_status()
}

#[acs_endpoint(service = "sms")]
async fn in_a_variable(http: &reqwest::Client) -> Result<(), SmsError> {
    let response = http.get("").send().await?.error_for_status()?;
    Ok(response)
}

fn main() {}
