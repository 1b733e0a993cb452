//! Decodes the text of a body.
//!
//! Successes and errors are decoded in the same way. The encoding is the first that applies: that of
//! the byte order mark; UTF-16 if one of the first two bytes is zero; the `charset` of the content
//! type; the `encoding` of an XML declaration; UTF-8.
//!
//! JSON that is valid UTF-8 is always decoded as UTF-8: RFC 8259, section 8.1, requires this encoding,
//! and many services declare another one.
//!
//! UTF-8, UTF-16 and ISO-8859-1 with its superset windows-1252 are decoded here. The feature `charset`
//! adds the other encodings of the [WHATWG standard](https://encoding.spec.whatwg.org) through the
//! crate `encoding_rs`.

use std::borrow::Cow;

use bytes::Bytes;
use http::HeaderMap;
use http::header::CONTENT_TYPE;

/// The number of bytes of an XML declaration that are searched for its encoding.
const MAX_DECLARATION_BYTES: usize = 100;

/// The characters of windows-1252 from 0x80 to 0x9f. The others are those of ISO-8859-1. Bytes without
/// a character are the control characters with the same number, as in the WHATWG standard.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The content type of a response, if the header is valid text.
pub(crate) fn content_type(headers: &HeaderMap) -> Option<&str> {
    headers.get(CONTENT_TYPE)?.to_str().ok()
}

/// The text of a response's body; see [`decode_lossy`].
pub(crate) fn of_body<'b>(headers: &HeaderMap, body: &'b [u8]) -> Cow<'b, str> {
    // The headers are not needed if the body starts like JSON and is UTF-8.
    if let [b'{' | b'[', 1..=u8::MAX, ..] = body {
        if let Ok(text) = std::str::from_utf8(body) {
            return Cow::Borrowed(text);
        }
    }
    decode_lossy(content_type(headers), body)
}

/// The body in UTF-8. A body that is invalid in its encoding is returned unchanged.
pub(crate) fn utf8(headers: &HeaderMap, body: &Bytes) -> Bytes {
    match decode(content_type(headers), body) {
        Some(Cow::Borrowed(text)) => body.slice_ref(text.as_bytes()),
        Some(Cow::Owned(text)) => Bytes::from(text),
        None => body.clone(),
    }
}

/// The text of a body. Invalid bytes become U+FFFD.
///
/// The text does not contain the byte order mark. It is borrowed if the body is UTF-8.
fn decode_lossy<'b>(content_type: Option<&str>, body: &'b [u8]) -> Cow<'b, str> {
    decode_body(content_type, body).0
}

/// The text of a body, or `None` if the body contains invalid bytes.
///
/// The text does not contain the byte order mark. It is borrowed if the body is UTF-8.
pub(crate) fn decode<'b>(content_type: Option<&str>, body: &'b [u8]) -> Option<Cow<'b, str>> {
    let (text, is_valid) = decode_body(content_type, body);
    is_valid.then_some(text)
}

/// The text of a body, and whether all bytes are valid.
fn decode_body<'b>(content_type: Option<&str>, body: &'b [u8]) -> (Cow<'b, str>, bool) {
    match body {
        [0xef, 0xbb, 0xbf, text @ ..] => return Encoding::Utf8.decode(text),
        [0xff, 0xfe, text @ ..] => return Encoding::Utf16Le.decode(text),
        [0xfe, 0xff, text @ ..] => return Encoding::Utf16Be.decode(text),
        [1..=0x7f, 0, ..] => return Encoding::Utf16Le.decode(body),
        [0, 1..=0x7f, ..] => return Encoding::Utf16Be.decode(body),
        _ => {}
    }
    let utf8 = std::str::from_utf8(body);
    let label = content_type.and_then(charset).or_else(|| declared_encoding(body));
    match (utf8, label.and_then(Encoding::of_label)) {
        (Ok(text), None | Some(Encoding::Utf8)) => (Cow::Borrowed(text), true),
        (Ok(text), Some(_)) if content_type.is_some_and(is_json) => (Cow::Borrowed(text), true),
        (_, encoding) => encoding.unwrap_or(Encoding::Utf8).decode(body),
    }
}

