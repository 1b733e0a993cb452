use std::fmt::Write as _;

use super::{Node, parse};

/// The kept parts of a document as text.
fn shown(node: &Node) -> String {
    match node {
        Node::Null => "null".to_owned(),
        Node::Scalar(text) => text.to_string(),
        Node::List(items) => {
            let items: Vec<String> = items.iter().map(|item| shown(item)).collect();
            format!("[{}]", items.join(", "))
        }
        Node::Map(map) => {
            let entries: Vec<String> =
                map.entries.iter().map(|(key, value)| format!("{key}: {}", shown(value))).collect();
            let repeated = map.repeated.as_ref().map(|key| format!(" (twice: {key})"));
            format!("{{{}}}{}", entries.join(", "), repeated.unwrap_or_default())
        }
        Node::Skipped => "..".to_owned(),
    }
}

fn read(text: &str) -> String {
    match parse(text) {
        Ok(node) => shown(&node),
        Err(error) => format!("error: {error}"),
    }
}

#[test]
fn json_and_yaml_result_in_the_same_tree() {
    let json = r##"{
        "swagger": 2.0,
        "info": {"title": "A", "version": 1, "contact": {"name": "x"}},
        "definitions": {"Big": {"type": "object"}},
        "paths": {"/a": {"get": {
            "operationId": "getA", "tags": ["x", true], "deprecated": true,
            "parameters": [{"name": "id", "in": "path", "schema": {"a": [1, 2]}}],
            "responses": {"200": {"description": null, "schema": {"$ref": "#/x"}}}
        }}},
        "x-shared": {"schema": {"kept": [1]}}
    }"##;
    let yaml = r"
swagger: 2.0
info: {title: A, version: 1, contact: {name: x}}
definitions: {Big: {type: object}}
paths:
  /a:
    get:
      operationId: getA
      tags: [x, true]
      deprecated: true
      parameters: [{name: id, in: path, schema: {a: [1, 2]}}]
      responses:
        200: {description: ~, schema: {$ref: '#/x'}}
x-shared: {schema: {kept: [1]}}
";
    let expected = "{definitions: .., info: {contact: .., title: A, version: 1}, paths: {/a: {get: \
        {deprecated: true, operationId: getA, parameters: [{in: path, name: id, schema: ..}], \
        responses: {200: {description: null, schema: ..}}, tags: [x, true]}}}, swagger: 2.0, \
        x-shared: {schema: {kept: [1]}}}";
    assert_eq!(read(json), expected);
    assert_eq!(read(yaml), expected);
}

#[test]
fn other_text_is_an_error_with_its_position() {
    for (text, expected) in [
        ("{\"openapi\": }", "error: line 1 column 13: is not JSON: expected value"),
        ("{\"a\": 1} x", "error: line 1 column 10: is not JSON: trailing characters"),
        ("{\"a\": \"b", "error: line 1 column 8: is not JSON: EOF while parsing a string"),
        (
            "a: b: c",
            "error: line 1 column 5: is not YAML: mapping values are not allowed in this context",
        ),
        (
            "x-a: *b",
            "error: line 1 column 6: is not YAML: while parsing node, found unknown anchor",
        ),
        (
            "x-a: &b [*b]",
            "error: line 1 column 10: this alias is part of the value that it refers to",
        ),
        ("x-a: {? [b] : c}", "error: line 1 column 9: this key is not a string"),
        ("a: b\n---\nc: d", "error: line 2 column 1: a second YAML document starts here"),
        ("x-a: {<<: b}", "error: line 1 column 11: only objects can be merged with `<<`"),
    ] {
        assert_eq!(read(text), expected, "{text}");
    }
}

#[test]
fn aliases_and_merge_keys_of_yaml_are_followed() {
    for (text, expected) in [
        ("x-a: &a {b: 1}\nx-c: *a", "{x-a: {b: 1}, x-c: {b: 1}}"),
        ("x-a: &a {b: 1, c: 2}\nx-d: {<<: *a, b: 3}", "{x-a: {b: 1, c: 2}, x-d: {b: 3, c: 2}}"),
        (
            "x-a: &a {b: 1}\nx-c: &c {b: 2, d: 3}\nx-e: {<<: [*a, *c]}",
            "{x-a: {b: 1}, x-c: {b: 2, d: 3}, x-e: {b: 1, d: 3}}",
        ),
        // An anchor in a skipped part.
        ("definitions: {A: &a {b: 1}}\nx-c: *a", "{definitions: .., x-c: {b: 1}}"),
        ("x-a: {'<<': 1}", "{x-a: {<<: 1}}"),
        ("{openapi: 3.1.0, # a comment\n x-a: [1,],}", "{openapi: 3.1.0, x-a: [1]}"),
        ("\u{feff}{\"x-a\": 1}", "{x-a: 1}"),
        ("", "null"),
        ("# only a comment", "null"),
    ] {
        assert_eq!(read(text), expected, "{text}");
    }
}

#[test]
fn a_repeated_key_is_kept_for_the_message() {
    for text in ["{\"x-a\": 1, \"x-a\": 2}", "x-a: 1\nx-a: 2"] {
        assert_eq!(read(text), "{x-a: 1} (twice: x-a)");
    }
}

#[test]
fn deep_nesting_is_an_error_also_through_aliases() {
    let mut ladder = "x-0: &a0 [1]\n".to_owned();
    for step in 1..200 {
        let _ = writeln!(ladder, "x-{step}: &a{step} [*a{}]", step - 1);
    }
    for text in [
        format!("{{\"x-a\": {}1{}}}", "[".repeat(5_000), "]".repeat(5_000)),
        format!("{{\"definitions\": {}", "[".repeat(1_000_000)),
        format!("x-a: {}", "[".repeat(100_000)),
        format!("x-a:\n{}", (1..3_000).map(|step| " ".repeat(step) + "a:\n").collect::<String>()),
        ladder,
        "- ".repeat(1_000_000),
    ] {
        assert!(read(&text).starts_with("error: "), "{}", &text[..40]);
    }
}
