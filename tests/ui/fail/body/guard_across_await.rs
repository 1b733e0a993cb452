use std::sync::Mutex;

use acs_endpoint::{SmsError, acs_endpoint};
use http::Response;

async fn get() -> Response<String> {
    Response::new(String::new())
}

fn is_send(_: impl Send) {}

#[acs_endpoint(service = "sms")]
async fn send(lock: &Mutex<()>) -> Result<(), SmsError> {
    let guard = lock.lock();
    let response = get().await;
    drop(guard);
    response
}

fn main() {
    let lock = Mutex::new(());
    is_send(send(&lock));
}
