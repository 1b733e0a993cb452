//! Functions that all masks use: a single pass over a text, and the characters around an index.

use std::borrow::Cow;
use std::ops::Range;
use std::slice::SliceIndex;

/// The result of looking at one index of a text.
pub(super) enum Step {
    /// Replace the range with the mask.
    Mask(Range<usize>, String),
    /// Continue at this index.
    GoOn(usize),
}

impl Step {
    /// Replaces the range with `***`.
    pub(super) fn hide(range: Range<usize>) -> Self {
        Self::Mask(range, "***".to_owned())
    }
}

/// Replaces the ranges that `step` finds. Its arguments are the end of the previous mask, which is the
/// earliest start of the next one, and the index to look at.
pub(super) fn replace(text: &str, step: impl Fn(usize, usize) -> Step) -> Cow<'_, str> {
    let mut masked = String::new();
    let mut copied = 0;
    let mut at = 0;
    while let Some(c) = char_at(text, at) {
        let next = at + c.len_utf8();
        match step(copied, at) {
            Step::Mask(span, mask) => {
                masked.push_str(slice(text, copied..span.start));
                masked.push_str(&mask);
                copied = span.end.max(copied);
                at = copied.max(next);
            }
            Step::GoOn(on) => at = on.max(next),
        }
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    masked.push_str(slice(text, copied..));
    Cow::Owned(masked)
}

/// The characters of a text in a range of bytes, or nothing if the text does not have this range.
pub(super) fn slice(text: &str, range: impl SliceIndex<str, Output = str>) -> &str {
    text.get(range).unwrap_or_default()
}

/// The first characters of a text, of at most `max` bytes.
pub(super) fn start_of(text: &str, max: usize) -> &str {
    let max = max.min(text.len());
    let end = (0..=max).rev().find(|end| text.is_char_boundary(*end)).unwrap_or_default();
    slice(text, ..end)
}

/// The last characters of a text, of at most `max` bytes.
pub(super) fn end_of(text: &str, max: usize) -> &str {
    let start = text.len().saturating_sub(max);
    (start..=text.len()).find_map(|start| text.get(start..)).unwrap_or_default()
}

pub(super) fn char_at(text: &str, at: usize) -> Option<char> {
    slice(text, at..).chars().next()
}

pub(super) fn char_before(text: &str, at: usize) -> Option<char> {
    slice(text, ..at).chars().next_back()
}

/// The number of bytes from `at` whose characters all satisfy `is`.
pub(super) fn run(text: &str, at: usize, is: impl Fn(char) -> bool) -> usize {
    slice(text, at..).chars().take_while(|c| is(*c)).map(char::len_utf8).sum()
}

/// The longest end of a text whose characters all satisfy `is`.
pub(super) fn suffix(text: &str, is: impl Fn(char) -> bool) -> &str {
    let length: usize = text.chars().rev().take_while(|c| is(*c)).map(char::len_utf8).sum();
    slice(text, text.len() - length..)
}

/// Whether the text at `at` starts with `prefix`, ignoring ASCII case.
pub(super) fn has_prefix(text: &str, at: usize, prefix: &str) -> bool {
    text.get(at..at + prefix.len()).is_some_and(|found| found.eq_ignore_ascii_case(prefix))
}

/// The first of the prefixes with which the text at `at` starts, ignoring ASCII case.
pub(super) fn prefix<'a>(text: &str, at: usize, prefixes: &[&'a str]) -> Option<&'a str> {
    prefixes.iter().copied().find(|prefix| has_prefix(text, at, prefix))
}

/// Whether a word of ASCII letters can start at `at`: the character before is not such a letter or digit,
/// or it ends an escape such as `%3D`. Many scripts have no spaces between words.
pub(super) fn begins_word(text: &str, at: usize) -> bool {
    !char_before(text, at).is_some_and(|c| c.is_ascii_alphanumeric()) || follows_escape(text, at)
}

/// The lengths of escapes.
const ESCAPES: [usize; 3] = [2, 3, 6];

/// Whether an escape ends at `at`.
pub(super) fn follows_escape(text: &str, at: usize) -> bool {
    ESCAPES
        .iter()
        .any(|length| at.checked_sub(*length).is_some_and(|it| escape(text, it) == *length))
}

/// The length of the escape at `at`, such as `%3D`, `\n` or `\u0022`, or 0.
pub(super) fn escape(text: &str, at: usize) -> usize {
    let bytes = text.as_bytes().get(at..).unwrap_or_default();
    let is_hex = |hex: &[u8]| hex.iter().all(u8::is_ascii_hexdigit);
    match bytes {
        [b'%', a, b, ..] if is_hex(&[*a, *b]) => 3,
        [b'\\', b'u', a, b, c, d, ..] if is_hex(&[*a, *b, *c, *d]) => 6,
        [b'\\', b'n' | b'r' | b't', ..] => 2,
        _ => 0,
    }
}

/// Whether the character is a letter, a digit, or a mark that combines with one.
pub(super) fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}' | '\u{900}'..='\u{dff}')
}

/// Whether the word is in the list, ignoring ASCII case.
pub(super) fn is_one_of(words: &[&str], word: &str) -> bool {
    words.iter().any(|it| it.eq_ignore_ascii_case(word))
}

/// Whether all characters are ASCII digits.
pub(super) fn is_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The text between the quote at `at`, which is one of `quotes`, and the next one.
pub(super) fn quoted(text: &str, at: usize, quotes: &[&str]) -> Option<Range<usize>> {
    let quote = prefix(text, at, quotes)?;
    let start = at + quote.len();
    Some(start..quoted_end(text, start, quote))
}

/// The end of a quoted value; `start` is the index after the opening quote.
pub(super) fn quoted_end(text: &str, start: usize, quote: &str) -> usize {
    let mut at = start;
    while let Some(found) = slice(text, at..).find(quote) {
        let end = at + found;
        // A backslash escapes a quote inside the value, except if the quote is itself written as `\"`.
        let escaped = quote.len() == 1 && is_escaping(slice(text, start..end));
        if !escaped {
            return end;
        }
        at = end + quote.len();
    }
    text.len()
}

/// Whether a text ends in a backslash that escapes the next character.
fn is_escaping(text: &str) -> bool {
    text.bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1
}
