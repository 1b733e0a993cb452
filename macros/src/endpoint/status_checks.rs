//! The constants that check the statuses of a function when its crate is compiled.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens as _, quote, quote_spanned};
use syn::Type;

use super::check::Endpoint;
use super::return_type::{Returned, path_of, types};
use crate::paths;
use crate::statuses::Pattern;

/// A constant for each status of the lists, so that rustc reports each mistake at its literal, and one
/// for the whole of `handles(..)`.
pub(super) fn against_table(endpoint: &Endpoint, service: &TokenStream) -> TokenStream {
    let args = &endpoint.args;
    let mut checks = Vec::new();
    for list in [&args.success, &args.handles, &args.none_on, &args.allow_undocumented]
        .into_iter()
        .flatten()
    {
        let exact = format!("check_{}", list.keyword);
        for pattern in &list.statuses.patterns {
            let is_exempt = list.keyword != "allow_undocumented"
                && args.allow_undocumented.iter().any(|undocumented| {
                    undocumented.statuses.patterns.iter().any(|other| other.overlaps(pattern))
                });
            if is_exempt {
                continue;
            }
            checks.push(if pattern.is_exact() {
                check(service, pattern.span(), &exact, &pattern.to_token_stream())
            } else {
                check(service, pattern.span(), &format!("{exact}_range"), &pattern.bounds())
            });
        }
    }
    if let Some(handles) = args.handles.as_ref().filter(|list| list.statuses.rest.is_none()) {
        let listed: Vec<&Pattern> = [&args.handles, &args.none_on, &args.allow_undocumented]
            .into_iter()
            .flatten()
            .flat_map(|list| &list.statuses.patterns)
            .collect();
        let bits = bits(&listed);
        let listed: Vec<String> = listed.into_iter().map(Pattern::display).collect();
        let listed = listed.join(", ");
        let span = handles.keyword.span();
        checks.push(check(service, span, "check_complete", &quote!(#bits, #listed)));
    }
    checks.into_iter().collect()
}

/// A constant that rustc points to with what is checked: all its tokens are spanned so.
fn check(
    service: &TokenStream,
    span: Span,
    function: &str,
    arguments: &TokenStream,
) -> TokenStream {
    let span = Span::mixed_site().located_at(span);
    let runtime = paths::alias(span);
    let function = Ident::new(function, span);
    quote_spanned! {span=>
        const _: () = #runtime::__private::#function::<#service>(#arguments);
    }
}

/// Bit 0 for status 400, and so on; 0 where a bit for each will not do, which makes the check look at
/// the list itself.
fn bits(listed: &[&Pattern]) -> Literal {
    let bits = listed.iter().try_fold(0_u128, |bits, pattern| {
        let bit = pattern.first.checked_sub(400).filter(|bit| pattern.is_exact() && *bit < 128)?;
        Some(bits | 1 << bit)
    });
    Literal::u128_unsuffixed(bits.unwrap_or(0))
}

/// `success(..)` against the variants of the function's value, if the value is a plain path. An inline
/// constant may name the generics of the function and of its impl, which an item may not.
pub(super) fn against_variants(endpoint: &Endpoint) -> Option<TokenStream> {
    let success = endpoint.args.success.as_ref()?;
    let value = value_path(endpoint)?;
    let runtime = paths::alias(Span::mixed_site());
    let checks = success.statuses.patterns.iter().map(|pattern| {
        let span = Span::mixed_site().located_at(pattern.span());
        let bounds = pattern.bounds();
        let runtime = paths::alias(span);
        quote_spanned! {span=>
            const {
                #runtime::__private::check_variant(
                    #bounds, #runtime::__private::Variants::<#value>::STATUSES
                );
            }
        }
    });
    Some(quote_spanned! {Span::mixed_site()=>
        use #runtime::__private::WithoutVariants as _;
        #(#checks)*
    })
}

fn value_path(endpoint: &Endpoint) -> Option<&Type> {
    let returned = Returned::of(endpoint.function.output.as_ref()).ty?;
    let mut value = types(&path_of(returned)?.segments.last()?.arguments).next()?;
    if endpoint.args.none_on.is_some() {
        value = types(&path_of(value)?.segments.last()?.arguments).next()?;
    }
    path_of(value)?.segments.iter().all(|segment| segment.arguments.is_empty()).then_some(value)
}
