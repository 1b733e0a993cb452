//! The messages of the macros, on file: `ui/<topic>/<mistake>.rs` with its `.stderr`, which shows each
//! message with the line and the tokens that it underlines, as rustc would. The macros run in this
//! process, so the result is the same with every toolchain.
//!
//! `UPDATE_MESSAGES=1 cargo test -p acs-endpoint-macros messages` writes the `.stderr` files.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::{env, fs};

use proc_macro2::TokenStream;

use super::expand_file::{Annotated, expand, flat};
use super::render;

#[test]
fn the_messages_are_those_on_file() {
    let mut wrong = Vec::new();
    let sources = fixtures("rs");
    assert!(sources.len() > 100, "only {} fixtures are found", sources.len());
    for source in sources {
        let name = name(&source);
        let text = fs::read_to_string(&source).unwrap();
        let messages = messages(&name, &text);
        let file = source.with_extension("stderr");
        if env::var_os("UPDATE_MESSAGES").is_some() {
            fs::write(file, messages).unwrap();
            continue;
        }
        let expected = fs::read_to_string(file).unwrap_or_default();
        if messages != expected {
            wrong.push(format!("{name}, expected:\n{expected}\nfound:\n{messages}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{}\n{} fixtures differ; UPDATE_MESSAGES=1 writes their messages",
        wrong.join("\n"),
        wrong.len()
    );
}

#[test]
fn every_file_of_messages_has_its_source() {
    for file in fixtures("stderr") {
        assert!(file.with_extension("rs").exists(), "{} is left over", file.display());
    }
}

/// What rustc would print for the file. There is at least one message, and no item is lost.
fn messages(name: &str, text: &str) -> String {
    let source: TokenStream = text.parse().unwrap_or_else(|error| panic!("{name}: {error}"));
    let parses = syn::parse2::<syn::File>(source.clone()).is_ok();
    let (output, annotated) = expand(source);
    assert!(!annotated.is_empty(), "{name} uses no macro");
    for item in annotated {
        assert!(is_emitted(&item, &output), "{name}: `{item:?}` is lost in\n{output}");
    }
    if parses && let Err(error) = syn::parse2::<syn::File>(output.clone()) {
        panic!("{name}: the output does not parse: {error}\n{output}");
    }
    let errors = render::errors(&output);
    assert!(!errors.is_empty(), "{name}: no message");
    let errors = errors.into_iter().map(|error| error.render(name, text));
    errors.collect::<Vec<_>>().join("\n")
}

/// An annotated item is still there, each token in its order; a derive has written an impl.
fn is_emitted(item: &Annotated, output: &TokenStream) -> bool {
    match item {
        Annotated::Item(tokens) => {
            let output: Vec<_> = output.clone().into_iter().collect();
            let mut output = flat(&output).into_iter();
            tokens.iter().all(|token| output.any(|found| found == *token))
        }
        Annotated::Derive(name) => {
            name.is_empty() || format!("{output}").contains(&format!(" for {name} "))
        }
    }
}

/// The files of `ui/<topic>` with this extension, in order.
fn fixtures(extension: &str) -> Vec<PathBuf> {
    let entries = |folder: &Path| -> Vec<PathBuf> {
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect()
    };
    let ui = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui");
    let mut files: Vec<_> = entries(&ui).iter().flat_map(|topic| entries(topic)).collect();
    files.retain(|file| file.extension() == Some(OsStr::new(extension)));
    files.sort();
    files
}

/// `topic/mistake`.
fn name(file: &Path) -> String {
    let part = |path: &Path| path.file_stem().unwrap().to_str().unwrap().to_owned();
    format!("{}/{}", part(file.parent().unwrap()), part(file))
}
