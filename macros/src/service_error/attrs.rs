//! Parses `#[service(..)]` on the enum and the attributes of its variants.

use proc_macro2::{Group, Ident, TokenTree};
use syn::parse::ParseStream;
use syn::{Attribute, DeriveInput, LitStr, Meta, Path, Token, Variant, token};

use crate::arguments::{self, Grammar};
use crate::errors::{Errors, Message, nearest, quoted, wrong};
use crate::paths::RuntimePath;
use crate::statuses::{self, StatusList};
use crate::tokens::{display_token, peek_token};
use crate::variants::{self, VariantStatuses, single};

const SERVICE: Grammar = Grammar {
    known: &["name", "success", "extends", "mirrors", "operations", "crate"],
    main: Some(("service", "name")),
};
const STATUS: [&str; 6] = ["advice", "url", "code", "retry", "observed", "inherit"];
const ROLES: [&str; 5] = ["status", "transport", "decode", "rest", "local"];

/// The arguments of `#[service(..)]`.
#[derive(Default)]
pub(crate) struct ServiceAttr {
    pub(crate) name: Option<String>,
    /// Whether there is a `name`, possibly with a mistake.
    pub(crate) is_named: bool,
    pub(crate) success: Option<StatusList>,
    pub(crate) extends: Option<(Ident, Path)>,
    pub(crate) mirrors: Option<(Ident, Path)>,
    pub(crate) operations: Option<(Ident, Vec<Ident>)>,
    pub(crate) runtime: RuntimePath,
    /// The attribute itself, if there is one.
    pub(crate) meta: Option<Meta>,
}

/// The purpose of a variant.
pub(crate) enum Role {
    /// A variant for status codes. The attributes after the first one are for error codes.
    Status(Vec<StatusAttr>),
    Transport,
    Decode,
    Rest,
    Local,
}

