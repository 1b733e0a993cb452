//! The item that the attribute is on: a function, a block of functions, or a mistake.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use super::function::{Attribute, Function};
use crate::errors::wrong;
use crate::tokens::{is_punct, without_group};

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
    let tokens: Vec<TokenTree> = tokens.collect();
    let end = tokens.iter().position(|token| !is_qualifier(token)).unwrap_or(tokens.len());
    let (qualifiers, rest) = tokens.split_at_checked(end).unwrap_or((&tokens, &[]));
    match rest.first().map(ToString::to_string).unwrap_or_default().as_str() {
        "fn" => match Function::read(attrs, qualifiers, rest) {
            Some(function) => Item::Function(Box::new(function)),
            None => {
                let error = wrong("this function has no body, so it has no response to convert")
                    .help("put `#[acs_endpoint]` where the body is: on the method of each impl")
                    .at(rest.get(1));
                Item::Other { error, is_expression: false }
            }
        },
        "impl" | "trait" => Item::Block,
        kind => {
            let (found, instead) = something_else(&tokens, qualifiers, kind);
            let head = tokens.iter().find(|token| !is_visibility(token)).or(tokens.first());
            let error = wrong(format!("`#[acs_endpoint]` cannot be used on {found}"))
                .help(instead)
                .at(head);
            let is_statement = tokens.last().is_some_and(|token| is_punct(token, ';'));
            let is_expression = matches!(found, EXPRESSION | CLOSURE) && !is_statement;
            Item::Other { error, is_expression }
        }
    }
}

/// What can come before `fn`.
fn is_qualifier(token: &TokenTree) -> bool {
    match token {
        TokenTree::Ident(ident) => matches!(
            ident.to_string().as_str(),
            "async"
                | "auto"
                | "const"
                | "crate"
                | "default"
                | "extern"
                | "gen"
                | "pub"
                | "safe"
                | "unsafe"
        ),
        TokenTree::Group(_) => is_visibility(token),
        TokenTree::Literal(_) => true,
        TokenTree::Punct(_) => false,
    }
}

/// `pub`, `(crate)`, and a `$vis`.
fn is_visibility(token: &TokenTree) -> bool {
    match token {
        TokenTree::Group(group) => {
            matches!(group.delimiter(), Delimiter::Parenthesis | Delimiter::None)
        }
        token => token.to_string() == "pub",
    }
}

const CLOSURE: &str = "a closure";
const EXPRESSION: &str = "an expression";

/// What the item is, if it is not a function, and where the attribute belongs.
fn something_else(
    tokens: &[TokenTree],
    qualifiers: &[TokenTree],
    kind: &str,
) -> (&'static str, &'static str) {
    const EACH: &str = "put it on each function that calls the service";
    const ELSEWHERE: &str = "remove it, and put it on the functions that call the service";
    const INTO_FN: &str = "put the request into a function, and annotate that";
    let has = |word: &str| qualifiers.iter().any(|token| token.to_string() == word);
    let next = tokens.get(qualifiers.len() + 1);
    match kind {
        "struct" => ("a struct", ELSEWHERE),
        "enum" => ("an enum", "derive `ServiceError` to make it the error type of a service"),
        "union" if matches!(next, Some(TokenTree::Ident(_))) => ("a union", ELSEWHERE),
        "mod" => ("a module", EACH),
        "use" => ("an import", ELSEWHERE),
        "type" => ("a type", ELSEWHERE),
        "static" => ("a constant", INTO_FN),
        _ if has("extern") && has("crate") => ("an import", ELSEWHERE),
        _ if has("extern") => ("a block of foreign functions", INTO_FN),
        _ if has("const") => ("a constant", INTO_FN),
        "let" => ("a statement", INTO_FN),
        "|" => (CLOSURE, INTO_FN),
        "move" if next.is_some_and(|next| is_punct(next, '|')) => (CLOSURE, INTO_FN),
        _ if is_macro_call(tokens) => {
            ("a macro call", "put it on the functions inside of the macro")
        }
        _ => (EXPRESSION, INTO_FN),
    }
}

/// `path::of::a_macro! { .. }`, or `macro_rules! name { .. }`.
fn is_macro_call(tokens: &[TokenTree]) -> bool {
    let is_path = |token: &&TokenTree| matches!(token, TokenTree::Ident(_)) || is_punct(token, ':');
    let path = tokens.iter().take_while(is_path).count();
    match tokens.get(path..) {
        Some([bang, after, ..]) => {
            path > 0 && is_punct(bang, '!') && !matches!(after, TokenTree::Punct(_))
        }
        _ => false,
    }
}
