use proc_macro2::TokenStream;

use super::{Grammar, equals, path, read, string};
use crate::errors::Errors;

/// The keywords that were read, those that count as given, and the first lines of the errors.
fn parse(text: &str) -> (Vec<String>, Vec<String>, Vec<String>) {
    let grammar =
        Grammar { known: &["name", "link", "crate", "flag"], main: Some(("attribute", "name")) };
    let mut errors = Errors::default();
    let mut kept = Vec::new();
    let tokens: TokenStream = text.parse().unwrap();
    let named = read(tokens, &grammar, &mut errors, |keyword, input, _| {
        match keyword.to_string().as_str() {
            "crate" => path(keyword, "crate = ::a", input).map(drop)?,
            "flag" => {}
            "link" => {
                equals(keyword, "link = [..]", input)?;
                input.parse::<proc_macro2::Group>()?;
            }
            _ => string(keyword, "name = \"a\"", input).map(drop)?,
        }
        kept.push(keyword.to_string());
        Ok(())
    });
    (kept, named, errors.first_lines())
}

#[test]
fn arguments_are_accepted_in_any_order() {
    for (text, keywords) in [
        ("", &[][..]),
        ("name = \"a\"", &["name"]),
        ("name = \"a\",", &["name"]),
        ("flag, crate = ::a::b, name = r\"a\", link = [1, 2]", &["flag", "crate", "name", "link"]),
        ("crate = crate::a", &["crate"]),
    ] {
        let (kept, named, mistakes) = parse(text);
        assert_eq!(kept, keywords, "{text}");
        assert_eq!(named, keywords, "{text}");
        assert_eq!(mistakes, [""; 0], "{text}");
    }
}

#[test]
fn each_mistake_is_reported_once() {
    for (text, mistakes) in [
        ("nmae = \"a\"", &["unknown argument `nmae`"][..]),
        ("other", &["missing argument name"]),
        ("other, flag", &["unknown argument `other`"]),
        ("other(1, 2), name = 1", &["unknown argument `other`", "`name` expects a string"]),
        ("name = \"a\", name = \"b\"", &["duplicate argument `name`"]),
        ("name", &["`name` requires a value"]),
        ("name =", &["`name` requires a value"]),
        ("name = , flag", &["`name` requires a value"]),
        ("name(\"a\")", &["expected `=` after `name`"]),
        ("name: \"a\"", &["expected `=` after `name`"]),
        ("name = a", &["`name` expects a string"]),
        ("name = \"a\"x", &["unexpected literal suffix"]),
        ("crate = \"a\"", &["`crate` expects a path"]),
        ("crate = true", &["`crate` expects a path"]),
        ("\"a\"", &["missing argument name"]),
        ("404, flag", &["expected an argument, found `404`"]),
        ("[a, b], flag", &["expected an argument, found `[..]`"]),
        (",", &["unexpected `,`"]),
        ("flag,, name = \"a\"", &["unexpected `,`"]),
        ("flag name = \"a\"", &["missing `,` before `name`"]),
        ("flag + 1, name = \"a\"", &["expected `,`, found `+`"]),
        ("name = |a, b| c, flag", &["`name` expects a string"]),
    ] {
        assert_eq!(parse(text).2, mistakes, "{text}");
    }
}

#[test]
fn reading_continues_after_a_mistake() {
    assert_eq!(parse("name = 1, flag, other = 2, link = []").0, ["flag", "link"]);
    assert_eq!(parse("flag crate = ::a").0, ["flag", "crate"]);
    assert_eq!(parse(",, flag").0, ["flag"]);
}

#[test]
fn only_a_single_word_is_quoted_in_a_help() {
    for (value, help) in [
        ("billing", "name = \"billing\""),
        ("billing, flag", "name = \"billing\""),
        ("concat!(\"a\", \"b\")", "name = \"a\""),
        ("names::BILLING", "name = \"a\""),
        ("1", "name = \"a\""),
    ] {
        let mut errors = Errors::default();
        let grammar = Grammar { known: &["name", "flag"], main: None };
        let tokens: TokenStream = format!("name = {value}").parse().unwrap();
        read(tokens, &grammar, &mut errors, |keyword, input, _| {
            if keyword == "flag" {
                Ok(())
            } else {
                string(keyword, "name = \"a\"", input).map(drop)
            }
        });
        let message = errors.messages().remove(0);
        assert!(message.ends_with(&format!("write `{help}`")), "{value}: {message}");
    }
}

/// A misspelt argument must not be reported as missing, too.
#[test]
fn a_misspelt_argument_counts_as_given() {
    assert_eq!(parse("nmae = \"a\"").1, ["name"]);
    assert_eq!(parse("\"a\"").1, ["name"]);
    assert_eq!(parse("name = 1").1, ["name"]);
    assert_eq!(parse("other").1, ["name"]);
    assert_eq!(parse("other = 1").1, [""; 0]);
}
