//! The model of a value with variants.

use quote::ToTokens as _;
use syn::{DataEnum, DeriveInput, Generics, Ident, Member, Token, Type};

use crate::errors::{Errors, Mistake};
use crate::paths::RuntimePath;
use crate::statuses::Pattern;
use crate::variants::{self, single};

/// A value that can be expanded.
pub(crate) struct Value<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) generics: &'a Generics,
    pub(crate) runtime: RuntimePath,
    pub(crate) variants: Vec<Variant<'a>>,
}

/// A variant and the statuses that it is for.
pub(crate) struct Variant<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) patterns: Vec<Pattern>,
    pub(crate) catch_all: Option<Token![_]>,
    pub(crate) payload: Option<(Member, &'a Type)>,
}

/// Checks everything that needs no types.
pub(crate) fn check<'a>(
    input: &'a DeriveInput,
    data: &'a DataEnum,
    runtime: RuntimePath,
    errors: &mut Errors,
) -> Value<'a> {
    if data.variants.is_empty() {
        errors.at(&input.ident, &Mistake::EmptyValueEnum);
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
                let other = other.to_string();
                errors
                    .at(pattern, &Mistake::StatusInTwoVariants { status: &status, other: &other });
            }
            seen.push((variant.ident, pattern));
        }
        match (variant.catch_all, catch_all) {
            (Some(second), Some(first)) => {
                let first = first.to_string();
                errors.at(second, &Mistake::SecondVariant { role: "status(_)", first: &first });
            }
            (Some(_), None) => catch_all = Some(variant.ident),
            (None, _) => {}
        }
    }
    Value { ident: &input.ident, generics: &input.generics, runtime, variants }
}

fn check_variant<'a>(variant: &'a syn::Variant, errors: &mut Errors) -> Option<Variant<'a>> {
    let name = variant.ident.to_string();
    let Some(attr) = single(&variant.attrs, "status", errors) else {
        errors.at(&variant.ident, &Mistake::NoStatus { variant: &name });
        return None;
    };
    let status = variants::status(&attr.meta, &[], errors, |_, _, _| Ok(()))?;
    let mut fields = variant.fields.members().zip(variant.fields.iter());
    let payload = fields.next().map(|(member, field)| (member, &field.ty));
    if fields.next().is_some() {
        let fields = variant.fields.to_token_stream();
        errors.at(fields, &Mistake::WrongFields { variant: &name, role: "status", payload: "T" });
    }
    Some(Variant {
        ident: &variant.ident,
        patterns: status.list.patterns,
        catch_all: status.catch_all,
        payload,
    })
}
