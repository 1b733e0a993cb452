//! The text of a `serde_json` error, without values of the body.

use serde_json::error::Category;

use crate::log::redact;

const MAX_EXPECTATION_CHARS: usize = 200;

/// The names of `serde` for the kind of value that it found.
const KINDS: [&str; 21] = [
    "boolean",
    "integer",
    "floating point",
    "character",
    "string",
    "byte array",
    "unit value",
    "Option value",
    "newtype struct",
    "sequence",
    "map",
    "enum",
    "unit variant",
    "newtype variant",
    "tuple variant",
    "struct variant",
    "null",
    "number",
    "infinity",
    "NaN",
    "array",
];

/// The text of an error without its position and without values of the body, which can be personal data:
/// `invalid type: string, expected u32`.
///
/// The message of a custom error is kept, masked and limited to 200 characters.
pub(crate) fn expectation(error: &serde_json::Error) -> String {
    let text = message(error);
    let text = match error.classify() {
        Category::Data => without_content(&text),
        Category::Io | Category::Syntax | Category::Eof => text,
    };
    redact::for_log(&text, MAX_EXPECTATION_CHARS)
}

/// The text of an error without its position.
pub(crate) fn message(error: &serde_json::Error) -> String {
    let mut text = error.to_string();
    let position = format!(" at line {} column {}", error.line(), error.column());
    if text.ends_with(&position) {
        text.truncate(text.len() - position.len());
    }
    text
}

/// Removes the values that `serde`'s messages quote from the input.
///
/// The expected part comes from the program and follows the last `, expected`, regardless of the
/// input. If a message starts like one of `serde`'s messages and continues with unknown words, only its
/// start is kept.
fn without_content(text: &str) -> String {
    let quoting = ["invalid type", "invalid value", "unknown variant", "unknown field"];
    let Some(start) = quoting.into_iter().find(|start| text.starts_with(start)) else {
        return text.to_owned();
    };
    let rest = text.strip_prefix(start).unwrap_or_default();
    let found = rest.strip_prefix(": ").unwrap_or_default();
    let kind = KINDS
        .into_iter()
        .find(|kind| found.strip_prefix(kind).is_some_and(|rest| rest.starts_with([' ', ','])));
    let mut kept = kind.map_or(start.to_owned(), |kind| format!("{start}: {kind}"));
    let expects_nothing =
        rest.ends_with(", there are no variants") || rest.ends_with(", there are no fields");
    let is_known = kind.is_some() || rest.starts_with(": ") || rest.starts_with(" `");
    if let (Some((_, expected)), true, false) =
        (text.rsplit_once(", expected "), is_known, expects_nothing)
    {
        kept.push_str(", expected ");
        kept.push_str(expected);
    }
    kept
}

#[cfg(test)]
mod tests;
