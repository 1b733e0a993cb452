use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

use super::{Body, BodyEnd, TailValue, ValueType, split};

fn bodies(text: &str) -> Vec<Body> {
    split(&Group::new(Delimiter::Brace, text.parse().unwrap()))
}

pub(in crate::endpoint::body) fn body(text: &str) -> Body {
    let mut bodies = bodies(text);
    assert_eq!(bodies.len(), 1, "{text}");
    bodies.remove(0)
}

/// The first line of the error for a body.
pub(in crate::endpoint::body) fn mistake(text: &str) -> String {
    match body(text).end {
        BodyEnd::NoResponse { error, .. } => error.to_string().lines().next().unwrap().to_owned(),
        BodyEnd::Tail { .. } => format!("{text}: a tail"),
        BodyEnd::Diverges => format!("{text}: diverges"),
    }
}

#[test]
fn a_body_can_diverge() {
    for text in [
        "todo!()",
        "todo!();",
        "let x = 1; core::panic!(\"{}\", x)",
        "if x { y } unimplemented!()",
        "loop { f() }",
        "loop { spawn(async { return 1 }); f(move || { return 2 }); }",
        "loop { for x in y { if x { break } } }",
        "loop { while let Some(x) = y { break } }",
        "loop { while let A { b } = c { break } }",
        "loop { for A { b } in c { if b { break } } }",
        "loop { while unsafe { a() } { break } }",
        "'a: loop { loop { break } }",
        "loop { 'a: loop { break 'a } }",
        "std::process::exit(1);",
        "::std::process::abort()",
        "process::exit(1)",
        "if a { todo!() } else { panic!() }",
        "match a { 1 => todo!(), _ => { unreachable!() } }",
        "{ todo!() }",
        "if a { return Ok(1); } bail!(\"no\")",
        "if a { return Ok(1); } anyhow::bail!(\"no\");",
    ] {
        assert!(matches!(body(text).end, BodyEnd::Diverges), "{text}");
    }
}

#[test]
fn a_body_with_a_tail_has_a_response() {
    for text in [
        "self.get().await?",
        "if x { return Ok(1) } self.get()",
        "if x { return Ok(1); } else { self.get() }",
        "f().unwrap_or_else(|| panic!())",
        "loop { match f() { Ok(x) => break x, Err(_) => {} } }",
        "'a: loop { loop { break 'a f() } }",
        "{ self.get() }",
        "match x { 1 => todo!(), _ => g() }",
        "match x? {}",
        "abort(&self.agent, id)",
        "uploads::abort(id)",
        "exit(1)",
        "self.exit()",
        "get!(a)",
        "Ok::<_, E>(x)",
        "if a { Ok(x) } else { get() }",
        "if a { Err(x) } else { get() }",
        "if a { get() } else { Err(x)? }",
        "loop { break get() }",
        "loop { if a { break Ok(get()?) } else { break get() } }",
        "loop { match get() { Ok(r) => break Ok(r), Err(e) if again => {} Err(e) => break Err(e) } }",
        "'a: { if b { break 'a get(1); } get(2) }",
        "async { Ok(get().await?) }.await",
    ] {
        assert!(
            matches!(body(text).end, BodyEnd::Tail { value: TailValue::Response, .. }),
            "{text}: {}",
            mistake(text)
        );
    }
}

#[test]
fn ok_on_every_branch_does_not_determine_an_error() {
    for text in [
        "Ok(get()?)",
        "Ok(x,)",
        "Ok((x))",
        "Ok([])",
        "Ok(response!(x))",
        "if a { b() } Ok(x)",
        "if a { Ok(x) } else { Ok(y) }",
        "if a { Ok(x) } else if b { return Ok(1) } else { let y = z; Ok(y) }",
        "match a { A { .. } => Ok(x), B => { Ok(y) } C | D if e => Ok(z), _ => panic!() }",
        "match a { A if b == c => Ok(x), _ => Ok(y) }",
        "if let A { b } = c { Ok(x) } else { Ok(y) }",
        "match async { a }.await { B { c } => Ok(x), d => Ok(y) }",
        "{ Ok(x) }",
        "unsafe { Ok(x) }",
        "'a: { Ok(x) }",
        "Result::Ok(x)",
        "std::result::Result::Ok(x)",
        "if a { ::core::result::Result::Ok(x) } else { Ok(y) }",
        "#[allow(unused)] Ok(x)",
        "(Ok(x))",
        "if a { Ok(x) } else { Err(y)? }",
        "match a { A => Ok(x), B => { Err(y)? } C => return Err(z) }",
        "loop { break Ok(x) }",
        "loop { match get() { Ok(r) => break Ok(r), Err(e) if again => continue, Err(e) => return Err(e) } }",
        "'a: loop { loop { if b { break 'a Ok(x) } else { break } } }",
        "loop { break match get() { A => Ok(x), B => continue, C => break Ok(y) } }",
        "'a: { if b { break 'a Ok(x); } Ok(y) }",
    ] {
        assert!(
            matches!(body(text).end, BodyEnd::Tail { value: TailValue::Ok, .. }),
            "{text}: {}",
            mistake(text)
        );
    }
    for text in [
        "my::Ok(x)",
        "my::Result::Ok(x)",
        "'a: { if a { break 'a b() } Ok(x) }",
        "if a { Reply { b } } else { Ok(x) }",
        "match a { A => { Ok(b) }.c(), B => Ok(x) }",
        "match a { A => { Ok(b) }?, B => Ok(x) }",
        "Ok(x).map(f)",
        "Ok(x)?",
    ] {
        assert!(
            matches!(body(text).end, BodyEnd::Tail { value: TailValue::Response, .. }),
            "{text}"
        );
    }
}

