//! Lists of statuses: `400`, `401 | 403`, `500..=599`, and the rest pattern.

use proc_macro2::{Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::parse::{ParseStream, Parser as _};
use syn::{LitInt, LitStr, Token};

use crate::diag::{Mistake, Sink};

/// One status or range as it was written.
#[derive(Clone)]
pub(crate) struct Pattern {
    pub(crate) first: u16,
    pub(crate) last: u16,
    tokens: TokenStream,
}

impl Pattern {
    pub(crate) fn overlaps(&self, other: &Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }

    pub(crate) fn is_exact(&self) -> bool {
        self.first == self.last
    }

    /// Where generated code that checks the pattern points to.
    pub(crate) fn span(&self) -> Span {
        self.tokens.clone().into_iter().next().map_or_else(Span::call_site, |token| token.span())
    }

    /// `404`, or `500..=599`.
    pub(crate) fn display(&self) -> String {
        if self.is_exact() {
            self.first.to_string()
        } else {
            format!("{}..={}", self.first, self.last)
        }
    }

    /// `first, last`: arguments, or the fields of a pair.
    pub(crate) fn bounds(&self) -> TokenStream {
        let first = Literal::u16_unsuffixed(self.first);
        let last = Literal::u16_unsuffixed(self.last);
        quote!(#first, #last)
    }
}

/// The tokens as written: for messages.
impl ToTokens for Pattern {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(self.tokens.clone());
    }
}

/// What the parentheses of a list hold.
#[derive(Default)]
pub(crate) struct Statuses {
    pub(crate) patterns: Vec<Pattern>,
    /// `..`: the rest is left out on purpose.
    pub(crate) rest: Option<Token![..]>,
}

/// Reads the `list`, such as `handles`, and reports each mistake where it is.
pub(crate) fn parse(list: &str, tokens: TokenStream, sink: &mut Sink) -> Statuses {
    let mut statuses = Statuses::default();
    let parsed = (|input: ParseStream<'_>| {
        while !input.is_empty() {
            match item(list, input) {
                Ok(Item::Pattern(pattern)) => statuses.patterns.push(pattern),
                Ok(Item::Rest(rest)) if statuses.rest.is_none() => statuses.rest = Some(rest),
                Ok(Item::Rest(rest)) => sink.at(rest, &Mistake::RestTwice),
                Err(error) => {
                    sink.push(error);
                    skip_item(input)?;
                }
            }
            separator(input, sink)?;
        }
        Ok(())
    })
    .parse2(tokens);
    sink.take(parsed);
    duplicates(&statuses.patterns, sink);
    statuses
}

enum Item {
    Pattern(Pattern),
    Rest(Token![..]),
}

fn item(list: &str, input: ParseStream<'_>) -> syn::Result<Item> {
    if input.peek(Token![..]) && !input.peek(Token![..=]) {
        let rest: Token![..] = input.parse()?;
        return if input.peek(LitInt) {
            let end: LitInt = input.parse()?;
            Err(Mistake::OpenRange { list }.at(quote!(#rest #end)))
        } else {
            Ok(Item::Rest(rest))
        };
    }
    let first = status(list, input)?;
    if input.peek(Token![..=]) {
        let to: Token![..=] = input.parse()?;
        let last = status(list, input)?;
        let tokens = quote!(#first #to #last);
        let (first, last) = (value(&first)?, value(&last)?);
        if first > last {
            return Err(Mistake::ReversedRange { first, last }.at(tokens));
        }
        return Ok(Item::Pattern(Pattern { first, last, tokens }));
    }
    if input.peek(Token![..]) {
        let to: Token![..] = input.parse()?;
        let end: Option<LitInt> = input.parse()?;
        return Err(Mistake::OpenRange { list }.at(quote!(#first #to #end)));
    }
    let code = value(&first)?;
    Ok(Item::Pattern(Pattern { first: code, last: code, tokens: first.into_token_stream() }))
}

/// A literal that can be a status.
fn status(list: &str, input: ParseStream<'_>) -> syn::Result<LitInt> {
    if input.peek(Token![-]) {
        let minus: Token![-] = input.parse()?;
        let number: Option<LitInt> = input.parse()?;
        return Err(Mistake::OutOfRange.at(quote!(#minus #number)));
    }
    if input.peek(LitStr) {
        let text: LitStr = input.parse()?;
        return Err(Mistake::QuotedStatus { text: &text.value() }.at(text));
    }
    if input.peek(LitInt) {
        return input.parse();
    }
    if input.is_empty() {
        return Err(input.error(Mistake::NotAStatus { list }));
    }
    let token: TokenTree = input.fork().parse()?;
    Err(Mistake::NotAStatus { list }.at(token))
}

/// Three decimal digits. Other spellings of the number (`4_00`, `0x190`) are refused: a reader who
/// searches for a status finds it as it is known.
fn value(literal: &LitInt) -> syn::Result<u16> {
    if !literal.suffix().is_empty() {
        return Err(Mistake::Suffix { suffix: literal.suffix() }.at(literal));
    }
    let written = literal.to_string();
    match literal.base10_parse::<u16>() {
        Ok(code @ 100..=999) if written == code.to_string() => Ok(code),
        Ok(code @ 100..=999) => Err(Mistake::SpeltStatus { code }.at(literal)),
        _ => Err(Mistake::OutOfRange.at(literal)),
    }
}

/// `,` or `|`, or the end.
fn separator(input: ParseStream<'_>, sink: &mut Sink) -> syn::Result<()> {
    if input.is_empty() {
        return Ok(());
    }
    if input.peek(Token![,]) {
        input.parse::<Token![,]>()?;
    } else if input.peek(Token![|]) {
        let or: Token![|] = input.parse()?;
        if input.is_empty() {
            sink.at(or, &Mistake::TrailingOr);
        }
    } else {
        let token: TokenTree = input.parse()?;
        sink.at(token, &Mistake::StatusSeparator);
        skip_item(input)?;
        separator(input, sink)?;
    }
    Ok(())
}

fn skip_item(input: ParseStream<'_>) -> syn::Result<()> {
    while !input.is_empty() && !input.peek(Token![,]) && !input.peek(Token![|]) {
        input.parse::<TokenTree>()?;
    }
    Ok(())
}

/// Nothing may stand twice, within a list.
fn duplicates(patterns: &[Pattern], sink: &mut Sink) {
    for (index, pattern) in patterns.iter().enumerate() {
        if patterns.iter().take(index).any(|earlier| earlier.overlaps(pattern)) {
            sink.at(pattern, &Mistake::DuplicateStatus { status: &pattern.display() });
        }
    }
}
