//! Finds the path of the JSON value that caused a `serde_json` error.
//!
//! `serde_json` reports a line and a column. These identify the value only if the parser itself finds the
//! error. If a type reports an error after its value was read (`try_from`, internally tagged and untagged
//! enums, `flatten`, a custom `Deserialize`), the position is the one that the parser has reached by then:
//! after the comma, or after the bracket that closes the parent.
//!
//! [`find`] therefore does not rely on the position. It deserializes prefixes of the body: the shortest
//! prefix that fails with the same message ends with the last token that was read before the error.
//! This costs nothing for a success. For a failure, it deserializes the part of the body before the
//! error about five times.
//!
//! The alternatives were measured with 50 groups of three types each (rustc 1.95, release profile):
//!
//! | | code for each group | instructions for a success |
//! |---|--:|--:|
//! | no path | | 1 |
//! | prefixes, as in this module | a call of the same `T::deserialize` | 1 |
//! | a deserializer that tracks the path, for each call | 2 KB | 1.2 |
//! | a deserializer that tracks the path, after a failure | 15 KB | 1 |
//! | `serde_path_to_error`, after a failure | 28 KB | 1 |
//!
//! The tests compare the paths with those of `serde_path_to_error`. They are the same, except that a
//! duplicate or invalid key is part of the path here.

use std::fmt::Write;

use serde_json::error::Category;

use crate::error::expectation::message;
use crate::log::redact;

/// Deeper paths are cut to this number of segments and an ellipsis.
const MAX_SEGMENTS: usize = 16;
const MAX_KEY_CHARS: usize = 64;
/// Deeper values are not searched. The recursion limit of `serde_json` is 128.
const MAX_DEPTH: usize = 256;
/// The number of tokens before the reported position that are tried one by one.
const NEAR_TOKENS: usize = 8;
/// A longer body is not searched, except near the reported position.
const MAX_SEARCHED_BYTES: usize = 16 * 1024 * 1024;

/// The path of the value that caused `error`, such as `value[2].messageId` or `rows["first name"]`. It
/// is empty for the entire body. `deserialize` runs the failed deserialization for another body and
/// returns its error.
///
/// Keys that are phone numbers or e-mail addresses are masked.
pub(crate) fn find(
    body: &[u8],
    error: &serde_json::Error,
    deserialize: &dyn Fn(&[u8]) -> Option<serde_json::Error>,
) -> String {
    if error.classify() != Category::Data {
        return of_syntax_error(body, error);
    }
    let expected = message(error);
    let retry = |body: &[u8]| {
        deserialize(body).filter(|e| e.classify() == Category::Data && message(e) == expected)
    };
    let Some(end) = shortest_prefix(body, error, &|body| retry(body).is_some()) else {
        return String::new();
    };
    let prefix = body.get(..end).unwrap_or(body);
    let mut scan = Scan::new(prefix);
    let last = scan.by_ref().last();
    if is_of_container(&scan, last, prefix, &retry) { scan.parent_path() } else { scan.path() }
}

/// The path for an error whose deserializer is not available. It is only as precise as the position is
/// reliable.
pub(crate) fn at(body: &[u8], error: &serde_json::Error) -> String {
    if error.classify() != Category::Data {
        return of_syntax_error(body, error);
    }
    let Some(end) = offset(body, error) else { return String::new() };
    let (before, after) = body.split_at_checked(end).unwrap_or((body, &[]));
    let scan = Scan::to_end(before);
    if scan.comma {
        // The reason is either the value before the comma or the one after it.
        scan.parent_path()
    } else if matches!(after.first(), Some(b'[' | b'{')) {
        // The bracket is not expected, and no value before it can be the reason.
        Scan::to_end(body.get(..=end).unwrap_or(body)).path()
    } else {
        scan.path()
    }
}

/// The path of the value in which the text is not valid JSON or ends.
fn of_syntax_error(body: &[u8], error: &serde_json::Error) -> String {
    let before = offset(body, error).and_then(|end| body.get(..end));
    Scan::to_end(before.unwrap_or_default()).path()
}

/// The offset of an error's line and column.
fn offset(body: &[u8], error: &serde_json::Error) -> Option<usize> {
    let lines = error.line().checked_sub(1)?;
    let lines = body.split_inclusive(|byte| *byte == b'\n').take(lines);
    let end = lines.map(<[u8]>::len).sum::<usize>().checked_add(error.column())?;
    (end <= body.len()).then_some(end)
}

