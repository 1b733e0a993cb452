//! `#[derive(FromResponse)]`: an enum with a variant for each status code that is a success.

mod check;
mod expand;

use proc_macro2::TokenStream;
use quote::quote;
use syn::DeriveInput;

use crate::errors::Errors;
use crate::variants;

/// Expands the derive. An enum with mistakes gets an impl without content.
pub(crate) fn expand(input: TokenStream) -> TokenStream {
    const HELP: &str =
        "derive `serde::Deserialize` to read it from JSON, or implement `FromResponse`";
    let input: DeriveInput = match syn::parse2(input) {
        Ok(input) => input,
        Err(error) => return error.to_compile_error(),
    };
    let mut errors = Errors::default();
    let runtime = variants::runtime_path(&input.attrs, "from_response", &mut errors);
    let data = variants::of_enum(&input, "FromResponse", HELP, &mut errors);
    let model = data.map(|data| check::check(&input, data, runtime.clone(), &mut errors));
    match model {
        Some(model) if errors.is_empty() => expand::value(&model),
        _ => {
            let inert = expand::inert(&input, &runtime);
            let errors = errors.into_compile_errors();
            quote!(#inert #errors)
        }
    }
}
