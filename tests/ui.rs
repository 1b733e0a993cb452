//! Compares the messages of rustc in `ui/fail` and `ui/std`. The messages of the macros themselves are
//! compared in `macros/ui`, with every toolchain.
//!
//! `TRYBUILD=overwrite cargo +1.95.0 test -p acs-endpoint-tests --test ui` writes the `.stderr` files.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;

#[test]
#[cfg_attr(not(rustc_1_95), ignore = "the messages on file are those of rustc 1.95")]
fn messages() {
    trybuild::TestCases::new().compile_fail("ui/fail/*/*.rs");
}

#[test]
#[cfg_attr(
    any(not(rustc_1_95), rust_src),
    ignore = "the messages on file are those of rustc 1.95 without the component rust-src"
)]
fn messages_with_places_in_std() {
    trybuild::TestCases::new().compile_fail("ui/std/*.rs");
}

#[test]
fn every_file_of_messages_has_its_source() {
    let ui = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui");
    let mut folders: Vec<_> = fs::read_dir(ui.join("fail")).unwrap().collect();
    folders.extend(
        fs::read_dir(&ui)
            .unwrap()
            .filter(|folder| folder.as_ref().unwrap().file_name() == OsStr::new("std")),
    );
    let files =
        folders.into_iter().flat_map(|folder| fs::read_dir(folder.unwrap().path()).unwrap());
    let mut sources = 0;
    for file in files {
        let path = file.unwrap().path();
        assert!(path.with_extension("rs").exists(), "{} is left over", path.display());
        let messages = path.with_extension("stderr");
        let messages = fs::read_to_string(&messages).unwrap_or_else(|_| {
            panic!("{} has no messages", path.display());
        });
        // If the sources of std are installed, rustc shows lines of them.
        let is_of_std = path.parent().unwrap().ends_with("ui/std");
        assert!(is_of_std || !messages.contains("$RUST"), "{} belongs in ui/std", path.display());
        sources += 1;
    }
    assert!(sources > 200, "only {sources} files are found");
}
