//! `#[service(..)]` on the enum, and `#[status(..)]`, `#[transport]`, `#[decode]` on its variants.

use proc_macro2::{Group, Ident, TokenTree};
use syn::parse::ParseStream;
use syn::{DeriveInput, LitStr, Meta, Path, Variant, token};

use crate::arguments::{self, Grammar};
use crate::errors::{Errors, Mistake, wrong};
use crate::paths::RuntimePath;
use crate::statuses::{self, StatusList};
use crate::variants::{self, VariantStatuses, single};

const SERVICE: Grammar = Grammar {
    known: &["name", "success", "extends", "mirrors", "operations", "crate"],
    main: Some(("service", "name")),
};
const STATUS: [&str; 3] = ["advice", "url", "inherit"];

/// What `#[service(..)]` says.
#[derive(Default)]
pub(crate) struct ServiceAttr {
    pub(crate) name: Option<String>,
    pub(crate) success: Option<StatusList>,
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
    pub(crate) statuses: VariantStatuses,
    pub(crate) advice: Option<LitStr>,
    pub(crate) url: Option<LitStr>,
    pub(crate) inherit: Option<Ident>,
}

/// Reads `#[service(..)]`.
pub(crate) fn service(input: &DeriveInput, errors: &mut Errors) -> ServiceAttr {
    let mut service = ServiceAttr::default();
    let Some(attr) = single(&input.attrs, "service", errors) else {
        errors.at(&input.ident, &Mistake::MissingServiceAttribute);
        return service;
    };
    let Meta::List(list) = &attr.meta else {
        errors.at(&attr.meta, &Mistake::MissingServiceName);
        return service;
    };
    let named = arguments::read(list.tokens.clone(), &SERVICE, errors, |keyword, input, errors| {
        match keyword.to_string().as_str() {
            "name" => {
                let name = arguments::string(keyword, "name = \"billing\"", input)?;
                service.name = Some(name.value());
                if name.value().trim().is_empty() {
                    return Err(Mistake::MissingServiceName.at(name));
                }
            }
            "success" => service.success = Some(statuses::list(keyword, input, errors)?),
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
        errors.at(&attr.meta, &Mistake::MissingServiceName);
    }
    service
}

/// Reads `(GET_INVOICE, LIST_INVOICES)`: associated constants of the enum.
fn operations(keyword: &Ident, input: ParseStream<'_>) -> syn::Result<Vec<Ident>> {
    const FORM: &str = "operations(GET_INVOICE, LIST_INVOICES)";
    let needs_names = || {
        wrong("`operations` expects the names of associated constants")
            .help(format!("write `{FORM}`"))
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
            let name = operation.to_string();
            return Err(wrong(format!("duplicate operation `{name}`"))
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

/// Reads the role of a variant.
pub(crate) fn role(variant: &Variant, errors: &mut Errors) -> Option<Role> {
    let name = variant.ident.to_string();
    let mut roles = Vec::new();
    for role in ["status", "transport", "decode"] {
        if let Some(attr) = single(&variant.attrs, role, errors) {
            roles.push((role, attr));
        }
    }
    let mut roles = roles.into_iter();
    let Some((role, attr)) = roles.next() else {
        errors.at(&variant.ident, &Mistake::NoRole { variant: &name });
        return None;
    };
    if let Some((_, second)) = roles.next() {
        errors.at(&second.meta, &Mistake::TwoRoles { variant: &name });
        return None;
    }
    match (role, &attr.meta) {
        ("status", meta) => status(meta, errors).map(Role::Status),
        ("transport", Meta::Path(_)) => Some(Role::Transport),
        ("decode", Meta::Path(_)) => Some(Role::Decode),
        (role, meta) => {
            errors.at(meta, &Mistake::MarkerWithArguments { role });
            None
        }
    }
}

/// Reads `#[status(..)]`.
fn status(meta: &Meta, errors: &mut Errors) -> Option<StatusAttr> {
    let mut status = StatusAttr::default();
    status.statuses = variants::status(meta, &STATUS, errors, |keyword, input, _| {
        match keyword.to_string().as_str() {
            "advice" => {
                status.advice = Some(arguments::string(keyword, "advice = \"check ..\"", input)?);
            }
            "url" => {
                status.url = Some(arguments::string(keyword, "url = \"https://..\"", input)?);
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
