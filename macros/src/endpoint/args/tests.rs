use proc_macro2::TokenStream;

use super::{Args, Service, parse};
use crate::diag::Sink;

fn args(text: &str) -> (Args, Vec<String>) {
    let mut sink = Sink::default();
    let tokens: TokenStream = text.parse().unwrap();
    let args = parse(tokens, &mut sink);
    (args, sink.first_lines())
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
        assert!(matches!(args.service, Service::Builtin(found) if found == error), "{text}");
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
        ("", "the service is not named"),
        ("success(200)", "the service is not named"),
        ("sucess(200), service = \"sms\"", "unknown argument `sucess`"),
        ("srevice = \"sms\"", "unknown argument `srevice`"),
        ("\"sms\"", "a value without its argument"),
        ("service = \"\"", "the name of the service is empty"),
        ("service = \" sms \"", "unknown service ` sms `"),
        ("service = \"SMS\"", "unknown service `SMS`"),
        ("service = \"sms\"x", "a suffix has no meaning here"),
        ("service = sms", "the name of a built-in service is a string"),
        ("service = Self", "`Self` cannot name the service: the checks stand outside of the impl"),
        ("service = 1", "`service` takes a name or a path"),
        ("service = true", "`service` takes a name or a path"),
        ("service = concat!(\"s\", \"ms\")", "`service` takes a name or a path"),
        ("service", "`service` needs a value"),
        ("service = \"sms\", max_body = 1u8", "a suffix has no meaning here"),
        ("service = \"sms\", max_body = -1", "`max_body` takes a number of bytes"),
        (
            "service = \"sms\", max_body = 4_294_967_296",
            "more bytes than a body can have in memory",
        ),
        ("service = \"sms\", check = \"f\"", "`check` takes a path"),
        ("service = \"sms\", success(200, ..)", "`..` has no meaning in `success`"),
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
