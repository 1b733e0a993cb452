//! Masks credentials in HTTP headers and connection strings: `Bearer x`, `user:password@host`.

use std::borrow::Cow;

use super::scan::{
    Step, begins_word, is_number, is_one_of, is_word, prefix, quoted, replace, run, slice, suffix,
};

/// Schemes of the `Authorization` header, the longer of two that begin alike first.
const SCHEMES: [&str; 17] = [
    "SharedAccessSignature",
    "AWS4-HMAC-SHA256",
    "SharedKeyLite",
    "HMAC-SHA256",
    "GoogleLogin",
    "Negotiate",
    "SharedKey",
    "GenieKey",
    "ApiKey",
    "Bearer",
    "Digest",
    "Basic",
    "Splunk",
    "OAuth",
    "Token",
    "NTLM",
    "DPoP",
];

/// Words that follow a scheme in a sentence and are not a credential.
const WORDS: [&str; 36] = [
    "access",
    "and",
    "auth",
    "authenticate",
    "authentication",
    "authorization",
    "challenge",
    "credential",
    "credentials",
    "error",
    "expected",
    "for",
    "format",
    "from",
    "has",
    "header",
    "in",
    "invalid",
    "is",
    "missing",
    "must",
    "not",
    "of",
    "or",
    "prefix",
    "realm",
    "required",
    "scheme",
    "schemes",
    "string",
    "token",
    "tokens",
    "type",
    "was",
    "with",
    "without",
];

/// Words before a colon that are not a user name, as in `mailto:alex@contoso.com`.
const NOT_USERS: [&str; 24] = [
    "acct",
    "address",
    "bcc",
    "by",
    "cc",
    "contact",
    "e-mail",
    "email",
    "for",
    "from",
    "im",
    "mail",
    "mailto",
    "recipient",
    "reply-to",
    "sender",
    "sip",
    "sips",
    "smtp",
    "tel",
    "to",
    "upn",
    "user",
    "xmpp",
];

/// The shortest credential after a scheme that is also a word of sentences.
const MIN_TOKEN: usize = 16;

/// `Bearer ***`, and `***@host` for a user name and a password.
pub(super) fn mask(text: &str) -> Cow<'_, str> {
    replace(text, |from, at| {
        if slice(text, at..).starts_with('@') {
            return user(text, from, at);
        }
        if !begins_word(text, at) {
            return Step::GoOn(at);
        }
        prefix(text, at, &SCHEMES).map_or(Step::GoOn(at), |scheme| scheme_value(text, at, scheme))
    })
}

fn scheme_value(text: &str, at: usize, scheme: &str) -> Step {
    let end = at + scheme.len();
    let Some(start) = separator(text, end) else { return Step::GoOn(end) };
    let quoted = quoted(text, start, &["\\\"", "\"", "'", "`"]);
    let is_quoted = quoted.is_some();
    let value = quoted.unwrap_or_else(|| {
        // The parts of a shared access signature are those of a query.
        let is_query = scheme == "SharedAccessSignature";
        start..start + run(text, start, |c| is_credential(c) && (is_query || c != '&'))
    });
    let start = value.start;
    let value = slice(text, value).trim_end_matches(['.', ':']);
    let end = start + value.len();
    // A quote after `=` shows a parameter of a challenge: `realm="x"`.
    let has_quote = slice(text, end..).starts_with(['"', '\'', '\\']);
    let begins_parameter = !is_quoted && has_quote && value.ends_with('=') && !is_padded(value);
    if is_secret(scheme, value) && !begins_parameter {
        Step::hide(start..end)
    } else {
        Step::GoOn(start)
    }
}

/// The index after the separator between a scheme and its credential.
fn separator(text: &str, at: usize) -> Option<usize> {
    let spaces = run(text, at, |c| c == ' ' || c == ':' || c == '=' || c == '+');
    if spaces > 0 {
        return Some(at + spaces);
    }
    prefix(text, at, &["%20", "%3D%20", "%3A%20", "%3D", "%3A"]).map(|it| at + it.len())
}

