//! Checks that editors can complete code in annotated functions. These tests need no editor.
//!
//! An editor expands the code twice, unchanged and with an identifier at the cursor, and matches the two
//! expansions by the text before the cursor. It treats every token with the span of a user's token as that
//! token. It also inserts tokens into half-typed code, which the macro must ignore.

use proc_macro2::{LineColumn, TokenStream, TokenTree};

use crate::endpoint;

/// The expansion of `function`.
fn expand(args: &str, function: &str) -> TokenStream {
    endpoint::expand(args.parse().unwrap(), &function.parse().unwrap())
}

/// The text before the identifier `name`.
fn before(tokens: &TokenStream, name: &str) -> String {
    let text = tokens.to_string();
    let end = text.find(name).unwrap_or_else(|| panic!("no `{name}` in {text}"));
    text[..end].to_owned()
}

const DOCUMENTED: &str = "/// Sends one message.\n#[inline]\n";

#[test]
fn the_text_before_the_body_is_the_same_for_half_typed_code() {
    for args in [
        "service = \"sms\"",
        "service = BillingError, success(200, 202), handles(400, 404, ..), none_on(404)",
        "service = \"sms\", operation = SEND, max_body = 10, idempotent",
    ] {
        for (signature, real, half_typed) in [
            ("fn f() -> Result<Option<T>, SmsError>", "START.send()", "START."),
            ("fn f() -> Result<Option<T>, SmsError>", "START.send()", "START.send();"),
            ("fn f() -> Result<Option<T>, E>", "let x = START; get()", "let x = START."),
            ("fn f() -> Result<Option<T>, E>", "let x = START; get()", "let x = START; return y;"),
            (
                "async fn f() -> Result<Option<T>, E>",
                "START.send().await",
                "START.send().await?.json()",
            ),
            ("async fn f() -> Result<Option<T>, E>", "Ok(START)", "Ok(START.)"),
            (
                "fn f() -> Pin<Box<dyn Future<Output = Result<Option<T>, E>>>>",
                "Box::pin(async move { START.send().await })",
                "Box::pin(async move { START. })",
            ),
        ] {
            let function = |body: &str| format!("{DOCUMENTED}{signature} {{ {body} }}");
            let real = before(&expand(args, &function(real)), "START");
            let half_typed = before(&expand(args, &function(half_typed)), "START");
            assert_eq!(real, half_typed, "{args}\n{signature}");
        }
    }
}

#[test]
fn the_text_before_the_body_does_not_repeat_the_service() {
    let function = format!("{DOCUMENTED}fn f() -> Result<(), SmsError> {{ START.send() }}");
    let short = before(&expand("service = Bil", &function), "START");
    let long = before(&expand("service = BillingErrorOfTheCompletion", &function), "START");
    assert_eq!(short, long);
}

/// The position of the token in the source. Generated tokens have none.
fn place(token: &TokenTree) -> Option<(LineColumn, LineColumn)> {
    let span = match token {
        TokenTree::Group(group) => group.span_open(),
        token => token.span(),
    };
    let place = (span.start(), span.end());
    (place.1 > LineColumn { line: 1, column: 0 }).then_some(place)
}

/// All tokens in order, groups before their content.
fn flat(tokens: &TokenStream, all: &mut Vec<TokenTree>) {
    for token in tokens.clone() {
        let content = match &token {
            TokenTree::Group(group) => group.stream(),
            _ => TokenStream::new(),
        };
        all.push(token);
        flat(&content, all);
    }
}

const FUNCTION: &str = "\n\nasync fn send(&self) -> Result<Option<Sent>, SmsError> {\n    self.post(START).send().await?\n}";
const ARGUMENTS: &str =
    "service = \"sms\", operation = SEND, success(200, 202), handles(400, 404, ..), none_on(410)";

