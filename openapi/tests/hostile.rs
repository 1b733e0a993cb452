//! Malformed, cyclic, huge and hostile documents quickly result in an error and never in a panic.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use acs_endpoint_openapi::{Document, Generator};
use proptest::prelude::*;

/// Parses the document and, if this succeeds, generates the source.
fn read(text: &str) -> Result<String, String> {
    let document = Document::parse(text).map_err(|error| error.to_string())?;
    Generator::new("service", "ServiceFailure")
        .and_then(|generator| generator.rest("common"))
        .and_then(|generator| generator.generate(&document))
        .map_err(|error| error.to_string())
}

/// Words that occur in documents, and some others.
fn word() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "paths",
        "/a",
        "/a/{b}",
        "/{",
        "get",
        "post",
        "options",
        "responses",
        "200",
        "404",
        "4XX",
        "default",
        "description",
        "operationId",
        "tags",
        "parameters",
        "name",
        "in",
        "path",
        "$ref",
        "components",
        "pathItems",
        "schemas",
        "#/paths/~1a",
        "#/components/responses/A",
        "#/x-a",
        "#",
        "other.yaml",
        "A",
        "x-a",
        "swagger",
        "openapi",
        "2.0",
        "3.1.0",
        "info",
        "title",
        "summary",
        "deprecated",
        "true",
        "<<",
        "null",
        "~",
    ]);
    prop_oneof![8 => known.prop_map(str::to_owned), 1 => any::<String>()]
}

/// A JSON value whose keys are such words, with a depth of at most eight.
fn value() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        word().prop_map(serde_json::Value::from),
        any::<u16>().prop_map(serde_json::Value::from),
        Just(serde_json::Value::Null),
    ];
    leaf.prop_recursive(8, 64, 6, |inner| {
        let entries = prop::collection::vec((word(), inner.clone()), 0..6);
        prop_oneof![
            4 => entries.prop_map(|entries| entries.into_iter().collect::<serde_json::Value>()),
            1 => prop::collection::vec(inner, 0..4).prop_map(serde_json::Value::from),
        ]
    })
}

