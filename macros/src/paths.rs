//! The paths that generated code starts with.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote_spanned};
use syn::{Path, Token};

use crate::diag::Mistake;

/// The path of the runtime crate: `::acs_endpoint`, or what `crate = ..` says.
#[derive(Default)]
pub(crate) struct RuntimePath(Option<Path>);

impl RuntimePath {
    /// Takes a path that means the same wherever the generated code stands.
    pub(crate) fn new(path: Path) -> syn::Result<Self> {
        let first = path.segments.first().map(|segment| segment.ident.to_string());
        let anchored =
            path.leading_colon.is_some() || matches!(first.as_deref(), Some("crate" | "$crate"));
        if anchored {
            Ok(Self(Some(path)))
        } else {
            let written = path.to_token_stream().to_string().replace(' ', "");
            Err(Mistake::RelativeCratePath { path: &written }.at(&path))
        }
    }

    /// The path, its own tokens spanned as generated code.
    pub(crate) fn tokens(&self, span: Span) -> TokenStream {
        match &self.0 {
            Some(path) => path.to_token_stream(),
            None => quote_spanned!(span=> ::acs_endpoint),
        }
    }

    /// The path as an intra-doc link names it.
    pub(crate) fn in_docs(&self) -> String {
        match &self.0 {
            Some(path) => path.to_token_stream().to_string().replace(' ', ""),
            None => "::acs_endpoint".to_owned(),
        }
    }
}

impl syn::parse::Parse for RuntimePath {
    fn parse(input: syn::parse::ParseStream<'_>) -> syn::Result<Self> {
        if input.peek(syn::LitStr) {
            let literal: syn::LitStr = input.parse()?;
            return Err(Mistake::QuotedPath { path: &literal.value() }.at(literal));
        }
        if !(input.peek(Token![::]) || input.peek(Token![$]) || input.peek(syn::Ident::peek_any)) {
            return Err(input.error(Mistake::ExpectedPath));
        }
        Self::new(Path::parse_mod_style(input)?)
    }
}

use syn::ext::IdentExt as _;
