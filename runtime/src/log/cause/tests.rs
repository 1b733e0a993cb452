use std::error::Error;
use std::fmt;

use super::{Cause, MAX_CAUSES, chain, unescaped};

/// An error with a text for each cause.
#[derive(Debug)]
struct Link {
    text: &'static str,
    cause: Option<Box<Link>>,
}

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text)
    }
}

impl Error for Link {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.cause.as_deref().map(|cause| cause as &dyn Error)
    }
}

fn cause(texts: &[&'static str]) -> Cause {
    let link = |cause, text: &&'static str| Some(Box::new(Link { text, cause }));
    Cause::new(texts.iter().rev().fold(None, link).unwrap())
}

fn shown(cause: &Cause) -> Vec<String> {
    chain(cause.for_log()).map(ToString::to_string).collect()
}

#[test]
fn an_error_without_secrets_is_not_replaced() {
    let cause = cause(&["connection reset", "os error 104"]);
    assert!(cause.for_log().is::<Link>());
    assert_eq!(shown(&cause), ["connection reset", "os error 104"]);
}

#[test]
fn each_cause_is_masked() {
    let cause = cause(&[
        "for url (https://a:b@contoso.com/x?sig=hunter2)",
        "the proxy http://alex:hunter2@proxy",
        "+1 425 555 0123\nfor alex@contoso.com",
    ]);
    assert_eq!(
        shown(&cause),
        [
            "for url (https://contoso.com/x)",
            "the proxy http://proxy",
            "+1425***23 for a***@contoso.com"
        ]
    );
    for error in chain(cause.for_log()) {
        for shown in
            [format!("{error}"), format!("{error:#}"), format!("{error:?}"), format!("{error:#?}")]
        {
            for hidden in ["hunter2", "555", "alex", "\n"] {
                assert!(!shown.contains(hidden), "{shown}");
            }
        }
    }
    assert!(cause.get_ref().to_string().contains("hunter2"), "code can access the error itself");
}

#[test]
fn causes_below_the_last_secret_are_not_replaced() {
    let cause = cause(&["a", "sig=hunter2", "reset", "os error"]);
    let is_own: Vec<_> = chain(cause.for_log()).map(<dyn Error>::is::<Link>).collect();
    assert_eq!(is_own, [false, false, true, true]);
    assert_eq!(shown(&cause), ["a", "sig=***", "reset", "os error"]);
}

#[test]
fn the_length_is_limited() {
    let texts = vec!["x"; 3 * MAX_CAUSES];
    assert_eq!(shown(&cause(&texts)).len(), MAX_CAUSES);
    let long = Cause::new("long ".repeat(1_000_000).into());
    assert_eq!(shown(&long)[0].chars().count(), 500);
    assert!(format!("{long:?}").chars().count() <= 1_000);
}

#[test]
fn escapes_are_read() {
    for (debug, text) in [
        (r"+1\t425\n5550123", "+1 425 5550123"),
        (r"+1\u{a0}425", "+1\u{a0}425"),
        (r#"a \"b\" c"#, r#"a \"b\" c"#),
        (r"C:\\new", r"C:\\new"),
        (r"\\\n", r"\\ "),
        (r"\u{zz} \u{ \u", r"\u{zz} \u{ \u"),
        ("\\", "\\"),
    ] {
        assert_eq!(unescaped(debug), text);
    }
}
