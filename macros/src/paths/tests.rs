use proc_macro2::Span;
use syn::Ident;
use syn::ext::IdentExt as _;
use syn::parse::{ParseStream, Parser as _};

use super::RuntimePath;

/// The path in generated code.
fn written(path: &RuntimePath) -> String {
    path.tokens(Span::call_site()).to_string().replace(' ', "")
}

/// The path, or the message.
fn parse(text: &str) -> Result<String, String> {
    let read = |input: ParseStream<'_>| {
        let keyword = input.call(Ident::parse_any)?;
        RuntimePath::parse(&keyword, input)
    };
    read.parse_str(text).map(|path| written(&path)).map_err(|error| error.to_string())
}

#[test]
fn the_default_is_the_crate_itself() {
    assert_eq!(written(&RuntimePath::default()), "::acs_endpoint");
}

#[test]
fn a_path_has_the_same_meaning_everywhere() {
    for path in ["::rt", "::facade::rt", "crate", "crate::rt", "crate::a::rt"] {
        assert_eq!(parse(&format!("crate = {path}")).as_deref(), Ok(path));
    }
    for (path, help) in [
        ("rt", "write `crate = ::rt` for a dependency, or `crate = crate::rt` for a module"),
        (
            "a::rt",
            "write `crate = ::a::rt` for a dependency, or `crate = crate::a::rt` for a module",
        ),
        ("self::rt", "`crate = crate::path::of::acs_endpoint`"),
        ("super::rt", "`crate = crate::path::of::acs_endpoint`"),
        ("\"::rt\"", "write `crate = ::rt`"),
        ("\"crate::a::rt\"", "write `crate = crate::a::rt`"),
        ("\"rt\"", "write `crate = ::rt` for a dependency, or `crate = crate::rt` for a module"),
        (
            "\"a::rt\"",
            "write `crate = ::a::rt` for a dependency, or `crate = crate::a::rt` for a module",
        ),
        ("\"super::rt\"", "`crate = crate::path::of::acs_endpoint`"),
        ("\"acs-endpoint\"", "write `crate = ::acs_endpoint`"),
        ("\"\"", "write `crate = ::acs_endpoint`"),
        ("1", "write `crate = ::acs_endpoint`"),
        ("", "write `crate = ::acs_endpoint`"),
    ] {
        let mistake = parse(&format!("crate = {path}")).unwrap_err();
        assert!(mistake.ends_with(help), "{path}: {mistake}");
    }
}
