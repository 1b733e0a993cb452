//! Builds the model from the attributes, and performs all checks that do not need types.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::{Attribute, DataEnum, DeriveInput, Field, Ident, Member, Type, Variant};

use super::attrs::{self, Role, ServiceAttr, StatusAttr};
use super::model::{Here, LocalVariant, Payload, Rest, Service, StatusVariant, is_named};
use super::rows;
use crate::errors::{Errors, Message, listed, wrong};
use crate::tokens::{display_path, is_same};
use crate::variants;

/// The variants by their roles.
#[derive(Default)]
struct Variants {
    statuses: Vec<StatusVariant>,
    catch_all: Option<StatusVariant>,
    transport: Option<Payload>,
    decode: Option<Payload>,
    rest: Option<Payload>,
    locals: Vec<LocalVariant>,
}

/// Performs all checks that do not need types. Returns `None` if the model is incomplete.
pub(crate) fn check(
    input: &DeriveInput,
    data: &DataEnum,
    service: ServiceAttr,
    errors: &mut Errors,
) -> Option<Service> {
    if !input.generics.params.is_empty() {
        errors.push(
            wrong(
                "the error type of a service cannot be generic: it has a single table of status \
                       codes",
            )
            .help("remove the generic parameters")
            .at(&input.generics.params),
        );
    }
    if data.variants.is_empty() {
        errors.push(
            wrong("the enum has no variants")
                .help("add one for each documented status, and those with `#[status(_)]`, `#[transport]` \
                       and `#[decode]`")
                .at(&input.ident),
        );
        return None;
    }
    let roles: Vec<(&Variant, Option<Role>)> =
        data.variants.iter().map(|variant| (variant, attrs::role(variant, errors))).collect();
    let is_complete = roles.iter().all(|(_, role)| role.is_some());
    let has_rest = roles.iter().any(|(_, role)| matches!(role, Some(Role::Rest)));
    if !service.is_named && !has_rest && is_complete {
        errors.push(match &service.meta {
            Some(meta) => attrs::missing_name().at(meta),
            None => attrs::missing_name().at(&input.ident),
        });
    }
    if has_rest {
        beside_rest(&service, errors);
    }
    let mut variants = Variants::default();
    for (variant, role) in roles {
        from_attributes(variant, role.as_ref(), errors);
        match role {
            Some(Role::Status(attrs)) => variants.status(variant, attrs, &service, errors),
            Some(Role::Transport) => {
                marker(variant, "transport", "TransportError", &mut variants.transport, errors);
            }
            Some(Role::Decode) => {
                marker(variant, "decode", "DecodeError", &mut variants.decode, errors);
            }
            Some(Role::Rest) => {
                marker(variant, "rest", "HttpError", &mut variants.rest, errors);
            }
            Some(Role::Local) => variants.locals.push(local(variant, errors)),
            None => {}
        }
    }
    if let Some(rest) = &variants.rest {
        rest_of_itself(rest, &input.ident, errors);
    }
    match (is_complete, has_rest) {
        (true, true) => replaced_by_rest(&variants, errors),
        (true, false) => missing(input, data, &variants, errors),
        (false, _) => {}
    }
    let of_another = has_rest && service.success.is_none();
    rows::check(&variants.statuses, service.success.as_ref(), of_another, errors);
    duplicate_from(&variants.locals, errors);
    let rest = match variants.rest {
        Some(rest) => Rest::Other(Box::new(rest)),
        None => Rest::Here(Box::new(Here {
            catch_all: variants.catch_all?,
            transport: variants.transport?,
            decode: variants.decode?,
        })),
    };
    Some(Service {
        ident: input.ident.clone(),
        name: service.name,
        success: service.success,
        extends: service.extends.map(|(_, path)| path),
        mirrors: service.mirrors.map(|(_, path)| path),
        operations: service.operations.map(|(_, names)| names).unwrap_or_default(),
        runtime: service.runtime,
        statuses: variants.statuses,
        rest,
        locals: variants.locals,
    })
}

/// Reports the arguments that cannot be combined with `#[rest]`.
fn beside_rest(service: &ServiceAttr, errors: &mut Errors) {
    for (keyword, _) in [&service.extends, &service.mirrors].into_iter().flatten() {
        errors.push(
            wrong(format!("`{keyword}` cannot be combined with `#[rest]`"))
                .help(
                    "remove it: the `#[rest]` variant is for every status code that has no variant here",
                )
                .at(keyword),
        );
    }
    if let Some((keyword, _)) = service.operations.as_ref().filter(|_| !service.is_named) {
        errors.push(
            wrong("a view uses the operations of its service")
                .help(
                    "remove `operations`, or make the enum a service: `#[service(name = \"..\")]`",
                )
                .at(keyword),
        );
    }
}

