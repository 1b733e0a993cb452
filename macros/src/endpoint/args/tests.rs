use proc_macro2::TokenStream;

use super::{Args, Service, parse};
use crate::errors::Errors;

fn args(text: &str) -> (Args, Vec<String>) {
    let mut errors = Errors::default();
    let tokens: TokenStream = text.parse().unwrap();
    let args = parse(tokens, &mut errors);
    (args, errors.first_lines())
}

#[test]
fn a_service_is_a_name_or_a_path() {
    for (text, error) in [
        ("service = \"sms\"", "SmsError"),
        ("service = \"common\"", "CommonError"),
        ("service = r\"sms\"", "SmsError"),
        ("service = r#\"sms\"#,", "SmsError"),
    ] {
        let (args, mistakes) = args(text);
        assert_eq!(mistakes, [""; 0], "{text}");
        assert!(
            matches!(args.service, Service::Builtin(found, _) if found.error_type == error),
            "{text}"
        );
    }
    for text in [
        "service = Error",
        "service = ::my::Error",
        "service = crate::Error",
        "service = super::a::B",
    ] {
        let (args, mistakes) = args(text);
        assert_eq!(mistakes, [""; 0], "{text}");
        assert!(matches!(args.service, Service::Path(_)), "{text}");
    }
}

#[test]
fn each_mistake_is_reported_once() {
    for (text, mistake) in [
        ("", "missing `service` argument"),
        ("success(200)", "missing `service` argument"),
        ("sucess(200), service = \"sms\"", "unknown argument `sucess`"),
        ("srevice = \"sms\"", "unknown argument `srevice`"),
        ("\"sms\"", "missing argument name"),
        ("service = \"\"", "the name of the service is empty"),
        ("service = \" sms \"", "unknown service ` sms `"),
        ("service = \"SMS\"", "unknown service `SMS`"),
        ("service = \"sms\"x", "unexpected literal suffix"),
        ("service = sms", "the name of a built-in service must be a string"),
        ("service = Self", "`service` cannot be `Self`"),
        ("service = 1", "`service` expects a string or a path"),
        ("service = true", "`service` expects a string or a path"),
        ("service = concat!(\"s\", \"ms\")", "`service` expects a string or a path"),
        ("service", "`service` requires a value"),
        ("service = \"sms\", max_body = 1u8", "unexpected literal suffix"),
        ("service = \"sms\", max_body = -1", "`max_body` expects a number of bytes"),
        ("service = \"sms\", max_body = 1 << 20", "`max_body` expects a number, not an expression"),
        ("service = \"sms\", max_body = 1 as _", "`max_body` expects a number, not an expression"),
        ("service = \"sms\", max_body = 4_294_967_296", "`max_body` is larger than 4 GiB"),
        ("service = \"sms\", and_then = \"f\"", "`and_then` expects a path"),
        ("service = \"sms\", and_then = open(1)", "expected `,`, found `(..)`"),
        ("service = \"sms\", and_then = open<u8>", "missing `::` after `open`"),
        ("service = \"sms\", and_then = Envelope<u8>::open", "missing `::` after `Envelope`"),
        ("service = \"sms\", operation = \"SEND\"", "`operation` expects a constant, not a string"),
        ("service = \"sms\", operation", "`operation` requires a value"),
        ("service = \"sms\", operation = 1", "`operation` expects a path"),
        ("service = \"sms\", idempotent = true", "`idempotent` does not accept a value"),
        ("service = \"sms\", idempotent, idempotent", "duplicate argument `idempotent`"),
        ("service = \"sms\", success(200, ..)", "`..` is not allowed in `success`"),
    ] {
        assert_eq!(args(text).1, [mistake], "{text}");
    }
}

#[test]
fn numbers_of_bytes_are_written_in_any_form() {
    for text in ["0", "1_000_000", "0xFF", "4_294_967_295"] {
        let (args, mistakes) = args(&format!("service = \"sms\", max_body = {text}"));
        assert_eq!(mistakes, [""; 0], "{text}");
        assert!(args.max_body.is_some());
    }
}
