//! Parses the arguments of an attribute: `key = value` and `key(..)`. Each argument is parsed separately,
//! so that a mistake in one does not hide mistakes in the next.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt as _;
use syn::parse::{ParseStream, Parser as _};
use syn::{Lit, LitStr, Path, PathArguments, Token, TypePath, token};

use crate::errors::{Errors, Message, nearest, quoted, wrong};
use crate::tokens::{display_token, peek_token};

/// The arguments that an attribute accepts.
pub(crate) struct Grammar {
    /// The keywords of the arguments.
    pub(crate) known: &'static [&'static str],
    /// The name of the attribute, and the argument that is meant by a string without a keyword.
    pub(crate) main: Option<(&'static str, &'static str)>,
}

/// Parses the arguments, and calls `read` for each with its keyword. Returns the keywords that were
/// written and, for misspelt ones, those that were meant.
pub(crate) fn read(
    tokens: TokenStream,
    grammar: &Grammar,
    errors: &mut Errors,
    mut read: impl FnMut(&Ident, ParseStream<'_>, &mut Errors) -> syn::Result<()>,
) -> Vec<String> {
    let mut seen = Vec::new();
    let mut meant = Vec::new();
    let is_alone = tokens.clone().into_iter().nth(1).is_none();
    let parsed = (|input: ParseStream<'_>| {
        while !input.is_empty() {
            if input.peek(Token![,]) {
                errors.push(extra_comma(input)?);
                continue;
            }
            let argument = keyword(grammar, input, is_alone, &mut seen, &mut meant)
                .and_then(|keyword| read(&keyword, input, errors));
            match argument {
                Ok(()) => next(grammar, input, errors)?,
                Err(error) => {
                    errors.push(error);
                    skip(input)?;
                }
            }
        }
        Ok(())
    })
    .parse2(tokens);
    errors.take(parsed);
    seen.extend(meant);
    seen
}

/// Parses the keyword of an argument, which must not be a duplicate.
fn keyword(
    grammar: &Grammar,
    input: ParseStream<'_>,
    is_alone: bool,
    seen: &mut Vec<String>,
    meant: &mut Vec<String>,
) -> syn::Result<Ident> {
    let known = grammar.known;
    if !input.peek(syn::Ident::peek_any) {
        let token = peek_token(input)?;
        if let (Ok(text), Some((attribute, main))) = (input.fork().parse::<LitStr>(), grammar.main)
        {
            meant.push(main.to_owned());
            let text = text.token();
            let form = if is_alone {
                format!("#[{attribute}({main} = {text})]")
            } else {
                format!("{main} = {text}")
            };
            return Err(wrong("missing argument name").help(format!("write `{form}`")).at(token));
        }
        return Err(wrong(format!("expected an argument, found `{}`", display_token(&token)))
            .help(expected(known, None))
            .at(token));
    }
    let keyword = input.call(Ident::parse_any)?;
    let name = keyword.to_string();
    if !known.contains(&name.as_str()) {
        let near = nearest(&name, known);
        meant.extend(near.map(str::to_owned));
        if let (None, true, Some((attribute, main))) = (near, is_alone, grammar.main) {
            meant.push(main.to_owned());
            // A type starts with an upper-case letter, but only a service can be one.
            let is_type = main == "service" && name.starts_with(char::is_uppercase);
            let value = if is_type { name } else { format!("\"{name}\"") };
            return Err(wrong("missing argument name")
                .help(format!("write `#[{attribute}({main} = {value})]`"))
                .at(&keyword));
        }
        return Err(wrong(format!("unknown argument `{name}`"))
            .help(expected(known, near))
            .at(&keyword));
    }
    if seen.contains(&name) {
        return Err(wrong(format!("duplicate argument `{name}`"))
            .help("remove one of the two")
            .at(&keyword));
    }
    seen.push(name);
    Ok(keyword)
}

/// The help for an unknown argument.
fn expected(known: &[&str], near: Option<&str>) -> String {
    let meant = near.map(|near| format!("did you mean `{near}`? ")).unwrap_or_default();
    match known {
        [] => "remove it".to_owned(),
        [only] => format!("{meant}the only argument is `{only}`"),
        _ => format!("{meant}the arguments are {}", quoted(known)),
    }
}

/// Consumes a comma that follows no argument, and returns the error for it.
pub(crate) fn extra_comma(input: ParseStream<'_>) -> syn::Result<syn::Error> {
    let comma: Token![,] = input.parse()?;
    Ok(wrong("unexpected `,`").help("remove it").at(comma))
}

/// The error for a missing comma.
pub(crate) fn missing_comma(before: &TokenTree) -> syn::Error {
    let text = display_token(before);
    wrong(format!("missing `,` before `{text}`")).help(format!("write `, {text}`")).at(before)
}

/// The error for a token after a complete argument.
pub(crate) fn after_argument(token: &TokenTree) -> syn::Error {
    wrong(format!("expected `,`, found `{}`", display_token(token)))
        .help("remove it, or write a comma if it starts an argument")
        .at(token)
}

/// Parses the comma after an argument.
fn next(grammar: &Grammar, input: ParseStream<'_>, errors: &mut Errors) -> syn::Result<()> {
    if input.is_empty() {
        return Ok(());
    }
    if input.peek(Token![,]) {
        input.parse::<Token![,]>()?;
        return Ok(());
    }
    let token = peek_token(input)?;
    let is_keyword = nearest(&display_token(&token), grammar.known).is_some();
    // If a keyword follows, only the comma is missing.
    if matches!(token, TokenTree::Ident(_)) && is_keyword {
        errors.push(missing_comma(&token));
        return Ok(());
    }
    errors.push(after_argument(&token));
    skip(input)
}

