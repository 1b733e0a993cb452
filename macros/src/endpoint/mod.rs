//! `#[acs_endpoint(..)]`: parses the arguments and the function, checks them, and expands the function.

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

/// Expands the attribute. An item with mistakes is still emitted, so that rustc checks its callers and its
/// body.
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
            // No item can follow an expression.
            if is_expression { quote!({ #errors #item }) } else { quote!(#item #errors) }
        }
    }
}

/// Expands a function. `args` is `None` if the defaults of its block have mistakes; the function is then
/// emitted without a conversion.
fn expand_function(args: Option<Args>, function: Function, mut errors: Errors) -> TokenStream {
    let is_complete = args.is_some();
    let endpoint = check::check(args.unwrap_or_default(), function, &mut errors);
    if is_complete && errors.is_empty() {
        expand::function(&endpoint)
    } else {
        expand::inert(&endpoint, errors)
    }
}
