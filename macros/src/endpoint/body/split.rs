//! Splits the tokens of a block into statements, and finds how the body ends.

use std::ops::Range;

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use quote::quote_spanned;

use super::alternatives::alternatives;
use super::leaves::{Leaf, Leaves};
use super::leftover;
use crate::errors::wrong;
use crate::tokens::{is_group, is_ident, is_punct, with_stream};

/// The parts of a body.
pub(crate) struct Body {
    /// The attribute `#[cfg(..)]` of the body, if there are alternatives.
    pub(crate) condition: TokenStream,
    /// The attributes `#![..]`, which must remain the first tokens of the function's block.
    pub(crate) inner_attrs: TokenStream,
    /// The other tokens.
    pub(crate) statements: TokenStream,
    /// The other tokens as a block.
    pub(crate) block: Group,
    pub(crate) end: BodyEnd,
}

/// How a body ends.
pub(crate) enum BodyEnd {
    /// The body ends with an expression; `last` is the span of its last token.
    Tail { last: Span, value: TailValue },
    /// The body never returns, as with `todo!()`.
    Diverges,
    /// The body does not end with a response, which is a mistake. `is_handled` specifies whether it contains a
    /// call that handles the response.
    NoResponse { error: syn::Error, value: MadeValue, is_handled: bool },
}

/// The value of a tail.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum TailValue {
    /// A response or a `Result` containing one.
    Response,
    /// `Ok(response)` in every branch, which does not determine an error type.
    Ok,
    /// `Ok(response)` or `Err(error.into())`, whose error type is that of the function.
    OkOrInto,
}

/// The type of a body without a response. It is needed so that rustc does not report further errors.
#[derive(Clone, Copy)]
pub(crate) enum MadeValue {
    /// The `Result` that the function returns.
    Returned,
    /// The success type, which is not determined otherwise: `response.json().await?`.
    Success,
    /// A `Result` of the success type: `response.json().await`.
    ResultOfSuccess,
    /// A response. In `Ok(response)`, the error type is not determined.
    Response,
    /// None: the body never reaches its end, as with a `loop` that returns.
    Never,
    /// Another type.
    Other,
}

impl MadeValue {
    /// The type if the value is not inside `Ok(..)`.
    fn without_ok(self) -> Self {
        if matches!(self, Self::Response) { Self::Other } else { self }
    }
}

/// Splits a body. Statements with `#[cfg(..)]` at its end are alternatives: each is the end of a body with
/// its own condition.
pub(crate) fn split(body: &Group) -> Vec<Body> {
    let tokens: Vec<TokenTree> = body.stream().into_iter().collect();
    let (inner_attrs, statements) =
        tokens.split_at_checked(inner_attrs(&tokens)).unwrap_or((&[], &tokens));
    let mut ends: Vec<_> = alternatives(statements)
        .into_iter()
        .map(|(condition, statements)| (condition, statements, end(statements, body.span())))
        .collect();
    // An alternative without a response is not a mistake if another one has a response.
    if ends.iter().any(|(_, _, end)| matches!(end, BodyEnd::Tail { .. })) {
        for (_, _, end) in &mut ends {
            if matches!(end, BodyEnd::NoResponse { is_handled: false, .. }) {
                *end = BodyEnd::Diverges;
            }
        }
    }
    let inner_attrs: TokenStream = inner_attrs.iter().cloned().collect();
    let bodies = ends.into_iter().map(|(condition, statements, mut end)| {
        let mut statements = statements.to_vec();
        if let BodyEnd::NoResponse { value, .. } = &mut end {
            if let Some(last) = switch_return_off(&mut statements) {
                *value = match value {
                    _ if is_result(&last) => MadeValue::Returned,
                    MadeValue::Never => MadeValue::Other,
                    _ => *value,
                };
            }
        }
        let statements: TokenStream = statements.into_iter().collect();
        let block = with_stream(body, statements.clone());
        Body { condition, inner_attrs: inner_attrs.clone(), statements, block, end }
    });
    bodies.collect()
}

