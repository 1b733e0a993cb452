//! The annotated item: the head of a function is parsed, its body stays tokens.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use syn::parse::{Parse, ParseStream, Parser as _};
use syn::{Attribute, Signature, Token, Visibility, token};

use crate::diag::{Mistake, Sink};

/// A function whose body is one group of unparsed tokens.
pub(crate) struct Function {
    pub(crate) attrs: Vec<Attribute>,
    pub(crate) vis: Visibility,
    pub(crate) sig: Signature,
    pub(crate) body: Group,
}

/// Reads the function, or says what stands there instead.
pub(crate) fn parse(item: &TokenStream, sink: &mut Sink) -> Option<Function> {
    sink.take(function.parse2(item.clone()))
}

/// Whether the item is an `impl` block or a trait.
pub(crate) fn is_block(item: &TokenStream) -> bool {
    (|input: ParseStream<'_>| {
        input.call(Attribute::parse_outer)?;
        Visibility::parse(input)?;
        input.parse::<Option<Token![unsafe]>>()?;
        let is_block = input.peek(Token![impl]) || input.peek(Token![trait]);
        input.parse::<TokenStream>()?;
        Ok(is_block)
    })
    .parse2(item.clone())
    .unwrap_or(false)
}

/// Whether the item is an expression: a call, or a closure.
pub(crate) fn is_expression(item: &TokenStream) -> bool {
    // A macro call is rather an item.
    syn::parse2(item.clone()).is_ok_and(|expr| !matches!(expr, syn::Expr::Macro(_)))
}

fn function(input: ParseStream<'_>) -> syn::Result<Function> {
    let attrs = input.call(Attribute::parse_outer)?;
    let vis = Visibility::parse(input)?;
    if let Some((found, instead)) = something_else(input) {
        let head: TokenTree = input.parse()?;
        input.parse::<TokenStream>()?;
        return Err(Mistake::NotAFunction { found, instead }.at(head));
    }
    let sig: Signature = input.parse()?;
    if input.peek(Token![;]) {
        input.parse::<Token![;]>()?;
        return Err(Mistake::NoBody.at(&sig.ident));
    }
    if !input.peek(token::Brace) {
        return Err(input.error("expected the body of the function"));
    }
    let body = brace_group(input)?;
    Ok(Function { attrs, vis, sig, body })
}

/// A block, also as a `$body:block` of `macro_rules!`, which comes in a group without delimiters.
fn brace_group(input: ParseStream<'_>) -> syn::Result<Group> {
    match input.parse()? {
        TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
            brace_group.parse2(group.stream())
        }
        TokenTree::Group(group) => Ok(group),
        token => Err(syn::Error::new_spanned(token, "expected the body of the function")),
    }
}

/// What the item is, if it is no function, and where the attribute belongs.
fn something_else(input: ParseStream<'_>) -> Option<(&'static str, &'static str)> {
    const EACH: &str = "put it on each function that calls the service";
    const ELSEWHERE: &str = "remove it, and put it on the functions that call the service";
    const INTO_FN: &str = "put the request into a function, and annotate that";
    let starts_a_function = input.fork().parse::<Signature>().is_ok();
    if starts_a_function {
        return None;
    }
    let found = if input.peek(Token![struct]) {
        ("a struct", ELSEWHERE)
    } else if input.peek(Token![enum]) {
        ("an enum", "derive `ServiceError` to make it the error type of a service")
    } else if input.peek(Token![union]) && input.peek2(syn::Ident) {
        ("a union", ELSEWHERE)
    } else if input.peek(Token![mod]) {
        ("a module", EACH)
    } else if input.peek(Token![const]) || input.peek(Token![static]) {
        ("a constant", INTO_FN)
    } else if input.peek(Token![use]) || (input.peek(Token![extern]) && input.peek2(Token![crate]))
    {
        ("an import", ELSEWHERE)
    } else if input.peek(Token![extern])
        || (input.peek(Token![unsafe]) && input.peek2(Token![extern]))
    {
        ("a block of foreign functions", INTO_FN)
    } else if input.peek(Token![type]) {
        ("a type", ELSEWHERE)
    } else if input.peek(Token![let]) {
        ("a statement", INTO_FN)
    } else if input.peek(Token![|]) || input.peek(Token![||]) || input.peek(Token![move]) {
        ("a closure", INTO_FN)
    } else if input.peek(syn::Ident) && input.peek2(Token![!]) {
        ("a macro call", "put it on the functions inside of the macro")
    } else if input.peek(Token![fn]) || input.peek(Token![async]) || input.peek(Token![unsafe]) {
        return None;
    } else {
        ("an expression", INTO_FN)
    };
    Some(found)
}
