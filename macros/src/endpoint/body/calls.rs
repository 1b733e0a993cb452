//! Recognizes calls in the tokens of an expression, by the names of functions.

use proc_macro2::{Delimiter, Group, Ident, TokenTree};

use crate::tokens::{content, is_any, is_ident, is_punct, with_angle_depth};

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

/// A call in an expression: `f(..)`, `f::<T>(..)` or `value.f(..)`.
pub(super) struct Call<'a> {
    /// The tokens before the name.
    pub(super) before: &'a [TokenTree],
    pub(super) name: &'a Ident,
    pub(super) has_turbofish: bool,
    pub(super) arguments: &'a Group,
    pub(super) after: &'a [TokenTree],
}

impl<'a> Call<'a> {
    /// The call with the arguments at the given index.
    pub(super) fn at(tokens: &'a [TokenTree], index: usize) -> Option<Self> {
        let (function, after) = tokens.split_at_checked(index)?;
        let (TokenTree::Group(arguments), after) = after.split_first()? else { return None };
        let path = without_turbofish(function)?;
        let (TokenTree::Ident(name), before) = path.split_last()? else { return None };
        let has_turbofish = path.len() < function.len();
        let is_call = arguments.delimiter() == Delimiter::Parenthesis;
        is_call.then_some(Self { before, name, has_turbofish, arguments, after })
    }

    /// The tokens before the dot of a method call.
    pub(super) fn receiver(&self) -> Option<&'a [TokenTree]> {
        let (dot, receiver) = self.before.split_last()?;
        is_punct(dot, '.').then_some(receiver)
    }

    /// Whether the name is one of the given names.
    pub(super) fn is_any(&self, names: &[&str]) -> bool {
        names.iter().any(|name| self.name == name)
    }

    /// Whether a request is sent after the call.
    pub(super) fn is_before_request(&self) -> bool {
        self.after.iter().any(|token| is_any(token, &SEND))
    }
}

/// The tokens without a trailing `::<..>`; `None` if they end with another `>`.
fn without_turbofish(tokens: &[TokenTree]) -> Option<&[TokenTree]> {
    if !tokens.last().is_some_and(|last| is_punct(last, '>')) {
        return Some(tokens);
    }
    let depths: Vec<(usize, &TokenTree)> = with_angle_depth(tokens).collect();
    let (outside, _) = *depths.last()?;
    let is_open =
        |(depth, token): &(usize, &TokenTree)| is_punct(token, '<') && *depth == outside + 1;
    match tokens.get(..depths.iter().rposition(is_open)?)? {
        [path @ .., first, second] if is_punct(first, ':') && is_punct(second, ':') => Some(path),
        _ => None,
    }
}

/// The calls in an expression, except those inside groups.
pub(super) fn calls(tokens: &[TokenTree]) -> impl Iterator<Item = Call<'_>> {
    (0..tokens.len()).filter_map(|index| Call::at(tokens, index))
}

/// Whether the tokens call a function other than [`SAME`], at any depth.
pub(super) fn calls_others(tokens: &[TokenTree]) -> bool {
    calls(tokens).any(|call| !call.is_any(&SAME))
        || tokens.iter().any(|token| match token {
            TokenTree::Group(group) => calls_others(&content(group)),
            _ => false,
        })
}

/// The call of the constructor `name` of `Result` or `Option`, if the expression consists of it.
pub(super) fn constructor<'a>(tokens: &'a [TokenTree], name: &str) -> Option<Call<'a>> {
    let call = Call::at(tokens, tokens.len().checked_sub(1)?)?;
    let is_path = call.before.is_empty() || is_path_of_result(call.before);
    (call.name == name && is_path).then_some(call)
}

/// The tokens in the parentheses of `name(..)` or `Result::name(..)`.
pub(super) fn argument(tokens: &[TokenTree], name: &str) -> Option<Vec<TokenTree>> {
    let call = constructor(tokens, name).filter(|call| !call.has_turbofish)?;
    Some(content(call.arguments))
}

/// Whether a path is `Result::`, with or without its module.
fn is_path_of_result(path: &[TokenTree]) -> bool {
    let [names @ .., first, second] = path else { return false };
    let names: Vec<String> =
        names.iter().filter(|token| !is_punct(token, ':')).map(ToString::to_string).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    is_punct(first, ':')
        && is_punct(second, ':')
        && matches!(names.as_slice(), ["Result"] | ["std" | "core", "result", "Result"])
}

/// One of [`CHECK`] at the end of an argument, whose value is then the response.
pub(super) fn passed_check(argument: &[TokenTree]) -> Option<&Ident> {
    let argument = match argument {
        [call @ .., mark] if is_punct(mark, '?') => call,
        call => call,
    };
    let call = Call::at(argument, argument.len().checked_sub(1)?)?;
    (call.receiver().is_some() && call.is_any(&CHECK)).then_some(call.name)
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
