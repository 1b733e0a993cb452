//! Expands the attributes of this crate in a file as rustc does: calls the macro, replaces the item by the
//! output, and repeats this until no attribute is left.

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use quote::quote;
use syn::DeriveInput;
use syn::parse::{ParseStream, Parser as _};

use crate::{endpoint, from_response, service_error};

/// An item that a macro was called for.
#[derive(Debug)]
pub(crate) enum Annotated {
    /// The tokens of the item that the output must contain: its keyword, its name and its block.
    Item(Vec<String>),
    /// The name of the type, or an empty string if it has parameters: such a type gets no impls.
    Derive(String),
}

/// Expands all macros of a file. Also returns the items that they were called for.
pub(crate) fn expand(source: TokenStream) -> (TokenStream, Vec<Annotated>) {
    let mut annotated = Vec::new();
    let output = expand_in(source, &mut annotated);
    (output, annotated)
}

fn expand_in(source: TokenStream, annotated: &mut Vec<Annotated>) -> TokenStream {
    let mut rest: Vec<TokenTree> = source.into_iter().collect();
    let mut output = TokenStream::new();
    while !rest.is_empty() {
        let attrs = attributes(&rest);
        if attrs.is_empty() {
            output.extend([inner(rest.remove(0), annotated)]);
            continue;
        }
        let end = item_end(&rest).max(attrs.len() * 2);
        let item: Vec<TokenTree> = rest.drain(..end).collect();
        output.extend(expand_item(&attrs, item, annotated));
    }
    output
}

/// Expands the macros inside a token.
fn inner(token: TokenTree, annotated: &mut Vec<Annotated>) -> TokenTree {
    let TokenTree::Group(group) = token else { return token };
    let mut new = Group::new(group.delimiter(), expand_in(group.stream(), annotated));
    new.set_span(group.span());
    new.into()
}

fn expand_item(
    attrs: &[Attribute],
    mut item: Vec<TokenTree>,
    annotated: &mut Vec<Annotated>,
) -> TokenStream {
    if let Some(index) = attrs.iter().position(|attr| attr.is("acs_endpoint")) {
        let removed: Vec<_> = item.drain(index * 2..index * 2 + 2).collect();
        annotated.push(Annotated::Item(essence(&item[(attrs.len() - 1) * 2..])));
        let item = item.into_iter().collect();
        let expanded = endpoint::expand(attrs[index].args.clone(), &item);
        return expand_in(at_call_site(expanded, &removed.into_iter().collect()), annotated);
    }
    let mut output = TokenStream::new();
    // For other items, rustc does not call a derive.
    let input = syn::parse2::<DeriveInput>(item.iter().cloned().collect()).ok();
    for derive in attrs.iter().flat_map(Attribute::derives) {
        let Some(input) = &input else { continue };
        let expanded = match derive.to_string().as_str() {
            "ServiceError" => service_error::expand(without_derives(input)),
            "FromResponse" => from_response::expand(without_derives(input)),
            _ => continue,
        };
        let name = Some(input.ident.to_string()).filter(|_| input.generics.params.is_empty());
        annotated.push(Annotated::Derive(name.unwrap_or_default()));
        output.extend(at_call_site(expanded, &derive.into()));
    }
    let own = item.len() - attrs.len() * 2;
    let tail = item.split_off(item.len() - own);
    let tail = tail.into_iter().map(|token| inner(token, annotated));
    item.into_iter().chain(tail).chain(output).collect()
}

/// The expansion, in which tokens with the span of the macro call get the span of `call`.
fn at_call_site(expansion: TokenStream, call: &TokenStream) -> TokenStream {
    let mut call = call.clone().into_iter();
    let first = call.next().map_or_else(Span::call_site, |token| token.span());
    let last = call.last().map_or(first, |token| token.span());
    place(expansion, first, last)
}

fn place(expansion: TokenStream, first: Span, last: Span) -> TokenStream {
    let place_one = |mut token: TokenTree| {
        let is_at_call_site = token.span().byte_range().is_empty();
        if let TokenTree::Group(group) = &token {
            let mut new = Group::new(group.delimiter(), place(group.stream(), first, last));
            new.set_span(if is_at_call_site { last } else { group.span() });
            token = new.into();
        } else if is_at_call_site {
            token.set_span(first);
        }
        token
    };
    expansion.into_iter().map(place_one).collect()
}