/// The arguments of `#[status(..)]`.
#[derive(Default)]
pub(crate) struct StatusAttr {
    /// The attribute itself.
    pub(crate) meta: Option<Meta>,
    pub(crate) statuses: VariantStatuses,
    pub(crate) advice: Option<(Ident, LitStr)>,
    pub(crate) url: Option<(Ident, LitStr)>,
    pub(crate) code: Option<(Ident, Vec<LitStr>)>,
    pub(crate) retry: Option<(Ident, &'static str)>,
    pub(crate) observed: Option<Ident>,
    pub(crate) inherit: Option<Ident>,
}

impl StatusAttr {
    /// The error codes of the rows. An empty list means every code.
    pub(crate) fn codes(&self) -> &[LitStr] {
        self.code.as_ref().map(|(_, codes)| codes.as_slice()).unwrap_or_default()
    }
}

/// Parses `#[service(..)]`, which is optional for a view.
pub(crate) fn service(input: &DeriveInput, errors: &mut Errors) -> ServiceAttr {
    let mut service = ServiceAttr::default();
    let Some(attr) = single(&input.attrs, "service", errors) else { return service };
    service.meta = Some(attr.meta.clone());
    let Meta::List(list) = &attr.meta else {
        service.is_named = true;
        errors.push(missing_name().at(&attr.meta));
        return service;
    };
    let named = arguments::read(list.tokens.clone(), &SERVICE, errors, |keyword, input, errors| {
        match keyword.to_string().as_str() {
            "name" => {
                let name = arguments::string(keyword, "name = \"billing\"", input)?;
                service.name = Some(name.value());
                if name.value().trim().is_empty() {
                    return Err(missing_name().at(name));
                }
            }
            "success" => service.success = Some(statuses::list(keyword, input, errors)?),
            "extends" => {
                let path = arguments::path(keyword, "extends = CommonError", input)?;
                service.extends = Some((keyword.clone(), path));
            }
            "mirrors" => {
                let path = arguments::path(keyword, "mirrors = SmsError", input)?;
                service.mirrors = Some((keyword.clone(), path));
            }
            "operations" => {
                service.operations = Some((keyword.clone(), operations(keyword, input)?));
            }
            _ => service.runtime = RuntimePath::parse(keyword, input)?,
        }
        Ok(())
    });
    service.is_named = named.iter().any(|name| name == "name");
    service
}

/// The message for a service without a name.
pub(crate) fn missing_name() -> Message {
    wrong("the service has no name").help("write `#[service(name = \"billing\")]`")
}

/// Parses `(GET_INVOICE, LIST_INVOICES)`: associated constants of the enum.
fn operations(keyword: &Ident, input: ParseStream<'_>) -> syn::Result<Vec<Ident>> {
    let needs_names = || {
        wrong("`operations` expects the names of associated constants in parentheses")
            .help("write `operations(GET_INVOICE, LIST_INVOICES)`")
    };
    if !input.peek(token::Paren) {
        return Err(needs_names().at(keyword));
    }
    let group: Group = input.parse()?;
    let mut operations: Vec<Ident> = Vec::new();
    let mut tokens = group.stream().into_iter();
    while let Some(token) = tokens.next() {
        let TokenTree::Ident(operation) = token else { return Err(needs_names().at(token)) };
        if operations.contains(&operation) {
            return Err(wrong(format!("duplicate operation `{operation}`"))
                .help("remove one of the two")
                .at(operation));
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

/// Parses the role of a variant.
pub(crate) fn role(variant: &Variant, errors: &mut Errors) -> Option<Role> {
    let name = &variant.ident;
    let mut roles = Vec::new();
    for role in ROLES {
        let attr = match role {
            "status" => statuses(variant).next(),
            role => single(&variant.attrs, role, errors),
        };
        roles.extend(attr.map(|attr| (role, attr)));
    }
    let mut roles = roles.into_iter();
    let Some((role, attr)) = roles.next() else {
        errors.push(
            wrong(format!("`{name}` needs `#[status]`, `#[transport]`, `#[decode]`, `#[rest]` or `#[local]`"))
                .help("write `#[status(404)]` with its status codes, `#[status(_)]` for every status that no \
                       variant names, or `#[local]` for an error of the client itself")
                .at(name),
        );
        return None;
    };
    if let Some((_, second)) = roles.next() {
        errors.push(
            wrong(format!("conflicting attributes on `{name}`"))
                .help("write two variants")
                .at(&second.meta),
        );
        return None;
    }
    match (role, &attr.meta) {
        ("status", _) => {
            let attrs = statuses(variant).map(|attr| status(&attr.meta, errors));
            let attrs: Vec<Option<StatusAttr>> = attrs.collect();
            attrs.into_iter().collect::<Option<_>>().map(Role::Status)
        }
        ("transport", Meta::Path(_)) => Some(Role::Transport),
        ("decode", Meta::Path(_)) => Some(Role::Decode),
        ("rest", Meta::Path(_)) => Some(Role::Rest),
        ("local", Meta::Path(_)) => Some(Role::Local),
        (role, meta) => {
            errors.push(
                wrong(format!("`#[{role}]` does not accept arguments"))
                    .help(format!("write `#[{role}]`"))
                    .at(meta),
            );
            None
        }
    }
}

/// The `#[status(..)]` attributes of a variant.
fn statuses(variant: &Variant) -> impl Iterator<Item = &Attribute> {
    variant.attrs.iter().filter(|attr| attr.path().is_ident("status"))
}

/// Parses `#[status(..)]`.
fn status(meta: &Meta, errors: &mut Errors) -> Option<StatusAttr> {
    let mut status = StatusAttr { meta: Some(meta.clone()), ..StatusAttr::default() };
    status.statuses = variants::status(meta, &STATUS, errors, |keyword, input, errors| {
        match keyword.to_string().as_str() {
            "advice" => {
                let advice = arguments::string(keyword, "advice = \"check ..\"", input)?;
                status.advice = Some((keyword.clone(), advice));
            }
            "url" => {
                let url = arguments::string(keyword, "url = \"https://..\"", input)?;
                status.url = Some((keyword.clone(), url));
            }
            "code" => status.code = Some((keyword.clone(), codes(keyword, input, errors)?)),
            "retry" => status.retry = Some((keyword.clone(), retry(keyword, input)?)),
            "observed" => {
                status.observed = Some(keyword.clone());
                arguments::flag(keyword, input)?;
            }
            _ => {
                status.inherit = Some(keyword.clone());
                arguments::flag(keyword, input)?;
            }
        }
        Ok(())
    })?;
    Some(status)
}

/// Parses `= "a" | "b"`.
fn codes(keyword: &Ident, input: ParseStream<'_>, errors: &mut Errors) -> syn::Result<Vec<LitStr>> {
    let form = "code = \"Duplicate\"";
    let mut codes: Vec<LitStr> = vec![arguments::string(keyword, form, input)?];
    while input.peek(Token![|]) {
        let or: Token![|] = input.parse()?;
        if !input.peek(LitStr) {
            return Err(wrong("expected an error code next to `|`")
                .help("write `code = \"a\" | \"b\"`, or remove the `|`")
                .at(or));
        }
        let code: LitStr = input.parse()?;
        arguments::text(&code)?;
        if codes.iter().any(|earlier| earlier.value() == code.value()) {
            errors.push(
                wrong(format!("duplicate code `{}`", code.value()))
                    .help("remove one of the two")
                    .at(&code),
            );
        }
        codes.push(code);
    }
    for code in &codes {
        if code.value().trim() != code.value() || code.value().is_empty() {
            errors.push(
                wrong(
                    "no response can have this error code: codes are compared without surrounding \
                       whitespace",
                )
                .help("write the code as the service sends it: `code = \"Duplicate\"`")
                .at(code),
            );
        }
    }
    Ok(codes)
}

/// Parses `= never`, `= if_idempotent` or `= always`, and returns the variant of `RetryRule`.
fn retry(keyword: &Ident, input: ParseStream<'_>) -> syn::Result<&'static str> {
    const RULES: [(&str, &str); 3] =
        [("never", "Never"), ("if_idempotent", "IfIdempotent"), ("always", "Always")];
    arguments::equals(keyword, "retry = never", input)?;
    let token = peek_token(input)?;
    let written = display_token(&token);
    if let TokenTree::Ident(_) = token {
        if let Some((_, rule)) = RULES.iter().find(|(name, _)| *name == written) {
            input.parse::<TokenTree>()?;
            return Ok(rule);
        }
    }
    let names = RULES.map(|(name, _)| name);
    let name = written.trim_matches('"');
    let help = match nearest(name, &names) {
        Some(near) => format!("write `retry = {near}`"),
        None => format!("the rules are {}", quoted(&names)),
    };
    let what = if name == written {
        format!("`{written}` is not a retry rule")
    } else {
        "`retry` expects a name, not a string".to_owned()
    };
    Err(wrong(what).help(help).at(token))
}
