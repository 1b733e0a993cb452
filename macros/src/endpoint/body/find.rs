//! Finds the block that ends with the response. This is the body, unless the function returns a future or
//! another attribute macro has moved the body into another block.
//!
//! Such blocks are recognized by their shape, independent of the names in them:
//!
//! * `Box::pin(async move { .. })`, written by hand or by `#[async_trait]`;
//! * `let x: Output = { .. }; x` inside such a future, written by `#[async_trait]`;
//! * the same after `if let Some(x) = None { return x; }`, in a block anywhere in such a future, when
//!   `#[tracing::instrument]` has moved the code that `#[async_trait]` generated;
//! * `if false { .. return x; } { .. }` anywhere in the body, written by `#[tracing::instrument]`.

use proc_macro2::{Delimiter, Group, TokenTree};

use super::split::{outer_attrs, statements};
use crate::endpoint::return_type::Returned;
use crate::tokens::{is_group, is_ident, is_punct, with_stream};

/// A block in a body.
pub(crate) struct ResponseBlock {
    pub(crate) block: Group,
    /// Whether it is in an `async` block whose future the function returns.
    pub(crate) in_future: bool,
    /// The indices of the groups that lead to it.
    route: Vec<usize>,
}

impl ResponseBlock {
    /// Finds the block. In a function that is not `async`, it can be the block of a future.
    pub(crate) fn find(body: &Group, returned: &Returned<'_>, is_async: bool) -> Self {
        let mut found = Self::body(body);
        // A type that is not known to be a future may be an alias of one. `Box::pin(async { .. })` at the
        // end of the body then shows that it is.
        let is_future = returned.in_future;
        if !is_async && (is_future || returned.result().is_none()) {
            if let Some(route) = future(&tokens_of(body), is_future) {
                found.in_future = true;
                found.enter(route);
                let tokens = tokens_of(&found.block);
                let moved = moved_into_variable(&tokens, returned)
                    .map(|block| vec![block])
                    .or_else(|| moved_with_fake_return(&tokens, returned));
                found.enter(moved.unwrap_or_default());
            }
        }
        while let Some(route) = moved_after_fake_return(&tokens_of(&found.block)) {
            found.enter(route);
        }
        found
    }

    /// The complete body.
    pub(crate) fn body(body: &Group) -> Self {
        Self { block: body.clone(), in_future: false, route: Vec::new() }
    }

    /// Returns the body with the block replaced.
    pub(crate) fn replace(&self, body: &Group, block: Group) -> Group {
        replace(body, &self.route, block)
    }

    fn enter(&mut self, route: Vec<usize>) {
        for index in route {
            if let Some(TokenTree::Group(inner)) = tokens_of(&self.block).get(index) {
                self.block = inner.clone();
                self.route.push(index);
            }
        }
    }
}

fn tokens_of(group: &Group) -> Vec<TokenTree> {
    group.stream().into_iter().collect()
}

fn replace(group: &Group, route: &[usize], new: Group) -> Group {
    let Some((first, rest)) = route.split_first() else { return new };
    let tokens = group.stream().into_iter().enumerate().map(|(index, token)| match token {
        TokenTree::Group(inner) if index == *first => {
            TokenTree::Group(replace(&inner, rest, new.clone()))
        }
        token => token,
    });
    with_stream(group, tokens.collect())
}

/// The route to the `async` block at the end of a block.
fn future(tokens: &[TokenTree], is_future: bool) -> Option<Vec<usize>> {
    let last = statements(tokens).pop()?;
    async_block(tokens.get(last.clone())?, is_future).map(|route| shifted(route, last.start))
}

fn shifted(mut route: Vec<usize>, by: usize) -> Vec<usize> {
    if let Some(first) = route.first_mut() {
        *first += by;
    }
    route
}

/// The route to the block of `async move { .. }`, of `async move { .. }.boxed()`, and of a call with
/// either as its first argument: `Box::pin(async move { .. })`.
///
/// If the return type is not known to be a future, only expressions that certainly return a future are
/// accepted: `block_on(async { .. })` is not.
fn async_block(expression: &[TokenTree], is_future: bool) -> Option<Vec<usize>> {
    let start = outer_attrs(expression);
    let (block, after) = match expression.get(start..)? {
        [token, TokenTree::Group(block), after @ ..] if is_ident(token, "async") => {
            (is_brace(block).then(|| vec![start + 1])?, after)
        }
        [token, move_, TokenTree::Group(block), after @ ..]
            if is_ident(token, "async") && is_ident(move_, "move") =>
        {
            (is_brace(block).then(|| vec![start + 2])?, after)
        }
        tokens => {
            let is_path =
                |token: &TokenTree| matches!(token, TokenTree::Ident(_)) || is_punct(token, ':');
            let call = tokens.iter().position(|token| !is_path(token))?;
            let (TokenTree::Group(inner), after) = tokens.get(call..)?.split_first()? else {
                return None;
            };
            // What is pinned in a box is a future.
            let is_future = is_future || is_box_pin(tokens.get(..call)?);
            let is_nested = match inner.delimiter() {
                Delimiter::Parenthesis => is_future,
                Delimiter::Brace | Delimiter::None => call == 0,
                Delimiter::Bracket => false,
            };
            let content = tokens_of(inner);
            let route = match inner.delimiter() {
                _ if !is_nested => return None,
                Delimiter::Brace => future(&content, is_future)?,
                _ => async_block(content.split(|token| is_punct(token, ',')).next()?, is_future)?,
            };
            ([start + call].into_iter().chain(route).collect(), after)
        }
    };
    let is_end = match after {
        [] => true,
        [dot, method, ..] if is_punct(dot, '.') => {
            let boxes = is_ident(method, "boxed") || is_ident(method, "boxed_local");
            boxes || is_future && !is_ident(method, "await")
        }
        [next, ..] => is_ident(next, "as"),
    };
    is_end.then_some(block)
}