/// An attribute `#[path(args)]`.
struct Attribute {
    path: Vec<TokenTree>,
    args: TokenStream,
}

impl Attribute {
    /// Whether the path ends with `expected`.
    fn is(&self, expected: &str) -> bool {
        matches!(self.path.last(), Some(TokenTree::Ident(name)) if name == expected)
    }

    fn derives(&self) -> Vec<TokenTree> {
        if self.is("derive") { self.args.clone().into_iter().collect() } else { Vec::new() }
    }
}

/// The attributes at the start of `tokens`. Each consists of two tokens.
fn attributes(tokens: &[TokenTree]) -> Vec<Attribute> {
    let pairs = tokens.chunks_exact(2).map_while(|pair| match pair {
        [TokenTree::Punct(pound), TokenTree::Group(group)]
            if pound.as_char() == '#' && group.delimiter() == Delimiter::Bracket =>
        {
            let mut path = Vec::new();
            let mut content = group.stream().into_iter();
            let args = content.find_map(|token| match token {
                TokenTree::Group(group) => Some(group.stream()),
                token => {
                    path.push(token);
                    None
                }
            });
            Some(Attribute { path, args: args.unwrap_or_default() })
        }
        _ => None,
    });
    pairs.collect()
}

/// The length of the item at the start of `tokens`. Other tokens end after the first block or semicolon.
fn item_end(tokens: &[TokenTree]) -> usize {
    let parse = |parse: fn(ParseStream<'_>) -> syn::Result<()>| {
        let tokens: TokenStream = tokens.iter().cloned().collect();
        let rest = |input: ParseStream<'_>| parse(input).and_then(|()| input.parse());
        let rest: TokenStream = rest.parse2(tokens).ok()?;
        Some(rest.into_iter().count())
    };
    let rest = parse(|input| input.parse::<syn::Item>().map(drop))
        .or_else(|| parse(|input| input.parse::<syn::TraitItem>().map(drop)))
        .or_else(|| parse(|input| input.parse::<syn::ImplItem>().map(drop)));
    if let Some(rest) = rest {
        return tokens.len() - rest;
    }
    let ends = |token: &TokenTree| match token {
        TokenTree::Punct(punct) => punct.as_char() == ';',
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
        TokenTree::Ident(_) | TokenTree::Literal(_) => false,
    };
    tokens.iter().position(ends).map_or(tokens.len(), |end| end + 1)
}

/// The tokens before the first group, and those in the last group.
fn essence(item: &[TokenTree]) -> Vec<String> {
    let is_group = |token: &TokenTree| matches!(token, TokenTree::Group(_));
    let first = item.iter().position(is_group).unwrap_or(item.len());
    let last = item.iter().rposition(is_group).unwrap_or(item.len());
    let (head, block) = (item.get(..first), item.get(last..=last));
    let tokens = [head, block].into_iter().flatten().flat_map(flat);
    // The output may omit a `const` before `fn`.
    tokens.filter(|token| token != "const").collect()
}

/// All tokens in order, except delimiters and the attributes of this crate.
pub(crate) fn flat(tokens: &[TokenTree]) -> Vec<String> {
    let mut flattened = Vec::new();
    let mut rest = tokens;
    while let [first, tail @ ..] = rest {
        let attrs = attributes(rest);
        if attrs.first().is_some_and(|attr| attr.is("acs_endpoint") || attr.is("endpoint")) {
            rest = tail.get(1..).unwrap_or_default();
            continue;
        }
        match first {
            TokenTree::Group(group) => {
                flattened.extend(flat(&group.stream().into_iter().collect::<Vec<_>>()));
            }
            token => flattened.push(token.to_string()),
        }
        rest = tail;
    }
    flattened
}

/// The input of a derive, which does not contain the `#[derive(..)]` attributes of the type.
fn without_derives(input: &DeriveInput) -> TokenStream {
    let mut input = input.clone();
    input.attrs.retain(|attr| !attr.path().is_ident("derive"));
    quote!(#input)
}
