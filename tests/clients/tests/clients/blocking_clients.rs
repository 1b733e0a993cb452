//! The clients that block: called on a thread of their own, since the service runs on this one.

use acs_endpoint::{SmsError, acs_endpoint};

use crate::answers::{Keeps, Outcome, Reply, check_all};

async fn check(keeps: Keeps, call: fn(String) -> Outcome) {
    check_all(
        keeps,
        |url| async move { tokio::task::spawn_blocking(move || call(url)).await.unwrap() },
    )
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn reqwest_blocking() {
    #[acs_endpoint(service = "sms")]
    fn call(url: String) -> Result<Reply, SmsError> {
        reqwest::blocking::Client::builder().no_proxy().build()?.get(url).send()
    }
    check(Keeps::Everything, call).await;
}

fn agent(http_status_as_error: bool) -> ureq::Agent {
    let config =
        ureq::Agent::config_builder().proxy(None).http_status_as_error(http_status_as_error);
    config.build().into()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn ureq() {
    #[acs_endpoint(service = "sms")]
    fn call(url: String) -> Result<Reply, SmsError> {
        agent(false).get(url).call()
    }
    check(Keeps::Everything, call).await;
}

/// As it is out of the box: a status of 400 and above is an error that keeps nothing else.
#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn ureq_with_its_own_status_check() {
    #[acs_endpoint(service = "sms")]
    fn call(url: String) -> Result<Reply, SmsError> {
        agent(true).get(url).call()
    }
    check(Keeps::Status, call).await;
}
