//! A client for an API with an OpenAPI document. The error type and the operations are generated; the
//! client is written by hand.
//!
//! `cargo run -p acs-endpoint-openapi --example billing`
//!
//! * `billing.yaml` is the document.
//! * `billing_error.rs` is generated; its first lines contain the command.
//! * `../../tests/billing.rs` fails if the two no longer agree.

mod billing_error;

use acs_endpoint::{ServiceError as _, acs_endpoint};
use billing_error::BillingError;
use serde::Deserialize;

#[derive(Debug, Deserialize)]
struct Invoice {
    id: String,
    cents: u32,
}

/// A client over any function that converts a request into a response.
struct BillingClient<S> {
    send: S,
}

impl<S> BillingClient<S>
where
    S: Fn(&str, &str) -> http::Response<String>,
{
    /// Gets an invoice.
    ///
    /// The operation documents 200. A function that expects another success does not compile.
    #[acs_endpoint(service = BillingError, operation = GET_INVOICE, success(200), handles(401, 404, ..))]
    fn invoice(&self, id: &str) -> Result<Invoice, BillingError> {
        let operation = BillingError::GET_INVOICE;
        (self.send)(operation.method(), &operation.path_for([id])?)
    }

    /// Charges the customer's card. The status is 200, or 202 until the bank has confirmed the payment.
    #[acs_endpoint(service = BillingError, operation = PAY_INVOICE, success(200, 202), handles(402, ..))]
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

/// Calls the client, and returns a line for each outcome.
fn outcomes() -> Result<Vec<String>, BillingError> {
    let client = BillingClient { send: billing };
    let invoice = client.invoice("in_1")?;
    let mut lines = vec![format!("{}: {} cents", invoice.id, invoice.cents)];
    for id in ["in_2", ".."] {
        lines.push(match client.invoice(id) {
            Ok(invoice) => format!("{id}: {} cents", invoice.cents),
            Err(BillingError::NotFound(response)) => {
                format!("{id}: {}", response.error_code().unwrap_or("unknown"))
            }
            Err(BillingError::Transport(_)) => format!("{id}: not sent"),
            Err(error) => format!("{id}: {error}"),
        });
    }
    for id in ["in_1", "in_2", "in_3"] {
        lines.push(match client.pay(id) {
            Ok(response) if response.status() == 200 => format!("{id}: paid"),
            Ok(_) => format!("{id}: the bank has not confirmed the payment yet"),
            Err(BillingError::PaymentRequired(_)) => format!("{id}: the card was declined"),
            Err(error) => format!("{id}: failed, {:?}", error.retry()),
        });
    }
    Ok(lines)
}

fn main() -> Result<(), BillingError> {
    for line in outcomes()? {
        println!("{line}");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #[test]
    fn each_outcome_is_distinguished() {
        let lines = super::outcomes().unwrap();
        let expected = [
            "in_1: 950 cents",
            "in_2: NoSuchInvoice",
            "..: not sent",
            "in_1: the bank has not confirmed the payment yet",
            "in_2: the card was declined",
            "in_3: failed, IfIdempotent { after: None }",
        ];
        assert_eq!(lines, expected);
    }
}
