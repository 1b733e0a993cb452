//! Properties that hold for any response, with any status, any headers and any bytes as the body.

#![cfg(test)]

mod corpus;
mod from_bytes;
mod functions;
mod generate;
mod invariants;
mod logs;
mod paths;
mod responses;
mod shapes;

use proptest::test_runner::Config;

/// Failures are not stored, because each one should become a separate test.
fn config() -> Config {
    Config { failure_persistence: None, ..Config::default() }
}
