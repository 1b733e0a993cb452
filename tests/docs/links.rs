//! Checks that the links of the documents lead to files of the repository. The README is also the front
//! page of crates.io and of docs.rs, where relative links do not work.

use std::fs;

use crate::{read, root};

const REPOSITORY: &str = "https://github.com/acs-endpoint/acs-endpoint/";

#[test]
fn the_readme_has_no_relative_link() {
    let readme = read("README.md");
    let links = links(&readme);
    assert!(links.len() > 10, "{links:?}");
    for link in links {
        assert!(link.starts_with("https://") || link.starts_with('#'), "{link}");
    }
}

#[test]
fn every_link_leads_to_a_file() {
    let pages = fs::read_dir(root().join("docs")).unwrap();
    let pages = pages.map(|page| format!("docs/{}", page.unwrap().file_name().display()));
    let others = ["README.md", "CHANGELOG.md", "fuzz/README.md"].map(str::to_owned);
    for page in pages.chain(others) {
        let text = read(&page);
        let folder = page.rsplit_once('/').map_or("", |(folder, _)| folder);
        for link in links(&text) {
            let (target, anchor) = link.split_once('#').unwrap_or((link, ""));
            let path = match target.strip_prefix(REPOSITORY) {
                Some(path) => {
                    let path = path.strip_prefix("blob/main/").or(path.strip_prefix("tree/main/"));
                    root().join(path.unwrap_or_else(|| panic!("{page}: {link}")))
                }
                None if target.starts_with("https://") => continue,
                None if target.is_empty() => root().join(&page),
                None => root().join(folder).join(target),
            };
            assert!(path.exists(), "{page}: {link} leads nowhere");
            let has_anchor =
                || fs::read_to_string(&path).unwrap().lines().any(|line| heading(line) == anchor);
            assert!(anchor.is_empty() || has_anchor(), "{page}: {link} names no heading");
        }
    }
}

/// Returns the targets of `](target)` and of `[name]: target`.
fn links(text: &str) -> Vec<&str> {
    let inline = text.split("](").skip(1).filter_map(|rest| rest.split_once(')'));
    let defined = text.lines().filter_map(|line| line.strip_prefix('[')?.split_once("]: "));
    inline.map(|(link, _)| link).chain(defined.map(|(_, link)| link)).collect()
}

/// Returns the anchor of a heading, or `None` if the line is not a heading.
fn heading(line: &str) -> String {
    let Some(text) = line.strip_prefix('#') else { return String::new() };
    let text = text.trim_start_matches('#').trim().to_lowercase().replace(' ', "-");
    text.chars().filter(|c| c.is_alphanumeric() || matches!(c, '-' | '_')).collect()
}
