//! Masks secrets that follow a name: `accesskey=..`, `"password":"..."`, `x-api-key: ..`.

mod words;

use std::borrow::Cow;
use std::cell::LazyCell;
use std::ops::Range;

use super::scan::{
    Step, begins_word, char_at, char_before, end_of, escape, is_one_of, prefix, quoted_end,
    replace, run, slice, start_of, suffix,
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

/// The minimum length of the name of a secret, in bytes.
const MIN_NAME: usize = 2;
/// The number of bytes at the end of a name that are examined.
const MAX_NAME: usize = 100;

const QUOTES: [&str; 5] = ["\\\"", "\"", "'", "`", "%22"];

/// The minimum length of a value that follows a name without a sign between them, in bytes, and that of
/// a password without quotes.
const MIN_VALUE: usize = 8;
const MIN_PASSWORD: usize = 6;
/// The minimum length of the value of `key` that is a secret, in bytes. Shorter ones are keys of a map.
const MIN_KEY: usize = 16;
/// The number of bytes after one of [`MAYBE_NAMES`] that are examined.
const MAX_MAYBE: usize = 96;
/// The minimum length of the part of a code that is not a word with a number, in bytes.
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
        let end = at + run(text, at, is_name);
        if end - at < MIN_NAME {
            return Step::GoOn(end);
        }
        let name = Name::read(text, at, end);
        let value = if name.is_of_secret() {
            name.value(text)
        } else {
            let maybe = MAYBE_NAMES.iter().find(|(it, _)| *it == name.letters);
            maybe.and_then(|(_, is_secret)| {
                let near = start_of(text, end + MAX_MAYBE);
                let found = name.value(near)?;
                let value = slice(near, found.clone());
                let is_one = is_secret(value)
                    || name.letters == "code"
                        && is_in_form(near, at, found.end)
                        && (*is_request || is_random_in_form(value));
                if is_one { name.value(text) } else { None }
            })
        };
        value.map_or(Step::GoOn(end), Step::hide)
    })
}

/// A name that a value can follow: `x-api-key`.
struct Name<'a> {
    /// The text up to the end of the name.
    text: &'a str,
    written: &'a str,
    /// The letters and digits in lower case, with the word before a `key` or a `code`: `API key`.
    letters: String,
}

impl<'a> Name<'a> {
    fn read(text: &'a str, start: usize, end: usize) -> Self {
        let written = end_of(slice(text, start..end), MAX_NAME);
        let letters = written.chars().filter(char::is_ascii_alphanumeric);
        let letters = letters.map(|c| c.to_ascii_lowercase()).collect();
        let mut name = Self { text: slice(text, ..end), written, letters };
        let kinds: &[&str] = match name.letters.as_str() {
            "key" => &KINDS_OF_KEYS,
            "code" => &KINDS_OF_CODES,
            _ => &[],
        };
        let kind = if kinds.is_empty() { "" } else { name.word_before() };
        if is_one_of(kinds, kind) {
            name.letters.insert_str(0, &kind.replace('-', "").to_ascii_lowercase());
        }
        name
    }

    fn is_of_secret(&self) -> bool {
        self.ends_with(NAME_ENDS) || NAMES.contains(&&*self.letters) || is_pass(self.written)
    }

    fn ends_with(&self, ends: &[&str]) -> bool {
        ends.iter().any(|end| self.letters.ends_with(end))
    }

    fn is_password(&self) -> bool {
        self.ends_with(&["password", "passwd", "pwd", "passphrase"])
    }

    /// Whether the name is that of an option of a command: `--password`.
    fn is_option(&self) -> bool {
        suffix(self.text, is_name).starts_with('-')
    }

    /// Whether the name is that of an XML element, with or without a prefix.
    fn is_in_tag(&self) -> bool {
        self.text.trim_end_matches(|c| is_name(c) || c == ':').ends_with('<')
    }

    /// Whether a token is one of a language: `unexpected token 'x'`.
    fn follows_parser(&self) -> bool {
        self.letters.ends_with("token") && is_one_of(&PARSERS, self.word_before())
    }

