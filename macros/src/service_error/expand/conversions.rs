//! Generates the `From` impls for `?`.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::Type;
use syn::spanned::Spanned as _;

use super::super::model::{LocalVariant, Payload, Service, StatusVariant};
use super::service_type;

/// All conversions of an enum.
pub(super) fn conversions(service: &Service, runtime: &TokenStream) -> TokenStream {
    let locals = service.locals.iter().filter(|local| local.is_from);
    let locals: Vec<(&LocalVariant, &Payload)> =
        locals.filter_map(|local| Some((local, local.payload.as_ref()?))).collect();
    let types: Vec<&Type> = locals.iter().map(|(_, payload)| &payload.ty).collect();
    let sources = sources(&types);
    let common = common(&service.ident, &types, runtime);
    let ident = &service.ident;
    let from_local = locals.iter().enumerate().map(|(index, (local, payload))| {
        let Payload { member, ty, .. } = payload;
        let variant = &local.ident;
        let site = Span::mixed_site().located_at(ty.span());
        let source = source(index);
        quote_spanned! {site=>
            #[automatically_derived]
            impl ::core::convert::From<#source> for #ident {
                fn from(__error: #source) -> Self {
                    Self::#variant { #member: __error }
                }
            }
        }
    });
    let widening = widening(service, runtime);
    quote!(#sources #common #(#from_local)* #widening)
}

/// A name for each type of a `#[from]` field. In an alias, rustc reports a misspelt type in the same words as
/// in the field, and therefore once; in the arguments of `From`, it would advise to declare a type parameter.
pub(super) fn sources(types: &[&Type]) -> TokenStream {
    let aliases = types.iter().enumerate().map(|(index, ty)| {
        let source = source(index);
        quote_spanned!(source.span()=> type #source = #ty;)
    });
    aliases.collect()
}

/// The name of the type at an index.
pub(super) fn source(index: usize) -> Ident {
    Ident::new(&format!("__From{index}"), Span::mixed_site())
}

/// `From` for `TransportError` and for the errors of all clients with an enabled feature, except for the
/// `local` types, which have a `#[local]` variant.
pub(super) fn common(ident: &Ident, local: &[&Type], runtime: &TokenStream) -> TokenStream {
    let local: Vec<Ident> = (0..local.len()).map(source).collect();
    let local = (!local.is_empty()).then(|| quote!(, [#(#local),*]));
    quote_spanned! {Span::mixed_site()=>
        #[automatically_derived]
        impl ::core::convert::From<#runtime::TransportError> for #ident {
            fn from(__error: #runtime::TransportError) -> Self {
                #runtime::__private::from_transport(__error)
            }
        }

        #runtime::__impl_from_client_errors!(#ident #local);
        #runtime::__impl_diagnostic!(#ident);
    }
}

/// `From<View> for Other`, unless a variant has no response or other error to convert.
fn widening(service: &Service, runtime: &TokenStream) -> Option<TokenStream> {
    let site = Span::mixed_site();
    let viewed = service.viewed().filter(|_| service.locals.is_empty())?;
    let payloads: Option<Vec<(&StatusVariant, &Payload)>> =
        service.statuses.iter().map(|variant| Some((variant, variant.payload.as_ref()?))).collect();
    let payloads = payloads?;
    let ident = &service.ident;
    let Payload { variant: rest, member: rest_member, ty: other } = viewed;
    let other_service = service_type(&viewed.ty);
    let arms = payloads.iter().map(|(_, Payload { variant, member, .. })| {
        quote_spanned! {site=>
            #ident::#variant { #member: __payload } => <#other_service as #runtime::ServiceError>::from_response(
                #runtime::__private::IntoErrorResponse::into_error_response(__payload),
            ),
        }
    });
    let bounds = payloads.iter().filter(|(variant, _)| !variant.is_error_response()).map(
        |(_, Payload { ty, .. })| quote_spanned!(site=> for<'__a> #ty: #runtime::__private::IntoErrorResponse<'__a>),
    );
    let bounds: Vec<TokenStream> = bounds.collect();
    let bounds = (!bounds.is_empty()).then(|| quote_spanned!(site=> where #(#bounds),*));
    Some(quote_spanned! {site=>
        #[automatically_derived]
        impl ::core::convert::From<#ident> for #other #bounds {
            fn from(__error: #ident) -> Self {
                match __error {
                    #(#arms)*
                    #ident::#rest { #rest_member: __other } => __other,
                }
            }
        }
    })
}
