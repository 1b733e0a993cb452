//! Reports calls that handle the response, which is now done by the attribute: `.error_for_status()?`,
//! `.json().await?`. Hand-written functions contain them.

use std::rc::Rc;

use proc_macro2::{Delimiter, Ident, TokenTree};

use super::calls::{
    CHECK, PARSE, PASS, READ, SEND, after_call, called, calls_others, checked, content, is_any,
    is_unwrapped, ok_argument, passed_check,
};
use super::exits::returned;
use super::leaves::{Binding, Leaf, Leaves, idents};
use super::split::MadeValue;
use crate::errors::wrong;
use crate::tokens::{is_ident, is_punct};

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
        match ok_argument(tokens) {
            // The value can depend on other variables.
            Some(value) => self.in_value(&value),
            None => self.in_expression(tokens).or_else(|| {
                let [TokenTree::Ident(name), ..] = tokens else { return None };
                self.in_variable(&name.to_string())
            }),
        }
    }

    /// Searches the value of a variable that the body ends with, and the statements about it.
    fn in_variable(&self, name: &str) -> Option<Leftover> {
        let value = self.value_of(name).and_then(|(scope, value)| match value {
            [TokenTree::Ident(other)] => scope.in_variable(&other.to_string()),
            value => scope.in_expression(value),
        });
        value.or_else(|| {
            let mut statements = self.statements.iter();
            statements.find_map(|statement| {
                let is_about = statement.first().is_some_and(|first| is_ident(first, name));
                let leftover = if is_about { self.in_chain(statement) } else { None };
                leftover.or_else(|| {
                    let check = checked(statement, name, false)?;
                    Some((status_is_checked(&check), MadeValue::Response))
                })
            })
        })
    }

    /// Searches a value and the variables that it is created from. If another function is called, its
    /// result may come from another request, which may need data that was read before.
    fn in_value(&self, tokens: &[TokenTree]) -> Option<Leftover> {
        let leftover = self.in_expression(tokens);
        if leftover.is_some() || calls_others(tokens) {
            return leftover;
        }
        let mut names = Vec::new();
        idents(tokens, &mut names);
        names.iter().find_map(|name| {
            let (scope, value) = self.value_of(name)?;
            scope.in_value(value).or_else(|| self.in_variable(name))
        })
    }

    /// Searches an expression: its chain of methods, the arguments of its calls and, if it has branches, the
    /// ends of those.
    fn in_expression(&self, tokens: &[TokenTree]) -> Option<Leftover> {
        self.in_chain(tokens)
            .or_else(|| self.in_arguments(tokens))
            .or_else(|| find(&self.of_value(tokens)?))
    }

    /// Searches the arguments of calls after which no request is sent.
    fn in_arguments(&self, tokens: &[TokenTree]) -> Option<Leftover> {
        tokens.iter().enumerate().find_map(|(index, token)| {
            let TokenTree::Group(arguments) = token else { return None };
            let before = tokens.get(..index)?;
            let after = tokens.get(index + 1..)?;
            let function = called(before)?;
            if arguments.delimiter() != Delimiter::Parenthesis
                || after.iter().any(|token| is_any(token, &SEND))
            {
                return None;
            }
            let is_path = before.iter().rev().nth(1).is_some_and(|token| is_punct(token, ':'));
            if is_path && CHECK.iter().any(|check| function == check) {
                return Some((status_is_checked(function), MadeValue::Response));
            }
            let is_parser = PARSE.iter().any(|parse| function == parse);
            content(arguments).split(|token| is_punct(token, ',')).find_map(|argument| {
                if is_parser {
                    let (error, _) = self.scope(self.bindings.len())?.in_value(argument)?;
                    return Some((error, success(before, after)));
                }
                let check = passed_check(argument).map(|check| status_is_checked(&check));
                let check = check.or_else(|| {
                    let first = argument.first()?;
                    let is_async = is_ident(first, "async");
                    let is_function = is_ident(first, "move") || is_punct(first, '|');
                    let leaves = self.of_value(argument).filter(|_| is_async || is_function)?;
                    // A function can read data for another request.
                    let is_response = |value: &_| is_async || matches!(value, MadeValue::Response);
                    find(&leaves).filter(|(_, value)| is_response(value)).map(|(error, _)| error)
                });
                Some((check?, MadeValue::Other))
            })
        })
    }

    fn is_bound(&self, name: &str) -> bool {
        self.bindings.iter().any(|binding| binding.names.iter().any(|bound| bound == name))
    }

    /// The value of a variable, and the leaves in whose scope it is.
    fn value_of(&self, name: &str) -> Option<(Self, &[TokenTree])> {
        let is_bound = |binding: &Rc<Binding>| binding.names.iter().any(|bound| bound == name);
        let index = self.bindings.iter().rposition(is_bound)?;
        Some((self.scope(index)?, &self.bindings.get(index)?.value))
    }

    /// Searches a chain of methods, but not their arguments.
    fn in_chain(&self, tokens: &[TokenTree]) -> Option<Leftover> {
        (0..tokens.len()).find_map(|index| {
            let [dot, TokenTree::Ident(method), after @ ..] = tokens.get(index..)? else {
                return None;
            };
            let name = method.to_string();
            if !is_punct(dot, '.') || after.iter().any(|token| is_any(token, &SEND)) {
                return None;
            }
            if let (true, Some((error, value))) =
                (PASS.contains(&name.as_str()), in_function(after))
            {
                let is_success = matches!(value, MadeValue::Success);
                return Some((error, if is_success { success(&[], after) } else { value }));
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
            let is_generic = name.ends_with("json");
            let call = tokens.get(..tokens.len() - after.len() - 1)?;
            let value = if is_generic { success(call, after) } else { MadeValue::Other };
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
                        && self.is_bound(&name)
            }
            _ => has_call,
        }
    }
}

/// The type of the value of a call that infers its type, from the tokens before and after its arguments.
fn success(before: &[TokenTree], after: &[TokenTree]) -> MadeValue {
    match (before.last(), after.last()) {
        (Some(close), _) if is_punct(close, '>') => MadeValue::Other,
        (_, Some(last)) if is_punct(last, '?') => MadeValue::Success,
        _ => MadeValue::ResultOfSuccess,
    }
}

/// A method that handles the response in an argument that is a function: `(Response::error_for_status)`,
/// `(|it| it.json())`, `(|it| async { it.error_for_status() })`.
fn in_function(arguments: &[TokenTree]) -> Option<Leftover> {
    let Some(TokenTree::Group(arguments)) = arguments.first() else { return None };
    let tokens = content(arguments);
    (0..tokens.len()).find_map(|index| {
        if let inner @ Some(_) = in_function(tokens.get(index..)?) {
            return inner;
        }
        let [before, TokenTree::Ident(name), after @ ..] = tokens.get(index..)? else {
            return None;
        };
        let is_called = is_punct(before, '.') && after_call(after, false).is_some();
        let is_passed =
            is_punct(before, ':') && after.first().is_none_or(|next| is_punct(next, ':'));
        if !is_called && !is_passed {
            return None;
        }
        if CHECK.iter().any(|check| name == check) {
            return Some((status_is_checked(name), MadeValue::Response));
        }
        let is_json = name.to_string().ends_with("json");
        let value = if is_json { MadeValue::Success } else { MadeValue::Other };
        READ.iter().any(|read| name == read).then(|| (body_is_read(name), value))
    })
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
