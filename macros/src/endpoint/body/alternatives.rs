//! Finds the alternatives at the end of a body: statements that are compiled under different conditions.

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;

use super::statements::{outer_attrs, statements};
use crate::tokens::{content, is_ident};

/// The bodies that remain if one of the statements at the end is compiled, each with its attribute
/// `#[cfg(..)]`: one for each statement with a condition, and one without them.
pub(super) fn alternatives(tokens: &[TokenTree]) -> Vec<(TokenStream, &[TokenTree])> {
    let mut found = Vec::new();
    let mut others = TokenStream::new();
    let mut rest = tokens;
    while let Some((before, conditions)) = conditional(rest) {
        found.push((quote!(#[cfg(all(#(#conditions,)* #others))]), rest));
        others.extend(quote!(not(all(#(#conditions),*)),));
        rest = before;
    }
    if found.is_empty() {
        found.push((TokenStream::new(), rest));
    } else if !rest.is_empty() {
        found.push((quote!(#[cfg(all(#others))]), rest));
    }
    found
}

/// The statements before the last one, and the conditions of its `#[cfg(..)]`; `None` if it has none.
fn conditional(tokens: &[TokenTree]) -> Option<(&[TokenTree], Vec<TokenStream>)> {
    let last = statements(tokens).pop()?;
    let (before, last) = tokens.split_at_checked(last.start)?;
    let attrs = last.get(..outer_attrs(last))?;
    let conditions: Vec<TokenStream> = attrs.iter().filter_map(condition).collect();
    (!conditions.is_empty()).then_some((before, conditions))
}

/// The condition of `[cfg(..)]`.
fn condition(brackets: &TokenTree) -> Option<TokenStream> {
    let TokenTree::Group(brackets) = brackets else { return None };
    match content(brackets).as_slice() {
        [cfg, TokenTree::Group(condition)] if is_ident(cfg, "cfg") => Some(condition.stream()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proc_macro2::{TokenStream, TokenTree};

    use super::alternatives;

    /// The condition and the number of tokens of each alternative.
    fn found(text: &str) -> Vec<(String, usize)> {
        let tokens: Vec<TokenTree> = text.parse::<TokenStream>().unwrap().into_iter().collect();
        let all = alternatives(&tokens).into_iter();
        all.map(|(condition, tokens)| (condition.to_string().replace(' ', ""), tokens.len()))
            .collect()
    }

    #[test]
    fn each_statement_with_a_condition_at_the_end_is_an_alternative() {
        for (text, expected) in [
            ("a", &[("", 1)][..]),
            ("", &[("", 0)]),
            ("#[cfg(x)] a; b", &[("", 5)]),
            ("#[allow(x)] a", &[("", 3)]),
            ("#[cfg(x)] a", &[("#[cfg(all(x,))]", 3)]),
            (
                "#[cfg(x)] { a } #[cfg(not(x))] { b }",
                &[("#[cfg(all(not(x),))]", 6), ("#[cfg(all(x,not(all(not(x))),))]", 3)],
            ),
            (
                "a; #[allow(b)] #[cfg(x)] #[cfg(y = \"1\")] c",
                &[("#[cfg(all(x,y=\"1\",))]", 9), ("#[cfg(all(not(all(x,y=\"1\")),))]", 2)],
            ),
            ("#[cfg(x)] return a; b", &[("", 6)]),
            (
                "a(); #[cfg(x)] return b; #[cfg(y)] c",
                &[
                    ("#[cfg(all(y,))]", 11),
                    ("#[cfg(all(x,not(all(y)),))]", 8),
                    ("#[cfg(all(not(all(y)),not(all(x)),))]", 3),
                ],
            ),
        ] {
            let expected: Vec<_> = expected.iter().map(|&(text, n)| (text.to_owned(), n)).collect();
            assert_eq!(found(text), expected, "{text}");
        }
    }
}
