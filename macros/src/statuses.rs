//! Lists of statuses: `400`, `401 | 403`, `500..=599`, and the rest pattern.

use proc_macro2::{Group, Ident, Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::parse::{ParseStream, Parser as _};
use syn::punctuated::Punctuated;
use syn::{LitInt, LitStr, Token, token};

use crate::diag::{Mistake, Sink, found};

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

    /// What both are for, as it is written.
    pub(crate) fn common(&self, other: &Self) -> Option<String> {
        self.overlaps(other)
            .then(|| display(self.first.max(other.first), self.last.min(other.last)))
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
        display(self.first, self.last)
    }

    /// `first, last`: arguments, or the fields of a pair.
    pub(crate) fn bounds(&self) -> TokenStream {
        let first = Literal::u16_unsuffixed(self.first);
        let last = Literal::u16_unsuffixed(self.last);
        quote!(#first, #last)
    }
}

fn display(first: u16, last: u16) -> String {
    if first == last { first.to_string() } else { format!("{first}..={last}") }
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

/// Reads `keyword(..)`, which names a status at least.
pub(crate) fn list(
    keyword: &Ident,
    input: ParseStream<'_>,
    sink: &mut Sink,
) -> syn::Result<Statuses> {
    let name = &keyword.to_string();
    let example = match name.as_str() {
        "success" => "200, 202",
        "none_on" => "404",
        "allow_undocumented" => "409",
        _ => "400, 404",
    };
    if !input.peek(token::Paren) {
        let written = written_otherwise(input);
        let form = format!("{name}({})", written.as_deref().unwrap_or(example));
        return Err(Mistake::NeedsList { name, form: &form }.at(keyword));
    }
    let group: Group = input.parse()?;
    let before = sink.len();
    let statuses = parse(name, group.stream(), sink);
    if let Some(rest) = statuses.rest.filter(|_| name != "handles") {
        sink.at(rest, &Mistake::RestNotAllowed { list: name });
    }
    if statuses.patterns.is_empty() && statuses.rest.is_none() && sink.len() == before {
        sink.at(keyword, &Mistake::EmptyList { list: name, example });
    }
    Ok(statuses)
}

/// The statuses of `= [400, 404]`, `[400, 404]` or `= 400`.
fn written_otherwise(input: ParseStream<'_>) -> Option<String> {
    let input = input.fork();
    if input.peek(Token![=]) {
        input.parse::<Token![=]>().ok()?;
    }
    if let Ok(status) = input.parse::<LitInt>() {
        return Some(status.to_string());
    }
    let group: Group = input.parse().ok()?;
    let statuses: Vec<LitInt> = Punctuated::<LitInt, Token![,]>::parse_terminated
        .parse2(group.stream())
        .ok()?
        .into_iter()
        .collect();
    let statuses: Vec<String> = statuses.iter().map(ToString::to_string).collect();
    (!statuses.is_empty()).then(|| statuses.join(", "))
}

/// Reads what the parentheses of `list`, such as `handles`, hold, and reports each mistake where it is.
pub(crate) fn parse(list: &str, tokens: TokenStream, sink: &mut Sink) -> Statuses {
    let mut statuses = Statuses::default();
    let parsed = (|input: ParseStream<'_>| {
        while !input.is_empty() {
            if input.peek(Token![,]) {
                sink.at(input.parse::<Token![,]>()?, &Mistake::ExtraComma);
                continue;
            }
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
    if starts_range(input) {
        let to = range_operator(input)?;
        if let Some(last) = input.parse::<Option<LitInt>>()? {
            let form = code(&last.to_string()).map(|last| format!("{}..={last}", last / 100 * 100));
            return Err(open_range(form.as_deref()).at(quote!(#to #last)));
        }
        return match syn::parse2(to.clone()) {
            Ok(rest) => Ok(Item::Rest(rest)),
            Err(_) => Err(open_range(None).at(to)),
        };
    }
    let (first, literal) = status(list, input)?;
    if !starts_range(input) {
        let tokens = literal.into_token_stream();
        return Ok(Item::Pattern(Pattern { first, last: first, tokens }));
    }
    let closed = input.peek(Token![..=]);
    let excludes_end = !input.peek(Token![...]);
    let to = range_operator(input)?;
    let is_end = input.is_empty() || input.peek(Token![,]) || input.peek(Token![|]);
    if closed && !is_end {
        let (last, end) = status(list, input)?;
        let tokens = quote!(#literal #to #end);
        return if first > last {
            Err(Mistake::ReversedRange { first, last }.at(tokens))
        } else {
            Ok(Item::Pattern(Pattern { first, last, tokens }))
        };
    }
    let end: Option<LitInt> = input.parse()?;
    let last = match &end {
        Some(end) => {
            let end = code(&end.to_string()).ok_or_else(|| no_code(end))?;
            end.saturating_sub(u16::from(excludes_end)).max(first)
        }
        None => first / 100 * 100 + 99,
    };
    Err(open_range(Some(&format!("{first}..={last}"))).at(quote!(#literal #to #end)))
}

fn open_range(form: Option<&str>) -> Mistake<'_> {
    Mistake::OpenRange { form: form.unwrap_or("500..=599") }
}

fn starts_range(input: ParseStream<'_>) -> bool {
    input.peek(Token![..]) || input.peek(Token![..=]) || input.peek(Token![...])
}

/// `..`, `..=`, or the `...` of old.
fn range_operator(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    if input.peek(Token![..=]) {
        return Ok(input.parse::<Token![..=]>()?.into_token_stream());
    }
    if input.peek(Token![...]) {
        return Ok(input.parse::<Token![...]>()?.into_token_stream());
    }
    Ok(input.parse::<Token![..]>()?.into_token_stream())
}

/// Three decimal digits.
fn status(list: &str, input: ParseStream<'_>) -> syn::Result<(u16, Literal)> {
    let code = input.cursor().literal().and_then(|(literal, _)| code(&literal.to_string()));
    match code {
        Some(code) => Ok((code, input.parse()?)),
        None => Err(no_status(list, input)?),
    }
}

/// Other spellings of the number (`4_00`, `0x190`) are refused: a reader who searches for a status
/// finds it as it is known.
fn code(digits: &str) -> Option<u16> {
    let is_plain = digits.len() == 3 && !digits.starts_with('0');
    digits.parse().ok().filter(|_| is_plain)
}

/// What is wrong with what stands in the place of a status.
fn no_status(list: &str, input: ParseStream<'_>) -> syn::Result<syn::Error> {
    if input.peek(Token![-]) {
        let minus: Token![-] = input.parse()?;
        let number: Option<LitInt> = input.parse()?;
        let tokens = quote!(#minus #number);
        let number = number.map(|number| number.to_string()).unwrap_or_default();
        return Ok(Mistake::OutOfRange { found: &format!("-{number}") }.at(tokens));
    }
    if input.peek(LitStr) {
        let text: LitStr = input.parse()?;
        return Ok(Mistake::QuotedStatus { text: &text.value() }.at(text));
    }
    if input.peek(LitInt) {
        return Ok(no_code(&input.parse()?));
    }
    let token: TokenTree = input.fork().parse()?;
    if list == "handles" && input.peek(Token![_]) {
        return Ok(Mistake::Wildcard.at(token));
    }
    if input.peek(Token![|]) {
        return Ok(Mistake::OrWithoutStatus.at(token));
    }
    Ok(Mistake::NotAStatus { found: &found(&token), list }.at(token))
}

/// What is wrong with a number that is no status.
fn no_code(literal: &LitInt) -> syn::Error {
    if !literal.suffix().is_empty() {
        let class = literal.base10_parse::<u16>().ok().filter(|class| (1..=9).contains(class));
        return match class {
            Some(class) if literal.suffix().eq_ignore_ascii_case("xx") => {
                Mistake::StatusClass { class }.at(literal)
            }
            _ => Mistake::Suffix { suffix: literal.suffix() }.at(literal),
        };
    }
    match literal.base10_parse::<u16>() {
        Ok(code @ 100..=999) => Mistake::SpeltStatus { code }.at(literal),
        _ => Mistake::OutOfRange { found: &literal.to_string() }.at(literal),
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
        if input.is_empty() || input.peek(Token![,]) || input.peek(Token![|]) {
            sink.at(or, &Mistake::OrWithoutStatus);
            separator(input, sink)?;
        }
    } else if input.peek(LitInt) {
        let before = input.fork().parse::<LitInt>()?;
        sink.at(&before, &Mistake::NeedsComma { before: &before.to_string() });
    } else {
        let token: TokenTree = input.parse()?;
        sink.at(&token, &Mistake::BehindArgument { found: &found(&token) });
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
        let common = patterns.iter().take(index).find_map(|earlier| earlier.common(pattern));
        if let Some(status) = common {
            sink.at(pattern, &Mistake::DuplicateStatus { status: &status });
        }
    }
}

#[cfg(test)]
mod tests;
