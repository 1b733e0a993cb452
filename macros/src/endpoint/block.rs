//! Expands the attribute on an `impl` block or a trait. Its arguments are the defaults for the functions
//! that are marked `#[endpoint]` or `#[endpoint(..)]`.
//!
//! ```text
//! #[acs_endpoint(service = "sms")]
//! impl SmsClient {
//!     #[endpoint(success(202))]
//!     async fn send(..) -> .. { .. }
//! }
//! ```
//! expands `send` like `#[acs_endpoint(service = "sms", success(202))]`, before all other attributes of
//! `send`. All other tokens of the block are emitted unchanged.

use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};
use quote::quote;

use super::args;
use super::expand_function;
use super::item::{self, Item};
use crate::errors::{Errors, wrong};
use crate::tokens::{is_group, is_ident, is_punct, with_angle_depth, with_stream, without_group};

/// The block with its marked functions expanded.
pub(crate) fn expand(defaults: &TokenStream, item: &TokenStream) -> TokenStream {
    let mut errors = Errors::default();
    args::parse(defaults.clone(), &mut errors);
    // A wrong default is reported once, not for each function.
    let defaults = errors.is_empty().then(|| split(defaults));
    let mut marked = 0_usize;
    let mut tokens: Vec<TokenTree> = without_group(item).into_iter().collect();
    if let Some(TokenTree::Group(block)) = tokens.last_mut() {
        let content = without_item_groups(block.stream());
        let mut expanded = TokenStream::new();
        for item in items(&content) {
            match Marked::read(item) {
                Some(function) => {
                    marked += 1;
                    expanded.extend(function.expand(defaults.as_deref()));
                }
                None => expanded.extend(item.iter().cloned()),
            }
        }
        *block = with_stream(block, expanded);
    }
    if marked == 0 && errors.is_empty() {
        errors.push(
            wrong("no function in this block is marked `#[endpoint]`")
                .help(
                    "write `#[endpoint]`, or `#[endpoint(success(202))]`, on each function that \
                       calls the service",
                )
                .at_span(Span::call_site()),
        );
    }
    let errors = errors.into_compile_errors();
    let item: TokenStream = tokens.into_iter().collect();
    quote!(#item #errors)
}

/// The content of a block, without the invisible group around each `$item:item` of `macro_rules!`. Such a
/// group ends like an item; that of a `$vis:vis` or a type does not.
fn without_item_groups(content: TokenStream) -> Vec<TokenTree> {
    let mut tokens = Vec::new();
    for token in content {
        match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
                let inner = without_item_groups(group.stream());
                let is_item = inner
                    .last()
                    .is_some_and(|last| is_punct(last, ';') || is_group(last, Delimiter::Brace));
                if is_item {
                    tokens.extend(inner);
                } else {
                    tokens.push(TokenTree::Group(group));
                }
            }
            token => tokens.push(token),
        }
    }
    tokens
}

/// The items of a block. An item ends with `;` or with braces that are not inside angle brackets.
fn items(content: &[TokenTree]) -> Vec<&[TokenTree]> {
    let mut items = Vec::new();
    let mut rest = content;
    while !rest.is_empty() {
        let (item, after) = rest.split_at_checked(item_length(rest)).unwrap_or((rest, &[]));
        items.push(item);
        rest = after;
    }
    items
}

fn item_length(tokens: &[TokenTree]) -> usize {
    let is_end = |(depth, token): (usize, &TokenTree)| {
        is_punct(token, ';') || depth == 0 && is_group(token, Delimiter::Brace)
    };
    with_angle_depth(tokens).position(is_end).map_or(tokens.len(), |end| end + 1)
}

/// A marked item, without its mark.
struct Marked {
    mark: Mark,
    item: TokenStream,
    /// A second mark, which is a mistake.
    repeated: Option<TokenTree>,
}

/// `#[endpoint(..)]`, or `endpoint(..)` in a `#[cfg_attr(..)]`.
struct Mark {
    /// The arguments of the mark.
    own: TokenStream,
    /// The condition of `#[cfg_attr(condition, endpoint(..))]`.
    condition: Option<TokenStream>,
    /// The `cfg_attr(..)` with the other attributes, if there are any.
    others: Option<TokenStream>,
}

