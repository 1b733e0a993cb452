//! Generates the text and the source of variants that contain another error.

use proc_macro2::{Span, TokenStream};
use quote::quote_spanned;
use syn::spanned::Spanned as _;

use super::super::model::{LocalVariant, Payload, Service};
use super::{arm_of_other, call_other, service_type};
use crate::paths;

/// The method `fmt_as`, if a variant has its own text: it contains another service's error or an error
/// of the client itself.
pub(super) fn fmt_as(service: &Service, runtime: &TokenStream) -> Option<TokenStream> {
    let site = Span::mixed_site();
    let other = service.other().map(|other| {
        arm_of_other(other, &call_other(other, "fmt_as", &["__other", "__service", "__f"]))
    });
    let locals = service.locals.iter().map(|local| {
        let LocalVariant { ident, text, payload, source, .. } = local;
        match (payload, source) {
            (Some(Payload { member, .. }), _) => quote_spanned! {site=>
                Self::#ident { #member: __field } => (&#runtime::__private::Local(__field)).__acs_fmt(#text, __f),
            },
            (None, Some(Payload { member, .. })) => quote_spanned! {site=>
                Self::#ident { #member: __field, .. } => #runtime::__private::fmt_local(
                    #text,
                    (&#runtime::__private::Local(__field)).__acs_error(),
                    __f,
                ),
            },
            (None, None) => quote_spanned! {site=>
                Self::#ident { .. } => ::core::fmt::Formatter::write_str(__f, #text),
            },
        }
    });
    let arms: Vec<TokenStream> = other.into_iter().chain(locals).collect();
    let import = import_local(service, runtime);
    (!arms.is_empty()).then(|| {
        quote_spanned! {site=>
            fn fmt_as(
                &self,
                __service: &'static ::core::primitive::str,
                __f: &mut ::core::fmt::Formatter<'_>,
            ) -> ::core::fmt::Result {
                #import
                match self {
                    #(#arms)*
                    _ => #runtime::__private::fmt(self, __service, __f),
                }
            }
        }
    })
}

/// The body of `Error::source`.
pub(super) fn source(service: &Service, runtime: &TokenStream) -> TokenStream {
    let site = Span::mixed_site();
    let other = service.other().map(|other| {
        let span = site.located_at(other.ty.span());
        let runtime = paths::alias(span);
        let service = service_type(&other.ty);
        let call = quote_spanned!(span=> #runtime::__private::source_of::<#service>(__other));
        arm_of_other(other, &call)
    });
    let locals = service.locals.iter().filter_map(|local| {
        let Payload { variant, member, .. } = local.payload.as_ref().or(local.source.as_ref())?;
        let error = quote_spanned!(site=> (&#runtime::__private::Local(__field)).__acs_error());
        // An only field is the error itself, so its source is the source here. `source` is the cause.
        let cause = match &local.payload {
            Some(_) => quote_spanned!(site=> #runtime::__private::cause_of(#error)),
            None => error,
        };
        Some(quote_spanned!(site=> Self::#variant { #member: __field, .. } => #cause,))
    });
    let arms: Vec<TokenStream> = other.into_iter().chain(locals).collect();
    if arms.is_empty() {
        return quote_spanned!(site=> #runtime::__private::source(self));
    }
    let import = import_local(service, runtime);
    quote_spanned! {site=>
        #import
        match self {
            #(#arms)*
            _ => #runtime::__private::source(self),
        }
    }
}

/// Imports the fallback traits of `Local`, if a local variant has a field.
fn import_local(service: &Service, runtime: &TokenStream) -> Option<TokenStream> {
    let site = Span::mixed_site();
    let has_field = |local: &LocalVariant| local.payload.is_some() || local.source.is_some();
    service.locals.iter().any(has_field).then(|| {
        quote_spanned! {site=>
            use #runtime::__private::{NotAnError as _, NotAnErrorEither as _, NotShown as _};
        }
    })
}
