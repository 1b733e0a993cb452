//! Checks path templates at compile time.

use crate::service::check::text::Text;

/// Checks that the template is well-formed and has `expected` parameters.
#[track_caller]
pub(super) const fn check(path: &str, expected: usize) {
    let bytes = path.as_bytes();
    if bytes.is_empty() || bytes[0] != b'/' {
        fail(path, " does not start with `/`\nhelp: write the path below the endpoint");
    }
    let mut count = 0;
    let mut opened = None;
    let mut index = 0;
    while index < bytes.len() {
        match (bytes[index], opened) {
            (b'{', None) => opened = Some(index),
            (b'}', Some(open)) if open + 1 < index => {
                count += 1;
                opened = None;
            }
            (b'}', Some(_)) => fail(path, " has a parameter without a name"),
            (b'{' | b'/', Some(_)) | (b'}', None) => unbalanced(path),
            _ => {}
        }
        index += 1;
    }
    if opened.is_some() {
        unbalanced(path);
    }
    if count != expected {
        let mut text = Text::new();
        text.push("`");
        text.push(path);
        text.push("` has ");
        push_count(&mut text, count);
        text.push(" parameter");
        text.push(if count == 1 { "" } else { "s" });
        text.push(", and the type specifies ");
        push_count(&mut text, expected);
        text.push("\nhelp: write the type as `Operation<Self");
        if count > 0 {
            text.push(", ");
            push_count(&mut text, count);
        }
        text.push(">`");
        text.fail()
    }
}

#[track_caller]
const fn unbalanced(path: &str) -> ! {
    fail(path, " contains an unmatched brace\nhelp: write each parameter as `{name}`")
}

#[track_caller]
const fn fail(path: &str, reason: &str) -> ! {
    let mut text = Text::new();
    text.push("`");
    text.push(path);
    text.push("`");
    text.push(reason);
    text.fail()
}

#[allow(clippy::cast_possible_truncation, reason = "larger numbers are cut to 9999")]
const fn push_count(text: &mut Text, count: usize) {
    text.push_number(if count > 9999 { 9999 } else { count as u16 });
}
