//! Finds the expressions that a body can end with: one for each branch of its tail.

use std::rc::Rc;

use proc_macro2::{Delimiter, Group, Spacing, Span, TokenTree};

use super::calls::argument;
use super::exits::{broken, diverges, returned};
use super::statements::{split_label, statements, without_attrs};
use crate::tokens::{async_block, content, is_any, is_group, is_ident, is_punct, is_same};

/// The end of one branch.
pub(super) enum Leaf {
    /// An expression with a value.
    Value(Vec<TokenTree>),
    /// `return ..`, with the token `return`.
    Return(TokenTree),
    /// `Err(..)?`, which returns the error.
    Error(Vec<TokenTree>),
    /// `todo!()` or another expression that never returns.
    Diverges,
    /// A statement, with the span of its `;`.
    Semicolon(Span),
}

/// The ends of a body, and the variables in scope there.
#[derive(Default)]
pub(super) struct Leaves {
    pub(super) ends: Vec<Leaf>,
    pub(super) bindings: Vec<Rc<Binding>>,
    /// The statements before the ends, and the tails with branches.
    pub(super) statements: Vec<Vec<TokenTree>>,
    /// The number of variables between the end of the body and these ends.
    pub(super) depth: usize,
}

/// The names of a pattern and the expression that is matched.
pub(super) struct Binding {
    pub(super) names: Vec<String>,
    pub(super) value: Vec<TokenTree>,
}

impl Binding {
    /// Whether the pattern has the given name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.names.iter().any(|bound| bound == name)
    }
}

impl Leaves {
    /// Finds the ends of a block with the given content.
    pub(super) fn of_block(tokens: &[TokenTree]) -> Self {
        let mut leaves = Self::default();
        leaves.block(tokens);
        leaves
    }

    /// The values among the ends.
    pub(super) fn values(&self) -> impl Iterator<Item = &[TokenTree]> {
        self.ends.iter().filter_map(|leaf| match leaf {
            Leaf::Value(tokens) => Some(tokens.as_slice()),
            _ => None,
        })
    }

    /// The first `bindings`, without ends. `None` if these are in the value of too many variables.
    pub(super) fn scope(&self, bindings: usize) -> Option<Self> {
        const MAX_DEPTH: usize = 4;
        let bindings = self.bindings.get(..bindings)?.to_vec();
        let depth = self.depth + 1;
        (depth <= MAX_DEPTH).then(|| Self { bindings, depth, ..Self::default() })
    }

    /// Finds the ends of a value or of the closure or the `async` block at its start. `None` if the value has
    /// no branches.
    pub(super) fn of_value(&self, value: &[TokenTree]) -> Option<Self> {
        if !can_branch(value) {
            return None;
        }
        let mut leaves = self.scope(self.bindings.len())?;
        let code = code(value);
        match async_block(&code) {
            Some((_, block)) => leaves.block(&content(block)),
            None => leaves.expression(&code),
        }
        let has_branches = match leaves.ends.as_slice() {
            [Leaf::Value(end)] => {
                end.len() != value.len()
                    || end.iter().zip(value).any(|(end, own)| !is_same(end, own))
            }
            _ => true,
        };
        has_branches.then_some(leaves)
    }

    fn block(&mut self, tokens: &[TokenTree]) {
        let statements = statements(tokens);
        let mut statements = statements.into_iter().filter_map(|range| tokens.get(range));
        let tail = statements.next_back().unwrap_or_default();
        for statement in statements {
            self.statement(statement);
        }
        match tail.split_last() {
            Some((semicolon, statement)) if is_punct(semicolon, ';') => {
                let leaf = ending(statement).unwrap_or_else(|| Leaf::Semicolon(semicolon.span()));
                self.ends.push(leaf);
            }
            _ => self.expression(tail),
        }
    }

    fn statement(&mut self, tokens: &[TokenTree]) {
        let tokens = match without_attrs(tokens) {
            [tokens @ .., semicolon] if is_punct(semicolon, ';') => tokens,
            tokens => tokens,
        };
        match tokens {
            [let_, binding @ ..] if is_ident(let_, "let") => self.binding(binding),
            _ => {}
        }
        self.statements.push(tokens.to_vec());
    }

