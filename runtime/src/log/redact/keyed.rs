//! Masks secrets that follow a name: `accesskey=..`, `"password":"..."`, `x-api-key: ..`.

use std::borrow::Cow;

use super::scan::{Step, begins_word, char_at, prefix, quoted_end, replace, rest, run};

/// The endings of names of secrets, in lower case, without `_`, `-` and `.`.
const NAME_ENDS: [&str; 38] = [
    "accesskey",
    "accountkey",
    "apikey",
    "appkey",
    "assertion",
    "authcode",
    "authkey",
    "authorization",
    "connectionstring",
    "cookie",
    "credential",
    "credentials",
    "encryptionkey",
    "functionskey",
    "jwt",
    "masterkey",
    "passphrase",
    "passwd",
    "password",
    "primarykey",
    "privatekey",
    "proxyauth",
    "pwd",
    "sastoken",
    "secondarykey",
    "secret",
    "secretkey",
    "sessionid",
    "sharedaccesskey",
    "sharedaccesssignature",
    "sharedkey",
    "sharedsecret",
    "signature",
    "signingkey",
    "storagekey",
    "subscriptionkey",
    "token",
    "xauth",
];

/// Names of secrets that only count if they are the complete name.
const NAMES: [&str; 10] =
    ["sig", "sas", "pass", "passcode", "otp", "phpsessid", "aspsessionid", "sid", "hmac", "xkey"];

/// Words after a colon that describe a secret and are not the secret.
const WORDS: [&str; 44] = [
    "a",
    "an",
    "at",
    "authentication",
    "bad",
    "cannot",
    "contains",
    "empty",
    "error",
    "expected",
    "expired",
    "failed",
    "field",
    "format",
    "has",
    "in",
    "incorrect",
    "invalid",
    "is",
    "length",
    "malformed",
    "may",
    "minimum",
    "missing",
    "mismatch",
    "must",
    "no",
    "none",
    "not",
    "null",
    "of",
    "only",
    "or",
    "rejected",
    "required",
    "should",
    "string",
    "the",
    "this",
    "too",
    "undefined",
    "unknown",
    "value",
    "wrong",
];

/// The minimum length of a quoted value that follows a name without a sign between them, in bytes.
const MIN_QUOTED: usize = 8;
/// The minimum length of the value of `key` that is a secret, in bytes. Shorter ones are keys of a map.
const MIN_KEY: usize = 16;

/// Masks the values of secrets: `accesskey=***`.
pub(super) fn mask(text: &str) -> Cow<'_, str> {
    replace(text, |_, at| {
        if !begins_word(text, at) {
            return Step::GoOn(at);
        }
        let length = run(text, at, is_name);
        let end = at + length;
        let name: String = text.get(at..end).unwrap_or_default().to_ascii_lowercase();
        let name: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
        let is_secret = NAME_ENDS.iter().any(|it| name.ends_with(it)) || NAMES.contains(&&*name);
        if !is_secret && name != "key" {
            return Step::GoOn(end);
        }
        let found = if rest(text, end).starts_with('>') && is_in_tag(text, at) {
            element(text, end + 1)
        } else {
            value(text, end, &name)
        };
        found.map_or(Step::GoOn(end), |(start, end)| Step::Mask(start..end, "***".to_owned()))
    })
}

fn is_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.')
}

/// Whether the name at `at` is the name of an XML element, with or without a prefix.
fn is_in_tag(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    before.trim_end_matches(|c| is_name(c) || c == ':').ends_with('<')
}

/// The range of the text of an element: `<Password>hunter2</Password>`.
fn element(text: &str, start: usize) -> Option<(usize, usize)> {
    let end = start + run(text, start, |c| c != '<');
    (!text.get(start..end)?.trim().is_empty()).then_some((start, end))
}

