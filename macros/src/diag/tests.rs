use quote::quote;

use super::{Mistake, Sink, found};

#[test]
fn an_empty_sink_says_nothing() {
    let sink = Sink::default();
    assert!(sink.is_empty());
    assert!(sink.into_compile_errors().is_empty());
}

#[test]
fn every_mistake_is_kept_in_order() {
    let mut sink = Sink::default();
    sink.at(quote!(a b), &Mistake::ExtraComma);
    let error = Mistake::NoBody.at(quote!(f));
    assert!(sink.take::<()>(Err(error)).is_none());
    assert_eq!(sink.take(Ok(1)), Some(1));
    assert_eq!(sink.len(), 2);
    let text = sink.into_compile_errors().to_string();
    let first = text.find("a comma with nothing before it").unwrap();
    let second = text.find("this function has no body").unwrap();
    assert!(first < second);
    assert_eq!(text.matches("compile_error").count(), 2);
}

/// First what is wrong, then what to write; no final period.
#[test]
fn a_message_has_a_first_line_and_help() {
    let known = ["service", "success"];
    for mistake in [
        Mistake::MissingService { builtin: &known },
        Mistake::UnknownService { name: "", builtin: &known, meant: None },
        Mistake::UnknownService { name: "sma", builtin: &known, meant: Some("sms") },
        Mistake::UnknownArgument { name: "a", known: &[], meant: None },
        Mistake::UnknownArgument { name: "a", known: &known, meant: Some("success") },
        Mistake::NotAnArgument { found: "1", known: &known[..1] },
        Mistake::StatusBehindArguments { name: "help" },
        Mistake::ErrorIsSuccess { status: "200", is_default: true },
        Mistake::WrongFields { variant: "A", role: "status", payload: "T" },
    ] {
        let text = mistake.to_string();
        let (first, help) = text.split_once('\n').unwrap();
        assert!(help.starts_with("help: ") && !help.contains('\n'), "{text}");
        assert!(first.starts_with(|c: char| c.is_lowercase() || c == '`'), "{text}");
        assert!(!text.ends_with('.'), "{text}");
    }
}

#[test]
fn a_group_is_shown_by_its_delimiters() {
    let shown = |tokens: proc_macro2::TokenStream| found(&tokens.into_iter().next().unwrap());
    assert_eq!(shown(quote!((a, b))), "(..)");
    assert_eq!(shown(quote!([a])), "[..]");
    assert_eq!(shown(quote!({ a })), "{..}");
    assert_eq!(shown(quote!(4.0)), "4.0");
}