/// Reports an enum that contains itself, which could not be created. `Self` was replaced by its name.
fn rest_of_itself(rest: &Payload, ident: &Ident, errors: &mut Errors) {
    if let Type::Path(path) = &rest.ty {
        if path.path.is_ident(ident) {
            errors.push(
                wrong("the `#[rest]` variant cannot contain the enum itself")
                    .help("write the error type of another service, such as `HttpError`")
                    .at(&rest.ty),
            );
        }
    }
}

/// Reports the variants that `#[rest]` replaces.
fn replaced_by_rest(variants: &Variants, errors: &mut Errors) {
    const HELP: &str = "remove one of the two: `#[rest]` replaces `#[status(_)]`, `#[transport]` and \
                        `#[decode]`";
    let catch_all = variants.catch_all.as_ref().map(|variant| (&variant.ident, "status(_)"));
    let transport = variants.transport.as_ref().map(|payload| (&payload.variant, "transport"));
    let decode = variants.decode.as_ref().map(|payload| (&payload.variant, "decode"));
    for (variant, role) in [catch_all, transport, decode].into_iter().flatten() {
        errors.push(
            wrong(format!("`#[{role}]` cannot be combined with `#[rest]`")).help(HELP).at(variant),
        );
    }
}

/// Reports missing variants: every status code, a failed request and an unreadable success need one.
fn missing(input: &DeriveInput, data: &DataEnum, variants: &Variants, errors: &mut Errors) {
    let missing = [
        (variants.catch_all.is_none(), "status(_)", "Undocumented(ErrorResponse)"),
        (variants.transport.is_none(), "transport", "Transport(TransportError)"),
        (variants.decode.is_none(), "decode", "Decode(DecodeError)"),
    ];
    let named = |role: &str| {
        data.variants
            .iter()
            .any(|variant| variant.attrs.iter().any(|attr| attr.path().is_ident(role)))
    };
    let missing: Vec<(&str, &str)> = missing
        .into_iter()
        .filter(|(is_missing, role, _)| *is_missing && (*role == "status(_)" || !named(role)))
        .map(|(_, role, example)| (role, example))
        .collect();
    if missing.is_empty() {
        return;
    }
    let roles: Vec<String> = missing.iter().map(|(role, _)| format!("`#[{role}]`")).collect();
    let roles = listed(&roles, "or");
    let examples: Vec<String> =
        missing.iter().map(|(role, example)| format!("`#[{role}] {example}`")).collect();
    let rest = if missing.len() == 3 {
        "add `#[rest] Http(HttpError)`, which replaces all three, or "
    } else {
        "add "
    };
    errors.push(
        wrong(format!("no variant has {roles}"))
            .help(format!("{rest}{}", examples.join(", ")))
            .at(&input.ident),
    );
}

impl Variants {
    fn status(
        &mut self,
        variant: &Variant,
        attrs: Vec<StatusAttr>,
        service: &ServiceAttr,
        errors: &mut Errors,
    ) {
        for attr in &attrs {
            rows::arguments(attr, service.extends.is_some(), errors);
        }
        rows::further(&variant.ident, &attrs, errors);
        let payload = Payload::of(variant);
        if payload.is_none() && !variant.fields.is_empty() {
            return wrong_fields(variant, "status", "ErrorResponse", errors);
        }
        let variant = StatusVariant {
            reason: words(&variant.ident.to_string()),
            description: variants::description(&variant.attrs),
            ident: variant.ident.clone(),
            attrs,
            payload,
        };
        let catch_all = variant.attrs.iter().find_map(|attr| attr.statuses.catch_all);
        match (catch_all, &self.catch_all) {
            (None, _) => self.statuses.push(variant),
            (Some(_), None) => self.catch_all = Some(variant),
            (Some(second), Some(first)) => {
                errors.push(already_used("status(_)", &first.ident).at(second));
            }
        }
    }
}

/// Sets `place` to the variant with `#[transport]`, `#[decode]` or `#[rest]`. Only one variant can have
/// each.
fn marker(
    variant: &Variant,
    role: &str,
    payload: &str,
    place: &mut Option<Payload>,
    errors: &mut Errors,
) {
    match (Payload::of(variant), &place) {
        (None, _) => wrong_fields(variant, role, payload, errors),
        (Some(_), Some(first)) => {
            errors.push(already_used(role, &first.variant).at(&variant.ident));
        }
        (payload, None) => *place = payload,
    }
}

