//! Retries requests with the `backon` crate, if a retry can help and is safe.
//!
//! `cargo run --example retry` makes failing calls to the local service, and prints the number of
//! attempts and the outcome of each. A call is repeated at most [`MAX_REPETITIONS`] times, and no delay
//! is longer than [`LONGEST_WAIT`].

use std::cell::Cell;
use std::process::ExitCode;
use std::time::Duration;

use acs_endpoint::{Retry, ServiceError as _, SmsError, acs_endpoint};
use acs_endpoint_examples::{
    Behaviour, LocalService, SmsClient,
    sms::models::{SendMessage, SendResult},
};
use backon::{ExponentialBuilder, Retryable as _};

const MAX_REPETITIONS: usize = 3;
const LONGEST_WAIT: Duration = Duration::from_secs(2);

/// Makes a call, and repeats it if its error reports that this is safe.
///
/// The error records its function. If the function has the argument `idempotent`, or an operation whose
/// method is idempotent, a request that may have been processed can also be repeated.
async fn with_retries<T, F>(call: impl FnMut() -> F) -> Result<T, SmsError>
where
    F: Future<Output = Result<T, SmsError>>,
{
    let waits = ExponentialBuilder::default()
        .with_min_delay(Duration::from_millis(50))
        .with_max_delay(LONGEST_WAIT)
        .with_max_times(MAX_REPETITIONS)
        .with_jitter();
    call.retry(waits)
        .when(|error| error.retry().is_safe(false))
        .adjust(|error, own| wait(error.retry(), own))
        .notify(|error, wait| println!("    again after {wait:.1?}: {error}"))
        .await
}

/// The delay before the next attempt, which is at least the delay that the service requests. `None` if
/// that is too long, or if all attempts are used.
fn wait(retry: Retry, own: Option<Duration>) -> Option<Duration> {
    match (retry.after(), own?) {
        (Some(after), own) => (after <= LONGEST_WAIT).then_some(after.max(own)),
        (None, own) => Some(own),
    }
}

/// A client for calls without an ID.
struct Plain {
    http: reqwest::Client,
    base: String,
}

#[acs_endpoint(service = "sms")]
impl Plain {
    /// This request is not known to be idempotent.
    #[endpoint]
    async fn post(&self, path: &str) -> Result<(), SmsError> {
        self.http.post(format!("{}{path}", self.base)).send().await
    }

    /// This request only reads data.
    #[endpoint(idempotent)]
    async fn get(&self, path: &str) -> Result<(), SmsError> {
        self.http.get(format!("{}{path}", self.base)).send().await
    }
}

/// Prints the number of attempts of each call, and returns whether all of them ended as expected.
struct Tally {
    surprises: usize,
}

impl Tally {
    fn check(&mut self, made: u32, outcome: &str, expected: (u32, &str)) {
        println!("    calls made: {made}; {outcome}");
        if made != expected.0 || !outcome.starts_with(expected.1) {
            println!("    UNEXPECTED: {} calls and `{}` were expected", expected.0, expected.1);
            self.surprises += 1;
        }
    }
}

/// The outcome for each recipient, or for the complete call.
fn outcome(result: Result<SendResult, SmsError>) -> String {
    match result.map(acs_endpoint::MultiStatus::into_result) {
        Ok(Ok(items)) => format!("accepted for {} recipient", items.len()),
        Ok(Err(failed)) => failed.to_string(),
        Err(error) => error.to_string(),
    }
}

#[tokio::main]
async fn main() -> Result<ExitCode, Box<dyn std::error::Error>> {
    let service = LocalService::start().await?;
    let client = SmsClient::new(&service.connection_string().parse()?)?;
    let mut tally = Tally { surprises: 0 };

    // A recipient contains an ID, so that the service recognizes a repeated message. `SmsClient::send`
    // is therefore marked `idempotent`.
    for (behaviour, what, expected) in [
        (Behaviour::BusyAtFirst, "429 with a delay of 1.5 s, then 202", (2, "accepted for 1")),
        (Behaviour::AcceptedUnheard, "accepted, but the connection closes", (2, "accepted for 1")),
        (Behaviour::ServiceUnavailable, "503 with a delay that is too long", (1, "sms send")),
        (Behaviour::InternalServerError, "500, again and again", (4, "sms send")),
        (Behaviour::BadRequest, "400, which stays one", (1, "sms send")),
    ] {
        println!("a message, which has an ID -> {what}");
        let message =
            SendMessage::new("+14255550100", [behaviour.number()], "Your table is ready.");
        let made = Cell::new(0);
        let send = || {
            made.set(made.get() + 1);
            client.send(&message)
        };
        let result = with_retries(send).await;
        tally.check(made.get(), &outcome(result), expected);
    }

    let http = reqwest::Client::builder().no_proxy().build()?;
    let plain = Plain { http, base: service.endpoint().trim_end_matches('/').to_owned() };
    for (path, what, expected) in [
        ("/status/429", "429: the SMS service may have queued it", (1, "sms post: 429")),
        ("/status/503", "503: it may have been processed", (1, "sms post: 503")),
        ("/status/200?body=close", "no response: it may have been", (1, "sms post: no response")),
    ] {
        println!("a POST request without an ID -> {what}");
        let made = Cell::new(0);
        let post = || {
            made.set(made.get() + 1);
            plain.post(path)
        };
        let outcome = with_retries(post).await.map_or_else(|error| error.to_string(), success);
        tally.check(made.get(), &outcome, expected);
    }
    for (path, what, expected) in [
        ("/status/503", "503", (4, "sms get: 503")),
        ("/status/200?body=close", "no response", (4, "sms get: no response")),
    ] {
        println!("a GET request -> {what}");
        let made = Cell::new(0);
        let get = || {
            made.set(made.get() + 1);
            plain.get(path)
        };
        let outcome = with_retries(get).await.map_or_else(|error| error.to_string(), success);
        tally.check(made.get(), &outcome, expected);
    }
    Ok(if tally.surprises == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn success((): ()) -> String {
    "a success".to_owned()
}
