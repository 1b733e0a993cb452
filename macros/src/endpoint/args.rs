//! The arguments of the attribute. Each is read by itself: a mistake in one does not hide the next.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::parse::ParseStream;
use syn::{LitInt, LitStr, Path, Token};

use super::builtin;
use crate::arguments::{self, Grammar};
use crate::errors::{Errors, quoted, wrong};
use crate::paths::{self, RuntimePath};
use crate::statuses::{self, StatusList};
use crate::tokens::{first_span, peek_token};

const GRAMMAR: Grammar = Grammar {
    known: &[
        "service",
        "success",
        "handles",
        "none_on",
        "allow_undocumented",
        "and_then",
        "max_body",
        "crate",
    ],
    main: Some(("acs_endpoint", "service")),
};

/// What the attribute says.
#[derive(Default)]
pub(crate) struct Args {
    pub(crate) service: Service,
    pub(crate) success: Option<List>,
    pub(crate) handles: Option<List>,
    pub(crate) none_on: Option<List>,
    pub(crate) allow_undocumented: Option<List>,
    pub(crate) and_then: Option<Path>,
    pub(crate) max_body: Option<LitInt>,
    pub(crate) runtime: RuntimePath,
}

#[derive(Default)]
pub(crate) enum Service {
    /// Missing or wrong, which was reported: the function is not expanded.
    #[default]
    Unknown,
    /// A built-in service's error type in the runtime crate, blamed on the literal.
    Builtin(Ident),
    /// The path of an error type.
    Path(Path),
}

/// A list argument with the keyword that it was given by.
pub(crate) struct List {
    pub(crate) keyword: Ident,
    pub(crate) statuses: StatusList,
}

/// Reads the arguments and reports what is wrong with each.
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
            "and_then" => {
                self.and_then =
                    Some(arguments::path(keyword, "and_then = path::of::a_function", input)?);
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

/// The services that can be named.
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
        if let Some(error) = builtin::error_type(&name) {
            return Ok(Service::Builtin(Ident::new(error, literal.span())));
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
        if builtin::error_type(&name).is_some() {
            return Err(wrong("the name of a built-in service is a string")
                .help(format!("write `service = \"{name}\"`"))
                .at(path));
        }
    }
    if path.segments.first().is_some_and(|segment| segment.ident == "Self") {
        return Err(wrong("`service` cannot be `Self`").help(PATH).at(path));
    }
    Ok(Service::Path(path))
}

/// A number of bytes, without a suffix.
fn bytes(input: ParseStream<'_>) -> syn::Result<LitInt> {
    if input.peek(Token![-]) || !input.peek(LitInt) {
        return Err(wrong("`max_body` expects a number of bytes")
            .help("write `max_body = 1_000_000`")
            .at(peek_token(input)?));
    }
    let literal: LitInt = input.parse()?;
    arguments::no_suffix(&literal, literal.suffix())?;
    match literal.base10_parse::<u32>() {
        Ok(_) => Ok(literal),
        Err(_) => Err(wrong("`max_body` is larger than 4 GiB")
            .help("write at most `4_294_967_295`, or leave `max_body` out")
            .at(literal)),
    }
}

impl Service {
    /// The type, where the runtime crate is imported, and the item that declares it there.
    ///
    /// A type of the user's is named in one item, so that a mistake in it is one mistake.
    pub(crate) fn to_type(&self) -> (TokenStream, Option<TokenStream>) {
        match self {
            Self::Unknown => (quote!(()), None),
            Self::Builtin(error) => {
                let span = Span::mixed_site().located_at(error.span());
                let runtime = paths::alias(span);
                let error = Ident::new(&error.to_string(), span);
                (quote_spanned!(span=> #runtime::#error), None)
            }
            Self::Path(path) => {
                let span = Span::mixed_site().located_at(first_span(path.segments.first()));
                let runtime = paths::alias(span);
                let item = quote_spanned! {span=>
                    type __Service = <#path as #runtime::__private::IsServiceError>::Error;
                };
                (quote_spanned!(span=> __Service), Some(item))
            }
        }
    }
}

#[cfg(test)]
mod tests;
