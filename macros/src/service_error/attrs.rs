//! `#[service(..)]` on the enum, and `#[status(..)]`, `#[transport]`, `#[decode]` on its variants.

use proc_macro2::{Group, Ident, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::parse::ParseStream;
use syn::{
    Attribute, DeriveInput, Expr, ExprLit, Lit, LitInt, LitStr, Meta, Path, Token, Variant, token,
};

use crate::arguments::{self, Grammar};
use crate::diag::{Mistake, Sink, nearest};
use crate::paths::RuntimePath;
use crate::statuses::{self, Statuses};

const SERVICE: Grammar = Grammar {
    known: &["name", "success", "extends", "mirrors", "operations", "crate"],
    main: Some(("service", "name")),
};
const STATUS: [&str; 3] = ["advice", "url", "inherit"];

/// What `#[service(..)]` says.
#[derive(Default)]
pub(crate) struct ServiceAttr {
    pub(crate) name: Option<String>,
    pub(crate) success: Option<Statuses>,
    pub(crate) extends: Option<Path>,
    pub(crate) mirrors: Option<Path>,
    pub(crate) operations: Vec<Ident>,
    pub(crate) runtime: RuntimePath,
}

/// What a variant is for.
pub(crate) enum Role {
    Status(StatusAttr),
    Transport,
    Decode,
}

/// What `#[status(..)]` says.
#[derive(Default)]
pub(crate) struct StatusAttr {
    pub(crate) statuses: Statuses,
    pub(crate) catch_all: Option<Token![_]>,
    pub(crate) advice: Option<LitStr>,
    pub(crate) url: Option<LitStr>,
    pub(crate) inherit: Option<Ident>,
}

/// Reads `#[service(..)]`.
pub(crate) fn service(input: &DeriveInput, sink: &mut Sink) -> ServiceAttr {
    let mut service = ServiceAttr::default();
    let Some(attr) = single(&input.attrs, "service", sink) else {
        sink.at(&input.ident, &Mistake::MissingServiceAttribute);
        return service;
    };
    let Meta::List(list) = &attr.meta else {
        sink.at(&attr.meta, &Mistake::MissingServiceName);
        return service;
    };
    let named = arguments::read(list.tokens.clone(), &SERVICE, sink, |keyword, input, sink| {
        match keyword.to_string().as_str() {
            "name" => {
                let name = arguments::string(keyword, "name = \"billing\"", input)?;
                service.name = Some(name.value());
                if name.value().trim().is_empty() {
                    return Err(Mistake::MissingServiceName.at(name));
                }
            }
            "success" => service.success = Some(statuses::list(keyword, input, sink)?),
            "extends" => {
                service.extends = Some(arguments::path(keyword, "extends = CommonError", input)?);
            }
            "mirrors" => {
                service.mirrors = Some(arguments::path(keyword, "mirrors = SmsError", input)?);
            }
            "operations" => service.operations = operations(keyword, input)?,
            _ => service.runtime = RuntimePath::parse(keyword, input)?,
        }
        Ok(())
    });
    if !named.iter().any(|name| name == "name") {
        sink.at(&attr.meta, &Mistake::MissingServiceName);
    }
    service
}

/// Reads `(GET_INVOICE, LIST_INVOICES)`: associated constants of the enum.
fn operations(keyword: &Ident, input: ParseStream<'_>) -> syn::Result<Vec<Ident>> {
    const FORM: &str = "operations(GET_INVOICE, LIST_INVOICES)";
    let needs_names = || Mistake::NeedsNames { name: "operations", form: FORM };
    if !input.peek(token::Paren) {
        return Err(needs_names().at(keyword));
    }
    let group: Group = input.parse()?;
    let mut operations: Vec<Ident> = Vec::new();
    let mut tokens = group.stream().into_iter();
    while let Some(token) = tokens.next() {
        let TokenTree::Ident(operation) = token else { return Err(needs_names().at(token)) };
        if operations.contains(&operation) {
            let name = operation.to_string();
            return Err(Mistake::RepeatedArgument { name: &name }.at(operation));
        }
        operations.push(operation);
        match tokens.next() {
            Some(TokenTree::Punct(comma)) if comma.as_char() == ',' => {}
            Some(other) => return Err(needs_names().at(other)),
            None => break,
        }
    }
    if operations.is_empty() {
        return Err(needs_names().at(group));
    }
    Ok(operations)
}

/// Reads `#[name(crate = ..)]`, the only argument of the attribute `name`.
pub(crate) fn runtime_path(attrs: &[Attribute], name: &str, sink: &mut Sink) -> RuntimePath {
    let mut runtime = RuntimePath::default();
    if let Some(Meta::List(list)) = single(attrs, name, sink).map(|attr| &attr.meta) {
        let grammar = Grammar { known: &["crate"], main: None };
        arguments::read(list.tokens.clone(), &grammar, sink, |keyword, input, _| {
            runtime = RuntimePath::parse(keyword, input)?;
            Ok(())
        });
    }
    runtime
}

/// Reads the role of a variant.
pub(crate) fn role(variant: &Variant, sink: &mut Sink) -> Option<Role> {
    let name = variant.ident.to_string();
    let mut roles = Vec::new();
    for role in ["status", "transport", "decode"] {
        if let Some(attr) = single(&variant.attrs, role, sink) {
            roles.push((role, attr));
        }
    }
    let mut roles = roles.into_iter();
    let Some((role, attr)) = roles.next() else {
        sink.at(&variant.ident, &Mistake::NoRole { variant: &name });
        return None;
    };
    if let Some((_, second)) = roles.next() {
        sink.at(&second.meta, &Mistake::TwoRoles { variant: &name });
        return None;
    }
    match (role, &attr.meta) {
        ("status", meta) => status(meta, &STATUS, sink).map(Role::Status),
        ("transport", Meta::Path(_)) => Some(Role::Transport),
        ("decode", Meta::Path(_)) => Some(Role::Decode),
        (role, meta) => {
            sink.at(meta, &Mistake::MarkerWithArguments { role });
            None
        }
    }
}

/// Reads `#[status(..)]`, whose statuses may be followed by the arguments `known`.
pub(crate) fn status(
    meta: &Meta,
    known: &'static [&'static str],
    sink: &mut Sink,
) -> Option<StatusAttr> {
    let list = match meta {
        Meta::List(list) => list,
        Meta::Path(_) => {
            sink.at(meta, &Mistake::EmptyStatus);
            return None;
        }
        Meta::NameValue(_) => {
            sink.at(meta, &Mistake::NeedsList { name: "status", form: "#[status(404)]" });
            return None;
        }
    };
    let mut status = StatusAttr::default();
    let before = sink.len();
    let (mut statuses, rest) = split_at_arguments(list.tokens.clone());
    if let (None, Some(word @ TokenTree::Ident(ident))) = (statuses.first(), rest.first()) {
        if nearest(&ident.to_string(), known).is_none() {
            let found = ident.to_string();
            sink.at(word, &Mistake::NotAStatus { found: &found, list: "status" });
            return None;
        }
    }
    if let (Some(last), Some(argument)) = (statuses.last(), rest.first()) {
        if !matches!(last, TokenTree::Punct(comma) if comma.as_char() == ',') {
            sink.at(argument, &Mistake::NeedsComma { before: &argument.to_string() });
        }
    }
    if let Some(index) =
        statuses.iter().position(|token| matches!(token, TokenTree::Ident(ident) if ident == "_"))
    {
        let underscore = statuses.remove(index);
        status.catch_all = syn::parse2(underscore.into()).ok();
        if statuses.iter().any(|token| !matches!(token, TokenTree::Punct(_))) {
            sink.at(status.catch_all, &Mistake::MixedCatchAll);
        }
        statuses.clear();
    }
    status.statuses = statuses::parse("status", statuses.into_iter().collect(), sink);
    if let Some(rest) = status.statuses.rest {
        sink.at(rest, &Mistake::RestNotAllowed { list: "status" });
    }
    let rest = without_statuses(rest, sink);
    let grammar = Grammar { known, main: None };
    arguments::read(rest, &grammar, sink, |keyword, input, _| {
        match keyword.to_string().as_str() {
            "advice" => {
                status.advice = Some(arguments::string(keyword, "advice = \"check ..\"", input)?);
            }
            "url" => {
                status.url = Some(arguments::string(keyword, "url = \"https://..\"", input)?);
            }
            name => {
                status.inherit = Some(keyword.clone());
                if !input.is_empty() && !input.peek(Token![,]) {
                    return Err(Mistake::NoValue { name }.at(keyword));
                }
            }
        }
        Ok(())
    });
    if status.statuses.patterns.is_empty() && status.catch_all.is_none() && sink.len() == before {
        sink.at(meta, &Mistake::EmptyStatus);
    }
    Some(status)
}

