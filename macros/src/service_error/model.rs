//! The model of a service's error enum.

use proc_macro2::Ident;
use syn::{Field, Member, Path, Type, Variant};

use super::attrs::StatusAttr;
use crate::paths::RuntimePath;
use crate::statuses::{Pattern, StatusList};

/// A service's error enum without mistakes.
pub(crate) struct Service {
    pub(crate) ident: Ident,
    /// `None` if the enum is a view of the service in its `#[rest]` variant.
    pub(crate) name: Option<String>,
    pub(crate) success: Option<StatusList>,
    pub(crate) extends: Option<Path>,
    pub(crate) mirrors: Option<Path>,
    pub(crate) operations: Vec<Ident>,
    pub(crate) runtime: RuntimePath,
    pub(crate) statuses: Vec<StatusVariant>,
    pub(crate) rest: Rest,
    pub(crate) locals: Vec<LocalVariant>,
}

/// The variants for everything that no other variant is for.
pub(crate) enum Rest {
    /// The variants with `#[status(_)]`, `#[transport]` and `#[decode]`.
    Here(Box<Here>),
    /// The variant with `#[rest]`, which contains another service's error.
    Other(Box<Payload>),
}

/// The variants with `#[status(_)]`, `#[transport]` and `#[decode]`.
pub(crate) struct Here {
    pub(crate) catch_all: StatusVariant,
    pub(crate) transport: Payload,
    pub(crate) decode: Payload,
}

/// A variant for status codes.
pub(crate) struct StatusVariant {
    pub(crate) ident: Ident,
    /// The words of the variant's name.
    pub(crate) reason: String,
    pub(crate) description: String,
    pub(crate) attrs: Vec<StatusAttr>,
    pub(crate) payload: Option<Payload>,
}

/// The only field of a variant.
pub(crate) struct Payload {
    pub(crate) variant: Ident,
    pub(crate) member: Member,
    pub(crate) ty: Type,
}

/// A variant for an error of the client itself.
pub(crate) struct LocalVariant {
    pub(crate) ident: Ident,
    /// The description or, without one, the words of the variant's name.
    pub(crate) text: String,
    /// The field, if there is exactly one.
    pub(crate) payload: Option<Payload>,
    /// The field with the name `source`, if there are several.
    pub(crate) source: Option<Payload>,
    /// Whether the field has `#[from]`.
    pub(crate) is_from: bool,
}

impl Service {
    /// The other service's error in the `#[rest]` variant.
    pub(crate) fn other(&self) -> Option<&Payload> {
        match &self.rest {
            Rest::Here(_) => None,
            Rest::Other(payload) => Some(payload),
        }
    }

    /// The other service's error, if the enum is a view of that service.
    pub(crate) fn viewed(&self) -> Option<&Payload> {
        self.other().filter(|_| self.name.is_none())
    }

    /// The variant for status codes that no other variant names.
    pub(crate) fn catch_all(&self) -> Option<&StatusVariant> {
        match &self.rest {
            Rest::Here(here) => Some(&here.catch_all),
            Rest::Other(_) => None,
        }
    }

    /// The variants for status codes, each with the range of its rows in the table.
    pub(crate) fn rows(&self) -> impl Iterator<Item = (&StatusVariant, usize, usize)> {
        self.statuses.iter().scan(0, |next, variant| {
            let from = *next;
            *next += variant.patterns().count();
            Some((variant, from, *next))
        })
    }
}

impl Payload {
    pub(crate) fn new(variant: &Variant, member: Member, field: &Field) -> Self {
        Self { variant: variant.ident.clone(), member, ty: field.ty.clone() }
    }

    /// The field of a variant with exactly one field.
    pub(crate) fn of(variant: &Variant) -> Option<Self> {
        let mut fields = variant.fields.members().zip(&variant.fields);
        let (member, field) = fields.next()?;
        fields.next().is_none().then(|| Self::new(variant, member, field))
    }
}

impl StatusVariant {
    /// Whether the name of the payload's type is `ErrorResponse`.
    pub(crate) fn is_error_response(&self) -> bool {
        self.payload.as_ref().is_some_and(|payload| is_named(&payload.ty, "ErrorResponse"))
    }

    /// The keyword `observed` of the attribute or, without one, of the first attribute.
    pub(crate) fn observed<'a>(&'a self, attr: &'a StatusAttr) -> Option<&'a Ident> {
        attr.observed.as_ref().or(self.attrs.first()?.observed.as_ref())
    }

    /// The keyword `inherit` of the first attribute, if the row is for its status.
    pub(crate) fn inherits(&self, pattern: &Pattern) -> Option<&Ident> {
        let first = self.attrs.first()?;
        let mut statuses = first.statuses.list.patterns.iter();
        let is_row =
            |status: &Pattern| (status.first, status.last) == (pattern.first, pattern.last);
        first.inherit.as_ref().filter(|_| statuses.any(is_row))
    }

    /// The rows of the variant, each with its attribute.
    pub(crate) fn patterns(&self) -> impl Iterator<Item = (&StatusAttr, &Pattern)> {
        self.attrs
            .iter()
            .flat_map(|attr| attr.statuses.list.patterns.iter().map(move |pattern| (attr, pattern)))
    }
}

/// Whether the last segment of the type's path is `name`.
pub(crate) fn is_named(ty: &Type, name: &str) -> bool {
    matches!(ty, Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == name))
}