fn end(tokens: &[TokenTree], body: Span) -> BodyEnd {
    let Some(last) = tokens.last() else {
        let error = wrong("the body is empty")
            .help("end it with the response of the HTTP client")
            .at_span(body);
        return BodyEnd::NoResponse { error, value: MadeValue::Other, is_handled: false };
    };
    let leaves = Leaves::of_block(tokens);
    let mut values = leaves.ends.iter().filter_map(|leaf| match leaf {
        Leaf::Value(tokens) => Some(tokens.as_slice()),
        _ => None,
    });
    let without_value = leaves.ends.iter().find_map(Leaf::mistake);
    let leftover = leftover::find(&leaves);
    let is_handled = leftover.is_some();
    let mistake = leftover
        .or_else(|| own_value(&leaves.ends).map(|error| (error, MadeValue::Other)))
        .or_else(|| {
            let error = without_value.filter(|_| values.clone().next().is_none())?;
            Some((error, MadeValue::Other))
        });
    if let Some((error, value)) = mistake {
        let has_semicolon = leaves.ends.iter().any(|leaf| matches!(leaf, Leaf::Semicolon(_)));
        let has_value = values.clone().next().is_some();
        let is_returned = has_value
            && !has_semicolon
            && !matches!(value, MadeValue::Response)
            && values.clone().all(is_result);
        let is_ok = has_value && values.all(is_ok);
        let value = if is_ok { value } else { value.without_ok() };
        let value = if is_returned { MadeValue::Returned } else { value };
        let value = if has_value || has_semicolon { value } else { MadeValue::Never };
        return BodyEnd::NoResponse { error, value, is_handled };
    }
    if values.clone().next().is_none() && !leaves.ends.is_empty() {
        // No response reaches the attribute if the body has read it before.
        return match leftover::find_returned(&leaves, tokens) {
            Some((error, _)) => {
                BodyEnd::NoResponse { error, value: MadeValue::Never, is_handled: true }
            }
            None => BodyEnd::Diverges,
        };
    }
    let value = if !values.clone().any(is_ok) {
        TailValue::Response
    } else if values.clone().all(is_ok) {
        TailValue::Ok
    } else if values.all(|tokens| is_ok(tokens) || is_into(tokens)) {
        TailValue::OkOrInto
    } else {
        TailValue::Response
    };
    // rust-analyzer inserts this name after a trailing dot, and removes every token with its span from the
    // expansion.
    let typed = tokens.iter().rfind(|token| !is_ident(token, "__ra_fixup")).unwrap_or(last);
    BodyEnd::Tail { last: typed.span(), value }
}

