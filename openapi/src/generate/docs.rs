//! Converts text of a document into documentation comments.
//!
//! Markup in the text is escaped, and identifiers become code, so that neither rustdoc nor
//! `clippy::doc_markdown` reports a warning.

/// The maximum width of a line, unless a word is longer.
const WIDTH: usize = 100;

/// Names in mixed case that `clippy::doc_markdown` accepts.
const NAMES: [&str; 23] = [
    "KiB",
    "MiB",
    "GiB",
    "TiB",
    "PiB",
    "GitHub",
    "GitLab",
    "IPv4",
    "IPv6",
    "JavaScript",
    "TypeScript",
    "WebAssembly",
    "NaN",
    "OAuth",
    "GraphQL",
    "OpenGL",
    "OpenSSH",
    "OpenSSL",
    "OpenStreetMap",
    "TensorFlow",
    "FreeBSD",
    "NetBSD",
    "OpenBSD",
];

/// Wraps `text` into lines. The first line starts with `prefix`, and the others with `next`.
pub(super) fn lines(text: &str, prefix: &str, next: &str) -> String {
    let mut lines = String::new();
    let mut line = prefix.to_owned();
    let mut length = line.chars().count();
    let mut is_first = true;
    for word in words(text) {
        let width = word.chars().count();
        let fits = length + 1 + width <= WIDTH;
        if is_first {
            is_first = false;
        } else if fits || starts_block(&word) {
            line.push(' ');
            length += 1;
        } else {
            lines.push_str(&line);
            lines.push('\n');
            next.clone_into(&mut line);
            length = line.chars().count();
        }
        line.push_str(&word);
        length += width;
    }
    lines.push_str(&line);
    lines.push('\n');
    lines
}

/// Formats `text` as code.
pub(super) fn code(text: &str) -> String {
    let text: String =
        text.chars().map(|char| if char.is_control() { ' ' } else { char }).collect();
    if text.contains('`') { format!("`` {text} ``") } else { format!("`{text}`") }
}

/// The words with their markup. A code span is a single word.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut continues = false;
    for (index, part) in text.split('`').enumerate() {
        let is_code = index % 2 == 1;
        let mut pieces = if is_code {
            vec![code(part.trim())]
        } else {
            part.split_whitespace().map(markup).collect()
        };
        if is_code && part.trim().is_empty() {
            continue;
        }
        // A code span is part of an adjacent word.
        let touches = is_code && continues || !is_code && index > 0 && !part.starts_with(' ');
        if touches && !pieces.is_empty() && !words.is_empty() {
            let piece = pieces.remove(0);
            if let Some(word) = words.last_mut() {
                word.push_str(&piece);
            }
        }
        words.append(&mut pieces);
        continues = !is_code && !part.is_empty() && !part.ends_with(' ');
    }
    if let Some(first) = words.first_mut() {
        if starts_block(first) {
            first.insert(0, '\\');
        }
    }
    words
}

/// Formats a word of plain text.
fn markup(word: &str) -> String {
    let start = word.len() - word.trim_start_matches(['(', '[', '{', '"', '\'', '<']).len();
    let (before, rest) = word.split_at(start);
    if rest.starts_with("http://") || rest.starts_with("https://") {
        return url(before, rest);
    }
    let end = rest.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '}', '"', '\'', '>']);
    let (core, after) = rest.split_at(end.len());
    // Some brackets are part of the word: `{id}`, `send()`.
    let is_wrapped = before.ends_with(['{', '<']) || after.starts_with([')', '}', '>']);
    let (before, core, after) =
        if is_wrapped && is_code(&format!("{before}{core}{after}")) && is_balanced(word) {
            let after = word.trim_end_matches(['.', ',', ';', ':', '!', '?']).len();
            let (core, after) = word.split_at(after);
            ("", core, after)
        } else {
            (before, core, after)
        };
    let core = if is_code(core) { code(core) } else { escape(core) };
    format!("{}{core}{}", escape(before), escape(after))
}

