//! The tokens before the keyword of an item.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream};
use syn::{Abi, Token, Visibility};

/// The visibility and the qualifiers of an item, in the order of the grammar.
pub(crate) struct Qualifiers {
    visibility: Visibility,
    /// `default`, or `auto` of a trait.
    default: Option<Ident>,
    pub(crate) constness: Option<Token![const]>,
    pub(crate) asyncness: Option<Token![async]>,
    unsafety: Option<Token![unsafe]>,
    /// `safe` of a foreign function.
    safety: Option<Ident>,
    pub(crate) abi: Option<Abi>,
}

impl Parse for Qualifiers {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        Ok(Self {
            visibility: input.parse()?,
            default: contextual(input, &["default", "auto"])?,
            constness: input.parse()?,
            asyncness: input.parse()?,
            unsafety: input.parse()?,
            safety: contextual(input, &["safe"])?,
            abi: input.parse()?,
        })
    }
}

impl Qualifiers {
    pub(crate) const NONE: Self = Self {
        visibility: Visibility::Inherited,
        default: None,
        constness: None,
        asyncness: None,
        unsafety: None,
        safety: None,
        abi: None,
    };

    /// The first token after the visibility.
    pub(crate) fn first(&self) -> Option<TokenTree> {
        let Self { default, constness, asyncness, unsafety, safety, abi, .. } = self;
        let tokens = quote!(#default #constness #asyncness #unsafety #safety #abi);
        tokens.into_iter().next()
    }
}

/// A word that is a keyword only before another word.
fn contextual(input: ParseStream<'_>, words: &[&str]) -> syn::Result<Option<Ident>> {
    let is_next = input.fork().parse().is_ok_and(|next: Ident| words.iter().any(|it| next == it));
    (is_next && input.peek2(Ident::peek_any)).then(|| input.parse()).transpose()
}

impl ToTokens for Qualifiers {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let Self { visibility, default, constness, asyncness, unsafety, safety, abi } = self;
        visibility.to_tokens(tokens);
        default.to_tokens(tokens);
        constness.to_tokens(tokens);
        asyncness.to_tokens(tokens);
        unsafety.to_tokens(tokens);
        safety.to_tokens(tokens);
        abi.to_tokens(tokens);
    }
}

#[cfg(test)]
mod tests {
    use proc_macro2::TokenStream;
    use quote::ToTokens as _;
    use syn::parse::{ParseStream, Parser as _};

    use super::Qualifiers;

    #[test]
    fn qualifiers_are_emitted_in_their_order() {
        for (qualifiers, rest) in [
            ("", "fn f"),
            ("pub", "fn f"),
            ("pub (crate)", "fn f"),
            ("pub (in a :: b) default async unsafe extern \"C\"", "fn f"),
            ("const async", "fn f"),
            ("extern", "crate c"),
            ("safe", "fn f"),
            ("auto", "trait T"),
            ("default unsafe", "impl T"),
            ("const", "N : u8"),
            ("", "default ! ()"),
            ("", "safe = 1"),
        ] {
            let split = |input: ParseStream<'_>| {
                Ok((input.parse::<Qualifiers>()?, input.parse::<TokenStream>()?))
            };
            let (read, after) = split.parse_str(&format!("{qualifiers} {rest}")).unwrap();
            let read = [read.to_token_stream(), after].map(|it| it.to_string());
            assert_eq!(read, [qualifiers, rest]);
        }
    }
}