/// Skips to the next argument. The skipped tokens can contain other commas.
fn skip(input: ParseStream<'_>) -> syn::Result<()> {
    while !input.is_empty() {
        let is_comma = input.peek(Token![,]);
        input.parse::<TokenTree>()?;
        if is_comma && starts_argument(&input.fork()) {
            break;
        }
    }
    Ok(())
}

/// Whether the input looks like an argument, known or not.
fn starts_argument(input: ParseStream<'_>) -> bool {
    if input.peek(syn::Ident::peek_any) && !input.peek(Token![_]) {
        return input.call(Ident::parse_any).is_ok()
            && (is_end(input) || input.peek(Token![=]) || input.peek(token::Paren));
    }
    input.is_empty() || input.peek(Lit)
}

fn is_end(input: ParseStream<'_>) -> bool {
    input.is_empty() || input.peek(Token![,])
}

/// Whether the next token is the last one of an argument.
fn is_last(input: ParseStream<'_>) -> bool {
    let input = input.fork();
    input.parse::<TokenTree>().is_ok() && is_end(&input)
}

/// Parses the `=` after a keyword, which a value must follow; `form` is an example of the complete
/// argument.
pub(crate) fn equals(keyword: &Ident, form: &str, input: ParseStream<'_>) -> syn::Result<()> {
    let no_value =
        || wrong(format!("`{keyword}` requires a value")).help(format!("write `{form}`"));
    if !input.peek(Token![=]) {
        return Err(if is_end(input) {
            no_value().at(keyword)
        } else {
            wrong(format!("expected `=` after `{keyword}`"))
                .help(format!("write `{form}`"))
                .at(keyword)
        });
    }
    let equals: Token![=] = input.parse()?;
    if is_end(input) {
        return Err(no_value().at(equals));
    }
    Ok(())
}

/// Parses an argument that is only a keyword.
pub(crate) fn flag(keyword: &Ident, input: ParseStream<'_>) -> syn::Result<()> {
    if is_end(input) {
        return Ok(());
    }
    Err(wrong(format!("`{keyword}` does not accept a value"))
        .help(format!("write only `{keyword}`"))
        .at(keyword))
}

/// Parses `= ".."`.
pub(crate) fn string(keyword: &Ident, form: &str, input: ParseStream<'_>) -> syn::Result<LitStr> {
    equals(keyword, form, input)?;
    if !input.peek(LitStr) {
        let token = peek_token(input)?;
        let form = match &token {
            // A single word, not a path or a macro.
            TokenTree::Ident(word) if is_last(input) => format!("{keyword} = \"{word}\""),
            _ => form.to_owned(),
        };
        return Err(wrong(format!("`{keyword}` expects a string"))
            .help(format!("write `{form}`"))
            .at(token));
    }
    let literal: LitStr = input.parse()?;
    text(&literal)?;
    Ok(literal)
}

/// The text of a string literal, which must not have a suffix.
pub(crate) fn text(literal: &LitStr) -> syn::Result<String> {
    no_suffix(literal, literal.suffix())?;
    Ok(literal.value())
}

/// Reports the suffix of a literal, because syn accepts any suffix.
pub(crate) fn no_suffix(literal: impl ToTokens, suffix: &str) -> syn::Result<()> {
    if suffix.is_empty() {
        return Ok(());
    }
    Err(wrong("unexpected literal suffix").help(format!("remove `{suffix}`")).at(literal))
}

/// Parses `= path`.
pub(crate) fn path(keyword: &Ident, form: &str, input: ParseStream<'_>) -> syn::Result<Path> {
    equals(keyword, form, input)?;
    path_value(keyword, form, input)
}

/// Parses the path after `=`.
pub(crate) fn path_value(keyword: &Ident, form: &str, input: ParseStream<'_>) -> syn::Result<Path> {
    if !starts_path(input) {
        return Err(not_a_path(keyword, form).at(peek_token(input)?));
    }
    input.call(Path::parse_mod_style)
}

/// Parses `= path`, where the path can have generic arguments: `open::<T>`, `<Envelope<T>>::open`.
pub(crate) fn function(
    keyword: &Ident,
    form: &str,
    input: ParseStream<'_>,
) -> syn::Result<TypePath> {
    equals(keyword, form, input)?;
    if !starts_path(input) && !input.peek(Token![<]) {
        return Err(not_a_path(keyword, form).at(peek_token(input)?));
    }
    let path: TypePath = input.parse()?;
    for segment in &path.path.segments {
        if let PathArguments::AngleBracketed(list) = &segment.arguments {
            if list.colon2_token.is_none() {
                let name = &segment.ident;
                return Err(wrong(format!("missing `::` after `{name}`"))
                    .help(format!("write `{name}::<..>`"))
                    .at(list.lt_token));
            }
        }
    }
    Ok(path)
}

fn not_a_path(keyword: &Ident, form: &str) -> Message {
    wrong(format!("`{keyword}` expects a path")).help(format!("write `{form}`"))
}

/// Whether the input can start a path. A keyword such as `true` is not a path.
pub(crate) fn starts_path(input: ParseStream<'_>) -> bool {
    input.peek(Token![::])
        || input.peek(syn::Ident)
        || input.peek(Token![crate])
        || input.peek(Token![self])
        || input.peek(Token![super])
        || input.peek(Token![Self])
}

#[cfg(test)]
mod tests;
