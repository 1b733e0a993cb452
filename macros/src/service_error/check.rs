//! The model of a service: an enum whose variants have their roles.

use proc_macro2::TokenStream;
use quote::ToTokens as _;
use syn::{DataEnum, DeriveInput, Ident, Member, Path, Type, Variant};

use super::attrs::{self, Role, ServiceAttr, StatusAttr};
use crate::errors::{Errors, Mistake};
use crate::paths::RuntimePath;
use crate::statuses::{Pattern, StatusList};
use crate::variants::{self, only_field};

/// A service that can be expanded.
pub(crate) struct Service {
    pub(crate) ident: Ident,
    pub(crate) name: String,
    pub(crate) success: Option<StatusList>,
    pub(crate) extends: Option<Path>,
    pub(crate) mirrors: Option<Path>,
    pub(crate) operations: Vec<Ident>,
    pub(crate) runtime: RuntimePath,
    pub(crate) statuses: Vec<StatusVariant>,
    pub(crate) catch_all: StatusVariant,
    pub(crate) transport: Payload,
    pub(crate) decode: Payload,
}

/// A variant for statuses.
pub(crate) struct StatusVariant {
    pub(crate) ident: Ident,
    /// The words of the variant's name.
    pub(crate) reason: String,
    pub(crate) description: String,
    pub(crate) attr: StatusAttr,
    pub(crate) payload: Option<Payload>,
}

/// The only field of a variant.
pub(crate) struct Payload {
    pub(crate) variant: Ident,
    pub(crate) member: Member,
    pub(crate) ty: Type,
}

/// Checks everything that needs no types.
pub(crate) fn check(
    input: &DeriveInput,
    data: &DataEnum,
    service: ServiceAttr,
    errors: &mut Errors,
) -> Option<Service> {
    if !input.generics.params.is_empty() {
        errors.at(&input.generics.params, &Mistake::GenericEnum);
    }
    if data.variants.is_empty() {
        errors.at(&input.ident, &Mistake::EmptyEnum);
        return None;
    }
    let mut statuses = Vec::new();
    let mut catch_all: Option<StatusVariant> = None;
    let mut transport: Option<Payload> = None;
    let mut decode: Option<Payload> = None;
    let roles = data.variants.iter().map(|variant| (variant, attrs::role(variant, errors)));
    let roles: Vec<(&Variant, Option<Role>)> = roles.collect();
    let is_complete = roles.iter().all(|(_, role)| role.is_some());
    for (variant, role) in roles {
        match role {
            Some(Role::Status(attr)) => {
                let Some(variant) = status_variant(variant, attr, &service, errors) else {
                    continue;
                };
                match (&variant.attr.statuses.catch_all, &catch_all) {
                    (None, _) => statuses.push(variant),
                    (Some(_), None) => catch_all = Some(variant),
                    (Some(second), Some(first)) => {
                        let first = first.ident.to_string();
                        errors.at(
                            second,
                            &Mistake::SecondVariant { role: "status(_)", first: &first },
                        );
                    }
                }
            }
            Some(Role::Transport) => {
                marker(variant, "transport", "TransportError", &mut transport, errors);
            }
            Some(Role::Decode) => marker(variant, "decode", "DecodeError", &mut decode, errors),
            None => {}
        }
    }
    if is_complete {
        let missing = [
            (catch_all.is_none(), "status(_)", "Undocumented(ErrorResponse)"),
            (transport.is_none(), "transport", "Transport(TransportError)"),
            (decode.is_none(), "decode", "Decode(DecodeError)"),
        ];
        let named = |role: &str| {
            data.variants
                .iter()
                .any(|variant| variant.attrs.iter().any(|attr| attr.path().is_ident(role)))
        };
        for (is_missing, role, example) in missing {
            if is_missing && (role == "status(_)" || !named(role)) {
                errors.at(&input.ident, &Mistake::MissingVariant { role, example });
            }
        }
    }
    overlaps(&statuses, service.success.as_ref(), errors);
    Some(Service {
        ident: input.ident.clone(),
        name: service.name?,
        success: service.success,
        extends: service.extends,
        mirrors: service.mirrors,
        operations: service.operations,
        runtime: service.runtime,
        statuses,
        catch_all: catch_all?,
        transport: transport?,
        decode: decode?,
    })
}