    /// Adds the variables of `pattern = value`.
    fn binding(&mut self, tokens: &[TokenTree]) {
        let mut sides = tokens.splitn(2, |token| is_punct(token, '='));
        if let (Some(pattern), Some(value)) = (sides.next(), sides.next()) {
            self.bind(without_type(pattern), value);
        }
    }

    fn bind(&mut self, pattern: &[TokenTree], value: &[TokenTree]) {
        let mut names = Vec::new();
        idents(pattern, &mut names);
        names.retain(|name| name.starts_with(|first: char| first.is_lowercase() || first == '_'));
        self.bindings.push(Rc::new(Binding { names, value: value.to_vec() }));
    }

    fn expression(&mut self, tokens: &[TokenTree]) {
        let tokens = without_attrs(tokens);
        if let Some(leaf) = ending(tokens) {
            return self.ends.push(leaf);
        }
        let (label, unlabelled) = split_label(tokens);
        let is_loop = unlabelled.first().is_some_and(|token| is_ident(token, "loop"));
        let is_if = unlabelled.first().is_some_and(|token| is_ident(token, "if"));
        match unlabelled {
            [.., TokenTree::Group(block)] if is_loop || label.is_some() => {
                let block = content(block);
                for value in broken(&block, label.as_deref(), is_loop) {
                    self.expression(&value);
                }
                if !is_loop {
                    self.block(&block);
                }
            }
            [TokenTree::Group(group)] if is_transparent(group) => self.expression(&content(group)),
            [TokenTree::Group(block)] if block.delimiter() == Delimiter::Brace => {
                self.block(&content(block));
            }
            [unsafe_, TokenTree::Group(block)] if is_ident(unsafe_, "unsafe") => {
                self.block(&content(block));
            }
            [.., last] if is_if && is_group(last, Delimiter::Brace) => {
                self.statements.push(tokens.to_vec());
                self.branches(tokens);
            }
            [match_, scrutinee @ .., TokenTree::Group(arms)]
                if is_ident(match_, "match") && arms.delimiter() == Delimiter::Brace =>
            {
                self.statements.push(tokens.to_vec());
                self.arms(scrutinee, &content(arms));
            }
            _ => self.ends.push(Leaf::Value(tokens.to_vec())),
        }
    }

    /// Adds the ends of `if .. { .. } else if .. { .. } else { .. }`.
    fn branches(&mut self, tokens: &[TokenTree]) {
        let mut start = 0;
        for (index, token) in tokens.iter().enumerate() {
            let TokenTree::Group(block) = token else { continue };
            let is_branch = tokens.get(index + 1).is_none_or(|next| is_ident(next, "else"));
            if is_branch && block.delimiter() == Delimiter::Brace {
                self.conditions(tokens.get(start..index).unwrap_or_default());
                self.block(&content(block));
                start = index + 1;
            }
        }
    }

    /// Adds the variables of `if let .. = .. && let .. = ..`.
    fn conditions(&mut self, tokens: &[TokenTree]) {
        for condition in tokens.split(|token| is_punct(token, '&')) {
            let let_ = condition.iter().position(|token| is_ident(token, "let"));
            self.binding(let_.and_then(|let_| condition.get(let_ + 1..)).unwrap_or_default());
        }
    }

    /// Adds the variables and the ends of the arms of a `match`.
    fn arms(&mut self, scrutinee: &[TokenTree], tokens: &[TokenTree]) {
        let mut rest = tokens;
        let is_arrow = |pair: &[TokenTree]| match pair {
            [equals, greater] => is_punct(equals, '=') && is_punct(greater, '>'),
            _ => false,
        };
        while let Some(arrow) = rest.windows(2).position(is_arrow) {
            let (pattern, arm) = rest.split_at_checked(arrow).unwrap_or_default();
            self.bind(pattern, scrutinee);
            let arm = arm.get(2..).unwrap_or_default();
            let is_block = arm.first().is_some_and(|token| is_group(token, Delimiter::Brace));
            let is_end = |next: &TokenTree| !is_punct(next, '.') && !is_punct(next, '?');
            let end = if is_block && arm.get(1).is_none_or(is_end) {
                1
            } else {
                arm.iter().position(|token| is_punct(token, ',')).unwrap_or(arm.len())
            };
            let (value, after) = arm.split_at_checked(end).unwrap_or_default();
            self.expression(value);
            rest = match after {
                [comma, after @ ..] if is_punct(comma, ',') => after,
                after => after,
            };
        }
    }
}

