//! Generates the impl of a checked success type. Nothing here can fail.

use proc_macro2::{Span, TokenStream};
use quote::quote_spanned;
use syn::DeriveInput;
use syn::spanned::Spanned as _;

use super::check::{Value, Variant};
use crate::paths::{self, RuntimePath};

/// The impl of a success type with variants.
pub(crate) fn value(value: &Value<'_>) -> TokenStream {
    let site = Span::mixed_site();
    let import = value.runtime.import();
    let runtime = paths::alias(site);
    let ident = value.ident;
    let (impl_generics, type_generics, where_clause) = value.generics.split_for_impl();
    let patterns: Vec<_> = value.variants.iter().flat_map(|variant| &variant.patterns).collect();
    let catch_all = value.variants.iter().find(|variant| variant.catch_all.is_some());
    // With a variant for all other status codes, every status code is accepted.
    let statuses: Vec<TokenStream> = match catch_all {
        Some(_) => Vec::new(),
        None => patterns.iter().map(|pattern| pattern.bounds()).collect(),
    };
    let arms = value.variants.iter().filter(|variant| variant.catch_all.is_none()).map(|variant| {
        let patterns = &variant.patterns;
        let read = read(variant);
        quote_spanned!(site=> #(#patterns)|* => #read,)
    });
    let rest = match catch_all {
        Some(variant) => read(variant),
        None => {
            let listed: Vec<String> = patterns.iter().map(|pattern| pattern.display()).collect();
            let reason = format!("no variant for this status; there are {}", listed.join(", "));
            quote_spanned! {site=>
                ::core::result::Result::Err(#runtime::DecodeError::new::<Self>(__response, #reason))
            }
        }
    };
    let value = quote_spanned! {site=>
        #[automatically_derived]
        impl #impl_generics #runtime::FromResponse for #ident #type_generics #where_clause {
            const ACCEPTS: &'static [(::core::primitive::u16, ::core::primitive::u16)] = &[#((#statuses)),*];

            fn from_response(
                __response: #runtime::__private::Response,
            ) -> ::core::result::Result<Self, #runtime::DecodeError> {
                match __response.status().as_u16() {
                    #(#arms)*
                    _ => #rest,
                }
            }
        }
    };
    quote_spanned!(site=> const _: () = { #import #value };)
}

/// The value of a variant, read from `__response`. rustc reports a type that cannot be read at the type.
fn read(variant: &Variant<'_>) -> TokenStream {
    let site = Span::mixed_site();
    let ident = variant.ident;
    match &variant.payload {
        Some((member, ty)) => {
            let span = site.located_at(ty.span());
            let runtime = paths::alias(span);
            let value = quote_spanned!(span=> #runtime::FromResponse::from_response(__response));
            quote_spanned! {site=>
                match #value {
                    ::core::result::Result::Ok(__value) => {
                        ::core::result::Result::Ok(Self::#ident { #member: __value })
                    }
                    ::core::result::Result::Err(__error) => ::core::result::Result::Err(__error),
                }
            }
        }
        None => quote_spanned!(site=> ::core::result::Result::Ok(Self::#ident {})),
    }
}

/// An impl without content for an enum with mistakes, so that the rest of the crate is still checked.
pub(crate) fn inert(input: &DeriveInput, runtime: &RuntimePath) -> TokenStream {
    let site = Span::mixed_site();
    let import = runtime.import();
    let runtime = paths::alias(site);
    let ident = &input.ident;
    let (impl_generics, type_generics, where_clause) = input.generics.split_for_impl();
    let value = quote_spanned! {site=>
        #[automatically_derived]
        impl #impl_generics #runtime::FromResponse for #ident #type_generics #where_clause {
            fn from_response(
                _: #runtime::__private::Response,
            ) -> ::core::result::Result<Self, #runtime::DecodeError> {
                ::core::unreachable!()
            }
        }
    };
    quote_spanned!(site=> const _: () = { #import #value };)
}
