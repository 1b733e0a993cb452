//! Finds the message in an HTML page or in plain text.

use std::borrow::Cow;

use quick_xml::escape::resolve_predefined_entity;

use super::ErrorDetail;
use crate::log::redact;

/// A longer line is a document or data rather than a message.
const MAX_LINE_CHARS: usize = 512;
const MAX_ELEMENT_CHARS: usize = 512;

/// The message in a body that is neither JSON nor XML.
///
/// In HTML, this is the title or the first heading, without tags and on one line. In other text, it is
/// the first line, if that is printable and short enough.
pub(super) fn read(text: &str) -> ErrorDetail {
    if !text.starts_with('<') {
        let line = text.lines().next().unwrap_or_default().trim();
        let is_message = line.chars().nth(MAX_LINE_CHARS).is_none()
            && !line.contains(|c: char| c.is_control() || c == char::REPLACEMENT_CHARACTER)
            && line.contains(char::is_alphabetic)
            && !matches!(line, "null" | "true" | "false");
        return ErrorDetail::of_message(is_message.then_some(line));
    }
    let lower = text.to_ascii_lowercase();
    let element = |name| element(text, &lower, name);
    // The error page of Express has the title "Error".
    let is_generic = |text: &String| text.eq_ignore_ascii_case("error");
    let title = element("title");
    let heading = || ["h1", "h2", "pre"].into_iter().find_map(element);
    let message = title.clone().filter(|it| !is_generic(it)).or_else(heading).or(title);
    ErrorDetail::of_message(message.as_deref())
}

/// The text in the first element with the given name; `lower` is `text` in lower case.
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
    // The part before the first `>` is the rest of a tag.
    let mut parts = content.split('<');
    let first = parts.next().unwrap_or_default();
    let plain: String = std::iter::once(first)
        .chain(parts.flat_map(|part| [" ", part.split_once('>').map_or("", |(_, text)| text)]))
        .collect();
    let plain = unescaped(&plain);
    // Each word has at least one of the characters that are kept.
    let words: Vec<&str> = plain.split_whitespace().take(MAX_ELEMENT_CHARS).collect();
    let words = words.join(" ");
    let words = redact::truncate(&redact::one_line(&words), MAX_ELEMENT_CHARS).into_owned();
    (!words.is_empty()).then_some(words)
}

/// The text with the characters that its references name: those of XML, those with a number, and `&nbsp;`.
fn unescaped(text: &str) -> String {
    let mut parts = text.split('&');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        let reference = part.split_once(';');
        match reference.and_then(|(name, after)| Some((character(name)?, after))) {
            Some((character, after)) => text + &character + after,
            None => text + "&" + part,
        }
    })
}

fn character(name: &str) -> Option<Cow<'static, str>> {
    if name == "nbsp" {
        return Some(" ".into());
    }
    let Some(number) = name.strip_prefix('#') else {
        return resolve_predefined_entity(name).map(Cow::Borrowed);
    };
    let number = match number.strip_prefix(['x', 'X']) {
        Some(number) => u32::from_str_radix(number, 16),
        None => number.parse(),
    };
    char::from_u32(number.ok()?).map(|it| it.to_string().into())
}
