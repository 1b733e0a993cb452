//! Recognizes calls in the tokens of an expression, by the names of functions.

use proc_macro2::{Delimiter, Group, Ident, TokenTree};

use super::split::argument;
use crate::tokens::{is_group, is_ident, is_punct};

/// Methods that read the body of a response. They have no arguments; `.json(..)` of a request has one.
pub(super) const READ: [&str; 12] = [
    "json",
    "text",
    "text_with_charset",
    "bytes",
    "read_json",
    "read_to_string",
    "read_to_vec",
    "into_json",
    "into_string",
    "bytes_stream",
    "as_reader",
    "into_reader",
];

/// Methods that convert a status into an error.
pub(super) const CHECK: [&str; 2] = ["error_for_status", "error_for_status_ref"];

/// Methods that pass the response to their argument.
pub(super) const PASS: [&str; 4] = ["and_then", "map", "map_ok", "then"];

/// Functions whose result still represents the same value.
pub(super) const SAME: [&str; 16] = [
    "Some",
    "clone",
    "context",
    "expect",
    "from_reader",
    "from_slice",
    "from_str",
    "into",
    "map_err",
    "to_owned",
    "to_string",
    "to_vec",
    "trim",
    "unwrap",
    "unwrap_or_default",
    "with_context",
];

/// Functions that parse a body.
pub(super) const PARSE: [&str; 3] = ["from_reader", "from_slice", "from_str"];

/// Methods that send a request. A method before such a call does not apply to the response.
pub(super) const SEND: [&str; 8] =
    ["send", "call", "execute", "send_json", "send_bytes", "send_string", "run", "request"];

/// Whether the tokens call a function other than [`SAME`], at any depth.
pub(super) fn calls_others(tokens: &[TokenTree]) -> bool {
    tokens.iter().enumerate().any(|(index, token)| {
        let TokenTree::Group(group) = token else { return false };
        let content: Vec<TokenTree> = group.stream().into_iter().collect();
        let before = tokens.get(..index).unwrap_or_default();
        let is_other = match called(before) {
            Some(name) => !SAME.iter().any(|same| name == same),
            None => before.last().is_some_and(|token| is_punct(token, '>')),
        };
        (is_other && group.delimiter() == Delimiter::Parenthesis) || calls_others(&content)
    })
}

/// The tokens in the parentheses of `Ok(..)` or `Ok::<T, E>(..)`.
pub(super) fn ok_argument(tokens: &[TokenTree]) -> Option<Vec<TokenTree>> {
    match tokens {
        [ok, .., TokenTree::Group(value)]
            if is_ident(ok, "Ok") && value.delimiter() == Delimiter::Parenthesis =>
        {
            let before = tokens.get(..tokens.len() - 1)?;
            called(before).is_some_and(|function| function == "Ok").then(|| content(value))
        }
        _ => argument(tokens, "Ok"),
    }
}

/// The name of the function that is called, from the tokens before its arguments: `f` or `f::<T>`.
pub(super) fn called(tokens: &[TokenTree]) -> Option<&Ident> {
    match tokens {
        [.., TokenTree::Ident(name)] => Some(name),
        [.., close] if is_punct(close, '>') => {
            let mut depth = 0_usize;
            let open = tokens.iter().rposition(|token| {
                depth += usize::from(is_punct(token, '>'));
                let is_open = is_punct(token, '<');
                depth = depth.saturating_sub(usize::from(is_open));
                is_open && depth == 0
            })?;
            match tokens.get(..open)? {
                [.., TokenTree::Ident(name), first, second]
                    if is_punct(first, ':') && is_punct(second, ':') =>
                {
                    Some(name)
                }
                _ => None,
            }
        }
        _ => None,
    }
}

/// One of [`CHECK`] at the end of an argument, whose value is then the response.
pub(super) fn passed_check(argument: &[TokenTree]) -> Option<Ident> {
    let call = match argument {
        [call @ .., mark] if is_punct(mark, '?') => call,
        call => call,
    };
    match call {
        [.., dot, TokenTree::Ident(name), TokenTree::Group(_)]
            if is_punct(dot, '.') && CHECK.iter().any(|check| name == check) =>
        {
            Some(name.clone())
        }
        _ => None,
    }
}

pub(super) fn is_any(token: &TokenTree, names: &[&str]) -> bool {
    names.iter().any(|name| is_ident(token, name))
}

/// The tokens after `()` or `::<T>()`; `None` if there are arguments.
pub(super) fn after_call(tokens: &[TokenTree], has_argument: bool) -> Option<&[TokenTree]> {
    let is_arguments = |index: usize, token: &TokenTree| {
        let before = index.checked_sub(1).and_then(|before| tokens.get(before));
        is_group(token, Delimiter::Parenthesis) && before.is_none_or(|token| is_punct(token, '>'))
    };
    let call = tokens.iter().enumerate().position(|(index, token)| is_arguments(index, token))?;
    let (arguments, after) = tokens.get(call..)?.split_first()?;
    let TokenTree::Group(arguments) = arguments else { return None };
    let is_call = call == 0 || is_turbofish(tokens);
    (is_call && (has_argument || arguments.stream().is_empty())).then_some(after)
}

/// `error_for_status_ref` in `name.error_for_status_ref()`, at any depth, if the statement then returns the
/// error: by `?` or by an `Err(..)` anywhere in it.
pub(super) fn checked(tokens: &[TokenTree], name: &str, has_error: bool) -> Option<Ident> {
    let has_error = has_error || creates_error(tokens);
    tokens.iter().enumerate().find_map(|(index, token)| match token {
        TokenTree::Group(group) => checked(&content(group), name, has_error),
        token if is_ident(token, name) => match tokens.get(index + 1..)? {
            [dot, TokenTree::Ident(check), after @ ..]
                if is_punct(dot, '.') && check == "error_for_status_ref" =>
            {
                let is_returned = has_error || after.iter().any(|token| is_punct(token, '?'));
                is_returned.then(|| check.clone())
            }
            _ => None,
        },
        _ => None,
    })
}

/// Whether the tokens contain `Err(..)` or `bail!(..)`, at any depth.
pub(super) fn creates_error(tokens: &[TokenTree]) -> bool {
    tokens.iter().enumerate().any(|(index, token)| match token {
        TokenTree::Group(group) => creates_error(&content(group)),
        token if is_ident(token, "Err") => {
            // `Err(..) =` and `Err(..) =>` are patterns.
            !tokens.get(index + 2).is_some_and(|next| is_punct(next, '=') || is_ident(next, "if"))
        }
        token => is_ident(token, "bail"),
    })
}

pub(super) fn content(group: &Group) -> Vec<TokenTree> {
    group.stream().into_iter().collect()
}

pub(super) fn is_turbofish(tokens: &[TokenTree]) -> bool {
    tokens.first().is_some_and(|token| is_punct(token, ':'))
}

/// Whether the call is awaited, unwrapped or the last one.
pub(super) fn is_unwrapped(after: &[TokenTree]) -> bool {
    match after {
        [] => true,
        [next, ..] if is_punct(next, '?') => true,
        [dot, next, ..] => {
            is_punct(dot, '.')
                && is_any(
                    next,
                    &["await", "map", "map_err", "unwrap", "expect", "context", "and_then"],
                )
        }
        _ => false,
    }
}
