//! Searches for phone numbers and reserves them.
//!
//! ```text
//! cargo run -p acs-endpoint-examples --example phone_numbers
//! ```
//!
//! starts a local service. A search is a long-running operation. If a number cannot be reserved, the
//! response is a 207, and the other numbers are reserved.

use std::error::Error;

use acs_endpoint_examples::{LocalService, PhoneNumbersClient, phone_numbers::Search};
use uuid::Uuid;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let service = LocalService::start().await?;
    let client = PhoneNumbersClient::new(&service.connection_string().parse()?)?;

    let found = client.search("US", &Search::geographic("425", 10)).await?;
    println!("found: {} numbers", found.phone_numbers.len());
    let numbers: Vec<&str> = found.phone_numbers.iter().map(String::as_str).collect();

    let reserved = client.reserve(Uuid::new_v4(), &numbers).await?;
    println!("reserved: {}", reserved.succeeded().count());
    for failed in reserved.failed() {
        println!("not reserved: {failed}");
    }

    match client.search("US", &Search::geographic("999", 1)).await {
        Err(error) => println!("no numbers: {error}"),
        Ok(found) => return Err(format!("found {found:?}").into()),
    }
    Ok(())
}
