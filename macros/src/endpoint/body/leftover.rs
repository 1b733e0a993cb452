//! Reports calls that handle the response, which is now done by the attribute: `.error_for_status()?`,
//! `.json().await?`. Hand-written functions contain them.

use proc_macro2::{Group, Ident, TokenTree};

use super::calls::{
    CHECK, Call, PARSE, PASS, READ, calls, calls_others, checked, constructor, is_unwrapped,
    passed_check,
};
use super::exits::returned;
use super::leaves::{Leaves, idents};
use super::split::ValueType;
use crate::errors::wrong;
use crate::tokens::{content, is_any, is_ident, is_punct};

/// The error for such a method, and the type of the body.
type Leftover = (syn::Error, ValueType);

/// Finds the first such method between the response and the end of the body.
pub(super) fn find(leaves: &Leaves) -> Option<Leftover> {
    leaves.values().find_map(|tokens| leaves.in_leaf(tokens))
}

/// Finds the first such method in a value that a body returns early.
pub(super) fn find_returned(leaves: &Leaves, tokens: &[TokenTree]) -> Option<syn::Error> {
    let mut values = returned(tokens).into_iter().map(|(_, value)| value);
    values.find_map(|value| leaves.in_leaf(&value)).map(|(error, _)| error)
}

impl Leaves {
    fn in_leaf(&self, tokens: &[TokenTree]) -> Option<Leftover> {
        match constructor(tokens, "Ok") {
            // The value can depend on other variables.
            Some(ok) => self.in_value(&content(ok.arguments)),
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
                    Some((status_is_checked(&check), ValueType::Response))
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
        calls(tokens).filter(|call| !call.is_before_request()).find_map(|call| {
            let is_path = call.before.last().is_some_and(|token| is_punct(token, ':'));
            if is_path && call.is_any(&CHECK) {
                return Some((status_is_checked(call.name), ValueType::Response));
            }
            content(call.arguments).split(|token| is_punct(token, ',')).find_map(|argument| {
                if call.is_any(&PARSE) {
                    let (error, _) = self.scope(self.bindings.len())?.in_value(argument)?;
                    return Some((error, success(&call)));
                }
                let check = passed_check(argument).map(status_is_checked);
                let error = check.or_else(|| self.in_function_argument(argument))?;
                Some((error, ValueType::Other))
            })
        })
    }

    /// Searches an argument that is a future or a function.
    fn in_function_argument(&self, argument: &[TokenTree]) -> Option<syn::Error> {
        let first = argument.first()?;
        let is_async = is_ident(first, "async");
        if !is_async && !is_ident(first, "move") && !is_punct(first, '|') {
            return None;
        }
        let (error, value) = find(&self.of_value(argument)?)?;
        // A function can read data for another request.
        (is_async || matches!(value, ValueType::Response)).then_some(error)
    }

    /// The value of a variable, and the leaves in whose scope it is.
    fn value_of(&self, name: &str) -> Option<(Self, &[TokenTree])> {
        let index = self.bindings.iter().rposition(|binding| binding.has(name))?;
        Some((self.scope(index)?, &self.bindings.get(index)?.value))
    }

    /// Searches a chain of methods, but not their arguments.
    fn in_chain(&self, tokens: &[TokenTree]) -> Option<Leftover> {
        calls(tokens).filter(|call| !call.is_before_request()).find_map(|call| {
            let receiver = call.receiver()?;
            if call.is_any(&PASS) {
                return in_function(call.arguments).map(|(error, value)| match value {
                    ValueType::Success => (error, success(&call)),
                    value => (error, value),
                });
            }
            if !call.arguments.stream().is_empty() && call.name != "text_with_charset" {
                return None;
            }
            if call.is_any(&CHECK) {
                let is_read = call.after.iter().any(|token| is_any(token, &READ));
                let value = if is_read { ValueType::Other } else { ValueType::Response };
                return Some((status_is_checked(call.name), value));
            }
            if !call.is_any(&READ) || !is_unwrapped(call.after) || !self.is_response(receiver) {
                return None;
            }
            let value = if returns_json(call.name) { success(&call) } else { ValueType::Other };
            Some((body_is_read(call.name), value))
        })
    }

    /// Whether the tokens can be a response, which `self` and the function's arguments are not.
    fn is_response(&self, receiver: &[TokenTree]) -> bool {
        const NAMES: [&str; 5] = ["response", "resp", "res", "r", "reply"];
        let has_call = receiver.iter().any(|token| matches!(token, TokenTree::Group(_)));
        match receiver {
            [.., TokenTree::Ident(name)] if !has_call => {
                let name = name.to_string();
                let is_bound = self.bindings.iter().any(|binding| binding.has(&name));
                let of_self = receiver.first().is_some_and(|first| is_ident(first, "self"));
                NAMES.contains(&name.as_str()) || is_bound && !of_self
            }
            _ => has_call,
        }
    }
}

/// The type of the value of a call that infers its type.
fn success(call: &Call<'_>) -> ValueType {
    match call.after.last() {
        _ if call.has_turbofish => ValueType::Other,
        Some(last) if is_punct(last, '?') => ValueType::Success,
        _ => ValueType::ResultOfSuccess,
    }
}

/// Whether one of [`READ`] returns a value of any type.
fn returns_json(name: &Ident) -> bool {
    name.to_string().ends_with("json")
}

/// A method that handles the response in an argument that is a function: `(Response::error_for_status)`,
/// `(|it| it.json())`, `(|it| async { it.error_for_status() })`.
fn in_function(arguments: &Group) -> Option<Leftover> {
    let tokens = content(arguments);
    tokens.iter().enumerate().find_map(|(index, token)| {
        let name = match token {
            TokenTree::Group(group) => {
                if let inner @ Some(_) = in_function(group) {
                    return inner;
                }
                let call = Call::at(&tokens, index)?;
                let is_method = call.receiver().is_some() && call.arguments.stream().is_empty();
                is_method.then_some(call.name)?
            }
            TokenTree::Ident(name) => {
                let is_colon = |token: &TokenTree| is_punct(token, ':');
                let is_passed = tokens.get(..index)?.last().is_some_and(is_colon)
                    && tokens.get(index + 1).is_none_or(is_colon);
                is_passed.then_some(name)?
            }
            _ => return None,
        };
        if CHECK.iter().any(|check| name == check) {
            return Some((status_is_checked(name), ValueType::Response));
        }
        let value = if returns_json(name) { ValueType::Success } else { ValueType::Other };
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

#[cfg(test)]
mod tests;
