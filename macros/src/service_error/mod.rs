//! `#[derive(ServiceError)]`: attributes are read, checked, and expanded.

mod attrs;
mod check;
mod expand;

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Data, DeriveInput};

use crate::errors::{Errors, Mistake};

/// The impls of the enum; inert ones with the mistakes, if there are any, so that `?` and
/// `dyn Error` elsewhere are still checked.
pub(crate) fn expand(input: TokenStream) -> TokenStream {
    let input: DeriveInput = match syn::parse2(input) {
        Ok(input) => input,
        Err(error) => return error.to_compile_error(),
    };
    let mut errors = Errors::default();
    let service = attrs::service(&input, &mut errors);
    let runtime = service.runtime.clone();
    let others: Vec<_> =
        [&service.extends, &service.mirrors].into_iter().flatten().cloned().collect();
    let model = match &input.data {
        Data::Enum(data) => check::check(&input, data, service, &mut errors),
        Data::Struct(data) => {
            errors.at(data.struct_token, &Mistake::NotAnEnum { found: "a struct" });
            None
        }
        Data::Union(data) => {
            errors.at(data.union_token, &Mistake::NotAnEnum { found: "a union" });
            None
        }
    };
    match model {
        Some(model) if errors.is_empty() => expand::service(&model),
        _ => {
            let impls = expand::inert(&input, &runtime, &others);
            let errors = errors.into_compile_errors();
            quote!(#impls #errors)
        }
    }
}
