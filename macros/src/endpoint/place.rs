//! Where in a body the response is given: at its end, unless the function returns a future or another
//! attribute macro has moved the body into a block of its own.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

use crate::tokens::{is_ident, is_punct, with_stream};
use syn::{GenericArgument, PathArguments, Type, TypeParamBound};

/// The block that ends with the response.
pub(crate) struct Place {
    pub(crate) block: Group,
    is_body: bool,
    returns_future: bool,
}

impl Place {
    /// None if a function that returns a future does not end with an `async` block.
    pub(crate) fn find(body: &Group, returns_future: bool) -> Option<Self> {
        let mut found = None;
        rewrite(body, returns_future, &mut |block| {
            found = Some(block.clone());
            block
        });
        match found {
            Some(block) => Some(Self { block, is_body: false, returns_future }),
            None => (!returns_future).then(|| Self::body(body)),
        }
    }

    /// The whole body.
    pub(crate) fn body(body: &Group) -> Self {
        Self { block: body.clone(), is_body: true, returns_future: false }
    }

    /// The body with that block replaced.
    pub(crate) fn replace(&self, body: &Group, block: Group) -> Group {
        if self.is_body {
            return block;
        }
        let mut block = Some(block);
        let replaced = rewrite(body, self.returns_future, &mut |old| block.take().unwrap_or(old));
        replaced.map_or_else(|| body.clone(), |tokens| with_stream(body, tokens))
    }
}

fn rewrite(
    body: &Group,
    returns_future: bool,
    replace: &mut dyn FnMut(Group) -> Group,
) -> Option<TokenStream> {
    rewrite_moved(&body.stream(), replace)
        .or_else(|| returns_future.then(|| rewrite_future(&body.stream(), replace)).flatten())
}

/// `#[async_trait]` makes of a body
/// `Box::pin(async move { .. let __ret: Output = { BODY }; __ret })`, and `#[tracing::instrument]`
/// `.. { if false { let __tracing_attr_fake_return: Output = loop {}; .. } { BODY } } ..`.
/// Both may have been at work.
fn rewrite_moved(
    tokens: &TokenStream,
    replace: &mut dyn FnMut(Group) -> Group,
) -> Option<TokenStream> {
    let mut tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
    let at = moved_body(&tokens);
    for (index, token) in tokens.iter_mut().enumerate() {
        let TokenTree::Group(group) = token else { continue };
        let inner = rewrite_moved(&group.stream(), replace);
        let new = match inner {
            Some(inner) => with_stream(group, inner),
            None if at == Some(index) => replace(group.clone()),
            None => continue,
        };
        *token = TokenTree::Group(new);
        return Some(tokens.into_iter().collect());
    }
    None
}

/// The index of the block that holds the body, among these tokens.
fn moved_body(tokens: &[TokenTree]) -> Option<usize> {
    let is_block = |token: &TokenTree| matches!(token, TokenTree::Group(group) if group.delimiter() != Delimiter::Parenthesis);
    if let Some(ret) = tokens.iter().position(|token| is_ident(token, "__ret")) {
        let is_let = ret.checked_sub(1).and_then(|before| tokens.get(before));
        let end = tokens.iter().skip(ret).position(|token| is_punct(token, ';'))? + ret;
        let block = end.checked_sub(1)?;
        if is_let.is_some_and(|token| is_ident(token, "let")) && is_block(tokens.get(block)?) {
            return Some(block);
        }
    }
    let fake_return = tokens.iter().position(|token| match token {
        TokenTree::Group(group) => {
            group.stream().into_iter().any(|token| is_ident(&token, "__tracing_attr_fake_return"))
        }
        _ => false,
    })?;
    let block = fake_return + 1;
    is_block(tokens.get(block)?).then_some(block)
}

/// The `async` block that the tokens end with, also as an argument: `Box::pin(async move { .. })`.
fn rewrite_future(
    tokens: &TokenStream,
    replace: &mut dyn FnMut(Group) -> Group,
) -> Option<TokenStream> {
    let mut tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
    let mut end = tokens.len();
    // `.boxed()` and the like, and a comma behind an argument.
    loop {
        match tokens.get(..end)? {
            [.., dot, TokenTree::Ident(_), TokenTree::Group(arguments)]
                if is_punct(dot, '.') && arguments.stream().is_empty() =>
            {
                end -= 3;
            }
            [.., comma] if is_punct(comma, ',') => end -= 1,
            _ => break,
        }
    }
    let last = end.checked_sub(1)?;
    let before = tokens.get(last.checked_sub(1)?)?;
    let is_async_block = is_ident(before, "move") || is_ident(before, "async");
    let TokenTree::Group(group) = tokens.get(last)? else { return None };
    let new = match group.delimiter() {
        Delimiter::Brace if is_async_block => replace(group.clone()),
        Delimiter::Parenthesis => with_stream(group, rewrite_future(&group.stream(), replace)?),
        _ => return None,
    };
    *tokens.get_mut(last)? = TokenTree::Group(new);
    Some(tokens.into_iter().collect())
}

/// What a function gives in the end: its return type, or the output of the future that it returns.
pub(crate) struct Returned<'a> {
    pub(crate) ty: Option<&'a Type>,
    pub(crate) in_future: bool,
}

impl<'a> Returned<'a> {
    /// Reads `impl Future<Output = T>`, `Pin<Box<dyn Future<Output = T>>>` and `BoxFuture<'_, T>`.
    pub(crate) fn of(ty: Option<&'a Type>) -> Self {
        match ty.and_then(future_output) {
            Some(output) => Self { ty: Some(output), in_future: true },
            None => Self { ty, in_future: false },
        }
    }
}

fn future_output(ty: &Type) -> Option<&Type> {
    match ty {
        Type::ImplTrait(ty) => ty.bounds.iter().find_map(bound_output),
        Type::TraitObject(ty) => ty.bounds.iter().find_map(bound_output),
        Type::Path(path) => {
            let last = path.path.segments.last()?;
            let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
            let inner = arguments.args.iter().find_map(|argument| match argument {
                GenericArgument::Type(ty) => Some(ty),
                _ => None,
            })?;
            match last.ident.to_string().as_str() {
                "Pin" | "Box" => future_output(inner),
                "BoxFuture" | "LocalBoxFuture" => Some(inner),
                _ => None,
            }
        }
        Type::Group(group) => future_output(&group.elem),
        Type::Paren(paren) => future_output(&paren.elem),
        _ => None,
    }
}

fn bound_output(bound: &TypeParamBound) -> Option<&Type> {
    let TypeParamBound::Trait(bound) = bound else { return None };
    let last = bound.path.segments.last().filter(|last| last.ident == "Future")?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    arguments.args.iter().find_map(|argument| match argument {
        GenericArgument::AssocType(output) if output.ident == "Output" => Some(&output.ty),
        _ => None,
    })
}
