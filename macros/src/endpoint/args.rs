//! Parses the arguments of `#[acs_endpoint(..)]`.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::parse::ParseStream;
use syn::{LitInt, LitStr, Path, Token, TypePath};

use super::builtin::{self, Builtin};
use super::return_type::is_std_type;
use crate::arguments::{self, Grammar};
use crate::errors::{Errors, quoted, wrong};
use crate::paths::RuntimePath;
use crate::statuses::{self, StatusList};
use crate::tokens::{first_span, peek_token};

const GRAMMAR: Grammar = Grammar {
    known: &[
        "service",
        "operation",
        "success",
        "handles",
        "none_on",
        "allow_undocumented",
        "and_then",
        "max_body",
        "idempotent",
        "crate",
    ],
    main: Some(("acs_endpoint", "service")),
};

/// The arguments of the attribute.
#[derive(Default)]
pub(crate) struct Args {
    pub(crate) service: Service,
    /// An associated constant of the service's error type, or a path.
    pub(crate) operation: Option<Operation>,
    pub(crate) success: Option<List>,
    pub(crate) handles: Option<List>,
    pub(crate) none_on: Option<List>,
    pub(crate) allow_undocumented: Option<List>,
    pub(crate) and_then: Option<TypePath>,
    pub(crate) max_body: Option<LitInt>,
    pub(crate) is_idempotent: bool,
    pub(crate) runtime: RuntimePath,
}

#[derive(Default)]
pub(crate) enum Service {
    /// The argument is missing or wrong. This was reported, and the function is not expanded.
    #[default]
    Unknown,
    /// A built-in service, with the span of the literal.
    Builtin(&'static Builtin, Span),
    /// The path of an error type.
    Path(Path),
}

/// `operation = SEND`.
pub(crate) struct Operation {
    pub(crate) path: Path,
    /// The place of the `=`. An editor shows nothing there.
    pub(crate) equals: Span,
}

/// A list of status codes and the keyword of its argument.
pub(crate) struct List {
    pub(crate) keyword: Ident,
    pub(crate) statuses: StatusList,
}

/// Parses the arguments and reports all mistakes.
pub(crate) fn parse(tokens: TokenStream, errors: &mut Errors) -> Args {
    let mut args = Args::default();
    let named = arguments::read(tokens, &GRAMMAR, errors, |keyword, input, errors| {
        args.read(keyword, input, errors)
    });
    if !named.iter().any(|name| name == "service") {
        errors.push(
            wrong("missing `service` argument")
                .help(format!("write `#[acs_endpoint(service = \"sms\")]`; {}", services()))
                .at_span(Span::call_site()),
        );
    }
    args
}

impl Args {
    fn read(
        &mut self,
        keyword: &Ident,
        input: ParseStream<'_>,
        errors: &mut Errors,
    ) -> syn::Result<()> {
        match keyword.to_string().as_str() {
            "service" => {
                arguments::equals(keyword, "service = \"sms\"", input)?;
                self.service = service(input)?;
            }
            "crate" => self.runtime = RuntimePath::parse(keyword, input)?,
            "operation" => self.operation = Some(operation(keyword, input)?),
            "idempotent" => {
                self.is_idempotent = true;
                arguments::flag(keyword, input)?;
            }
            "and_then" => {
                self.and_then =
                    Some(arguments::function(keyword, "and_then = path::of::a_function", input)?);
            }
            "max_body" => {
                arguments::equals(keyword, "max_body = 1_000_000", input)?;
                self.max_body = Some(bytes(input)?);
            }
            "success" => self.success = Some(List::read(keyword, input, errors)?),
            "handles" => self.handles = Some(List::read(keyword, input, errors)?),
            "none_on" => self.none_on = Some(List::read(keyword, input, errors)?),
            _ => self.allow_undocumented = Some(List::read(keyword, input, errors)?),
        }
        Ok(())
    }
}

impl List {
    fn read(keyword: &Ident, input: ParseStream<'_>, errors: &mut Errors) -> syn::Result<Self> {
        let statuses = statuses::list(keyword, input, errors)?;
        Ok(Self { keyword: keyword.clone(), statuses })
    }
}

fn operation(keyword: &Ident, input: ParseStream<'_>) -> syn::Result<Operation> {
    const FORM: &str = "operation = SEND";
    let equals = input.span();
    arguments::equals(keyword, FORM, input)?;
    if input.peek(LitStr) {
        let literal: LitStr = input.parse()?;
        return Err(wrong("`operation` expects a constant, not a string")
            .help(format!("write the name of the constant: `{FORM}`"))
            .at(literal));
    }
    Ok(Operation { path: arguments::path_value(keyword, FORM, input)?, equals })
}

/// The part of a help that lists the possible services.
fn services() -> String {
    format!(
        "the built-in services are {}; for your own service write the path of its error type: \
         `service = my::Error`",
        quoted(&builtin::names())
    )
}

fn service(input: ParseStream<'_>) -> syn::Result<Service> {
    const PATH: &str = "write the path of the error type: `service = my::Error`";
    if input.peek(LitStr) {
        let literal: LitStr = input.parse()?;
        let name = arguments::text(&literal)?;
        if let Some(service) = builtin::service(&name) {
            return Ok(Service::Builtin(service, literal.span()));
        }
        let meant = builtin::meant(&name)
            .map(|meant| format!("did you mean `{meant}`? "))
            .unwrap_or_default();
        let what = if name.is_empty() {
            "the name of the service is empty".to_owned()
        } else {
            format!("unknown service `{name}`")
        };
        return Err(wrong(what).help(format!("{meant}{}", services())).at(literal));
    }
    let not_a_path = || {
        wrong("`service` expects a string or a path")
            .help("write `service = \"sms\"`, or the path of an error type: `service = my::Error`")
    };
    if !arguments::starts_path(input) {
        return Err(not_a_path().at(peek_token(input)?));
    }
    let path = input.call(Path::parse_mod_style)?;
    if input.peek(Token![!]) {
        return Err(not_a_path().at(path));
    }
    if let Some(name) = path.get_ident().map(Ident::to_string) {
        if builtin::service(&name).is_some() {
            return Err(wrong("the name of a built-in service must be a string")
                .help(format!("write `service = \"{name}\"`"))
                .at(path));
        }
    }
    if path.get_ident().is_some_and(is_std_type) || path.segments.len() > 1 && is_in_std(&path) {
        return Err(wrong("this type is not a service's error type").help(PATH).at(path));
    }
    if path.segments.first().is_some_and(|segment| segment.ident == "Self") {
        return Err(wrong("`service` cannot be `Self`").help(PATH).at(path));
    }
    Ok(Service::Path(path))
}

fn is_in_std(path: &Path) -> bool {
    let mut names = path.segments.iter().map(|segment| &segment.ident);
    names.next().is_some_and(|name| ["std", "core", "alloc"].iter().any(|crate_| name == crate_))
}

/// Parses a number of bytes, which must not have a suffix.
fn bytes(input: ParseStream<'_>) -> syn::Result<LitInt> {
    if input.peek(Token![-]) || !input.peek(LitInt) {
        return Err(wrong("`max_body` expects a number of bytes")
            .help("write `max_body = 1_000_000`")
            .at(peek_token(input)?));
    }
    let literal: LitInt = input.parse()?;
    arguments::no_suffix(&literal, literal.suffix())?;
    let is_operator = input.cursor().punct().is_some_and(|(punct, _)| punct.as_char() != ',');
    if is_operator || input.peek(Token![as]) {
        return Err(wrong("`max_body` expects a number, not an expression")
            .help("write the result: `max_body = 10_240` for 10 KiB")
            .at(peek_token(input)?));
    }
    match literal.base10_parse::<u32>() {
        Ok(_) => Ok(literal),
        Err(_) => Err(wrong("`max_body` is larger than 4 GiB")
            .help("write at most `4_294_967_295`, or leave `max_body` out")
            .at(literal)),
    }
}

impl Service {
    /// The error type, in a scope with the runtime crate's import and the
    /// [declaration](Self::declaration).
    pub(crate) fn to_type(&self, runtime: &RuntimePath) -> TokenStream {
        self.type_at(Span::mixed_site(), runtime)
    }

