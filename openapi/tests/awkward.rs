//! The module that is generated from an awkward document compiles without warnings, and `cargo fmt` leaves
//! it as it is.

#![deny(warnings, missing_docs, clippy::all, clippy::pedantic, rustdoc::all)]
#![expect(clippy::unwrap_used, reason = "a helper of these tests")]

#[path = "awkward/standalone.rs"]
pub mod standalone;

#[path = "awkward/with_rest.rs"]
pub mod with_rest;

use std::path::Path;

use acs_endpoint::{ServiceError, StatusInfo};
use acs_endpoint_openapi::{Document, Generator, check};

const DOCUMENT: &str = include_str!("awkward/document.yaml");

/// `UPDATE_SNAPSHOTS=1` writes the file.
fn compare(file: &str, generator: &Generator) {
    let document = Document::parse(DOCUMENT).unwrap();
    let source = generator.generate(&document).unwrap();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/awkward").join(file);
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        std::fs::write(&path, &source).unwrap();
    }
    assert_eq!(std::fs::read_to_string(path).unwrap(), source, "{file}");
}

#[test]
fn the_modules_are_up_to_date() {
    let generator = || Generator::new("awkward \"service\"", "AwkwardError").unwrap();
    compare("standalone.rs", &generator());
    compare("with_rest.rs", &generator().rest("common").unwrap());
}

#[test]
fn the_generated_types_agree_with_the_document() {
    let document = Document::parse(DOCUMENT).unwrap();
    assert_eq!(check::<standalone::AwkwardError>(&document).to_string(), "no differences");
    assert_eq!(check::<with_rest::AwkwardError>(&document).to_string(), "no differences");
}

#[test]
fn the_order_of_the_keys_does_not_matter() {
    let tree: serde_json::Value = serde_json::json!({
        "openapi": "3.1.0", "info": {"title": "T", "version": "1"},
        "paths": {"/a": {"get": {"responses": {"404": {"description": "A"}, "400": {"description": "B"}}}},
                  "/b": {"put": {"responses": {"404": {"description": "C"}}}}},
    });
    let reversed = r#"{
        "paths": {"/b": {"put": {"responses": {"404": {"description": "C"}}}},
                  "/a": {"get": {"responses": {"400": {"description": "B"}, "404": {"description": "A"}}}}},
        "info": {"version": "1", "title": "T"}, "openapi": "3.1.0"
    }"#;
    let generate = |text: &str| {
        let generator = Generator::new("service", "ServiceFailure").unwrap();
        generator.generate(&Document::parse(text).unwrap()).unwrap()
    };
    assert_eq!(generate(&tree.to_string()), generate(reversed));
}

#[test]
fn statuses_and_operations_are_usable() {
    let row = |status| {
        let rows = standalone::AwkwardError::STATUSES.iter();
        rows.filter(|row| row.contains(status)).min_by_key(|row| row.last() - row.first())
    };
    for (status, reason, description) in [
        (418, "Teapot", "I'm a teapot."),
        (500, "Internal Server Error", "Twice."),
        (502, "Bad Gateway", "Bad gateway."),
        (503, "Server Error", "The status is one of `500..=599`."),
        (404, "Not Found", "not a list."),
    ] {
        let row = row(status).unwrap();
        assert_eq!((row.reason(), row.description()), (reason, description), "{status}");
    }
    assert!(row(204).is_some_and(StatusInfo::is_success));
    let ids: Vec<&str> =
        standalone::AwkwardError::OPERATIONS.iter().map(acs_endpoint::OperationInfo::id).collect();
    assert_eq!(ids.len(), Document::parse(DOCUMENT).unwrap().operations().len());
    assert!(ids.contains(&"say \"hello\"\\n"));
    let path = standalone::AwkwardError::ASYNC.path_for(["a/b", "c"]).unwrap();
    assert_eq!(path, "/async/a%2Fb/c");
}
