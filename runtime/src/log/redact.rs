//! What may stand in a log: personal data masked, one line, bounded.
//!
//! The masks serve a reader of logs, not an adversary: they find phone numbers and e-mail addresses
//! as services write them.

use std::borrow::Cow;
use std::ops::Range;

use http::HeaderName;

/// A number after a `+` is a phone number from this many digits on.
const MIN_DIGITS_AFTER_PLUS: usize = 7;
/// Without a `+`, it is one from this many digits on: shorter ones are codes, sizes and dates.
const MIN_DIGITS: usize = 10;
/// The longest number of E.164.
const MAX_DIGITS: usize = 15;
/// How many digits a mask hides at least.
const MIN_HIDDEN: usize = 5;
/// The bounds of RFC 5321 for the two sides of an address.
const MAX_LOCAL_CHARS: usize = 64;
const MAX_DOMAIN_BYTES: usize = 255;

/// The text as a log may show it.
///
/// The order matters: a number whose groups stand between tabs becomes one number on one line, and
/// cutting before masking could leave half a number.
pub(crate) fn shown(text: &str, max_chars: usize) -> String {
    bounded(&personal_data(&one_line(text)), max_chars).into_owned()
}

/// Masks phone numbers (`+14255550123` becomes `+1425***23`) and e-mail addresses
/// (`alex@contoso.com` becomes `a***@contoso.com`).
///
/// A phone number is
/// * `+` (or `%2B`) and at least 7 digits, or
/// * 10 to 15 digits that are no part of a word, a decimal number or a time.
///
/// Spaces, dashes and parentheses may separate the digits, after a `+` dots too. The first digits,
/// at most four, and the last two stay. So shorter codes, dates, GUIDs, hex ids and ids of more
/// than 15 digits stay whole; an id of 10 to 15 digits, such as a time in milliseconds, does not.
pub(crate) fn personal_data(text: &str) -> Cow<'_, str> {
    let mut masked = String::new();
    let mut copied = 0;
    let mut at = 0;
    while let Some(&byte) = text.as_bytes().get(at) {
        let found = match byte {
            b'@' => email(text, copied, at, 1),
            b'%' if has_prefix(text, at, "%40") => email(text, copied, at, 3),
            b'%' if has_prefix(text, at, "%2B") => phone(text, at, 3),
            b'+' => phone(text, at, 1),
            b'0'..=b'9' => phone(text, at, 0),
            _ => None,
        };
        if let Some((span, mask)) = found {
            masked.push_str(text.get(copied..span.start).unwrap_or_default());
            masked.push_str(&mask);
            copied = span.end;
            at = span.end;
        } else {
            // Digits that are no phone number are not one from the second digit on either.
            at += digits(text, at).max(1);
        }
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    masked.push_str(text.get(copied..).unwrap_or_default());
    Cow::Owned(masked)
}

/// The address around the `@` at `at`, which is `width` bytes wide, and its mask.
fn email(text: &str, from: usize, at: usize, width: usize) -> Option<(Range<usize>, String)> {
    let is_local = |c: &char| c.is_alphanumeric() || "._%+-".contains(*c);
    let local: usize = (text.get(from..at)?.chars().rev())
        .take_while(is_local)
        .take(MAX_LOCAL_CHARS)
        .map(char::len_utf8)
        .sum();
    let start = at - local;
    let initial = text.get(start..at)?.chars().next()?;

    let after = text.get(at + width..)?;
    let is_domain = |c: char| c.is_alphanumeric() || c == '.' || c == '-';
    let domain = after.split(|c| !is_domain(c)).next()?.trim_end_matches(['.', '-']);
    let (name, top_level) = domain.rsplit_once('.')?;
    let plausible = domain.len() <= MAX_DOMAIN_BYTES
        && !name.is_empty()
        && (top_level.starts_with("xn--") || top_level.chars().all(char::is_alphabetic));
    let sign = text.get(at..at + width)?;
    plausible.then(|| (start..at + width + domain.len(), format!("{initial}***{sign}{domain}")))
}

/// The phone number that begins at `at` with a plus of `plus` bytes, and its mask.
fn phone(text: &str, at: usize, plus: usize) -> Option<(Range<usize>, String)> {
    let mut start = at;
    let mut end = at + plus;
    let mut number = String::new();
    let mut separated = false;
    loop {
        let separator = if number.is_empty() { 0 } else { separator(text, end, plus > 0) };
        let group = digits(text, end + separator);
        let fits = number.is_empty() || number.len() + group <= MAX_DIGITS;
        // Many digits in a row are the whole number; what follows is another one.
        let complete = !separated && number.len() >= MIN_DIGITS;
        if group == 0 || !fits || complete {
            break;
        }
        separated |= separator > 0;
        number.push_str(text.get(end + separator..end + separator + group)?);
        end += separator + group;
    }

    let before = text.get(..at)?;
    if plus > 0 {
        (number.len() >= MIN_DIGITS_AFTER_PLUS).then_some(())?;
    } else {
        (MIN_DIGITS..=MAX_DIGITS).contains(&number.len()).then_some(())?;
        stands_alone(before, text.get(end..)?, separated).then_some(())?;
    }

    let written = text.get(at..end)?;
    if before.ends_with('(') && written.contains(')') && !written.contains('(') {
        start -= 1;
    }
    let shown = number.len().saturating_sub(MIN_HIDDEN + 2).min(4);
    let first = number.get(..shown)?;
    let last = number.get(number.len() - 2..)?;
    let sign = text.get(at..at + plus)?;
    Some((start..end, format!("{sign}{first}***{last}")))
}

