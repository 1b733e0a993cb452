//! Masks secrets that follow a name: `accesskey=..`, `"password":"..."`, `x-api-key: ..`.

mod words;

use std::borrow::Cow;
use std::cell::LazyCell;
use std::ops::Deref;

use super::scan::{
    Step, begins_word, char_at, char_before, escape, prefix, quoted_end, replace, rest, run,
    run_before, start_of,
};
use super::token;
use words::{
    ABOUT_A_NAME, KINDS_OF_CODES, KINDS_OF_KEYS, NAME_ENDS, NAMES, OPTION_WORDS, PARSERS, WORDS,
};

/// Whether a value has the form of a secret.
type IsSecret = fn(&str) -> bool;

/// Names with many meanings. The value is a secret if it has the form of one.
const MAYBE_NAMES: [(&str, IsSecret); 8] = [
    ("key", is_key),
    ("auth", is_key),
    ("pat", is_key),
    ("code", is_grant),
    ("pin", is_pin),
    ("cvv", is_pin),
    ("cvv2", is_pin),
    ("cvc", is_pin),
];

/// The minimum length of the name of a secret, and the number of bytes at the end of a name that are
/// examined.
const MIN_NAME: usize = 2;
/// The shortest password that is masked without quotes or a sign before it.
const MIN_PASSWORD: usize = 6;
const MAX_NAME: usize = 100;

const QUOTES: [&str; 5] = ["\\\"", "\"", "'", "`", "%22"];

/// The minimum length of a quoted value that follows a name without a sign between them, in bytes.
const MIN_QUOTED: usize = 8;
/// The minimum length of the value of `key` that is a secret, in bytes. Shorter ones are keys of a map.
const MIN_KEY: usize = 16;
/// The number of bytes of such a value that are examined.
const MAX_MAYBE: usize = 96;
/// The shortest part of a code that is not a word with a number.
const MIN_GRANT_PART: usize = 10;
/// The same for a code in a form, where error codes are less frequent.
const MIN_FORM_PART: usize = 6;
/// Fields next to the code in a form with which a client gets a token.
const GRANT_FIELDS: [&str; 3] = ["grant_type=", "redirect_uri=", "code_verifier="];

/// Masks the values of secrets: `accesskey=***`.
pub(super) fn mask(text: &str) -> Cow<'_, str> {
    let is_request = LazyCell::new(|| GRANT_FIELDS.iter().any(|name| text.contains(name)));
    replace(text, |_, at| {
        let escape = escape(text, at);
        if escape > 0 || !begins_word(text, at) {
            return Step::GoOn(at + escape);
        }
        let length = run(text, at, is_name);
        let end = at + length;
        if length < MIN_NAME {
            return Step::GoOn(end);
        }
        let written = text.get(end - length.min(MAX_NAME)..end).unwrap_or_default();
        let name = written.to_ascii_lowercase();
        let mut name: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
        // `API key`, `verification code`.
        let kinds: &[&str] = match name.as_str() {
            "key" => &KINDS_OF_KEYS,
            "code" => &KINDS_OF_CODES,
            _ => &[],
        };
        if !kinds.is_empty() {
            let kind = word_before(text, at).to_ascii_lowercase();
            if kinds.contains(&&*kind) {
                name.insert_str(0, &kind.replace('-', ""));
            }
        }
        let is_secret = NAME_ENDS.iter().any(|it| name.ends_with(it))
            || NAMES.contains(&&*name)
            || is_pass(written);
        let maybe = MAYBE_NAMES.iter().find(|(it, _)| *it == name).map(|(_, is_one)| is_one);
        if !is_secret && maybe.is_none() {
            return Step::GoOn(end);
        }
        let find = |text| {
            if rest(text, end).starts_with('>') && is_in_tag(text, at) {
                element(text, end + 1)
            } else {
                value(text, end, &name)
            }
        };
        if let Some(is_one) = maybe {
            let near = start_of(text, end + MAX_MAYBE);
            let is_one = find(near).is_some_and(|(start, end)| {
                let value = near.get(start..end).unwrap_or_default();
                is_one(value) || name == "code" && is_in_form(near, at, value, end, &is_request)
            });
            if !is_one {
                return Step::GoOn(end);
            }
        }
        let hide = |(start, end)| Step::Mask(start..end, "***".to_owned());
        find(text).map_or(Step::GoOn(end), hide)
    })
}

