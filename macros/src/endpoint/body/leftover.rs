//! Reports calls that handle the response, which is now done by the attribute: `.error_for_status()?`,
//! `.json().await?`. Hand-written functions contain them.

use proc_macro2::{Delimiter, Ident, TokenTree};

use super::leaves::{Leaf, Leaves, idents, returned};
use super::split::{MadeValue, argument};
use crate::errors::wrong;
use crate::tokens::{is_group, is_ident, is_punct};

/// Methods that read the body of a response. They have no arguments; `.json(..)` of a request has one.
const READ: [&str; 10] = [
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
];

/// Methods that convert a status into an error.
const CHECK: [&str; 2] = ["error_for_status", "error_for_status_ref"];

/// Methods that pass the response to their argument.
const PASS: [&str; 4] = ["and_then", "map", "map_ok", "then"];

/// Functions whose result still represents the same value.
const SAME: [&str; 16] = [
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

/// Methods that send a request. A method before such a call does not apply to the response.
const SEND: [&str; 8] =
    ["send", "call", "execute", "send_json", "send_bytes", "send_string", "run", "request"];

/// The error for such a method, and the type of the body.
type Leftover = (syn::Error, MadeValue);

/// Finds the first such method between the response and the end of the body.
pub(super) fn find(leaves: &Leaves) -> Option<Leftover> {
    leaves.ends.iter().find_map(|leaf| match leaf {
        Leaf::Value(tokens) => leaves.in_leaf(tokens),
        _ => None,
    })
}

/// Finds the first such method in a value that a body returns early.
pub(super) fn find_returned(leaves: &Leaves, tokens: &[TokenTree]) -> Option<Leftover> {
    returned(tokens).iter().find_map(|(_, value)| leaves.in_leaf(value))
}

impl Leaves {
    fn in_leaf(&self, tokens: &[TokenTree]) -> Option<Leftover> {
        match argument(tokens, "Ok") {
            // The value can depend on other variables.
            Some(value) => self.in_value(&value, 3),
            None => self.in_expression(tokens).or_else(|| {
                let [TokenTree::Ident(name), ..] = tokens else { return None };
                self.in_variable(&name.to_string())
            }),
        }
    }

    /// Searches the value of a variable that the body ends with, and the statements that start with it.
    fn in_variable(&self, name: &str) -> Option<Leftover> {
        let value = self.value_of(name).and_then(|value| self.in_expression(value));
        value.or_else(|| {
            let mut statements = self.statements.iter();
            statements.find_map(|statement| {
                let is_about = statement.first().is_some_and(|first| is_ident(first, name));
                if is_about { self.in_expression(statement) } else { None }
            })
        })
    }

    /// Searches a value and the variables that it is created from. If another function is called, its
    /// result may come from another request, which may need data that was read before.
    fn in_value(&self, tokens: &[TokenTree], depth: usize) -> Option<Leftover> {
        if let Some(error) = self.in_expression(tokens) {
            return Some(error);
        }
        if depth == 0 || calls_others(tokens) {
            return None;
        }
        let mut names = Vec::new();
        idents(tokens, &mut names);
        names.iter().find_map(|name| {
            let value = self.value_of(name)?;
            self.in_value(value, depth - 1).or_else(|| self.in_variable(name))
        })
    }

    fn value_of(&self, name: &str) -> Option<&[TokenTree]> {
        let mut bindings = self.bindings.iter().rev();
        let binding = bindings.find(|binding| binding.names.iter().any(|bound| bound == name))?;
        Some(&binding.value)
    }

    /// Searches a chain of methods, but not their arguments.
    fn in_expression(&self, tokens: &[TokenTree]) -> Option<Leftover> {
        (0..tokens.len()).find_map(|index| {
            let [dot, TokenTree::Ident(method), after @ ..] = tokens.get(index..)? else {
                return None;
            };
            let name = method.to_string();
            if !is_punct(dot, '.') || after.iter().any(|token| is_any(token, &SEND)) {
                return None;
            }
            if let (true, Some(check)) = (is_any(tokens.get(index + 1)?, &PASS), in_function(after))
            {
                return Some((status_is_checked(&check), MadeValue::Response));
            }
            let after = after_call(after, name == "text_with_charset")?;
            if CHECK.contains(&name.as_str()) {
                let is_read = after.iter().any(|token| is_any(token, &READ));
                let value = if is_read { MadeValue::Other } else { MadeValue::Response };
                return Some((status_is_checked(method), value));
            }
            let is_read = READ.contains(&name.as_str()) && is_unwrapped(after);
            if !is_read || !self.is_response(tokens.get(..index)?) {
                return None;
            }
            let is_generic = name.ends_with("json") && !is_turbofish(tokens.get(index + 2..)?);
            let value = match (is_generic, after.last()) {
                (false, _) => MadeValue::Other,
                (true, Some(last)) if is_punct(last, '?') => MadeValue::Success,
                (true, _) => MadeValue::ResultOfSuccess,
            };
            Some((body_is_read(method), value))
        })
    }

    /// Whether the tokens can be a response, which `self` and the function's arguments are not.
    fn is_response(&self, receiver: &[TokenTree]) -> bool {
        const NAMES: [&str; 5] = ["response", "resp", "res", "r", "reply"];
        let has_call = receiver.iter().any(|token| matches!(token, TokenTree::Group(_)));
        match receiver {
            [.., TokenTree::Ident(name)] if !has_call => {
                let name = name.to_string();
                NAMES.contains(&name.as_str())
                    || receiver.first().is_none_or(|first| !is_ident(first, "self"))
                        && self.value_of(&name).is_some()
            }
            _ => has_call,
        }
    }
}

/// Whether the tokens call a function other than [`SAME`], at any depth.
fn calls_others(tokens: &[TokenTree]) -> bool {
    tokens.iter().enumerate().any(|(index, token)| {
        let TokenTree::Group(group) = token else { return false };
        let content: Vec<TokenTree> = group.stream().into_iter().collect();
        let called = index.checked_sub(1).and_then(|before| tokens.get(before));
        let is_other = match called {
            Some(TokenTree::Ident(name)) => !SAME.iter().any(|same| name == same),
            Some(token) => is_punct(token, '>'),
            None => false,
        };
        (is_other && group.delimiter() == Delimiter::Parenthesis) || calls_others(&content)
    })
}

fn is_any(token: &TokenTree, names: &[&str]) -> bool {
    names.iter().any(|name| is_ident(token, name))
}

/// The tokens after `()` or `::<T>()`; `None` if there are arguments.
fn after_call(tokens: &[TokenTree], has_argument: bool) -> Option<&[TokenTree]> {
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

/// One of [`CHECK`] in an argument that is a function: `(Response::error_for_status)`,
/// `(|it| it.error_for_status())`.
fn in_function(arguments: &[TokenTree]) -> Option<Ident> {
    let Some(TokenTree::Group(arguments)) = arguments.first() else { return None };
    let tokens: Vec<TokenTree> = arguments.stream().into_iter().collect();
    tokens.windows(2).find_map(|tokens| match tokens {
        [before, TokenTree::Ident(name)]
            if CHECK.iter().any(|check| name == check)
                && (is_punct(before, '.') || is_punct(before, ':')) =>
        {
            Some(name.clone())
        }
        _ => None,
    })
}

fn is_turbofish(tokens: &[TokenTree]) -> bool {
    tokens.first().is_some_and(|token| is_punct(token, ':'))
}

/// Whether the call is awaited, unwrapped or the last one.
fn is_unwrapped(after: &[TokenTree]) -> bool {
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

fn body_is_read(method: &Ident) -> syn::Error {
    wrong(format!("`.{method}()` reads the body before the attribute does"))
        .help("remove it, and end the body with the response: the attribute reads the body")
        .at(method)
}

fn status_is_checked(method: &Ident) -> syn::Error {
    wrong(format!("`.{method}()` discards the error responses that the attribute converts"))
        .help("remove it: the attribute converts each status that is not a success into an error")
        .at(method)
}