/// How many bytes at `at` may stand between two groups of one number: one separator, or a
/// parenthesis and another one.
fn separator(text: &str, at: usize, dots: bool) -> usize {
    let is_separator = |byte: u8| matches!(byte, b' ' | b'-' | b'(' | b')') || dots && byte == b'.';
    let parenthesis = |byte: u8| matches!(byte, b'(' | b')');
    let bytes = text.as_bytes();
    let first = bytes.get(at).copied().filter(|byte| is_separator(*byte));
    let second = bytes.get(at + 1).copied().filter(|byte| is_separator(*byte));
    match (first, second) {
        (None, _) => 0,
        (Some(a), Some(b)) if parenthesis(a) || parenthesis(b) => 2,
        (Some(_), _) => 1,
    }
}

/// Whether digits between these two texts are no part of a word, a decimal number or, if they are
/// `separated` as those in a date are, of a time.
fn stands_alone(before: &str, after: &str, separated: bool) -> bool {
    fn joined(mut outward: impl Iterator<Item = char>, separated: bool) -> bool {
        let digit_follows = |next: Option<char>| next.is_some_and(|c| c.is_ascii_digit());
        match outward.next() {
            Some('-' | '_') => true,
            Some('.') => digit_follows(outward.next()),
            Some(':') => separated && digit_follows(outward.next()),
            Some(c) => c.is_alphanumeric(),
            None => false,
        }
    }
    // `%3D` before a number is a character that was escaped, not a word.
    let escape = before.len().checked_sub(3).and_then(|at| before.get(at..));
    let escaped = escape
        .is_some_and(|it| it.starts_with('%') && it.ends_with(|c: char| c.is_ascii_hexdigit()));
    (escaped || !joined(before.chars().rev(), separated)) && !joined(after.chars(), separated)
}

/// How many digits stand at `at`.
fn digits(text: &str, at: usize) -> usize {
    let rest = text.as_bytes().get(at..).unwrap_or_default();
    rest.iter().take_while(|byte| byte.is_ascii_digit()).count()
}

fn has_prefix(text: &str, at: usize, prefix: &str) -> bool {
    text.get(at..at + prefix.len()).is_some_and(|found| found.eq_ignore_ascii_case(prefix))
}

/// At most `max_chars` characters of the text; the last one is an ellipsis if it was cut.
pub(crate) fn bounded(text: &str, max_chars: usize) -> Cow<'_, str> {
    if text.char_indices().nth(max_chars).is_none() {
        return Cow::Borrowed(text);
    }
    let kept = text.chars().take(max_chars.saturating_sub(1));
    Cow::Owned(kept.chain(['…']).collect())
}

/// The text without anything that could forge or hide lines of a log: if there are control
/// characters (line ends and escape sequences among them), Unicode line separators, or invisible
/// and direction marks, each run of them and of whitespace becomes one space.
pub(crate) fn one_line(text: &str) -> Cow<'_, str> {
    fn is_hostile(c: char) -> bool {
        c.is_control()
            || matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}')
            || matches!(c, '\u{2060}'..='\u{2069}' | '\u{feff}')
    }
    if !text.contains(is_hostile) {
        return Cow::Borrowed(text);
    }
    let words = text.split(|c: char| c.is_whitespace() || is_hostile(c));
    Cow::Owned(words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "))
}

/// Whether a header's value may be a secret, by the header's name.
///
/// `WWW-Authenticate` and `Proxy-Authenticate` are not: they name the scheme that is asked for,
/// which is what one needs to see of a 401 or 407.
pub(crate) fn is_sensitive_header(name: &HeaderName) -> bool {
    const PARTS: [&str; 14] = [
        "assertion",
        "auth",
        "bearer",
        "cookie",
        "credential",
        "jwt",
        "key",
        "password",
        "passwd",
        "pwd",
        "secret",
        "session",
        "signature",
        "token",
    ];
    let name = name.as_str();
    let challenge = matches!(name, "www-authenticate" | "proxy-authenticate");
    !challenge
        && (PARTS.iter().any(|part| name.contains(part))
            || name.split('-').any(|word| word == "sas"))
}

#[cfg(test)]
mod tests;
