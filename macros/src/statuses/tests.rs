use proc_macro2::TokenStream;
use quote::ToTokens as _;
use syn::parse::{ParseStream, Parser as _};

use super::{Statuses, list, parse};
use crate::diag::Sink;

fn statuses(name: &str, text: &str) -> (Statuses, Vec<String>) {
    let mut sink = Sink::default();
    let tokens: TokenStream = text.parse().unwrap();
    let statuses = parse(name, tokens, &mut sink);
    (statuses, sink.first_lines())
}

#[test]
fn a_list_takes_what_a_match_arm_takes() {
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
    const RANGE: &str = "a range of statuses is written with `..=` and both ends";
    const BESIDE: &str = "a status is missing beside `|`";
    const DIGITS: &str = "a status is written with its three digits";
    for (text, mistakes) in [
        ("42", &["`42` is no status"][..]),
        ("042", &["`042` is no status"]),
        ("1000", &["`1000` is no status"]),
        ("99999999999999999999999", &["`99999999999999999999999` is no status"]),
        ("-404", &["`-404` is no status"]),
        ("4_04", &[DIGITS]),
        ("0404", &[DIGITS]),
        ("0x194", &[DIGITS]),
        ("404u16", &["a suffix has no meaning here"]),
        ("4xx", &["a class of statuses is a range"]),
        ("404.0", &["`404.0` is no status"]),
        ("\"404\"", &["a status is a number"]),
        ("NotFound", &["`NotFound` is no status"]),
        ("StatusCode::NOT_FOUND, 404", &["`StatusCode` is no status"]),
        ("_", &["`_` is no status"]),
        ("(404)", &["`(..)` is no status"]),
        ("404..", &[RANGE]),
        ("404..410", &[RANGE]),
        ("404...410", &[RANGE]),
        ("..404", &[RANGE]),
        ("..=404", &[RANGE]),
        ("404..=", &[RANGE]),
        ("404..=, 410", &[RANGE]),
        ("410..=404", &["the range is empty"]),
        (".., ..", &["`..` stands twice"]),
        ("404 410", &["a comma is missing before `410`"]),
        ("404,, 410", &["a comma with nothing before it"]),
        ("404 |", &[BESIDE]),
        ("404 || 410", &[BESIDE]),
        ("404 |, 410", &[BESIDE]),
        ("| 404", &[BESIDE]),
        ("404 if x, 410", &["expected `,`, found `if`"]),
        ("404, 404", &["status 404 stands twice"]),
        ("404, 400..=499", &["status 404 stands twice"]),
        ("400..=450, 430..=499", &["status 430..=450 stands twice"]),
        (
            "42, \"404\", 404u16",
            &["`42` is no status", "a status is a number", "a suffix has no meaning here"],
        ),
    ] {
        assert_eq!(statuses("handles", text).1, mistakes, "{text}");
    }
}

#[test]
fn a_mistake_does_not_hide_what_follows() {
    let (statuses, _) = statuses("handles", "42, 400, NotFound, 404 |, 410");
    let found: Vec<u16> = statuses.patterns.iter().map(|pattern| pattern.first).collect();
    assert_eq!(found, [400, 404, 410]);
}

#[test]
fn the_help_shows_what_was_meant() {
    for (text, help) in [
        ("404..", "help: write `404..=499`"),
        ("404..410", "help: write `404..=409`"),
        ("404...410", "help: write `404..=410`"),
        ("..404", "help: write `400..=404`"),
        ("42..", "`42` is no status"),
        ("410..=404", "help: write `404..=410`"),
        ("4xx", "help: write `400..=499`"),
        ("0x194", "help: write `404`"),
        ("_", "help: write `..` to leave the rest out on purpose"),
    ] {
        let mut sink = Sink::default();
        parse("handles", text.parse().unwrap(), &mut sink);
        let messages = sink.messages();
        assert!(messages.iter().any(|message| message.contains(help)), "{text}: {messages:?}");
    }
}

/// The keyword's list, or the first mistake with its help.
fn keyword_list(text: &str) -> Result<String, String> {
    let mut sink = Sink::default();
    let statuses = (|input: ParseStream<'_>| {
        let keyword = input.parse()?;
        let statuses = list(&keyword, input, &mut sink);
        input.parse::<TokenStream>()?;
        statuses
    })
    .parse_str(text)
    .map_err(|error| error.to_string())?;
    match sink.messages().into_iter().next() {
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
        ("success(200, ..)", "remove it; only `handles(400, ..)` leaves the rest out"),
    ] {
        let message = keyword_list(text).unwrap_err();
        assert!(message.ends_with(help), "{text}: {message}");
    }
}