/// Whether a value can have branches, or be a closure or an `async` block, judged by its first token.
fn can_branch(value: &[TokenTree]) -> bool {
    match without_attrs(value).first() {
        Some(TokenTree::Group(_)) => true,
        Some(TokenTree::Punct(first)) => matches!(first.as_char(), '\'' | '|'),
        Some(first) => is_any(first, &["async", "if", "loop", "match", "move", "unsafe"]),
        None => false,
    }
}

/// The code of a closure or of one in parentheses, on which a method is called: `(|| ..).retry(policy)`.
/// Any other value is returned unchanged.
fn code(value: &[TokenTree]) -> Vec<TokenTree> {
    match value {
        [TokenTree::Group(group), dot, ..]
            if group.delimiter() == Delimiter::Parenthesis && is_punct(dot, '.') =>
        {
            let inner = content(group);
            let code = code(&inner);
            let is_other = code.len() == inner.len() && !inner.iter().any(|t| is_ident(t, "async"));
            if is_other { value.to_vec() } else { code }
        }
        [keyword, rest @ ..]
            if is_ident(keyword, "move")
                || is_ident(keyword, "async") && rest.first().is_some_and(is_bar) =>
        {
            code(rest)
        }
        [bar, rest @ ..] if is_bar(bar) => {
            let end = rest.iter().position(is_bar).map_or(rest.len(), |end| end + 1);
            rest.get(end..).unwrap_or_default().to_vec()
        }
        value => value.to_vec(),
    }
}

fn is_bar(token: &TokenTree) -> bool {
    is_punct(token, '|')
}

/// Whether the group is a fragment of `macro_rules!` or an expression in parentheses.
fn is_transparent(group: &Group) -> bool {
    let is_tuple = || content(group).iter().any(|token| is_punct(token, ','));
    match group.delimiter() {
        Delimiter::None => true,
        Delimiter::Parenthesis => !group.stream().is_empty() && !is_tuple(),
        _ => false,
    }
}

/// The pattern of `pattern: Type`. The colons of a path are not alone.
fn without_type(pattern: &[TokenTree]) -> &[TokenTree] {
    let mut is_path = false;
    let colon = pattern.iter().position(|token| match token {
        TokenTree::Punct(colon) if colon.as_char() == ':' => {
            let is_first = !is_path;
            is_path = colon.spacing() == Spacing::Joint;
            is_first && !is_path
        }
        _ => false,
    });
    colon.and_then(|colon| pattern.get(..colon)).unwrap_or(pattern)
}

/// All identifiers, at any depth.
pub(super) fn idents(tokens: &[TokenTree], names: &mut Vec<String>) {
    for token in tokens {
        match token {
            TokenTree::Ident(name) => names.push(name.to_string()),
            TokenTree::Group(group) => idents(&content(group), names),
            _ => {}
        }
    }
}

/// The leaf of an expression without a value.
fn ending(expression: &[TokenTree]) -> Option<Leaf> {
    let tokens = without_attrs(expression);
    let first = tokens.first()?;
    if is_ident(first, "return") {
        return Some(Leaf::Return(first.clone()));
    }
    if let [error @ .., mark] = tokens {
        if is_punct(mark, '?') && argument(error, "Err").is_some() {
            return Some(Leaf::Error(tokens.to_vec()));
        }
    }
    if !diverges(tokens) {
        return None;
    }
    // Only a `return` can leave such a loop.
    let is_loop = tokens.iter().any(|token| is_ident(token, "loop"));
    let return_ = returned(tokens).into_iter().next().filter(|_| is_loop);
    Some(return_.map_or(Leaf::Diverges, |(return_, _)| Leaf::Return(return_)))
}
