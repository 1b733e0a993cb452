//! The blocking clients. They are called on another thread because the service runs on this one.

use acs_endpoint::{SmsError, acs_endpoint};

use crate::responses::{Keeps, Outcome, Reply, check_all};

/// Checks a function with every response.
pub(crate) async fn check(keeps: Keeps, call: fn(String) -> Outcome) {
    check_all(
        keeps,
        |url| async move { tokio::task::spawn_blocking(move || call(url)).await.unwrap() },
    )
    .await;
}

/// With the default settings, a status of 400 or above is an error that keeps only the status.
#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn ureq_with_its_own_status_check() {
    #[acs_endpoint(service = "sms")]
    fn call(url: String) -> Result<Reply, SmsError> {
        let config = ureq::Agent::config_builder().proxy(None);
        ureq::Agent::from(config.build()).get(url).call()
    }
    check(Keeps::Status, call).await;
}