impl StatusVariant {
    /// Whether the payload is by its name what every response becomes.
    pub(crate) fn holds_error_response(&self) -> bool {
        self.payload.as_ref().is_some_and(|payload| match &payload.ty {
            Type::Path(path) => {
                path.path.segments.last().is_some_and(|segment| segment.ident == "ErrorResponse")
            }
            _ => false,
        })
    }
}

fn status_variant(
    variant: &Variant,
    attr: StatusAttr,
    service: &ServiceAttr,
    errors: &mut Errors,
) -> Option<StatusVariant> {
    if let Some(inherit) = &attr.inherit {
        if service.extends.is_none() {
            errors.at(inherit, &Mistake::InheritWithoutParent);
        }
        if attr.statuses.catch_all.is_some()
            || !matches!(attr.statuses.list.patterns.as_slice(), [one] if one.is_exact())
        {
            errors.at(inherit, &Mistake::InheritNeedsExact);
        }
        for (name, advice) in [("advice", &attr.advice), ("url", &attr.url)] {
            if let Some(advice) = advice {
                errors.at(advice, &Mistake::InheritWithAdvice { name });
            }
        }
    }
    let payload = match only_field(&variant.fields) {
        Some((member, field)) => {
            Some(Payload { variant: variant.ident.clone(), member, ty: field.ty.clone() })
        }
        None if variant.fields.is_empty() => None,
        None => {
            wrong_fields(variant, "status", "ErrorResponse", errors);
            return None;
        }
    };
    Some(StatusVariant {
        reason: words(&variant.ident.to_string()),
        description: variants::description(&variant.attrs),
        ident: variant.ident.clone(),
        attr,
        payload,
    })
}

/// The one variant of `#[transport]` or `#[decode]`.
fn marker(
    variant: &Variant,
    role: &str,
    payload: &str,
    place: &mut Option<Payload>,
    errors: &mut Errors,
) {
    match (only_field(&variant.fields), &place) {
        (None, _) => wrong_fields(variant, role, payload, errors),
        (Some(_), Some(first)) => {
            let first = first.variant.to_string();
            errors.at(&variant.ident, &Mistake::SecondVariant { role, first: &first });
        }
        (Some((member, field)), None) => {
            let (variant, ty) = (variant.ident.clone(), field.ty.clone());
            *place = Some(Payload { variant, member, ty });
        }
    }
}

fn wrong_fields(variant: &Variant, role: &str, payload: &str, errors: &mut Errors) {
    let name = variant.ident.to_string();
    let tokens: TokenStream = if variant.fields.is_empty() {
        variant.ident.to_token_stream()
    } else {
        variant.fields.to_token_stream()
    };
    errors.at(tokens, &Mistake::WrongFields { variant: &name, role, payload });
}

/// A status has one variant. An exact status may stand within another variant's range, and wins.
fn overlaps(variants: &[StatusVariant], success: Option<&StatusList>, errors: &mut Errors) {
    let patterns: Vec<(&Ident, &Pattern)> = variants
        .iter()
        .flat_map(|variant| {
            variant.attr.statuses.list.patterns.iter().map(|pattern| (&variant.ident, pattern))
        })
        .collect();
    for (index, (variant, pattern)) in patterns.iter().enumerate() {
        let earlier = patterns.iter().take(index).find(|(other, earlier)| {
            other != variant
                && earlier.overlaps(pattern)
                && earlier.is_exact() == pattern.is_exact()
        });
        if let Some((other, earlier)) = earlier {
            let status = pattern.common(earlier).unwrap_or_default();
            let other = other.to_string();
            errors.at(pattern, &Mistake::StatusInTwoVariants { status: &status, other: &other });
        }
        let is_success = match success {
            Some(success) => success.patterns.iter().any(|success| success.overlaps(pattern)),
            None => pattern.first <= 299 && pattern.last >= 200,
        };
        if is_success {
            let is_default = success.is_none();
            let status = pattern.display();
            errors.at(pattern, &Mistake::ErrorIsSuccess { status: &status, is_default });
        }
    }
}

/// `InternalServerError` -> `Internal Server Error`; `URITooLong` -> `URI Too Long`.
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
mod tests {
    use super::words;

    #[test]
    fn the_reason_is_the_words_of_the_name() {
        for (name, reason) in [
            ("NotFound", "Not Found"),
            ("InternalServerError", "Internal Server Error"),
            ("URITooLong", "URI Too Long"),
            ("Gone", "Gone"),
            ("r#type", "type"),
        ] {
            assert_eq!(words(name), reason);
        }
    }
}
