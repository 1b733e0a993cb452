//! Finds the document in a body that contains more than the document, or contains it in another notation.

use std::borrow::Cow;
use std::fmt::Write as _;

use percent_encoding::percent_decode_str;

/// Prefixes with which services keep browsers from running JSON as a script.
const GUARDS: [&str; 4] = [")]}'", "for(;;);", "for (;;);", "while(1);"];
/// The maximum number of fields that are read from a form.
const MAX_FIELDS: usize = 64;
/// The longest name of a field of a form, and of the function of a call.
const MAX_NAME_BYTES: usize = 64;

/// The JSON document in such a body, if there is one.
///
/// ```text
/// )]}',                       a guard
/// handle({..});               a call (JSONP)
/// "{\"error\":..}"            a string
/// event: error                the data of an event
/// data: {..}
/// --batch                     a part of a multipart body
///
/// {..}
/// error=x&error_description=  a form
/// ```
#[cold]
pub(super) fn document(text: &str) -> Option<Cow<'_, str>> {
    if let Some(after) = GUARDS.iter().find_map(|guard| text.strip_prefix(guard)) {
        return object(after.trim_start_matches([',', ' ', '\r', '\n'])).map(Cow::Borrowed);
    }
    if text.starts_with('"') {
        let text = serde_json::from_str::<String>(text).ok()?;
        return object(text.trim_start()).map(|text| Cow::Owned(text.to_owned()));
    }
    let document = call(text).or_else(|| event(text)).or_else(|| part(text));
    document.map(Cow::Borrowed).or_else(|| form(text).map(Cow::Owned))
}

fn object(text: &str) -> Option<&str> {
    text.starts_with(['{', '[']).then_some(text)
}

/// `handle({..})`, with or without a comment before it.
fn call(text: &str) -> Option<&str> {
    let text = text.strip_prefix("/**/").unwrap_or(text).trim_start();
    let (name, argument) = text.split_once('(')?;
    let is_name = (1..=MAX_NAME_BYTES).contains(&name.len())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_$.".contains(&byte));
    is_name.then(|| object(argument.trim_start()))?
}

/// The data of the first event in a stream of events.
fn event(text: &str) -> Option<&str> {
    let is_stream = ["event:", "data:", "id:", "retry:", ":"].iter().any(|it| text.starts_with(it));
    let mut lines = text.lines().filter(|_| is_stream);
    let data = lines.find_map(|line| line.strip_prefix("data:"))?;
    object(data.trim_start())
}

/// The last part of a multipart body that begins with a document.
fn part(text: &str) -> Option<&str> {
    text.strip_prefix("--")?;
    let start = ["\n\n{", "\r\n\r\n{"]
        .into_iter()
        .find_map(|blank| text.rfind(blank).map(|at| at + blank.len() - 1))?;
    text.get(start..)
}

/// A form as a JSON object.
fn form(text: &str) -> Option<String> {
    let text = text.trim_end();
    let is_form = text.contains('&') && !text.contains([' ', '\n', '<', '"', '{']);
    let mut document = String::from("{");
    for field in text.split('&').take(MAX_FIELDS).filter(|_| is_form) {
        let (name, value) = field.split_once('=')?;
        let is_name = (1..=MAX_NAME_BYTES).contains(&name.len())
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-.".contains(&byte));
        let value = value.replace('+', " ");
        let value = percent_decode_str(&value).decode_utf8_lossy();
        let value = is_name.then(|| serde_json::to_string(&value).ok())??;
        let comma = if document.len() > 1 { "," } else { "" };
        // Writing to a string does not fail.
        let _ = write!(document, "{comma}\"{name}\":{value}");
    }
    document.push('}');
    is_form.then_some(document)
}
