use proc_macro2::{TokenStream, TokenTree};

use super::expand;

/// The messages in the expansion of `input`.
fn messages(input: &str) -> Vec<String> {
    fn collect(tokens: TokenStream, found: &mut Vec<String>) {
        let mut is_call = false;
        for token in tokens {
            match token {
                TokenTree::Group(group) if is_call => {
                    let message: syn::LitStr = syn::parse2(group.stream()).unwrap();
                    found.push(message.value());
                    is_call = false;
                }
                TokenTree::Group(group) => collect(group.stream(), found),
                TokenTree::Ident(ident) => is_call = ident == "compile_error",
                TokenTree::Punct(punct) => is_call &= punct.as_char() == '!',
                TokenTree::Literal(_) => is_call = false,
            }
        }
    }
    let mut found = Vec::new();
    collect(expand(input.parse().unwrap()), &mut found);
    found
}

const REST: &str = "#[rest] Common(CommonError)";
const ALL: &str = "#[status(_)] Other(ErrorResponse), #[transport] Lost(TransportError), \
                   #[decode] Garbled(DecodeError)";

/// The messages for a service with the given variants and `#[rest]`.
fn composed(variants: &str) -> Vec<String> {
    messages(&format!("#[service(name = \"a\")] enum A {{ {variants}, {REST} }}"))
}

#[track_caller]
fn expect(found: &[String], expected: &str) {
    let (what, help) = expected.split_once(" / ").unwrap_or((expected, ""));
    let [message] = found else { panic!("{expected}: {found:#?}") };
    assert!(message.starts_with(what), "{expected}\n{message}");
    assert!(message.contains(&format!("\nhelp: {help}")), "{expected}\n{message}");
}

#[test]
fn every_form_of_a_row_is_accepted() {
    for variants in [
        "#[status(404, code = \"a\")] A(ErrorResponse)",
        "#[status(404, code = \"a\" | \"b\",)] A(ErrorResponse)",
        "#[status(404, code = r\"a\")] A, #[status(404, code = \"b\")] B, #[status(404)] C",
        "#[status(400..=499, code = \"a\")] A, #[status(404, code = \"a\")] B, #[status(400..=499)] C",
        "#[status(404, retry = never)] A",
        "#[status(403, retry = if_idempotent, advice = \"x\", url = \"y\")] A",
        "#[status(403 | 423, observed, retry = always)] A { response: ErrorResponse }",
        "#[status(404)] #[status(404, code = \"a\", retry = never)] #[status(404 | 410, code = \"b\")] A(ErrorResponse)",
        "#[status(404, code = \"a\", advice = \"x\")] #[status(404, code = \"b\", url = \"y\")] A",
        "#[status(404)] #[status(404, code = \"a\")] A, #[status(404, code = \"b\")] B",
        "#[status(400..=499)] #[status(404, code = \"a\")] A, #[status(404)] B",
        "#[local] A",
        "#[local] A(u8, u8), #[local] B { a: u8 }, #[local] C {}, #[local] D()",
        "#[local] A(#[from] io::Error), #[local] B { #[from] source: fmt::Error }",
        "#[local] A(Vec<u8>), #[local] B(#[from] Vec<u16>)",
    ] {
        assert!(composed(variants).is_empty(), "{variants}: {:#?}", composed(variants));
    }
    for item in [
        "enum A { #[rest] Sms(SmsError) }",
        "#[service(crate = ::rt)] enum A { #[status(404)] B(ErrorResponse), #[rest] Sms { e: x::SmsError } }",
        "#[service(success(200))] enum A { #[rest] Sms(SmsError) }",
        "#[service(name = \"a\", operations(B, C,))] enum A { #[rest] Sms(SmsError) }",
        &format!(
            "#[service(name = \"a\", extends = B)] enum A {{ #[status(429, inherit, retry = never)] C, {ALL} }}"
        ),
    ] {
        assert!(messages(item).is_empty(), "{item}: {:#?}", messages(item));
    }
}

