//! Passes any tokens to the three macros, outside of the compiler.
#![no_main]
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, reason = "a panic is what the fuzzer looks for")]

// The target includes the modules of the macro crate, because such a crate exports only macros.
#[path = "../../macros/src/arguments.rs"]
mod arguments;
#[path = "../../macros/src/endpoint/mod.rs"]
mod endpoint;
#[path = "../../macros/src/errors/mod.rs"]
mod errors;
#[path = "../../macros/src/tests/expand_file.rs"]
mod expand_file;
#[path = "../../macros/src/from_response/mod.rs"]
mod from_response;
#[path = "../../macros/src/tests/invariants.rs"]
mod invariants;
#[path = "../../macros/src/paths.rs"]
mod paths;
#[path = "../../macros/src/service_error/mod.rs"]
mod service_error;
#[path = "../../macros/src/statuses.rs"]
mod statuses;
#[path = "../../macros/src/tokens.rs"]
mod tokens;
#[path = "../../macros/src/variants.rs"]
mod variants;

use libfuzzer_sys::fuzz_target;
use proc_macro2::TokenStream;

/// This depth exceeds that of any real code; parsers need more stack for each level.
const MAX_DEPTH: usize = 60;

fuzz_target!(|input: &str| {
    if input.matches(['(', '[', '{', '<', '&', '*', '-', '!', '|']).count() > MAX_DEPTH {
        return;
    }
    if let Ok(tokens) = input.parse::<TokenStream>() {
        invariants::check(&tokens);
    }
    // Otherwise `proc_macro2` keeps the source positions of all inputs.
    proc_macro2::extra::invalidate_current_thread_spans();
});
