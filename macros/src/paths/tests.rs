use syn::Ident;
use syn::ext::IdentExt as _;
use syn::parse::{ParseStream, Parser as _};

use super::{RuntimePath, name_among};

/// The path, or the mistake.
fn parse(text: &str) -> Result<String, String> {
    let read = |input: ParseStream<'_>| {
        let keyword = input.call(Ident::parse_any)?;
        RuntimePath::parse(&keyword, input)
    };
    read.parse_str(text).map(|path| path.in_docs()).map_err(|error| error.to_string())
}

#[test]
fn the_default_is_the_crate_itself() {
    assert_eq!(RuntimePath::default().in_docs(), "::acs_endpoint");
}

#[test]
fn a_path_means_the_same_everywhere() {
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
        ("1", "write `crate = ::acs_endpoint`"),
        ("", "write `crate = ::acs_endpoint`"),
    ] {
        let mistake = parse(&format!("crate = {path}")).unwrap_err();
        assert!(mistake.ends_with(help), "{path}: {mistake}");
    }
}

#[test]
fn a_renamed_dependency_is_found_among_the_arguments_of_rustc() {
    let name = |args: &str| name_among(args.split(' ').map(str::to_owned));
    let rlib = "/t/debug/deps/libacs_endpoint-0a1b.rmeta";
    assert_eq!(name(&format!("rustc --extern rt={rlib} src/lib.rs")).as_deref(), Some("rt"));
    assert_eq!(name(&format!("rustc --extern=priv:rt={rlib}")).as_deref(), Some("rt"));
    assert_eq!(name("rustc --extern rt=C:\\t\\libacs_endpoint-0.rlib").as_deref(), Some("rt"));
    for args in [
        format!("rustc --extern acs_endpoint={rlib}"),
        format!("rustc --extern rt={rlib} --extern acs_endpoint={rlib}"),
        "rustc --extern macros=/t/libacs_endpoint_macros-0.so --extern proc_macro".to_owned(),
        format!("rustc -L rt={rlib}"),
        "rustc --extern".to_owned(),
    ] {
        assert_eq!(name(&args), None, "{args}");
    }
}
