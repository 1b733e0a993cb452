//! Generates the impls of a checked enum. Nothing here can fail.

mod conversions;
mod display;
mod inert;
mod table;

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens as _, quote_spanned};
use syn::spanned::Spanned as _;
use syn::{LitStr, Type};

pub(super) use inert::{Inert, inert};

use super::model::{Payload, Rest, Service, StatusVariant};
use crate::paths;
use crate::statuses::Pattern;

/// The impls of a service's error enum.
///
/// Both `ServiceError` and `Error` require `Debug`, and a missing impl must be a single error. Because of the
/// lifetime in its bound, the impl of `Error` then does not apply. The bodies outside of the impl of
/// `ServiceError` call functions, because the path of a method would require `Error` again.
pub(super) fn service(service: &Service) -> TokenStream {
    let site = Span::mixed_site();
    let import = service.runtime.import();
    let runtime = &paths::alias(site).into_token_stream();
    let ident = &service.ident;
    let table = table::table(service, runtime);
    let from_response = from_response(service);
    let constructors = constructors(service, runtime);
    let accessors = accessors(service, runtime);
    let fmt_as = display::fmt_as(service, runtime);
    let source = display::source(service, runtime);
    let conversions = conversions::conversions(service, runtime);
    let impls = quote_spanned! {site=>
        #[automatically_derived]
        impl #runtime::ServiceError for #ident {
            #table

            fn from_response(__response: #runtime::ErrorResponse) -> Self {
                #from_response
            }

            #constructors
            #accessors
            #fmt_as
        }

        #[automatically_derived]
        impl ::core::fmt::Display for #ident {
            fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                #runtime::__private::display(self, __f)
            }
        }

        #[automatically_derived]
        impl ::core::error::Error for #ident
        where
            for<'a> #ident: ::core::fmt::Debug,
        {
            fn source(&self) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
                #source
            }
        }

        #conversions
    };
    let own = table::own(service, runtime);
    let checks = table::checks(service);
    quote_spanned!(site=> const _: () = { #import #own #impls #checks };)
}

/// The body of `from_response`. Its arms are in this order: an exact status code with an error code, a
/// range with an error code, an exact status code, a range, and all other status codes.
fn from_response(service: &Service) -> TokenStream {
    let site = Span::mixed_site();
    let runtime = paths::alias(site);
    let arms = [(true, true), (true, false), (false, true), (false, false)];
    let arms = arms.into_iter().flat_map(|(has_code, exact)| {
        let variants = service.statuses.iter();
        variants.flat_map(move |variant| arms_of(service, variant, has_code, exact))
    });
    let rest = match &service.rest {
        Rest::Here(here) => construct(&here.catch_all),
        Rest::Other(other) => {
            let value = call_other(other, "from_response", &["__response"]);
            let Payload { variant, member, .. } = &**other;
            quote_spanned!(site=> Self::#variant { #member: #value })
        }
    };
    quote_spanned! {site=>
        match #runtime::__private::code(&__response) {
            #(#arms)*
            _ => #rest,
        }
    }
}

/// The arms of a variant: for its exact status codes or its ranges, and for its rows with error codes or
/// without.
fn arms_of(
    service: &Service,
    variant: &StatusVariant,
    has_code: bool,
    exact: bool,
) -> impl Iterator<Item = TokenStream> {
    variant.attrs.iter().filter_map(move |attr| {
        let codes = attr.codes();
        let patterns = attr.statuses.list.patterns.iter();
        let patterns: Vec<&Pattern> = patterns
            .filter(|pattern| pattern.is_exact() == exact)
            .filter(|pattern| !has_code || !is_decided_without(service, variant, pattern))
            .collect();
        let is_empty = patterns.is_empty() || has_code == codes.is_empty();
        (!is_empty).then(|| arm(variant, codes, &patterns))
    })
}

/// Whether a status code becomes the same variant with every error code, so that the body need not be
/// read: the variant is also for all other error codes, and no other variant has a row with error codes
/// for it.
fn is_decided_without(service: &Service, variant: &StatusVariant, status: &Pattern) -> bool {
    let is_plain = status.is_exact()
        && variant.patterns().any(|(attr, pattern)| {
            attr.codes().is_empty() && pattern.is_exact() && pattern.overlaps(status)
        });
    let others = service.statuses.iter().filter(|other| other.ident != variant.ident);
    let mut with_codes =
        others.flat_map(StatusVariant::patterns).filter(|(attr, _)| !attr.codes().is_empty());
    is_plain && !with_codes.any(|(_, pattern)| pattern.overlaps(status))
}

/// The arm of a variant for the status codes in `patterns`, if the response has one of the error codes.
fn arm(variant: &StatusVariant, codes: &[LitStr], patterns: &[&Pattern]) -> TokenStream {
    let site = Span::mixed_site();
    let runtime = paths::alias(site);
    let guard = (!codes.is_empty()).then(
        || quote_spanned!(site=> if #runtime::__private::has_code(&__response, &[#(#codes),*])),
    );
    let value = construct(variant);
    quote_spanned!(site=> #(#patterns)|* #guard => #value,)
}

/// The value of a variant, created from `__response`. rustc reports a wrong type at the type.
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

/// The item `<Other as ServiceError>::name` of another service, spanned at its type.
fn of_other(other: &Payload, name: &str) -> TokenStream {
    let span = Span::mixed_site().located_at(other.ty.span());
    let runtime = paths::alias(span);
    let name = Ident::new(name, span);
    let other = service_type(&other.ty);
    quote_spanned!(span=> <#other as #runtime::ServiceError>::#name)
}

/// Calls a function of another service, spanned at its type.
fn call_other(other: &Payload, function: &str, arguments: &[&str]) -> TokenStream {
    let span = Span::mixed_site().located_at(other.ty.span());
    let function = of_other(other, function);
    let arguments = arguments.iter().map(|name| Ident::new(name, span));
    quote_spanned!(span=> #function(#(#arguments),*))
}

/// The other service's error type. If the type is not a service's error, this is a single error; a trait
/// bound would cause one at each call.
fn service_type(ty: &Type) -> TokenStream {
    let span = Span::mixed_site().located_at(ty.span());
    let runtime = paths::alias(span);
    quote_spanned!(span=> <#ty as #runtime::__private::IsServiceError>::Error)
}

/// The functions `from_transport` and `from_decode`.
fn constructors(service: &Service, runtime: &TokenStream) -> TokenStream {
    let site = Span::mixed_site();
    let [transport, decode] = match &service.rest {
        Rest::Here(here) => [&here.transport, &here.decode].map(|payload| {
            let span = site.located_at(payload.ty.span());
            let runtime = paths::alias(span);
            let value = quote_spanned!(span=> #runtime::__private::Field::from_error(__error));
            (payload, value)
        }),
        Rest::Other(other) => ["from_transport", "from_decode"]
            .map(|name| (&**other, call_other(other, name, &["__error"]))),
    };
    let [transport, decode] = [transport, decode].map(|(payload, value)| {
        let Payload { variant, member, .. } = payload;
        quote_spanned!(site=> Self::#variant { #member: #value })
    });
    quote_spanned! {site=>
        fn from_transport(__error: #runtime::TransportError) -> Self {
            #transport
        }

        fn from_decode(__error: #runtime::DecodeError) -> Self {
            #decode
        }
    }
}

/// The methods `response`, `transport_error`, `decode_error` and `status_info`, and those of [`decided`].
fn accessors(service: &Service, runtime: &TokenStream) -> TokenStream {
    let site = Span::mixed_site();
    let payloads =
        service.statuses.iter().chain(service.catch_all()).map(|variant| &variant.payload);
    let has_none = payloads.clone().any(Option::is_none) || !service.locals.is_empty();
    let responses = payloads.flatten().map(|Payload { variant, member, .. }| {
        quote_spanned!(site=> Self::#variant { #member: __payload } => #runtime::__private::Payload(__payload).__acs_response(),)
    });
    let no_response = has_none.then(|| quote_spanned!(site=> _ => ::core::option::Option::None,));
    let rest_response = match &service.rest {
        Rest::Here(here) => {
            let [transport, decode] = [&here.transport.variant, &here.decode.variant];
            quote_spanned! {site=>
                Self::#transport { .. } | Self::#decode { .. } => #runtime::__private::response(self),
            }
        }
        Rest::Other(other) => delegate(other, "response"),
    };
    let [transport_error, decode_error] = match &service.rest {
        Rest::Here(here) => [&here.transport, &here.decode].map(|payload| {
            let Payload { variant, member, .. } = payload;
            quote_spanned! {site=>
                Self::#variant { #member: __error } => #runtime::__private::field(__error),
            }
        }),
        Rest::Other(other) => ["transport_error", "decode_error"].map(|name| delegate(other, name)),
    };
    let status_info = status_info(service, runtime);
    let decided = decided(service, runtime);
    quote_spanned! {site=>
        fn response(&self) -> ::core::option::Option<&#runtime::ErrorResponse> {
            use #runtime::__private::WithoutResponse as _;
            match self {
                #(#responses)*
                #rest_response
                #no_response
            }
        }

        fn transport_error(&self) -> ::core::option::Option<&#runtime::TransportError> {
            match self {
                #transport_error
                _ => ::core::option::Option::None,
            }
        }

        fn decode_error(&self) -> ::core::option::Option<&#runtime::DecodeError> {
            match self {
                #decode_error
                _ => ::core::option::Option::None,
            }
        }

        #status_info
        #decided
    }
}

/// The arm `Self::Common { 0: __other } => call,`.
fn arm_of_other(other: &Payload, call: &TokenStream) -> TokenStream {
    let Payload { variant, member, .. } = other;
    quote_spanned!(Span::mixed_site()=> Self::#variant { #member: __other } => #call,)
}

/// The arm `Self::Common { 0: __other } => ServiceError::method(__other),`.
fn delegate(other: &Payload, method: &str) -> TokenStream {
    arm_of_other(other, &call_other(other, method, &["__other"]))
}

/// The method `status_info`, which depends on the variant.
fn status_info(service: &Service, runtime: &TokenStream) -> TokenStream {
    let site = Span::mixed_site();
    let rows = service.rows().map(|(variant, from, to)| {
        let ident = &variant.ident;
        let [from, to] = [from, to].map(Literal::usize_unsuffixed);
        quote_spanned!(site=> Self::#ident { .. } => #runtime::__private::row(self, #from, #to),)
    });
    let other = service.other().map(|other| delegate(other, "status_info"));
    quote_spanned! {site=>
        fn status_info(&self) -> ::core::option::Option<&'static #runtime::StatusInfo> {
            match self {
                #(#rows)*
                #other
                _ => ::core::option::Option::None,
            }
        }
    }
}

/// The methods `status`, `retry` and `advice`, if they depend on the variant: the variant contains another
/// service's error, or it is for several status codes and may not keep the response.
fn decided(service: &Service, runtime: &TokenStream) -> TokenStream {
    let site = Span::mixed_site();
    let methods = [
        ("status", quote_spanned!(site=> #runtime::__private::StatusCode), None),
        ("retry", quote_spanned!(site=> #runtime::Retry), Some("retry_of_rows")),
        ("advice", quote_spanned!(site=> &'static ::core::primitive::str), Some("advice_of_rows")),
    ];
    let methods = methods.into_iter().filter_map(|(method, ty, of_rows)| {
        let several = service.rows().filter_map(|(variant, from, to)| {
            let of_rows = Ident::new(of_rows?, site);
            let ident = &variant.ident;
            let is_unknown = to - from > 1 && !variant.is_error_response();
            let [from, to] = [from, to].map(Literal::usize_unsuffixed);
            is_unknown.then(|| {
                quote_spanned!(site=> Self::#ident { .. } => #runtime::__private::#of_rows(self, #from, #to),)
            })
        });
        let other = service.other().map(|other| delegate(other, method));
        let arms: Vec<TokenStream> = several.chain(other).collect();
        let ty = match method {
            "retry" => ty,
            _ => quote_spanned!(site=> ::core::option::Option<#ty>),
        };
        let method = Ident::new(method, site);
        (!arms.is_empty()).then(|| {
            quote_spanned! {site=>
                fn #method(&self) -> #ty {
                    match self {
                        #(#arms)*
                        _ => #runtime::__private::#method(self),
                    }
                }
            }
        })
    });
    methods.collect()
}
