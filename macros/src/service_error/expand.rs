//! From a checked service to its impls. Nothing here can fail.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens as _, quote, quote_spanned};
use syn::spanned::Spanned as _;
use syn::{DeriveInput, Ident, Path};

use super::check::{Payload, Service, StatusVariant};
use crate::paths::{self, RuntimePath};

/// The impls of a service's error enum.
pub(crate) fn service(service: &Service) -> TokenStream {
    let site = Span::mixed_site();
    let import = service.runtime.import();
    let runtime = &paths::alias(site).into_token_stream();
    let ident = &service.ident;
    let name = &service.name;
    let rows = rows(service, runtime);
    // An exact status wins over another variant's range.
    let arms = |exact| service.statuses.iter().filter_map(move |variant| arm(variant, exact));
    let from_response = arms(true).chain(arms(false));
    let catch_all = construct(&service.catch_all);
    let responses = service
        .statuses
        .iter()
        .chain([&service.catch_all])
        .filter_map(|variant| variant.payload.as_ref())
        .map(|Payload { variant, member, .. }| {
            quote_spanned!(site=> Self::#variant { #member: __payload } => #runtime::__private::Payload(__payload).response(),)
        });
    let Payload { variant: transport, member: transport_member, .. } = &service.transport;
    let Payload { variant: decode, member: decode_member, .. } = &service.decode;
    let transport_value = hold(&service.transport);
    let decode_value = hold(&service.decode);
    let no_response = service
        .statuses
        .iter()
        .chain([&service.catch_all])
        .any(|variant| variant.payload.is_none())
        .then(|| quote_spanned!(site=> _ => ::core::option::Option::None,));
    let documented = documented(service, runtime);
    let checks = checks(service);
    let operations = operations(service);
    let uses_operations = operations.is_some().then(|| {
        // Unused constants are not evaluated, and would keep their mistakes to themselves.
        quote_spanned! {site=>
            const _: &[#runtime::OperationInfo] = <#ident as #runtime::ServiceError>::OPERATIONS;
        }
    });
    let common = common_impls(ident, runtime);
    let impls = quote_spanned! {site=>
        #[automatically_derived]
        impl #runtime::ServiceError for #ident {
            const SERVICE: &'static ::core::primitive::str = #name;
            const STATUSES: &'static [#runtime::StatusInfo] = &[#(#rows),*];
            type Operations = Self;
            #operations

            fn from_response(__response: #runtime::ErrorResponse) -> Self {
                match __response.status().as_u16() {
                    #(#from_response)*
                    _ => #catch_all,
                }
            }

            fn from_transport(__error: #runtime::TransportError) -> Self {
                Self::#transport { #transport_member: #transport_value }
            }

            fn from_decode(__error: #runtime::DecodeError) -> Self {
                Self::#decode { #decode_member: #decode_value }
            }

            fn response(&self) -> ::core::option::Option<&#runtime::ErrorResponse> {
                use #runtime::__private::WithoutResponse as _;
                match self {
                    #(#responses)*
                    Self::#transport { .. } | Self::#decode { .. } => #runtime::__private::response(self),
                    #no_response
                }
            }

            fn transport_error(&self) -> ::core::option::Option<&#runtime::TransportError> {
                match self {
                    Self::#transport { #transport_member: __error } => #runtime::__private::field(__error),
                    _ => ::core::option::Option::None,
                }
            }

            fn decode_error(&self) -> ::core::option::Option<&#runtime::DecodeError> {
                match self {
                    Self::#decode { #decode_member: __error } => #runtime::__private::field(__error),
                    _ => ::core::option::Option::None,
                }
            }

            #documented
        }

        #[automatically_derived]
        impl ::core::fmt::Display for #ident {
            fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                #runtime::__private::fmt(self, __f)
            }
        }

        #[automatically_derived]
        impl ::core::error::Error for #ident {
            fn source(&self) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
                #runtime::__private::source(self)
            }
        }

        #common
        #checks
        #uses_operations
    };
    quote_spanned!(site=> const _: () = { #import #impls };)
}

/// The value of the field for `error`; a field of another type is blamed itself.
fn hold(payload: &Payload) -> TokenStream {
    let span = Span::mixed_site().located_at(payload.ty.span());
    let runtime = paths::alias(span);
    quote_spanned!(span=> #runtime::__private::Field::from_error(__error))
}

/// The arm of a variant for its exact statuses, or for its ranges.
fn arm(variant: &StatusVariant, exact: bool) -> Option<TokenStream> {
    let all = &variant.attr.statuses.list.patterns;
    let patterns: Vec<_> = all.iter().filter(|pattern| pattern.is_exact() == exact).collect();
    let value = construct(variant);
    let site = Span::mixed_site();
    (!patterns.is_empty()).then(|| quote_spanned!(site=> #(#patterns)|* => #value,))
}

/// The value of a variant for `response`.
fn construct(variant: &StatusVariant) -> TokenStream {
    let site = Span::mixed_site();
    let ident = &variant.ident;
    match &variant.payload {
        Some(Payload { member, ty, .. }) => {
            let span = site.located_at(ty.span());
            let runtime = paths::alias(span);
            let payload = quote_spanned! {span=>
                #runtime::__private::FromErrorResponse::from_error_response(__response)
            };
            quote_spanned!(site=> Self::#ident { #member: #payload })
        }
        None => quote_spanned!(site=> Self::#ident {}),
    }
}

/// The table: a row for each status of each variant, and for each success.
fn rows(service: &Service, runtime: &TokenStream) -> Vec<TokenStream> {
    let site = Span::mixed_site();
    let mut rows = Vec::new();
    for variant in &service.statuses {
        let StatusVariant { reason, description, attr, .. } = variant;
        let help = attr.advice.as_ref().map(|help| quote_spanned!(site=> .with_advice(#help)));
        let link = attr.url.as_ref().map(|link| quote_spanned!(site=> .with_url(#link)));
        for pattern in &attr.statuses.list.patterns {
            let bounds = pattern.bounds();
            rows.push(match (&attr.inherit, &service.extends) {
                (Some(inherit), Some(parent)) => {
                    let span = site.located_at(inherit.span());
                    let runtime = paths::alias(span);
                    quote_spanned!(span=> #runtime::__private::inherit::<#parent>(#bounds))
                }
                _ => quote_spanned! {site=>
                    #runtime::StatusInfo::error(#bounds, #reason, #description) #help #link
                },
            });
        }
    }
    match &service.success {
        Some(success) => rows.extend(success.patterns.iter().map(|pattern| {
            let bounds = pattern.bounds();
            quote_spanned!(site=> #runtime::StatusInfo::success(#bounds))
        })),
        None => rows.push(quote_spanned!(site=> #runtime::StatusInfo::success(200, 299))),
    }
    rows
}

/// `documented`, where a variant that holds no response still knows its row.
fn documented(service: &Service, runtime: &TokenStream) -> Option<TokenStream> {
    let site = Span::mixed_site();
    let arms: Vec<TokenStream> = service
        .statuses
        .iter()
        .filter(|variant| !variant.holds_error_response())
        .filter_map(|variant| {
            let [only] = variant.attr.statuses.list.patterns.as_slice() else { return None };
            let ident = &variant.ident;
            let bounds = only.bounds();
            Some(quote_spanned! {site=>
                Self::#ident { .. } => #runtime::__private::row(self, #bounds),
            })
        })
        .collect();
    (!arms.is_empty()).then(|| {
        quote_spanned! {site=>
            fn status_info(&self) -> ::core::option::Option<&'static #runtime::StatusInfo> {
                match self {
                    #(#arms)*
                    _ => #runtime::__private::status_info(self),
                }
            }
        }
    })
}

/// The operations that the attribute lists, each blamed on its name.
fn operations(service: &Service) -> Option<TokenStream> {
    let site = Span::mixed_site();
    let runtime = paths::alias(site);
    let operations = service.operations.iter().map(|operation| {
        let span = site.located_at(operation.span());
        let runtime = paths::alias(span);
        quote_spanned!(span=> #runtime::__private::OperationOf::<Self>::info(Self::#operation))
    });
    (!service.operations.is_empty()).then(|| {
        quote_spanned! {site=>
            const OPERATIONS: &'static [#runtime::OperationInfo] = &[#(#operations),*];
        }
    })
}

/// `extends` and `mirrors`, blamed on the paths that they name.
fn checks(service: &Service) -> TokenStream {
    let ident = &service.ident;
    let check = |name: &str, other: &syn::Path| {
        let span = Span::mixed_site().located_at(other.span());
        let check = Ident::new(name, span);
        let runtime = paths::alias(span);
        quote_spanned!(span=> const _: () = #runtime::__private::#check::<#ident, #other>();)
    };
    let extends = service.extends.as_ref().map(|parent| check("extends", parent));
    let mirrors = service.mirrors.as_ref().map(|other| check("mirrors", other));
    quote!(#extends #mirrors)
}

/// The conversions that `?` needs.
fn common_impls(ident: &Ident, runtime: &TokenStream) -> TokenStream {
    quote_spanned! {Span::mixed_site()=>
        #[automatically_derived]
        impl ::core::convert::From<#runtime::TransportError> for #ident {
            fn from(__error: #runtime::TransportError) -> Self {
                <Self as #runtime::ServiceError>::from_transport(__error)
            }
        }

        #runtime::__impl_from_client_errors!(#ident);
        #runtime::__impl_diagnostic!(#ident);
    }
}

/// Impls that hold nothing, for an enum with mistakes: the rest of the crate is still checked.
/// The empty name tells the compile-time checks that there is no table. A generic type gets none: they
/// would need bounds. The `others` are the services that the attribute names.
pub(crate) fn inert(input: &DeriveInput, runtime: &RuntimePath, others: &[Path]) -> TokenStream {
    if !input.generics.params.is_empty() {
        return TokenStream::new();
    }
    let import = runtime.import();
    let runtime = paths::alias(Span::mixed_site()).into_token_stream();
    let ident = &input.ident;
    let common = common_impls(ident, &runtime);
    let impls = quote_spanned! {Span::mixed_site()=>
        #(const _: ::core::marker::PhantomData<#others> = ::core::marker::PhantomData;)*

        #[automatically_derived]
        impl #runtime::ServiceError for #ident {
            const SERVICE: &'static ::core::primitive::str = "";
            const STATUSES: &'static [#runtime::StatusInfo] = &[];
            type Operations = Self;

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

        #[automatically_derived]
        impl ::core::fmt::Display for #ident {
            fn fmt(&self, _: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::result::Result::Ok(())
            }
        }

        #[automatically_derived]
        impl ::core::error::Error for #ident {}

        #common
    };
    quote_spanned!(Span::mixed_site()=> const _: () = { #import #impls };)
}
