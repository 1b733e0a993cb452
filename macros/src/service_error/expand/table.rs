//! Generates the constants of the trait, which are the table of status codes and the operations, and the
//! checks of the table, which run when the user's crate is compiled.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned as _;

use super::super::attrs::StatusAttr;
use super::super::model::{Payload, Service, StatusVariant};
use super::{of_other, service_type};
use crate::paths;
use crate::statuses::Pattern;

/// The items `SERVICE`, `STATUSES`, `Operations` and `OPERATIONS`.
pub(super) fn table(service: &Service, runtime: &TokenStream) -> TokenStream {
    let site = Span::mixed_site();
    let name = match (&service.name, service.other()) {
        (None, Some(other)) => of_other(other, "SERVICE"),
        (name, _) => quote_spanned!(site=> #name),
    };
    let statuses = match service.other() {
        None => {
            let rows = rows(service, runtime);
            quote_spanned!(site=> &[#(#rows),*])
        }
        Some(other) => {
            let rest = of_other(other, "STATUSES");
            quote_spanned! {site=>
                &#runtime::__private::joined::<{ #runtime::__private::joined_len(__OWN, #rest) }>(__OWN, #rest)
            }
        }
    };
    let operations = operations(service, runtime);
    let fallback = service.other().map(|other| {
        let fallback = of_other(other, "FALLBACK");
        quote_spanned!(site=> const FALLBACK: ::core::primitive::bool = #fallback;)
    });
    quote_spanned! {site=>
        const SERVICE: &'static ::core::primitive::str = #name;
        const STATUSES: &'static [#runtime::StatusInfo] = #statuses;
        #operations
        #fallback
    }
}

/// The constant `__OWN` with the rows of the enum, if the table also contains rows of another service.
pub(super) fn own(service: &Service, runtime: &TokenStream) -> Option<TokenStream> {
    let rows = rows(service, runtime);
    service.other().map(|_| {
        quote_spanned! {Span::mixed_site()=>
            const __OWN: &[#runtime::StatusInfo] = &[#(#rows),*];
        }
    })
}

/// The rows for the status codes of each variant, and for each success.
fn rows(service: &Service, runtime: &TokenStream) -> Vec<TokenStream> {
    let site = Span::mixed_site();
    let mut rows = Vec::new();
    for variant in &service.statuses {
        let StatusVariant { reason, description, .. } = variant;
        for (attr, pattern) in variant.patterns() {
            let settings = settings(attr, variant, runtime);
            let bounds = pattern.bounds();
            let row = match (variant.inherits(pattern), &service.extends) {
                (Some(inherit), Some(parent)) => {
                    let span = site.located_at(inherit.span());
                    let runtime = paths::alias(span);
                    let code = Literal::u16_unsuffixed(pattern.first);
                    quote_spanned!(span=> #runtime::__private::inherit::<#parent>(#code))
                }
                _ => quote_spanned! {site=>
                    #runtime::StatusInfo::error(#bounds, #reason, #description)
                },
            };
            let row = quote_spanned!(site=> #row #settings);
            rows.push(match service.viewed() {
                Some(Payload { ty, .. }) => {
                    let viewed = service_type(ty);
                    quote_spanned!(site=> #runtime::__private::view::<#viewed>(#row))
                }
                None => row,
            });
        }
    }
    match &service.success {
        Some(success) => rows.extend(success.patterns.iter().map(|pattern| {
            let bounds = pattern.bounds();
            quote_spanned!(site=> #runtime::StatusInfo::success(#bounds))
        })),
        None if service.other().is_some() => {}
        None => rows.push(quote_spanned!(site=> #runtime::StatusInfo::success(200, 299))),
    }
    rows
}

/// The calls `.with_advice(..)` and so on for the arguments of an attribute. An argument that is
/// missing there is taken from the first attribute of the variant.
fn settings(attr: &StatusAttr, variant: &StatusVariant, runtime: &TokenStream) -> TokenStream {
    let site = Span::mixed_site();
    let first = variant.attrs.first();
    let advice = attr.advice.as_ref().or(first.and_then(|first| first.advice.as_ref()));
    let advice = advice.map(|(_, text)| quote_spanned!(site=> .with_advice(#text)));
    let url = attr.url.as_ref().or(first.and_then(|first| first.url.as_ref()));
    let url = url.map(|(_, text)| quote_spanned!(site=> .with_url(#text)));
    let codes =
        attr.code.as_ref().map(|(_, codes)| quote_spanned!(site=> .with_codes(&[#(#codes),*])));
    let retry = attr.retry.as_ref().or(first.and_then(|first| first.retry.as_ref()));
    let retry = retry.map(|(_, rule)| {
        let rule = Ident::new(rule, site);
        quote_spanned!(site=> .with_retry(#runtime::RetryRule::#rule))
    });
    let observed = variant.observed(attr).map(|_| quote_spanned!(site=> .observed()));
    quote!(#advice #url #codes #retry #observed)
}

/// The items `Operations` and `OPERATIONS`: the operations of the attribute, each spanned at its name, or
/// those of the service that this is a view of.
fn operations(service: &Service, runtime: &TokenStream) -> TokenStream {
    let site = Span::mixed_site();
    if let Some(viewed) = service.viewed() {
        let [ty, operations] = ["Operations", "OPERATIONS"].map(|name| of_other(viewed, name));
        return quote_spanned! {site=>
            type Operations = #ty;
            const OPERATIONS: &'static [#runtime::OperationInfo] = #operations;
        };
    }
    let operations = service.operations.iter().map(|operation| {
        let span = site.located_at(operation.span());
        let runtime = paths::alias(span);
        quote_spanned!(span=> #runtime::__private::OperationOf::<Self>::info(Self::#operation))
    });
    let operations = (!service.operations.is_empty()).then(|| {
        quote_spanned! {site=>
            const OPERATIONS: &'static [#runtime::OperationInfo] = &[#(#operations),*];
        }
    });
    quote_spanned!(site=> type Operations = Self; #operations)
}

/// The checks of the table, each spanned at the tokens that it checks.
pub(super) fn checks(service: &Service) -> TokenStream {
    let ident = &service.ident;
    let tables = [("extends", &service.extends), ("mirrors", &service.mirrors)];
    let tables = tables.into_iter().filter_map(|(name, other)| {
        let other = other.as_ref()?;
        let span = Span::mixed_site().located_at(other.span());
        let check = Ident::new(name, span);
        let runtime = paths::alias(span);
        Some(quote_spanned!(span=> const _: () = #runtime::__private::#check::<#ident, #other>();))
    });
    let operations = (!service.operations.is_empty()).then(|| {
        let runtime = paths::alias(Span::mixed_site());
        // An unused constant is not evaluated, and its errors would not be reported.
        quote_spanned! {Span::mixed_site()=>
            const _: &[#runtime::OperationInfo] = <#ident as #runtime::ServiceError>::OPERATIONS;
        }
    });
    let rows = row_checks(service);
    quote!(#(#tables)* #operations #rows)
}

/// The checks of the rows against the other services that the enum names.
fn row_checks(service: &Service) -> TokenStream {
    let paths = [&service.extends, &service.mirrors].into_iter().flatten();
    let parents: Vec<TokenStream> = paths
        .map(ToTokens::to_token_stream)
        .chain(service.other().map(|other| service_type(&other.ty)))
        .collect();
    let mut checks = Vec::new();
    for variant in &service.statuses {
        for (attr, pattern) in variant.patterns() {
            let observed = variant.observed(attr);
            if let Some(keyword) = observed {
                checks.extend(
                    parents.iter().map(|ty| check("check_observed", ty, keyword.span(), pattern)),
                );
            }
            let function = match service.viewed() {
                Some(_) => observed.is_none().then_some("check_view_row"),
                None => service.success.is_none().then_some("check_own_row"),
            };
            if let (Some(function), Some(other)) = (function, service.other()) {
                let ty = service_type(&other.ty);
                checks.push(check(function, &ty, pattern.span(), pattern));
            }
        }
    }
    checks.into_iter().collect()
}

fn check(function: &str, other: &TokenStream, span: Span, pattern: &Pattern) -> TokenStream {
    let span = Span::mixed_site().located_at(span);
    let runtime = paths::alias(span);
    let function = Ident::new(function, span);
    let bounds = pattern.bounds();
    quote_spanned!(span=> const _: () = #runtime::__private::#function::<#other>(#bounds);)
}
