//! Runs the macros on arbitrary tokens, and on the sources in `ui` with some tokens changed. They must not
//! panic or take long, and their output must parse.

use std::path::Path;
use std::thread::Builder;
use std::{fs, iter};

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::invariants::check;

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn arbitrary_tokens(tokens in tokens()) {
        check(&tokens);
    }

    #[test]
    fn changed_sources(source in select(sources()), changes in vec(change(), 1..6)) {
        let mut tokens: TokenStream = source.parse().unwrap();
        for change in &changes {
            let mut at = change.at.index(count(&tokens));
            tokens = apply(tokens, &mut at, &change.kind);
        }
        check(&tokens);
    }
}

#[test]
fn large_inputs() {
    let list = |item: &str, times| vec![item; times].join(", ");
    let variants = |from: u16| -> String {
        let variants =
            (from..=999).map(|status| format!("#[status({status})] V{status}(ErrorResponse)"));
        variants.collect::<Vec<_>>().join(",") + ","
    };
    let last =
        "#[status(_)] U(ErrorResponse), #[transport] T(TransportError), #[decode] D(DecodeError)";
    for text in [
        format!("service = \"sms\", handles({})", list("404", 2_000)),
        format!("service = \"sms\", handles({})", list("nonsense", 1_000)),
        format!("service = \"sms\", {}", list("unknown = 1", 1_000)),
        format!("service = \"sms\", unknown{}", "(".repeat(100) + &")".repeat(100)),
        format!("fn send() -> {}(){} {{ get() }}", "Result<".repeat(100), ", E>".repeat(100)),
        format!("fn send() -> Result<(), E> {{ {} }}", "{".repeat(100) + &"}".repeat(100)),
        format!("fn send() -> Result<(), E> {{ {} get() }}", "call();".repeat(5_000)),
        format!(
            "impl Client {{ {} }}",
            "#[endpoint] fn a() -> Result<(), E> { get() }".repeat(100)
        ),
        format!("#[service(name = \"a\")] enum E {{ {} {last} }}", variants(300)),
        format!(
            "#[service(name = \"a\")] enum E {{ {} {last} }}",
            "A(ErrorResponse),".repeat(1_000)
        ),
        format!("enum E {{ {} }}", "#[status(200)] A(T),".repeat(1_000)),
    ] {
        // The stack size of rustc's thread for macros.
        let thread = Builder::new().stack_size(8 << 20);
        thread.spawn(move || check(&text.parse().unwrap())).unwrap().join().unwrap();
    }
}

/// Words that have a meaning for the macros, or for Rust in the places that the macros parse.
const WORDS: &[&str] = &[
    "acs_endpoint",
    "endpoint",
    "service",
    "success",
    "handles",
    "none_on",
    "allow_undocumented",
    "and_then",
    "check",
    "max_body",
    "operation",
    "idempotent",
    "crate",
    "status",
    "transport",
    "decode",
    "rest",
    "local",
    "from",
    "name",
    "extends",
    "mirrors",
    "inherit",
    "advice",
    "url",
    "retry",
    "code",
    "observed",
    "operations",
    "from_response",
    "derive",
    "ServiceError",
    "FromResponse",
    "ErrorResponse",
    "TransportError",
    "DecodeError",
    "SmsError",
    "Result",
    "Option",
    "Streamed",
    "Pin",
    "Box",
    "Future",
    "Output",
    "Send",
    "Ok",
    "Err",
    "todo",
    "unreachable",
    "exit",
    "fn",
    "async",
    "const",
    "unsafe",
    "extern",
    "pub",
    "impl",
    "trait",
    "enum",
    "struct",
    "union",
    "mod",
    "use",
    "type",
    "static",
    "let",
    "return",
    "loop",
    "break",
    "if",
    "else",
    "match",
    "move",
    "for",
    "where",
    "dyn",
    "mut",
    "ref",
    "self",
    "Self",
    "super",
    "macro_rules",
    "default",
    "gen",
    "doc",
    "cfg",
    "cfg_attr",
    "a",
    "T",
    "r#type",
    "größe",
    "_",
];

const OTHERS: &[&str] = &[
    "=",
    "==",
    "=>",
    "->",
    ",",
    ";",
    ":",
    "::",
    ".",
    "..",
    "..=",
    "...",
    "|",
    "||",
    "&",
    "&&",
    "!",
    "?",
    "#",
    "$",
    "<",
    ">",
    ">>",
    "+",
    "-",
    "*",
    "/",
    "@",
    "'a",
    "'static",
    "404",
    "200",
    "42",
    "0x194",
    "4_04",
    "404u16",
    "4xx",
    "500..=599",
    "404.0",
    "99999999999999999999999",
    "\"sms\"",
    "\"404\"",
    "\"\"",
    "\"sms\"x",
    "b\"sms\"",
    "r#\"sms\"#",
    "c\"sms\"",
    "'4'",
    "true",
    "/// words\n",
];