#[test]
fn an_error_that_is_converted_with_into_is_that_of_the_function() {
    for text in [
        "match get() { Ok(r) => Ok(r), Err(e) => Err(e.into()) }",
        "if a { Err(E::X.into()) } else { Ok(get()?) }",
        "if a { Ok(b) } else if c { Err(d(1).into()) } else { return Err(e) }",
        "loop { match get() { Ok(r) => break Ok(r), Err(e) => break Err(e.into()) } }",
    ] {
        assert!(
            matches!(body(text).end, BodyEnd::Tail { value: TailValue::OkOrInto, .. }),
            "{text}"
        );
    }
    for text in [
        "match get() { Ok(r) => Ok(r), Err(e) => Err(e) }",
        "if a { Err(b.into()) } else { get() }",
        "if a { Err(b.wrap()) } else { Ok(r) }",
        "if a { Err(into(b)) } else { Ok(r) }",
        "if a { Err(b.into()) } else if c { Err(d) } else { Ok(r) }",
    ] {
        assert!(
            matches!(body(text).end, BodyEnd::Tail { value: TailValue::Response, .. }),
            "{text}"
        );
    }
}

#[test]
fn fragments_of_macros_are_read() {
    let fragment =
        |text: &str| TokenTree::Group(Group::new(Delimiter::None, text.parse().unwrap())).into();
    for text in ["Ok(x)", "{ Ok(x) }", "if a { Ok(x) } else { Ok(y) }"] {
        let body = split(&Group::new(Delimiter::Brace, fragment(text))).remove(0);
        assert!(matches!(body.end, BodyEnd::Tail { value: TailValue::Ok, .. }), "{text}");
    }
    for text in ["todo!()", "{ panic!() }", "{ todo!(); }"] {
        let body = split(&Group::new(Delimiter::Brace, fragment(text))).remove(0);
        assert!(matches!(body.end, BodyEnd::Diverges), "{text}");
    }
    let body = split(&Group::new(Delimiter::Brace, fragment("return Ok(1)"))).remove(0);
    assert!(matches!(body.end, BodyEnd::NoResponse { .. }));
}

#[test]
fn a_body_without_a_response_is_a_mistake() {
    const NEVER: &str = "the response never reaches the attribute";
    const DROPPED: &str = "the body ends with `;`, so the response is dropped";
    for (text, expected) in [
        ("", "the body is empty"),
        ("#![allow(x)]", "the body is empty"),
        ("self.get().await?;", DROPPED),
        ("if a { get() } else { get(); }", "a tail"),
        ("return Ok(1);", NEVER),
        ("f(); return Err(e)", NEVER),
        ("return http.get(url).send().await;", NEVER),
        ("let r = get().await?; return Ok(Some(r.text().await?));", NEVER),
        ("match a { 1 => return Ok(1), _ => return Err(e) }", NEVER),
        ("if a { return Ok(1) } else { return Ok(2); }", NEVER),
        ("get(); Ok(())", NEVER),
        ("Ok(None)", NEVER),
        ("Ok(Some(report))", NEVER),
        ("Ok(vec![])", NEVER),
        ("Ok(format!(\"{a}\"))", NEVER),
        ("Ok(true)", NEVER),
        ("Ok(false)", NEVER),
        ("if a { Ok(1) } else { Err(e) }", NEVER),
        ("match a { 1 => Ok(()), _ => return Ok(()) }", NEVER),
        ("Err(e)", NEVER),
        ("Err(e)?", NEVER),
        ("if a { return Ok(1) } Err(e)?", NEVER),
        ("match a { 1 => return Ok(x), _ => Err(e)? }", NEVER),
        ("for a in b { if c { return Ok(a); } } Err(e)?", NEVER),
        ("'a: { if b { break 'a Ok(1); } Ok(2) }", NEVER),
        ("loop { if a { break Ok(1); } }", NEVER),
        ("(return Ok(1))", NEVER),
        ("Result::Ok(())", NEVER),
        ("loop { let r = get().await?; return Ok(r.text().await?); }", NEVER),
        ("'a: loop { match f() { Ok(r) => return r.json(), Err(_) => continue 'a } }", NEVER),
    ] {
        let found = mistake(text);
        assert!(found == expected || found.ends_with(expected), "{text}: {found}");
    }
}

