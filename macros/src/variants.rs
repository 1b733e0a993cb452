//! Parses the input of both derives: the enum, and the attributes of its variants.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::parse::ParseStream;
use syn::{Attribute, Data, DataEnum, DeriveInput, Expr, ExprLit, Lit, LitInt, Meta, Token};

use crate::arguments::{self, Grammar, missing_comma};
use crate::errors::{Errors, nearest, wrong};
use crate::paths::RuntimePath;
use crate::statuses::{self, StatusList, needs_list, not_a_status};
use crate::tokens::is_punct;

/// The status codes of `#[status(..)]`.
#[derive(Default)]
pub(crate) struct VariantStatuses {
    pub(crate) list: StatusList,
    /// The `_`, which matches every status code without a variant.
    pub(crate) catch_all: Option<Token![_]>,
}

/// The variants of an enum. Another type is reported, with the given help.
pub(crate) fn of_enum<'a>(
    input: &'a DeriveInput,
    derive: &str,
    help: &str,
    errors: &mut Errors,
) -> Option<&'a DataEnum> {
    let not_for = |found: &str| {
        wrong(format!("`{derive}` can only be derived for an enum, not for {found}")).help(help)
    };
    errors.push(match &input.data {
        Data::Enum(data) => return Some(data),
        Data::Struct(data) => not_for("a struct").at(data.struct_token),
        Data::Union(data) => not_for("a union").at(data.union_token),
    });
    None
}

/// Parses `#[name(crate = ..)]`, whose only argument is `crate`.
pub(crate) fn runtime_path(attrs: &[Attribute], name: &str, errors: &mut Errors) -> RuntimePath {
    let mut runtime = RuntimePath::default();
    if let Some(Meta::List(list)) = single(attrs, name, errors).map(|attr| &attr.meta) {
        let grammar = Grammar { known: &["crate"], main: None };
        arguments::read(list.tokens.clone(), &grammar, errors, |keyword, input, _| {
            runtime = RuntimePath::parse(keyword, input)?;
            Ok(())
        });
    }
    runtime
}

/// Parses `#[status(..)]`. The arguments `known` can follow the status codes; `read` is called for each
/// with its keyword.
pub(crate) fn status(
    meta: &Meta,
    known: &'static [&'static str],
    errors: &mut Errors,
    read: impl FnMut(&Ident, ParseStream<'_>, &mut Errors) -> syn::Result<()>,
) -> Option<VariantStatuses> {
    let list = match meta {
        Meta::List(list) => list,
        Meta::Path(_) => {
            errors.push(empty(meta));
            return None;
        }
        Meta::NameValue(_) => {
            errors.push(needs_list("status", "#[status(404)]").at(meta));
            return None;
        }
    };
    let mut status = VariantStatuses::default();
    let before = errors.len();
    let (mut statuses, rest) = split_at_arguments(list.tokens.clone());
    if let (None, Some(word @ TokenTree::Ident(ident))) = (statuses.first(), rest.first()) {
        if nearest(&ident.to_string(), known).is_none() {
            errors.push(not_a_status("status", word));
            return None;
        }
    }
    if let (Some(last), Some(argument)) = (statuses.last(), rest.first()) {
        if !is_punct(last, ',') {
            errors.push(missing_comma(argument));
        }
    }
    if let Some(index) =
        statuses.iter().position(|token| matches!(token, TokenTree::Ident(ident) if ident == "_"))
    {
        let underscore = statuses.remove(index);
        status.catch_all = syn::parse2(underscore.into()).ok();
        if statuses.iter().any(|token| !matches!(token, TokenTree::Punct(_))) {
            errors.push(
                wrong("`_` cannot be combined with status codes")
                    .help("write a variant for the status codes, and another for `_`")
                    .at(status.catch_all),
            );
        }
        statuses.clear();
    }
    status.list = statuses::parse("status", statuses.into_iter().collect(), errors);
    if let Some(rest) = status.list.rest {
        errors.push(
            wrong("`..` is not allowed in `status`")
                .help("remove it; `#[status(_)]` is for all status codes that no variant names")
                .at(rest),
        );
    }
    let rest = without_statuses(rest, errors);
    arguments::read(rest, &Grammar { known, main: None }, errors, read);
    let is_empty = status.list.patterns.is_empty() && status.catch_all.is_none();
    if is_empty && errors.len() == before {
        errors.push(empty(meta));
    }
    Some(status)
}

fn empty(meta: &Meta) -> syn::Error {
    wrong("`#[status]` requires a status code")
        .help("write `#[status(404)]`, or `#[status(_)]` for every status that no variant names")
        .at(meta)
}

/// Splits the status codes from the arguments, which start at the first word other than `_`.
fn split_at_arguments(tokens: TokenStream) -> (Vec<TokenTree>, Vec<TokenTree>) {
    let is_word = |token: &TokenTree| matches!(token, TokenTree::Ident(ident) if ident != "_");
    let mut tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let at = tokens.iter().position(is_word).unwrap_or(tokens.len());
    let arguments = tokens.split_off(at);
    (tokens, arguments)
}

/// Removes the status codes from the arguments, and reports each.
fn without_statuses(arguments: Vec<TokenTree>, errors: &mut Errors) -> TokenStream {
    let name = arguments.first().map(ToString::to_string).unwrap_or_default();
    let mut after_comma = false;
    let mut kept = Vec::new();
    for token in arguments {
        let is_number = syn::parse2::<LitInt>(token.to_token_stream()).is_ok();
        if after_comma && is_number {
            errors.push(
                wrong(format!("status codes must come before `{name}`"))
                    .help(format!("write `{token}` before `{name}`"))
                    .at(token),
            );
            kept.pop();
        } else {
            after_comma = is_punct(&token, ',');
            kept.push(token);
        }
    }
    kept.into_iter().collect()
}

/// The only attribute with the given name. Further ones are reported.
pub(crate) fn single<'a>(
    attrs: &'a [Attribute],
    name: &str,
    errors: &mut Errors,
) -> Option<&'a Attribute> {
    let mut named = attrs.iter().filter(|attr| attr.path().is_ident(name));
    let first = named.next();
    for second in named {
        errors.push(
            wrong(format!("duplicate attribute `#[{name}]`"))
                .help("write all arguments in one attribute")
                .at(&second.meta),
        );
    }
    first
}

/// The first paragraph of the doc comment, on one line.
pub(crate) fn description(attrs: &[Attribute]) -> String {
    let mut words: Vec<String> = Vec::new();
    for attr in attrs.iter().filter(|attr| attr.path().is_ident("doc")) {
        let Meta::NameValue(meta) = &attr.meta else { continue };
        let Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) = &meta.value else { continue };
        for line in text.value().lines() {
            if line.trim().is_empty() && !words.is_empty() {
                return words.join(" ");
            }
            words.extend(line.split_whitespace().map(str::to_owned));
        }
        if text.value().trim().is_empty() && !words.is_empty() {
            break;
        }
    }
    words.join(" ")
}
