//! Parses lists of status codes: `400`, `401 | 403`, `500..=599`, and the rest pattern `..`.

use proc_macro2::{Group, Ident, Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::parse::{ParseStream, Parser as _};
use syn::punctuated::Punctuated;
use syn::{LitInt, LitStr, Token, token};

use crate::arguments::{after_argument, extra_comma, missing_comma, no_suffix};
use crate::errors::{Errors, Message, wrong};
use crate::tokens::{display_token, first_span, peek_token};

/// A status code or a range.
#[derive(Clone)]
pub(crate) struct Pattern {
    pub(crate) first: u16,
    pub(crate) last: u16,
    tokens: TokenStream,
}

impl Pattern {
    pub(crate) fn contains(&self, code: u16) -> bool {
        (self.first..=self.last).contains(&code)
    }

    pub(crate) fn overlaps(&self, other: &Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }

    /// Whether a 2xx is in the pattern.
    pub(crate) fn has_2xx(&self) -> bool {
        self.first <= 299 && self.last >= 200
    }

    /// The status codes that both patterns contain, as they are written.
    pub(crate) fn common(&self, other: &Self) -> Option<String> {
        self.overlaps(other)
            .then(|| display(self.first.max(other.first), self.last.min(other.last)))
    }

    pub(crate) fn is_exact(&self) -> bool {
        self.first == self.last
    }

    /// The span of the generated code that checks the pattern.
    pub(crate) fn span(&self) -> Span {
        first_span(&self.tokens)
    }

    /// Returns `404` or `500..=599`.
    pub(crate) fn display(&self) -> String {
        display(self.first, self.last)
    }

    /// Returns the tokens `first, last`, for use as arguments or in a pair.
    pub(crate) fn bounds(&self) -> TokenStream {
        let first = Literal::u16_unsuffixed(self.first);
        let last = Literal::u16_unsuffixed(self.last);
        quote!(#first, #last)
    }
}

fn display(first: u16, last: u16) -> String {
    if first == last { first.to_string() } else { format!("{first}..={last}") }
}

/// Emits the tokens as written.
impl ToTokens for Pattern {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(self.tokens.clone());
    }
}

/// The content of a list's parentheses.
#[derive(Default)]
pub(crate) struct StatusList {
    pub(crate) patterns: Vec<Pattern>,
    /// The `..`, which skips all other status codes.
    pub(crate) rest: Option<Token![..]>,
}

/// Parses `(..)` after a keyword, which must contain a status code or `..`.
pub(crate) fn list(
    keyword: &Ident,
    input: ParseStream<'_>,
    errors: &mut Errors,
) -> syn::Result<StatusList> {
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
        return Err(needs_list(name, &form).at(keyword));
    }
    let group: Group = input.parse()?;
    let before = errors.len();
    let statuses = parse(name, group.stream(), errors);
    if let Some(rest) = statuses.rest.filter(|_| name != "handles") {
        errors.push(
            wrong(format!("`..` is not allowed in `{name}`"))
                .help("remove it; only `handles` accepts `..`")
                .at(rest),
        );
    }
    if statuses.patterns.is_empty() && statuses.rest.is_none() && errors.len() == before {
        errors.push(
            wrong(format!("`{name}` is empty"))
                .help(format!("write `{name}({example})`, or leave it out"))
                .at(keyword),
        );
    }
    Ok(statuses)
}

/// The message for a list without parentheses.
pub(crate) fn needs_list(name: &str, form: &str) -> Message {
    wrong(format!("`{name}` expects status codes in parentheses")).help(format!("write `{form}`"))
}

/// The status codes in `= [400, 404]`, `[400, 404]` or `= 400`, for the help.
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