#[test]
fn a_return_at_the_end_is_disabled() {
    for (text, expected, is_result) in [
        (
            "return http.get(url).send().await;",
            "#[cfg(any())] return; http.get(url).send().await",
            false,
        ),
        ("let r = get()?; return r", "let r = get()?; #[cfg(any())] return; r", false),
        ("f(); return Err(e)", "f(); #[cfg(any())] return; Err(e)", true),
        ("#[rustfmt::skip] return Ok(1);", "#[rustfmt::skip] #[cfg(any())] return; Ok(1)", true),
        ("return;", "#[cfg(any())] return;", false),
        ("get()?;", "get()?;", false),
        (
            "if a { return b() } else { return c(); }",
            "if a { return b() } else { return c(); }",
            false,
        ),
    ] {
        let body = body(text);
        let expected: TokenStream = expected.parse().unwrap();
        assert_eq!(body.block.stream().to_string(), expected.to_string(), "{text}");
        let BodyEnd::NoResponse { value, .. } = body.end else { panic!("{text}") };
        assert_eq!(matches!(value, ValueType::Returned), is_result, "{text}");
    }
}

#[test]
fn an_alternative_without_a_response_is_not_a_mistake_next_to_one_with_a_response() {
    for (text, expected) in [
        ("#[cfg(a)] { get() } #[cfg(b)] { Ok(get()?) }", ["ok", "tail"]),
        ("#[cfg(a)] { Ok(get()?) } #[cfg(b)] { get() }", ["tail", "ok"]),
        ("#[cfg(a)] { get() } #[cfg(b)] { todo!() }", ["diverges", "tail"]),
        ("#[cfg(a)] return Ok(1); #[cfg(b)] get()", ["tail", "diverges"]),
        ("#[cfg(a)] { get() } #[cfg(b)] { return Err(e) }", ["diverges", "tail"]),
        ("f(); #[cfg(a)] get()", ["tail", "diverges"]),
        ("#[cfg(a)] { get() } #[cfg(b)] { get()?.json()? }", ["mistake", "tail"]),
        ("#[cfg(a)] { Ok(1) } #[cfg(b)] { Ok(2) }", ["mistake", "mistake"]),
    ] {
        let bodies = bodies(text);
        let ends: Vec<&str> = bodies
            .iter()
            .map(|body| match body.end {
                BodyEnd::Tail { value: TailValue::Ok, .. } => "ok",
                BodyEnd::Tail { .. } => "tail",
                BodyEnd::Diverges => "diverges",
                BodyEnd::NoResponse { .. } => "mistake",
            })
            .collect();
        assert_eq!(ends, expected, "{text}");
    }
}

#[test]
fn inner_attributes_come_first() {
    let body = body("#![allow(unused)] #![deny(x)] #[cfg(y)] f()");
    assert_eq!(body.inner_attrs.to_string(), "#! [allow (unused)] #! [deny (x)]");
    assert_eq!(body.block.stream().to_string(), "# [cfg (y)] f ()");
}

#[test]
fn a_body_without_a_response_keeps_its_type() {
    for (text, expected) in [
        ("return Ok(1);", "Returned"),
        ("return get().await", "Other"),
        ("Ok(())", "Returned"),
        ("if a { return Ok(1) } Err(e)", "Returned"),
        ("let s = r.json().await?; Ok(s)", "Returned"),
        ("r.json().await?", "Success"),
        ("r.json::<T>().await?", "Other"),
        ("let s = r.json().await?; s", "Success"),
        ("r.json().await", "ResultOfSuccess"),
        ("get().and_then(|r| r.json()).await", "ResultOfSuccess"),
        ("get().and_then(|r| r.json()).await?", "Success"),
        ("get().and_then(|r| r.text()).await?", "Other"),
        ("r.text().await?", "Other"),
        ("r.error_for_status()?", "Other"),
        ("let r = get()?.error_for_status()?; Ok(r)", "Response"),
        ("Ok(get()?.error_for_status()?.json().await?)", "Returned"),
        ("get();", "Other"),
        ("loop { return Ok(1); }", "Never"),
        ("loop { if a { return Ok(r.text().await?); } }", "Never"),
        ("match a { 0 => return Ok(1), _ => panic!() }", "Never"),
        ("if a { return Ok(1) } else { return get() }", "Never"),
    ] {
        let BodyEnd::NoResponse { value, .. } = body(text).end else { panic!("{text}") };
        let found = match value {
            ValueType::Returned => "Returned",
            ValueType::Success => "Success",
            ValueType::ResultOfSuccess => "ResultOfSuccess",
            ValueType::Response => "Response",
            ValueType::Never => "Never",
            ValueType::Other => "Other",
        };
        assert_eq!(found, expected, "{text}");
    }
}