/// The length of the shortest prefix that ends with a token and for which `fails` returns `true`.
fn shortest_prefix(
    body: &[u8],
    error: &serde_json::Error,
    fails: &dyn Fn(&[u8]) -> bool,
) -> Option<usize> {
    let fails_at = |end: usize| body.get(..end).is_some_and(fails);
    let position = offset(body, error).unwrap_or_default();
    let mut near = [None; NEAR_TOKENS];
    for token in Scan::new(body).take_while(|token| token.start <= position) {
        near.rotate_right(1);
        if let Some(newest) = near.first_mut() {
            *newest = Some(token.end);
        }
    }
    let mut shortest = None;
    for end in near.into_iter().flatten() {
        if !fails_at(end) {
            break;
        }
        shortest = Some(end);
    }
    // If all of them fail, a shorter prefix may fail as well.
    let oldest = near.last().copied().flatten();
    if shortest.is_some() && shortest != oldest {
        return shortest;
    }
    if body.len() > MAX_SEARCHED_BYTES {
        return None;
    }
    let last_token =
        |end: usize| Scan::new(body).map(|it| it.end).take_while(|it| *it <= end).last();
    let mut low = 0;
    let mut high = last_token(body.len()).filter(|end| fails_at(*end))?;
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        match last_token(middle) {
            Some(end) if end > low && fails_at(end) => high = end,
            _ => low = middle,
        }
    }
    Some(high)
}

/// Whether an error after the value of a member was read is an error of the object, such as that of an
/// adjacently tagged enum, whose tag can follow its content.
///
/// It is an error of the value if the parser itself stopped there, or if the value fails in the same way
/// without the members before it.
fn is_of_container(
    scan: &Scan<'_>,
    last: Option<Token>,
    prefix: &[u8],
    retry: &dyn Fn(&[u8]) -> Option<serde_json::Error>,
) -> bool {
    let Some(Open::Object { start, key: Some(key) }) = scan.open.last() else { return false };
    let is_value = last.is_some_and(|token| !token.is_key);
    let is_first = prefix.get(*start..key.start).is_none_or(|text| text.trim_ascii().is_empty());
    if !is_value || is_first {
        return false;
    }
    // An error of the object is reported after the parser looked for a comma.
    let spaced = [prefix, b" "].concat();
    let column = |body: &[u8]| retry(body).map(|error| (error.line(), error.column()));
    if column(prefix) == column(&spaced) {
        return false;
    }
    let (Some(parents), Some(member)) = (prefix.get(..*start), prefix.get(key.start..)) else {
        return false;
    };
    retry(&[parents, member].concat()).is_none()
}

/// An array or object whose end has not been reached, with the position of the value that was read last.
enum Open<'a> {
    Object {
        /// The offset after the opening bracket.
        start: usize,
        key: Option<Key<'a>>,
    },
    Array {
        index: Option<usize>,
    },
}

/// The text of a key between its quotes, and the offset of the first quote.
#[derive(Clone, Copy)]
struct Key<'a> {
    text: &'a [u8],
    start: usize,
}

#[derive(Clone, Copy)]
enum Segment<'a> {
    Key(&'a [u8]),
    Index(usize),
}

impl Open<'_> {
    fn current(&self) -> Option<Segment<'_>> {
        match self {
            Open::Object { key, .. } => key.map(|key| Segment::Key(key.text)),
            Open::Array { index } => index.map(Segment::Index),
        }
    }

    /// Starts a value; `comma` specifies whether it is the first token after a comma.
    fn begin_value(&mut self, comma: bool) {
        match self {
            Open::Object { key, .. } if comma => *key = None,
            Open::Object { .. } => {}
            Open::Array { index } => {
                *index = Some(index.map_or(0, |last| last + usize::from(comma)));
            }
        }
    }
}

/// A bracket, a string, a number or a word in a JSON text.
#[derive(Clone, Copy)]
struct Token {
    start: usize,
    end: usize,
    is_key: bool,
}

/// The tokens of a JSON text, which can be incomplete. They end before an unterminated string.
struct Scan<'a> {
    json: &'a [u8],
    at: usize,
    /// Whether a comma was read, and no token after it. A value remains the current one until the next one
    /// starts.
    comma: bool,
    /// The open arrays and objects, outermost first.
    open: Vec<Open<'a>>,
    /// The number of further open arrays and objects, which are too deep.
    too_deep: usize,
}

impl<'a> Scan<'a> {
    fn new(json: &'a [u8]) -> Self {
        Self { json, at: 0, comma: false, open: Vec::new(), too_deep: 0 }
    }

