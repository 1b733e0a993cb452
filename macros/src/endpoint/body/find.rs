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

use super::statements::{outer_attrs, statements, without_attrs};
use crate::endpoint::return_type::Returned;
use crate::tokens::{
    async_block, content, is_any, is_group, is_ident, is_punct, path_length, with_stream,
};

/// A block in a body.
pub(crate) struct ResponseBlock {
    pub(crate) block: Group,
    /// Whether it is in an `async` block whose future the function returns.
    pub(crate) in_future: bool,
    route: Route,
}

/// The indices of the groups that lead to a block, from the outside to the inside.
type Route = Vec<usize>;

impl ResponseBlock {
    /// Finds the block. In a function that is not `async`, it can be the block of a future.
    pub(crate) fn find(body: &Group, returned: &Returned<'_>, is_async: bool) -> Self {
        let mut found = Self { block: body.clone(), in_future: false, route: Route::new() };
        // A type that is not known to be a future may be an alias of one. `Box::pin(async { .. })` at the
        // end of the body then shows that it is.
        let is_future = returned.in_future;
        if !is_async && (is_future || returned.result().is_none()) {
            if let Some(route) = future(&content(body), is_future) {
                found.in_future = true;
                found.enter(route);
                let tokens = content(&found.block);
                let moved = moved_into_variable(&tokens, returned)
                    .or_else(|| moved_with_fake_return(&tokens, returned));
                found.enter(moved.unwrap_or_default());
            }
        }
        while let Some(route) = moved_after_fake_return(&content(&found.block)) {
            found.enter(route);
        }
        found
    }

    /// Returns the body with the block replaced.
    pub(crate) fn replace(&self, body: &Group, block: Group) -> Group {
        replace(body, &self.route, block)
    }

