//! Where in a JSON body a `serde_json` error is, and what was expected there.

use std::fmt::Write;

use serde_json::error::Category;

use crate::log::redact;

/// Of a deeper path, the first segments and an ellipsis are shown.
const MAX_SEGMENTS: usize = 16;
const MAX_KEY_CHARS: usize = 64;
const MAX_EXPECTATION_CHARS: usize = 200;

/// The path of the innermost value of `body` that a `serde_json` error at `line` and `column`
/// points at, such as `value[2].messageId` or `rows["first name"]`; empty for the body itself and
/// for an error without a position.
///
/// Only the text before the position is looked at, so a body that is cut off or broken has a path
/// as well. Keys that are phone numbers or e-mail addresses are masked.
///
/// `serde_json` reports an unfit scalar right after it, an unfit array or object before or after
/// its opening bracket, and a missing field after its object. A type's own error comes after the
/// value; after the last value of an array or object it comes after the closing bracket, and the
/// path is that of the array or object.
pub(crate) fn at(body: &[u8], line: usize, column: usize) -> String {
    let before = line.checked_sub(1).and_then(|lines| {
        let lines = body.split_inclusive(|byte| *byte == b'\n').take(lines);
        let end = lines.map(<[u8]>::len).sum::<usize>().checked_add(column)?;
        let opens = matches!(body.get(end), Some(b'[' | b'{'));
        body.get(..end + usize::from(opens))
    });
    let open = before.map(open_at_end).unwrap_or_default();
    let mut segments = open.iter().filter_map(Open::current);
    let mut path = segments.by_ref().take(MAX_SEGMENTS).fold(String::new(), push);
    if segments.next().is_some() {
        path.push('…');
    }
    path
}

/// An array or object whose end has not been reached, and which of its values was read last; a key
/// is as it is written between the quotes.
enum Open<'a> {
    Object { key: Option<&'a [u8]> },
    Array { index: Option<usize> },
}

#[derive(Clone, Copy)]
enum Segment<'a> {
    Key(&'a [u8]),
    Index(usize),
}

impl<'a> Open<'a> {
    fn current(&self) -> Option<Segment<'a>> {
        match *self {
            Open::Object { key } => key.map(Segment::Key),
            Open::Array { index } => index.map(Segment::Index),
        }
    }

    /// A token begins here; `comma` says that it is the first one after a comma.
    fn begin_value(&mut self, comma: bool) {
        match self {
            Open::Object { key } if comma => *key = None,
            Open::Object { .. } => {}
            Open::Array { index } => {
                *index = Some(index.map_or(0, |last| last + usize::from(comma)));
            }
        }
    }
}

/// The arrays and objects that are open at the end of `json`, outermost first.
fn open_at_end(json: &[u8]) -> Vec<Open<'_>> {
    let mut open: Vec<Open<'_>> = Vec::new();
    // A value is the current one until the next one begins: its error can come after its comma.
    let mut comma = false;
    let mut rest = json;
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        match byte {
            b' ' | b'\t' | b'\r' | b'\n' | b':' => continue,
            b',' => {
                comma = true;
                continue;
            }
            b'}' | b']' => {
                open.pop();
                continue;
            }
            _ => {}
        }
        if let Some(innermost) = open.last_mut() {
            innermost.begin_value(std::mem::take(&mut comma));
        }
        match byte {
            b'{' => open.push(Open::Object { key: None }),
            b'[' => open.push(Open::Array { index: None }),
            b'"' => {
                let Some(string) = until_quote(rest) else { break };
                rest = rest.get(string.len() + 1..).unwrap_or_default();
                if let Some(Open::Object { key: key @ None }) = open.last_mut() {
                    *key = Some(string);
                }
            }
            _ => {}
        }
    }
    open
}

/// What stands before the quote that ends a string.
fn until_quote(text: &[u8]) -> Option<&[u8]> {
    let mut escaped = false;
    let end = text.iter().position(|byte| {
        let ends = *byte == b'"' && !escaped;
        escaped = *byte == b'\\' && !escaped;
        ends
    })?;
    text.get(..end)
}

fn push(mut path: String, segment: Segment<'_>) -> String {
    // Writing to a `String` does not fail.
    let _ = match segment {
        Segment::Index(index) => write!(path, "[{index}]"),
        Segment::Key(raw) => {
            let raw = String::from_utf8_lossy(raw);
            let key = serde_json::from_str(&format!("\"{raw}\"")).unwrap_or(raw.into_owned());
            let key = redact::personal_data(&key);
            let key = redact::bounded(&key, MAX_KEY_CHARS);
            let is_identifier = key.starts_with(|c: char| c.is_alphabetic() || c == '_')
                && key.chars().all(|c| c.is_alphanumeric() || c == '_');
            match (is_identifier, path.is_empty()) {
                (true, true) => write!(path, "{key}"),
                (true, false) => write!(path, ".{key}"),
                (false, _) => write!(path, "[{key:?}]"),
            }
        }
    };
    path
}

/// What the error says was expected, without its position and without the body's content, which
/// can be personal data: `invalid type: string, expected u32`.
///
/// The message of a type's own error is kept, masked and bounded.
pub(crate) fn expectation(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let position = format!(" at line {} column {}", error.line(), error.column());
    let text = text.strip_suffix(&position).unwrap_or(&text);
    let text = match error.classify() {
        Category::Data => without_content(text),
        Category::Io | Category::Syntax | Category::Eof => text.to_owned(),
    };
    redact::shown(&text, MAX_EXPECTATION_CHARS)
}

/// Leaves out what `serde`'s own messages quote from the input; the expected part comes from the
/// program, and stands after the last `, expected`, whatever the input contains.
fn without_content(text: &str) -> String {
    let quoting = ["invalid type: ", "invalid value: ", "unknown variant ", "unknown field "];
    let Some(start) = quoting.into_iter().find(|start| text.starts_with(start)) else {
        return text.to_owned();
    };
    let rest = text.strip_prefix(start).unwrap_or_default();
    // The kind of value, then the value in quotes: "string \"x\"", "integer `5`".
    let kind = rest.split(['"', '`', ',']).next().unwrap_or_default();
    let mut kept = format!("{start}{kind}").trim_end().trim_end_matches(':').to_owned();
    let expects_nothing =
        rest.ends_with(", there are no variants") || rest.ends_with(", there are no fields");
    if let (Some((_, expected)), false) = (text.rsplit_once(", expected "), expects_nothing) {
        kept.push_str(", expected ");
        kept.push_str(expected);
    }
    kept
}

#[cfg(test)]
mod tests;
