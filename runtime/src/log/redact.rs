//! The text that a log may show: one line, without secrets and personal data, and limited.
//!
//! The masks help a reader of logs and do not withstand an adversary: they find what services and
//! clients write, in the forms that they write it. Each kind of data has a file of its own, and
//! each reads the text once, from left to right.

mod address;
mod credential;
mod email;
mod keyed;
mod phone;
mod scan;
mod token;

#[cfg(test)]
mod tests;

use std::borrow::Cow;

/// How many bytes of a text are looked at for each character that may be shown. A longer text is cut
/// before it is scanned.
const SCANNED_FOR_EACH: usize = 8;
/// How much of a cut text's last word is left out: its end, which is missing, may be what shows that
/// it is a secret.
const MAX_LAST_WORD: usize = 512;

/// The text as a log may show it, at most `max_chars` characters of it.
///
/// The order matters: groups of digits on two lines become one number on one line, and cutting
/// before masking could leave half a number.
pub(crate) fn for_log(text: &str, max_chars: usize) -> String {
    let scanned = start(text, text_limit(max_chars));
    let masked = masked(&one_line(scanned)).into_owned();
    if scanned.len() == text.len() {
        return truncate(&masked, max_chars).into_owned();
    }
    let word = masked.rfind(char::is_whitespace).unwrap_or_default();
    let whole = start(&masked, word.max(masked.len().saturating_sub(MAX_LAST_WORD)));
    truncate(&format!("{whole}…"), max_chars).into_owned()
}

/// The text as [`for_log`] shows it, or, if nothing in it is masked, as it is: for a text that is written
/// with escapes, which leave no way to forge a line.
pub(crate) fn quoted_for_log(text: &str, max_chars: usize) -> String {
    let shown = for_log(text, max_chars);
    let is_masked = shown != truncate(&one_line(start(text, text_limit(max_chars))), max_chars);
    if is_masked { shown } else { truncate(text, max_chars).into_owned() }
}

/// An address as a log may show it: like [`for_log`], and without a query or a fragment of any form.
pub(crate) fn address_for_log(text: &str, max_chars: usize) -> String {
    let mut shown = for_log(text, max_chars);
    shown.truncate(shown.find(['?', '#']).unwrap_or(shown.len()));
    shown
}

/// An id of a call as a log may show it: complete, because it is there to be looked up.
///
/// A value with spaces or an `@`, or one that is a phone number with its `+`, is not an id.
pub(crate) fn id_for_log(text: &str, max_chars: usize) -> String {
    let text = start(text, text_limit(max_chars));
    let line = one_line(text);
    let is_number = ["+", "%2B", "%2b"].iter().any(|plus| {
        line.strip_prefix(plus).is_some_and(|number| number.bytes().all(|it| it.is_ascii_digit()))
    });
    if is_number || line.contains(|c: char| c.is_whitespace() || c == '@') {
        return for_log(text, max_chars);
    }
    truncate(&masked_but_numbers(&line), max_chars).into_owned()
}

/// Masks what a log must not show: the query, the fragment and the credentials of addresses
/// (`https://user:password@contoso.com/sms?sig=x` becomes `https://contoso.com/sms`), secrets
/// (`accesskey=***`), e-mail addresses (`a***@contoso.com`) and phone numbers (`+1425***23`).
pub(crate) fn masked(text: &str) -> Cow<'_, str> {
    match masked_but_numbers(text) {
        Cow::Borrowed(text) => phone::mask(text),
        Cow::Owned(text) => Cow::Owned(phone::mask(&text).into_owned()),
    }
}

/// The same, except for phone numbers, which ids resemble.
fn masked_but_numbers(text: &str) -> Cow<'_, str> {
    let kinds = [address::mask, credential::mask, keyed::mask, token::mask, email::mask];
    kinds.into_iter().fold(Cow::Borrowed(text), |text, mask| match mask(&text) {
        Cow::Owned(masked) => Cow::Owned(masked),
        Cow::Borrowed(_) => text,
    })
}

fn text_limit(max_chars: usize) -> usize {
    max_chars * SCANNED_FOR_EACH + MAX_LAST_WORD
}

/// The first characters of a text, of at most `max` bytes.
fn start(text: &str, max: usize) -> &str {
    let max = max.min(text.len());
    let end = (0..=max).rev().find(|end| text.is_char_boundary(*end)).unwrap_or_default();
    text.get(..end).unwrap_or_default()
}

/// At most `max_chars` characters of the text; the last one is an ellipsis if it was cut.
pub(crate) fn truncate(text: &str, max_chars: usize) -> Cow<'_, str> {
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
            || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}')
            || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
            || matches!(c, '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
    }
    if !text.contains(is_hostile) {
        return Cow::Borrowed(text);
    }
    let words = text.split(|c: char| c.is_whitespace() || is_hostile(c));
    Cow::Owned(words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "))
}