/// Whether the last word of a name is `pass`: `DB_PASS`, `userPass`, but not `bypass`.
fn is_pass(name: &str) -> bool {
    let Some((start, end)) = name.len().checked_sub(4).and_then(|at| name.split_at_checked(at))
    else {
        return false;
    };
    let is_word = start.ends_with(['_', '-', '.'])
        || end.starts_with('P') && start.ends_with(|c: char| c.is_ascii_lowercase());
    is_word && end.eq_ignore_ascii_case("pass")
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
    let closing = prefix(text, at, &QUOTES).unwrap_or_default();
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
    let opening = if sign.is_empty() { 0 } else { run(text, after_sign, |c| c == '[' || c == ' ') };
    let in_list = prefix(text, after_sign + opening, &QUOTES);
    let after_sign = if in_list.is_some() { after_sign + opening } else { after_sign };
    let quote = prefix(text, after_sign, &QUOTES);
    // A value without a sign follows a space, and a name in quotes has a sign.
    if quote.is_none() && sign.is_empty() && (gap == after_name || !closing.is_empty()) {
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
    let is_word = WORDS.iter().any(|word| value.eq_ignore_ascii_case(word));
    let is_given = match (quote, sign) {
        (Some(quote), "") => is_quoted_secret(text, at, name, value, rest(text, end + quote.len())),
        (None, "") if is_option(text, at, name) => is_argument(value) && !is_word,
        (None, "") => is_told(text, at, name, value, rest(text, end).trim_start()),
        (None, "is " | "was ") => value.contains(|c: char| !c.is_ascii_alphabetic()),
        (None, ":") => !is_word && !follows_parser(text, at, name),
        (Some(_), ":") => !is_sentence(value),
        _ => true,
    };
    let is_nothing =
        value.is_empty() || matches!(value, "null" | "None" | "true" | "false" | "***");
    (is_given && !is_nothing).then_some((start, end))
}

/// Whether the quoted text after a name is the secret: `the password 'x' is wrong`.
fn is_quoted_secret(text: &str, at: usize, name: &str, value: &str, after: &str) -> bool {
    let is_language = follows_parser(text, at, name);
    let is_secret = name.ends_with("secret");
    let is_password = name.ends_with("word") || name == "pass";
    let is_named = !is_password
        && is_name_of_secret(value)
        && prefix(after.trim_start(), 0, &ABOUT_A_NAME).is_some();
    let is_long = value.len() >= MIN_QUOTED || value.contains(is_digit);
    at > 0 && !is_language && !is_named && (is_secret || is_password || is_long)
}

/// Whether a word after a name is the secret, and not a part of the sentence: `the token a1b2c3d4 expired`.
fn is_told(text: &str, at: usize, name: &str, value: &str, after: &str) -> bool {
    let is_password = is_password(name);
    let is_kind = is_password || ["token", "key", "secret"].iter().any(|it| name.ends_with(it));
    let min = if is_password { MIN_PASSWORD } else { MIN_QUOTED };
    let is_random = value.contains(is_digit)
        && value.contains(|c: char| c.is_ascii_alphabetic())
        && value.chars().all(|c| is_name(c) || "+/~=!$%*?".contains(c));
    let mut pairs = value.chars().zip(value.chars().skip(1));
    let is_name = !pairs.any(|(a, b)| is_digit(a) && b.is_alphabetic())
        && (value.contains(['-', '_', '.', '/']) || prefix(after, 0, &ABOUT_A_NAME).is_some());
    // A key with a vendor's prefix is masked after its prefix.
    let is_other = || matches!(token::mask(value), Cow::Owned(_));
    is_kind
        && value.len() >= min
        && is_random
        && !is_name
        && !follows_parser(text, at, name)
        && !is_other()
}

fn is_password(name: &str) -> bool {
    ["password", "passwd", "pwd", "passphrase"].iter().any(|it| name.ends_with(it))
}

/// Whether a token is one of a language: `unexpected token 'x'`.
fn follows_parser(text: &str, at: usize, name: &str) -> bool {
    name.ends_with("token") && PARSERS.contains(&&*word_before(text, at).to_ascii_lowercase())
}

/// The word before the one that ends at `at`, or begins or goes on there.
fn word_before(text: &str, at: usize) -> &str {
    let begin = at - run_before(text, 0, at, is_name);
    let before = text.get(..begin).unwrap_or_default();
    let spaces = before.len() - before.trim_end_matches([' ', '-', '_']).len();
    let end = begin - spaces;
    if spaces == 0 {
        ""
    } else {
        text.get(end - run_before(text, 0, end, is_name)..end).unwrap_or_default()
    }
}

/// Whether a value is a name of words: `db-conn`, `prod/db`, `DB_PASSWORD_2`, but not `a1b2c3`.
fn is_name_of_secret(value: &str) -> bool {
    let has_separator = value.contains(['-', '_', '.', '/', ':']);
    let is_part = |c: char| c.is_alphanumeric() || "-_./:".contains(c);
    let goes_on = value.chars().zip(value.chars().skip(1));
    let is_random = goes_on.into_iter().any(|(a, b)| is_digit(a) && b.is_alphabetic());
    value.chars().all(is_part) && !is_random && (has_separator || !value.contains(is_digit))
}

/// Whether a value is a message about the field: `["This field may not be blank."]`.
fn is_sentence(value: &str) -> bool {
    let words = || value.split(' ').map(|word| word.trim_end_matches(['.', ',', ';', ':', '!']));
    words().count() > 2 && words().any(|it| WORDS.iter().any(|word| it.eq_ignore_ascii_case(word)))
}

/// Whether the name that ends at `at` is that of an option of a command: `--password`.
fn is_option(text: &str, at: usize, name: &str) -> bool {
    let written = run_before(text, 0, at, is_name);
    let written = text.get(at - written..at).unwrap_or_default();
    written.starts_with('-') && !name.is_empty()
}

/// Whether a word after the name of an option is its value.
fn is_argument(value: &str) -> bool {
    !(value.is_empty()
        || value.starts_with(['-', '<', '[', '{', '('])
        || OPTION_WORDS.iter().any(|word| value.eq_ignore_ascii_case(word)))
}

/// Whether the value of a `code` is in a form with which a client gets a token, or is in any form and
/// looks like such a code.
fn is_in_form(
    text: &str,
    at: usize,
    value: &str,
    end: usize,
    is_request: &impl Deref<Target = bool>,
) -> bool {
    let in_form = char_before(text, at).is_some_and(|c| c == '&' || c == '?')
        || char_at(text, end) == Some('&');
    let is_random = |part: &str| {
        let mut pairs = part.bytes().zip(part.bytes().skip(1));
        part.len() >= MIN_FORM_PART
            && pairs.any(|(a, b)| a.is_ascii_digit() && b.is_ascii_alphabetic())
    };
    in_form && (**is_request || value.split(['_', '-', '.', '/', ':']).any(is_random))
}

/// Whether the value of a `code` is one that a client exchanges for a token, and not the code of an error.
fn is_grant(value: &str) -> bool {
    let is_random = |part: &str| {
        let bytes = part.as_bytes();
        let within = bytes.windows(3).any(|it| {
            matches!(it, [a, b, c] if !a.is_ascii_whitespace() && b.is_ascii_digit() && c.is_ascii_alphabetic())
        });
        part.len() >= MIN_GRANT_PART && within && part.contains(|c: char| c.is_ascii_alphabetic())
    };
    !(value.starts_with("0x") || value.contains(' '))
        && value.split(['_', '-', '.', '/', ':']).any(is_random)
}

/// Whether the value of a `pin` is a secret: a few digits.
fn is_pin(value: &str) -> bool {
    (3..=8).contains(&value.len()) && value.chars().all(is_digit)
}

/// Whether the value of a `key` is a secret.
fn is_key(value: &str) -> bool {
    value.get(..MIN_KEY).is_some_and(|start| {
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
            while text.get(..end).is_some_and(|it| it.ends_with('='))
                && rest(text, end).starts_with('"')
            {
                end = quoted_end(text, end + 1, "\"");
                let gap = run(text, end + 1, |c| c == ',' || c == ' ');
                let parameter = end + 1 + gap + run(text, end + 1 + gap, is_name);
                let goes_on = gap > 0 && rest(text, parameter).starts_with("=\"");
                end = if goes_on { parameter + 1 } else { end };
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