/// The range of the value of a secret whose name ends at `at`.
fn value(text: &str, at: usize, name: &str) -> Option<(usize, usize)> {
    let closing = prefix(text, at, &["\\\"", "\"", "'", "`", "%22"]).unwrap_or_default();
    let after_name = at + closing.len() + run(text, at + closing.len(), |c| c == ']');
    let gap = after_name + run(text, after_name, |c| c == ' ');
    let sign =
        prefix(text, gap, &["=>", "=", ":", "%3D", "%3A", "is ", "was "]).unwrap_or_default();
    let after_sign = gap + sign.len();
    if rest(text, after_sign).starts_with('=') && !sign.is_empty() {
        return None;
    }
    let after_sign = after_sign + run(text, after_sign, |c| c == ' ');
    let after_sign = after_sign + prefix(text, after_sign, &["Some("]).map_or(0, str::len);
    let quote = prefix(text, after_sign, &["\\\"", "\"", "'", "`", "%22"]);
    if quote.is_none() && !closing.is_empty() && sign.is_empty() {
        return None;
    }
    if name == "key" && !is_key(rest(text, after_sign + quote.map_or(0, str::len))) {
        return None;
    }
    let (start, end) = match quote {
        Some(quote) => {
            let start = after_sign + quote.len();
            (start, quoted_end(text, start, quote))
        }
        None => (after_sign, bare_end(text, after_sign, name)),
    };
    let value = text.get(start..end)?;
    let is_password = name.ends_with("word") || name.ends_with("secret") || name == "pass";
    let is_given = match (quote, sign) {
        // In `invalid token 'x'`, only the quotes show that this is a value.
        (Some(_), "") => {
            at > 0 && (is_password || value.len() >= MIN_QUOTED || value.contains(is_digit))
        }
        (None, "") => false,
        (None, "is " | "was ") => value.contains(|c: char| !c.is_ascii_alphabetic()),
        (None, ":") => !WORDS.iter().any(|word| value.eq_ignore_ascii_case(word)),
        _ => true,
    };
    let is_nothing =
        value.is_empty() || matches!(value, "null" | "None" | "true" | "false" | "***");
    (is_given && !is_nothing).then_some((start, end))
}

/// Whether a text starts like a secret that is the value of `key`.
fn is_key(text: &str) -> bool {
    text.get(..MIN_KEY).is_some_and(|start| {
        start.contains(is_digit)
            && start.chars().all(|c| is_name(c) || matches!(c, '+' | '/' | '~'))
    })
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// The end of an unquoted value: the end of a word, except for values that are known to contain spaces.
fn bare_end(text: &str, start: usize, name: &str) -> usize {
    let word = |at| at + run(text, at, |c| !(c.is_whitespace() || "&;,\"'`)]}<>|".contains(c)));
    let mut end = word(start);
    if name.ends_with("cookie") {
        while char_at(text, end) == Some(';') {
            let next = end + 1 + run(text, end + 1, |c| c == ' ');
            end = word(next).max(end + 1);
        }
    }
    if name.ends_with("authorization") || name.ends_with("auth") {
        let is_scheme = text
            .get(start..end)
            .is_some_and(|it| it.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'));
        let next = end + run(text, end, |c| c == ' ');
        let value = text.get(next..word(next)).unwrap_or_default();
        if is_scheme && next > end && value.contains(|c: char| !c.is_ascii_lowercase()) {
            end = next + run(text, next, |c| !(c.is_whitespace() || "\"'`<>".contains(c)));
            // `Token token="..", ..`
            if text.get(..end).is_some_and(|it| it.ends_with('='))
                && rest(text, end).starts_with('"')
            {
                end = quoted_end(text, end + 1, "\"");
            }
        }
    }
    let value = text.get(start..end).unwrap_or_default();
    let value = match value.find("%26") {
        Some(at) => value.get(..at).unwrap_or_default(),
        None => value,
    };
    start + value.trim_end_matches(['.', ',', ';', ':', '!', '?']).len()
}