/// Formats a URL after `before`. A closing bracket at its end is part of it if the URL contains the
/// opening one.
fn url(before: &str, rest: &str) -> String {
    let mut address = rest;
    loop {
        let shorter = match address.chars().next_back() {
            Some('.' | ',' | ';' | ':' | '!' | '?' | '"' | '\'' | '>') => true,
            Some(')') => address.matches(')').count() > address.matches('(').count(),
            Some(']') => address.matches(']').count() > address.matches('[').count(),
            _ => false,
        };
        match address.get(..address.len() - 1).filter(|_| shorter) {
            Some(rest) => address = rest,
            None => break,
        }
    }
    let after = rest.get(address.len()..).unwrap_or_default();
    if address.contains(['<', '>', '\\', '`']) {
        return escape(before) + &escape(rest);
    }
    let (before, after) = (before.trim_end_matches('<'), after.trim_start_matches('>'));
    format!("{}<{address}>{}", escape(before), escape(after))
}

/// Whether all brackets in the word are matched.
fn is_balanced(word: &str) -> bool {
    [('(', ')'), ('{', '}'), ('<', '>')]
        .iter()
        .all(|(open, close)| word.matches(*open).count() == word.matches(*close).count())
        && !word.starts_with(['(', '"', '\'', '['])
}

/// Whether the word is an identifier rather than a word of natural language.
fn is_code(word: &str) -> bool {
    if !word.contains(char::is_alphanumeric) || NAMES.contains(&word) {
        return false;
    }
    word.contains(['_', '{', '}', '<', '>', '$', '=', '*', '\\', '#', '|', '~', '^', '@'])
        || word.contains("::")
        || word.contains("()")
        || word.contains("://")
        || word.starts_with('/')
        || is_mixed_case(word)
}

/// Whether the word is in mixed case, such as `InvoiceId`, but not `Invoice`, `ID` or `IDs`.
fn is_mixed_case(word: &str) -> bool {
    let capitals = word.chars().filter(|char| char.is_uppercase()).count();
    let word = word.strip_suffix("es").or_else(|| word.strip_suffix('s')).unwrap_or(word);
    capitals > 1 && word.chars().all(char::is_alphanumeric) && word.chars().any(char::is_lowercase)
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for char in text.chars() {
        if matches!(
            char,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '|' | '#' | '^'
        ) {
            escaped.push('\\');
        }
        escaped.push(char);
    }
    escaped
}

/// Whether a line that starts with the word could be parsed as a list, a heading or a rule.
fn starts_block(word: &str) -> bool {
    let digits = word.trim_start_matches(|char: char| char.is_ascii_digit());
    word.starts_with(['-', '+', '=', '#', '>', '*', '|', '~', ':'])
        || digits.len() < word.len() && digits.starts_with(['.', ')'])
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn text_becomes_plain_markdown() {
        for (text, expected) in [
            ("No such invoice.", "No such invoice."),
            ("The invoice_id of a LineItem.", "The `invoice_id` of a `LineItem`."),
            ("IDs, URLs and GitHub are words.", "IDs, URLs and GitHub are words."),
            ("A [link] and <id>, really.", "A \\[link\\] and `<id>`, really."),
            ("Calls send() of {id}.", "Calls `send()` of `{id}`."),
            ("See https://example.com/a_b.", "See <https://example.com/a_b>."),
            ("(see https://example.com)", "(see <https://example.com>)"),
            ("at https://a.b/c?d=[e], or", "at <https://a.b/c?d=[e]>, or"),
            ("at <https://a.b/(c)>.", "at <https://a.b/(c)>."),
            ("at https://a.b/<c>", "at https://a.b/\\<c\\>"),
            ("The `code span` stays, as in a`b`c.", "The `code span` stays, as in a`b`c."),
            ("5 * 3 & 2 ~ 1", "5 \\* 3 \\& 2 \\~ 1"),
            ("- dash first", "\\- dash first"),
            ("1. numbered", "\\1. numbered"),
            ("*/* is any type", "\\*/\\* is any type"),
            ("Ünïcode ist Text.", "Ünïcode ist Text."),
        ] {
            assert_eq!(lines(text, "/// ", "/// "), format!("/// {expected}\n"));
        }
    }

    #[test]
    fn no_line_starts_with_a_block_marker() {
        let text = format!("{} - and {}", "word ".repeat(18).trim(), "more ".repeat(20).trim());
        let lines = lines(&text, "    /// - ", "    ///   ");
        for line in lines.lines().skip(1) {
            assert!(line.starts_with("    ///   ") && line.len() <= 100, "{line}");
            assert!(!line.starts_with("    ///   -"), "{line}");
        }
    }
}
