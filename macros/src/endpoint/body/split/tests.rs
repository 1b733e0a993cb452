use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

use super::{Body, BodyEnd, TailValue, ValueType, split};

fn bodies(text: &str) -> Vec<Body> {
    split(&Group::new(Delimiter::Brace, text.parse().unwrap()))
}

fn body(text: &str) -> Body {
    let mut bodies = bodies(text);
    assert_eq!(bodies.len(), 1, "{text}");
    bodies.remove(0)
}

/// The first line of the error for a body.
fn mistake(text: &str) -> String {
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
fn calls_that_the_attribute_replaces_are_reported() {
    const READ: &str = "reads the body before the attribute does";
    const CHECKED: &str = "discards the error responses that the attribute converts";
    for (text, method, what) in [
        ("self.http.get(url).send().await?.json().await?", "json", READ),
        ("self.http.get(url).send().await?.json::<Vec<(u8, u8)>>().await?", "json", READ),
        ("self.http.get(url).send().await?.text().await", "text", READ),
        ("get(url).send()?.bytes()?", "bytes", READ),
        ("get(url).send()?.body.read_to_vec()?", "read_to_vec", READ),
        ("agent.get(url).call()?.body_mut().read_to_string()?", "read_to_string", READ),
        ("Ok(response.json().await?)", "json", READ),
        ("Ok(response.json::<Sent>().await?.value)", "json", READ),
        ("Ok(response.json::<Vec<fn() -> u8>>().await?)", "json", READ),
        ("let a::B(c) = r.json()?; Ok(c)", "json", READ),
        ("let s = r.json().await?; Ok(s)", "json", READ),
        ("let got = get().await?; got.json().await?", "json", READ),
        ("let s: Sent = self.get().await?.json().await?; s", "json", READ),
        ("let r = f().await?; let s: Sent = r.json().await?; Ok(Some(s))", "json", READ),
        (
            "let r = f().await?; let t = r.text().await?; Ok(serde_json::from_str(&t)?)",
            "text",
            READ,
        ),
        ("match r.json().await { Ok(value) => Ok(value), Err(e) => Err(e.into()) }", "json", READ),
        ("let Ok(v) = r.json().await else { return Err(e) }; Ok(v)", "json", READ),
        ("if a { get().send().await?.json().await? } else { b() }", "json", READ),
        ("get().send().await?.error_for_status()?", "error_for_status", CHECKED),
        ("get().send().await.and_then(|r| r.error_for_status())", "error_for_status", CHECKED),
        ("get().send().await.and_then(Response::error_for_status)?", "error_for_status", CHECKED),
        (
            "Ok(get().send().await.and_then(Response::error_for_status)?)",
            "error_for_status",
            CHECKED,
        ),
        ("get().send().await?.text_with_charset(\"utf-8\").await", "text_with_charset", READ),
        ("get().send().await.and_then(f)?.error_for_status()", "error_for_status", CHECKED),
        ("get().send().await?.error_for_status()?.json().await?", "error_for_status", CHECKED),
        ("let r = get().await?.error_for_status()?; r", "error_for_status", CHECKED),
        ("let r = get().await?; let r = r.error_for_status()?; Ok(r)", "error_for_status", CHECKED),
        ("let r = get().await?; r.error_for_status_ref()?; r", "error_for_status_ref", CHECKED),
        ("let mut r = get()?; r = r.error_for_status()?; r", "error_for_status", CHECKED),
    ] {
        assert_eq!(mistake(text), format!("`.{method}()` {what}"), "{text}");
    }
}

#[test]
fn calls_in_blocks_branches_and_loops_are_reported() {
    const READ: &str = "reads the body before the attribute does";
    const CHECKED: &str = "discards the error responses that the attribute converts";
    for (text, method, what) in [
        ("let v = { let r = get()?; r.error_for_status()? }; v", "error_for_status", CHECKED),
        (
            "let r = match get() { Ok(r) => r.error_for_status()?, Err(e) => return Err(e) }; Ok(r)",
            "error_for_status",
            CHECKED,
        ),
        (
            "Ok(match get() { Ok(r) => r.error_for_status()?, Err(e) => return Err(e) })",
            "error_for_status",
            CHECKED,
        ),
        ("Ok({ let r = get()?; r.error_for_status()? })", "error_for_status", CHECKED),
        (
            "let r = 'a: { if b { break 'a get()?.error_for_status()?; } get()? }; Ok(r)",
            "error_for_status",
            CHECKED,
        ),
        ("loop { if a { break get()?.error_for_status()?; } }", "error_for_status", CHECKED),
        ("async { get().await?.error_for_status() }.await", "error_for_status", CHECKED),
        (
            "let f = async move { get().await?.error_for_status() }; f.await",
            "error_for_status",
            CHECKED,
        ),
        (
            "timeout(d, async { let r = get().await?; Ok::<_, E>(r.error_for_status()?) }).await??",
            "error_for_status",
            CHECKED,
        ),
        ("self.log(get().await?.error_for_status()?)", "error_for_status", CHECKED),
        ("Ok(log(get().await?.error_for_status()?)?)", "error_for_status", CHECKED),
        ("get().await.and_then(|r| Ok(r.error_for_status()?))", "error_for_status", CHECKED),
        ("get().and_then(|r| ready(r.error_for_status())).await", "error_for_status", CHECKED),
        (
            "let r = get()?; if let Err(e) = r.error_for_status_ref() { return Err(e.into()); } Ok(r)",
            "error_for_status_ref",
            CHECKED,
        ),
        (
            "let r = get()?; match r.error_for_status_ref() { Ok(_) => Ok(r), Err(e) => Err(e) }",
            "error_for_status_ref",
            CHECKED,
        ),
        (
            "let r = get()?; if let Err(e) = r.error_for_status_ref() { Err(e) } else { Ok(r) }",
            "error_for_status_ref",
            CHECKED,
        ),
        ("let r = get()?; let _ = r.error_for_status_ref()?; r", "error_for_status_ref", CHECKED),
        (
            "(|| async { get().await?.error_for_status() }).retry(b).await",
            "error_for_status",
            CHECKED,
        ),
        ("(async { get().await?.error_for_status() }).boxed().await", "error_for_status", CHECKED),
        (
            "retry(b, || async { Ok(get().await?.error_for_status()?) }).await",
            "error_for_status",
            CHECKED,
        ),
        (
            "let f = || async { get().await?.error_for_status() }; f.retry(b).await",
            "error_for_status",
            CHECKED,
        ),
        ("spawn_blocking(move || get()?.error_for_status()).await?", "error_for_status", CHECKED),
        (
            "spawn_blocking(move || { let r = get()?; r.error_for_status() }).await?",
            "error_for_status",
            CHECKED,
        ),
        ("timeout(d, async move { r.json() }).await?", "json", READ),
        // The end has as many tokens as the function or the `match`.
        (
            "spawn_blocking(|a| { let r = get(a)?; r.error_for_status() }).await?",
            "error_for_status",
            CHECKED,
        ),
        ("let r = match f(b)? { A => s.error_for_status()? }; r", "error_for_status", CHECKED),
        ("let v = match f(b)? { A => r.json()? }; v", "json", READ),
        (
            "(async |a| { get(a).await?.error_for_status() }).retry(b).await",
            "error_for_status",
            CHECKED,
        ),
        ("let r = unsafe { get()?.error_for_status()? }; r", "error_for_status", CHECKED),
        ("Response::error_for_status(get().await?)?", "error_for_status", CHECKED),
        (
            "if let Ok(r) = get()?.error_for_status() { r } else { return Err(e) }",
            "error_for_status",
            CHECKED,
        ),
        (
            "let r = get()?.error_for_status(); match r { Ok(r) => r, Err(e) => return Err(e) }",
            "error_for_status",
            CHECKED,
        ),
        (
            "let r = get()?; if let Err(e) = r.error_for_status_ref() { bail!(e) } r",
            "error_for_status_ref",
            CHECKED,
        ),
        ("loop { let r = get()?; if a { break Ok(r.json()?); } }", "json", READ),
        ("let v = if a { r.json().await? } else { return Err(e) }; Ok(v)", "json", READ),
        ("let v = loop { if a { break r.json().await? } }; Ok(v)", "json", READ),
        ("async { get().await?.json().await }.await", "json", READ),
        ("get().and_then(|r| r.json()).await", "json", READ),
        ("get().and_then(Response::json).await?", "json", READ),
        ("let t = r.text()?; serde_json::from_str(&t).map_err(E::Json)", "text", READ),
        ("let t = r.text()?; let v = serde_json::from_str::<Vec<T>>(&t)?; Ok(v)", "text", READ),
        ("Ok(serde_json::from_slice(&get().await?.bytes().await?)?)", "bytes", READ),
        ("serde_json::from_reader(get()?.into_body().into_reader())?", "into_reader", READ),
        ("if ok { return Ok(r.text().await?); } bail!(\"no\")", "text", READ),
    ] {
        assert_eq!(mistake(text), format!("`.{method}()` {what}"), "{text}");
    }
}

#[test]
fn calls_are_recognized_by_name() {
    let is_read = |text: &str| mistake(text).ends_with("reads the body before the attribute does");
    for response in ["response", "resp", "res", "r", "reply"] {
        assert!(is_read(&format!("{response}.json()")), "{response}");
    }
    for read in [
        "json",
        "text",
        "text_with_charset",
        "bytes",
        "read_json",
        "read_to_string",
        "read_to_vec",
        "into_json",
        "into_string",
        "bytes_stream",
        "as_reader",
        "into_reader",
    ] {
        assert!(is_read(&format!("get(a)?.{read}()?")), "{read}");
    }
    for pass in ["and_then", "map", "map_ok", "then"] {
        assert!(is_read(&format!("get(a).{pass}(|r| r.json())")), "{pass}");
    }
    for parse in ["from_reader", "from_slice", "from_str"] {
        assert!(is_read(&format!("{parse}(get(a)?.bytes()?)")), "{parse}");
    }
    for same in [
        "clone()",
        "context(\"a\")",
        "expect(\"a\")",
        "into()",
        "map_err(E)",
        "to_owned()",
        "to_string()",
        "to_vec()",
        "trim()",
        "unwrap()",
        "unwrap_or_default()",
        "with_context(a)",
    ] {
        assert!(is_read(&format!("let b = r.bytes()?; Ok(b.{same})")), "{same}");
    }
    for unwrapped in [
        "?",
        ".await",
        ".map(a)",
        ".map_err(a)",
        ".unwrap()",
        ".expect(a)",
        ".context(a)",
        ".and_then(a)",
    ] {
        assert!(is_read(&format!("get(a)?.text(){unwrapped}")), "{unwrapped}");
    }
    for send in
        ["send", "call", "execute", "send_json", "send_bytes", "send_string", "run", "request"]
    {
        let text = format!("get(a)?.text()?.{send}()");
        assert!(matches!(body(&text).end, BodyEnd::Tail { .. }), "{send}");
    }
}

#[test]
fn variables_that_are_assigned_from_each_other_are_searched_to_a_limited_depth() {
    let assign = "let a = if c { b } else { b }; let b = if c { from_str(&a)? } else { a };";
    let text = format!("{} Ok(a)", assign.repeat(40));
    assert!(matches!(body(&text).end, BodyEnd::Tail { value: TailValue::Ok, .. }));
}

#[test]
fn calls_before_the_end_of_a_body_that_diverges_are_reported() {
    for (text, method) in [
        ("if ok { return Ok(r.text().await?); } panic!(\"no\")", "text"),
        ("if ok { return Ok(r.json().await?) } todo!()", "json"),
        ("match s { 200 => return Ok(r.bytes().await?), _ => {} } unreachable!()", "bytes"),
        ("if ok { return r.json().await.map_err(Into::into); } std::process::exit(1)", "json"),
    ] {
        assert!(mistake(text).contains(&format!("`.{method}()`")), "{text}: {}", mistake(text));
    }
    for text in [
        "if ok { return Ok(cached.clone()); } todo!()",
        "if ok { return Err(e); } panic!()",
        "let f = || { return Ok(r.text()) }; todo!()",
        "todo!()",
    ] {
        assert!(matches!(body(text).end, BodyEnd::Diverges), "{text}: {}", mistake(text));
    }
}

#[test]
fn calls_for_the_request_are_not_reported() {
    for text in [
        "self.http.post(url).json(message).send().await",
        "self.http.post(url).json(&message).send().await?",
        "self.http.post(url).body(message.text()).send().await",
        "self.message().text().send().await",
        "self.text()",
        "self.http.bytes()",
        "client.text().await",
        "let t = get(a).send().await?.text().await?; self.http.post(b).bearer_auth(t).send().await",
        "let t = get(a).send().await?.text().await?; Ok(post(b).bearer_auth(t).send().await?)",
        "let t = r.error_for_status()?.text().await?; let r = self.with(t).await?; Ok(r)",
        "let n = name.bytes().len(); get(n)",
        "let n = name.bytes().count(); Ok(Response::new(n))",
        "Response::new(text.bytes())",
        "self.send(|r| r.json())",
        "let message = a?; self.message.text()",
        "get(a).and_then(|t| self.http.post(b).json(&t).send()).await",
        "get(a).map(text).await",
        "get(a).map(|text| text).await",
        "error_for_status(get()?)",
        "get(a)?.bytes(b)?",
        "get(a)?.text().len()",
        "self.post(match a { A => b, B => get(c)?.error_for_status()?.text()? }).await",
        "self.post(get(a).send().await?.error_for_status()?.text().await?).await",
        "let t: Token = serde_json::from_str(&get(a).send()?.text()?)?; self.post(t)",
        "let t: Token = serde_json::from_str(&get(a).send()?.text()?)?; Ok(self.post(t)?)",
        "let t = match get(a).send() { Ok(r) => r.json()?, Err(_) => t }; post(b).json(&t).send()",
        "let r = get()?; if let Err(e) = r.error_for_status_ref() { warn!(\"{e}\"); } Ok(r)",
        "let r = get()?; if r.error_for_status_ref().is_err() { log(&r) } r",
        "let r = get()?; if r.error_for_status_ref().is_err() { a()?; return again(); } r",
        "let r = get()?; match r.error_for_status_ref() { Ok(_) => a(), Err(e) => b(e)? } r",
        "let r = if c { r } else { s }; r",
        "let a: b = r.json()?; Ok(b)",
        "self.with(|| async { token().await?.error_for_status()?.text().await }).await",
        "(|| async { let r = get().await?; if a { return Err(e) } Ok(r) }).retry(b).await",
        "if let Some(t) = a && let Ok(r) = get(t) { r } else { get(b)? }",
    ] {
        assert!(matches!(body(text).end, BodyEnd::Tail { .. }), "{text}: {}", mistake(text));
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
