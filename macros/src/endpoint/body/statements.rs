//! Splits the content of a block into statements.

use std::ops::Range;

use proc_macro2::{Delimiter, Group, TokenTree};

use crate::tokens::{content, is_any, is_group, is_ident, is_punct, path_length};

/// The number of tokens in the leading `#![..]` attributes.
pub(super) fn inner_attrs(tokens: &[TokenTree]) -> usize {
    let is_attr = |tokens: &&[TokenTree]| match tokens {
        [hash, bang, TokenTree::Group(_)] => is_punct(hash, '#') && is_punct(bang, '!'),
        _ => false,
    };
    3 * tokens.chunks(3).take_while(is_attr).count()
}

/// The number of tokens in the leading `#[..]` attributes.
pub(super) fn outer_attrs(tokens: &[TokenTree]) -> usize {
    let is_attr = |tokens: &&[TokenTree]| match tokens {
        [hash, brackets] => is_punct(hash, '#') && is_group(brackets, Delimiter::Bracket),
        _ => false,
    };
    2 * tokens.chunks(2).take_while(is_attr).count()
}

/// The tokens after the leading `#[..]` attributes.
pub(super) fn without_attrs(tokens: &[TokenTree]) -> &[TokenTree] {
    tokens.get(outer_attrs(tokens)..).unwrap_or_default()
}

/// The name in a leading `'label:`, and the tokens after it.
pub(super) fn split_label(tokens: &[TokenTree]) -> (Option<String>, &[TokenTree]) {
    match tokens {
        [quote, TokenTree::Ident(label), colon, rest @ ..]
            if is_punct(quote, '\'') && is_punct(colon, ':') =>
        {
            (Some(label.to_string()), rest)
        }
        tokens => (None, tokens),
    }
}

/// The statements in the content of a block, each with its attributes and its `;`.
pub(super) fn statements(tokens: &[TokenTree]) -> Vec<Range<usize>> {
    let mut statements = Vec::new();
    let mut start = 0;
    while let Some(rest) = tokens.get(start..).filter(|rest| !rest.is_empty()) {
        let end = start + statement(rest).max(1);
        statements.push(start..end);
        start = end;
    }
    statements
}

/// The length of the first statement.
fn statement(tokens: &[TokenTree]) -> usize {
    let block = block_like(without_attrs(tokens)).map(|length| outer_attrs(tokens) + length);
    match block.map(|end| (end, tokens.get(end))) {
        Some((end, Some(next))) if is_punct(next, ';') => end + 1,
        // `match .. { .. }.method()` is one expression.
        Some((end, next))
            if !next.is_some_and(|next| is_punct(next, '.') || is_punct(next, '?')) =>
        {
            end
        }
        _ => tokens.iter().position(|token| is_punct(token, ';')).map_or(tokens.len(), |at| at + 1),
    }
}

/// The length of an expression or item that ends with a block and therefore needs no `;`.
fn block_like(tokens: &[TokenTree]) -> Option<usize> {
    let (_, expression) = split_label(tokens);
    let label = tokens.len() - expression.len();
    let to_block = |from: usize| {
        (from..expression.len()).find(|index| is_block(expression, *index)).map(|block| block + 1)
    };
    let length = match expression.first()? {
        TokenTree::Group(group) => match group.delimiter() {
            Delimiter::Brace => 1,
            // A `$b:block` or a `$s:stmt` is inside an invisible group.
            Delimiter::None if is_statement_fragment(group) => 1,
            _ => return None,
        },
        first if is_ident(first, "if") => {
            let mut end = to_block(1)?;
            while expression.get(end).is_some_and(|token| is_ident(token, "else")) {
                end = to_block(end)?;
            }
            end
        }
        first if is_any(first, &["match", "while", "for", "loop"]) => to_block(1)?,
        first
            if is_any(first, &["unsafe", "const"])
                && expression.get(1).is_some_and(|block| is_group(block, Delimiter::Brace)) =>
        {
            2
        }
        TokenTree::Ident(_) if is_item(expression) => {
            let is_end =
                |token: &TokenTree| is_group(token, Delimiter::Brace) || is_punct(token, ';');
            expression.iter().position(is_end)? + 1
        }
        TokenTree::Ident(_) => {
            let path = path_length(expression);
            let [bang, braces, ..] = expression.get(path..)? else { return None };
            let is_macro = is_punct(bang, '!') && is_group(braces, Delimiter::Brace);
            is_macro.then_some(path + 2)?
        }
        _ => return None,
    };
    Some(label + length)
}

/// Whether a token is the block of an `if`, a `match` or a loop. Braces before it can belong to a pattern, as in
/// `if let A { b } = c { .. }`, or to an expression, as in `match async { .. }.await { .. }`.
pub(super) fn is_block(tokens: &[TokenTree], index: usize) -> bool {
    let before = index.checked_sub(1).and_then(|before| tokens.get(before));
    let in_expression =
        before.is_some_and(|before| is_any(before, &["async", "const", "move", "unsafe"]));
    let in_pattern = tokens
        .get(index + 1)
        .is_some_and(|next| is_punct(next, '=') || is_punct(next, '|') || is_ident(next, "in"));
    let is_brace = tokens.get(index).is_some_and(|token| is_group(token, Delimiter::Brace));
    is_brace && !in_expression && !in_pattern
}