/// The value of the parameter `charset` of a content type, without quotes.
fn charset(content_type: &str) -> Option<&str> {
    let parameters = content_type.split(';').skip(1).filter_map(|it| it.split_once('='));
    let mut charsets = parameters.filter(|(name, _)| name.trim().eq_ignore_ascii_case("charset"));
    charsets.next().map(|(_, value)| value.trim().trim_matches(['"', '\'']).trim())
}

/// The encoding that an XML declaration, `<?xml version="1.0" encoding=".."?>`, names.
fn declared_encoding(body: &[u8]) -> Option<&str> {
    let declaration = body.strip_prefix(b"<?xml")?;
    let declaration = declaration.get(..MAX_DECLARATION_BYTES).unwrap_or(declaration);
    let end = declaration.iter().position(|byte| *byte == b'>')?;
    let (_, value) = std::str::from_utf8(declaration.get(..end)?).ok()?.split_once("encoding")?;
    let value = value.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    value.get(1..)?.split(quote).next()
}

fn is_json(content_type: &str) -> bool {
    let media_type = content_type.split(';').next().unwrap_or_default().trim();
    media_type.len() >= 4
        && media_type
            .get(media_type.len() - 4..)
            .is_some_and(|end| end.eq_ignore_ascii_case("json"))
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Encoding {
    Utf8,
    Utf16Le,
    Utf16Be,
    Windows1252,
    #[cfg(feature = "charset")]
    Other(&'static encoding_rs::Encoding),
}

impl Encoding {
    /// The encoding with the given name, or `None` if it is not known. Its separators do not matter.
    fn of_label(label: &str) -> Option<Self> {
        let name = label.replace(['-', '_'], "").to_ascii_lowercase();
        match name.as_str() {
            "utf8" | "usascii" | "ascii" => Some(Self::Utf8),
            "utf16" | "utf16le" | "ucs2" | "unicode" => Some(Self::Utf16Le),
            "utf16be" => Some(Self::Utf16Be),
            "iso88591" | "latin1" | "windows1252" | "cp1252" => Some(Self::Windows1252),
            _ => Self::of_other_label(label),
        }
    }

    #[cfg(feature = "charset")]
    fn of_other_label(label: &str) -> Option<Self> {
        encoding_rs::Encoding::for_label_no_replacement(label.as_bytes()).map(Self::Other)
    }

    #[cfg(not(feature = "charset"))]
    fn of_other_label(_: &str) -> Option<Self> {
        None
    }

    /// The text of the bytes, and whether all of them are valid.
    fn decode(self, bytes: &[u8]) -> (Cow<'_, str>, bool) {
        match self {
            Self::Utf8 => match std::str::from_utf8(bytes) {
                Ok(text) => (Cow::Borrowed(text), true),
                Err(_) => (String::from_utf8_lossy(bytes), false),
            },
            Self::Utf16Le => utf16(bytes, u16::from_le_bytes),
            Self::Utf16Be => utf16(bytes, u16::from_be_bytes),
            Self::Windows1252 => (bytes.iter().copied().map(windows_1252).collect(), true),
            #[cfg(feature = "charset")]
            Self::Other(encoding) => {
                let (text, has_errors) = encoding.decode_without_bom_handling(bytes);
                (text, !has_errors)
            }
        }
    }
}

/// The text of UTF-16. An odd byte at the end becomes U+FFFD.
fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> (Cow<'_, str>, bool) {
    let units = bytes.chunks_exact(2).filter_map(|pair| Some(unit(pair.try_into().ok()?)));
    let mut text = String::with_capacity(bytes.len() / 2);
    let mut is_valid = bytes.len() % 2 == 0;
    for character in char::decode_utf16(units) {
        is_valid &= character.is_ok();
        text.push(character.unwrap_or(char::REPLACEMENT_CHARACTER));
    }
    if bytes.len() % 2 == 1 {
        text.push(char::REPLACEMENT_CHARACTER);
    }
    (Cow::Owned(text), is_valid)
}

fn windows_1252(byte: u8) -> char {
    let in_table = byte.checked_sub(0x80).and_then(|at| WINDOWS_1252.get(usize::from(at)));
    in_table.copied().unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests;
