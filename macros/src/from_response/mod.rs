//! `#[derive(FromResponse)]`: an enum with a variant for each success status.

mod check;
mod expand;

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Data, DeriveInput};

use crate::diag::{Mistake, Sink};
use crate::service_error::attrs;

/// The impl of the enum; an inert one with the mistakes, if there are any.
pub(crate) fn expand(input: TokenStream) -> TokenStream {
    let input: DeriveInput = match syn::parse2(input) {
        Ok(input) => input,
        Err(error) => return error.to_compile_error(),
    };
    let mut sink = Sink::default();
    let runtime = attrs::runtime_path(&input.attrs, "from_response", &mut sink);
    let model = match &input.data {
        Data::Enum(data) => Some(check::check(&input, data, runtime.clone(), &mut sink)),
        Data::Struct(data) => {
            sink.at(data.struct_token, &Mistake::NotAValueEnum { found: "a struct" });
            None
        }
        Data::Union(data) => {
            sink.at(data.union_token, &Mistake::NotAValueEnum { found: "a union" });
            None
        }
    };
    match model {
        Some(model) if sink.is_empty() => expand::value(&model),
        _ => {
            let inert = expand::inert(&input, &runtime);
            let errors = sink.into_compile_errors();
            quote!(#inert #errors)
        }
    }
}
