#![deny(unused_must_use)]

use acs_endpoint::{CommonError, ServiceError};

fn log(error: &CommonError) {
    error.retry();
}

fn main() {
    let _ = log;
}