fn is_item(tokens: &[TokenTree]) -> bool {
    const ITEMS: [&str; 9] =
        ["enum", "extern", "fn", "impl", "macro_rules", "mod", "pub", "struct", "trait"];
    const QUALIFIERS: [&str; 3] = ["async", "const", "unsafe"];
    match tokens {
        [first, second, ..] if is_any(first, &QUALIFIERS) => {
            is_any(second, &ITEMS) || is_any(second, &QUALIFIERS)
        }
        [first, ..] => is_any(first, &ITEMS),
        [] => false,
    }
}

fn is_statement_fragment(group: &Group) -> bool {
    let content = content(group);
    content.first().is_some_and(|token| is_ident(token, "let"))
        || block_like(&content) == Some(content.len())
}

#[cfg(test)]
mod tests {
    use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};

    use super::statements;

    #[test]
    fn statements_end_with_a_semicolon_or_a_block() {
        for (text, expected) in [
            ("", &[][..]),
            ("a", &["a"]),
            ("a; b", &["a ;", "b"]),
            ("if a { b } c", &["if a { b }", "c"]),
            (
                "if a { b } else if c { d } else { e } f()",
                &["if a { b } else if c { d } else { e }", "f ()"],
            ),
            ("match a { b => c } ; d", &["match a { b => c } ;", "d"]),
            ("match a { b => c }.d()", &["match a { b => c } . d ()"]),
            (
                "if let A { b } = c { d } else { e } f()",
                &["if let A { b } = c { d } else { e }", "f ()"],
            ),
            (
                "if let A { .. } | B { .. } = c && d { e } f",
                &["if let A { .. } | B { .. } = c && d { e }", "f"],
            ),
            ("while let A { b } = c { d } e", &["while let A { b } = c { d }", "e"]),
            ("for A { b, .. } in c { d } e", &["for A { b , .. } in c { d }", "e"]),
            ("if unsafe { a } { b } c", &["if unsafe { a } { b }", "c"]),
            ("if const { a } { b } c", &["if const { a } { b }", "c"]),
            ("if async { a }.await { b } c", &["if async { a } . await { b }", "c"]),
            (
                "match async move { a }.await { b => c } d",
                &["match async move { a } . await { b => c }", "d"],
            ),
            ("#[a] #[b] for x in y { z } w", &["# [a] # [b] for x in y { z }", "w"]),
            ("'a: loop { break 'a } b", &["'a : loop { break 'a }", "b"]),
            ("unsafe { a } const { b } { c } d", &["unsafe { a }", "const { b }", "{ c }", "d"]),
            ("async { a }.await?; b", &["async { a } . await ?;", "b"]),
            (
                "async fn a() {} pub struct B; const C: u8 = 1; fn d() -> u8 { 1 } e",
                &[
                    "async fn a () { }",
                    "pub struct B ;",
                    "const C : u8 = 1 ;",
                    "fn d () -> u8 { 1 }",
                    "e",
                ],
            ),
            ("a! { b } c! { d }", &["a ! { b }", "c ! { d }"]),
            ("a![b] == c; d", &["a ! [b] == c ;", "d"]),
            ("A { b } == c; d", &["A { b } == c ;", "d"]),
            ("unsafe { a }.b(); c", &["unsafe { a } . b () ;", "c"]),
            ("let a = match b { c => d }; e", &["let a = match b { c => d } ;", "e"]),
        ] {
            let tokens: Vec<TokenTree> = text.parse::<TokenStream>().unwrap().into_iter().collect();
            let found: Vec<String> = statements(&tokens)
                .into_iter()
                .map(|range| tokens[range].iter().cloned().collect::<TokenStream>().to_string())
                .collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn items_are_statements() {
        for item in [
            "enum A { B }",
            "extern \"C\" { fn a(); }",
            "fn a() {}",
            "impl A for B {}",
            "macro_rules! a { () => {} }",
            "mod a {}",
            "pub fn a() {}",
            "struct A { b: C }",
            "struct A;",
            "trait A {}",
            "async fn a() {}",
            "const fn a() {}",
            "unsafe impl A for B {}",
            "const unsafe fn a() {}",
        ] {
            let tokens = format!("{item} b()").parse::<TokenStream>().unwrap();
            let tokens: Vec<TokenTree> = tokens.into_iter().collect();
            assert_eq!(statements(&tokens).len(), 2, "{item}");
        }
    }

    #[test]
    fn a_fragment_with_a_statement_is_a_statement() {
        for (text, count) in [("let a = b", 2), ("{ a }", 2), ("if a { b }", 2), ("a", 1)] {
            let fragment = Group::new(Delimiter::None, text.parse().unwrap());
            let next = Ident::new("c", Span::call_site());
            let tokens = [TokenTree::from(fragment), TokenTree::from(next)];
            assert_eq!(statements(&tokens).len(), count, "{text}");
        }
    }
}
