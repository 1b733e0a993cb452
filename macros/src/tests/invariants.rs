//! What is true of the macros for any tokens. The fuzz target checks the same.

use std::time::{Duration, Instant};

use proc_macro2::TokenStream;
use quote::quote;

use super::expand_file::expand;
use crate::{endpoint, from_response, service_error};

/// Of a mistake in a thousand lines, the compiler is to tell at once.
const MAX_TIME: Duration = Duration::from_secs(1);

/// The tokens as the arguments, as the item, as the input of each derive, and as a file of them.
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

/// What the macro writes, if it does so in time; twice at most, as the machine may have slept.
fn in_time(input: &TokenStream, expand: impl Fn() -> TokenStream) -> TokenStream {
    for attempt in 1.. {
        let start = Instant::now();
        let output = expand();
        let taken = start.elapsed();
        if taken <= MAX_TIME {
            return output;
        }
        assert!(attempt < 3, "{taken:?} for {input}");
    }
    TokenStream::new()
}
