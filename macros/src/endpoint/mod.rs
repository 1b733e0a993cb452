//! `#[acs_endpoint(..)]`: arguments and function are read, checked, and expanded.

mod args;
mod block;
mod body;
mod builtin;
mod check;
mod docs;
mod expand;
mod function;
mod item;
mod qualifiers;
mod return_type;
mod status_checks;

use proc_macro2::TokenStream;
use quote::quote;

use self::args::Args;
use self::function::Function;
use self::item::Item;
use crate::errors::Errors;

/// The function with its checks and its conversion. With mistakes, it is emitted all the same: its
/// callers and its body are still checked.
pub(crate) fn expand(args: TokenStream, item: &TokenStream) -> TokenStream {
    let mut errors = Errors::default();
    match item::read(item) {
        Item::Block => block::expand(&args, item),
        Item::Function(function) => {
            let args = args::parse(args, &mut errors);
            expand_function(Some(args), *function, errors)
        }
        Item::Other { error, is_expression } => {
            args::parse(args, &mut errors);
            errors.push(error);
            let errors = errors.into_compile_errors();
            // Nothing may follow an expression.
            if is_expression { quote!({ #errors #item }) } else { quote!(#item #errors) }
        }
    }
}

/// Without arguments, because the defaults of its block are wrong, the function is not converted.
fn expand_function(args: Option<Args>, function: Function, mut errors: Errors) -> TokenStream {
    let is_complete = args.is_some();
    let endpoint = check::check(args.unwrap_or_default(), function, &mut errors);
    if is_complete && errors.is_empty() {
        expand::function(&endpoint)
    } else {
        expand::inert(&endpoint, errors)
    }
}
