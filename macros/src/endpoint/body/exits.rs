//! Finds the expressions that leave a body or a loop early, and those that never return.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use super::calls::content;
use super::split::{label, path};
use crate::tokens::{is_ident, is_punct};

/// The first `return` of a loop that is not inside a future or a closure.
pub(super) fn returns(tokens: &[TokenTree]) -> Option<TokenTree> {
    let is_loop = tokens.iter().any(|token| is_ident(token, "loop"));
    if is_loop { first_return(tokens) } else { None }
}

fn first_return(tokens: &[TokenTree]) -> Option<TokenTree> {
    returned(tokens).into_iter().next().map(|(return_, _)| return_)
}

/// Each `return` that is not inside a future or a closure, and the expression after it.
pub(super) fn returned(tokens: &[TokenTree]) -> Vec<(TokenTree, Vec<TokenTree>)> {
    let mut found = Vec::new();
    for (index, token) in tokens.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|before| tokens.get(before));
        let is_other = before.is_some_and(|before| {
            is_ident(before, "async") || is_ident(before, "move") || is_punct(before, '|')
        });
        match token {
            _ if is_other => {}
            TokenTree::Group(group) => found.extend(returned(&content(group))),
            token if is_ident(token, "return") => {
                let after = tokens.get(index + 1..).unwrap_or_default();
                found.push((token.clone(), until_end(after)));
            }
            _ => {}
        }
    }
    found
}

/// Whether the expression is a `loop` without a `break` or a call such as `todo!()` or `bail!(..)`.
pub(super) fn diverges(tokens: &[TokenTree]) -> bool {
    if let [TokenTree::Group(group)] = tokens {
        return group.delimiter() == Delimiter::None && diverges(&content(group));
    }
    if ["break", "continue"].iter().any(|name| tokens.first().is_some_and(|t| is_ident(t, name))) {
        return true;
    }
    let (label, call) = tokens.split_at_checked(label(tokens)).unwrap_or((&[], tokens));
    if let [loop_, TokenTree::Group(body)] = call {
        let label = label.get(1).map(ToString::to_string);
        return is_ident(loop_, "loop")
            && broken(&body.stream(), label.as_deref(), true).is_empty();
    }
    match call.get(path(call).saturating_sub(1)..) {
        Some([TokenTree::Ident(name), bang, TokenTree::Group(_)]) => {
            is_punct(bang, '!')
                && matches!(
                    name.to_string().as_str(),
                    "todo" | "unimplemented" | "panic" | "unreachable" | "bail"
                )
        }
        Some([TokenTree::Ident(name), TokenTree::Group(arguments)]) => {
            let of_process = call.get(path(call).saturating_sub(4)..);
            (name == "exit" || name == "abort")
                && arguments.delimiter() == Delimiter::Parenthesis
                && of_process
                    .and_then(<[_]>::first)
                    .is_some_and(|module| is_ident(module, "process"))
        }
        _ => false,
    }
}

/// The values of each `break` out of a loop or a block: one with its label or, in a loop, one outside inner
/// loops.
pub(super) fn broken(
    tokens: &TokenStream,
    label: Option<&str>,
    is_own: bool,
) -> Vec<Vec<TokenTree>> {
    let tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
    let mut values = Vec::new();
    let mut in_head = false;
    for (index, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Ident(name) if name == "break" => {
                let after = tokens.get(index + 1..).unwrap_or_default();
                let (target, value) = match after {
                    [quote, TokenTree::Ident(label), value @ ..] if is_punct(quote, '\'') => {
                        (Some(label.to_string()), value)
                    }
                    value => (None, value),
                };
                let leaves = match &target {
                    Some(target) => label == Some(target),
                    None => is_own,
                };
                if leaves {
                    values.push(until_end(value));
                }
            }
            TokenTree::Ident(name) => {
                in_head |= ["for", "while", "loop"].iter().any(|keyword| name == keyword);
            }
            TokenTree::Group(group) => {
                let is_inner_loop = in_head && group.delimiter() == Delimiter::Brace;
                values.extend(broken(&group.stream(), label, is_own && !is_inner_loop));
                in_head &= !is_inner_loop;
            }
            _ => {}
        }
    }
    values
}

/// The expression at the start of the tokens, which ends at `;` or `,`.
fn until_end(tokens: &[TokenTree]) -> Vec<TokenTree> {
    let is_end = |token: &&TokenTree| is_punct(token, ';') || is_punct(token, ',');
    tokens.iter().take_while(|token| !is_end(token)).cloned().collect()
}
