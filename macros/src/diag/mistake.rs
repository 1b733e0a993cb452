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
    NotAnArgument { found: &'a str, known: &'a [&'a str] },
    LoneString { text: &'a str, argument: &'a str, attribute: Option<&'a str> },
    NeedsValue { name: &'a str, form: &'a str },
    NeedsEquals { name: &'a str, form: &'a str },
    NeedsList { name: &'a str, form: &'a str },
    NeedsString { name: &'a str, form: &'a str },
    NeedsPath { name: &'a str, form: &'a str },
    NeedsNames { name: &'a str, form: &'a str },
    NeedsBytes,
    NoValue { name: &'a str },
    NeedsComma { before: &'a str },
    ExtraComma,
    BehindArgument { found: &'a str },
    TooManyBytes,
    // Literals and paths.
    Suffix { suffix: &'a str },
    QuotedPath { path: &'a str },
    RelativeCratePath { path: &'a str },
    CratePathOfModule,
    // Statuses.
    EmptyList { list: &'a str, example: &'a str },
    NotAStatus { found: &'a str, list: &'a str },
    Wildcard,
    StatusClass { class: u16 },
    QuotedStatus { text: &'a str },
    SpeltStatus { code: u16 },
    OutOfRange { found: &'a str },
    OpenRange { form: &'a str },
    ReversedRange { first: u16, last: u16 },
    OrWithoutStatus,
    DuplicateStatus { status: &'a str },
    StatusBehindArguments { name: &'a str },
    InTwoLists { status: &'a str, list: &'a str, other: &'a str },
    RestTwice,
    RestNotAllowed { list: &'a str },
    // The function.
    NotAFunction { found: &'a str, instead: &'a str },
    AttributeTwice,
    NoBody,
    ConstFn,
    GenericService { name: &'a str },
    NoResult,
    NotAResult,
    ImplTraitValue,
    BorrowedValue,
    UnreadValue,
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
    EmptyStatus,
    StatusInTwoVariants { status: &'a str, other: &'a str },
    ErrorIsSuccess { status: &'a str, is_default: bool },
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
                 help: write `#[acs_endpoint(service = \"sms\")]`; the built-in services are {}; \
                 for one of your own write the path of its error type: `service = my::Error`",
                Names(builtin)
            ),
            Self::UnknownService { name, builtin, meant } => {
                if name.is_empty() {
                    f.write_str("the name of the service is empty\nhelp: ")?;
                } else {
                    write!(f, "unknown service `{name}`\nhelp: ")?;
                }
                if let Some(meant) = meant {
                    write!(f, "did you mean `{meant}`? ")?;
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
                arguments(f, known)
            }
            Self::RepeatedArgument { name } => {
                write!(f, "`{name}` stands twice\nhelp: remove one of the two")
            }
            Self::NotAnArgument { found, known } => {
                write!(f, "`{found}` is no argument\nhelp: ")?;
                arguments(f, known)
            }
            Self::LoneString { text, argument, attribute: Some(attribute) } => write!(
                f,
                "a value without its argument\nhelp: write `#[{attribute}({argument} = {text})]`"
            ),
            Self::LoneString { text, argument, attribute: None } => {
                write!(f, "a value without its argument\nhelp: write `{argument} = {text}`")
            }
            Self::NeedsValue { name, form } => {
                write!(f, "`{name}` needs a value\nhelp: write `{form}`")
            }
            Self::NeedsEquals { name, form } => {
                write!(f, "`{name}` takes its value behind `=`\nhelp: write `{form}`")
            }
            Self::NeedsList { name, form } => {
                write!(f, "`{name}` takes its statuses in parentheses\nhelp: write `{form}`")
            }
            Self::NeedsString { name, form } => {
                write!(f, "`{name}` takes a string\nhelp: write `{form}`")
            }
            Self::NeedsPath { name, form } => {
                write!(f, "`{name}` takes a path\nhelp: write `{form}`")
            }
            Self::NeedsNames { name, form } => {
                write!(f, "`{name}` expects the names of associated constants\nhelp: write `{form}`")
            }
            Self::NeedsBytes => f.write_str(
                "`max_body` takes a number of bytes\nhelp: write `max_body = 1_000_000`",
            ),
            Self::NoValue { name } => {
                write!(f, "`{name}` takes no value\nhelp: write `{name}` alone")
            }
            Self::TooManyBytes => f.write_str(
                "more bytes than a body can have in memory\nhelp: write at most `4_294_967_295`, or leave `max_body` out",
            ),
            Self::NeedsComma { before } => {
                write!(f, "a comma is missing before `{before}`\nhelp: write `, {before}`")
            }
            Self::ExtraComma => f.write_str("a comma with nothing before it\nhelp: remove it"),
            Self::BehindArgument { found } => write!(
                f,
                "expected `,`, found `{found}`\nhelp: remove it, or write a comma if it begins an argument"
            ),
            Self::Suffix { suffix } => {
                write!(f, "a suffix has no meaning here\nhelp: remove `{suffix}`")
            }
            Self::QuotedPath { path } => {
                write!(f, "a path is written without quotes\nhelp: write `crate = {path}`")
            }
            Self::RelativeCratePath { path } => write!(
                f,
                "the path must mean the same everywhere\n\
                 help: write `crate = ::{path}` for a dependency, or `crate = crate::{path}` for a module"
            ),
            Self::CratePathOfModule => f.write_str(
                "the path must mean the same everywhere\n\
                 help: write it from the root of the crate: `crate = crate::path::of::acs_endpoint`",
            ),
            Self::EmptyList { list, example } => {
                write!(f, "`{list}` is empty\nhelp: write `{list}({example})`, or leave it out")
            }
            Self::NotAStatus { found, list } => write!(
                f,
                "`{found}` is no status\n\
                 help: write the number, or a range: `{list}(404)`, `{list}(401 | 403)`, `{list}(500..=599)`"
            ),
            Self::Wildcard => f.write_str(
                "`_` is no status\nhelp: write `..` to leave the rest out on purpose",
            ),
            Self::StatusClass { class } => write!(
                f,
                "a class of statuses is a range\nhelp: write `{class}00..={class}99`"
            ),
            Self::QuotedStatus { text } => {
                write!(f, "a status is a number\nhelp: write `{text}` without quotes")
            }
            Self::SpeltStatus { code } => {
                write!(f, "a status is written with its three digits\nhelp: write `{code}`")
            }
            Self::OutOfRange { found } => {
                write!(f, "`{found}` is no status\nhelp: a status has three digits: 100 to 999")
            }
            Self::OpenRange { form } => write!(
                f,
                "a range of statuses is written with `..=` and both ends\nhelp: write `{form}`"
            ),
            Self::ReversedRange { first, last } => {
                write!(f, "the range is empty\nhelp: write `{last}..={first}`")
            }
            Self::OrWithoutStatus => {
                f.write_str("a status is missing beside `|`\nhelp: add it, or remove the `|`")
            }
            Self::StatusBehindArguments { name } => write!(
                f,
                "the statuses stand in front of the arguments\nhelp: write it before `{name}`"
            ),
            Self::DuplicateStatus { status } => {
                write!(f, "status {status} stands twice\nhelp: remove one of the two")
            }
            Self::InTwoLists { status, list, other } => write!(
                f,
                "status {status} is in `{other}` and in `{list}`\nhelp: remove it from one of the two"
            ),
            Self::RestTwice => f.write_str("`..` stands twice\nhelp: remove one of the two"),
            Self::RestNotAllowed { list: "status" } => f.write_str(
                "`..` has no meaning in `status`\n\
                 help: remove it; `#[status(_)]` is for the statuses that no variant names",
            ),
            Self::RestNotAllowed { list } => write!(
                f,
                "`..` has no meaning in `{list}`\nhelp: remove it; only `handles(400, ..)` leaves the rest out"
            ),
            Self::NotAFunction { found, instead } => write!(
                f,
                "`#[acs_endpoint]` belongs on a function, and this is {found}\nhelp: {instead}"
            ),
            Self::AttributeTwice => f.write_str(
                "`#[acs_endpoint]` stands twice on this function\nhelp: write all arguments in one",
            ),
            Self::NoBody => f.write_str(
                "this function has no body, so there is no response to convert\n\
                 help: put `#[acs_endpoint]` where the body is: on the method of each impl",
            ),
            Self::ConstFn => {
                f.write_str("a `const fn` cannot get a response\nhelp: remove `const`")
            }
            Self::GenericService { name } => write!(
                f,
                "`{name}` is a type parameter, and a function calls one service\n\
                 help: write the path of its error type: `service = my::Error`"
            ),
            Self::NoResult => f.write_str(
                "this function returns nothing, so its error would be lost\n\
                 help: return `Result<(), SmsError>`, with the error type of the service",
            ),
            Self::NotAResult => f.write_str(
                "an annotated function returns a `Result`\n\
                 help: return `Result<T, SmsError>`, with the error type of the service",
            ),
            Self::ImplTraitValue => f.write_str(
                "the type to read from the response is not named\n\
                 help: write the type instead of `impl`, such as `Vec<T>`",
            ),
            Self::BorrowedValue => f.write_str(
                "the value cannot borrow: the response is gone when the function returns\n\
                 help: return a type that owns what it holds, such as `String`",
            ),
            Self::UnreadValue => f.write_str(
                "a value that is handed over unread cannot be checked\n\
                 help: remove `check`, or return a type that is read from the body",
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
            Self::EmptyStatus => f.write_str(
                "`#[status]` names no status\nhelp: write `#[status(404)]`, or `#[status(_)]` for all that no variant names",
            ),
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

/// `common` and `sms`, each in backticks.
struct Names<'a>(&'a [&'a str]);

impl fmt::Display for Names<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        list(f, self.0)
    }
}

/// What an attribute takes.
fn arguments(f: &mut fmt::Formatter<'_>, known: &[&str]) -> fmt::Result {
    match known {
        [] => f.write_str("remove it"),
        [only] => write!(f, "the only argument is `{only}`"),
        _ => {
            f.write_str("the arguments are ")?;
            list(f, known)
        }
    }
}

fn list(f: &mut fmt::Formatter<'_>, names: &[&str]) -> fmt::Result {
    for (index, name) in names.iter().enumerate() {
        let separator = match index {
            0 => "",
            _ if index + 1 == names.len() => " and ",
            _ => ", ",
        };
        write!(f, "{separator}`{name}`")?;
    }
    Ok(())
}
