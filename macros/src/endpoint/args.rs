//! The arguments of the attribute. Each is read by itself: a mistake in one does not hide the next.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};
use syn::parse::ParseStream;
use syn::{LitInt, LitStr, Path, Token};

use crate::arguments::{self, Grammar};
use crate::diag::{Mistake, Sink, nearest};
use crate::lit;
use crate::paths::{self, RuntimePath, Tokens};
use crate::statuses::{self, Statuses};

/// The built-in services, and their error types in the runtime crate.
const BUILTIN: [(&str, &str); 2] = [("common", "CommonError"), ("sms", "SmsError")];
const BUILTIN_NAMES: [&str; 2] = ["common", "sms"];

const GRAMMAR: Grammar = Grammar {
    known: &[
        "service",
        "success",
        "handles",
        "none_on",
        "allow_undocumented",
        "check",
        "max_body",
        "crate",
    ],
    main: Some(("acs_endpoint", "service")),
};

/// The only argument of a function whose defaults are wrong: it is emitted without a conversion.
pub(crate) const INERT: &str = "__inert";

/// What the attribute says.
#[derive(Default)]
pub(crate) struct Args {
    pub(crate) service: Service,
    pub(crate) success: Option<List>,
    pub(crate) handles: Option<List>,
    pub(crate) none_on: Option<List>,
    pub(crate) allow_undocumented: Option<List>,
    pub(crate) check: Option<Path>,
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
    pub(crate) statuses: Statuses,
}

/// Reads the arguments and reports what is wrong with each.
pub(crate) fn parse(tokens: TokenStream, sink: &mut Sink) -> Args {
    let mut args = Args::default();
    let named = arguments::read(tokens, &GRAMMAR, sink, |keyword, input, sink| {
        args.read(keyword, input, sink)
    });
    if !named.iter().any(|name| name == "service") {
        sink.at_span(Span::call_site(), &Mistake::MissingService { builtin: &BUILTIN_NAMES });
    }
    args
}

impl Args {
    fn read(
        &mut self,
        keyword: &Ident,
        input: ParseStream<'_>,
        sink: &mut Sink,
    ) -> syn::Result<()> {
        match keyword.to_string().as_str() {
            "service" => {
                arguments::equals(keyword, "service = \"sms\"", input)?;
                self.service = service(input)?;
            }
            "crate" => self.runtime = RuntimePath::parse(keyword, input)?,
            "check" => {
                self.check = Some(arguments::path(keyword, "check = path::of::a_function", input)?);
            }
            "max_body" => {
                arguments::equals(keyword, "max_body = 1_000_000", input)?;
                self.max_body = Some(bytes(input)?);
            }
            "success" => self.success = Some(List::read(keyword, input, sink)?),
            "handles" => self.handles = Some(List::read(keyword, input, sink)?),
            "none_on" => self.none_on = Some(List::read(keyword, input, sink)?),
            _ => self.allow_undocumented = Some(List::read(keyword, input, sink)?),
        }
        Ok(())
    }
}

impl List {
    fn read(keyword: &Ident, input: ParseStream<'_>, sink: &mut Sink) -> syn::Result<Self> {
        let statuses = statuses::list(keyword, input, sink)?;
        Ok(Self { keyword: keyword.clone(), statuses })
    }
}

fn service(input: ParseStream<'_>) -> syn::Result<Service> {
    if input.peek(LitStr) {
        let literal: LitStr = input.parse()?;
        let name = lit::text(&literal)?;
        return match BUILTIN.iter().find(|(builtin, _)| *builtin == name) {
            Some((_, error)) => Ok(Service::Builtin(Ident::new(error, literal.span()))),
            None => {
                let meant = nearest(name.trim(), &BUILTIN_NAMES);
                let mistake =
                    Mistake::UnknownService { name: &name, builtin: &BUILTIN_NAMES, meant };
                Err(mistake.at(literal))
            }
        };
    }
    if !arguments::starts_path(input) {
        return Err(Mistake::ServiceValue.at(input.fork().parse::<TokenTree>()?));
    }
    let path = input.call(Path::parse_mod_style)?;
    if input.peek(Token![!]) {
        return Err(Mistake::ServiceValue.at(path));
    }
    if let Some(name) = path.get_ident().map(Ident::to_string) {
        if BUILTIN_NAMES.contains(&name.as_str()) {
            return Err(Mistake::BareService { name: &name }.at(path));
        }
    }
    if path.segments.first().is_some_and(|segment| segment.ident == "Self") {
        return Err(Mistake::ServiceOfSelf.at(path));
    }
    Ok(Service::Path(path))
}

/// A number of bytes, without a suffix.
fn bytes(input: ParseStream<'_>) -> syn::Result<LitInt> {
    if input.peek(Token![-]) || !input.peek(LitInt) {
        return Err(Mistake::NeedsBytes.at(input.fork().parse::<TokenTree>()?));
    }
    let literal: LitInt = input.parse()?;
    if !literal.suffix().is_empty() {
        return Err(Mistake::Suffix { suffix: literal.suffix() }.at(&literal));
    }
    literal.base10_parse::<u32>().map_err(|_| Mistake::TooManyBytes.at(&literal))?;
    Ok(literal)
}

impl Service {
    /// The type, where the runtime crate is imported, and the item that declares it there.
    ///
    /// A type of the user's is named in one item, so that a mistake in it is one mistake.
    pub(crate) fn to_type(&self) -> (Tokens, Option<TokenStream>) {
        match self {
            Self::Unknown => (quote!(()).into(), None),
            Self::Builtin(error) => {
                let span = Span::mixed_site().located_at(error.span());
                let runtime = paths::alias(span);
                let error = Ident::new(&error.to_string(), span);
                (quote_spanned!(span=> #runtime::#error).into(), None)
            }
            Self::Path(path) => {
                let first = path.segments.first().map(|segment| segment.ident.span());
                let span = Span::mixed_site().located_at(first.unwrap_or_else(Span::call_site));
                let runtime = paths::alias(span);
                let item = quote_spanned! {span=>
                    type __Service = <#path as #runtime::__private::Named>::Service;
                };
                (quote_spanned!(span=> __Service).into(), Some(item))
            }
        }
    }
}

#[cfg(test)]
mod tests;