fn is_box_pin(path: &[TokenTree]) -> bool {
    matches!(path, [.., box_, _, _, pin] if is_ident(box_, "Box") && is_ident(pin, "pin"))
}

fn is_brace(group: &Group) -> bool {
    group.delimiter() == Delimiter::Brace
}

/// The index of the block of `let x: Output = { .. }; x` at the end of the tokens. The type distinguishes
/// it from a variable that contains the response.
fn moved_into_variable(tokens: &[TokenTree], returned: &Returned<'_>) -> Option<usize> {
    let statements = statements(tokens);
    let mut statements = statements.iter().rev();
    let tail = statements.next()?;
    let binding = statements.next()?;
    let tail = tokens.get(tail.start..tail.end)?;
    let [TokenTree::Ident(value)] = tail.get(outer_attrs(tail)..)? else { return None };
    let [let_, TokenTree::Ident(variable), colon, ty @ .., equals, block, _semicolon] =
        tokens.get(binding.start..binding.end)?
    else {
        return None;
    };
    let is_binding = is_ident(let_, "let")
        && variable == value
        && is_punct(colon, ':')
        && is_punct(equals, '=')
        && matches!(block, TokenTree::Group(_));
    (is_binding && returned.is(&ty.iter().cloned().collect())).then(|| binding.end - 2)
}

/// The route to the block of `if let Some(x) = None { return x; } .. let x: Output = { .. }; x`, which
/// are the statements of a block at any depth.
fn moved_with_fake_return(tokens: &[TokenTree], returned: &Returned<'_>) -> Option<Vec<usize>> {
    tokens.iter().enumerate().find_map(|(index, token)| {
        let TokenTree::Group(group) = token else { return None };
        let content = tokens_of(group);
        let has_fake_return = matches!(content.as_slice(), [if_, let_, ..] if is_ident(if_, "if") && is_ident(let_, "let"))
            && content.iter().find_map(braces).is_some_and(returns);
        let route = if has_fake_return && is_brace(group) {
            moved_into_variable(&content, returned).map(|block| vec![block])
        } else {
            None
        };
        let route = route.or_else(|| moved_with_fake_return(&content, returned))?;
        Some([index].into_iter().chain(route).collect())
    })
}

fn braces(token: &TokenTree) -> Option<&Group> {
    match token {
        TokenTree::Group(group) if is_brace(group) => Some(group),
        _ => None,
    }
}

fn returns(block: &Group) -> bool {
    block.stream().into_iter().any(|token| is_ident(&token, "return"))
}

/// The route to the block after `if false { .. return x; }`, at any depth.
fn moved_after_fake_return(tokens: &[TokenTree]) -> Option<Vec<usize>> {
    tokens.iter().enumerate().find_map(|(index, token)| {
        let TokenTree::Group(group) = token else { return None };
        let is_fake_return = is_brace(group)
            && index
                .checked_sub(1)
                .and_then(|at| tokens.get(at))
                .is_some_and(|t| is_ident(t, "false"))
            && index
                .checked_sub(2)
                .and_then(|at| tokens.get(at))
                .is_some_and(|t| is_ident(t, "if"))
            && returns(group);
        if is_fake_return {
            // An editor may insert a `;` after a statement that it considers incomplete.
            let is_closed = tokens.get(index + 1).is_some_and(|next| is_punct(next, ';'));
            let block = index + 1 + usize::from(is_closed);
            let is_block = tokens.get(block).is_some_and(|block| {
                is_group(block, Delimiter::Brace) || is_group(block, Delimiter::None)
            });
            return is_block.then(|| vec![block]);
        }
        let route = moved_after_fake_return(&tokens_of(group))?;
        Some([index].into_iter().chain(route).collect())
    })
}

#[cfg(test)]
mod tests {
    use proc_macro2::{Delimiter, Group};
    use quote::quote;
    use syn::Type;

    use super::ResponseBlock;
    use crate::endpoint::return_type::Returned;

    /// The block in the body of a function that is not `async`, whether it is in a future, and the body
    /// after replacing it.
    fn find(body: &str, returns: &str) -> (String, bool, String) {
        let body = Group::new(Delimiter::Brace, body.parse().unwrap());
        let ty: Type = syn::parse_str(returns).unwrap();
        let found = ResponseBlock::find(&body, &Returned::of(Some(&ty)), false);
        let new = found.replace(&body, Group::new(Delimiter::Brace, quote!(new)));
        (found.block.to_string(), found.in_future, new.to_string())
    }

