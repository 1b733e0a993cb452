use proc_macro2::TokenStream;
use quote::ToTokens as _;
use syn::parse::{ParseStream, Parser as _};

use super::{StatusList, list, parse};
use crate::errors::Errors;

fn statuses(name: &str, text: &str) -> (StatusList, Vec<String>) {
    let mut errors = Errors::default();
    let tokens: TokenStream = text.parse().unwrap();
    let statuses = parse(name, tokens, &mut errors);
    (statuses, errors.first_lines())
}

#[test]
fn a_list_accepts_the_patterns_of_a_match_arm() {
    for (text, bounds) in [
        ("", &[][..]),
        ("404", &[(404, 404)]),
        ("404,", &[(404, 404)]),
        ("400, 401 | 403, 500..=599", &[(400, 400), (401, 401), (403, 403), (500, 599)]),
        ("100 | 999", &[(100, 100), (999, 999)]),
        ("404..=404", &[(404, 404)]),
        ("404, ..", &[(404, 404)]),
        (".., 404", &[(404, 404)]),
    ] {
        let (statuses, mistakes) = statuses("handles", text);
        assert_eq!(mistakes, [""; 0], "{text}");
        let found: Vec<(u16, u16)> =
            statuses.patterns.iter().map(|pattern| (pattern.first, pattern.last)).collect();
        assert_eq!(found, bounds, "{text}");
        assert_eq!(
            statuses.rest.is_some(),
            text.contains(".. ") || text.contains("..,") || text.ends_with("..")
        );
    }
}

#[test]
fn each_mistake_is_reported_once() {
    const RANGE: &str = "a range of status codes needs `..=` and both ends";
    const BESIDE: &str = "expected a status code next to `|`";
    const DIGITS: &str = "status codes are three decimal digits";
    for (text, mistakes) in [
        ("42", &["`42` is not a status code"][..]),
        ("042", &["`042` is not a status code"]),
        ("1000", &["`1000` is not a status code"]),
        ("99999999999999999999999", &["`99999999999999999999999` is not a status code"]),
        ("-404", &["`-404` is not a status code"]),
        ("4_04", &[DIGITS]),
        ("0404", &[DIGITS]),
        ("0x194", &[DIGITS]),
        ("404u16", &["unexpected literal suffix"]),
        ("4xx", &["write a status class as a range"]),
        ("404.0", &["`404.0` is not a status code"]),
        ("\"404\"", &["a status code is a number, not a string"]),
        ("NotFound", &["`NotFound` is not a status code"]),
        ("StatusCode::NOT_FOUND, 404", &["`StatusCode` is not a status code"]),
        ("_", &["`_` is not a status code"]),
        ("(404)", &["`(..)` is not a status code"]),
        ("404..", &[RANGE]),
        ("404..410", &[RANGE]),
        ("404...410", &[RANGE]),
        ("..404", &[RANGE]),
        ("..=404", &[RANGE]),
        ("404..=", &[RANGE]),
        ("404..=, 410", &[RANGE]),
        ("410..=404", &["the range is empty"]),
        (".., ..", &["duplicate `..`"]),
        ("404 410", &["missing `,` before `410`"]),
        ("404,, 410", &["unexpected `,`"]),
        ("404 |", &[BESIDE]),
        ("404 || 410", &[BESIDE]),
        ("404 |, 410", &[BESIDE]),
        ("| 404", &[BESIDE]),
        ("404 if x, 410", &["expected `,`, found `if`"]),
        ("404, 404", &["duplicate status code 404"]),
        ("404, 400..=499", &["duplicate status code 404"]),
        ("400..=450, 430..=499", &["duplicate status code 430..=450"]),
        (
            "42, \"404\", 404u16",
            &[
                "`42` is not a status code",
                "a status code is a number, not a string",
                "unexpected literal suffix",
            ],
        ),
    ] {
        assert_eq!(statuses("handles", text).1, mistakes, "{text}");
    }
}

#[test]
fn a_mistake_does_not_hide_the_next() {
    let (statuses, _) = statuses("handles", "42, 400, NotFound, 404 |, 410");
    let found: Vec<u16> = statuses.patterns.iter().map(|pattern| pattern.first).collect();
    assert_eq!(found, [400, 404, 410]);
}

#[test]
fn the_help_shows_what_was_meant() {
    for (text, help) in [
        ("404..", "help: write `404..=499`"),
        ("404..410", "help: write `404..=410`, or `404..=409` to leave out 410"),
        ("400..499", "help: write `400..=499`, or `400..=498` to leave out 499"),
        ("400..401", "help: write `400..=401`, or `400` to leave out 401"),
        ("410..404", "help: write `404..=410`"),
        ("404..404", "help: write `404`"),
        ("404...410", "help: write `404..=410`"),
        ("..404", "help: write `400..=404`"),
        ("42..", "`42` is not a status code"),
        ("410..=404", "help: write `404..=410`"),
        ("4xx", "help: write `400..=499`"),
        ("0x194", "help: write `404`"),
        ("_", "help: write `..` to skip all other status codes"),
    ] {
        let mut errors = Errors::default();
        parse("handles", text.parse().unwrap(), &mut errors);
        let messages = errors.messages();
        assert!(messages.iter().any(|message| message.contains(help)), "{text}: {messages:?}");
    }
}

/// The list after the keyword, or the first message with its help.
fn keyword_list(text: &str) -> Result<String, String> {
    let mut errors = Errors::default();
    let statuses = (|input: ParseStream<'_>| {
        let keyword = input.parse()?;
        let statuses = list(&keyword, input, &mut errors);
        input.parse::<TokenStream>()?;
        statuses
    })
    .parse_str(text)
    .map_err(|error| error.to_string())?;
    match errors.messages().into_iter().next() {
        Some(message) => Err(message),
        None => Ok(statuses.patterns.iter().map(|p| p.to_token_stream().to_string()).collect()),
    }
}

#[test]
fn a_list_follows_its_keyword_in_parentheses() {
    assert_eq!(keyword_list("handles(404)"), Ok("404".to_owned()));
    for (text, help) in [
        ("handles = [400, 404]", "write `handles(400, 404)`"),
        ("handles[400, 404]", "write `handles(400, 404)`"),
        ("none_on = 410", "write `none_on(410)`"),
        ("success", "write `success(200, 202)`"),
        ("success = all", "write `success(200, 202)`"),
        ("none_on()", "write `none_on(404)`, or leave it out"),
        ("success(200, ..)", "remove it; only `handles` accepts `..`"),
    ] {
        let message = keyword_list(text).unwrap_err();
        assert!(message.ends_with(help), "{text}: {message}");
    }
}