    /// The error type. For a built-in service, its name is spanned at the literal, where rustc then
    /// reports errors.
    pub(crate) fn to_blamed_type(&self, runtime: &RuntimePath) -> TokenStream {
        match self {
            Self::Builtin(_, span) => self.type_at(Span::mixed_site().located_at(*span), runtime),
            _ => self.to_type(runtime),
        }
    }

    fn type_at(&self, span: Span, runtime: &RuntimePath) -> TokenStream {
        let site = Span::mixed_site();
        match self {
            Self::Unknown => quote!(()),
            Self::Builtin(service, _) => {
                let runtime = runtime.in_function(site);
                let error = Ident::new(service.error_type, span);
                quote_spanned!(site=> #runtime::#error)
            }
            // A type that is not a service's error type is a single error, at its path: rustc points from the
            // first to the last token of a type, and reports equal errors at one place once. An editor would
            // show a name there in place of the user's, so these tokens are not names.
            Self::Path(path) => {
                let blamed = site.located_at(first_span(path.segments.first()));
                let open = quote_spanned!(blamed=> <);
                let close = quote_spanned!(blamed=> <>);
                quote_spanned!(site=> #open #path as __IsServiceError>::Error #close)
            }
        }
    }

    /// Imports the trait that names the user's error type.
    pub(crate) fn declaration(&self, runtime: &RuntimePath) -> Option<TokenStream> {
        let Self::Path(_) = self else { return None };
        let site = Span::mixed_site();
        let runtime = runtime.in_function(site);
        Some(quote_spanned!(site=> use #runtime::__private::IsServiceError as __IsServiceError;))
    }
}

#[cfg(test)]
mod tests;
