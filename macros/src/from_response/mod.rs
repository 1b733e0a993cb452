//! `#[derive(FromResponse)]`: an enum with a variant for each status code that is a success.

mod check;
mod expand;

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Data, DeriveInput};

use crate::errors::{Errors, Message, wrong};
use crate::variants;

/// Expands the derive. An enum with mistakes gets an impl without content.
pub(crate) fn expand(input: TokenStream) -> TokenStream {
    let input: DeriveInput = match syn::parse2(input) {
        Ok(input) => input,
        Err(error) => return error.to_compile_error(),
    };
    let mut errors = Errors::default();
    let runtime = variants::runtime_path(&input.attrs, "from_response", &mut errors);
    let model = match &input.data {
        Data::Enum(data) => Some(check::check(&input, data, runtime.clone(), &mut errors)),
        Data::Struct(data) => {
            errors.push(not_an_enum("a struct").at(data.struct_token));
            None
        }
        Data::Union(data) => {
            errors.push(not_an_enum("a union").at(data.union_token));
            None
        }
    };
    match model {
        Some(model) if errors.is_empty() => expand::value(&model),
        _ => {
            let inert = expand::inert(&input, &runtime);
            let errors = errors.into_compile_errors();
            quote!(#inert #errors)
        }
    }
}

fn not_an_enum(found: &str) -> Message {
    wrong(format!("`FromResponse` can only be derived for an enum, not for {found}"))
        .help("derive `serde::Deserialize` to read it from JSON, or implement `FromResponse`")
}
