use super::super::split::tests::{body, mistake};
use super::super::split::{BodyEnd, TailValue};

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
        ("get()?.error_for_status_ref()?", "error_for_status_ref", CHECKED),
        ("let r = get()?; if a { r.error_for_status_ref()?; } r", "error_for_status_ref", CHECKED),
    ] {
        assert_eq!(mistake(text), format!("`.{method}()` {what}"), "{text}");
    }
}

#[test]
fn checks_in_blocks_branches_and_functions_are_reported() {
    const CHECKED: &str = "discards the error responses that the attribute converts";
    for (text, method) in [
        ("let v = { let r = get()?; r.error_for_status()? }; v", "error_for_status"),
        (
            "let r = match get() { Ok(r) => r.error_for_status()?, Err(e) => return Err(e) }; Ok(r)",
            "error_for_status",
        ),
        (
            "Ok(match get() { Ok(r) => r.error_for_status()?, Err(e) => return Err(e) })",
            "error_for_status",
        ),
        ("Ok({ let r = get()?; r.error_for_status()? })", "error_for_status"),
        (
            "let r = 'a: { if b { break 'a get()?.error_for_status()?; } get()? }; Ok(r)",
            "error_for_status",
        ),
        ("loop { if a { break get()?.error_for_status()?; } }", "error_for_status"),
        ("async { get().await?.error_for_status() }.await", "error_for_status"),
        ("let f = async move { get().await?.error_for_status() }; f.await", "error_for_status"),
        (
            "timeout(d, async { let r = get().await?; Ok::<_, E>(r.error_for_status()?) }).await??",
            "error_for_status",
        ),
        ("self.log(get().await?.error_for_status()?)", "error_for_status"),
        ("self.log(get().await?.error_for_status())", "error_for_status"),
        ("Ok(log(get().await?.error_for_status()?)?)", "error_for_status"),
        ("get().await.and_then(|r| Ok(r.error_for_status()?))", "error_for_status"),
        ("get().and_then(|r| ready(r.error_for_status())).await", "error_for_status"),
        (
            "let r = get()?; if let Err(e) = r.error_for_status_ref() { return Err(e.into()); } Ok(r)",
            "error_for_status_ref",
        ),
        (
            "let r = get()?; match r.error_for_status_ref() { Ok(_) => Ok(r), Err(e) => Err(e) }",
            "error_for_status_ref",
        ),
        (
            "let r = get()?; if let Err(e) = r.error_for_status_ref() { Err(e) } else { Ok(r) }",
            "error_for_status_ref",
        ),
        ("let r = get()?; let _ = r.error_for_status_ref()?; r", "error_for_status_ref"),
        ("(|| async { get().await?.error_for_status() }).retry(b).await", "error_for_status"),
        ("(async { get().await?.error_for_status() }).boxed().await", "error_for_status"),
        ("retry(b, || async { Ok(get().await?.error_for_status()?) }).await", "error_for_status"),
        (
            "let f = || async { get().await?.error_for_status() }; f.retry(b).await",
            "error_for_status",
        ),
        ("spawn_blocking(move || get()?.error_for_status()).await?", "error_for_status"),
        (
            "spawn_blocking(move || { let r = get()?; r.error_for_status() }).await?",
            "error_for_status",
        ),
        // The end has as many tokens as the function or the `match`.
        (
            "spawn_blocking(|a| { let r = get(a)?; r.error_for_status() }).await?",
            "error_for_status",
        ),
        ("let r = match f(b)? { A => s.error_for_status()? }; r", "error_for_status"),
        ("(async |a| { get(a).await?.error_for_status() }).retry(b).await", "error_for_status"),
        ("let r = unsafe { get()?.error_for_status()? }; r", "error_for_status"),
        ("Response::error_for_status(get().await?)?", "error_for_status"),
        (
            "if let Ok(r) = get()?.error_for_status() { r } else { return Err(e) }",
            "error_for_status",
        ),
        (
            "let r = get()?.error_for_status(); match r { Ok(r) => r, Err(e) => return Err(e) }",
            "error_for_status",
        ),
        (
            "let r = get()?; if let Err(e) = r.error_for_status_ref() { bail!(e) } r",
            "error_for_status_ref",
        ),
    ] {
        assert_eq!(mistake(text), format!("`.{method}()` {CHECKED}"), "{text}");
    }
}

#[test]
fn reads_in_blocks_branches_and_functions_are_reported() {
    const READ: &str = "reads the body before the attribute does";
    for (text, method) in [
        ("timeout(d, async move { r.json() }).await?", "json"),
        ("let v = match f(b)? { A => r.json()? }; v", "json"),
        ("loop { let r = get()?; if a { break Ok(r.json()?); } }", "json"),
        ("let v = if a { r.json().await? } else { return Err(e) }; Ok(v)", "json"),
        ("let v = loop { if a { break r.json().await? } }; Ok(v)", "json"),
        ("async { get().await?.json().await }.await", "json"),
        ("get().and_then(|r| r.json()).await", "json"),
        ("get().and_then(Response::json).await?", "json"),
        ("let t = r.text()?; serde_json::from_str(&t).map_err(E::Json)", "text"),
        ("let t = r.text()?; let v = serde_json::from_str::<Vec<T>>(&t)?; Ok(v)", "text"),
        ("Ok(serde_json::from_slice(&get().await?.bytes().await?)?)", "bytes"),
        ("serde_json::from_reader(get()?.into_body().into_reader())?", "into_reader"),
        ("if ok { return Ok(r.text().await?); } bail!(\"no\")", "text"),
    ] {
        assert_eq!(mistake(text), format!("`.{method}()` {READ}"), "{text}");
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
        assert!(is_read(&format!("let b = r.bytes()?; Ok(Some({parse}(&b)?))")), "{parse}");
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
        "let r = get(a)?; s.error_for_status_ref()?; r",
        "let t = get(a)?.text()?; Ok((post(t)?))",
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
