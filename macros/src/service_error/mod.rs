//! `#[derive(ServiceError)]`: parses the attributes, checks them, and generates the impls.

mod attrs;
mod check;
mod expand;
mod model;
mod rows;

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens as _, quote};
use syn::{Attribute, Data, DeriveInput};

use self::expand::Inert;
use crate::errors::{Errors, wrong};
use crate::tokens::with_stream;
use crate::variants;

/// Expands the derive. An enum with mistakes gets impls without content, so that `?` and `dyn Error` are
/// still checked elsewhere.
pub(crate) fn expand(input: TokenStream) -> TokenStream {
    const HELP: &str = "write an `enum` with a variant for each documented status";
    let mut input: DeriveInput = match syn::parse2(input) {
        Ok(input) => input,
        Err(error) => return error.to_compile_error(),
    };
    name_self(&mut input);
    let mut errors = Errors::default();
    let service = attrs::service(&input, &mut errors);
    let others = [&service.extends, &service.mirrors].into_iter().flatten();
    let thiserror = thiserror(&input);
    let inert = Inert {
        runtime: service.runtime.clone(),
        others: others.map(|(_, path)| path.clone()).collect(),
        has_thiserror: thiserror.is_some(),
    };
    let data = variants::of_enum(&input, "ServiceError", HELP, &mut errors);
    let model = data.and_then(|data| check::check(&input, data, service, &mut errors));
    if let Some(attr) = thiserror {
        errors.push(
            wrong(
                "`ServiceError` implements `Display` and `Error`, and so does `thiserror::Error`",
            )
            .help(
                "remove the derive of `thiserror::Error` and its attributes: `#[local]` variants \
                       display their field or their documentation",
            )
            .at(&attr.meta),
        );
    }
    match model {
        Some(model) if errors.is_empty() => expand::service(&model),
        _ => {
            let impls = expand::inert(&input, &inert);
            let errors = errors.into_compile_errors();
            quote!(#impls #errors)
        }
    }
}

/// Replaces `Self` in the types of the fields by the name of the enum, because the types are also used
/// outside impls and in impls for other types.
fn name_self(input: &mut DeriveInput) {
    let Data::Enum(data) = &mut input.data else { return };
    for field in data.variants.iter_mut().flat_map(|variant| &mut variant.fields) {
        let named = renamed(field.ty.to_token_stream(), &input.ident);
        if let Ok(ty) = syn::parse2(named) {
            field.ty = ty;
        }
    }
}

fn renamed(tokens: TokenStream, name: &Ident) -> TokenStream {
    let rename = |token| match token {
        TokenTree::Ident(ident) if ident == "Self" => {
            let mut name = name.clone();
            name.set_span(ident.span());
            TokenTree::Ident(name)
        }
        TokenTree::Group(group) => {
            TokenTree::Group(with_stream(&group, renamed(group.stream(), name)))
        }
        token => token,
    };
    tokens.into_iter().map(rename).collect()
}

/// The first `#[error(..)]`, which only `thiserror::Error` reads.
fn thiserror(input: &DeriveInput) -> Option<&Attribute> {
    let variants = match &input.data {
        Data::Enum(data) => Some(data.variants.iter().flat_map(|variant| &variant.attrs)),
        _ => None,
    };
    let mut attrs = input.attrs.iter().chain(variants.into_iter().flatten());
    attrs.find(|attr| attr.path().is_ident("error"))
}

#[cfg(test)]
mod tests;
