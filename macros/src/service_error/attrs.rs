//! `#[service(..)]` on the enum, and `#[status(..)]`, `#[transport]`, `#[decode]` on its variants.

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::ext::IdentExt as _;
use syn::parse::{ParseStream, Parser as _};
use syn::{Attribute, DeriveInput, Expr, ExprLit, Lit, LitStr, Meta, Path, Token, Variant, token};

use crate::diag::{Mistake, Sink, nearest};
use crate::lit;
use crate::paths::RuntimePath;
use crate::statuses::{self, Statuses};

const SERVICE_ARGUMENTS: [&str; 5] = ["name", "success", "extends", "covers", "crate"];
const STATUS_ARGUMENTS: [&str; 3] = ["help", "link", "inherit"];

/// What `#[service(..)]` says.
#[derive(Default)]
pub(crate) struct ServiceAttr {
    pub(crate) name: Option<String>,
    pub(crate) success: Option<Statuses>,
    pub(crate) extends: Option<Path>,
    pub(crate) covers: Option<Path>,
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
    pub(crate) help: Option<LitStr>,
    pub(crate) link: Option<LitStr>,
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
    let before = sink.len();
    let mut named = false;
    arguments(list.tokens.clone(), &SERVICE_ARGUMENTS, sink, |keyword, input, sink| {
        match keyword.to_string().as_str() {
            "name" => {
                named = true;
                let name: LitStr = value(keyword, "name = \"billing\"", input)?;
                service.name = Some(lit::text(&name)?);
                if name.value().trim().is_empty() {
                    return Err(Mistake::MissingServiceName.at(name));
                }
            }
            "success" => {
                let tokens = parentheses(keyword, "success(200, 202)", input)?;
                let before = sink.len();
                let statuses = statuses::parse("success", tokens, sink);
                if let Some(rest) = statuses.rest {
                    return Err(Mistake::RestNotAllowed { list: "success" }.at(rest));
                }
                if statuses.patterns.is_empty() && sink.len() == before {
                    return Err(Mistake::EmptyList { list: "success" }.at(keyword));
                }
                service.success = Some(statuses);
            }
            "extends" => service.extends = Some(path(keyword, "extends = CommonError", input)?),
            "covers" => service.covers = Some(path(keyword, "covers = SmsError", input)?),
            _ => {
                equals(keyword, "crate = ::acs_endpoint", input)?;
                service.runtime = input.parse()?;
            }
        }
        Ok(())
    });
    if !named && sink.len() == before {
        sink.at(&attr.meta, &Mistake::MissingServiceName);
    }
    service
}