#[test]
fn no_generated_token_before_the_body_has_a_place_in_the_source() {
    for (args, function) in [(ARGUMENTS, FUNCTION), ("service = \"smss\"", FUNCTION)] {
        let mut source = Vec::new();
        flat(&function.parse().unwrap(), &mut source);
        let mut expansion = Vec::new();
        flat(&expand(args, function), &mut expansion);
        let source: Vec<String> = source.iter().map(shown).collect();
        let mut source = source.iter();
        for token in expansion {
            if matches!(&token, TokenTree::Ident(name) if name == "START") {
                break;
            }
            let is_own = place(&token).is_some();
            let is_generated = matches!(shown(&token).as_str(), "let" | "__response");
            assert!(!(is_own && is_generated), "`{token}` has a place");
            // Only the user's tokens have a position, each once and in order. The exception are the
            // braces of the body, which are also those of the block in it: rustc's lifetime errors
            // point there.
            if is_own && shown(&token) != "Brace" {
                assert!(source.any(|own| *own == shown(&token)), "`{token}`");
            }
        }
    }
}

fn shown(token: &TokenTree) -> String {
    match token {
        TokenTree::Group(group) => format!("{:?}", group.delimiter()),
        token => token.to_string(),
    }
}

/// An editor may show information about each token that has the position of a user's token.
#[test]
fn few_tokens_share_the_position_of_a_users_token() {
    let mut source = Vec::new();
    flat(&FUNCTION.parse().unwrap(), &mut source);
    let mut expansion = Vec::new();
    flat(&expand(ARGUMENTS, FUNCTION), &mut expansion);
    for (name, others) in [
        // The argument for the type of the tail.
        ("?", &["__response"][..]),
        // The markers of the success type and the error type.
        ("Option", &["__finish", "__Marker"]),
        ("SmsError", &["__Marker"]),
        ("send", &[]),
        ("await", &[]),
        ("Sent", &[]),
    ] {
        let own = source.iter().find(|token| token.to_string() == name).and_then(place);
        let mut found: Vec<String> = expansion
            .iter()
            .filter(|token| place(token) == own)
            .map(shown)
            .filter(|token| token != name)
            .collect();
        found.dedup();
        assert_eq!(found, others, "{name}");
    }
}

/// rust-analyzer inserts a name after a trailing dot and removes all tokens with its span. A call would
/// then have an argument too few, which is an error of its own.
#[test]
fn no_generated_token_has_the_position_of_an_inserted_name() {
    const NAME: &str = "__ra_fixup";
    for function in [
        "async fn send(&self) -> Result<Option<Sent>, SmsError> { self.__ra_fixup }",
        "fn send() -> Result<(), SmsError> { post(url).__ra_fixup }",
        "fn send() -> Result<(), SmsError> { let a = b.__ra_fixup; a.__ra_fixup }",
    ] {
        let function: TokenStream = function.parse().unwrap();
        let mut source = Vec::new();
        flat(&function, &mut source);
        let mut expansion = Vec::new();
        flat(&endpoint::expand("service = \"sms\"".parse().unwrap(), &function), &mut expansion);
        for inserted in source.iter().filter(|token| token.to_string() == NAME) {
            for token in &expansion {
                let is_there = place(token) == place(inserted);
                assert!(!is_there || shown(token) == NAME, "{function}: {token}");
            }
        }
    }
}

#[test]
fn a_semicolon_after_a_fake_return_is_ignored() {
    let function = |semicolon: &str| {
        format!(
            "fn f() -> Result<(), SmsError> {{
                if false {{ let fake: Result<(), SmsError> = loop {{}}; return fake; }} {semicolon}
                {{ START.send() }}
            }}"
        )
    };
    for semicolon in ["", ";"] {
        let expanded = expand("service = \"sms\"", &function(semicolon)).to_string();
        let at = expanded.find("let __response").unwrap();
        assert!(at > expanded.find("return fake").unwrap(), "{expanded}");
    }
}
