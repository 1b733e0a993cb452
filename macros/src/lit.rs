//! Literals, which syn takes with any suffix.

use syn::LitStr;

use crate::diag::Mistake;

/// The text of a string literal without a suffix.
pub(crate) fn text(literal: &LitStr) -> syn::Result<String> {
    if literal.suffix().is_empty() {
        Ok(literal.value())
    } else {
        Err(Mistake::Suffix { suffix: literal.suffix() }.at(literal))
    }
}
