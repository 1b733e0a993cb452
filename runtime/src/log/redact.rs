//! Prepares text for logs: on one line, without secrets and personal data, and limited in length.
//!
//! Masking is best effort and does not withstand an adversary: it finds the forms of secrets and
//! personal data that services and clients usually write. Each kind of data has a separate file, and
//! each mask reads the text once, from left to right.

mod address;
mod command;
mod credential;
mod email;
mod keyed;
mod phone;
mod scan;
mod token;

#[cfg(test)]
mod tests;

use std::borrow::Cow;

use scan::{is_number, start_of};

/// The number of bytes of a text that are examined for each character that may be shown. A longer text
/// is cut before it is scanned.
const SCANNED_FOR_EACH: usize = 8;
/// The last word of a cut text is left out, up to this many bytes: only its missing end might show that
/// it is a secret.
const MAX_LAST_WORD: usize = 512;

/// The text as shown in logs, at most `max_chars` characters.
///
/// The order of the steps matters: groups of digits on two lines become one number on one line, and
/// cutting before masking could leave a part of a number unmasked.
pub(crate) fn for_log(text: &str, max_chars: usize) -> String {
    let scanned = start_of(text, text_limit(max_chars));
    let masked = masked(&one_line(scanned)).into_owned();
    if scanned.len() == text.len() {
        return truncate(&masked, max_chars).into_owned();
    }
    let word = masked.rfind(char::is_whitespace).unwrap_or_default();
    let kept = start_of(&masked, word.max(masked.len().saturating_sub(MAX_LAST_WORD)));
    truncate(&format!("{kept}…"), max_chars).into_owned()
}

/// The text as shown by [`for_log`] if anything in it is masked, or else the text with its control
/// characters. The caller writes it with escapes, so that it cannot forge a log line.
pub(crate) fn quoted_for_log(text: &str, max_chars: usize) -> String {
    let shown = for_log(text, max_chars);
    let is_masked = shown != truncate(&one_line(start_of(text, text_limit(max_chars))), max_chars);
    if is_masked { shown } else { truncate(text, max_chars).into_owned() }
}

/// A URL as shown in logs: like [`for_log`], but without any query or fragment.
pub(crate) fn address_for_log(text: &str, max_chars: usize) -> String {
    let mut shown = for_log(text, max_chars);
    shown.truncate(shown.find(['?', '#']).unwrap_or(shown.len()));
    shown
}

/// The id of a call as shown in logs. Digits in it are not masked, because the id is needed to look up
/// the call.
///
/// A value that contains whitespace or an `@`, or that is a phone number with a `+`, is not an id.
pub(crate) fn id_for_log(text: &str, max_chars: usize) -> String {
    let text = start_of(text, text_limit(max_chars));
    let line = one_line(text);
    let is_phone =
        ["+", "%2B", "%2b"].iter().any(|plus| line.strip_prefix(plus).is_some_and(is_number));
    if is_phone || line.contains(|c: char| c.is_whitespace() || c == '@') {
        return for_log(text, max_chars);
    }
    truncate(&masked_but_numbers(&line), max_chars).into_owned()
}

/// Masks secrets and personal data: the query, fragment and credentials of URLs
/// (`https://user:password@contoso.com/sms?sig=x` becomes `https://contoso.com/sms`), secrets
/// (`accesskey=***`), e-mail addresses (`a***@contoso.com`) and phone numbers (`+1425***23`).
fn masked(text: &str) -> Cow<'_, str> {
    match masked_but_numbers(text) {
        Cow::Borrowed(text) => phone::mask(text),
        Cow::Owned(text) => Cow::Owned(phone::mask(&text).into_owned()),
    }
}

/// Like [`masked`], but does not mask phone numbers, which look like ids.
fn masked_but_numbers(text: &str) -> Cow<'_, str> {
    let kinds =
        [address::mask, command::mask, credential::mask, keyed::mask, token::mask, email::mask];
    kinds.into_iter().fold(Cow::Borrowed(text), |text, mask| match mask(&text) {
        Cow::Owned(masked) => Cow::Owned(masked),
        Cow::Borrowed(_) => text,
    })
}

fn text_limit(max_chars: usize) -> usize {
    max_chars * SCANNED_FOR_EACH + MAX_LAST_WORD
}

/// At most `max_chars` characters of the text; the last one is an ellipsis if it was cut.
pub(crate) fn truncate(text: &str, max_chars: usize) -> Cow<'_, str> {
    if text.char_indices().nth(max_chars).is_none() {
        return Cow::Borrowed(text);
    }
    let kept = text.chars().take(max_chars.saturating_sub(1));
    Cow::Owned(kept.chain(['…']).collect())
}

/// The text with a space for each sequence that sets a color or moves the cursor of a terminal, such as
/// `ESC[31m`.
fn without_colors(text: &str) -> Cow<'_, str> {
    const START: &str = "\u{1b}[";
    if !text.contains(START) {
        return Cow::Borrowed(text);
    }
    let mut parts = text.split(START);
    let first = parts.next().unwrap_or_default().to_owned();
    Cow::Owned(parts.fold(first, |text, part| {
        let after = part.trim_start_matches(|c: char| c.is_ascii_digit() || c == ';' || c == '?');
        match after.strip_prefix(|c: char| c.is_ascii_alphabetic()) {
            Some(after) => text + " " + after,
            None => text + START + part,
        }
    }))
}

/// The text without characters that could forge or hide log lines.
///
/// If the text contains control characters (including line ends and escape sequences), Unicode line
/// separators, invisible characters or direction marks, each run of these and of whitespace becomes one
/// space.
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
    let text = without_colors(text);
    let words = text.split(|c: char| c.is_whitespace() || is_hostile(c));
    Cow::Owned(words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "))
}
