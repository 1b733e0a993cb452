//! Masks URLs: the credentials, the query and the fragment can contain a password or a signature.

use std::borrow::Cow;

use super::scan::{
    Step, char_at, char_before, end_of, has_prefix, is_number, prefix, replace, run, slice, suffix,
};

/// The spelling of a URL: literal, in JSON that escapes slashes, or percent-encoded.
struct Syntax {
    slashes: &'static str,
    colon: &'static str,
    slash: &'static str,
    at: &'static str,
    query: &'static str,
    fragment: &'static str,
}

const SYNTAXES: [Syntax; 3] = [
    Syntax { slashes: "//", colon: ":", slash: "/", at: "@", query: "?", fragment: "#" },
    Syntax { slashes: "\\/\\/", colon: ":", slash: "\\/", at: "@", query: "?", fragment: "#" },
    Syntax {
        slashes: "%2f%2f",
        colon: "%3a",
        slash: "%2f",
        at: "%40",
        query: "%3f",
        fragment: "%23",
    },
];

/// The number of characters that are searched for the `@` after a password that contains a space.
const MAX_PASSWORD: usize = 128;
/// The number of bytes before a query that are read as its path.
const MAX_PATH: usize = 256;

/// Removes the credentials, the query and the fragment of each URL in a text, and the query of each
/// path.
pub(super) fn mask(text: &str) -> Cow<'_, str> {
    replace(text, |from, at| {
        let Some(c) = char_at(text, at) else { return Step::GoOn(at) };
        match c {
            '/' | '\\' | '%' => SYNTAXES
                .iter()
                .find(|syntax| has_prefix(text, at, syntax.slashes) && begins(text, at, syntax))
                .map_or(Step::GoOn(at), |syntax| address(text, at, syntax)),
            '?' | '#' => relative(text, from, at),
            _ => Step::GoOn(at),
        }
    })
}

/// Whether two slashes start a URL: they follow a colon, or they are at the start of a word.
fn begins(text: &str, at: usize, syntax: &Syntax) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '/' | '.' | '-' | '_');
    let colon = at.checked_sub(syntax.colon.len());
    colon.is_some_and(|colon| has_prefix(text, colon, syntax.colon))
        || syntax.slash == "/" && !slice(text, ..at).ends_with(is_part)
}

/// Masks the URL whose slashes are at `at`.
fn address(text: &str, at: usize, syntax: &Syntax) -> Step {
    let start = at + syntax.slashes.len();
    let closing = closing(text, at);
    let all = slice(text, start..);
    let written = slice(all, ..end_of_word(all, closing));
    let authority = authority(written, syntax);
    if authority.is_empty() {
        return Step::GoOn(start);
    }

    // The host follows the last `@` before the path. A password can contain characters that end the
    // authority.
    let mut host = after_credentials(authority, syntax);
    if host == 0 && has_password(authority, syntax.colon) {
        let near = all.char_indices().nth(MAX_PASSWORD).map_or(all.len(), |(end, _)| end);
        let near = slice(all, ..near.max(written.len()));
        let near = slice(near, ..first(near, &["\n", "://"]));
        host = after_credentials(near, syntax);
        if host == 0 {
            // A port is a number, so this is the start of a password or not a URL.
            return Step::hide(start..start + authority.len());
        }
    }

    let shown = slice(all, host..);
    let shown = slice(shown, ..end_of_word(shown, closing));
    let path_end = first(shown, &[syntax.query, syntax.fragment]);
    let kept = without_inner_credentials(slice(shown, ..path_end), syntax);
    let mut end = host + shown.len();
    if path_end < shown.len() {
        end = without_punctuation(all, host + path_end, end_of_query(all, end, closing), closing);
    }
    if slice(all, ..end) == kept {
        Step::GoOn(start + end)
    } else {
        Step::Mask(start..start + end, kept)
    }
}

/// The part of a URL between its slashes and its path.
fn authority<'a>(text: &'a str, syntax: &Syntax) -> &'a str {
    slice(text, ..first(text, &[syntax.slash, syntax.query, syntax.fragment]))
}

/// The index after the user name and the password, or 0 if there are none.
fn after_credentials(text: &str, syntax: &Syntax) -> usize {
    let mut places = text.char_indices().rev().map(|(at, _)| at);
    let at = places.find(|at| has_prefix(text, *at, syntax.at));
    at.map_or(0, |at| at + syntax.at.len())
}

