use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::quote;

use super::{Marked, expand, items, merge, split};

fn tokens(text: &str) -> Vec<TokenTree> {
    text.parse::<TokenStream>().unwrap().into_iter().collect()
}

#[test]
fn a_function_overrides_the_defaults() {
    let defaults = split(&quote!(service = "sms", success(200, 202)));
    let merged = |own| merge(&defaults, own).to_string();
    assert_eq!(merged(quote!()), "service = \"sms\" , success (200 , 202)");
    assert_eq!(
        merged(quote!(none_on(404),)),
        "none_on (404) , service = \"sms\" , success (200 , 202)"
    );
    assert_eq!(merged(quote!(success(201))), "success (201) , service = \"sms\"");
}

#[test]
fn items_end_with_a_semicolon_or_with_braces() {
    for (text, count) in [
        ("", 0),
        ("const A: u8 = 1; type B = C; fn d();", 3),
        ("fn a() {} #[b] pub async fn c(&self) -> D where E: F { g } h! { i }", 3),
        ("fn f(_: [u8; { 2 }]) -> Result<Wrap<{ 2 }>, E> where [u8; { 3 }]: Sized { g } h!();", 2),
        ("fn f<F: Fn(u8) -> u8>(f: F) -> impl Future<Output = Wrap<{ 1 }>> + use<'_, F> { g }", 1),
        ("const A: bool = 1 < 2; fn b() {}", 2),
        ("const A: u8 = { 1 }; fn b() {}", 3),
    ] {
        let tokens = tokens(text);
        let items = items(&tokens);
        assert_eq!(items.len(), count, "{text}");
        assert_eq!(items.concat().len(), tokens.len(), "{text}");
    }
}

#[test]
fn a_mark_is_found_among_the_attributes_and_removed() {
    for (text, own, condition, item) in [
        ("#[endpoint] fn f() {}", "", None, "fn f () { }"),
        ("#[a] #[endpoint(b, c)] #[d] fn f() {}", "b , c", None, "# [a] # [d] fn f () { }"),
        ("#[endpoint[b, c]] fn f() {}", "b , c", None, "fn f () { }"),
        ("#[endpoint { b }] fn f() {}", "b", None, "fn f () { }"),
        ("#[endpoint = \"a\"] fn f() {}", "= \"a\"", None, "fn f () { }"),
        ("#[cfg_attr(x, endpoint(b))] fn f() {}", "b", Some("x"), "fn f () { }"),
        (
            "#[cfg_attr(all(x, y), inline, endpoint, must_use)] fn f() {}",
            "",
            Some("all (x , y)"),
            "# [cfg_attr (all (x , y) , inline , must_use)] fn f () { }",
        ),
    ] {
        let marked = Marked::read(&tokens(text)).unwrap();
        assert_eq!(marked.mark.own.to_string(), own, "{text}");
        assert_eq!(marked.mark.condition.map(|tokens| tokens.to_string()).as_deref(), condition);
        assert_eq!(marked.item.to_string(), item, "{text}");
        assert!(marked.repeated.is_none());
    }
    for text in ["fn f() {}", "#[a::endpoint] fn f() {}", "#[cfg_attr(x, inline)] fn f() {}"] {
        assert!(Marked::read(&tokens(text)).is_none(), "{text}");
    }
    let twice = Marked::read(&tokens("#[endpoint] #[endpoint(a)] fn f() {}")).unwrap();
    assert!(twice.repeated.is_some());
}

#[test]
fn only_marked_functions_are_expanded() {
    let item = quote! {
        impl Client {
            #[inline]
            fn plain() -> Result<(), E> { get() }
            #[endpoint(success(202))]
            fn marked() -> Result<(), E> { get() }
        }
    };
    let expanded = expand(&quote!(service = "sms"), &item).to_string();
    assert_eq!(expanded.matches("finish_blocking").count(), 1, "{expanded}");
    assert!(expanded.contains("# [inline] fn plain () -> Result < () , E > { get () }"));
    assert!(!expanded.contains("# [endpoint"), "{expanded}");
}

#[test]
fn wrong_defaults_are_reported_once() {
    let item = quote! {
        impl Client {
            #[endpoint]
            fn one() -> Result<(), E> { get() }
            #[endpoint(success(200))]
            fn two() -> Result<(), E> { get() }
        }
    };
    let expanded = expand(&quote!(service = "smss"), &item).to_string();
    assert_eq!(expanded.matches("compile_error").count(), 1, "{expanded}");
    assert!(!expanded.contains("finish_blocking"), "{expanded}");
}

#[test]
fn a_mark_with_a_value_is_reported_once() {
    let item = quote! {
        impl Client {
            #[endpoint = "sms"]
            fn send() -> Result<(), E> { get() }
        }
    };
    let expanded = expand(&quote!(service = "sms"), &item).to_string();
    assert_eq!(expanded.matches("compile_error").count(), 1, "{expanded}");
    assert!(!expanded.contains("# [endpoint"), "{expanded}");
}

#[test]
fn a_function_with_a_false_condition_is_unchanged() {
    let item = quote! {
        impl Client {
            #[cfg_attr(x, endpoint)]
            fn f() -> Result<(), E> { get() }
        }
    };
    let expanded = expand(&quote!(service = "sms"), &item).to_string();
    assert!(expanded.contains("# [cfg (x)] fn f () -> Result < () , E > { let"), "{expanded}");
    assert!(
        expanded.contains("# [cfg (not (x))] fn f () -> Result < () , E > { get () }"),
        "{expanded}"
    );
}

#[test]
fn an_item_fragment_of_a_macro_is_read() {
    let fragment = |text: &str| Group::new(Delimiter::None, text.parse().unwrap());
    let function = fragment("#[endpoint] fn send(&self) -> Result<(), E> { get() }");
    let constant = fragment("const A: u8 = 1;");
    let visibility = fragment("pub");
    let block = quote!(impl Client { #constant #function #visibility const B: u8 = 2; });
    let expanded = expand(&quote!(service = "sms"), &block).to_string();
    assert!(expanded.contains("let __response = { get () }"), "{expanded}");
}