    const FUTURE: &str = "Pin<Box<dyn Future<Output = Result<T, E>> + Send>>";

    #[test]
    fn the_response_of_a_future_is_in_its_async_block() {
        for (body, replaced) in [
            ("async { R }", "{ async { new } }"),
            ("let a = b; async move { R }", "{ let a = b ; async move { new } }"),
            ("Box::pin(async move { R })", "{ Box :: pin (async move { new }) }"),
            ("Box::pin(async move { R },)", "{ Box :: pin (async move { new } ,) }"),
            ("if a { b } async { R }.boxed()", "{ if a { b } async { new } . boxed () }"),
            ("async { R }.instrument(span)", "{ async { new } . instrument (span) }"),
            (
                "Box::pin(async move { R }.in_current_span())",
                "{ Box :: pin (async move { new } . in_current_span ()) }",
            ),
            ("FutureExt::boxed(async { R })", "{ FutureExt :: boxed (async { new }) }"),
            ("Box::pin(async { R }) as F", "{ Box :: pin (async { new }) as F }"),
            ("{ Box::pin(async { R }) }", "{ { Box :: pin (async { new }) } }"),
            ("#[a] async { R }", "{ # [a] async { new } }"),
        ] {
            let expected = ("{ R }".to_owned(), true, replaced.to_owned());
            assert_eq!(find(body, FUTURE), expected, "{body}");
            if !body.contains("instrument") && !body.contains("FutureExt") {
                assert_eq!(find(body, "ApiFuture<'_, T>"), expected, "{body}");
            }
        }
    }

    #[test]
    fn other_bodies_are_the_block() {
        for body in ["R", "f(a, async { b })", "let a = async { b } ; a"] {
            for returns in ["Result<T, E>", "ApiResult<T>", "Reply<T>", FUTURE] {
                let (_, in_future, replaced) = find(body, returns);
                assert_eq!((in_future, replaced), (false, "{ new }".to_owned()), "{body}");
            }
        }
        for body in ["block_on(async { R })", "self.rt.block_on(async { R })", "async { R }.f()"] {
            for returns in ["Result<T, E>", "ApiResult<T>", "Reply<T>"] {
                assert!(!find(body, returns).1, "{body}");
            }
        }
    }

    #[test]
    fn a_body_moved_into_a_variable_is_recognized_by_the_type() {
        let body = "Box::pin(async move { if a { return b; } let c = c; let x: Result<T, E> = { R }; #[allow(d)] x })";
        assert_eq!(find(body, FUTURE).0, "{ R }");
        for own in [
            "Box::pin(async move { let x: Result<Response, E> = { R }; x })",
            "Box::pin(async move { let x = { R }; x })",
            "Box::pin(async move { let x: Result<T, E> = { R }; y })",
        ] {
            assert!(find(own, FUTURE).0.starts_with("{ let x"), "{own}");
        }
    }

    #[test]
    fn a_body_moved_into_a_variable_is_found_at_any_depth_after_a_fake_return() {
        let fake = "if let Some(r) = None::<Result<T, E>> { #[allow(a)] return r; }";
        let moved = "let c = c; let x: Result<T, E> = { R }; #[allow(d)] x";
        for (body, is_found) in [
            (format!("let f = async move {{ {fake} {moved} }}; i(f, s).await"), true),
            (
                format!(
                    "let f = async move {{ {fake}; {moved} }}; if a {{ i(f) }} else {{ f.await }}"
                ),
                true,
            ),
            (
                format!(
                    "let f = async move {{ match async move {{ {fake} {moved} }}.await {{ x => x }} }}; f.await"
                ),
                true,
            ),
            (format!("let f = async move {{ {moved} }}; f.await"), false),
            (format!("let f = async move {{ {fake} x }}; f.await"), false),
            (
                format!("let f = async move {{ if let Some(r) = n {{ r }} {moved} }}; f.await"),
                false,
            ),
        ] {
            let block = find(&format!("Box::pin(async move {{ {body} }})"), FUTURE).0;
            assert_eq!(block == "{ R }", is_found, "{body}: {block}");
        }
    }

    #[test]
    fn a_body_moved_after_a_fake_return_is_found_at_any_depth() {
        for between in ["", ";"] {
            let fake = format!(
                "#[allow(a)] if false {{ let x: R = loop {{}}; return x; }} {between} {{ R }}"
            );
            assert_eq!(find(&format!("let s = t; {fake}"), "Result<T, E>").0, "{ R }");
            let in_async = format!("Instrument::instrument(async move {{ {{ {fake} }} }}, s)");
            assert_eq!(
                find(&format!("Box::pin(async move {{ {in_async}.await }})"), FUTURE).0,
                "{ R }"
            );
            let twice = format!("if false {{ return x; }} {{ {{ {fake} }} }}");
            assert_eq!(find(&twice, "Result<T, E>").0, "{ R }");
        }
    }
}
