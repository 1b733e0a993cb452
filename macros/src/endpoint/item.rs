//! Reads the annotated item: a function, a block of functions, or a mistake.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::parse::{ParseStream, Parser as _};

use super::function::{Attribute, Function};
use super::qualifiers::Qualifiers;
use crate::errors::wrong;
use crate::tokens::{is_group, is_punct, path_length, without_group};

/// The annotated item.
pub(crate) enum Item {
    Function(Box<Function>),
    /// An `impl` block or a trait.
    Block,
    /// Something else.
    Other {
        error: syn::Error,
        is_expression: bool,
    },
}

/// Reads the item.
pub(crate) fn read(item: &TokenStream) -> Item {
    let mut tokens = without_group(item).into_iter().peekable();
    let mut attrs = Vec::new();
    while let Some(hash) = tokens.next_if(|token| is_punct(token, '#')) {
        if let Some(TokenTree::Group(brackets)) = tokens.next() {
            attrs.push(Attribute::new(hash, brackets));
        }
    }
    // The body is split off, because the parser would copy it.
    let tokens: Vec<TokenTree> = tokens.collect();
    let is_body = |token: &TokenTree| is_group(token, Delimiter::Brace);
    let (head, body) = tokens.split_at(tokens.iter().position(is_body).unwrap_or(tokens.len()));
    let head: TokenStream = head.iter().cloned().collect();
    let split = |input: ParseStream<'_>| Ok((input.parse::<Qualifiers>()?, input.parse()?));
    let (qualifiers, rest): (_, TokenStream) =
        split.parse2(head.clone()).unwrap_or((Qualifiers::NONE, head));
    let rest: Vec<TokenTree> = rest.into_iter().chain(body.iter().cloned()).collect();
    match rest.first().map(ToString::to_string).unwrap_or_default().as_str() {
        "fn" => match Function::read(attrs, qualifiers, &rest) {
            Some(function) => Item::Function(Box::new(function)),
            None => {
                let error = wrong("this function has no body, so it has no response to convert")
                    .help("put `#[acs_endpoint]` on the method in each `impl`, which has a body")
                    .at(rest.get(1));
                Item::Other { error, is_expression: false }
            }
        },
        "impl" | "trait" => Item::Block,
        kind => {
            let (found, instead) = something_else(&qualifiers, kind, &rest);
            let head = qualifiers.first().or_else(|| rest.first().cloned());
            let error = wrong(format!("`#[acs_endpoint]` cannot be used on {found}"))
                .help(instead)
                .at(head);
            let is_statement = rest.last().is_some_and(|token| is_punct(token, ';'));
            let is_expression = matches!(found, EXPRESSION | CLOSURE) && !is_statement;
            Item::Other { error, is_expression }
        }
    }
}

const CLOSURE: &str = "a closure";
const EXPRESSION: &str = "an expression";

/// A description of an item that is not a function, and the help for it.
fn something_else(
    qualifiers: &Qualifiers,
    kind: &str,
    tokens: &[TokenTree],
) -> (&'static str, &'static str) {
    const EACH: &str = "put it on each function that calls the service";
    const ELSEWHERE: &str = "remove it, and put it on the functions that call the service";
    const INTO_FN: &str = "put the request into a function, and annotate that function";
    let next = tokens.get(1);
    match kind {
        "struct" => ("a struct", ELSEWHERE),
        "enum" => ("an enum", "derive `ServiceError` to make it the error type of a service"),
        "union" if matches!(next, Some(TokenTree::Ident(_))) => ("a union", ELSEWHERE),
        "mod" => ("a module", EACH),
        "use" => ("an import", ELSEWHERE),
        "type" => ("a type", ELSEWHERE),
        "static" => ("a constant", INTO_FN),
        "crate" if qualifiers.abi.is_some() => ("an import", ELSEWHERE),
        _ if qualifiers.abi.is_some() => ("an `extern` block", INTO_FN),
        _ if qualifiers.constness.is_some() => ("a constant", INTO_FN),
        "let" => ("a statement", INTO_FN),
        "|" => (CLOSURE, INTO_FN),
        "move" if next.is_some_and(|next| is_punct(next, '|')) => (CLOSURE, INTO_FN),
        _ if is_macro_call(tokens) => ("a macro call", "put it on the functions inside the macro"),
        _ => (EXPRESSION, INTO_FN),
    }
}

/// Whether the tokens are `path::of::a_macro! { .. }` or `macro_rules! name { .. }`.
fn is_macro_call(tokens: &[TokenTree]) -> bool {
    match tokens.split_at_checked(path_length(tokens)) {
        Some(([_, ..], [bang, after, ..])) => {
            is_punct(bang, '!') && !matches!(after, TokenTree::Punct(_))
        }
        _ => false,
    }
}