    /// The word before the name, if only spaces, hyphens and underscores are between them.
    fn word_before(&self) -> &'a str {
        let before = slice(self.text, ..self.text.len() - suffix(self.text, is_name).len());
        let word = before.trim_end_matches([' ', '-', '_']);
        if word.len() < before.len() { suffix(word, is_name) } else { "" }
    }

    /// The range of the value in a text that begins with [`text`](Self::text).
    fn value(&self, text: &str) -> Option<Range<usize>> {
        let at = self.text.len();
        if slice(text, at..).starts_with('>') && self.is_in_tag() {
            // `<Password>hunter2</Password>`
            let end = at + 1 + run(text, at + 1, |c| c != '<');
            let is_empty = slice(text, at + 1..end).trim().is_empty();
            return (!is_empty).then_some(at + 1..end);
        }
        let closing = prefix(text, at, &QUOTES).unwrap_or_default();
        let after_name = at + closing.len() + run(text, at + closing.len(), |c| c == ']');
        let gap = after_name + run(text, after_name, |c| c == ' ');
        let sign =
            prefix(text, gap, &["=>", "=", ":", "%3D", "%3A", "is ", "was "]).unwrap_or_default();
        let after_sign = gap + sign.len();
        if slice(text, after_sign..).starts_with('=') && !sign.is_empty() {
            return None;
        }
        let after_sign = after_sign + run(text, after_sign, |c| c == ' ');
        let after_sign = after_sign + prefix(text, after_sign, &["Some("]).map_or(0, str::len);
        let opening =
            if sign.is_empty() { 0 } else { run(text, after_sign, |c| c == '[' || c == ' ') };
        let in_list = prefix(text, after_sign + opening, &QUOTES);
        let after_sign = if in_list.is_some() { after_sign + opening } else { after_sign };
        let quote = prefix(text, after_sign, &QUOTES);
        // A value without a sign follows a space, and a name in quotes has a sign.
        if quote.is_none() && sign.is_empty() && (gap == after_name || !closing.is_empty()) {
            return None;
        }
        let start = after_sign + quote.map_or(0, str::len);
        let end = match quote {
            Some(quote) => quoted_end(text, start, quote),
            None => self.bare_end(text, start),
        };
        let value = text.get(start..end)?;
        let after = slice(text, end + quote.map_or(0, str::len)..).trim_start();
        let is_word = is_one_of(&WORDS, value);
        let is_given = match (quote, sign) {
            (Some(_), "") => self.is_quoted_secret(value, after),
            (None, "") if self.is_option() => is_argument(value) && !is_word,
            (None, "") => self.is_told(value, after),
            (None, "is " | "was ") => value.contains(|c: char| !c.is_ascii_alphabetic()),
            (None, ":") => !is_word && !self.follows_parser(),
            (Some(_), ":") => !is_sentence(value),
            _ => true,
        };
        let is_nothing =
            value.is_empty() || matches!(value, "null" | "None" | "true" | "false" | "***");
        (is_given && !is_nothing).then_some(start..end)
    }

    /// Whether the quoted text after the name is the secret: `the password 'x' is wrong`.
    fn is_quoted_secret(&self, value: &str, after: &str) -> bool {
        let is_password = self.letters.ends_with("password") || self.letters == "pass";
        let is_named =
            !is_password && is_name_of_secret(value) && prefix(after, 0, &ABOUT_A_NAME).is_some();
        let is_long = value.len() >= MIN_VALUE || value.contains(is_digit);
        !self.follows_parser()
            && !is_named
            && (self.letters.ends_with("secret") || is_password || is_long)
    }

    /// Whether the word after the name is the secret, and not a part of the sentence:
    /// `the token a1b2c3d4 expired`.
    fn is_told(&self, value: &str, after: &str) -> bool {
        let is_password = self.is_password();
        let is_random = value.contains(is_digit)
            && value.contains(|c: char| c.is_ascii_alphabetic())
            && value.chars().all(|c| is_name(c) || "+/~=!$%*?".contains(c));
        let is_name = !has_digit_before(value, char::is_alphabetic)
            && (value.contains(['-', '_', '.', '/']) || prefix(after, 0, &ABOUT_A_NAME).is_some());
        (is_password || self.ends_with(&["token", "key", "secret"]))
            && value.len() >= if is_password { MIN_PASSWORD } else { MIN_VALUE }
            && is_random
            && !is_name
            && !self.follows_parser()
            // A key with a vendor's prefix is masked after its prefix.
            && matches!(token::mask(value), Cow::Borrowed(_))
    }

    /// The end of an unquoted value: the end of a word, except for values that are known to contain spaces.
    fn bare_end(&self, text: &str, start: usize) -> usize {
        let word = |at| at + run(text, at, |c| !(c.is_whitespace() || "&;,\"'`)]}<>|".contains(c)));
        let mut end = word(start);
        if self.letters.ends_with("cookie") {
            while char_at(text, end) == Some(';') {
                let next = end + 1 + run(text, end + 1, |c| c == ' ');
                end = word(next).max(end + 1);
            }
        }
        if self.ends_with(&["authorization", "auth"]) {
            let is_scheme =
                slice(text, start..end).chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
            let next = end + run(text, end, |c| c == ' ');
            let value = slice(text, next..word(next));
            if is_scheme && next > end && value.contains(|c: char| !c.is_ascii_lowercase()) {
                end = next + run(text, next, |c| !(c.is_whitespace() || "\"'`<>".contains(c)));
                // `Token token="..", ..`
                while slice(text, ..end).ends_with('=') && slice(text, end..).starts_with('"') {
                    end = quoted_end(text, end + 1, "\"");
                    let gap = run(text, end + 1, |c| c == ',' || c == ' ');
                    let parameter = end + 1 + gap + run(text, end + 1 + gap, is_name);
                    let goes_on = gap > 0 && slice(text, parameter..).starts_with("=\"");
                    end = if goes_on { parameter + 1 } else { end };
                }
            }
        }
        let value = slice(text, start..end);
        let value = value.split("%26").next().unwrap_or_default();
        start + value.trim_end_matches(['.', ',', ';', ':', '!', '?']).len()
    }
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

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// Whether a text contains a digit directly before a character that satisfies `is`, as random text does.
fn has_digit_before(text: &str, is: impl Fn(char) -> bool) -> bool {
    text.chars().zip(text.chars().skip(1)).any(|(a, b)| is_digit(a) && is(b))
}