/// Disables the `return` of the last statement, so that rustc does not report its type as well. Returns
/// the expression after it. The token itself is kept for editors.
fn switch_return_off(tokens: &mut Vec<TokenTree>) -> Option<Vec<TokenTree>> {
    let last = statements(tokens).pop()?;
    let start = last.start + outer_attrs(tokens.get(last)?);
    let return_ = tokens.get(start).filter(|token| is_ident(token, "return"))?.clone();
    let mut expression = tokens.split_off(start + 1);
    if expression.last().is_some_and(|token| is_punct(token, ';')) {
        expression.pop();
    }
    tokens.pop();
    tokens.extend(quote_spanned!(Span::mixed_site()=> #[cfg(any())] #return_;));
    tokens.extend_from_slice(&expression);
    Some(expression)
}

impl Leaf {
    /// The error for a branch without a value.
    fn mistake(&self) -> Option<syn::Error> {
        match self {
            Self::Return(token) => Some(never_reaches(token, "`return`")),
            Self::Semicolon(span) => Some(
                wrong("the body ends with `;`, so the response is dropped")
                    .help("remove the `;`: the body must end with the response of the HTTP client")
                    .at_span(*span),
            ),
            Self::Value(_) | Self::Error(_) | Self::Diverges => None,
        }
    }
}

/// The error for a body in which every end is a value that the function creates itself.
fn own_value(leaves: &[Leaf]) -> Option<syn::Error> {
    let mut first = None;
    for leaf in leaves {
        match leaf {
            Leaf::Value(tokens) if is_own_value(tokens) => first = first.or(Some(tokens)),
            Leaf::Error(tokens) => first = first.or(Some(tokens)),
            Leaf::Value(_) | Leaf::Semicolon(_) => return None,
            Leaf::Return(_) | Leaf::Diverges => {}
        }
    }
    let first: TokenStream = first?.iter().cloned().collect();
    Some(never_reaches(first, "a value that the function creates"))
}

fn never_reaches(tokens: impl quote::ToTokens, instead: &str) -> syn::Error {
    wrong("the response never reaches the attribute")
        .help(format!(
            "end the body with the response of the HTTP client, not with {instead}: \
             the attribute converts it into the `Result`"
        ))
        .at(tokens)
}

fn is_result(tokens: &[TokenTree]) -> bool {
    is_ok(tokens) || argument(tokens, "Err").is_some()
}

fn is_ok(tokens: &[TokenTree]) -> bool {
    argument(tokens, "Ok").is_some()
}

/// Whether the tokens are `Err(error.into())`.
fn is_into(tokens: &[TokenTree]) -> bool {
    let error = argument(tokens, "Err");
    matches!(error.as_deref(), Some([.., dot, into, TokenTree::Group(_)])
        if is_punct(dot, '.') && is_ident(into, "into"))
}

/// The tokens in the parentheses of `name(..)` or `Result::name(..)`.
pub(super) fn argument(tokens: &[TokenTree], name: &str) -> Option<Vec<TokenTree>> {
    match tokens {
        [path @ .., called, TokenTree::Group(group)]
            if is_ident(called, name)
                && (path.is_empty() || is_path_of_result(path))
                && group.delimiter() == Delimiter::Parenthesis =>
        {
            Some(group.stream().into_iter().collect())
        }
        _ => None,
    }
}

/// Whether a path is `Result::`, with or without its module.
fn is_path_of_result(path: &[TokenTree]) -> bool {
    let names: Vec<String> =
        path.iter().filter(|token| !is_punct(token, ':')).map(ToString::to_string).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let ends = path.last().is_some_and(|token| is_punct(token, ':'));
    ends && matches!(names.as_slice(), ["Result"] | ["std" | "core", "result", "Result"])
}

/// Whether the tokens are `Err(..)`, `Ok(())`, `Ok(None)`, `Ok(Some(..))`, `Ok(1)`, `Ok(vec![..])` or the
/// like.
fn is_own_value(tokens: &[TokenTree]) -> bool {
    let Some(value) = argument(tokens, "Ok") else { return argument(tokens, "Err").is_some() };
    match value.as_slice() {
        [TokenTree::Literal(_)] => true,
        [TokenTree::Group(unit)] => {
            unit.delimiter() == Delimiter::Parenthesis && unit.stream().is_empty()
        }
        [only] => ["None", "true", "false"].iter().any(|name| is_ident(only, name)),
        [name, bang, TokenTree::Group(_)] => {
            is_punct(bang, '!') && (is_ident(name, "vec") || is_ident(name, "format"))
        }
        value => argument(value, "Some").is_some(),
    }
}

/// The number of tokens in the leading `#![..]` attributes.
fn inner_attrs(tokens: &[TokenTree]) -> usize {
    let is_attr = |tokens: &[TokenTree]| matches!(tokens, [hash, bang, TokenTree::Group(_)] if is_punct(hash, '#') && is_punct(bang, '!'));
    3 * tokens.chunks(3).take_while(|tokens| is_attr(tokens)).count()
}

/// The number of tokens in the leading `#[..]` attributes.
pub(super) fn outer_attrs(tokens: &[TokenTree]) -> usize {
    let is_attr = |tokens: &[TokenTree]| matches!(tokens, [hash, brackets] if is_punct(hash, '#') && is_group(brackets, Delimiter::Bracket));
    2 * tokens.chunks(2).take_while(|tokens| is_attr(tokens)).count()
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
    let attrs = outer_attrs(tokens);
    let block = tokens.get(attrs..).and_then(block_like).map(|length| attrs + length);
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
    let label = label(tokens);
    let tokens = tokens.get(label..)?;
    let to_block = |from: usize| {
        let is_block = |token: &TokenTree| is_group(token, Delimiter::Brace);
        Some(from + tokens.get(from..)?.iter().position(is_block)? + 1)
    };
    let item = || {
        let end = |token: &TokenTree| is_group(token, Delimiter::Brace) || is_punct(token, ';');
        tokens.iter().position(end).map(|end| end + 1)
    };
    let length = match tokens.first()? {
        TokenTree::Group(group) => match group.delimiter() {
            Delimiter::Brace => 1,
            // A `$b:block` or a `$s:stmt` is inside an invisible group.
            Delimiter::None if is_statement_fragment(group) => 1,
            _ => return None,
        },
        TokenTree::Ident(keyword) => match keyword.to_string().as_str() {
            "if" => {
                let mut end = to_block(1)?;
                while tokens.get(end).is_some_and(|token| is_ident(token, "else")) {
                    end = to_block(end)?;
                }
                end
            }
            "match" | "while" | "for" | "loop" => to_block(1)?,
            "unsafe" | "const" if tokens.get(1).is_some_and(|t| is_group(t, Delimiter::Brace)) => 2,
            _ if is_item(tokens) => item()?,
            _ => macro_with_braces(tokens)?,
        },
        _ => return None,
    };
    Some(label + length)
}

fn is_item(tokens: &[TokenTree]) -> bool {
    const ITEMS: [&str; 9] =
        ["enum", "extern", "fn", "impl", "macro_rules", "mod", "pub", "struct", "trait"];
    const QUALIFIERS: [&str; 3] = ["async", "const", "unsafe"];
    let is = |index: usize, names: &[&str]| {
        tokens.get(index).is_some_and(|token| names.iter().any(|name| is_ident(token, name)))
    };
    is(0, &ITEMS) || is(0, &QUALIFIERS) && (is(1, &ITEMS) || is(1, &QUALIFIERS))
}

fn is_statement_fragment(group: &Group) -> bool {
    let content: Vec<TokenTree> = group.stream().into_iter().collect();
    content.first().is_some_and(|token| is_ident(token, "let"))
        || block_like(&content) == Some(content.len())
}

/// The number of tokens in a leading `'label:`.
pub(super) fn label(tokens: &[TokenTree]) -> usize {
    match tokens {
        [quote, TokenTree::Ident(_), colon, ..]
            if is_punct(quote, '\'') && is_punct(colon, ':') =>
        {
            3
        }
        _ => 0,
    }
}

/// The length of `path::of::a_macro! { .. }`.
fn macro_with_braces(tokens: &[TokenTree]) -> Option<usize> {
    let path = path(tokens);
    let [bang, braces, ..] = tokens.get(path..)? else { return None };
    (is_punct(bang, '!') && is_group(braces, Delimiter::Brace)).then_some(path + 2)
}

/// The number of tokens in a leading path.
pub(super) fn path(tokens: &[TokenTree]) -> usize {
    let is_path = |token: &&TokenTree| matches!(token, TokenTree::Ident(_)) || is_punct(token, ':');
    tokens.iter().take_while(is_path).count()
}

#[cfg(test)]
mod tests;
