//! Properties of any response: any status, any headers, any bytes as the body.

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

/// Nothing is kept of a failure: it is to become a test of its own.
fn config() -> Config {
    Config { failure_persistence: None, ..Config::default() }
}