/// Whether a value is a name of words: `db-conn`, `prod/db`, `DB_PASSWORD_2`, but not `a1b2c3`.
fn is_name_of_secret(value: &str) -> bool {
    let has_separator = value.contains(['-', '_', '.', '/', ':']);
    let is_part = |c: char| c.is_alphanumeric() || "-_./:".contains(c);
    value.chars().all(is_part)
        && !has_digit_before(value, char::is_alphabetic)
        && (has_separator || !value.contains(is_digit))
}

/// Whether a value is a message about the field: `["This field may not be blank."]`.
fn is_sentence(value: &str) -> bool {
    let words = || value.split(' ').map(|word| word.trim_end_matches(['.', ',', ';', ':', '!']));
    words().count() > 2 && words().any(|word| is_one_of(&WORDS, word))
}

/// Whether a word after the name of an option is its value.
fn is_argument(value: &str) -> bool {
    !(value.is_empty()
        || value.starts_with(['-', '<', '[', '{', '('])
        || is_one_of(&OPTION_WORDS, value))
}

/// Whether a value is a field of a form: `code=x&state=y`.
fn is_in_form(text: &str, name: usize, end: usize) -> bool {
    matches!(char_before(text, name), Some('&' | '?')) || char_at(text, end) == Some('&')
}

/// Whether the value of a `code` in a form looks like one that a client exchanges for a token.
fn is_random_in_form(value: &str) -> bool {
    parts(value).any(|part| {
        part.len() >= MIN_FORM_PART && has_digit_before(part, |c| c.is_ascii_alphabetic())
    })
}

/// Whether the value of a `code` is one that a client exchanges for a token, and not the code of an error.
fn is_grant(value: &str) -> bool {
    let is_random = |part: &str| {
        let within = part.as_bytes().windows(3).any(|it| {
            matches!(it, [a, b, c] if !a.is_ascii_whitespace() && b.is_ascii_digit() && c.is_ascii_alphabetic())
        });
        part.len() >= MIN_GRANT_PART && within
    };
    !(value.starts_with("0x") || value.contains(' ')) && parts(value).any(is_random)
}

/// The parts of a code.
fn parts(code: &str) -> impl Iterator<Item = &str> {
    code.split(['_', '-', '.', '/', ':'])
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