fn word() -> impl Strategy<Value = String> {
    prop_oneof![select(WORDS), select(OTHERS)].prop_map(str::to_owned)
}

fn tokens() -> impl Strategy<Value = TokenStream> {
    let items = prop_oneof![
        Just(""),
        Just("fn send() -> Result<(), E>"),
        Just("impl Client"),
        Just("#[service(name = \"a\")] enum E"),
        Just("enum E"),
    ];
    let text = word().prop_recursive(5, 80, 8, |inner| {
        let group =
            (select(&[("(", ")"), ("[", "]"), ("{", "}"), ("#[", "]")][..]), vec(inner, 0..8));
        group.prop_map(|((open, close), inner)| format!("{open}{}{close}", inner.join(" ")))
    });
    let parsed = (items, vec(text, 0..12))
        .prop_map(|(item, text)| format!("{item} {}", text.join(" ")).parse::<TokenStream>());
    parsed.prop_filter_map("not tokens", Result::ok)
}

/// The sources that the macros accept, and those for which they report errors.
fn sources() -> Vec<String> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let topics = fs::read_dir(here.join("ui")).unwrap().map(|topic| topic.unwrap().path());
    let files = topics
        .flat_map(|folder| fs::read_dir(folder).unwrap())
        .map(|file| file.unwrap().path())
        .filter(|file| file.extension().is_some_and(|extension| extension == "rs"));
    let mut files: Vec<_> = files.collect();
    files.sort();
    files.iter().map(|file| fs::read_to_string(file).unwrap()).collect()
}

#[derive(Clone, Debug)]
struct Change {
    at: Index,
    kind: Kind,
}

#[derive(Clone, Debug)]
enum Kind {
    Remove,
    Repeat,
    Insert(String),
    Replace(String),
    /// Replace a group by its content.
    Open,
    Empty,
    Enclose(Delimiter),
}

fn change() -> impl Strategy<Value = Change> {
    let delimiter = select(&[Delimiter::Parenthesis, Delimiter::Brace, Delimiter::None][..]);
    let kind = prop_oneof![
        Just(Kind::Remove),
        Just(Kind::Repeat),
        Just(Kind::Open),
        Just(Kind::Empty),
        word().prop_map(Kind::Insert),
        word().prop_map(Kind::Replace),
        delimiter.prop_map(Kind::Enclose),
    ];
    (any::<Index>(), kind).prop_map(|(at, kind)| Change { at, kind })
}

fn count(tokens: &TokenStream) -> usize {
    let nested = |token| match token {
        TokenTree::Group(group) => count(&group.stream()),
        _ => 0,
    };
    tokens.clone().into_iter().map(|token| 1 + nested(token)).sum::<usize>().max(1)
}

/// Changes the token with the number `at`.
fn apply(tokens: TokenStream, at: &mut usize, kind: &Kind) -> TokenStream {
    let mut changed = TokenStream::new();
    for token in tokens {
        let here = *at == 0;
        *at = at.wrapping_sub(1);
        if here {
            changed.extend(changed_token(token, kind));
        } else if let TokenTree::Group(group) = token {
            let mut new = Group::new(group.delimiter(), apply(group.stream(), at, kind));
            new.set_span(group.span());
            changed.extend([TokenTree::from(new)]);
        } else {
            changed.extend([token]);
        }
    }
    changed
}

fn changed_token(token: TokenTree, kind: &Kind) -> TokenStream {
    let parse = |text: &str| text.parse::<TokenStream>().unwrap_or_default();
    let alone = |token| iter::once(token).collect::<TokenStream>();
    match (kind, token) {
        (Kind::Remove, _) => TokenStream::new(),
        (Kind::Repeat, token) => [token.clone(), token].into_iter().collect(),
        (Kind::Insert(text), token) => [parse(text), alone(token)].into_iter().collect(),
        (Kind::Replace(text), _) => parse(text),
        (Kind::Open, TokenTree::Group(group)) => group.stream(),
        (Kind::Empty, TokenTree::Group(group)) => {
            alone(Group::new(group.delimiter(), TokenStream::new()).into())
        }
        (Kind::Open | Kind::Empty, token) => alone(token),
        // A fragment of `macro_rules!` is a group without delimiters. A single keyword is never a
        // fragment.
        (Kind::Enclose(Delimiter::None), token @ (TokenTree::Punct(_) | TokenTree::Ident(_))) => {
            alone(token)
        }
        (Kind::Enclose(delimiter), token) => alone(Group::new(*delimiter, alone(token)).into()),
    }
}