/// An operation with responses, references and parameters.
fn operation() -> impl Strategy<Value = serde_json::Value> {
    (word(), value(), value(), prop::collection::vec((word(), value()), 0..5)).prop_map(
        |(id, tags, parameters, responses)| {
            let responses: serde_json::Value = responses.into_iter().collect();
            serde_json::json!({
                "operationId": id, "tags": tags, "parameters": parameters, "responses": responses,
            })
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_or_refused(text in any::<String>()) {
        let _ = read(&text);
    }

    #[test]
    fn any_json_is_read_or_refused(value in value()) {
        let _ = read(&value.to_string());
    }

    #[test]
    fn any_operation_is_read_or_refused(operation in operation(), item in value(), shared in value()) {
        let document = serde_json::json!({
            "openapi": "3.1.0",
            "paths": {"/a": {"get": operation}, "/a/{b}": item},
            "components": {"responses": {"A": shared}},
            "x-a": shared,
        });
        let json = document.to_string();
        let _ = read(&json);
    }

    #[test]
    fn any_yaml_is_read_or_refused(
        lines in prop::collection::vec((0_usize..8, word(), prop::option::of(word())), 0..24),
        marks in prop::collection::vec(prop::sample::select(vec!["", "&a ", "*a ", "- ", "? ", "!t ", "|", "["]), 24),
    ) {
        let mut text = "openapi: 3.1.0\n".to_owned();
        for ((indent, key, value), mark) in lines.iter().zip(marks) {
            let _ = writeln!(text, "{}{key}: {mark}{}", " ".repeat(*indent), value.as_deref().unwrap_or(""));
        }
        let _ = read(&text);
    }

    #[test]
    fn a_document_that_is_cut_off_or_damaged_is_read_or_refused(
        at in any::<prop::sample::Index>(), with in any::<char>(), cut in any::<bool>(),
    ) {
        const BILLING: &str = include_str!("../examples/billing/billing.yaml");
        let (index, char) = *BILLING.char_indices().collect::<Vec<_>>().get(at.index(BILLING.len() - 1)).unwrap_or(&(0, 'o'));
        let tail = if cut { "" } else { BILLING.get(index + char.len_utf8()..).unwrap_or_default() };
        let _ = read(&format!("{}{with}{tail}", &BILLING[..index]));
    }
}

/// The time limit for a hostile document of some megabytes without optimization, on a busy machine.
const SOON: Duration = Duration::from_secs(120);

fn soon(name: &str, text: &str) -> Result<String, String> {
    let start = Instant::now();
    let result = read(text);
    assert!(start.elapsed() < SOON, "{name} took {:?}", start.elapsed());
    result
}

#[test]
fn small_documents_that_describe_huge_apis_are_rejected() {
    let responses: String = (100..600).fold(String::new(), |mut text, status| {
        let _ = write!(text, "{status}: {{description: x}}, ");
        text
    });
    let item = format!("{{get: {{responses: &r {{{responses}}}}}, put: {{responses: *r}}}}");
    let mut aliases = format!("openapi: 3.1.0\nx-item: &i {item}\npaths:\n");
    let mut references = format!("openapi: 3.1.0\nx-item: {item}\npaths:\n");
    for index in 0..10_000 {
        let _ = writeln!(aliases, "  /{index}: *i");
        let _ = writeln!(references, "  /{index}: {{$ref: '#/x-item'}}");
    }
    for (name, text) in [("aliases", &aliases), ("references", &references)] {
        let error = soon(name, text).unwrap_err();
        assert_eq!(error, "paths: describes too many operations and responses");
    }
}

#[test]
fn a_billion_laughs_stay_small() {
    let mut text = "openapi: 3.1.0\nx-0: &a0 {get: {responses: {200: {}}}}\n".to_owned();
    for level in 1..90 {
        let _ =
            writeln!(text, "x-{level}: &a{level} [{}]", format!("*a{}, ", level - 1).repeat(20));
    }
    text.push_str("paths: {/a: *a0, /b: *a89}\n");
    let error = soon("laughs", &text).unwrap_err();
    assert_eq!(error, "paths./b: expected an object, found a list");

    let keys: String = (0..1_000).fold(String::new(), |mut text, key| {
        let _ = write!(text, "k{key}: 1, ");
        text
    });
    let mut text = format!("openapi: 3.1.0\nx-a: &a {{{keys}}}\nx-b:\n");
    text.push_str(&"  - <<: *a\n".repeat(5_000));
    let error = soon("merges", &text).unwrap_err();
    assert!(error.ends_with("merge keys copy too many entries"), "{error}");
}

#[test]
fn chains_of_references_end() {
    let mut text = "openapi: 3.1.0\npaths: {/a: {$ref: '#/components/pathItems/P0'}}\ncomponents:\n  pathItems:\n".to_owned();
    for index in 0..10_000 {
        let _ = writeln!(
            text,
            "    P{index}: {{$ref: '#/components/pathItems/P{}'}}",
            (index + 1) % 10_000
        );
    }
    assert_eq!(soon("chain", &text).unwrap_err(), "paths./a: follows too many references");
    // A long reference to a long chain, from many places.
    let long = format!("#/{}", "x".repeat(3_900));
    let mut text = format!(
        "openapi: 3.1.0\nx-r: &r {{$ref: '{long}'}}\n{}: {{get: {{}}}}\npaths:\n",
        "x".repeat(3_900)
    );
    for index in 0..50_000 {
        let _ = writeln!(text, "  /{index}: *r");
    }
    soon("long references", &text).unwrap_err();
}

#[test]
fn long_text_is_read_or_rejected_quickly() {
    let many = 100_000;
    let head = "openapi: 3.1.0\npaths: {/a: {get: {responses: {200: {description: ";
    let tail = "}}}}}";
    for (name, text) in [
        ("brackets", format!("{{\"openapi\": \"3.1.0\", \"paths\": {}", "[".repeat(4 * many))),
        ("braces", "{\"paths\":".repeat(many)),
        ("flow list", format!("openapi: 3.1.0\ndefinitions: [{}]", "a,".repeat(many))),
        ("dashes", "- ".repeat(2 * many)),
        ("questions", "? ".repeat(2 * many)),
        ("colons", ": ".repeat(2 * many)),
        ("anchors", "&a ".repeat(many)),
        ("documents", "---\n".repeat(many)),
        ("blanks", " ".repeat(8 * many)),
        ("quote", format!("openapi: \"{}", "a\n".repeat(2 * many))),
        ("key", format!("{}: b", "a ".repeat(2 * many))),
        ("description", format!("{head}\"{}\"{tail}", "word. ".repeat(many))),
        ("tags", format!("{head}\"{}\"{tail}", "<p ".repeat(many))),
        ("links", format!("{head}\"{}\"{tail}", "[a](".repeat(many))),
        ("path", format!("openapi: 3.1.0\npaths: {{\"/{}\": {{get: {{}}}}}}", "{a}".repeat(many))),
        (
            "id",
            format!(
                "openapi: 3.1.0\npaths: {{/: {{get: {{operationId: {}}}}}}}",
                "aB".repeat(many)
            ),
        ),
    ] {
        let _ = soon(name, &text);
    }
    let same = "  /a-x{i}: {get: {operationId: same}}\n";
    let paths: String =
        (0..10_000).map(|index: i32| same.replace("{i}", &index.to_string())).collect();
    soon("same ids", &format!("openapi: 3.1.0\npaths:\n{paths}")).unwrap();
    let mut paths = String::new();
    for (dashes, underscores) in
        (1..100).flat_map(|dashes| (0..100).map(move |count| (dashes, count)))
    {
        let name = "-".repeat(dashes) + &"_".repeat(underscores);
        let _ = writeln!(paths, "  /{name}a: {{get: {{}}}}");
    }
    soon("same names", &format!("openapi: 3.1.0\npaths:\n{paths}")).unwrap();
}

/// A document of 10 MB is read within two seconds. Without optimization, this test reads a smaller one.
#[test]
fn ten_megabytes_are_read_in_seconds() {
    let schema =
        "{type: object, properties: {a: {type: string, description: 'A text of some length.'}}}";
    let mut yaml = "openapi: 3.0.3\npaths:\n".to_owned();
    let mut index = 0;
    let size = if cfg!(debug_assertions) { 1_000_000 } else { 10_000_000 };
    while yaml.len() < size {
        index += 1;
        let _ = write!(
            yaml,
            "  /resources{index}/{{id}}:
    get:
      operationId: get{index}
      parameters:
        - {{name: id, in: path, description: The id., schema: {schema}}}
      responses:
        200:
          description: The resource. It is large.
          content:
            application/json:
              schema: {schema}
              example: [{schema}, {schema}, {schema}, {schema}, {schema}, {schema}]
        404: {{description: Not found.}}
        default: {{description: Another error.}}
"
        );
    }
    let start = Instant::now();
    let document = Document::parse(&yaml).unwrap();
    let limit = if cfg!(debug_assertions) { SOON } else { Duration::from_secs(2) };
    assert!(start.elapsed() < limit, "{:?}", start.elapsed());
    assert_eq!(document.operations().len(), index);
}
