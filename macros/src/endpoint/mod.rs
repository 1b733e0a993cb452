//! `#[acs_endpoint(..)]`: arguments and function are read, checked, and expanded.

mod args;
mod block;
mod body;
mod builtin;
mod check;
mod expand;
mod item;
mod return_type;
mod status_checks;

use proc_macro2::TokenStream;
use quote::quote;

use self::item::{Function, Item};
use crate::errors::Errors;
use crate::tokens::is_ident;

/// The function with its checks and its conversion. With mistakes, it is emitted all the same: its
/// callers and its body are still checked.
pub(crate) fn expand(args: TokenStream, item: &TokenStream) -> TokenStream {
    match item::read(item) {
        Item::Block => block::expand(&args, item),
        Item::Function(function) => expand_function(args, *function),
        Item::Other { error, is_expression } => {
            let mut errors = Errors::default();
            args::parse(args, &mut errors);
            errors.push(error);
            let errors = errors.into_compile_errors();
            // An expression is followed by nothing.
            if is_expression { quote!({ #errors #item }) } else { quote!(#item #errors) }
        }
    }
}

fn expand_function(args: TokenStream, function: Function) -> TokenStream {
    let mut errors = Errors::default();
    let is_inert =
        args.clone().into_iter().next().is_some_and(|first| is_ident(&first, args::INERT));
    let args = if is_inert { args::Args::default() } else { args::parse(args, &mut errors) };
    let endpoint = check::check(args, function, &mut errors);
    if errors.is_empty() && !is_inert {
        return expand::function(&endpoint);
    }
    let function = expand::inert(&endpoint);
    let errors = errors.into_compile_errors();
    quote!(#function #errors)
}
