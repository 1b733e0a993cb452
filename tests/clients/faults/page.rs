//! Compares `docs/reliability.md` with the table of these tests.
//!
//! `UPDATE_DOCS=1 cargo test -p acs-endpoint-client-tests --test faults page` writes the table into the
//! page.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use acs_endpoint::Retry;

use crate::clients::Client;
use crate::seen::Seen;
use crate::table::{Fault, PARTS};

const BEGIN: &str = "<!-- the table of tests/clients/faults -->\n";
const END: &str = "<!-- the end of the table -->\n";

#[test]
fn the_page_shows_the_table() {
    let path = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/reliability.md"));
    let page = fs::read_to_string(path).unwrap().replace("\r\n", "\n");
    let (before, rest) = page.split_once(BEGIN).unwrap();
    let (shown, after) = rest.split_once(END).unwrap();
    let table = table();
    if env::var_os("UPDATE_DOCS").is_some() {
        fs::write(path, [before, BEGIN, &table, END, after].concat()).unwrap();
        return;
    }
    let mut lines = shown.lines().zip(table.lines());
    let difference = lines.find(|(shown, table)| shown != table);
    let path = path.display();
    assert_eq!(difference, None, "{path}: a row has changed; take it over with UPDATE_DOCS=1");
    assert_eq!(shown.len(), table.len(), "{path}: rows are missing; add them with UPDATE_DOCS=1");
}

#[test]
fn every_row_is_about_a_client() {
    for fault in PARTS.iter().flat_map(|part| part.faults) {
        assert!(!fault.seen.is_empty(), "{}", fault.name);
        let mut named = fault.but.iter().flat_map(|(clients, _)| *clients).collect::<Vec<_>>();
        let all = named.len();
        named.dedup();
        assert!(named.len() == all && all < Client::ALL.len(), "{}", fault.name);
        assert!(fault.but.iter().all(|(_, seen)| *seen != fault.seen), "{}", fault.name);
    }
}

fn table() -> String {
    let mut table = String::new();
    for part in PARTS {
        writeln!(table, "\n### {}\n", part.heading).unwrap();
        table.push_str("| the service | with | you get | status | headers | body | `retry()` |\n");
        table.push_str("|---|---|---|---|---|---|---|\n");
        part.faults.iter().for_each(|fault| rows(&mut table, fault));
    }
    table.push('\n');
    table
}

/// Returns a row for each outcome; the first one has the name of the fault.
fn rows(table: &mut String, fault: &Fault) {
    let rest = Client::ALL.into_iter().filter(|client| fault.seen_by(*client) == fault.seen);
    let rest: Vec<_> = rest.collect();
    let with = if fault.but.is_empty() { "all".to_owned() } else { names(&rest) };
    let mut name = fault.name;
    let exceptions = fault.but.iter().map(|(clients, seen)| (names(clients), *seen));
    for (with, seen) in [(with, fault.seen)].into_iter().chain(exceptions) {
        for (index, seen) in seen.iter().enumerate() {
            let with = if index == 0 { &with } else { "or" };
            writeln!(table, "| {name} | {with} | {} |", cells(seen)).unwrap();
            name = "";
        }
    }
}

fn names(clients: &[Client]) -> String {
    if clients.len() > Client::ALL.len() / 2 {
        return "the others".to_owned();
    }
    clients.iter().map(|client| client.name()).collect::<Vec<_>>().join(", ")
}

fn cells(seen: &Seen) -> String {
    let (variant, kind, response, retry) = match seen {
        Seen::Value => return "`Ok` | - | - | - | -".to_owned(),
        Seen::Waits => return "waits until you drop the call | - | - | - | -".to_owned(),
        Seen::Error { variant, kind, response, retry } => (variant, kind, response, retry),
    };
    let kind = kind.map(|kind| format!(", `{kind:?}`")).unwrap_or_default();
    let (status, headers, body) = match response {
        Some(it) => (it.status.to_string(), if it.headers { "yes" } else { "-" }, it.body),
        None => return format!("`{variant}`{kind} | - | - | - | {}", advice(*retry)),
    };
    format!("`{variant}`{kind} | {status} | {headers} | {body} | {}", advice(*retry))
}

fn advice(retry: Retry) -> String {
    let (name, after) = match retry {
        Retry::No => ("No", None),
        Retry::Yes { after } => ("Yes", after),
        Retry::IfIdempotent { after } => ("IfIdempotent", after),
    };
    after.map_or_else(|| format!("`{name}`"), |after| format!("`{name}` after {after:?}"))
}
