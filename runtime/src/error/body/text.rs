//! Bodies as text, and what can be read from one that is no JSON.

use std::borrow::Cow;

use super::ErrorDetail;
use crate::log::redact;

/// A longer line is no message but a document, or data.
const MAX_LINE_CHARS: usize = 512;
const MAX_ELEMENT_CHARS: usize = 512;

/// The text of a body: UTF-8, or UTF-16 that begins with a byte order mark or a character of
/// ASCII. What is invalid becomes U+FFFD.
pub(super) fn decode(body: &[u8]) -> Cow<'_, str> {
    match body {
        [0xef, 0xbb, 0xbf, text @ ..] => String::from_utf8_lossy(text),
        [0xff, 0xfe, text @ ..] => utf16(text, u16::from_le_bytes),
        [0xfe, 0xff, text @ ..] => utf16(text, u16::from_be_bytes),
        [1..=0x7f, 0, ..] => utf16(body, u16::from_le_bytes),
        [0, 1..=0x7f, ..] => utf16(body, u16::from_be_bytes),
        _ => match std::str::from_utf8(body) {
            Ok(text) => Cow::Borrowed(text),
            Err(_) => String::from_utf8_lossy(body),
        },
    }
}

fn utf16(text: &[u8], unit: fn([u8; 2]) -> u16) -> Cow<'_, str> {
    let units = text.chunks_exact(2).filter_map(|pair| Some(unit(pair.try_into().ok()?)));
    let chars = char::decode_utf16(units);
    Cow::Owned(chars.map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect())
}

/// The fault in a body that is no JSON: `<Code>` and `<Message>` of XML, else the title or first
/// heading of HTML; of other text the first line, if it is printable and short enough to be a
/// message. Without tags, on one line.
pub(super) fn fault(text: &str) -> ErrorDetail {
    if !text.starts_with('<') {
        let line = text.lines().next().unwrap_or_default().trim();
        let is_message = line.chars().nth(MAX_LINE_CHARS).is_none()
            && !line.contains(|c: char| c.is_control() || c == char::REPLACEMENT_CHARACTER)
            && line.contains(char::is_alphabetic)
            && !matches!(line, "null" | "true" | "false");
        return ErrorDetail {
            message: is_message.then(|| line.to_owned()),
            ..ErrorDetail::default()
        };
    }
    let lower = text.to_ascii_lowercase();
    let element = |name| element(text, &lower, name);
    if let Some(message) = element("message") {
        return ErrorDetail {
            code: element("code"),
            message: Some(message),
            ..ErrorDetail::default()
        };
    }
    let message = ["title", "h1", "h2"].into_iter().find_map(element);
    ErrorDetail { message, ..ErrorDetail::default() }
}

/// The text in the first element of that name; `lower` is `text` in lower case.
fn element(text: &str, lower: &str, name: &str) -> Option<String> {
    let open = format!("<{name}");
    let (start, _) = lower.match_indices(&open).find(|(at, _)| {
        lower
            .get(at + open.len()..)
            .is_some_and(|rest| rest.starts_with(['>', ' ', '\r', '\n', '\t']))
    })?;
    let start = start + lower.get(start..)?.find('>')? + 1;
    let length = lower.get(start..)?.find(&format!("</{name}"))?;

    let content = text.get(start..start + length)?;
    // What stands before the first `>` of a part is the rest of a tag.
    let mut parts = content.split('<');
    let first = parts.next().unwrap_or_default();
    let plain: String = std::iter::once(first)
        .chain(parts.flat_map(|part| [" ", part.split_once('>').map_or("", |(_, text)| text)]))
        .collect();
    let plain =
        [("&nbsp;", " "), ("&quot;", "\""), ("&#39;", "'"), ("&apos;", "'"), ("&amp;", "&")]
            .into_iter()
            .fold(plain, |text, (entity, character)| text.replace(entity, character));
    let words = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let words = redact::bounded(&redact::one_line(&words), MAX_ELEMENT_CHARS).into_owned();
    (!words.is_empty()).then_some(words)
}