/// A path without the credentials of the URLs in it.
fn without_inner_credentials(path: &str, syntax: &Syntax) -> String {
    let mut kept = String::new();
    let mut left = path;
    loop {
        let slashes = first(left, &[syntax.slashes]);
        let end = (slashes + syntax.slashes.len()).min(left.len());
        kept.push_str(slice(left, ..end));
        if slashes == left.len() {
            return kept;
        }
        left = slice(left, end..);
        left = slice(left, after_credentials(authority(left, syntax), syntax)..);
    }
}

/// Masks a query or fragment that is not part of a URL with a scheme: it follows a path, or it starts
/// with a name and an `=`.
fn relative(text: &str, from: usize, at: usize) -> Step {
    let all = slice(text, at..);
    let value = slice(all, 1..);
    let name = run(value, 0, |c| c.is_alphanumeric() || "_.$%[]-".contains(c));
    let has_name = slice(value, name..)
        .strip_prefix('=')
        .is_some_and(|it| it.starts_with(|c: char| !(c.is_whitespace() || "\"'`)]}>".contains(c))));
    if name == 0 || !(has_name || all.starts_with('?')) {
        return Step::GoOn(at);
    }
    let is_path = |c: char| !(c.is_whitespace() || "\"'<>(=?#".contains(c));
    let path = suffix(end_of(slice(text, from..at), MAX_PATH), is_path);
    if !(has_name || path.contains(['/', '.'])) {
        return Step::GoOn(at);
    }
    let closing = closing(text, at - path.len());
    let end = end_of_query(all, end_of_word(all, closing), closing);
    Step::Mask(at..at + without_punctuation(all, 0, end, closing), String::new())
}

/// The quote or bracket that ends a URL, if the matching one comes before its first word.
fn closing(text: &str, at: usize) -> Option<char> {
    let before =
        slice(text, ..at).trim_end_matches(|c: char| c.is_alphanumeric() || "+.-:%/".contains(c));
    match char_before(before, before.len())? {
        '(' => Some(')'),
        '[' => Some(']'),
        '{' => Some('}'),
        quote @ ('"' | '\'' | '`') => Some(quote),
        _ => None,
    }
}

fn end_of_word(text: &str, closing: Option<char>) -> usize {
    let is_end = |c: char| c.is_whitespace() || matches!(c, '<' | '>');
    let end = text.find(is_end).unwrap_or(text.len());
    let word = slice(text, ..end);
    match closing {
        None => end,
        // URLs can contain brackets, so the last one ends the URL.
        Some(bracket @ (')' | ']' | '}')) => word.rfind(bracket).unwrap_or(end),
        Some(quote) => {
            let end = word.find(quote).unwrap_or(end);
            let escaped = slice(word, ..end).trim_end_matches('\\').len();
            if end < word.len() { escaped } else { end }
        }
    }
}

/// The end of a query whose first word ends at `end`. A query that is not encoded can contain spaces;
/// the next word then still contains a `&` or a `=`.
fn end_of_query(text: &str, mut end: usize, closing: Option<char>) -> usize {
    loop {
        let gap = run(text, end, |c| c == ' ');
        let next = slice(text, end + gap..);
        let word = slice(next, ..end_of_word(next, closing));
        if gap == 0 || !word.contains(['=', '&']) {
            return end;
        }
        end += gap + word.len();
    }
}

/// The end of a URL without the punctuation of the surrounding sentence.
fn without_punctuation(text: &str, start: usize, end: usize, closing: Option<char>) -> usize {
    if closing.is_some() && char_at(text, end) == closing {
        return end;
    }
    start
        + slice(text, start..end)
            .trim_end_matches(['.', ',', ';', ':', '!', ')', ']', '}', '\'', '"'])
            .len()
}

/// Whether the text after the colon is not a port.
fn has_password(authority: &str, colon: &str) -> bool {
    let authority = authority.rsplit_once(']').map_or(authority, |(_, port)| port);
    let port = slice(authority, first(authority, &[colon]) + colon.len()..);
    !is_number(port.trim_end_matches(['.', ',', ';', ':', ')', '\'']))
}

fn first(text: &str, ends: &[&str]) -> usize {
    let mut places = text.char_indices().map(|(at, _)| at);
    places.find(|at| prefix(text, *at, ends).is_some()).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::{MAX_PATH, mask};

    #[test]
    fn the_query_of_a_long_path_is_removed_after_characters_of_any_length() {
        for folder in ["/x", "/\u{e9}", "/\u{65e5}\u{672c}", "/\u{1f600}"] {
            for length in 0..8 {
                let path = format!("{}{}", folder.repeat(MAX_PATH), "a".repeat(length));
                assert_eq!(
                    mask(&format!("GET {path}?hunter2 failed")),
                    format!("GET {path} failed")
                );
            }
        }
    }
}