/// The statuses come first; the first word other than `_` begins the arguments.
fn split_at_arguments(tokens: TokenStream) -> (Vec<TokenTree>, Vec<TokenTree>) {
    let is_word = |token: &TokenTree| matches!(token, TokenTree::Ident(ident) if ident != "_");
    let mut tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let at = tokens.iter().position(is_word).unwrap_or(tokens.len());
    let arguments = tokens.split_off(at);
    (tokens, arguments)
}

/// The arguments without the statuses among them, each of which is reported.
fn without_statuses(arguments: Vec<TokenTree>, sink: &mut Sink) -> TokenStream {
    let name = arguments.first().map(ToString::to_string).unwrap_or_default();
    let mut behind_comma = false;
    let mut kept = Vec::new();
    for token in arguments {
        let is_number = syn::parse2::<LitInt>(token.to_token_stream()).is_ok();
        if behind_comma && is_number {
            sink.at(token, &Mistake::StatusBehindArguments { name: &name });
            kept.pop();
        } else {
            behind_comma = matches!(&token, TokenTree::Punct(comma) if comma.as_char() == ',');
            kept.push(token);
        }
    }
    kept.into_iter().collect()
}

/// The only attribute of that name.
pub(crate) fn single<'a>(
    attrs: &'a [Attribute],
    name: &str,
    sink: &mut Sink,
) -> Option<&'a Attribute> {
    let mut named = attrs.iter().filter(|attr| attr.path().is_ident(name));
    let first = named.next();
    for second in named {
        sink.at(&second.meta, &Mistake::RepeatedAttribute { name });
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
