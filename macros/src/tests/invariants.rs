//! Checks properties of the macros that must be true for all tokens. The fuzz target checks the same.

use std::fs;
use std::time::{Duration, Instant};

use proc_macro2::TokenStream;
use quote::quote;

use super::expand_file::expand;
use crate::{endpoint, from_response, service_error};

/// The maximum time for one expansion, even with a thousand mistakes.
const MAX_TIME: Duration = Duration::from_secs(1);

/// Uses the tokens as arguments, as the item, as the input of each derive, and as a file.
pub(crate) fn check(tokens: &TokenStream) {
    let function = quote!(
        fn send() -> Result<(), SmsError> {
            get()
        }
    );
    parses(&in_time(tokens, || endpoint::expand(tokens.clone(), &function)));
    let arguments = || quote!(service = "sms");
    let is_file = syn::parse2::<syn::File>(tokens.clone()).is_ok();
    let is_one_item = syn::parse2::<syn::Item>(tokens.clone()).is_ok();
    let output = in_time(tokens, || endpoint::expand(arguments(), tokens));
    if is_one_item {
        parses(&output);
    }
    let derives: [fn(TokenStream) -> TokenStream; 2] =
        [service_error::expand, from_response::expand];
    for derive in derives {
        parses(&in_time(tokens, || derive(tokens.clone())));
    }
    let output = in_time(tokens, || expand(tokens.clone()).0);
    if is_file {
        parses(&output);
    }
}

fn parses(output: &TokenStream) {
    if let Err(error) = syn::parse2::<syn::File>(output.clone()) {
        panic!("the output does not parse: {error}\n{output}");
    }
}

/// Returns the output of the macro, and panics if it took too long.
fn in_time(input: &TokenStream, expand: impl Fn() -> TokenStream) -> TokenStream {
    let clock = Instant::now();
    let start = processor_time().unwrap_or_default();
    let output = expand();
    // On a busy machine, wall-clock time includes the time of other processes.
    let taken = processor_time().map_or_else(|| clock.elapsed(), |now| now.saturating_sub(start));
    assert!(taken <= MAX_TIME, "{taken:?} for {input}");
    output
}

/// The processor time of this thread, on Linux.
fn processor_time() -> Option<Duration> {
    let times = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    times.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}
