//! The arguments of the attribute. Each is read by itself: a mistake in one does not hide the next.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::ext::IdentExt as _;
use syn::parse::{ParseStream, Parser as _};
use syn::{LitInt, LitStr, Path, Token, token};

use crate::diag::{Mistake, Sink, nearest};
use crate::lit;
use crate::paths::RuntimePath;
use crate::statuses::{self, Statuses};

/// The built-in services, and their error types in the runtime crate.
const BUILTIN: [(&str, &str); 2] = [("common", "CommonError"), ("sms", "SmsError")];
const BUILTIN_NAMES: [&str; 2] = ["common", "sms"];

const ARGUMENTS: [&str; 8] =
    ["service", "success", "handles", "none_on", "undocumented", "check", "max_body", "crate"];

/// The only argument of a function whose defaults are wrong: it is emitted without a conversion.
pub(crate) const INERT: &str = "__inert";

/// What the attribute says.
#[derive(Default)]
pub(crate) struct Args {
    pub(crate) service: Service,
    pub(crate) success: Option<List>,
    pub(crate) handles: Option<List>,
    pub(crate) none_on: Option<List>,
    pub(crate) undocumented: Option<List>,
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
    let mut seen: Vec<String> = Vec::new();
    let mut named_service = false;
    let parsed = (|input: ParseStream<'_>| {
        while !input.is_empty() {
            let keyword = input.peek(syn::Ident::peek_any).then(|| input.call(Ident::parse_any));
            let Some(keyword) = keyword.transpose()? else {
                sink.push(not_an_argument(input));
                named_service |= input.peek(LitStr);
                skip_argument(input)?;
                continue;
            };
            let name = keyword.to_string();
            let known = ARGUMENTS.contains(&name.as_str());
            let meant = nearest(&name, &ARGUMENTS);
            named_service |= name == "service" || meant == Some("service");
            if !known {
                let mistake = Mistake::UnknownArgument { name: &name, known: &ARGUMENTS, meant };
                sink.at(&keyword, &mistake);
                skip_argument(input)?;
                continue;
            }
            if seen.contains(&name) {
                sink.at(&keyword, &Mistake::RepeatedArgument { name: &name });
                skip_argument(input)?;
                continue;
            }
            seen.push(name);
            match args.read(keyword, input, sink) {
                Ok(()) => next_argument(input, sink)?,
                Err(error) => {
                    sink.push(error);
                    skip_argument(input)?;
                }
            }
        }
        Ok(())
    })
    .parse2(tokens);
    sink.take(parsed);
    if !named_service {
        sink.at_span(Span::call_site(), &Mistake::MissingService { builtin: &BUILTIN_NAMES });
    }
    args
}

impl Args {
    fn read(&mut self, keyword: Ident, input: ParseStream<'_>, sink: &mut Sink) -> syn::Result<()> {
        match keyword.to_string().as_str() {
            "service" => {
                equals(&keyword, "service = \"sms\"", input)?;
                self.service = service(&keyword, input)?;
            }
            "crate" => {
                equals(&keyword, "crate = ::acs_endpoint", input)?;
                self.runtime = input.parse()?;
            }
            "check" => {
                equals(&keyword, "check = path::of::a_function", input)?;
                self.check = Some(function_path(&keyword, input)?);
            }
            "max_body" => {
                equals(&keyword, "max_body = 1_000_000", input)?;
                self.max_body = Some(bytes(&keyword, input)?);
            }
            "success" => self.success = Some(list(keyword, input, sink)?),
            "handles" => self.handles = Some(list(keyword, input, sink)?),
            "none_on" => self.none_on = Some(list(keyword, input, sink)?),
            _ => self.undocumented = Some(list(keyword, input, sink)?),
        }
        Ok(())
    }
}

/// The `=` behind a keyword.
fn equals(keyword: &Ident, form: &str, input: ParseStream<'_>) -> syn::Result<()> {
    let needs_value = Mistake::NeedsValue { name: &keyword.to_string(), form };
    if !input.peek(Token![=]) {
        return Err(needs_value.at(keyword));
    }
    let equals: Token![=] = input.parse()?;
    if input.is_empty() || input.peek(Token![,]) {
        return Err(needs_value.at(equals));
    }
    Ok(())
}