#[test]
fn each_mistake_in_a_variant_is_reported_once() {
    for (variants, expected) in [
        ("#[status(404, code)] A", "`code` requires a value / write `code = \"Duplicate\"`"),
        ("#[status(404, code = 7)] A", "`code` expects a string / write `code = \"Duplicate\"`"),
        ("#[status(404, code = a)] A", "`code` expects a string / write `code = \"a\"`"),
        ("#[status(404, code(\"a\"))] A", "expected `=` after `code` / write `code = "),
        ("#[status(404, code = \"\")] A", "no response can have this error code"),
        ("#[status(404, code = \" a\")] A", "no response can have this error code"),
        ("#[status(404, code = \"a\" |)] A", "expected an error code next to `|`"),
        ("#[status(404, code = \"a\" | b)] A", "expected an error code next to `|`"),
        ("#[status(404, code = \"a\" | \"a\")] A", "duplicate code `a` / remove one"),
        ("#[status(404, code = \"a\"x)] A", "unexpected literal suffix / remove `x`"),
        ("#[status(404, code = \"a\", \"b\")] A", "expected an argument, found `\"b\"`"),
        ("#[status(404, code = \"a\", code = \"b\")] A", "duplicate argument `code`"),
        ("#[status(404, retry)] A", "`retry` requires a value / write `retry = never`"),
        (
            "#[status(404, retry = sometimes)] A",
            "`sometimes` is not a retry rule / the rules are `never`, `if_idempotent` and `always`",
        ),
        (
            "#[status(404, retry = allways)] A",
            "`allways` is not a retry rule / write `retry = always`",
        ),
        (
            "#[status(404, retry = \"never\")] A",
            "`retry` expects a name, not a string / write `retry = never`",
        ),
        ("#[status(404, retry = 3)] A", "`3` is not a retry rule / the rules are"),
        ("#[status(404, retry = No)] A", "`No` is not a retry rule / the rules are"),
        (
            "#[status(404, observed = true)] A",
            "`observed` does not accept a value / write only `observed`",
        ),
        ("#[status(404, observe)] A", "unknown argument `observe` / did you mean `observed`?"),
        (
            "#[status(404)] A, #[status(404)] B",
            "status code 404 is already in `A` / remove it from one of the two, or distinguish",
        ),
        (
            "#[status(404, code = \"a\")] A, #[status(404, code = \"b\" | \"a\")] B",
            "status code 404 with error code `a` is already in `A` / remove it from one of the two",
        ),
        (
            "#[status(400..=499)] A, #[status(450..=460)] B",
            "status code 450..=460 is already in `A`",
        ),
        (
            "#[status(400..=499, code = \"a\")] A, #[status(450..=460, code = \"a\")] B",
            "status code 450..=460 with error code `a` is already",
        ),
        (
            "#[status(404)] #[status(410)] A",
            "each `#[status]` on `A` after the first requires `code` / write all status codes in the first one, `#[status(400 | 404)]`",
        ),
        (
            "#[status(404, code = \"a\")] #[status(404)] A",
            "each `#[status]` on `A` after the first requires `code` / write all status codes in the first",
        ),
        (
            "#[status(404)] #[status(404, code = \"a\")] #[status(404, code = \"b\" | \"a\")] A",
            "status code 404 with error code `a` is already in `A` / remove it from one of the two",
        ),
        (
            "#[status(404)] #[status(404, code = \"a\")] A, #[status(404, code = \"a\")] B",
            "status code 404 with error code `a` is already in `A` / remove it from one of the two",
        ),
        (
            "#[status(404)] #[status(404, code = \"a\")] A, #[status(404)] B",
            "status code 404 is already in `A` / remove it from one of the two",
        ),
        ("#[rest] A(SmsError)", "`#[rest]` is already used on `A` / keep one of the two"),
        ("#[rest] A", "wrong fields of `A` for `#[rest]` / write `A(HttpError)`"),
        ("#[local(x)] A", "`#[local]` does not accept arguments / write `#[local]`"),
        ("#[local] #[status(404)] A", "conflicting attributes on `A` / write two variants"),
        (
            "A",
            "`A` needs `#[status]`, `#[transport]`, `#[decode]`, `#[rest]` or `#[local]` / write `#[status(404)]`",
        ),
        (
            "#[status(404)] A(#[from] ErrorResponse)",
            "`#[from]` is only for the field of a `#[local]` variant / remove it",
        ),
        (
            "#[local] #[from] A(u8)",
            "`#[from]` belongs on a field / write `#[local] A(#[from] url::ParseError)`",
        ),
        ("#[local] A(#[from] u8, u8)", "`#[from]` requires `A` to have exactly one field"),
        (
            "#[local] A(#[from] u8), #[local] B(#[from] u8)",
            "`u8` is already converted into `A` / remove one `#[from]`",
        ),
        ("#[local] A(#[from] acs::TransportError)", "`TransportError` is already converted"),
        (
            "#[status(_)] A",
            "`#[status(_)]` cannot be combined with `#[rest]` / remove one of the two",
        ),
        ("#[transport] A(TransportError)", "`#[transport]` cannot be combined with `#[rest]`"),
        ("#[status(404, inherit)] A", "`inherit` requires `extends` / add `extends = CommonError`"),
    ] {
        expect(&composed(variants), expected);
    }
}

