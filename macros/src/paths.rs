//! The paths that generated code starts with.

use std::sync::OnceLock;

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote_spanned};
use syn::parse::ParseStream;
use syn::{LitStr, Path};

use crate::arguments;
use crate::diag::Mistake;

/// A few tokens, interpolated one by one: each stream within a stream is a call into the compiler.
#[derive(Clone)]
pub(crate) struct Tokens(Vec<TokenTree>);

impl From<TokenStream> for Tokens {
    fn from(tokens: TokenStream) -> Self {
        Self(tokens.into_iter().collect())
    }
}

impl Tokens {
    /// Where the first of them stands.
    pub(crate) fn span(&self) -> Span {
        self.0.first().map_or_else(Span::call_site, TokenTree::span)
    }
}

impl ToTokens for Tokens {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(self.0.iter().cloned());
    }
}

/// The path of the runtime crate: what `crate = ..` says, or the name of the dependency.
#[derive(Clone, Default)]
pub(crate) struct RuntimePath(Option<Path>);

impl RuntimePath {
    /// Reads `= path`.
    pub(crate) fn parse(keyword: &Ident, input: ParseStream<'_>) -> syn::Result<Self> {
        const FORM: &str = "crate = ::acs_endpoint";
        arguments::equals(keyword, FORM, input)?;
        if input.peek(LitStr) {
            let literal: LitStr = input.parse()?;
            return Err(Mistake::QuotedPath { path: &literal.value() }.at(literal));
        }
        Self::new(arguments::path_value(keyword, FORM, input)?)
    }

    /// Takes a path that means the same wherever the generated code stands.
    fn new(path: Path) -> syn::Result<Self> {
        let first = path.segments.first().map(|segment| segment.ident.to_string());
        let anchored =
            path.leading_colon.is_some() || matches!(first.as_deref(), Some("crate" | "$crate"));
        if anchored {
            Ok(Self(Some(path)))
        } else if matches!(first.as_deref(), Some("self" | "super" | "Self")) {
            Err(Mistake::CratePathOfModule.at(&path))
        } else {
            let written = path.to_token_stream().to_string().replace(' ', "");
            Err(Mistake::RelativeCratePath { path: &written }.at(&path))
        }
    }

    /// The path, its own tokens spanned as generated code.
    pub(crate) fn tokens(&self, span: Span) -> TokenStream {
        match &self.0 {
            Some(path) => path.to_token_stream(),
            None => {
                let name = Ident::new(usual_name(), span);
                quote_spanned!(span=> ::#name)
            }
        }
    }

    /// `use path as __acs_endpoint;`, so that a wrong path is one mistake, and generated code is not
    /// spanned as the user's.
    pub(crate) fn import(&self) -> TokenStream {
        let first = self.0.as_ref().and_then(|path| path.segments.first());
        let given = first.map_or_else(Span::call_site, |segment| segment.ident.span());
        let site = Span::mixed_site().located_at(given);
        let path = self.tokens(site);
        let alias = alias(site);
        quote_spanned!(site=> use #path as #alias;)
    }

    /// The path as an intra-doc link names it.
    pub(crate) fn in_docs(&self) -> String {
        match &self.0 {
            Some(path) => path.to_token_stream().to_string().replace(' ', ""),
            None => format!("::{}", usual_name()),
        }
    }
}

/// The runtime crate, where it has been [imported](RuntimePath::import).
pub(crate) fn alias(span: Span) -> Ident {
    Ident::new("__acs_endpoint", span)
}

/// The name by which the crate that is compiled knows the runtime crate: `acs_endpoint`, unless its
/// `Cargo.toml` renames the dependency.
///
/// A macro runs within rustc, whose arguments say it: `--extern rt=../libacs_endpoint-0123.rmeta`.
/// Nothing is read from the disk. Where the arguments are not rustc's, as in an editor, or where
/// the crate is behind another one, the usual name is taken.
fn usual_name() -> &'static str {
    static NAME: OnceLock<String> = OnceLock::new();
    NAME.get_or_init(|| name_among(std::env::args()).unwrap_or_else(|| "acs_endpoint".to_owned()))
}

/// The name of the `--extern` argument that is the runtime crate.
fn name_among(args: impl Iterator<Item = String>) -> Option<String> {
    let mut found = None;
    let mut follows = false;
    for arg in args {
        let value = if follows { Some(arg.as_str()) } else { arg.strip_prefix("--extern=") };
        if let Some((name, path)) = value.and_then(|value| value.split_once('=')) {
            // Options such as `priv:` may come before the name.
            let name = name.rsplit(':').next().unwrap_or(name);
            let file = path.rsplit(['/', '\\']).next().unwrap_or(path);
            if file.starts_with("libacs_endpoint-") && syn::parse_str::<Ident>(name).is_ok() {
                if name == "acs_endpoint" {
                    return None;
                }
                found = Some(name.to_owned());
            }
        }
        follows = arg == "--extern";
    }
    found
}

#[cfg(test)]
mod tests;
