//! The arguments of an attribute: `key = value` and `key(..)`. Each is read by itself: a mistake in one
//! does not hide the next.

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::ext::IdentExt as _;
use syn::parse::{ParseStream, Parser as _};
use syn::{Lit, LitStr, Path, Token, token};

use crate::diag::{Mistake, Sink, found, nearest};
use crate::lit;

/// What an attribute takes.
pub(crate) struct Grammar {
    /// The keywords of its arguments.
    pub(crate) known: &'static [&'static str],
    /// The attribute and its argument that a string without a keyword is meant for.
    pub(crate) main: Option<(&'static str, &'static str)>,
}

/// Reads the arguments: `read` gets each with its keyword. Gives the keywords that were written or,
/// where one was misspelt, meant.
pub(crate) fn read(
    tokens: TokenStream,
    grammar: &Grammar,
    sink: &mut Sink,
    mut read: impl FnMut(&Ident, ParseStream<'_>, &mut Sink) -> syn::Result<()>,
) -> Vec<String> {
    let mut seen = Vec::new();
    let mut meant = Vec::new();
    let is_alone = tokens.clone().into_iter().nth(1).is_none();
    let parsed = (|input: ParseStream<'_>| {
        while !input.is_empty() {
            if input.peek(Token![,]) {
                sink.at(input.parse::<Token![,]>()?, &Mistake::ExtraComma);
                continue;
            }
            let argument = keyword(grammar, input, is_alone, &mut seen, &mut meant)
                .and_then(|keyword| read(&keyword, input, sink));
            match argument {
                Ok(()) => next(grammar, input, sink)?,
                Err(error) => {
                    sink.push(error);
                    skip(input)?;
                }
            }
        }
        Ok(())
    })
    .parse2(tokens);
    sink.take(parsed);
    seen.extend(meant);
    seen
}

/// The keyword of an argument that is not given yet.
fn keyword(
    grammar: &Grammar,
    input: ParseStream<'_>,
    is_alone: bool,
    seen: &mut Vec<String>,
    meant: &mut Vec<String>,
) -> syn::Result<Ident> {
    let known = grammar.known;
    if !input.peek(syn::Ident::peek_any) {
        if let (Ok(text), Some((attribute, main))) = (input.fork().parse::<LitStr>(), grammar.main)
        {
            meant.push(main.to_owned());
            let text = &text.token().to_string();
            let attribute = is_alone.then_some(attribute);
            return Err(Mistake::LoneString { text, argument: main, attribute }.at(text_of(input)?));
        }
        let token = text_of(input)?;
        return Err(Mistake::NotAnArgument { found: &found(&token), known }.at(token));
    }
    let keyword = input.call(Ident::parse_any)?;
    let name = keyword.to_string();
    if !known.contains(&name.as_str()) {
        let near = nearest(&name, known);
        meant.extend(near.map(str::to_owned));
        return Err(Mistake::UnknownArgument { name: &name, known, meant: near }.at(&keyword));
    }
    if seen.contains(&name) {
        return Err(Mistake::RepeatedArgument { name: &name }.at(&keyword));
    }
    seen.push(name);
    Ok(keyword)
}

/// The next token, left where it is.
fn text_of(input: ParseStream<'_>) -> syn::Result<TokenTree> {
    input.fork().parse()
}

/// The comma behind an argument.
fn next(grammar: &Grammar, input: ParseStream<'_>, sink: &mut Sink) -> syn::Result<()> {
    if input.is_empty() {
        return Ok(());
    }
    if input.peek(Token![,]) {
        input.parse::<Token![,]>()?;
        return Ok(());
    }
    let token = text_of(input)?;
    let text = &found(&token);
    // Where a keyword follows, only the comma was forgotten.
    if matches!(token, TokenTree::Ident(_)) && nearest(text, grammar.known).is_some() {
        sink.at(token, &Mistake::NeedsComma { before: text });
        return Ok(());
    }
    sink.at(token, &Mistake::BehindArgument { found: text });
    skip(input)
}

/// Goes on at the next argument: a comma can also stand within what is skipped.
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

/// Whether this looks like an argument, known or not.
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

/// The `=` behind a keyword, with a value behind it; `form` is the whole as it should be.
pub(crate) fn equals(keyword: &Ident, form: &str, input: ParseStream<'_>) -> syn::Result<()> {
    let name = &keyword.to_string();
    if !input.peek(Token![=]) {
        return Err(if is_end(input) {
            Mistake::NeedsValue { name, form }.at(keyword)
        } else {
            Mistake::NeedsEquals { name, form }.at(keyword)
        });
    }
    let equals: Token![=] = input.parse()?;
    if is_end(input) {
        return Err(Mistake::NeedsValue { name, form }.at(equals));
    }
    Ok(())
}

/// `= ".."`.
pub(crate) fn string(keyword: &Ident, form: &str, input: ParseStream<'_>) -> syn::Result<LitStr> {
    equals(keyword, form, input)?;
    if !input.peek(LitStr) {
        let token = text_of(input)?;
        let name = &keyword.to_string();
        let quoted = format!("{name} = \"{}\"", found(&token));
        let form = if matches!(token, TokenTree::Ident(_)) { &quoted } else { form };
        return Err(Mistake::NeedsString { name, form }.at(token));
    }
    let literal: LitStr = input.parse()?;
    lit::text(&literal)?;
    Ok(literal)
}

/// `= path`.
pub(crate) fn path(keyword: &Ident, form: &str, input: ParseStream<'_>) -> syn::Result<Path> {
    equals(keyword, form, input)?;
    path_value(keyword, form, input)
}

/// The path behind `=`.
pub(crate) fn path_value(keyword: &Ident, form: &str, input: ParseStream<'_>) -> syn::Result<Path> {
    if !starts_path(input) {
        let name = &keyword.to_string();
        return Err(Mistake::NeedsPath { name, form }.at(text_of(input)?));
    }
    input.call(Path::parse_mod_style)
}

/// Whether a path can begin here; a keyword such as `true` is none.
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
