//! Splits a body into its parts, and finds how it ends.

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote_spanned};

use super::alternatives::alternatives;
use super::calls::argument;
use super::leaves::{Leaf, Leaves};
use super::leftover;
use super::statements::{inner_attrs, outer_attrs, statements};
use crate::errors::wrong;
use crate::tokens::{content, is_any, is_ident, is_punct, with_stream};

/// The parts of a body.
pub(crate) struct Body {
    /// The attribute `#[cfg(..)]` of the body, if there are alternatives.
    pub(crate) condition: TokenStream,
    /// The attributes `#![..]`, which must remain the first tokens of the function's block.
    pub(crate) inner_attrs: TokenStream,
    /// The other tokens.
    pub(crate) block: Group,
    pub(crate) end: BodyEnd,
}

/// How a body ends.
pub(crate) enum BodyEnd {
    /// The body ends with an expression; `last` is the span of its last token.
    Tail { last: Span, value: TailValue },
    /// The body never returns, as with `todo!()`.
    Diverges,
    /// The body does not end with a response, which is a mistake. `is_handled` specifies whether it contains
    /// a call that handles the response.
    NoResponse { error: syn::Error, value: ValueType, is_handled: bool },
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

/// The type of the value of a body without a response. With it, rustc does not report further errors.
#[derive(Clone, Copy)]
pub(crate) enum ValueType {
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

/// Splits a body. Statements with `#[cfg(..)]` at its end are alternatives: each is the end of a body with
/// its own condition.
pub(crate) fn split(body: &Group) -> Vec<Body> {
    let tokens = content(body);
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
                    _ if is_result(&last) => ValueType::Returned,
                    ValueType::Never => ValueType::Other,
                    _ => *value,
                };
            }
        }
        let block = with_stream(body, statements.into_iter().collect());
        Body { condition, inner_attrs: inner_attrs.clone(), block, end }
    });
    bodies.collect()
}

fn end(tokens: &[TokenTree], body: Span) -> BodyEnd {
    let Some(last) = tokens.last() else {
        let error = wrong("the body is empty")
            .help("end it with the response of the HTTP client")
            .at_span(body);
        return BodyEnd::NoResponse { error, value: ValueType::Other, is_handled: false };
    };
    let leaves = Leaves::of_block(tokens);
    if let Some((error, value)) = leftover::find(&leaves) {
        return BodyEnd::NoResponse { error, value: value_type(&leaves, value), is_handled: true };
    }
    let has_value = leaves.values().next().is_some();
    let without_value = || leaves.ends.iter().find_map(Leaf::mistake).filter(|_| !has_value);
    if let Some(error) = own_value(&leaves.ends).or_else(without_value) {
        let value = value_type(&leaves, ValueType::Other);
        return BodyEnd::NoResponse { error, value, is_handled: false };
    }
    if !has_value && !leaves.ends.is_empty() {
        // No response reaches the attribute if the body has read it before.
        return match leftover::find_returned(&leaves, tokens) {
            Some(error) => BodyEnd::NoResponse { error, value: ValueType::Never, is_handled: true },
            None => BodyEnd::Diverges,
        };
    }
    let value = if !leaves.values().any(is_ok) {
        TailValue::Response
    } else if leaves.values().all(is_ok) {
        TailValue::Ok
    } else if leaves.values().all(|tokens| is_ok(tokens) || is_into(tokens)) {
        TailValue::OkOrInto
    } else {
        TailValue::Response
    };
    // rust-analyzer inserts this name after a trailing dot, and removes every token with its span from the
    // expansion.
    let typed = tokens.iter().rfind(|token| !is_ident(token, "__ra_fixup")).unwrap_or(last);
    BodyEnd::Tail { last: typed.span(), value }
}

/// The type of the value of a body without a response. `value` is the type at its ends, inside any `Ok(..)`.
fn value_type(leaves: &Leaves, value: ValueType) -> ValueType {
    let has_semicolon = leaves.ends.iter().any(|leaf| matches!(leaf, Leaf::Semicolon(_)));
    match value {
        _ if leaves.values().next().is_none() && !has_semicolon => ValueType::Never,
        ValueType::Response if leaves.values().all(is_ok) => ValueType::Response,
        ValueType::Response => ValueType::Other,
        _ if leaves.values().all(is_result) && !has_semicolon => ValueType::Returned,
        value => value,
    }
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

fn never_reaches(tokens: impl ToTokens, instead: &str) -> syn::Error {
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

/// Whether the tokens are `Err(..)`, `Ok(())`, `Ok(None)`, `Ok(Some(..))`, `Ok(1)`, `Ok(vec![..])` or the
/// like.
fn is_own_value(tokens: &[TokenTree]) -> bool {
    let Some(value) = argument(tokens, "Ok") else { return argument(tokens, "Err").is_some() };
    match value.as_slice() {
        [TokenTree::Literal(_)] => true,
        [TokenTree::Group(unit)] => {
            unit.delimiter() == Delimiter::Parenthesis && unit.stream().is_empty()
        }
        [only] => is_any(only, &["None", "true", "false"]),
        [name, bang, TokenTree::Group(_)] => {
            is_punct(bang, '!') && is_any(name, &["vec", "format"])
        }
        value => argument(value, "Some").is_some(),
    }
}

#[cfg(test)]
pub(super) mod tests;
