use quote::quote;

use super::{Errors, quoted, wrong};

#[test]
fn no_errors_expand_to_nothing() {
    let errors = Errors::default();
    assert!(errors.is_empty());
    assert!(errors.into_compile_errors().is_empty());
}

#[test]
fn all_errors_are_kept_in_order() {
    let mut errors = Errors::default();
    errors.push(wrong("first").help("write a").at(quote!(a b)));
    let error = wrong("second").help("write b").note("c").at(quote!(f));
    assert!(errors.take::<()>(Err(error)).is_none());
    assert_eq!(errors.take(Ok(1)), Some(1));
    assert_eq!(errors.len(), 2);
    let text = errors.into_compile_errors().to_string();
    let first = text.find("first\\nhelp: write a").unwrap();
    let second = text.find("second\\nhelp: write b\\nnote: c").unwrap();
    assert!(first < second);
    assert_eq!(text.matches("compile_error").count(), 2);
}

#[test]
fn names_are_listed_in_backticks() {
    assert_eq!(quoted(&[]), "");
    assert_eq!(quoted(&["a"]), "`a`");
    assert_eq!(quoted(&["a", "b"]), "`a` and `b`");
    assert_eq!(quoted(&["a", "b", "c"]), "`a`, `b` and `c`");
}
