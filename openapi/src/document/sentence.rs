//! Extracts the first sentence of a description.
//!
//! Descriptions are Markdown, often with HTML, and can be very long. The documentation of a variant and
//! a log line only contain one sentence of plain text with code spans.

/// The number of bytes of a description that are read.
pub(crate) const MAX_SOURCE: usize = 4_000;

/// The maximum number of characters of a sentence. Longer ones are cut between words.
const MAX_SENTENCE: usize = 300;

/// HTML elements that are removed. Other tags, such as `<id>`, are probably placeholders.
const TAGS: [&str; 30] = [
    "a",
    "b",
    "blockquote",
    "body",
    "br",
    "code",
    "dd",
    "div",
    "dl",
    "dt",
    "em",
    "font",
    "h1",
    "h2",
    "h3",
    "h4",
    "html",
    "i",
    "img",
    "li",
    "ol",
    "p",
    "pre",
    "small",
    "span",
    "strong",
    "sup",
    "table",
    "u",
    "ul",
];

/// HTML elements that end a sentence.
const BLOCKS: [&str; 14] =
    ["blockquote", "br", "dd", "div", "dl", "dt", "h1", "h2", "h3", "h4", "li", "ol", "p", "ul"];

/// Abbreviations whose period does not end a sentence.
const ABBREVIATIONS: [&str; 9] =
    ["e.g.", "i.e.", "etc.", "vs.", "cf.", "no.", "approx.", "incl.", "resp."];

/// The first sentence of `description`. `None` if it contains no words.
pub(crate) fn sentence(description: &str) -> Option<String> {
    let start = description.get(..floor(description, MAX_SOURCE)).unwrap_or_default();
    let text = without_html(start);
    let paragraph = first_paragraph(&text);
    let text = without_links(&paragraph).replace("**", "").replace("__", "");
    let mut sentence = first_sentence(&text);
    if sentence.matches('`').count() % 2 == 1 {
        sentence = sentence.replace('`', "");
    }
    if !sentence.contains(char::is_alphanumeric) {
        return None;
    }
    let end = sentence.trim_end_matches([':', ',', ';', ' ', '-']).len();
    sentence.truncate(end);
    if !sentence.ends_with(['.', '!', '?', '。', '！', '？']) {
        sentence.push('.');
    }
    Some(sentence)
}

/// The largest character boundary that is at most `index`.
fn floor(text: &str, index: usize) -> usize {
    (0..=index.min(text.len())).rev().find(|index| text.is_char_boundary(*index)).unwrap_or(0)
}

/// The text without tags. Tags of block elements become an empty line.
fn without_html(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        plain.push_str(before);
        let tag = after.split_once('>').map(|(tag, after)| (tag_name(tag), after));
        match tag {
            Some((name, after)) if TAGS.contains(&name.as_str()) => {
                if BLOCKS.contains(&name.as_str()) {
                    plain.push_str("\n\n");
                }
                rest = after;
            }
            _ => {
                plain.push('<');
                rest = after;
            }
        }
    }
    plain.push_str(rest);
    for (entity, text) in [
        ("&nbsp;", " "),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ] {
        plain = plain.replace(entity, text);
    }
    plain
}

fn tag_name(tag: &str) -> String {
    let name = tag.trim_start_matches('/').trim_end_matches('/');
    let name = name.split(char::is_whitespace).next().unwrap_or_default();
    name.chars().take(12).collect::<String>().to_ascii_lowercase()
}

/// The first lines of running text, joined.
fn first_paragraph(text: &str) -> String {
    let mut words: Vec<&str> = Vec::new();
    for line in text.lines().map(str::trim) {
        let is_break = line.is_empty() || line.starts_with("```") || line.starts_with('|');
        let is_heading = line.starts_with('#') && line.trim_start_matches('#').starts_with(' ');
        let item = ["- ", "* ", "+ "].iter().find_map(|mark| line.strip_prefix(mark));
        match (words.is_empty(), item) {
            (true, _) if is_break || is_heading => {}
            (true, Some(item)) => words.extend(item.split_whitespace()),
            (false, Some(_)) => break,
            (false, None) if is_break || is_heading => break,
            _ => words.extend(line.split_whitespace()),
        }
    }
    let mut paragraph = words.join(" ");
    paragraph.retain(|char| !is_invisible(char));
    paragraph
}

