//! Sends SMS messages, and shows the result for each outcome of a call.
//!
//! ```text
//! cargo run -p acs-endpoint-examples --example send_sms
//! ```
//!
//! starts a local service and makes real HTTP calls to it. With a connection string in the environment,
//! the same client sends a message through a real resource:
//!
//! ```text
//! export COMMUNICATION_SERVICES_CONNECTION_STRING='endpoint=https://..;accesskey=..'
//! cargo run -p acs-endpoint-examples --example send_sms -- <from> <to>...
//! ```

mod real_resource;
mod report;
mod tour;

use std::{
    env::{self, VarError},
    error::Error,
    process::ExitCode,
};

use crate::report::Report;

/// The environment variable with the connection string of a real resource.
const VARIABLE: &str = "COMMUNICATION_SERVICES_CONNECTION_STRING";

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(Outcome::AsExpected) => ExitCode::SUCCESS,
        Ok(Outcome::Unexpected) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("send_sms: {error}");
            ExitCode::from(2)
        }
    }
}

/// The outcome of a run.
enum Outcome {
    AsExpected,
    Unexpected,
}

async fn run() -> Result<Outcome, Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let mut report = Report::new(std::io::stdout());
    match env::var(VARIABLE) {
        Ok(connection) if !connection.trim().is_empty() => {
            real_resource::run(&connection, &arguments, &mut report).await
        }
        Ok(_) | Err(VarError::NotPresent) if arguments.is_empty() => tour::run(&mut report).await,
        Ok(_) | Err(VarError::NotPresent) => {
            Err(real_resource::usage(&format!("{VARIABLE} is not set")).into())
        }
        Err(VarError::NotUnicode(_)) => Err(format!("{VARIABLE} is not UTF-8").into()),
    }
}
