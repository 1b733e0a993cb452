//! What the macros accept, and what they say of what they do not: `ui/pass` and `ui/fail`.
//!
//! A changed message is taken over with `TRYBUILD=overwrite cargo test -p acs-endpoint-tests --test ui`;
//! read the difference before it is committed.

/// One project for all: the dependencies are built once.
#[test]
fn ui() {
    let cases = trybuild::TestCases::new();
    cases.pass("tests/ui/pass/*.rs");
    cases.compile_fail("tests/ui/fail/*/*.rs");
}