impl Marked {
    /// Reads an item; returns `None` if none of its attributes is a mark.
    fn read(item: &[TokenTree]) -> Option<Self> {
        let mut first: Option<Mark> = None;
        let mut repeated = None;
        let mut kept = TokenStream::new();
        let mut rest = item;
        while let [hash, brackets @ TokenTree::Group(group), after @ ..] = rest {
            if !is_punct(hash, '#') || group.delimiter() != Delimiter::Bracket {
                break;
            }
            rest = after;
            match (Mark::read(&group.stream()), &first) {
                (Some(mark), None) => {
                    if let Some(others) = &mark.others {
                        let others = with_stream(group, others.clone());
                        kept.extend(quote!(#hash #others));
                    }
                    first = Some(mark);
                }
                (Some(_), Some(_)) => repeated = Some(brackets.clone()),
                (None, _) => kept.extend([hash.clone(), brackets.clone()]),
            }
        }
        kept.extend(rest.iter().cloned());
        Some(Self { mark: first?, item: kept, repeated })
    }

    /// Expands the item. `defaults` is `None` if the defaults have mistakes.
    fn expand(self, defaults: Option<&[Argument]>) -> TokenStream {
        let Self { mark: Mark { own, condition, .. }, item, repeated } = self;
        let mut errors = Errors::default();
        if let Some(repeated) = repeated {
            errors.push(
                wrong("duplicate attribute `#[endpoint]`")
                    .help("write all arguments in one attribute")
                    .at(repeated),
            );
        }
        let expanded = match item::read(&item) {
            Item::Function(function) => {
                let args = defaults.map(|all| args::parse(merge(all, own), &mut errors));
                expand_function(args, *function, errors)
            }
            Item::Block => item.clone(),
            Item::Other { error, .. } => {
                errors.push(error);
                let errors = errors.into_compile_errors();
                quote!(#item #errors)
            }
        };
        match condition {
            Some(condition) => quote! {
                #[cfg(#condition)] #expanded
                #[cfg(not(#condition))] #item
            },
            None => expanded,
        }
    }
}

/// The arguments of `name` or `name(..)`, with any brackets. After `name =`, they start with `=`, which is
/// then reported.
fn arguments_of(attribute: &[TokenTree], name: &str) -> Option<TokenStream> {
    let (path, arguments) = attribute.split_first()?;
    match arguments {
        _ if !is_ident(path, name) => None,
        [] => Some(TokenStream::new()),
        [TokenTree::Group(arguments)] => Some(arguments.stream()),
        [equals, ..] if is_punct(equals, '=') => Some(arguments.iter().cloned().collect()),
        _ => None,
    }
}

impl Mark {
    /// Reads the content of an attribute; returns `None` if it is not a mark.
    fn read(attribute: &TokenStream) -> Option<Self> {
        let attribute: Vec<TokenTree> = without_group(attribute).into_iter().collect();
        if let Some(own) = arguments_of(&attribute, "endpoint") {
            return Some(Self { own, condition: None, others: None });
        }
        let arguments: Vec<TokenTree> = arguments_of(&attribute, "cfg_attr")?.into_iter().collect();
        let mut attributes = arguments.split(|token| is_punct(token, ','));
        let condition: TokenStream = attributes.next()?.iter().cloned().collect();
        let mut own = None;
        let mut others = TokenStream::new();
        for attribute in attributes.filter(|attribute| !attribute.is_empty()) {
            match arguments_of(attribute, "endpoint") {
                Some(arguments) if own.is_none() => own = Some(arguments),
                _ => others.extend(quote!(, #(#attribute)*)),
            }
        }
        let others = (!others.is_empty()).then(|| quote!(cfg_attr(#condition #others)));
        Some(Self { own: own?, condition: Some(condition), others })
    }
}

/// An argument with its keyword.
type Argument = (Option<Ident>, TokenStream);

/// Splits arguments at the commas between them.
fn split(arguments: &TokenStream) -> Vec<Argument> {
    let tokens: Vec<TokenTree> = arguments.clone().into_iter().collect();
    let arguments = tokens.split(|token| is_punct(token, ','));
    let arguments = arguments.filter(|argument| !argument.is_empty()).map(|argument| {
        let keyword = match argument.first() {
            Some(TokenTree::Ident(keyword)) => Some(keyword.clone()),
            _ => None,
        };
        (keyword, argument.iter().cloned().collect())
    });
    arguments.collect()
}

/// The arguments of the function, followed by the defaults that it does not override.
fn merge(defaults: &[Argument], own: TokenStream) -> TokenStream {
    let given = split(&own);
    let rest = defaults
        .iter()
        .filter(|(keyword, _)| keyword.is_none() || given.iter().all(|(own, _)| own != keyword))
        .map(|(_, argument)| argument);
    // The function's arguments can have a trailing comma. A second comma would be a mistake.
    let own = match own.clone().into_iter().last() {
        Some(last) if !is_punct(&last, ',') => quote!(#own,),
        _ => own,
    };
    quote!(#own #(#rest),*)
}

#[cfg(test)]
mod tests;
