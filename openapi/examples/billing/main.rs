//! A client for an API with an OpenAPI document: the error type and the operations are generated, the
//! client is written by hand.
//!
//! `cargo run -p acs-endpoint-openapi --example billing`
//!
//! * `billing.yaml` is the document.
//! * `billing_error.rs` is generated; its first lines have the command.
//! * `../../tests/billing.rs` fails when the two drift apart.

mod billing_error;

use acs_endpoint::{ServiceError as _, acs_endpoint};
use billing_error::BillingError;
use serde::Deserialize;

#[derive(Debug, Deserialize)]
struct Invoice {
    id: String,
    cents: u32,
}

/// A client over anything that turns a request into a response.
struct BillingClient<S> {
    send: S,
}

impl<S> BillingClient<S>
where
    S: Fn(&str, &str) -> http::Response<String>,
{
    /// Gets one invoice.
    #[acs_endpoint(service = BillingError, success(200), handles(401, 404, ..))]
    fn invoice(&self, id: &str) -> Result<Invoice, BillingError> {
        let operation = BillingError::GET_INVOICE;
        (self.send)(operation.method(), &operation.path_for([id])?)
    }

    /// Charges the customer's card; `None` as long as the bank has not confirmed the payment.
    #[acs_endpoint(service = BillingError, success(200, 202), handles(402, ..))]
    fn pay(&self, id: &str) -> Result<http::Response<String>, BillingError> {
        let operation = BillingError::PAY_INVOICE;
        (self.send)(operation.method(), &operation.path_for([id])?)
    }
}

/// The service, in memory.
fn billing(method: &str, path: &str) -> http::Response<String> {
    let (status, body) = match (method, path) {
        ("GET", "/invoices/in_1") => (200, r#"{"id": "in_1", "cents": 950}"#),
        ("POST", "/invoices/in_1:pay") => (202, ""),
        ("POST", "/invoices/in_2:pay") => (402, r#"{"error": {"code": "InsufficientFunds"}}"#),
        ("POST", _) => (503, ""),
        _ => (404, r#"{"error": {"code": "NoSuchInvoice"}}"#),
    };
    let mut response = http::Response::new(body.to_owned());
    *response.status_mut() = http::StatusCode::from_u16(status).unwrap_or_default();
    response
}

fn main() -> Result<(), BillingError> {
    let client = BillingClient { send: billing };

    let invoice = client.invoice("in_1")?;
    println!("invoice {} is about {} cents", invoice.id, invoice.cents);

    match client.invoice("in_2") {
        Err(BillingError::NotFound(response)) => {
            println!("no invoice: {}", response.error_code().unwrap_or("unknown"));
        }
        other => println!("unexpected: {other:?}"),
    }
    match client.invoice("..") {
        Err(BillingError::Transport(error)) => println!("not sent: {error}"),
        other => println!("unexpected: {other:?}"),
    }
    for id in ["in_1", "in_2", "in_3"] {
        match client.pay(id) {
            Ok(response) if response.status() == 200 => println!("{id} is paid"),
            Ok(_) => println!("{id} waits for the bank"),
            Err(BillingError::PaymentRequired(_)) => println!("{id}: the card was declined"),
            Err(error) => println!("{id}: {error}; retry: {:?}", error.retry()),
        }
    }
    println!("{} operations", BillingError::OPERATIONS.len());
    Ok(())
}
