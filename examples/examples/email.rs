//! Sends e-mails, and reports how each operation ended.
//!
//! ```text
//! cargo run -p acs-endpoint-examples --example email
//! ```
//!
//! starts a local service, and sends e-mails to recipients that determine the outcome.

use std::{error::Error, process::ExitCode};

use acs_endpoint::{EmailError, ServiceError as _};
use acs_endpoint_examples::{EmailClient, LocalService, email::Email};

#[tokio::main]
async fn main() -> Result<ExitCode, Box<dyn Error>> {
    let service = LocalService::start().await?;
    let client = EmailClient::new(&service.connection_string().parse()?)?;
    let mut is_as_expected = true;
    for (from, to, expected) in [
        ("sales@contoso.example", "alex@fabrikam.example", "sent"),
        ("sales@contoso.example", "suppressed@fabrikam.example", "suppressed"),
        ("sales@contoso.example", "limited@fabrikam.example", "limited"),
        ("sales@contoso.example", "nobody", "refused"),
        ("sales@unlinked.example", "alex@fabrikam.example", "not linked"),
    ] {
        let email = Email::new(from, &[to], "Your table", "Your table is ready.");
        let outcome = match client.send_and_wait(&email).await {
            Ok(_) => "sent",
            Err(error) => {
                println!("    {error}");
                outcome(&error)
            }
        };
        println!("from {from} to {to}: {outcome}");
        is_as_expected &= outcome == expected;
    }
    Ok(if is_as_expected { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The reaction to an error depends on its status or, for an error in a success, on its code.
fn outcome(error: &EmailError) -> &'static str {
    match (error, error.error_code()) {
        // Each further attempt extends the suppression.
        (_, Some(EmailError::ALL_RECIPIENTS_SUPPRESSED)) => "suppressed",
        (EmailError::NotFound(_), Some("DomainNotLinked")) => "not linked",
        (EmailError::TooManyRequests(_), _) => "limited",
        (EmailError::BadRequest(_), _) => "refused",
        _ => "failed",
    }
}