/// Reads `#[name(crate = ..)]`, the only argument of the attribute `name`.
pub(crate) fn runtime_path(attrs: &[Attribute], name: &str, sink: &mut Sink) -> RuntimePath {
    let mut runtime = RuntimePath::default();
    if let Some(Meta::List(list)) = single(attrs, name, sink).map(|attr| &attr.meta) {
        arguments(list.tokens.clone(), &["crate"], sink, |keyword, input, _| {
            equals(keyword, "crate = ::acs_endpoint", input)?;
            runtime = input.parse()?;
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
        ("status", meta) => status(meta, &STATUS_ARGUMENTS, sink).map(Role::Status),
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
            sink.at(meta, &Mistake::StatusForm);
            return None;
        }
    };
    let mut status = StatusAttr::default();
    let before = sink.len();
    let (statuses, rest) = split_at_arguments(list.tokens.clone());
    let mut statuses: Vec<TokenTree> = statuses.into_iter().collect();
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
    arguments(rest, known, sink, |keyword, input, _| {
        match keyword.to_string().as_str() {
            "help" => status.help = Some(value(keyword, "help = \"check ..\"", input)?),
            "link" => status.link = Some(value(keyword, "link = \"https://..\"", input)?),
            _ => status.inherit = Some(keyword.clone()),
        }
        Ok(())
    });
    if status.statuses.patterns.is_empty() && status.catch_all.is_none() && sink.len() == before {
        sink.at(meta, &Mistake::EmptyStatus);
    }
    Some(status)
}

/// The statuses come first; the first word other than `_` begins the arguments.
fn split_at_arguments(tokens: TokenStream) -> (TokenStream, TokenStream) {
    let is_word = |token: &TokenTree| matches!(token, TokenTree::Ident(ident) if ident != "_");
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let at = tokens.iter().position(is_word).unwrap_or(tokens.len());
    let mut tokens = tokens.into_iter();
    (tokens.by_ref().take(at).collect(), tokens.collect())
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

/// `key = value` and `key(..)` arguments, each read by `read`; a mistake in one does not hide the
/// next.
fn arguments(
    tokens: TokenStream,
    known: &'static [&'static str],
    sink: &mut Sink,
    mut read: impl FnMut(&Ident, ParseStream<'_>, &mut Sink) -> syn::Result<()>,
) {
    let mut seen: Vec<String> = Vec::new();
    let parsed = (|input: ParseStream<'_>| {
        while !input.is_empty() {
            if !input.peek(syn::Ident::peek_any) {
                let token: TokenTree = input.fork().parse()?;
                return Err(Mistake::UnexpectedToken { known }.at(token));
            }
            let keyword = input.call(Ident::parse_any)?;
            let name = keyword.to_string();
            let result = if !known.contains(&name.as_str()) {
                let meant = nearest(&name, known);
                Err(Mistake::UnknownArgument { name: &name, known, meant }.at(&keyword))
            } else if seen.contains(&name) {
                Err(Mistake::RepeatedArgument { name: &name }.at(&keyword))
            } else {
                seen.push(name);
                read(&keyword, input, sink)
            };
            if let Err(error) = result {
                sink.push(error);
                while !input.is_empty() && !input.peek(Token![,]) {
                    input.parse::<TokenTree>()?;
                }
            }
            if !input.is_empty() {
                if !input.peek(Token![,]) {
                    let token: TokenTree = input.fork().parse()?;
                    return Err(Mistake::NeedsComma.at(token));
                }
                input.parse::<Token![,]>()?;
            }
        }
        Ok(())
    })
    .parse2(tokens);
    sink.take(parsed);
}

fn equals(keyword: &Ident, form: &str, input: ParseStream<'_>) -> syn::Result<()> {
    let needs_value = Mistake::NeedsValue { name: &keyword.to_string(), form };
    if !input.peek(Token![=]) {
        return Err(needs_value.at(keyword));
    }
    let equals: Token![=] = input.parse()?;
    if input.is_empty() || input.peek(Token![,]) {
        return Err(needs_value.at(equals));
    }
    Ok(())
}

fn value(keyword: &Ident, form: &str, input: ParseStream<'_>) -> syn::Result<LitStr> {
    equals(keyword, form, input)?;
    if !input.peek(LitStr) {
        let token: TokenTree = input.fork().parse()?;
        return Err(Mistake::NeedsValue { name: &keyword.to_string(), form }.at(token));
    }
    input.parse()
}

fn path(keyword: &Ident, form: &str, input: ParseStream<'_>) -> syn::Result<Path> {
    equals(keyword, form, input)?;
    if !(input.peek(Token![::]) || input.peek(syn::Ident::peek_any)) {
        let token: TokenTree = input.fork().parse()?;
        return Err(Mistake::NeedsValue { name: &keyword.to_string(), form }.at(token));
    }
    input.call(Path::parse_mod_style)
}

fn parentheses(keyword: &Ident, form: &str, input: ParseStream<'_>) -> syn::Result<TokenStream> {
    if !input.peek(token::Paren) {
        return Err(Mistake::NeedsValue { name: &keyword.to_string(), form }.at(keyword));
    }
    Ok(input.parse::<proc_macro2::Group>()?.stream())
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
