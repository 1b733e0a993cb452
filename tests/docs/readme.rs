//! Checks that the tables of the README name all features and all examples.

use std::collections::BTreeSet;
use std::{env, fs};

use crate::diagnostics::shown;
use crate::{read, root};

#[test]
fn every_feature_is_in_a_table() {
    let manifest = read("runtime/Cargo.toml");
    let (_, features) = manifest.split_once("[features]\n").unwrap();
    let (features, _) = features.split_once("\n\n").unwrap();
    let features: BTreeSet<_> = features
        .lines()
        .filter_map(|line| line.split_once(" = "))
        .map(|(name, _)| name)
        .filter(|name| *name != "default")
        .collect();
    let readme = read("README.md");
    let named: BTreeSet<_> = rows(&readme, "| Feature |").filter(|name| *name != "none").collect();
    assert_eq!(named, features);
}

#[test]
fn every_example_is_in_the_table() {
    let examples = fs::read_dir(root().join("examples/examples")).unwrap();
    let examples: BTreeSet<_> = examples
        .map(|example| example.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    let readme = read("README.md");
    let named: BTreeSet<_> = rows(&readme, "| Example |").map(str::to_owned).collect();
    assert_eq!(named, examples);
}

#[test]
fn the_minimum_rust_version_is_that_of_the_packages() {
    let readme = read("README.md");
    let manifest = read("Cargo.toml");
    let (_, version) = manifest.split_once("rust-version = \"").unwrap();
    let (version, _) = version.split_once('"').unwrap();
    assert!(readme.contains(&format!("Rust {version} (")), "{version}");
    let names: Vec<_> = rows(&readme, "| Feature |").collect();
    assert!(names.contains(&"azure_core"), "{names:?}");
    let clients = readme.lines().skip_while(|line| !line.starts_with("| Feature | Tail"));
    for row in clients.skip(2).take_while(|line| line.starts_with('|')) {
        let needs = if row.starts_with("| `azure_core`") { "1.88" } else { version };
        assert!(row.ends_with(&format!("| {needs} |")), "{row}");
    }
}

#[test]
fn every_argument_is_listed() {
    let message = read("macros/ui/args/unknown_argument.stderr");
    let (_, arguments) = message.split_once("the arguments are ").unwrap();
    let arguments: Vec<_> =
        arguments.lines().next().unwrap().split('`').skip(1).step_by(2).collect();
    assert!(arguments.len() > 5, "{arguments:?}");
    let readme = read("README.md");
    let (_, list) = readme.split_once("```text\n#[acs_endpoint(\n").unwrap();
    let (list, _) = list.split_once("\n)]\n").unwrap();
    let listed = list.lines().map(|line| line.trim().split(['(', ' ', ',']).next().unwrap());
    let listed: BTreeSet<_> = listed.collect();
    assert_eq!(listed, arguments.into_iter().collect());
}

#[test]
fn the_message_is_that_on_file() {
    let readme = read("README.md");
    let (before, rest) = readme.split_once("```text\nerror").unwrap();
    let (message, after) = rest.split_once("```\n").unwrap();
    let on_file = shown("statuses/handles_leaves_one_out");
    if env::var_os("UPDATE_DOCS").is_some() {
        let updated = [before, "```text\n", &on_file, "```\n", after].concat();
        fs::write(root().join("README.md"), updated).unwrap();
        return;
    }
    assert_eq!(format!("error{message}"), on_file, "take it over with UPDATE_DOCS=1");
}

/// Returns the first cells of all tables with this header.
fn rows<'a>(text: &'a str, header: &'a str) -> impl Iterator<Item = &'a str> {
    let mut inside = false;
    let rows = text.lines().filter(move |line| {
        inside = line.starts_with(header) || (inside && line.starts_with('|'));
        inside && !line.starts_with(header) && !line.starts_with("|-")
    });
    rows.map(|row| row.trim_matches(['|', ' ']).split(" |").next().unwrap_or_default())
        .map(|cell| cell.trim_matches(['[', ']', '`']))
}
