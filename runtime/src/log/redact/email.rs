//! Masks e-mail addresses: those that RFC 5321 allows, and the ways in which people and URLs write them.

use std::borrow::Cow;

use super::phone;
use super::scan::{
    Step, char_before, follows_escape, has_prefix, is_one_of, is_word, prefix, replace, run, slice,
    suffix,
};

/// The spellings of `@`: literal, percent-encoded once or twice, full-width, or escaped.
const SIGNS: [&str; 7] = ["@", "%40", "%2540", "\u{ff20}", "&#64;", "&#x40;", "\\u0040"];

/// The parts after the `@` in the ids of chat threads.
const THREADS: [&str; 4] = ["thread.v2", "thread.tacv2", "thread.skype", "unq.gbl.spaces"];

/// Masks e-mail addresses: `alex@contoso.com` becomes `a***@contoso.com`.
pub(super) fn mask(text: &str) -> Cow<'_, str> {
    replace(text, |from, at| match sign(text, at) {
        Some(sign) => address(text, from, at, sign),
        None => Step::GoOn(at),
    })
}

fn sign(text: &str, at: usize) -> Option<&str> {
    if text.as_bytes().get(at).is_some_and(|byte| b"@%&\\\xef".contains(byte)) {
        prefix(text, at, &SIGNS).map(|sign| slice(text, at..at + sign.len()))
    } else {
        None
    }
}

/// Masks the address around the `@` at `at`, together with further addresses that follow without a
/// space.
fn address(text: &str, from: usize, at: usize, first: &str) -> Step {
    let mut last = (at, first);
    let (domain, end) = loop {
        let start = last.0 + last.1.len();
        let domain = domain(text, start);
        let end = start + domain.len();
        match sign(text, end) {
            // `alex@contoso.comberta@fabrikam.com`: the domain includes the next name.
            Some(sign) if !domain.is_empty() => last = (end, sign),
            _ => break (domain, end),
        }
    };
    let shown = domain.trim_end_matches(['.', '-']);
    let is_one = last.0 > at || is_domain(shown);
    if !is_one || is_one_of(&THREADS, shown) {
        return Step::GoOn(end);
    }
    let mut at = at;
    let mut start = start(text, from, at);
    if start == at && last.0 > at {
        // `@alex@contoso.com` is the name of a user with a sign before it.
        start = at + first.len();
        at = start + self::domain(text, start).len();
    }
    if start == at {
        return Step::GoOn(end);
    }
    let local = slice(text, start..at);
    let local = match phone::mask(local) {
        // The name is a phone number.
        Cow::Owned(number) if last.0 == at && !local.contains(char::is_alphabetic) => number,
        _ => {
            local.chars().next().filter(|c| is_word(*c)).into_iter().chain("***".chars()).collect()
        }
    };
    let end = end - (domain.len() - shown.len());
    Step::Mask(start..end, format!("{local}{}{shown}", last.1))
}

/// The domain at `at`, which is not checked.
fn domain(text: &str, at: usize) -> &str {
    let length = if slice(text, at..).starts_with('[') {
        let literal = 1 + run(text, at + 1, |c| c.is_ascii_hexdigit() || "IPv.:".contains(c));
        if slice(text, at + literal..).starts_with(']') { literal + 1 } else { 0 }
    } else {
        run(text, at, |c| is_word(c) || matches!(c, '.' | '-' | '\u{3002}' | '\u{ff0e}'))
    };
    slice(text, at..at + length)
}

/// Whether a domain is valid on the internet: it has a top-level domain, or it is an IP address in
/// brackets.
fn is_domain(domain: &str) -> bool {
    if domain.starts_with('[') {
        return domain.len() > 3;
    }
    let Some((name, top)) = domain.rsplit_once(['.', '\u{3002}', '\u{ff0e}']) else { return false };
    let is_top = top.starts_with("xn--")
        || top.chars().all(|c| is_word(c) && !c.is_numeric()) && top.chars().nth(1).is_some();
    !name.is_empty() && is_top
}

/// The start of the name before the `@` at `at`.
fn start(text: &str, from: usize, at: usize) -> usize {
    if let Some(start) = quoted_start(text, from, at) {
        return start;
    }
    let name = suffix(slice(text, from..at), is_local);
    let start = at - name.len();
    let start = start + before_name(name, char_before(text, start));
    // The rest can start with a quote, a bracket or an escape.
    let name = slice(text, start..at);
    let skipped = name
        .char_indices()
        .map(|(skipped, _)| skipped)
        .find(|skipped| begins_name(text, start, start + skipped));
    start + skipped.unwrap_or_default()
}

/// The length of the part of a query or path that comes before the name.
fn before_name(text: &str, before: Option<char>) -> usize {
    // `/G=Alex/S=Berta/@` is the name of an X.400 mailbox.
    if text.ends_with('/') {
        return 0;
    }
    for (at, _) in text.rmatch_indices('=') {
        let query = slice(text, ..at);
        let name =
            query.rsplit(['?', '&', '/', '\'', '{', '|', '!', '#']).next().unwrap_or_default();
        let is_name = !name.is_empty()
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
        // A name with an `=` contains another address: `bounce+alex=contoso.com@`.
        let value = slice(text, at + 1..);
        let is_first = name.len() == query.len() && !before.is_some_and(|c| "?&".contains(c));
        if is_name && !value.is_empty() && !(is_first && value.contains('.')) {
            return at + 1;
        }
    }
    let is_path = text.starts_with('/') || text.contains("//") || before == Some(':');
    match text.rfind('/') {
        Some(at) if is_path => at + 1,
        _ => 0,
    }
}

fn begins_name(text: &str, from: usize, at: usize) -> bool {
    let is_first = |c: char| is_word(c) || c == '+';
    let in_escape = (1..3).any(|back| {
        at.checked_sub(back)
            .filter(|start| *start >= from)
            .is_some_and(|start| has_prefix(text, start, "%") && follows_escape(text, start + 3))
    });
    slice(text, at..).starts_with(is_first) && !in_escape
}

/// The opening quote of a quoted name whose closing quote is directly before `at`.
fn quoted_start(text: &str, from: usize, at: usize) -> Option<usize> {
    let before = text.get(from..at)?;
    let (quote, name) = match before.strip_suffix("\\\"") {
        Some(name) => ("\\\"", name),
        None => ("\"", before.strip_suffix('"')?),
    };
    let mut end = name.len();
    loop {
        let open = name.get(..end)?.rfind(quote)?;
        // In `"a\"b"@`, the name contains a quote.
        let is_escaped = quote == "\"" && name.get(..open)?.ends_with('\\');
        if !is_escaped {
            return (open + quote.len() < name.len()).then_some(from + open);
        }
        end = open;
    }
}

/// Whether RFC 5322 allows the character in an unquoted name. Letters and digits of any script are
/// allowed, too.
fn is_local(c: char) -> bool {
    is_word(c) || "!#$%&'*+-/=?^_`{|}~.".contains(c)
}
