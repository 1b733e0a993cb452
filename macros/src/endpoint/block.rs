//! The attribute on an `impl` block or a trait: defaults for its functions that are marked
//! `#[endpoint]` or `#[endpoint(..)]`.
//!
//! ```text
//! #[acs_endpoint(service = "sms")]
//! impl SmsClient {
//!     #[endpoint(success(202))]
//!     async fn send(..) -> .. { .. }
//! }
//! ```
//! becomes the block with `#[::acs_endpoint::acs_endpoint(service = "sms", success(202))]` on the
//! function: each is then expanded by itself.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};

use super::args;
use crate::errors::{Errors, wrong};
use crate::tokens::{is_ident, is_punct};

/// The block with its marked functions annotated.
pub(crate) fn expand(defaults: &TokenStream, item: &TokenStream) -> TokenStream {
    let mut errors = Errors::default();
    let checked = args::parse(defaults.clone(), &mut errors);
    let site = Span::mixed_site();
    let runtime = checked.runtime.tokens(site);
    let attribute = quote_spanned!(site=> #runtime::acs_endpoint);
    // A wrong default is one mistake, not one for each function.
    let defaults = errors.is_empty().then(|| split(defaults));
    let mut marked = 0_usize;
    let mut tokens: Vec<TokenTree> = item.clone().into_iter().collect();
    if let Some(TokenTree::Group(block)) = tokens.last_mut() {
        let items = annotate(&block.stream(), |own| {
            marked += 1;
            let args = match &defaults {
                Some(defaults) => merge(defaults, own),
                None => args::INERT.parse().unwrap_or_default(),
            };
            quote!(#attribute(#args))
        });
        let mut new = Group::new(Delimiter::Brace, items);
        new.set_span(block.span());
        *block = new;
    }
    if marked == 0 && errors.is_empty() {
        errors.push(
            wrong("no function in this block is marked `#[endpoint]`")
                .help("write `#[endpoint]`, or `#[endpoint(success(202))]`, on each function that calls the service")
                .at_span(Span::call_site()),
        );
    }
    let errors = errors.into_compile_errors();
    let item: TokenStream = tokens.into_iter().collect();
    quote!(#item #errors)
}

/// Replaces each `#[endpoint]` and `#[endpoint(..)]` by what `attribute` makes of its arguments.
fn annotate(
    items: &TokenStream,
    mut attribute: impl FnMut(TokenStream) -> TokenStream,
) -> TokenStream {
    let mut after_hash = false;
    items
        .clone()
        .into_iter()
        .map(|token| {
            let brackets = match &token {
                TokenTree::Group(group) if after_hash => Some(group.clone()),
                _ => None,
            };
            after_hash = is_punct(&token, '#');
            let Some(brackets) = brackets else { return token };
            let content: Vec<TokenTree> = brackets.stream().into_iter().collect();
            let own = match content.as_slice() {
                [name] if is_ident(name, "endpoint") => TokenStream::new(),
                [name, TokenTree::Group(own)] if is_ident(name, "endpoint") => own.stream(),
                _ => return token,
            };
            let mut new = Group::new(Delimiter::Bracket, attribute(own));
            new.set_span(brackets.span());
            TokenTree::Group(new)
        })
        .collect()
}

/// An argument and its keyword.
type Argument = (Option<Ident>, TokenStream);

/// The arguments at the top level.
fn split(tokens: &TokenStream) -> Vec<Argument> {
    let mut arguments: Vec<Argument> = Vec::new();
    let mut is_new = true;
    for token in tokens.clone() {
        if is_punct(&token, ',') {
            is_new = true;
            continue;
        }
        if is_new {
            let keyword = match &token {
                TokenTree::Ident(keyword) => Some(keyword.clone()),
                _ => None,
            };
            arguments.push((keyword, TokenStream::new()));
            is_new = false;
        }
        if let Some((_, argument)) = arguments.last_mut() {
            argument.extend([token]);
        }
    }
    arguments
}

/// The function's own arguments, and the defaults that it does not give itself.
fn merge(defaults: &[Argument], own: TokenStream) -> TokenStream {
    let given = split(&own);
    let rest = defaults
        .iter()
        .filter(|(keyword, _)| keyword.is_none() || given.iter().all(|(own, _)| own != keyword))
        .map(|(_, argument)| argument);
    // A trailing comma of its own is fine; two commas would not be.
    let own = match own.clone().into_iter().last() {
        Some(last) if !is_punct(&last, ',') => quote!(#own,),
        _ => own,
    };
    quote!(#own #(#rest),*)
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::{expand, merge, split};

    #[test]
    fn a_function_overrides_the_defaults() {
        let defaults = split(&quote!(service = "sms", success(200, 202)));
        let merged = |own| merge(&defaults, own).to_string();
        assert_eq!(merged(quote!()), "service = \"sms\" , success (200 , 202)");
        assert_eq!(
            merged(quote!(none_on(404),)),
            "none_on (404) , service = \"sms\" , success (200 , 202)"
        );
        assert_eq!(merged(quote!(success(201))), "success (201) , service = \"sms\"");
    }

    #[test]
    fn only_marked_functions_are_annotated() {
        let item = quote! {
            impl Client {
                #[inline]
                fn plain() {}
                #[endpoint(success(202))]
                fn marked() {}
            }
        };
        let expanded = expand(&quote!(service = "sms"), &item).to_string();
        assert_eq!(
            expanded
                .matches("acs_endpoint :: acs_endpoint (success (202) , service = \"sms\")")
                .count(),
            1,
            "{expanded}"
        );
        assert!(expanded.contains("# [inline] fn plain"), "{expanded}");
    }
}
