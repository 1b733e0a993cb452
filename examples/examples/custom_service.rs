//! A custom REST API: its error type, a client, and the compile-time checks.
//!
//! `cargo run --example custom_service` starts a small billing service and calls it.

use std::process::ExitCode;

use acs_endpoint::{ErrorBody, ErrorResponse, FromResponse, HttpError, ServiceError, acs_endpoint};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use axum::routing::put;
use axum::{Json, Router};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// An error of the billing service.
#[derive(Debug, ServiceError)]
#[service(name = "billing", success(200, 201))]
enum BillingError {
    /// The card was declined.
    #[status(402, advice = "ask for another card", url = "https://example.com/cards")]
    CardDeclined(ErrorBody<Declined>),
    /// The invoice was changed by another client.
    #[status(409, code = "Stale", retry = always)]
    Stale(ErrorResponse),
    /// The invoice is closed.
    #[status(409)]
    Closed(ErrorResponse),
    /// The customer's name is empty.
    #[local]
    NoCustomer,
    #[rest]
    Http(HttpError),
}

/// The body of a 402.
#[derive(Debug, Deserialize)]
struct Declined {
    reason: String,
}

#[derive(Debug, Serialize, Deserialize)]
struct Invoice {
    customer: String,
    cents: u32,
}

/// The service returns 201 for a new invoice, and 200 for an invoice that was replaced.
#[derive(Debug, FromResponse)]
enum Saved {
    #[status(200)]
    Replaced(Invoice),
    #[status(201)]
    Created(Invoice),
}

struct BillingClient {
    http: reqwest::Client,
    base: String,
}

#[acs_endpoint(service = BillingError)]
impl BillingClient {
    /// If a documented status is missing in `handles`, the function does not compile.
    #[endpoint(success(200, 201), handles(400 | 422, 401 | 403, 402, 404, 409, 429, 500))]
    async fn save(&self, id: u32, invoice: &Invoice) -> Result<Saved, BillingError> {
        if invoice.customer.is_empty() {
            return Err(BillingError::NoCustomer);
        }
        self.http.put(format!("{}/invoices/{id}", self.base)).json(invoice).send().await
    }
}

/// The service, whose response depends on the customer.
async fn save(Path(id): Path<u32>, Json(invoice): Json<Invoice>) -> Response {
    let error = |status: StatusCode, code: &str| {
        (status, Json(json!({"error": {"code": code, "message": "as requested"}}))).into_response()
    };
    match invoice.customer.as_str() {
        "declined" => {
            let body = Json(json!({"reason": "insufficient funds"}));
            (StatusCode::PAYMENT_REQUIRED, body).into_response()
        }
        "stale" => error(StatusCode::CONFLICT, "Stale"),
        "closed" => error(StatusCode::CONFLICT, "Closed"),
        "unknown" => error(StatusCode::NOT_FOUND, "NoSuchCustomer"),
        "teapot" => error(StatusCode::IM_A_TEAPOT, "Teapot"),
        _ if id == 1 => (StatusCode::CREATED, Json(invoice)).into_response(),
        _ => Json(invoice).into_response(),
    }
}

/// The reaction of the caller. The compiler ensures that the `match` covers all variants.
fn describe(outcome: Result<Saved, BillingError>) -> String {
    match outcome {
        Ok(Saved::Created(invoice)) => format!("created for {} cents", invoice.cents),
        Ok(Saved::Replaced(invoice)) => format!("replaced for {} cents", invoice.cents),
        Err(BillingError::CardDeclined(body)) => match body.read() {
            Ok(declined) => format!("declined: {}", declined.reason),
            Err(error) => format!("declined: {error}"),
        },
        Err(error @ BillingError::Stale(_)) => format!("stale, {:?}", error.retry()),
        Err(BillingError::Closed(_)) => "closed".to_owned(),
        Err(error @ BillingError::NoCustomer) => error.to_string(),
        Err(BillingError::Http(HttpError::Undocumented(response))) => {
            format!("undocumented: {}", response.status())
        }
        Err(BillingError::Http(error)) => error.to_string(),
    }
}

#[tokio::main]
async fn main() -> Result<ExitCode, Box<dyn std::error::Error>> {
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await?;
    let base = format!("http://{}", listener.local_addr()?);
    let service = Router::new().route("/invoices/{id}", put(save));
    tokio::spawn(axum::serve(listener, service).into_future());

    let http = reqwest::Client::builder().no_proxy().build()?;
    let client = BillingClient { http, base };
    let mut unexpected = 0;
    for (id, customer, expected) in [
        (1, "ada", "created for 100 cents"),
        (2, "ada", "replaced for 100 cents"),
        (3, "declined", "declined: insufficient funds"),
        (4, "stale", "stale, Yes"),
        (5, "closed", "closed"),
        (6, "unknown", "billing save: 404 Not Found, code NoSuchCustomer"),
        (7, "teapot", "undocumented: 418"),
        (8, "", "The customer's name is empty."),
    ] {
        let invoice = Invoice { customer: customer.to_owned(), cents: 100 };
        let outcome = describe(client.save(id, &invoice).await);
        println!("{customer:>8} -> {outcome}");
        if !outcome.starts_with(expected) {
            println!("    UNEXPECTED: this should be {expected}");
            unexpected += 1;
        }
    }
    Ok(if unexpected == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
