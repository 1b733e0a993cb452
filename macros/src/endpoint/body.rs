//! What can be said of a body without parsing it: how it begins and how it ends.

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};

use crate::tokens::{is_group, is_ident, is_punct};

/// A body, split where the generated code needs it split.
pub(crate) struct Body {
    /// `#![..]`: they must stay the first tokens of the function's block.
    pub(crate) inner_attrs: TokenStream,
    /// The block that gives the response.
    pub(crate) block: Group,
    pub(crate) end: End,
}

/// How a body ends.
pub(crate) enum End {
    /// With an expression; the span is that of its last token.
    Tail(Span),
    /// Never: with `return`, `todo!()` or the like. There is no response.
    Diverges,
    /// With a `;`, here.
    Semicolon(Span),
    /// It is empty.
    Empty,
}

/// Splits a body.
pub(crate) fn split(body: &Group) -> Body {
    let tokens: Vec<TokenTree> = body.stream().into_iter().collect();
    let (inner_attrs, statements) = split_inner_attrs(&tokens);
    let end = end(statements);
    let statements = match end {
        End::Tail(_) => without_ok(statements),
        _ => statements.iter().cloned().collect(),
    };
    let mut block = Group::new(Delimiter::Brace, statements);
    block.set_span(body.span());
    Body { inner_attrs: inner_attrs.iter().cloned().collect(), block, end }
}

fn split_inner_attrs(tokens: &[TokenTree]) -> (&[TokenTree], &[TokenTree]) {
    let mut count = 0;
    while let [TokenTree::Punct(hash), TokenTree::Punct(bang), TokenTree::Group(_), ..] =
        tokens.get(count..).unwrap_or_default()
    {
        if hash.as_char() != '#' || bang.as_char() != '!' {
            break;
        }
        count += 3;
    }
    tokens.split_at_checked(count).unwrap_or((&[], tokens))
}

fn end(tokens: &[TokenTree]) -> End {
    let Some(last) = tokens.last() else { return End::Empty };
    let semicolon = is_punct(last, ';');
    let statement = last_statement(tokens);
    if diverges(statement) {
        End::Diverges
    } else if semicolon {
        End::Semicolon(last.span())
    } else {
        End::Tail(last.span())
    }
}

/// The tokens behind the last `;` that is not the body's last token, and without that one.
fn last_statement(tokens: &[TokenTree]) -> &[TokenTree] {
    let tokens = match tokens.split_last() {
        Some((last, rest)) if is_punct(last, ';') => rest,
        _ => tokens,
    };
    let start = tokens.iter().rposition(|token| is_punct(token, ';')).map_or(0, |index| index + 1);
    tokens.get(start..).unwrap_or_default()
}

/// Whether the statement never ends: `return ..`, a `loop` without a `break`, or a call like
/// `todo!()`.
fn diverges(statement: &[TokenTree]) -> bool {
    if statement.first().is_some_and(|token| is_ident(token, "return")) {
        return true;
    }
    let tail = behind_block(statement);
    match tail {
        [path @ .., TokenTree::Ident(name), TokenTree::Punct(bang), TokenTree::Group(_)] => {
            bang.as_char() == '!' && is_path_start(path) && diverging_macro(&name.to_string())
        }
        [path @ .., TokenTree::Ident(name), TokenTree::Group(arguments)] => {
            (is_path_start(path)
                && arguments.delimiter() == Delimiter::Parenthesis
                && matches!(name.to_string().as_str(), "exit" | "abort"))
                || (name == "loop" && path.is_empty() && !breaks(&arguments.stream()))
        }
        _ => false,
    }
}

fn diverging_macro(name: &str) -> bool {
    matches!(name, "todo" | "unimplemented" | "panic" | "unreachable")
}

fn breaks(tokens: &TokenStream) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Group(group) => breaks(&group.stream()),
        token => is_ident(&token, "break"),
    })
}

/// `Ok(response)` as a tail is the response: there is no second error type to infer.
fn without_ok(tokens: &[TokenTree]) -> TokenStream {
    if let [TokenTree::Ident(ok), TokenTree::Group(group)] = behind_block(last_statement(tokens)) {
        if ok == "Ok" && group.delimiter() == Delimiter::Parenthesis {
            let before = tokens.len().saturating_sub(2);
            return tokens.iter().take(before).cloned().chain(group.stream()).collect();
        }
    }
    tokens.iter().cloned().collect()
}

/// The tokens behind the last block in the middle of a statement: `if .. { .. } todo!()`.
fn behind_block(statement: &[TokenTree]) -> &[TokenTree] {
    let is_block = |token: &TokenTree| is_group(token, Delimiter::Brace);
    let inner = statement.split_last().map_or(statement, |(_, rest)| rest);
    let start = inner.iter().rposition(is_block).map_or(0, |index| index + 1);
    statement.get(start..).unwrap_or_default()
}

/// The `a::b::` of a path, or nothing.
fn is_path_start(tokens: &[TokenTree]) -> bool {
    tokens.iter().all(|token| matches!(token, TokenTree::Ident(_)) || is_punct(token, ':'))
}

#[cfg(test)]
mod tests {
    use proc_macro2::{Delimiter, Group};

    use super::{End, split};

    fn body(text: &str) -> super::Body {
        split(&Group::new(Delimiter::Brace, text.parse().unwrap()))
    }

    #[test]
    fn a_body_that_diverges_has_no_response() {
        for text in [
            "todo!()",
            "todo!();",
            "let x = 1; core::panic!(\"{}\", x)",
            "if x { y } unimplemented!()",
            "return Ok(1);",
            "f(); return Err(e)",
            "loop { f() }",
            "std::process::exit(1);",
            "std::process::abort()",
        ] {
            assert!(matches!(body(text).end, End::Diverges), "{text}");
        }
    }

    #[test]
    fn a_body_with_a_tail_has_one() {
        for text in [
            "self.get().await?",
            "if x { return Ok(1) } self.get()",
            "f().unwrap_or_else(|| panic!())",
            "loop { match f() { Ok(x) => break x, Err(_) => {} } }",
            "{ self.get() }",
            "match x { 1 => todo!(), _ => g() }",
        ] {
            assert!(matches!(body(text).end, End::Tail(_)), "{text}");
        }
        assert!(matches!(body("self.get().await?;").end, End::Semicolon(_)));
        assert!(matches!(body("").end, End::Empty));
        assert!(matches!(body("#![allow(x)]").end, End::Empty));
    }

    #[test]
    fn ok_around_the_tail_is_taken_off() {
        let block = |text: &str| body(text).block.stream().to_string();
        assert_eq!(block("Ok(get()?)"), "get () ?");
        assert_eq!(block("f(); Ok(x)"), "f () ; x");
        assert_eq!(block("if a { b() } Ok(x)"), "if a { b () } x");
        assert_eq!(block("my::Ok(x)"), "my :: Ok (x)");
        assert_eq!(block("Ok(x).map(f)"), "Ok (x) . map (f)");
    }

    #[test]
    fn inner_attributes_come_first() {
        let body = body("#![allow(unused)] #![deny(x)] #[cfg(y)] f()");
        assert_eq!(body.inner_attrs.to_string(), "#! [allow (unused)] #! [deny (x)]");
        assert_eq!(body.block.stream().to_string(), "# [cfg (y)] f ()");
    }
}