/// Parses the content of the parentheses of `list`, such as `handles`, and reports all mistakes.
pub(crate) fn parse(list: &str, tokens: TokenStream, errors: &mut Errors) -> StatusList {
    let mut statuses = StatusList::default();
    let parsed = (|input: ParseStream<'_>| {
        while !input.is_empty() {
            if input.peek(Token![,]) {
                errors.push(extra_comma(input)?);
                continue;
            }
            match entry(list, input) {
                Ok(Entry::Pattern(pattern)) => statuses.patterns.push(pattern),
                Ok(Entry::Rest(rest)) if statuses.rest.is_none() => statuses.rest = Some(rest),
                Ok(Entry::Rest(rest)) => {
                    errors.push(wrong("duplicate `..`").help("remove one of the two").at(rest));
                }
                Err(error) => {
                    errors.push(error);
                    skip_entry(input)?;
                }
            }
            separator(input, errors)?;
        }
        Ok(())
    })
    .parse2(tokens);
    errors.take(parsed);
    duplicates(&statuses.patterns, errors);
    statuses
}

enum Entry {
    Pattern(Pattern),
    Rest(Token![..]),
}

fn entry(list: &str, input: ParseStream<'_>) -> syn::Result<Entry> {
    if starts_range(input) {
        let to = range_operator(input)?;
        if let Some(last) = input.parse::<Option<LitInt>>()? {
            let form = code(&last.to_string()).map(|last| display(last / 100 * 100, last));
            return Err(open_range(form).at(quote!(#to #last)));
        }
        return match syn::parse2(to.clone()) {
            Ok(rest) => Ok(Entry::Rest(rest)),
            Err(_) => Err(open_range(None).at(to)),
        };
    }
    let (first, literal) = status(list, input)?;
    if !starts_range(input) {
        let tokens = literal.into_token_stream();
        return Ok(Entry::Pattern(Pattern { first, last: first, tokens }));
    }
    let is_current = input.peek(Token![..=]);
    let includes_end = is_current || input.peek(Token![...]);
    let to = range_operator(input)?;
    let is_end = input.is_empty() || input.peek(Token![,]) || input.peek(Token![|]);
    if is_current && !is_end {
        let (last, end) = status(list, input)?;
        let tokens = quote!(#literal #to #end);
        return if first > last {
            Err(wrong("the range is empty").help(format!("write `{last}..={first}`")).at(tokens))
        } else {
            Ok(Entry::Pattern(Pattern { first, last, tokens }))
        };
    }
    let Some(end) = input.parse::<Option<LitInt>>()? else {
        return Err(
            open_range(Some(display(first, first / 100 * 100 + 99))).at(quote!(#literal #to))
        );
    };
    let last = code(&end.to_string()).ok_or_else(|| no_code(&end))?;
    let range = display(first.min(last), first.max(last));
    let message = if includes_end || first >= last {
        open_range(Some(range))
    } else {
        // Either of the two ranges can be meant.
        let without_end = display(first, last - 1);
        wrong(NEEDS_BOTH_ENDS)
            .help(format!("write `{range}`, or `{without_end}` to leave out {last}"))
    };
    Err(message.at(quote!(#literal #to #end)))
}

const NEEDS_BOTH_ENDS: &str = "a range of status codes needs `..=` and both ends";

fn open_range(form: Option<String>) -> Message {
    let form = form.unwrap_or_else(|| "500..=599".to_owned());
    wrong(NEEDS_BOTH_ENDS).help(format!("write `{form}`"))
}

fn starts_range(input: ParseStream<'_>) -> bool {
    input.peek(Token![..]) || input.peek(Token![..=]) || input.peek(Token![...])
}

/// Parses `..`, `..=` or the obsolete `...`.
fn range_operator(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    if input.peek(Token![..=]) {
        return Ok(input.parse::<Token![..=]>()?.into_token_stream());
    }
    if input.peek(Token![...]) {
        return Ok(input.parse::<Token![...]>()?.into_token_stream());
    }
    Ok(input.parse::<Token![..]>()?.into_token_stream())
}

/// Parses a status code: three decimal digits.
fn status(list: &str, input: ParseStream<'_>) -> syn::Result<(u16, Literal)> {
    let code = input.cursor().literal().and_then(|(literal, _)| code(&literal.to_string()));
    match code {
        Some(code) => Ok((code, input.parse()?)),
        None => Err(no_status(list, input)?),
    }
}

/// The number of a status code. Other spellings, such as `4_00` and `0x190`, are rejected, so that a
/// search for a status code finds it.
fn code(digits: &str) -> Option<u16> {
    let is_plain = digits.len() == 3 && !digits.starts_with('0');
    digits.parse().ok().filter(|_| is_plain)
}

/// Consumes a token that is not a status code, and returns the error for it.
fn no_status(list: &str, input: ParseStream<'_>) -> syn::Result<syn::Error> {
    if input.peek(Token![-]) {
        let minus: Token![-] = input.parse()?;
        let number: Option<LitInt> = input.parse()?;
        let tokens = quote!(#minus #number);
        let number = number.map(|number| number.to_string()).unwrap_or_default();
        return Ok(out_of_range(&format!("-{number}")).at(tokens));
    }
    if input.peek(LitStr) {
        let text: LitStr = input.parse()?;
        return Ok(wrong("a status code is a number, not a string")
            .help(format!("write `{}` without quotes", text.value()))
            .at(text));
    }
    if input.peek(LitInt) {
        return Ok(no_code(&input.parse()?));
    }
    let token = peek_token(input)?;
    if list == "handles" && input.peek(Token![_]) {
        return Ok(wrong("`_` is not a status code")
            .help("write `..` to skip all other status codes")
            .at(token));
    }
    if input.peek(Token![|]) {
        return Ok(lone_or(&token));
    }
    Ok(not_a_status(list, &token))
}

/// The error for a token that does not look like a status code.
pub(crate) fn not_a_status(list: &str, token: &TokenTree) -> syn::Error {
    wrong(format!("`{}` is not a status code", display_token(token)))
        .help(format!(
            "write the number, or a range: `{list}(404)`, `{list}(401 | 403)`, `{list}(500..=599)`"
        ))
        .at(token)
}

fn lone_or(or: &TokenTree) -> syn::Error {
    wrong("expected a status code next to `|`").help("add it, or remove the `|`").at(or)
}

fn out_of_range(number: &str) -> Message {
    wrong(format!("`{number}` is not a status code")).help("status codes are 100 to 999")
}

/// The error for a number that is not a status code.
fn no_code(literal: &LitInt) -> syn::Error {
    let class = literal.base10_parse::<u16>().ok().filter(|class| (1..=9).contains(class));
    if let Some(class) = class.filter(|_| literal.suffix().eq_ignore_ascii_case("xx")) {
        return wrong("write a status class as a range")
            .help(format!("write `{class}00..={class}99`"))
            .at(literal);
    }
    if let Err(error) = no_suffix(literal, literal.suffix()) {
        return error;
    }
    match literal.base10_parse::<u16>() {
        Ok(code @ 100..=999) => wrong("status codes are three decimal digits")
            .help(format!("write `{code}`"))
            .at(literal),
        _ => out_of_range(&literal.to_string()).at(literal),
    }
}

/// Parses `,`, `|` or the end of the list.
fn separator(input: ParseStream<'_>, errors: &mut Errors) -> syn::Result<()> {
    if input.is_empty() {
        return Ok(());
    }
    let token = peek_token(input)?;
    if input.peek(Token![,]) {
        input.parse::<Token![,]>()?;
    } else if input.peek(Token![|]) {
        input.parse::<Token![|]>()?;
        if input.is_empty() || input.peek(Token![,]) || input.peek(Token![|]) {
            errors.push(lone_or(&token));
            separator(input, errors)?;
        }
    } else if input.peek(LitInt) {
        errors.push(missing_comma(&token));
    } else {
        errors.push(after_argument(&token));
        skip_entry(input)?;
        separator(input, errors)?;
    }
    Ok(())
}

fn skip_entry(input: ParseStream<'_>) -> syn::Result<()> {
    while !input.is_empty() && !input.peek(Token![,]) && !input.peek(Token![|]) {
        input.parse::<TokenTree>()?;
    }
    Ok(())
}

/// Reports status codes that are listed twice.
fn duplicates(patterns: &[Pattern], errors: &mut Errors) {
    for (index, pattern) in patterns.iter().enumerate() {
        let common = patterns.iter().take(index).find_map(|earlier| earlier.common(pattern));
        if let Some(status) = common {
            errors.push(
                wrong(format!("duplicate status code {status}"))
                    .help("remove one of the two")
                    .at(pattern),
            );
        }
    }
}

#[cfg(test)]
mod tests;
