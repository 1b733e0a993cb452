//! Messages of the derives.

use std::fmt;

use quote::ToTokens;

/// A mistake in a derive. The text is what rustc shows.
pub(crate) enum Mistake<'a> {
    NotAnEnum { found: &'a str },
    NotAValueEnum { found: &'a str },
    EmptyValueEnum,
    NoStatus { variant: &'a str },
    GenericEnum,
    EmptyEnum,
    MissingServiceAttribute,
    MissingServiceName,
    NoRole { variant: &'a str },
    TwoRoles { variant: &'a str },
    MissingVariant { role: &'a str, example: &'a str },
    SecondVariant { role: &'a str, first: &'a str },
    WrongFields { variant: &'a str, role: &'a str, payload: &'a str },
    StatusInTwoVariants { status: &'a str, other: &'a str },
    ErrorIsSuccess { status: &'a str, is_default: bool },
    InheritWithoutParent,
    InheritNeedsExact,
    InheritWithAdvice { name: &'a str },
    MarkerWithArguments { role: &'a str },
}

impl Mistake<'_> {
    /// The mistake as an error at all of `tokens`.
    pub(crate) fn at(&self, tokens: impl ToTokens) -> syn::Error {
        syn::Error::new_spanned(tokens, self)
    }
}

impl fmt::Display for Mistake<'_> {
    #[allow(clippy::too_many_lines, reason = "one catalogue of all messages")]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAnEnum { found } => write!(
                f,
                "`ServiceError` is derived for an enum, and this is {found}\n\
                 help: write an `enum` with a variant for each documented status"
            ),
            Self::NotAValueEnum { found } => write!(
                f,
                "`FromResponse` is derived for an enum, and this is {found}\n\
                 help: derive `serde::Deserialize` to read it from JSON, or implement `FromResponse`"
            ),
            Self::EmptyValueEnum => f.write_str(
                "the enum has no variants\nhelp: add one for each success, such as `#[status(201)] Created(T)`",
            ),
            Self::NoStatus { variant } => write!(
                f,
                "`{variant}` has no status\n\
                 help: add `#[status(201)]` with the statuses it is for, or `#[status(_)]` for the rest"
            ),
            Self::GenericEnum => f.write_str(
                "a service's error has no generics: its table is one list of statuses\n\
                 help: remove the parameters",
            ),
            Self::EmptyEnum => f.write_str(
                "the enum has no variants\n\
                 help: add one for each documented status, and those with `#[status(_)]`, `#[transport]` and `#[decode]`",
            ),
            Self::MissingServiceAttribute => f.write_str(
                "the service has no name\nhelp: add `#[service(name = \"billing\")]` to the enum",
            ),
            Self::MissingServiceName => f.write_str(
                "the service has no name\nhelp: write `#[service(name = \"billing\")]`",
            ),
            Self::NoRole { variant } => write!(
                f,
                "`{variant}` has no role\n\
                 help: add `#[status(404)]` with the statuses it is for, or `#[status(_)]`, `#[transport]` or `#[decode]`"
            ),
            Self::TwoRoles { variant } => {
                write!(f, "`{variant}` has two roles\nhelp: make it two variants")
            }
            Self::MissingVariant { role, example } => {
                write!(f, "no variant has `#[{role}]`\nhelp: add `#[{role}] {example}`")
            }
            Self::SecondVariant { role, first } => write!(
                f,
                "a second variant has `#[{role}]`, after `{first}`\nhelp: keep one of the two"
            ),
            Self::WrongFields { variant, role, payload } => {
                write!(f, "`{variant}` has the wrong fields for `#[{role}]`\nhelp: write `{variant}({payload})`")?;
                if *role == "status" {
                    write!(f, ", or `{variant}` without a field")?;
                }
                Ok(())
            }
            Self::StatusInTwoVariants { status, other } => write!(
                f,
                "status {status} already belongs to `{other}`\nhelp: remove it from one of the two"
            ),
            Self::ErrorIsSuccess { status, is_default: true } => write!(
                f,
                "status {status} is a success of this service, as every 2xx is\n\
                 help: remove the variant, or list the successes: `#[service(.., success(200))]`"
            ),
            Self::ErrorIsSuccess { status, is_default: false } => write!(
                f,
                "status {status} is a success of this service\n\
                 help: remove the variant, or take the status out of `success(..)`"
            ),
            Self::InheritWithoutParent => f.write_str(
                "there is no service to inherit from\nhelp: add `extends = CommonError` to `#[service(..)]`",
            ),
            Self::InheritNeedsExact => f.write_str(
                "`inherit` takes over the parent's words for one status\nhelp: give each status a variant",
            ),
            Self::InheritWithAdvice { name } => write!(
                f,
                "`inherit` takes over the parent's words\nhelp: remove `{name}`, or `inherit`"
            ),
            Self::MarkerWithArguments { role } => {
                write!(f, "`#[{role}]` takes no arguments\nhelp: write `#[{role}]`")
            }
        }
    }
}
