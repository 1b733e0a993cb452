//! `docs/diagnostics.md` shows messages that are stored in `tests/ui/fail` or in `macros/ui`. Its fenced
//! blocks name their case: a `rust` block is part of the source, and a `text` block is the message.
//!
//! `UPDATE_DOCS=1 cargo test -p acs-endpoint-tests --test docs` writes the messages.

use std::path::PathBuf;
use std::{env, fs};

use crate::root;

#[test]
fn the_documented_messages_are_those_on_file() {
    let path = root().join("docs/diagnostics.md");
    let document = fs::read_to_string(&path).unwrap();
    let blocks = blocks(&document);
    let cases = blocks.iter().filter(|block| block.language == "text").count();
    assert_eq!(cases, 11, "{} shows eleven messages", path.display());

    let mut updated = document.clone();
    for block in blocks {
        match block.language {
            "rust" => check_code(&block),
            "text" => {
                let fence = format!("```text {}\n", block.case);
                let old = format!("{fence}{}```", block.content);
                let new = format!("{fence}{}```", shown(block.case));
                updated = updated.replace(&old, &new);
            }
            other => panic!("`{other}` is neither `rust` nor `text`"),
        }
    }
    if env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&path, updated).unwrap();
    } else if updated != document {
        let (line, is, should) = first_difference(&document, &updated);
        panic!(
            "{}:{line}: the message has changed\n  documented: {is}\n     on file: {should}\n\
             take it over with UPDATE_DOCS=1",
            path.display()
        );
    }
}

/// A fenced block whose info string names a case, such as ```` ```text args/service_misspelt ````.
struct Block<'a> {
    language: &'a str,
    case: &'a str,
    content: String,
}

fn blocks(document: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    let mut lines = document.lines();
    while let Some(line) = lines.next() {
        let Some(info) = line.strip_prefix("```") else { continue };
        let (language, case) = info
            .split_once(' ')
            .unwrap_or_else(|| panic!("the block ```{info} does not name its case"));
        let content = lines.by_ref().take_while(|line| *line != "```");
        let content = content.flat_map(|line| [line, "\n"]).collect();
        blocks.push(Block { language, case, content });
    }
    blocks
}

fn check_code(block: &Block<'_>) {
    let file = case(block.case, "rs");
    let code = fs::read_to_string(&file).unwrap_or_else(|_| panic!("no {}", file.display()));
    assert!(code.contains(&block.content), "this is not in {}:\n{}", file.display(), block.content);
}

/// Returns the stored message as a user sees it, without the notes about private functions at its end.
pub(crate) fn shown(name: &str) -> String {
    let file = case(name, "stderr");
    let message = fs::read_to_string(&file).unwrap_or_else(|_| panic!("no {}", file.display()));
    let message = message.split("\nnote: required by a bound").next().unwrap_or(&message);
    message
        .lines()
        .filter(|line| !line.contains("this error originates in"))
        .map(|line| line.replace(&format!("--> ui/fail/{name}.rs"), "--> src/lib.rs"))
        .map(|line| line.replace(&format!("--> {name}.rs"), "--> src/lib.rs"))
        .map(|line| line.trim_end().to_owned() + "\n")
        .collect::<String>()
        .trim_end_matches([' ', '|', '\n'])
        .to_owned()
        + "\n"
}

/// Returns the number of the first line that differs, with its two versions.
fn first_difference<'a>(is: &'a str, should: &'a str) -> (usize, &'a str, &'a str) {
    let mut lines = is.lines().zip(should.lines()).zip(1..);
    match lines.find(|((is, should), _)| is != should) {
        Some(((is, should), line)) => (line, is, should),
        None => (is.lines().count(), "the end", "more, or less"),
    }
}

fn case(name: &str, extension: &str) -> PathBuf {
    let file = |folder| root().join(folder).join(name).with_extension(extension);
    let by_rustc = file("tests/ui/fail");
    if by_rustc.exists() { by_rustc } else { file("macros/ui") }
}
