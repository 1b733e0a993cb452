//! Generates impls without content for an enum with mistakes, so that the rest of the crate is still
//! checked.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens as _, quote_spanned};
use syn::{Data, DeriveInput, Path, Type};

use super::super::check::from;
use super::super::model::is_named;
use super::conversions;
use crate::paths::{self, RuntimePath};
use crate::tokens::is_same;

/// The facts about an enum with mistakes.
pub(crate) struct Inert {
    pub(crate) runtime: RuntimePath,
    /// The other services that the attribute names. Their paths are still checked.
    pub(crate) others: Vec<Path>,
    /// Whether `thiserror::Error` is also derived, which implements `Display`, `Error`, and `From` for
    /// `#[from]`.
    pub(crate) has_thiserror: bool,
}

/// `FALLBACK` disables the compile-time checks, because the table is unknown. A generic type gets no impls,
/// because they would need bounds.
pub(crate) fn inert(input: &DeriveInput, inert: &Inert) -> TokenStream {
    if !input.generics.params.is_empty() {
        return TokenStream::new();
    }
    let site = Span::mixed_site();
    let import = inert.runtime.import();
    let runtime = paths::alias(site).into_token_stream();
    let ident = &input.ident;
    let others = &inert.others;
    let from = from_types(input);
    let sources = (!inert.has_thiserror).then(|| conversions::sources(&from));
    let source: Vec<_> = (0..from.len()).map(conversions::source).collect();
    let display = (!inert.has_thiserror).then(|| {
        quote_spanned! {site=>
            #[automatically_derived]
            impl ::core::fmt::Display for #ident {
                fn fmt(&self, _: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    ::core::result::Result::Ok(())
                }
            }

            #[automatically_derived]
            impl ::core::error::Error for #ident where for<'a> #ident: ::core::fmt::Debug {}

            #(
                #[automatically_derived]
                impl ::core::convert::From<#source> for #ident {
                    fn from(_: #source) -> Self {
                        ::core::unreachable!()
                    }
                }
            )*
        }
    });
    let conversions = (!inert.has_thiserror || from.is_empty())
        .then(|| conversions::common(ident, &from, &runtime));
    let impls = quote_spanned! {site=>
        #(const _: ::core::marker::PhantomData<#others> = ::core::marker::PhantomData;)*

        #[automatically_derived]
        impl #runtime::ServiceError for #ident {
            const SERVICE: &'static ::core::primitive::str = "";
            const STATUSES: &'static [#runtime::StatusInfo] = &[];
            type Operations = Self;
            const FALLBACK: ::core::primitive::bool = true;

            fn from_response(_: #runtime::ErrorResponse) -> Self {
                ::core::unreachable!()
            }

            fn from_transport(_: #runtime::TransportError) -> Self {
                ::core::unreachable!()
            }

            fn from_decode(_: #runtime::DecodeError) -> Self {
                ::core::unreachable!()
            }

            fn response(&self) -> ::core::option::Option<&#runtime::ErrorResponse> {
                ::core::option::Option::None
            }
        }

        #sources
        #display
        #conversions
    };
    quote_spanned!(site=> const _: () = { #import #impls };)
}

/// The types of the fields with `#[from]`, without duplicates.
fn from_types(input: &DeriveInput) -> Vec<&Type> {
    let mut types: Vec<&Type> = Vec::new();
    let Data::Enum(data) = &input.data else { return types };
    for field in data.variants.iter().flat_map(|variant| &variant.fields) {
        if from(field).is_some()
            && !types.iter().any(|ty| is_same(ty, &field.ty))
            && !is_named(&field.ty, "TransportError")
        {
            types.push(&field.ty);
        }
    }
    types
}
