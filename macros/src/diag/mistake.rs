//! Every message of the macros: first what is wrong, then `help:` with what to write.

use std::fmt;

/// What a user can get wrong. The text is what rustc shows.
pub(crate) enum Mistake<'a> {
    // Arguments.
    MissingService { builtin: &'a [&'a str] },
    UnknownService { name: &'a str, builtin: &'a [&'a str], meant: Option<&'a str> },
    BareService { name: &'a str },
    ServiceValue,
    ServiceOfSelf,
    UnknownArgument { name: &'a str, known: &'a [&'a str], meant: Option<&'a str> },
    RepeatedArgument { name: &'a str },
    NotAnArgument,
    UnexpectedToken { known: &'a [&'a str] },
    LoneString { text: &'a str },
    NeedsValue { name: &'a str, form: &'a str },
    NeedsComma,
    TooManyBytes,
    // Literals and paths.
    Suffix { suffix: &'a str },
    ExpectedPath,
    QuotedPath { path: &'a str },
    RelativeCratePath { path: &'a str },
    // Statuses.
    EmptyList { list: &'a str },
    NotAStatus { list: &'a str },
    QuotedStatus { text: &'a str },
    SpeltStatus { code: u16 },
    OutOfRange,
    OpenRange { list: &'a str },
    ReversedRange { first: u16, last: u16 },
    StatusSeparator,
    TrailingOr,
    DuplicateStatus { status: &'a str },
    InTwoLists { status: &'a str, list: &'a str, other: &'a str },
    RestTwice,
    RestNotAllowed { list: &'a str },
    // The function.
    NotAFunction { found: &'a str, instead: &'a str },
    NoBody,
    ConstFn,
    NoResult,
    NotAResult,
    NoneOnNeedsOption,
    TrailingSemicolon,
    EmptyBody,
    NoAsyncBlock,
    NoMarkedFunction,
    // The derive.
    NotAnEnum { found: &'a str },
    NotAValueEnum { found: &'a str },
    EmptyValueEnum,
    NoStatus { variant: &'a str },
    GenericEnum,
    EmptyEnum,
    MissingServiceAttribute,
    MissingServiceName,
    RepeatedAttribute { name: &'a str },
    NoRole { variant: &'a str },
    TwoRoles { variant: &'a str },
    MissingVariant { role: &'a str, example: &'a str },
    SecondVariant { role: &'a str, first: &'a str },
    MixedCatchAll,
    WrongFields { variant: &'a str, role: &'a str, payload: &'a str },
    StatusForm,
    EmptyStatus,
    StatusInTwoVariants { status: &'a str, other: &'a str },
    ErrorIsSuccess { status: &'a str },
    InheritWithoutParent,
    InheritNeedsExact,
    InheritWithAdvice { name: &'a str },
    MarkerWithArguments { role: &'a str },
}

impl fmt::Display for Mistake<'_> {
    #[allow(clippy::too_many_lines, reason = "one catalogue of all messages")]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MissingService { builtin } => write!(
                f,
                "the service is not named\n\
                 help: write `service = \"sms\"`: {}, or the path of an error type that derives `ServiceError`",
                Names(builtin)
            ),
            Self::UnknownService { name, builtin, meant } => {
                write!(f, "unknown service `{name}`\nhelp: ")?;
                if let Some(meant) = meant {
                    write!(f, "did you mean `\"{meant}\"`? ")?;
                }
                write!(
                    f,
                    "the built-in services are {}; for one of your own write the path of its error type: `service = my::Error`",
                    Names(builtin)
                )
            }
            Self::BareService { name } => write!(
                f,
                "the name of a built-in service is a string\nhelp: write `service = \"{name}\"`"
            ),
            Self::ServiceValue => f.write_str(
                "`service` takes a name or a path\n\
                 help: write `service = \"sms\"`, or the path of an error type: `service = my::Error`",
            ),
            Self::ServiceOfSelf => f.write_str(
                "`Self` cannot name the service: the checks stand outside of the impl\n\
                 help: write the path of the error type: `service = my::Error`",
            ),
            Self::UnknownArgument { name, known, meant } => {
                write!(f, "unknown argument `{name}`\nhelp: ")?;
                if let Some(meant) = meant {
                    write!(f, "did you mean `{meant}`? ")?;
                }
                f.write_str("the arguments are ")?;
                list(f, known, "`")
            }
            Self::RepeatedArgument { name } => {
                write!(f, "`{name}` stands twice\nhelp: remove one of the two")
            }
            Self::NotAnArgument => {
                f.write_str("expected an argument\nhelp: write `service = \"sms\"`")
            }
            Self::UnexpectedToken { known } => {
                f.write_str("expected an argument\nhelp: the arguments are ")?;
                list(f, known, "`")
            }
            Self::LoneString { text } => {
                write!(f, "a value without its argument\nhelp: write `service = \"{text}\"`")
            }
            Self::NeedsValue { name, form } => {
                write!(f, "`{name}` is written differently\nhelp: write `{form}`")
            }
            Self::TooManyBytes => f.write_str(
                "more bytes than a body can have in memory\nhelp: write at most `4_294_967_295`, or leave `max_body` out",
            ),
            Self::NeedsComma => f.write_str("expected `,` between two arguments"),
            Self::Suffix { suffix } => {
                write!(f, "a suffix has no meaning here\nhelp: remove `{suffix}`")
            }
            Self::ExpectedPath => {
                f.write_str("expected a path\nhelp: write `crate = ::path::of::acs_endpoint`")
            }
            Self::QuotedPath { path } => {
                write!(f, "a path is written without quotes\nhelp: write `crate = {path}`")
            }
            Self::RelativeCratePath { path } => write!(
                f,
                "the path must mean the same everywhere\n\
                 help: write `crate = ::{path}` for a dependency, or `crate = crate::{path}` for a module"
            ),
            Self::EmptyList { list } => {
                write!(f, "`{list}` is empty\nhelp: write `{list}(404)`, or leave it out")
            }
            Self::NotAStatus { list } => write!(
                f,
                "expected a status\nhelp: write what a `match` arm takes: `{list}(400, 401 | 403, 500..=599)`"
            ),
            Self::QuotedStatus { text } => {
                write!(f, "a status is a number\nhelp: write `{text}` without quotes")
            }
            Self::SpeltStatus { code } => {
                write!(f, "a status is written with its three digits\nhelp: write `{code}`")
            }
            Self::OutOfRange => f.write_str(
                "not a status\nhelp: a status has three digits: 100 to 999",
            ),
            Self::OpenRange { list } => write!(
                f,
                "a range of statuses has both ends\nhelp: write `{list}(500..=599)`"
            ),
            Self::ReversedRange { first, last } => {
                write!(f, "an empty range\nhelp: write `{last}..={first}`")
            }
            Self::StatusSeparator => f.write_str("expected `,` between two statuses"),
            Self::TrailingOr => f.write_str("a status is missing after `|`"),
            Self::DuplicateStatus { status } => {
                write!(f, "status {status} stands twice\nhelp: remove one of the two")
            }
            Self::InTwoLists { status, list, other } => write!(
                f,
                "status {status} is in `{other}` and in `{list}`\nhelp: remove it from one of the two"
            ),
            Self::RestTwice => f.write_str("`..` stands twice\nhelp: remove one of the two"),
            Self::RestNotAllowed { list } => write!(
                f,
                "`..` has no meaning in `{list}`\nhelp: remove it; only `handles(400, ..)` leaves the rest out"
            ),
            Self::NotAFunction { found, instead } => write!(
                f,
                "`#[acs_endpoint]` belongs on a function, and this is {found}\nhelp: {instead}"
            ),
            Self::NoBody => f.write_str(
                "this method has no body, so there is no response to convert\n\
                 help: put `#[acs_endpoint]` on the method of each impl",
            ),
            Self::ConstFn => {
                f.write_str("a `const fn` cannot get a response\nhelp: remove `const`")
            }
            Self::NoResult => f.write_str(
                "this function returns nothing, so its error would be lost\n\
                 help: return `Result<(), SmsError>`, with the error type of the service",
            ),
            Self::NotAResult => f.write_str(
                "an annotated function returns a `Result`\n\
                 help: return `Result<T, SmsError>`, with the error type of the service",
            ),
            Self::NoneOnNeedsOption => f.write_str(
                "with `none_on`, the function returns an `Option`\n\
                 help: return `Result<Option<T>, E>`",
            ),
            Self::TrailingSemicolon => f.write_str(
                "the body ends with `;`, so the response is dropped\n\
                 help: remove the `;`: the tail of an annotated function is the response",
            ),
            Self::EmptyBody => f.write_str(
                "the body is empty\n\
                 help: end it with the response of the HTTP client",
            ),
            Self::NoAsyncBlock => f.write_str(
                "a function that returns a future ends with its block\n\
                 help: end it with `async move { .. }` or `Box::pin(async move { .. })`, or write `async fn`",
            ),
            Self::NoMarkedFunction => f.write_str(
                "no function here is marked\n\
                 help: write `#[endpoint]`, or `#[endpoint(success(202))]`, on each that calls the service",
            ),
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
            Self::RepeatedAttribute { name } => {
                write!(f, "`#[{name}]` stands twice\nhelp: write all of it in one")
            }
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
            Self::MixedCatchAll => f.write_str(
                "`_` stands alone\nhelp: give the statuses and `_` a variant each",
            ),
            Self::WrongFields { variant, role, payload } => {
                write!(f, "`{variant}` has the wrong fields for `#[{role}]`\nhelp: write `{variant}({payload})`")?;
                if *role == "status" {
                    write!(f, ", or `{variant}` without a field")?;
                }
                Ok(())
            }
            Self::StatusForm => {
                f.write_str("`status` takes its statuses in parentheses\nhelp: write `#[status(404)]`")
            }
            Self::EmptyStatus => f.write_str(
                "`#[status]` names no status\nhelp: write `#[status(404)]`, or `#[status(_)]` for all that no variant names",
            ),
            Self::StatusInTwoVariants { status, other } => write!(
                f,
                "status {status} already belongs to `{other}`\nhelp: remove it from one of the two"
            ),
            Self::ErrorIsSuccess { status } => write!(
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

/// `"common" and "sms" are built in`.
struct Names<'a>(&'a [&'a str]);

impl fmt::Display for Names<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        list(f, self.0, "\"")
    }
}

fn list(f: &mut fmt::Formatter<'_>, names: &[&str], quote: &str) -> fmt::Result {
    for (index, name) in names.iter().enumerate() {
        let separator = match index {
            0 => "",
            _ if index + 1 == names.len() => " and ",
            _ => ", ",
        };
        write!(f, "{separator}{quote}{name}{quote}")?;
    }
    Ok(())
}
