//! The path of the runtime crate in generated code.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote_spanned};
use syn::parse::ParseStream;
use syn::{LitStr, Path};

use crate::arguments;
use crate::errors::wrong;
use crate::tokens::{display_path, first_span};

/// The path of the runtime crate: the value of `crate = ..`, or `::acs_endpoint`.
#[derive(Clone, Default)]
pub(crate) struct RuntimePath(Option<Path>);

impl RuntimePath {
    /// Parses `= path`.
    pub(crate) fn parse(keyword: &Ident, input: ParseStream<'_>) -> syn::Result<Self> {
        const FORM: &str = "crate = ::acs_endpoint";
        arguments::equals(keyword, FORM, input)?;
        if input.peek(LitStr) {
            let literal: LitStr = input.parse()?;
            let help = match literal.parse_with(Path::parse_mod_style) {
                Ok(path) => absolute(&path)
                    .unwrap_or_else(|| format!("write `crate = {}`", literal.value())),
                Err(_) => format!("write `{FORM}`"),
            };
            return Err(wrong("`crate` expects a path, not a string").help(help).at(literal));
        }
        let path = arguments::path_value(keyword, FORM, input)?;
        match absolute(&path) {
            None => Ok(Self(Some(path))),
            Some(help) => Err(wrong("`crate` expects an absolute path").help(help).at(&path)),
        }
    }

    /// The path. The default path has the span of generated code.
    pub(crate) fn tokens(&self, span: Span) -> TokenStream {
        match &self.0 {
            Some(path) => path.to_token_stream(),
            None => quote_spanned!(span=> ::acs_endpoint),
        }
    }

    /// The crate as the expansion of a function names it. The default path needs no import: an item in a
    /// body gives its block a scope of its own, which costs rustc and editors time.
    pub(crate) fn in_function(&self, span: Span) -> TokenStream {
        match &self.0 {
            Some(_) => alias(span).into_token_stream(),
            None => self.tokens(span),
        }
    }

    /// Returns the import that [`in_function`](Self::in_function) needs.
    pub(crate) fn import_in_function(&self) -> Option<TokenStream> {
        self.0.is_some().then(|| self.import())
    }

    /// Returns `use path as __acs_endpoint;`, so that a wrong path is a single error, and the other
    /// generated code does not have the user's span.
    pub(crate) fn import(&self) -> TokenStream {
        let first = self.0.as_ref().and_then(|path| path.segments.first());
        let site = Span::mixed_site();
        let blamed = site.located_at(first_span(first));
        let path = self.tokens(blamed);
        let alias = alias(blamed);
        quote_spanned!(site=> use #path as #alias;)
    }
}

/// The help for a path that does not have the same meaning in every module.
fn absolute(path: &Path) -> Option<String> {
    let first = path.segments.first().map(|segment| segment.ident.to_string());
    match first.as_deref() {
        _ if path.leading_colon.is_some() => None,
        Some("crate" | "$crate") => None,
        Some("self" | "super" | "Self") => Some(
            "write it from the root of the crate: `crate = crate::path::of::acs_endpoint`"
                .to_owned(),
        ),
        _ => {
            let written = display_path(path);
            Some(format!(
                "write `crate = ::{written}` for a dependency, or `crate = crate::{written}` for a module"
            ))
        }
    }
}

/// The name of the runtime crate in a scope with its [import](RuntimePath::import).
pub(crate) fn alias(span: Span) -> Ident {
    Ident::new("__acs_endpoint", span)
}

#[cfg(test)]
mod tests;
