//! Annotated functions that use the pipeline of `azure_core` with its retries.
//!
//! `cargo run --example azure_core` calls the local service. After its retries, the pipeline returns an
//! error for a status that it does not expect. This error contains the complete response and becomes
//! the variant for the status.

use std::process::ExitCode;
use std::sync::Arc;

use acs_endpoint::{ServiceError as _, SmsError, acs_endpoint};
use acs_endpoint_examples::LocalService;
use azure_core::http::policies::Policy;
use azure_core::http::{
    ClientOptions, Context, ExponentialRetryOptions, Method, Pipeline, Request, RetryOptions, Url,
};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
struct Reply {
    status: u16,
}

struct Client {
    pipeline: Pipeline,
    base: Url,
}

impl Client {
    fn new(base: Url) -> Self {
        // Two quick retries, so that the example ends soon.
        let retry = RetryOptions::exponential(ExponentialRetryOptions {
            initial_delay: azure_core::time::Duration::milliseconds(1),
            max_retries: 2,
            ..ExponentialRetryOptions::default()
        });
        let options = ClientOptions { retry, ..ClientOptions::default() };
        // Add the policy of a credential here. An access key signs each attempt.
        let per_try: Vec<Arc<dyn Policy>> = Vec::new();
        let pipeline = Pipeline::new(
            option_env!("CARGO_PKG_NAME"),
            option_env!("CARGO_PKG_VERSION"),
            options,
            Vec::new(),
            per_try,
            None,
        );
        Self { pipeline, base }
    }

    #[acs_endpoint(service = "sms", handles(400, 404, 429, 500, ..))]
    async fn get(&self, path: &str) -> Result<Reply, SmsError> {
        let url = self.base.join(path).map_err(azure_core::Error::from)?;
        let mut request = Request::new(url, Method::Get);
        self.pipeline.stream(&Context::new(), &mut request, None).await
    }
}

#[tokio::main]
async fn main() -> Result<ExitCode, Box<dyn std::error::Error>> {
    let service = LocalService::start().await?;
    let client = Client::new(Url::parse(&service.endpoint())?);

    let mut surprises = 0;
    for (path, expected) in [
        ("status/200", Ok(200)),
        ("status/404", Err(Some(404))),
        ("status/500", Err(Some(500))),
        ("status/603", Err(Some(603))),
        ("status/200?body=close", Err(None)),
    ] {
        let outcome = client.get(path).await;
        match &outcome {
            Ok(reply) => println!("{path}\n    status {}", reply.status),
            Err(error) => println!("{path}\n    {error}\n    code {:?}", error.error_code()),
        }
        let outcome = outcome
            .map(|reply| reply.status)
            .map_err(|error| error.status().map(|status| status.as_u16()));
        if outcome != expected {
            println!("    UNEXPECTED: this should have been {expected:?}");
            surprises += 1;
        }
    }
    Ok(if surprises == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
