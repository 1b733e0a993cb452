//! Checks a success type with variants, and builds its model.

use quote::ToTokens as _;
use syn::{DataEnum, DeriveInput, Generics, Ident, Member, Token, Type};

use crate::errors::{Errors, wrong};
use crate::paths::RuntimePath;
use crate::statuses::Pattern;
use crate::variants::{self, single};

/// A success type with variants.
pub(crate) struct Value<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) generics: &'a Generics,
    pub(crate) runtime: RuntimePath,
    pub(crate) variants: Vec<Variant<'a>>,
}

/// A variant and its status codes.
pub(crate) struct Variant<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) patterns: Vec<Pattern>,
    pub(crate) catch_all: Option<Token![_]>,
    pub(crate) payload: Option<(Member, &'a Type)>,
}

/// Performs all checks that do not need types.
pub(crate) fn check<'a>(
    input: &'a DeriveInput,
    data: &'a DataEnum,
    runtime: RuntimePath,
    errors: &mut Errors,
) -> Value<'a> {
    if data.variants.is_empty() {
        errors.push(
            wrong("the enum has no variants")
                .help("add one for each success, such as `#[status(201)] Created(T)`")
                .at(&input.ident),
        );
    }
    let variants: Vec<Variant> =
        data.variants.iter().filter_map(|variant| check_variant(variant, errors)).collect();
    let mut seen: Vec<(&Ident, &Pattern)> = Vec::new();
    let mut catch_all: Option<&Ident> = None;
    for variant in &variants {
        for pattern in &variant.patterns {
            let earlier = seen
                .iter()
                .find(|(ident, earlier)| *ident != variant.ident && earlier.overlaps(pattern));
            if let Some((other, earlier)) = earlier {
                let status = earlier.common(pattern).unwrap_or_default();
                errors.push(
                    wrong(format!("status code {status} is already in `{other}`"))
                        .help("remove it from one of the two")
                        .at(pattern),
                );
            }
            seen.push((variant.ident, pattern));
        }
        match (variant.catch_all, catch_all) {
            (Some(second), Some(first)) => {
                errors.push(
                    wrong(format!("`#[status(_)]` is already used on `{first}`"))
                        .help("keep one of the two")
                        .at(second),
                );
            }
            (Some(_), None) => catch_all = Some(variant.ident),
            (None, _) => {}
        }
    }
    Value { ident: &input.ident, generics: &input.generics, runtime, variants }
}

fn check_variant<'a>(variant: &'a syn::Variant, errors: &mut Errors) -> Option<Variant<'a>> {
    let name = &variant.ident;
    let Some(attr) = single(&variant.attrs, "status", errors) else {
        errors.push(
            wrong(format!("`{name}` needs `#[status]`"))
                .help("write `#[status(201)]` with its status codes, or `#[status(_)]` for the others")
                .at(name),
        );
        return None;
    };
    let status = variants::status(&attr.meta, &[], errors, |_, _, _| Ok(()))?;
    let mut fields = variant.fields.members().zip(variant.fields.iter());
    let payload = fields.next().map(|(member, field)| (member, &field.ty));
    if fields.next().is_some() {
        let fields = variant.fields.to_token_stream();
        errors.push(
            wrong(format!("wrong fields of `{name}` for `#[status]`"))
                .help(format!("write `{name}(T)`, or `{name}` without a field"))
                .at(fields),
        );
    }
    if let Some((_, ty @ Type::Reference(_))) = payload {
        errors.push(
            wrong("the success type cannot borrow from the response")
                .help("use a type that owns its data, such as `String`")
                .at(ty),
        );
    }
    Some(Variant {
        ident: &variant.ident,
        patterns: status.list.patterns,
        catch_all: status.catch_all,
        payload,
    })
}