fn is_credential(c: char) -> bool {
    !(c.is_whitespace() || "\"'`,;<>)]}\\".contains(c))
}

fn is_secret(scheme: &str, value: &str) -> bool {
    // `realm="x"` is a parameter of a challenge.
    let name = run(value, 0, |c| c.is_ascii_alphanumeric() || c == '_' || c == '-');
    let has_parameter = name > 0
        && slice(value, name..).trim_end_matches('=').starts_with('=')
        && !is_padded(value);
    if scheme == "SharedAccessSignature" {
        return value.contains('=');
    }
    if value.len() < 3 || has_parameter || is_one_of(&WORDS, value) {
        return false;
    }
    let has_mixed_case = slice(value, 1..).contains(|c: char| c.is_ascii_uppercase())
        && value.contains(|c: char| c.is_ascii_lowercase());
    // `token 12 of 30` and `OAuth 2.0` are not credentials.
    if matches!(scheme, "Token" | "OAuth" | "Splunk" | "GoogleLogin") {
        // A JWT is shown as one.
        return value.len() >= MIN_TOKEN
            && value.contains(|c: char| c.is_ascii_digit())
            && !value.starts_with("eyJ");
    }
    // `Basic tier` and `digest mismatch` are not credentials.
    scheme == "Bearer"
        || value.contains(|c: char| c.is_ascii_digit() || c == '=')
        || (value.len() >= 8 && has_mixed_case)
}

/// Whether the first `=` in a value is padding of base64: there are two, or it completes groups of four
/// characters that are not a word like the name of a parameter.
fn is_padded(value: &str) -> bool {
    let length = value.find('=').unwrap_or(value.len());
    let signs = run(value, length, |c| c == '=');
    let is_word = |c: char| c.is_ascii_lowercase() || c == '_';
    let is_name = slice(value, ..length).chars().all(is_word);
    signs == 2 || signs == 1 && (length + 1) % 4 == 0 && !is_name
}

/// Masks the user name and the password before the `@` at `at`.
fn user(text: &str, from: usize, at: usize) -> Step {
    let is_part = |c: char| !(c.is_whitespace() || matches!(c, '"' | '<' | '>' | '/' | '@'));
    let word = suffix(slice(text, from..at), is_part);
    let after = slice(text, at + 1..);
    let has_host = after.starts_with(|c: char| is_word(c) || c == '[')
        && !is_digest(after)
        && !is_version(after);
    let Some((before, password)) = word.split_once(':').filter(|_| has_host) else {
        return Step::GoOn(at);
    };
    let user = suffix(before, |c| is_word(c) || "._%+-$".contains(c));
    let is_label = is_one_of(&NOT_USERS, user) || is_number(user);
    let is_thread = password.starts_with("acs:") || password.starts_with("orgid:");
    if is_label || password.is_empty() || is_thread {
        return Step::GoOn(at);
    }
    let start = at - word.len() + before.len() - user.len();
    // A password can contain an `@`; its rest ends at the last one.
    let more = run(text, at + 1, |c| is_part(c) && c != ',' && c != ';');
    let more = if slice(text, at + 1 + more..).starts_with('@') { more + 1 } else { 0 };
    Step::hide(start..at + more)
}

/// Whether a text begins with the digest of an image: `ubuntu:22.04@sha256:..`.
fn is_digest(text: &str) -> bool {
    ["sha1:", "sha256:", "sha384:", "sha512:"].iter().any(|it| text.starts_with(it))
}

/// Whether a text begins with a version: `npm:react@18.2.0`. An IP address has four numbers.
fn is_version(text: &str) -> bool {
    let text = text.strip_prefix(['v', '^', '~']).unwrap_or(text);
    let numbers = run(text, 0, |c| c.is_ascii_digit() || c == '.');
    let version = slice(text, ..numbers).trim_end_matches('.');
    let ends = !slice(text, numbers..).starts_with(|c: char| is_word(c) || c == '_');
    let parts = version.split('.').filter(|part| !part.is_empty()).count();
    (2..=3).contains(&parts) && ends
}