/// The message for a second variant with a role that only one variant can have.
fn already_used(role: &str, first: &Ident) -> Message {
    wrong(format!("`#[{role}]` is already used on `{first}`")).help("keep one of the two")
}

/// A variant for errors of the client itself.
fn local(variant: &Variant, errors: &mut Errors) -> LocalVariant {
    let description = variants::description(&variant.attrs);
    let text = if description.is_empty() { words(&variant.ident.to_string()) } else { description };
    let payload = Payload::of(variant);
    let source = variant.fields.iter().find_map(|field| {
        let name = field.ident.clone().filter(|name| name == "source")?;
        Some(Payload::new(variant, Member::Named(name), field))
    });
    let source = source.filter(|_| payload.is_none());
    let is_from = payload.is_some() && variant.fields.iter().any(|field| from(field).is_some());
    if let Some(payload) = payload.as_ref().filter(|_| is_from) {
        if is_named(&payload.ty, "TransportError") {
            errors.push(
                wrong("`TransportError` is already converted into the `#[transport]` variant")
                    .help("remove `#[from]`")
                    .at(&payload.ty),
            );
        }
    }
    LocalVariant { ident: variant.ident.clone(), text, payload, source, is_from }
}

/// Reports `#[from]` that is not on the only field of a `#[local]` variant.
fn from_attributes(variant: &Variant, role: Option<&Role>, errors: &mut Errors) {
    let name = &variant.ident;
    let is_local = matches!(role, Some(Role::Local));
    if let Some(attr) = variant.attrs.iter().find(|attr| attr.path().is_ident("from")) {
        errors.push(
            wrong("`#[from]` belongs on a field")
                .help(format!("write `#[local] {name}(#[from] url::ParseError)`"))
                .at(&attr.meta),
        );
    }
    let Some(attr) = variant.fields.iter().find_map(from) else { return };
    if role.is_some() && !is_local {
        errors.push(
            wrong("`#[from]` is only for the field of a `#[local]` variant")
                .help("remove it: `ServiceError` creates this variant")
                .at(&attr.meta),
        );
    } else if is_local && variant.fields.len() != 1 {
        errors.push(
            wrong(format!("`#[from]` requires `{name}` to have exactly one field"))
                .help("remove `#[from]`, or the other fields")
                .at(&attr.meta),
        );
    }
}

/// The attribute `#[from]` of a field.
pub(super) fn from(field: &Field) -> Option<&Attribute> {
    field.attrs.iter().find(|attr| attr.path().is_ident("from"))
}

/// Reports a second conversion of the same type.
fn duplicate_from(locals: &[LocalVariant], errors: &mut Errors) {
    let types: Vec<&Payload> = locals
        .iter()
        .filter(|local| local.is_from)
        .filter_map(|local| local.payload.as_ref())
        .collect();
    for (index, payload) in types.iter().enumerate() {
        let earlier = types.iter().take(index).find(|other| is_same(&other.ty, &payload.ty));
        if let Some(earlier) = earlier {
            errors.push(
                wrong(format!(
                    "`{}` is already converted into `{}`",
                    display_path(&payload.ty),
                    earlier.variant
                ))
                .help("remove one `#[from]`")
                .at(&payload.ty),
            );
        }
    }
}

fn wrong_fields(variant: &Variant, role: &str, payload: &str, errors: &mut Errors) {
    let name = &variant.ident;
    let tokens: TokenStream = if variant.fields.is_empty() {
        name.to_token_stream()
    } else {
        variant.fields.to_token_stream()
    };
    let or =
        if role == "status" { format!(", or `{name}` without a field") } else { String::new() };
    errors.push(
        wrong(format!("wrong fields of `{name}` for `#[{role}]`"))
            .help(format!("write `{name}({payload})`{or}"))
            .at(tokens),
    );
}

/// Splits a name into words: `InternalServerError` becomes `Internal Server Error`, and `URITooLong`
/// becomes `URI Too Long`.
fn words(name: &str) -> String {
    let letters: Vec<char> = name.trim_start_matches("r#").chars().collect();
    let mut words = String::new();
    for (index, letter) in letters.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|index| letters.get(index));
        let starts_word = letter.is_uppercase()
            && before.is_some_and(|before| {
                !before.is_uppercase()
                    || letters.get(index + 1).is_some_and(|next| next.is_lowercase())
            });
        if starts_word {
            words.push(' ');
        }
        words.push(*letter);
    }
    words
}

#[cfg(test)]
mod tests;
