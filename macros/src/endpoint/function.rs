//! Parses the head of a function, as far as the attribute needs it.
//!
//! The types are those of syn's feature `derive`; its feature `full` would double syn's build time. Generics
//! and bounds are found by counting brackets and are emitted unchanged, because syn rejects syntax that it
//! does not know, such as `[const] Trait`.

use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};
use quote::{ToTokens, TokenStreamExt as _};
use syn::{Expr, ExprLit, Generics, Lit, Meta, Type};

use super::qualifiers::Qualifiers;
use crate::tokens::{is_group, is_ident, is_punct, with_angle_depth, without_group};

/// A function with a body.
pub(crate) struct Function {
    pub(crate) attrs: Vec<Attribute>,
    pub(crate) qualifiers: Qualifiers,
    pub(crate) keyword: TokenTree,
    pub(crate) ident: Ident,
    pub(crate) generics: Vec<TokenTree>,
    pub(crate) inputs: TokenTree,
    /// `-> Type`, as it is emitted.
    pub(crate) returns: TokenStream,
    /// The return type.
    pub(crate) output: Option<Type>,
    pub(crate) where_clause: Vec<TokenTree>,
    pub(crate) body: Group,
}

/// An attribute `#[..]`.
pub(crate) struct Attribute {
    hash: TokenTree,
    brackets: Group,
    /// The content, if syn can parse it.
    meta: Option<Meta>,
}

impl Function {
    /// Parses a function, where `rest` starts with `fn`. Returns `None` if it has no body.
    pub(crate) fn read(
        attrs: Vec<Attribute>,
        qualifiers: Qualifiers,
        rest: &[TokenTree],
    ) -> Option<Self> {
        let [keyword, TokenTree::Ident(ident), rest @ ..] = rest else { return None };
        let (end, rest) = rest.split_last()?;
        let body = braces(end)?;
        let inputs = inputs(rest)?;
        let (generics, rest) = rest.split_at_checked(inputs)?;
        let (inputs, rest) = rest.split_first()?;
        let where_ = rest.iter().position(|token| is_ident(token, "where")).unwrap_or(rest.len());
        let (output, where_clause) = rest.split_at_checked(where_)?;
        Some(Self {
            attrs,
            qualifiers,
            keyword: keyword.clone(),
            ident: ident.clone(),
            generics: generics.to_vec(),
            inputs: inputs.clone(),
            returns: output.iter().cloned().collect(),
            output: return_type(output),
            where_clause: where_clause.to_vec(),
            body,
        })
    }

    pub(crate) fn is_async(&self) -> bool {
        self.qualifiers.asyncness.is_some()
    }

    /// Whether a type parameter has the given name.
    pub(crate) fn has_type_parameter(&self, name: &Ident) -> bool {
        let generics: TokenStream = self.generics.iter().cloned().collect();
        let generics = syn::parse2::<Generics>(generics).unwrap_or_default();
        generics.type_params().any(|parameter| parameter.ident == *name)
    }
}

/// The block, which for a `$body:block` of `macro_rules!` is inside a group without delimiters.
fn braces(token: &TokenTree) -> Option<Group> {
    match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => Some(group.clone()),
        TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
            group.stream().into_iter().next().as_ref().and_then(braces)
        }
        _ => None,
    }
}

/// The index of the parentheses with the arguments. They are the first ones after the generics, which can
/// contain parentheses, too.
fn inputs(tokens: &[TokenTree]) -> Option<usize> {
    let mut groups = with_angle_depth(tokens).enumerate().filter_map(|(index, (depth, token))| {
        (depth == 0 && matches!(token, TokenTree::Group(_))).then_some((index, token))
    });
    let (index, first) = groups.next()?;
    is_group(first, Delimiter::Parenthesis).then_some(index)
}

/// The type after `->`, as verbatim tokens if syn cannot parse it.
fn return_type(tokens: &[TokenTree]) -> Option<Type> {
    let [_, _, ty @ ..] = tokens else { return None };
    let known: TokenStream = without_captures(ty).collect();
    Some(syn::parse2(known).unwrap_or_else(|_| Type::Verbatim(ty.iter().cloned().collect())))
}

/// Replaces the `use<..>` of `impl Future + use<'_>` by another bound, because syn parses it only with its
/// feature `full`.
fn without_captures(tokens: &[TokenTree]) -> impl Iterator<Item = TokenTree> {
    let mut is_captured = false;
    tokens.iter().filter_map(move |token| {
        if is_ident(token, "use") {
            is_captured = true;
            return Some(Ident::new("Sized", token.span()).into());
        }
        let is_other = !is_captured;
        is_captured &= !is_punct(token, '>');
        is_other.then(|| token.clone())
    })
}

impl Attribute {
    pub(crate) fn new(hash: TokenTree, brackets: Group) -> Self {
        let meta = syn::parse2(without_group(&brackets.stream())).ok();
        Self { hash, brackets, meta }
    }

    /// Whether its path ends in `name`.
    pub(crate) fn is(&self, name: &str) -> bool {
        let path = self.meta.as_ref().map(Meta::path);
        path.and_then(|path| path.segments.last()).is_some_and(|last| last.ident == name)
    }

    /// Whether it is `#[name = value]`.
    pub(crate) fn is_value(&self) -> bool {
        matches!(&self.meta, Some(Meta::NameValue(_)))
    }

    /// The text of a doc comment or of `#[doc = ".."]`; `None` if it is not a literal.
    pub(crate) fn doc(&self) -> Option<String> {
        let Some(Meta::NameValue(doc)) = &self.meta else { return None };
        match &doc.value {
            Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value()),
            _ => None,
        }
    }
}

impl ToTokens for Attribute {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.append(self.hash.clone());
        tokens.append(self.brackets.clone());
    }
}
