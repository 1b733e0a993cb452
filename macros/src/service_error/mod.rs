//! `#[derive(ServiceError)]`: attributes are read, checked, and expanded.

mod attrs;
mod check;
mod expand;
mod model;
mod rows;

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens as _, quote};
use syn::{Attribute, Data, DeriveInput};

use self::expand::Inert;
use crate::errors::{Errors, Message, wrong};
use crate::tokens::with_stream;

/// The impls of the enum; inert ones with the mistakes, if there are any, so that `?` and
/// `dyn Error` elsewhere are still checked.
pub(crate) fn expand(input: TokenStream) -> TokenStream {
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
    let model = match &input.data {
        Data::Enum(data) => check::check(&input, data, service, &mut errors),
        Data::Struct(data) => {
            errors.push(not_an_enum("a struct").at(data.struct_token));
            None
        }
        Data::Union(data) => {
            errors.push(not_an_enum("a union").at(data.union_token));
            None
        }
    };
    if let Some(attr) = thiserror {
        errors.push(
            wrong("`ServiceError` implements `Display` and `Error`, and so does `thiserror::Error`")
                .help("remove the derive of `thiserror::Error` and its attributes: `#[local]` variants display their field or their documentation")
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

/// Writes the name of the enum for `Self` in the types of its fields, which are also used in impls for other types
/// and outside of impls.
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

fn not_an_enum(found: &str) -> Message {
    wrong(format!("`ServiceError` can only be derived for an enum, and this is {found}"))
        .help("write an `enum` with a variant for each documented status")
}

/// The first attribute `#[error(..)]`, which only `thiserror::Error` reads.
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
