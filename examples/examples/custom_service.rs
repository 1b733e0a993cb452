//! A REST API of one's own: an error type for it, a client, and what the compiler checks.
//!
//! `cargo run --example own_service` starts a small billing service and calls it.

use std::process::ExitCode;

use acs_endpoint::{
    CommonError, DecodeError, ErrorResponse, FromResponse, ServiceError, TransportError,
    acs_endpoint,
};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use axum::routing::put;
use axum::{Json, Router};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// An error of the billing service. Every status that Azure's common table has must be here.
#[derive(Debug, ServiceError)]
#[service(name = "billing", success(200, 201), extends = CommonError)]
enum BillingError {
    /// The invoice is not valid.
    #[status(400 | 422, advice = "see `details()` for the fields")]
    Invalid(ErrorResponse),
    /// No credential, or one without permission.
    #[status(401 | 403)]
    Denied(ErrorResponse),
    /// The card was declined.
    #[status(402, advice = "ask for another card", url = "https://example.com/cards")]
    CardDeclined(Declined),
    /// No such customer.
    #[status(404)]
    NoSuchCustomer(ErrorResponse),
    /// Too many requests.
    #[status(429, inherit)]
    TooManyRequests(ErrorResponse),
    /// The service is in trouble.
    #[status(500..=599)]
    ServerError(ErrorResponse),
    /// A status that the documentation does not name.
    #[status(_)]
    Undocumented(ErrorResponse),
    /// No whole response arrived.
    #[transport]
    Transport(TransportError),
    /// A success that could not be read.
    #[decode]
    Decode(DecodeError),
}

/// What callers want to know of a declined card; the response stays in reach.
#[derive(Debug)]
struct Declined {
    reason: String,
    response: ErrorResponse,
}

impl From<ErrorResponse> for Declined {
    fn from(response: ErrorResponse) -> Self {
        Self { reason: response.error_code().unwrap_or("unknown").to_owned(), response }
    }
}

impl AsRef<ErrorResponse> for Declined {
    fn as_ref(&self) -> &ErrorResponse {
        &self.response
    }
}

#[derive(Debug, Serialize, Deserialize)]
struct Invoice {
    customer: String,
    cents: u32,
}

/// The service answers 201 for a new invoice and 200 for one that it has replaced.
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
    /// Leaving one of the documented statuses out of `handles` does not compile.
    #[endpoint(
        success(200, 201),
        handles(400 | 422, 401 | 403, 402, 404, 429, 500..=599)
    )]
    async fn save(&self, id: u32, invoice: &Invoice) -> Result<Saved, BillingError> {
        self.http.put(format!("{}/invoices/{id}", self.base)).json(invoice).send().await
    }
}

/// The service: what it answers depends on the customer.
async fn save(Path(id): Path<u32>, Json(invoice): Json<Invoice>) -> Response {
    let error = |status: StatusCode, code: &str| {
        (status, Json(json!({"error": {"code": code, "message": "as asked for"}}))).into_response()
    };
    match invoice.customer.as_str() {
        "declined" => error(StatusCode::PAYMENT_REQUIRED, "InsufficientFunds"),
        "unknown" => error(StatusCode::NOT_FOUND, "NoSuchCustomer"),
        "broken" => error(StatusCode::BAD_GATEWAY, "Upstream"),
        "teapot" => error(StatusCode::IM_A_TEAPOT, "Teapot"),
        _ if id == 1 => (StatusCode::CREATED, Json(invoice)).into_response(),
        _ => Json(invoice).into_response(),
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
    let mut surprises = 0;
    for (id, customer, expected) in [
        (1, "ada", "created"),
        (2, "ada", "replaced"),
        (3, "declined", "declined: InsufficientFunds"),
        (4, "unknown", "404"),
        (5, "broken", "502"),
        (6, "teapot", "418, in no table"),
    ] {
        let invoice = Invoice { customer: customer.to_owned(), cents: 100 };
        let outcome = match client.save(id, &invoice).await {
            Ok(Saved::Created(invoice)) => format!("created for {} cents", invoice.cents),
            Ok(Saved::Replaced(invoice)) => format!("replaced for {} cents", invoice.cents),
            Err(BillingError::CardDeclined(declined)) => format!("declined: {}", declined.reason),
            Err(BillingError::Undocumented(response)) => {
                format!("{}, in no table", response.status().as_u16())
            }
            Err(error) => {
                println!("    {error}");
                error.status().map_or_else(String::new, |status| status.as_str().to_owned())
            }
        };
        println!("{customer} -> {outcome}");
        if !outcome.starts_with(expected) {
            println!("    UNEXPECTED: this should have been {expected}");
            surprises += 1;
        }
    }
    Ok(if surprises == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
