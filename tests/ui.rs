//! What the macros accept, and what they say of what they do not: `ui/pass` and `ui/fail`.
//!
//! A changed message is taken over with `TRYBUILD=overwrite cargo test -p acs-endpoint-tests --test ui`;
//! read the difference before it is committed.

use std::process::Command;

/// The release whose words the `.stderr` files hold; others word, cut and point differently.
const RELEASE: &str = "rustc 1.95.";

/// One project for all: the dependencies are built once.
#[test]
fn ui() {
    let cases = trybuild::TestCases::new();
    cases.pass("ui/pass/*.rs");
    let version = Command::new("rustc").arg("--version").output().unwrap().stdout;
    let version = String::from_utf8_lossy(&version);
    if version.starts_with(RELEASE) {
        cases.compile_fail("ui/fail/*/*.rs");
    } else {
        eprintln!(
            "the messages on file are those of {RELEASE}*, and this is {version}: not compared"
        );
    }
}
