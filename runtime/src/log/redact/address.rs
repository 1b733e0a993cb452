//! Masks URLs: the credentials, the query and the fragment can contain a password or a signature.

use std::borrow::Cow;

use super::scan::{Step, char_at, char_before, has_prefix, prefix, replace, rest, run, run_before};

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
    let before = text.get(..at).unwrap_or_default();
    let colon = before.len().checked_sub(syntax.colon.len()).is_some_and(|start| {
        before.get(start..).is_some_and(|it| it.eq_ignore_ascii_case(syntax.colon))
    });
    colon
        || syntax.slash == "/"
            && !before
                .ends_with(|c: char| c.is_alphanumeric() || matches!(c, '/' | '.' | '-' | '_'))
}

/// Masks the URL whose slashes are at `at`.
fn address(text: &str, at: usize, syntax: &Syntax) -> Step {
    let start = at + syntax.slashes.len();
    let closing = closing(text, at);
    let all = rest(text, start);
    let written = all.get(..end_of_word(all, closing)).unwrap_or_default();
    let authority = authority(written, syntax);
    if authority.is_empty() {
        return Step::GoOn(start);
    }

    // The host follows the last `@` before the path. A password can contain characters that end the
    // authority.
    let mut host = after_credentials(authority, syntax);
    if host == 0 && has_password(authority, syntax.colon) {
        let near = all.char_indices().nth(MAX_PASSWORD).map_or(all.len(), |(end, _)| end);
        let near = all.get(..near.max(written.len())).unwrap_or_default();
        let near = near.get(..first(near, &["\n", "://"])).unwrap_or_default();
        host = after_credentials(near, syntax);
        if host == 0 {
            // A port is a number, so this is the start of a password or not a URL.
            return Step::Mask(start..start + authority.len(), "***".to_owned());
        }
    }

    let shown = rest(all, host);
    let shown = shown.get(..end_of_word(shown, closing)).unwrap_or_default();
    let path_end = first(shown, &[syntax.query, syntax.fragment]);
    let kept = without_inner_credentials(shown.get(..path_end).unwrap_or_default(), syntax);
    let mut end = host + shown.len();
    if path_end < shown.len() {
        end = without_punctuation(all, host + path_end, end_of_query(all, end, closing), closing);
    }
    match all.get(..end) {
        Some(same) if same == kept => Step::GoOn(start + end),
        _ => Step::Mask(start..start + end, kept),
    }
}

/// The part of a URL between its slashes and its path.
fn authority<'a>(text: &'a str, syntax: &Syntax) -> &'a str {
    let end = first(text, &[syntax.slash, syntax.query, syntax.fragment]);
    text.get(..end).unwrap_or_default()
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
        kept.push_str(left.get(..end).unwrap_or_default());
        if slashes == left.len() {
            return kept;
        }
        left = rest(left, end);
        left = rest(left, after_credentials(authority(left, syntax), syntax));
    }
}

/// Masks a query or fragment that is not part of a URL with a scheme: it follows a path, or it starts
/// with a name and an `=`.
fn relative(text: &str, from: usize, at: usize) -> Step {
    let all = rest(text, at);
    let value = rest(all, 1);
    let name = run(value, 0, |c| c.is_alphanumeric() || "_.$%[]-".contains(c));
    let has_name = rest(value, name)
        .strip_prefix('=')
        .is_some_and(|it| it.starts_with(|c: char| !(c.is_whitespace() || "\"'`)]}>".contains(c))));
    if name == 0 || !(has_name || all.starts_with('?')) {
        return Step::GoOn(at);
    }
    let is_path = |c: char| !(c.is_whitespace() || "\"'<>(=?#".contains(c));
    let near = at.saturating_sub(MAX_PATH).max(from);
    let path = run_before(text, near, at, is_path);
    let path = text.get(at - path..at).unwrap_or_default();
    if !(has_name || path.contains(['/', '.'])) {
        return Step::GoOn(at);
    }
    let closing = closing(text, at - path.len());
    let end = end_of_query(all, end_of_word(all, closing), closing);
    Step::Mask(at..at + without_punctuation(all, 0, end, closing), String::new())
}

/// The quote or bracket that ends a URL, if the matching one comes before its first word.
fn closing(text: &str, at: usize) -> Option<char> {
    let before = text.get(..at)?;
    let before = before.trim_end_matches(|c: char| c.is_alphanumeric() || "+.-:%/".contains(c));
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
    let word = text.get(..end).unwrap_or_default();
    match closing {
        None => end,
        // URLs can contain brackets, so the last one ends the URL.
        Some(bracket @ (')' | ']' | '}')) => word.rfind(bracket).unwrap_or(end),
        Some(quote) => {
            let end = word.find(quote).unwrap_or(end);
            let escaped = word.get(..end).unwrap_or_default().trim_end_matches('\\').len();
            if end < word.len() { escaped } else { end }
        }
    }
}

/// The end of a query whose first word ends at `end`. A query that is not encoded can contain spaces;
/// the next word then still contains a `&` or a `=`.
fn end_of_query(text: &str, mut end: usize, closing: Option<char>) -> usize {
    loop {
        let gap = run(text, end, |c| c == ' ');
        let next = rest(text, end + gap);
        let word = end_of_word(next, closing);
        if gap == 0 || !next.get(..word).is_some_and(|it| it.contains(['=', '&'])) {
            return end;
        }
        end += gap + word;
    }
}

/// The end of a URL without the punctuation of the surrounding sentence.
fn without_punctuation(text: &str, start: usize, end: usize, closing: Option<char>) -> usize {
    if closing.is_some() && char_at(text, end) == closing {
        return end;
    }
    let dropped = text.get(start..end).unwrap_or_default();
    start + dropped.trim_end_matches(['.', ',', ';', ':', '!', ')', ']', '}', '\'', '"']).len()
}

/// Whether the text after the colon is not a port.
fn has_password(authority: &str, colon: &str) -> bool {
    let authority = authority.rsplit_once(']').map_or(authority, |(_, port)| port);
    let port = rest(authority, first(authority, &[colon]) + colon.len())
        .trim_end_matches(['.', ',', ';', ':', ')', '\'']);
    !port.bytes().all(|byte| byte.is_ascii_digit())
}

fn first(text: &str, ends: &[&str]) -> usize {
    let mut places = text.char_indices().map(|(at, _)| at);
    places.find(|at| prefix(text, *at, ends).is_some()).unwrap_or(text.len())
}
