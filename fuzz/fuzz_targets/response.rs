//! Passes any response to one of the functions that read one.
#![no_main]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a panic is what the fuzzer looks for")]
#![allow(dead_code, reason = "the tests run the rest")]

#[path = "../../tests/properties/from_bytes.rs"]
mod from_bytes;
#[path = "../../tests/properties/invariants.rs"]
mod invariants;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| from_bytes::check_values(input));
