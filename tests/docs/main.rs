//! Checks the documents: their messages, links, features, and minimum Rust version.

#![cfg(test)]

mod diagnostics;
mod links;
mod readme;

use std::fs;
use std::path::{Path, PathBuf};

/// Returns the root directory of the repository.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: impl AsRef<Path>) -> String {
    let path = root().join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