#[test]
fn each_mistake_in_an_enum_is_reported_once() {
    let named = |arguments: &str, variants: &str| {
        format!("#[service(name = \"a\", {arguments})] enum A {{ {variants} }}")
    };
    for (item, expected) in [
        (format!("enum A {{ {ALL} }}"), "the service has no name / write `#[service(name = "),
        (format!("#[service(success(200))] enum A {{ {ALL} }}"), "the service has no name"),
        (
            named("", "#[status(404)] A"),
            "no variant has `#[status(_)]`, `#[transport]` or `#[decode]` / add `#[rest] Http(HttpError)`",
        ),
        (
            named("", "#[status(_)] A, #[decode] B(DecodeError)"),
            "no variant has `#[transport]` / add `#[transport] Transport(TransportError)`",
        ),
        (
            named(
                "",
                "#[status(_, code = \"a\")] B, #[transport] C(TransportError), #[decode] D(DecodeError)",
            ),
            "`code` requires a status code / remove it",
        ),
        (
            named(
                "",
                "#[status(_, advice = \"a\")] B, #[transport] C(TransportError), #[decode] D(DecodeError)",
            ),
            "`advice` requires a status code / remove it",
        ),
        (
            named(
                "",
                "#[status(_)] #[status(404, code = \"a\")] B(ErrorResponse), #[transport] C(TransportError), #[decode] D(DecodeError)",
            ),
            "`_` cannot be combined with status codes / write a variant for the status codes",
        ),
        (named("extends = B", REST), "`extends` cannot be combined with `#[rest]` / remove it"),
        (named("mirrors = B", REST), "`mirrors` cannot be combined with `#[rest]` / remove it"),
        (named("operations", REST), "`operations` expects the names of associated constants"),
        (named("operations()", REST), "`operations` expects the names of associated constants"),
        (
            named("operations(\"GET\")", REST),
            "`operations` expects the names of associated constants",
        ),
        (
            named("operations(Self::GET)", REST),
            "`operations` expects the names of associated constants",
        ),
        (named("operations(GET, GET)", REST), "duplicate operation `GET`"),
        (
            format!("#[service(operations(GET))] enum A {{ {REST} }}"),
            "a view uses the operations of its service / remove `operations`",
        ),
        (named("", "#[rest] B(A)"), "the `#[rest]` variant cannot contain the enum itself"),
        (named("", "#[rest] B(Self)"), "the `#[rest]` variant cannot contain the enum itself"),
        (
            named("success(200)", &format!("#[status(200)] B, {REST}")),
            "status code 200 is a success of this service / remove the variant",
        ),
        (
            named("", &format!("#[status(201)] B, {ALL}")),
            "status code 201 is a success of this service, like every 2xx",
        ),
        (
            named("extends = P", &format!("#[status(404, inherit, code = \"a\")] B, {ALL}")),
            "`code` cannot be combined with `inherit` / remove `code`, or `inherit`",
        ),
        (
            named("extends = P", &format!("#[status(404, inherit, observed)] B, {ALL}")),
            "`observed` cannot be combined with `inherit`",
        ),
        (
            named("", &format!("#[error(\"x\")] #[status(404)] B, {ALL}")),
            "`ServiceError` implements `Display` and `Error`, and so does `thiserror::Error` / remove the derive",
        ),
        (
            format!("#[error(\"x\")] #[service(name = \"a\")] enum A {{ {ALL} }}"),
            "`ServiceError` implements `Display` and `Error`",
        ),
        (
            "#[service(name = \"a\")] struct A;".to_owned(),
            "`ServiceError` can only be derived for an enum, not for a struct",
        ),
    ] {
        expect(&messages(&item), expected);
    }
}

#[test]
fn all_mistakes_are_reported_in_one_run() {
    let found = composed(
        "#[status(404, retry = x)] A, #[status(404, code = \"\")] B, #[local] #[from] C, D, #[rest] E",
    );
    assert_eq!(found.len(), 5, "{found:#?}");
}
