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

/// The documentation names the operation, so only the length of the text is the same.
#[test]
fn the_text_before_the_body_has_one_length_for_all_operations() {
    const MARKER: &str = "raCompletionMarker";
    for (service, short) in [
        ("\"sms\"", "SE"),
        ("\"call_automation\"", "CALL_CONNECTION_TRANSFER_TO_PARTICI"),
        ("BillingError", "SE"),
        ("BillingError", "BillingError::SE"),
        ("BillingError", "crate::billing::BillingError::OPT_OUTS_REMO"),
    ] {
        for function in [DOCUMENTED, ""] {
            let function = format!("{function}fn f() -> Result<(), SmsError> {{ START.send() }}");
            let [short, long] = [short.to_owned(), format!("{short}{MARKER}")].map(|operation| {
                let args = format!("service = {service}, operation = {operation}");
                before(&expand(&args, &function), "START")
            });
            assert_eq!(short.len(), long.len(), "{short}\n{long}");
        }
    }
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

/// Returns the generated names at the position of a user's token. An editor shows each of them for that
/// token.
fn names_at_tokens(args: &str, function: &str) -> Vec<(String, String)> {
    let mut source = Vec::new();
    flat(&args.parse().unwrap(), &mut source);
    // On other lines, so that no two tokens have one position.
    let function = format!("\n\n{function}");
    flat(&function.parse().unwrap(), &mut source);
    let mut expansion = Vec::new();
    flat(&expand(args, &function), &mut expansion);
    let mut names = Vec::new();
    for own in &source {
        for token in &expansion {
            let is_name = matches!(token, TokenTree::Ident(_));
            if is_name && place(token) == place(own) && token.to_string() != own.to_string() {
                names.push((shown(own), token.to_string()));
            }
        }
    }
    names.dedup();
    names
}

#[test]
fn no_generated_name_has_the_position_of_a_users_token() {
    for args in [
        "service = BillingError",
        "service = crate::BillingError, idempotent",
        "service = BillingError, operation = SEND, max_body = 10, idempotent",
        "service = BillingError, operation = BillingError::SEND, and_then = opened",
        "service = BillingError, and_then = crate::opened",
    ] {
        for function in [
            "async fn send(&self) -> Result<Option<Sent>, SmsError> { self.post(url).send().await? }",
            "async fn send(&self) -> Result<Sent, SmsError> { let r = self.post(url); r.send().await }",
            "async fn send(&self) -> Result<Sent, SmsError> { Ok(self.post(url).send().await?) }",
            "fn send(&self) -> Result<(), Box<dyn Error>> { let response = post(url)?; Ok(response) }",
            "fn send(&self) -> Result<(), SmsError> { if a { get(url) } else { post(url) } }",
            "fn send(&self) -> Reply<Sent> { post(url) }",
            "fn send(&self) -> io::Result<Sent> { post(url) }",
            "fn send(&self) -> impl Future<Output = Result<Sent, E>> { async { post(url).await } }",
            "fn send(&self) -> Result<Sent, SmsError> { todo!() }",
        ] {
            assert_eq!(names_at_tokens(args, function), [], "{args}\n{function}");
        }
    }
}

/// The type for the name of a service, and for each status or list the function that checks it.
#[test]
fn a_status_has_the_position_of_its_check_alone() {
    const FUNCTION: &str = "fn send() -> Result<Option<Sent>, SmsError> { post(url) }";
    for (args, names) in [
        ("service = \"sms\"", &[("\"sms\"", "SmsError")][..]),
        ("service = BillingError, handles(404, ..)", &[("404", "handles")]),
        ("service = BillingError, none_on(404)", &[("404", "none_on")]),
        ("service = BillingError, handles(400)", &[("handles", "complete"), ("400", "handles")]),
        (
            "service = BillingError, operation = A, handles(400, ..)",
            &[("400", "operation_handles")],
        ),
        ("service = BillingError, crate = ::runtime", &[("runtime", "__acs_endpoint")]),
        // The start of the path, where rustc points if `A` is not an operation.
        ("service = \"sms\", operation = A", &[("\"sms\"", "SmsError"), ("=", "acs_endpoint")]),
    ] {
        let names: Vec<_> =
            names.iter().map(|(own, name)| ((*own).to_owned(), (*name).to_owned())).collect();
        assert_eq!(names_at_tokens(args, FUNCTION), names, "{args}");
    }
}

/// rust-analyzer inserts a name after a trailing dot and removes all tokens with its span. A call would
/// then lack an argument, which is another error.
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
                let start = |token| place(token).map(|(start, _)| start);
                let is_there = start(token) == start(inserted);
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
