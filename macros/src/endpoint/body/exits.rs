//! Finds the expressions that leave a body or a loop early, and those that never return.

use proc_macro2::{Delimiter, TokenTree};

use super::statements::{is_block, split_label};
use crate::tokens::{content, is_any, is_group, is_ident, is_punct, path_length};

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
    const MACROS: [&str; 5] = ["todo", "unimplemented", "panic", "unreachable", "bail"];
    if let [TokenTree::Group(group)] = tokens {
        return group.delimiter() == Delimiter::None && diverges(&content(group));
    }
    if tokens.first().is_some_and(|first| is_any(first, &["break", "continue"])) {
        return true;
    }
    let (label, expression) = split_label(tokens);
    if let [loop_, TokenTree::Group(body)] = expression {
        return is_ident(loop_, "loop")
            && broken(&content(body), label.as_deref(), true).is_empty();
    }
    match expression.split_at_checked(path_length(expression)) {
        Some(([.., name], [bang, TokenTree::Group(_)])) => {
            is_punct(bang, '!') && is_any(name, &MACROS)
        }
        Some(([.., module, _, _, name], [arguments])) => {
            is_ident(module, "process")
                && is_any(name, &["exit", "abort"])
                && is_group(arguments, Delimiter::Parenthesis)
        }
        _ => false,
    }
}

/// The values of each `break` out of a loop or a block: one with its label or, in a loop, one outside inner
/// loops.
pub(super) fn broken(
    tokens: &[TokenTree],
    label: Option<&str>,
    is_own: bool,
) -> Vec<Vec<TokenTree>> {
    let mut values = Vec::new();
    let mut in_head = false;
    for (index, token) in tokens.iter().enumerate() {
        match token {
            token if is_ident(token, "break") => {
                let after = tokens.get(index + 1..).unwrap_or_default();
                let (is_out, value) = match after {
                    [quote, target, value @ ..] if is_punct(quote, '\'') => {
                        (label.is_some_and(|label| is_ident(target, label)), value)
                    }
                    value => (is_own, value),
                };
                if is_out {
                    values.push(until_end(value));
                }
            }
            TokenTree::Ident(_) => in_head |= is_any(token, &["for", "while", "loop"]),
            TokenTree::Group(group) => {
                let is_inner_loop = in_head && is_block(tokens, index);
                values.extend(broken(&content(group), label, is_own && !is_inner_loop));
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
