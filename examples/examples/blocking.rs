//! A blocking client: ureq, and functions without `async`.
//!
//! `cargo run --example blocking` sends some requests to the local service, and prints the outcomes.

use std::process::ExitCode;

use acs_endpoint::{Retry, ServiceError as _, SmsError, acs_endpoint};
use acs_endpoint_examples::LocalService;
use serde::Deserialize;

#[derive(Debug, Deserialize)]
struct Reply {
    status: u16,
}

struct Client {
    agent: ureq::Agent,
    base: String,
}

#[acs_endpoint(service = "sms")]
impl Client {
    /// With `http_status_as_error(false)`, ureq returns every response completely.
    fn new(base: &str) -> Self {
        let config = ureq::Agent::config_builder().proxy(None).http_status_as_error(false);
        Self { agent: config.build().into(), base: base.trim_end_matches('/').to_owned() }
    }

    #[endpoint(none_on(404))]
    fn find(&self, path: &str) -> Result<Option<Reply>, SmsError> {
        self.agent.get(format!("{}{path}", self.base)).call()
    }
}

fn main() -> Result<ExitCode, Box<dyn std::error::Error>> {
    // The service is async, so it needs a runtime.
    let runtime = tokio::runtime::Runtime::new()?;
    let service = runtime.block_on(LocalService::start())?;
    let client = Client::new(&service.endpoint());

    let mut surprises = 0;
    for (path, expected) in [
        ("/status/200", "a value"),
        ("/status/404", "nothing"),
        ("/status/400", "BadRequest"),
        ("/status/429", "TooManyRequests"),
        ("/status/418?body=html", "Undocumented"),
        ("/status/200?body=odd", "Decode"),
        ("/status/200?body=close", "Transport"),
    ] {
        let (outcome, text) = match client.find(path) {
            Ok(Some(reply)) => ("a value", format!("status {}", reply.status)),
            Ok(None) => ("nothing", "404 is `Ok(None)` here".to_owned()),
            Err(error) => (variant(&error), format!("{error} [{}]", retry(error.retry()))),
        };
        println!("{path}\n    {outcome}: {text}");
        if outcome != expected {
            println!("    UNEXPECTED: this should have been {expected}");
            surprises += 1;
        }
    }
    Ok(if surprises == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn variant(error: &SmsError) -> &'static str {
    match error {
        SmsError::BadRequest(_) => "BadRequest",
        SmsError::TooManyRequests(_) => "TooManyRequests",
        SmsError::Undocumented(_) => "Undocumented",
        SmsError::Decode(_) => "Decode",
        SmsError::Transport(_) => "Transport",
        SmsError::Unauthorized(_)
        | SmsError::Forbidden(_)
        | SmsError::NotFound(_)
        | SmsError::UnprocessableEntity(_)
        | SmsError::InternalServerError(_)
        | SmsError::ServiceUnavailable(_) => "another status",
    }
}

fn retry(retry: Retry) -> String {
    let (advice, after) = match retry {
        Retry::No => return "sending it again does not help".to_owned(),
        Retry::Yes { after } => ("may be sent again", after),
        Retry::IfIdempotent { after } => ("may be sent again if it is idempotent", after),
    };
    after.map_or_else(|| advice.to_owned(), |after| format!("{advice}, after {after:?}"))
}