/// Whether a character is a control character, or changes the direction or appearance of the text
/// around it.
fn is_invisible(char: char) -> bool {
    char.is_control()
        || matches!(
            char,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff0}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e0fff}'
        )
}

/// Replaces links: `[text](address)` becomes `text`.
fn without_links(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('[') {
        let link = after.split_once("](").and_then(|(text, address)| {
            let (_, after) = address.split_once(')')?;
            (!text.contains(['[', ']'])).then_some((text, after))
        });
        match link {
            Some((text, after)) => {
                plain.push_str(before.strip_suffix('!').unwrap_or(before));
                plain.push_str(text);
                rest = after;
            }
            None => {
                plain.push_str(before);
                plain.push('[');
                rest = after;
            }
        }
    }
    plain.push_str(rest);
    plain
}

/// The words up to the end of the first sentence.
fn first_sentence(text: &str) -> String {
    let mut sentence = String::new();
    let mut length = 0;
    // Japanese and Chinese sentences end without a space.
    let text = text.split_inclusive(['。', '！', '？']).next().unwrap_or(text);
    let mut words = text.split(' ').peekable();
    while let Some(word) = words.next() {
        length += word.chars().count() + 1;
        if length > MAX_SENTENCE {
            if sentence.is_empty() {
                sentence.extend(word.chars().take(MAX_SENTENCE));
            }
            sentence.push_str(" ..");
            break;
        }
        if !sentence.is_empty() {
            sentence.push(' ');
        }
        sentence.push_str(word);
        let continues = words.peek().is_none_or(|next| next.starts_with(char::is_lowercase));
        if ends_sentence(word) && !continues {
            break;
        }
    }
    sentence
}

fn ends_sentence(word: &str) -> bool {
    let word = word.trim_end_matches([')', '"', '\'', '`']);
    word.ends_with(['.', '!', '?'])
        && !ABBREVIATIONS.iter().any(|short| {
            word.len() >= short.len()
                && word
                    .get(word.len() - short.len()..)
                    .is_some_and(|end| end.eq_ignore_ascii_case(short))
        })
}

#[cfg(test)]
mod tests {
    use super::sentence;

    #[test]
    fn a_description_becomes_its_first_sentence() {
        for (description, expected) in [
            ("Not Found", "Not Found."),
            ("Not found: ", "Not found."),
            ("No such invoice. It may have been deleted.", "No such invoice."),
            ("Too many requests, e.g. Bursts. Wait.", "Too many requests, e.g. Bursts."),
            ("See v2.0 of the API! More", "See v2.0 of the API!"),
            ("Is it there? No.", "Is it there?"),
            ("first line\nsecond line\n\nother paragraph", "first line second line."),
            ("# Heading\n\nThe text.", "The text."),
            ("* The first\n* The second", "The first."),
            ("The codes are:\n- `1`: one\n- `2`: two", "The codes are."),
            ("<p>The <b>invoice</b> is gone.<br/>Really</p>", "The invoice is gone."),
            ("One line<br>another", "One line."),
            ("No user with <id> &amp; name", "No user with <id> & name."),
            ("See [the guide](https://example.com/a) for more", "See the guide for more."),
            ("![icon](a.png) **Bad** request", "icon Bad request."),
            ("a [b] c", "a [b] c."),
            ("\u{202e}desrever\u{200b} text\u{7}", "desrever text."),
            ("an `odd tick", "an odd tick."),
            ("The `a.b` is. Bad", "The `a.b` is."),
            ("Ungültige Anfrage. Mehr", "Ungültige Anfrage."),
            ("見つかりません", "見つかりません."),
            ("見つかりません。次の文。", "見つかりません。"),
        ] {
            assert_eq!(sentence(description).as_deref(), Some(expected), "{description:?}");
        }
        for nothing in ["", " \n ", "---", "...", "<br>", "# Heading only", "\u{200b}"] {
            assert_eq!(sentence(nothing), None, "{nothing:?}");
        }
    }

    #[test]
    fn a_sentence_is_never_longer_than_can_be_read() {
        for description in ["word ".repeat(10_000), "x".repeat(1 << 20), "é".repeat(3_999)] {
            let length = sentence(&description).unwrap().chars().count();
            assert!((290..=305).contains(&length), "{length}");
        }
    }
}