fn service(keyword: &Ident, input: ParseStream<'_>) -> syn::Result<Service> {
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
    if !(input.peek(Token![::]) || input.peek(syn::Ident::peek_any)) {
        let token: TokenTree = input.fork().parse().unwrap_or_else(|_| keyword.clone().into());
        return Err(Mistake::ServiceValue.at(token));
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

fn function_path(keyword: &Ident, input: ParseStream<'_>) -> syn::Result<Path> {
    if input.peek(Token![::]) || input.peek(syn::Ident::peek_any) {
        return input.call(Path::parse_mod_style);
    }
    let token: TokenTree = input.fork().parse().unwrap_or_else(|_| keyword.clone().into());
    Err(Mistake::NeedsValue { name: "check", form: "check = path::of::a_function" }.at(token))
}

/// A number of bytes, without a suffix.
fn bytes(keyword: &Ident, input: ParseStream<'_>) -> syn::Result<LitInt> {
    if !input.peek(LitInt) {
        let token: TokenTree = input.fork().parse().unwrap_or_else(|_| keyword.clone().into());
        return Err(
            Mistake::NeedsValue { name: "max_body", form: "max_body = 1_000_000" }.at(token)
        );
    }
    let literal: LitInt = input.parse()?;
    if !literal.suffix().is_empty() {
        return Err(Mistake::Suffix { suffix: literal.suffix() }.at(&literal));
    }
    literal.base10_parse::<u32>().map_err(|_| Mistake::TooManyBytes.at(&literal))?;
    Ok(literal)
}

fn list(keyword: Ident, input: ParseStream<'_>, sink: &mut Sink) -> syn::Result<List> {
    let name = keyword.to_string();
    if !input.peek(token::Paren) {
        let form = format!("{name}(400, 404)");
        let needs_value = Mistake::NeedsValue { name: &name, form: &form };
        return Err(needs_value.at(keyword));
    }
    let group: proc_macro2::Group = input.parse()?;
    let before = sink.len();
    let statuses = statuses::parse(&name, group.stream(), sink);
    if let Some(rest) = statuses.rest.filter(|_| name != "handles") {
        sink.at(rest, &Mistake::RestNotAllowed { list: &name });
    }
    if statuses.patterns.is_empty() && statuses.rest.is_none() && sink.len() == before {
        sink.at(&keyword, &Mistake::EmptyList { list: &name });
    }
    Ok(List { keyword, statuses })
}

fn not_an_argument(input: ParseStream<'_>) -> syn::Error {
    if let Ok(literal) = input.fork().parse::<LitStr>() {
        return Mistake::LoneString { text: &literal.value() }.at(literal);
    }
    match input.fork().parse::<TokenTree>() {
        Ok(token) => Mistake::NotAnArgument.at(token),
        Err(_) => input.error(Mistake::NotAnArgument),
    }
}

/// The comma behind an argument.
fn next_argument(input: ParseStream<'_>, sink: &mut Sink) -> syn::Result<()> {
    if input.is_empty() {
        return Ok(());
    }
    if input.peek(Token![,]) {
        input.parse::<Token![,]>()?;
        return Ok(());
    }
    let token: TokenTree = input.fork().parse()?;
    sink.at(&token, &Mistake::NeedsComma);
    // Where a keyword follows only the comma was forgotten; anything else belongs to the value.
    if !matches!(&token, TokenTree::Ident(ident) if ARGUMENTS.contains(&ident.to_string().as_str()))
    {
        skip_argument(input)?;
    }
    Ok(())
}

/// Goes on behind the next comma.
fn skip_argument(input: ParseStream<'_>) -> syn::Result<()> {
    while !input.is_empty() {
        if input.peek(Token![,]) {
            input.parse::<Token![,]>()?;
            break;
        }
        input.parse::<TokenTree>()?;
    }
    Ok(())
}

impl Service {
    /// The type, where generated code names it.
    pub(crate) fn to_path(&self, runtime: &RuntimePath) -> TokenStream {
        match self {
            Self::Unknown => quote::quote!(()),
            Self::Builtin(error) => {
                let span = Span::mixed_site().located_at(error.span());
                let runtime = runtime.tokens(span);
                let error = Ident::new(&error.to_string(), span);
                quote::quote_spanned!(span=> #runtime::#error)
            }
            Self::Path(path) => path.to_token_stream(),
        }
    }
}
