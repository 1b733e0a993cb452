//! Compares the messages of the macros with files: each `ui/<topic>/<mistake>.rs` has a `.stderr`,
//! which shows each message with the line and the tokens that it underlines, in the format of rustc.
//! The macros run in this process, so that the result is the same with every toolchain.
//!
//! `UPDATE_MESSAGES=1 cargo test -p acs-endpoint-macros messages` updates the `.stderr` files.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::{env, fs};

use proc_macro2::{TokenStream, TokenTree};
use syn::LitStr;

use super::expand_file::{Annotated, expand, flat};
use super::render;

#[test]
fn the_messages_are_those_in_the_files() {
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
fn every_stderr_file_has_a_source() {
    for file in fixtures("stderr") {
        assert!(file.with_extension("rs").exists(), "{} is left over", file.display());
    }
}

/// The output of rustc for the file. Checks that there is at least one message and that no item is lost.
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

/// Whether the output contains the annotated item, with all its tokens in order, or the impl of a derive.
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

/// The files in `ui/<topic>` with the given extension, sorted.
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

/// Returns `topic/mistake`.
fn name(file: &Path) -> String {
    let part = |path: &Path| path.file_stem().unwrap().to_str().unwrap().to_owned();
    format!("{}/{}", part(file.parent().unwrap()), part(file))
}

/// The text of each call of `wrong` occurs in a file of `ui`.
#[test]
fn every_message_occurs_in_a_file() {
    let on_file: String = fixtures("stderr")
        .iter()
        .map(|file| fs::read_to_string(file).unwrap())
        .collect::<Vec<_>>()
        .join("\n");
    let messages: Vec<&str> =
        on_file.lines().filter_map(|line| line.strip_prefix("error: ")).collect();
    let mut texts = Vec::new();
    for source in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        texts_of(&fs::read_to_string(source).unwrap().parse().unwrap(), &mut texts);
    }
    assert!(texts.len() > 50, "only {} messages are found", texts.len());
    texts.retain(|text| !messages.iter().any(|message| is_of(message, text)));
    assert!(texts.is_empty(), "no file of `ui` has these messages:\n{}", texts.join("\n"));
}

/// The source files, without tests.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let entries = entries.filter(|path| path.file_stem() != Some(OsStr::new("tests")));
    entries.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] }).collect()
}

/// Collects the texts of `wrong("..")` and `wrong(format!(".."))`.
fn texts_of(tokens: &TokenStream, texts: &mut Vec<String>) {
    let tokens: Vec<_> = tokens.clone().into_iter().collect();
    for (index, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else { continue };
        texts_of(&group.stream(), texts);
        let is_call = matches!(
            index.checked_sub(1).map(|before| &tokens[before]),
            Some(TokenTree::Ident(name)) if name == "wrong"
        );
        let text = group.stream().into_iter().find_map(|token| match token {
            TokenTree::Group(args) => args.stream().into_iter().next(),
            token @ TokenTree::Literal(_) => Some(token),
            _ => None,
        });
        if let Some(text) = text.filter(|_| is_call)
            && let Ok(text) = syn::parse2::<LitStr>(text.into())
        {
            texts.push(text.value());
        }
    }
}

/// Whether the message matches the text, in which `{..}` matches anything.
fn is_of(message: &str, text: &str) -> bool {
    let pieces = text.split('{').map(|piece| piece.split_once('}').map_or(piece, |(_, rest)| rest));
    let mut rest = Some(message);
    for piece in pieces {
        rest = rest.and_then(|rest| rest.split_once(piece)).map(|(_, after)| after);
    }
    rest.is_some()
}