    /// Reads all tokens.
    fn to_end(json: &'a [u8]) -> Self {
        let mut scan = Self::new(json);
        scan.by_ref().for_each(drop);
        scan
    }

    /// The path of the current value.
    fn path(&self) -> String {
        path(self.open.iter().filter_map(Open::current))
    }

    /// The path of the array or object that contains the current value.
    fn parent_path(&self) -> String {
        path(self.open.iter().rev().skip(1).rev().filter_map(Open::current))
    }

    fn rest(&self) -> &'a [u8] {
        self.json.get(self.at..).unwrap_or_default()
    }

    fn open(&mut self, open: Open<'a>) {
        if self.open.len() < MAX_DEPTH {
            self.open.push(open);
        } else {
            self.too_deep += 1;
        }
    }

    fn close(&mut self) {
        match self.too_deep.checked_sub(1) {
            Some(less) => self.too_deep = less,
            None => drop(self.open.pop()),
        }
    }
}

impl Iterator for Scan<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        let (&byte, after) = loop {
            match self.rest().split_first()? {
                (b' ' | b'\t' | b'\r' | b'\n' | b':', _) => {}
                (b',', _) => self.comma = true,
                token => break token,
            }
            self.at += 1;
        };
        let start = self.at;
        if !matches!(byte, b'}' | b']') && self.too_deep == 0 {
            if let Some(innermost) = self.open.last_mut() {
                innermost.begin_value(self.comma);
            }
        }
        self.comma = false;
        self.at += 1;
        let mut is_key = false;
        match byte {
            b'{' => self.open(Open::Object { start: self.at, key: None }),
            b'[' => self.open(Open::Array { index: None }),
            b'}' | b']' => self.close(),
            b'"' => {
                let Some(text) = until_quote(after) else {
                    self.at = self.json.len();
                    return None;
                };
                self.at += text.len() + 1;
                if let (Some(Open::Object { key: key @ None, .. }), 0) =
                    (self.open.last_mut(), self.too_deep)
                {
                    *key = Some(Key { text, start });
                    is_key = true;
                }
            }
            _ => {
                let ends =
                    |byte: &u8| matches!(byte, b',' | b':' | b'"' | b'[' | b']' | b'{' | b'}');
                let ends = |byte: &u8| ends(byte) || byte.is_ascii_whitespace();
                self.at += after.iter().position(ends).unwrap_or(after.len());
            }
        }
        Some(Token { start, end: self.at, is_key })
    }
}

/// The text up to the quote that ends a string.
fn until_quote(text: &[u8]) -> Option<&[u8]> {
    let mut escaped = false;
    let end = text.iter().position(|byte| {
        let ends = *byte == b'"' && !escaped;
        escaped = *byte == b'\\' && !escaped;
        ends
    })?;
    text.get(..end)
}

fn path<'a>(mut segments: impl Iterator<Item = Segment<'a>>) -> String {
    let mut path = segments.by_ref().take(MAX_SEGMENTS).fold(String::new(), push);
    if segments.next().is_some() {
        path.push('…');
    }
    path
}

fn push(path: String, segment: Segment<'_>) -> String {
    match segment {
        Segment::Index(index) => format!("{path}[{index}]"),
        Segment::Key(raw) => {
            let raw = String::from_utf8_lossy(raw);
            match serde_json::from_str::<String>(&format!("\"{raw}\"")) {
                Ok(key) => push_key(path, &key),
                Err(_) => push_key(path, &raw),
            }
        }
    }
}

fn push_key(mut path: String, key: &str) -> String {
    let key = redact::quoted_for_log(key, MAX_KEY_CHARS);
    let is_identifier = key.starts_with(|c: char| c.is_alphabetic() || c == '_')
        && key.chars().all(|c| c.is_alphanumeric() || c == '_');
    // Writing to a `String` does not fail.
    let _ = match (is_identifier, path.is_empty()) {
        (true, true) => write!(path, "{key}"),
        (true, false) => write!(path, ".{key}"),
        (false, _) => write!(path, "[{key:?}]"),
    };
    path
}

/// The path of an item of an object, which has a key, or of a list. The object or list is a member of
/// the body, or the body itself.
pub(crate) fn of_item(member: Option<&str>, key: Option<&str>, index: usize) -> String {
    let path = member.map_or_else(String::new, |member| push_key(String::new(), member));
    match key {
        Some(key) => push_key(path, key),
        None => push(path, Segment::Index(index)),
    }
}

#[cfg(test)]
mod tests;
