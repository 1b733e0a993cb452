//! Helper functions for tokens and groups.

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::parse::ParseStream;

pub(crate) fn is_punct(token: &TokenTree, punct: char) -> bool {
    matches!(token, TokenTree::Punct(found) if found.as_char() == punct)
}

pub(crate) fn is_ident(token: &TokenTree, name: &str) -> bool {
    matches!(token, TokenTree::Ident(ident) if ident == name)
}

/// Whether the token is one of the identifiers `names`.
pub(crate) fn is_any(token: &TokenTree, names: &[&str]) -> bool {
    names.iter().any(|name| is_ident(token, name))
}

pub(crate) fn is_group(token: &TokenTree, delimiter: Delimiter) -> bool {
    matches!(token, TokenTree::Group(group) if group.delimiter() == delimiter)
}

/// The tokens inside a group.
pub(crate) fn content(group: &Group) -> Vec<TokenTree> {
    group.stream().into_iter().collect()
}

/// A group with the same delimiters and span, but with other content.
pub(crate) fn with_stream(group: &Group, tokens: TokenStream) -> Group {
    let mut new = Group::new(group.delimiter(), tokens);
    new.set_span(group.span());
    new
}

/// The tokens without the invisible group around a `macro_rules!` fragment.
pub(crate) fn without_group(tokens: &TokenStream) -> TokenStream {
    let mut iter = tokens.clone().into_iter();
    match (iter.next(), iter.next()) {
        (Some(TokenTree::Group(group)), None) if group.delimiter() == Delimiter::None => {
            without_group(&group.stream())
        }
        _ => tokens.clone(),
    }
}

/// The block of a leading `async { .. }` or `async move { .. }`, and its index.
pub(crate) fn async_block(tokens: &[TokenTree]) -> Option<(usize, &Group)> {
    let (index, block) = match tokens {
        [async_, TokenTree::Group(block), ..] if is_ident(async_, "async") => (1, block),
        [async_, move_, TokenTree::Group(block), ..]
            if is_ident(async_, "async") && is_ident(move_, "move") =>
        {
            (2, block)
        }
        _ => return None,
    };
    (block.delimiter() == Delimiter::Brace).then_some((index, block))
}

/// The number of tokens in a leading path.
pub(crate) fn path_length(tokens: &[TokenTree]) -> usize {
    let is_path = |token: &&TokenTree| matches!(token, TokenTree::Ident(_)) || is_punct(token, ':');
    tokens.iter().take_while(is_path).count()
}

/// The tokens, each with the number of angle brackets around it. The `>` of `->` closes none.
pub(crate) fn with_angle_depth(tokens: &[TokenTree]) -> impl Iterator<Item = (usize, &TokenTree)> {
    let mut depth = 0_usize;
    let mut after_dash = false;
    tokens.iter().map(move |token| {
        if is_punct(token, '<') {
            depth += 1;
        } else if is_punct(token, '>') && !after_dash {
            depth = depth.saturating_sub(1);
        }
        after_dash = is_punct(token, '-');
        (depth, token)
    })
}

/// The span of the first token.
pub(crate) fn first_span(tokens: impl ToTokens) -> Span {
    tokens.to_token_stream().into_iter().next().map_or_else(Span::call_site, |token| token.span())
}

/// Generated tokens in a group that is spanned at the user's code. rustc points there if something is wrong
/// with them. An editor would show a name at that place in place of the user's, but not a delimiter.
pub(crate) fn blamed(delimiter: Delimiter, tokens: TokenStream, span: Span) -> Group {
    let mut group = Group::new(delimiter, tokens);
    group.set_span(Span::mixed_site().located_at(span));
    group
}

/// The next token, which is not consumed.
pub(crate) fn peek_token(input: ParseStream<'_>) -> syn::Result<TokenTree> {
    input.fork().parse()
}

/// Whether both consist of the same tokens.
pub(crate) fn is_same(left: impl ToTokens, right: impl ToTokens) -> bool {
    left.to_token_stream().to_string() == right.to_token_stream().to_string()
}

/// The text of a path or type as it is usually written, without the spaces between its tokens.
pub(crate) fn display_path(path: impl ToTokens) -> String {
    path.to_token_stream().to_string().replace(' ', "")
}

/// The text of a token in a message, which for a group does not include its content.
pub(crate) fn display_token(token: &TokenTree) -> String {
    match token {
        TokenTree::Group(group) => match group.delimiter() {
            Delimiter::Parenthesis => "(..)".to_owned(),
            Delimiter::Bracket => "[..]".to_owned(),
            Delimiter::Brace => "{..}".to_owned(),
            Delimiter::None => group.stream().to_string(),
        },
        token => token.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use proc_macro2::TokenStream;
    use quote::quote;

    use super::{display_token, without_group};

    #[test]
    fn a_group_is_shown_by_its_delimiters() {
        let shown = |tokens: TokenStream| display_token(&tokens.into_iter().next().unwrap());
        assert_eq!(shown(quote!((a, b))), "(..)");
        assert_eq!(shown(quote!([a])), "[..]");
        assert_eq!(shown(quote!({ a })), "{..}");
        assert_eq!(shown(quote!(4.0)), "4.0");
    }

    #[test]
    fn a_fragment_is_unwrapped_from_its_groups() {
        let mut tokens = quote!(a b);
        for _ in 0..2 {
            let group = proc_macro2::Group::new(proc_macro2::Delimiter::None, tokens);
            tokens = proc_macro2::TokenTree::Group(group).into();
        }
        assert_eq!(without_group(&tokens).to_string(), "a b");
        assert_eq!(without_group(&quote!((a))).to_string(), "(a)");
    }
}
