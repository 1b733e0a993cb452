//! Looks at the text around a number, which shows whether it is a phone number.

use super::super::scan::{end_of, follows_escape, is_one_of, run, slice, start_of, suffix};
use super::words::{CALLS, COMPARISONS, NOT_PHONES, PHONES, QUANTITIES, UNITS};
use super::{ascii, extension};

/// The number of bytes before and after a number that are examined.
const MAX_SENTENCE: usize = 200;
/// The number of bytes of a list before a number that are examined.
const MAX_LIST: usize = 256;

/// Whether digits are part of something else: a word or an id, a decimal number, a byte range or, if
/// they are `separated` like a date, a time.
pub(super) fn is_part(text: &str, at: usize, end: usize, separated: bool) -> bool {
    let before = slice(text, ..at);
    let after = slice(text, end..);
    let is_digit = |c: Option<char>| c.is_some_and(|c| ascii(c).is_some());
    let joins = |next: Option<char>, beyond: Option<char>| match next {
        Some('.') => is_digit(beyond),
        Some(':') => separated && is_digit(beyond),
        Some('$' | '\u{20ac}' | '\u{a3}' | '\u{a5}') => true,
        _ => false,
    };
    let mut outward = before.chars().rev();
    let (last, beyond) = (outward.next(), outward.next());
    let mut onward = after.chars();
    let (next, then) = (onward.next(), onward.next());
    if joins(last, beyond) || joins(next, then) {
        return true;
    }
    if follows_escape(text, at) {
        return false;
    }
    let after_word = word_after(text, end);
    let before_word = word_before(before);
    match last {
        Some('-' | '_') => {
            let word = word_before(before.trim_end_matches(['-', '_'])).to_lowercase();
            // `_425-555-0123_` is emphasized.
            let is_emphasis = last == Some('_') && word.is_empty();
            if !is_emphasis && !PHONES.iter().any(|phone| word.ends_with(phone)) {
                return true;
            }
        }
        // In `bytes 0-1023/2147483648`, the number is a size.
        Some('/') => {
            let range = before.trim_end_matches('/');
            let size = range.trim_end_matches(|c: char| c.is_ascii_digit());
            if range.ends_with('*') || size.len() < range.len() && size.ends_with('-') {
                return true;
            }
        }
        // A weak `ETag`.
        Some('"') if before.ends_with("W/\"") => return true,
        _ => {}
    }
    let is_extended = extension(text, end) > 0;
    let joined_after = if is_extended { "" } else { after_word };
    let goes_on =
        matches!(next, Some('-' | '_')) && then.is_some_and(|c| c.is_ascii_alphanumeric());
    goes_on || !(is_plain_word(before_word) && is_plain_word(joined_after))
}

/// The ASCII letters, digits and underscores directly before the end of a text.
fn word_before(text: &str) -> &str {
    suffix(text, is_part_of_word)
}

fn word_after(text: &str, at: usize) -> &str {
    slice(text, at..at + run(text, at, is_part_of_word))
}

fn is_part_of_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

/// Whether the letters next to digits are empty or a word, and not a part of an id or a hash.
fn is_plain_word(word: &str) -> bool {
    let word = word.trim_matches('_');
    let is_word = word.len() > 1
        && word.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'_')
        && word.bytes().any(|byte| !byte.is_ascii_hexdigit());
    let lower = word.to_ascii_lowercase();
    let is_name = NOT_PHONES.iter().any(|it| lower.ends_with(it)) || is_one_of(UNITS, word);
    // The letters of an id often change between lower and upper case.
    let mut letters = word.chars().zip(word.chars().skip(1));
    let changes =
        letters.by_ref().filter(|(a, b)| a.is_ascii_lowercase() && b.is_ascii_uppercase());
    word.is_empty() || is_word && !is_name && changes.count() < 3
}

/// Whether the words around a number show that it is not a phone number.
pub(super) fn is_named(text: &str, at: usize, end: usize) -> bool {
    let before = slice(text, ..at);
    let before = before.trim_end_matches(|c: char| c.is_whitespace() || ":=#\"'([{<\\".contains(c));
    let word = word_before(before);
    let lower = word.to_ascii_lowercase();
    // This matches `requestId`, `trace_id` and `bytes`, but not `paid`.
    let named = NOT_PHONES.iter().any(|name| {
        let Some(start) = lower.strip_suffix(name) else { return false };
        let first = slice(word, start.len()..).chars().next();
        start.is_empty() || start.ends_with('_') || first.is_some_and(|c| c.is_ascii_uppercase())
    });
    let after = slice(text, end..).trim_start_matches(' ');
    let unit = word_after(after, 0);
    let has_sign = |c| matches!(c, '%' | '$' | '\u{20ac}' | '\u{a3}' | '\u{b5}' | '\u{3bc}');
    // `$ (425) 555-0123` is not an amount.
    let is_one_group = text.get(at..end).is_some_and(|it| it.chars().all(char::is_alphanumeric));
    let is_price = before.ends_with(['$', '\u{20ac}', '\u{a3}', '\u{a5}'])
        || after.starts_with(has_sign) && !is_escape(after);
    let is_amount = is_one_of(UNITS, unit) || is_one_group && is_price;
    if CALLS.iter().any(|it| lower.ends_with(it)) {
        return false;
    }
    named || is_amount || is_compared(text, at, &lower) || is_in_list(text, at)
}

fn is_escape(text: &str) -> bool {
    slice(text, 1..).starts_with(|c: char| c.is_ascii_hexdigit())
}

/// Whether a text compares sizes, one of them after this word: `the limit is x, got y`.
fn is_compared(text: &str, at: usize, word: &str) -> bool {
    if !COMPARISONS.contains(&word) {
        return false;
    }
    let before = end_of(slice(text, ..at), MAX_SENTENCE);
    let after = start_of(slice(text, at..), MAX_SENTENCE);
    let text = [before, after].concat().to_ascii_lowercase();
    QUANTITIES.iter().any(|it| text.contains(it)) && !CALLS.iter().any(|it| text.contains(it))
}

/// Whether a number follows others in a list of ids: `ids: 4255550123, 4255550124`.
fn is_in_list(text: &str, at: usize) -> bool {
    let before = end_of(slice(text, ..at), MAX_LIST);
    let list = before.trim_end_matches(|c: char| c.is_ascii_digit() || ", \"'".contains(c));
    let is_list = list.len() < before.len() && before.trim_end().ends_with(',');
    let name = list.trim_end_matches([' ', ':', '=', '[', '"', '\'']);
    is_list && word_before(name).to_ascii_lowercase().ends_with("ids")
}

/// Whether the `+` follows a version: `1.2.3+20220314092439`.
pub(super) fn is_build(text: &str, at: usize) -> bool {
    let version = suffix(slice(text, ..at), |c| c.is_ascii_digit() || c == '.');
    version.contains('.') && version.ends_with(|c: char| c.is_ascii_digit())
}