    fn enter(&mut self, route: Route) {
        for index in route {
            if let Some(TokenTree::Group(inner)) = content(&self.block).get(index) {
                self.block = inner.clone();
                self.route.push(index);
            }
        }
    }
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

/// The route to the block of the future at the end of a block.
fn future(tokens: &[TokenTree], is_future: bool) -> Option<Route> {
    let last = statements(tokens).pop()?;
    future_block(tokens, last.start, is_future)
}

/// The route to the block of `async move { .. }`, of `async move { .. }.boxed()`, and of a call with
/// either as its first argument: `Box::pin(async move { .. })`. The expression starts at `start`.
///
/// If the return type is not known to be a future, only expressions that certainly return a future are
/// accepted: `block_on(async { .. })` is not.
fn future_block(tokens: &[TokenTree], start: usize, is_future: bool) -> Option<Route> {
    let start = start + outer_attrs(tokens.get(start..)?);
    let expression = tokens.get(start..)?;
    let (index, inner) = match async_block(expression) {
        Some((index, _)) => (index, Route::new()),
        None => {
            let (path, rest) = expression.split_at_checked(path_length(expression))?;
            let TokenTree::Group(group) = rest.first()? else { return None };
            // A value that is pinned in a box is a future.
            let is_future = is_future || is_box_pin(path);
            let content = content(group);
            let first = || content.split(|token| is_punct(token, ',')).next();
            let inner = match group.delimiter() {
                Delimiter::Brace if path.is_empty() => future(&content, is_future),
                Delimiter::None if path.is_empty() => future_block(first()?, 0, is_future),
                Delimiter::Parenthesis if is_future => future_block(first()?, 0, is_future),
                _ => None,
            };
            (path.len(), inner?)
        }
    };
    let is_end = match expression.get(index + 1..)? {
        [] => true,
        [dot, method, ..] if is_punct(dot, '.') => {
            is_any(method, &["boxed", "boxed_local"]) || is_future && !is_ident(method, "await")
        }
        [next, ..] => is_ident(next, "as"),
    };
    is_end.then(|| [start + index].into_iter().chain(inner).collect())
}

fn is_box_pin(path: &[TokenTree]) -> bool {
    matches!(path, [.., box_, _, _, pin] if is_ident(box_, "Box") && is_ident(pin, "pin"))
}

/// The route to the block of `let x: Output = { .. }; x` at the end of the tokens. The type distinguishes
/// it from a variable that contains the response.
fn moved_into_variable(tokens: &[TokenTree], returned: &Returned<'_>) -> Option<Route> {
    let mut statements = statements(tokens).into_iter().rev();
    let tail = tokens.get(statements.next()?)?;
    let binding = statements.next()?;
    let [TokenTree::Ident(value)] = without_attrs(tail) else { return None };
    let [let_, TokenTree::Ident(variable), colon, ty @ .., equals, block, _semicolon] =
        tokens.get(binding.clone())?
    else {
        return None;
    };
    let is_moved = is_ident(let_, "let")
        && variable == value
        && is_punct(colon, ':')
        && is_punct(equals, '=')
        && matches!(block, TokenTree::Group(_))
        && returned.is(&ty.iter().cloned().collect());
    is_moved.then(|| vec![binding.end - 2])
}

/// The route to the block of `if let Some(x) = None { return x; } .. let x: Output = { .. }; x`, which
/// are the statements of a block at any depth.
fn moved_with_fake_return(tokens: &[TokenTree], returned: &Returned<'_>) -> Option<Route> {
    at_any_depth(tokens, &|tokens| {
        let [if_, let_, ..] = tokens else { return None };
        let fake = tokens.iter().find(|token| is_group(token, Delimiter::Brace))?;
        let has_fake_return = is_ident(if_, "if") && is_ident(let_, "let") && returns(fake);
        moved_into_variable(tokens, returned).filter(|_| has_fake_return)
    })
}

/// The route to the block after `if false { .. return x; }`, at any depth.
fn moved_after_fake_return(tokens: &[TokenTree]) -> Option<Route> {
    at_any_depth(tokens, &|tokens| {
        (0..tokens.len()).find_map(|index| {
            let [if_, false_, fake, rest @ ..] = tokens.get(index..)? else { return None };
            // An editor may insert a `;` after a statement that it considers incomplete.
            let closed = usize::from(rest.first().is_some_and(|next| is_punct(next, ';')));
            let is_block = rest.get(closed).is_some_and(|block| {
                is_group(block, Delimiter::Brace) || is_group(block, Delimiter::None)
            });
            let is_fake = is_ident(if_, "if") && is_ident(false_, "false") && returns(fake);
            (is_fake && is_block).then(|| vec![index + 3 + closed])
        })
    })
}

/// The first route that `find` returns for the tokens, or for the content of a group in them.
fn at_any_depth(
    tokens: &[TokenTree],
    find: &impl Fn(&[TokenTree]) -> Option<Route>,
) -> Option<Route> {
    find(tokens).or_else(|| {
        tokens.iter().enumerate().find_map(|(index, token)| {
            let TokenTree::Group(group) = token else { return None };
            let route = at_any_depth(&content(group), find)?;
            Some([index].into_iter().chain(route).collect())
        })
    })
}

/// Whether the token is a block with a `return`.
fn returns(block: &TokenTree) -> bool {
    match block {
        TokenTree::Group(block) if block.delimiter() == Delimiter::Brace => {
            block.stream().into_iter().any(|token| is_ident(&token, "return"))
        }
        _ => false,
    }
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
            ("async { R }.boxed_local()", "{ async { new } . boxed_local () }"),
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
    fn the_response_of_an_async_function_is_in_its_body() {
        for body in ["async { R }", "Box::pin(async move { R })"] {
            let body = Group::new(Delimiter::Brace, body.parse().unwrap());
            for returns in ["Reply<T>", FUTURE] {
                let ty: Type = syn::parse_str(returns).unwrap();
                let found = ResponseBlock::find(&body, &Returned::of(Some(&ty)), true);
                assert!(!found.in_future, "{body}");
                assert_eq!(found.block.to_string(), body.to_string());
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
        for body in [
            "block_on(async { R })",
            "self.rt.block_on(async { R })",
            "async { R }.f()",
            "Box::new(async { R })",
            "Rc::pin(async { R })",
        ] {
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
        for body in [
            "if a { return x; } { R }",
            "while false { return x; } { R }",
            "if false { x; } { R }",
            "if false { return x; } R",
            "if false { return x; }",
        ] {
            assert_ne!(find(body, "Result<T, E>").0, "{ R }", "{body}");
        }
    }
}
