use super::Document;

/// An OpenAPI 3.1 document in YAML that ends with the given lines.
fn document(lines: &str) -> String {
    format!("openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\n{lines}")
}

fn error(text: &str) -> String {
    match Document::parse(text) {
        Ok(document) => format!("read {} operations", document.operations().len()),
        Err(error) => error.to_string(),
    }
}

/// A line for each operation, with its responses.
fn operations(text: &str) -> Vec<String> {
    let document = Document::parse(text).unwrap();
    let line = |operation: &super::DocumentedOperation| {
        let responses: Vec<String> = operation
            .responses()
            .iter()
            .map(|response| match response.statuses() {
                Some(statuses) => statuses.to_string(),
                None => "default".to_owned(),
            })
            .collect();
        format!("{} {} {}", operation.id(), operation, responses.join(" ")).trim_end().to_owned()
    };
    document.operations().iter().map(line).collect()
}

#[test]
fn every_version_is_read_as_json_and_as_yaml() {
    for head in [
        r#"{"swagger": "2.0", "basePath": "/v1", "#,
        r#"{"openapi": "3.0.3", "#,
        r#"{"openapi": "3.1.1", "#,
        "{openapi: 3.2.0, ",
        "{swagger: 2.0, ",
    ] {
        let text = format!(
            r#"{head}"paths": {{"/a/{{b}}:c": {{"post": {{
                "operationId": "c", "responses": {{
                    "204": {{"description": ""}}, "200": {{"description": ""}}, "5xx": {{}},
                    "404": {{}}, "default": {{"description": ""}}, "x-extension": 1
                }}
            }}}}, "x-extension": []}}}}"#
        );
        assert_eq!(operations(&text), ["c POST /a/{b}:c 200 204 404 5XX default"], "{head}");
    }
}

#[test]
fn operations_are_sorted_and_get_an_id_if_they_have_none() {
    let text = document(
        "paths:
  /b: {post: {operationId: ' '}, get: {}, options: {}, trace: {}}
  /a/{id}: {delete: {operationId: drop-it}, head: {}}",
    );
    assert_eq!(
        operations(&text),
        ["headAById HEAD /a/{id}", "drop-it DELETE /a/{id}", "getB GET /b", "postB POST /b"]
    );
    assert_eq!(
        Document::parse(&text).unwrap().notes(),
        [
            "paths./b.options is left out: `Operation` does not have this method",
            "paths./b.trace is left out: `Operation` does not have this method",
        ]
    );
}

#[test]
fn references_within_the_document_are_followed() {
    let text = document(
        "paths:
  /a/{id}:
    $ref: '#/components/pathItems/A'
    delete: {responses: {404: {$ref: '#/components/pathItems/A/get/responses/404'}}}
  /b:
    get: {$ref: '#/x-operations/0', operationId: getB}
  /c/{id}: {get: {responses: {404: {$ref: '#/paths/~1a~1%7Bid%7D/delete/responses/404'}}}}
components:
  pathItems:
    A:
      parameters: [{$ref: '#/components/parameters/Id'}, {$ref: 'other.yaml#/Id'}]
      get:
        responses:
          200: {$ref: '#/components/responses/Fine'}
          404: {$ref: '#/components/responses/Missing'}
  parameters:
    Id: {name: id, in: path, description: The id. Or not.}
  responses:
    Fine: {description: All is fine.}
    Missing: {$ref: '#/x-responses/Gone~01', description: It is missing.}
x-responses: {Gone~1: {description: It is gone.}}
x-operations: [{summary: Shared., responses: {200: {$ref: '#/components/responses/Fine'}}}]",
    );
    assert_eq!(
        operations(&text),
        [
            "getAById GET /a/{id} 200 404",
            "deleteAById DELETE /a/{id} 404",
            "getB GET /b 200",
            "getCById GET /c/{id} 404"
        ]
    );
    let document = Document::parse(&text).unwrap();
    let [get, delete, other, _] = document.operations() else { unreachable!() };
    let descriptions = |operation: &super::DocumentedOperation| -> Vec<String> {
        let all = operation.responses().iter();
        all.filter_map(|response| response.description().map(str::to_owned)).collect()
    };
    assert_eq!(descriptions(get), ["All is fine.", "It is missing."]);
    assert_eq!(descriptions(delete), ["It is missing."]);
    assert_eq!(other.summary(), Some("Shared."));
    for operation in [get, delete] {
        assert_eq!(operation.parameters().collect::<Vec<_>>(), [("id", Some("The id."))]);
    }
}

#[test]
fn each_error_contains_its_place() {
    for (lines, expected) in [
        ("paths: []", "paths: expected an object, found a list"),
        ("paths: {/a: 1}", "paths./a: expected an object, found a string or number"),
        ("paths: {a: {}}", "paths.a: a path starts with `/`"),
        ("paths: {'/a/{b': {}}", "paths./a/{b: a `{` of the path is not closed"),
        ("paths: {/a: {get: null}}", "read 0 operations"),
        ("paths: {/a: {get: x}}", "paths./a.get: expected an object, found a string or number"),
        (
            "paths: {/a: {get: {operationId: [x]}}}",
            "paths./a.get.operationId: expected a string, found a list",
        ),
        (
            "paths: {/a: {get: {tags: x}}}",
            "paths./a.get.tags: expected a list, found a string or number",
        ),
        (
            "paths: {/a: {get: {tags: [{}]}}}",
            "paths./a.get.tags.0: expected a string, found an object",
        ),
        (
            "paths: {/a: {get: {parameters: [1]}}}",
            "paths./a.get.parameters.0: expected an object, found a string or number",
        ),
        (
            "paths: {/a: {get: {responses: {20X: {}}}}}",
            "paths./a.get.responses.20X: is not a status",
        ),
        (
            "paths: {/a: {get: {responses: {2000: {}}}}}",
            "paths./a.get.responses.2000: is not a status",
        ),
        ("paths: {/a: {get: {responses: {OK: {}}}}}", "paths./a.get.responses.OK: is not a status"),
        (
            "paths: {/a: {get: {responses: {6XX: {}}}}}",
            "paths./a.get.responses.6XX: is not a status",
        ),
        (
            "paths: {/a: {get: {responses: {404: text}}}}",
            "paths./a.get.responses.404: expected an object, found a string or number",
        ),
        (
            "paths: {/a: {get: {responses: {404: {description: {}}}}}}",
            "paths./a.get.responses.404.description: expected a string, found an object",
        ),
        (
            "paths: {/a: {get: {responses: {404: {$ref: 1.yaml}}}}}",
            "paths./a.get.responses.404: `1.yaml` is in another document",
        ),
        (
            "paths: {/a: {get: {responses: {404: {$ref: '#/components/responses/X'}}}}}",
            "paths./a.get.responses.404: `#/components/responses/X` does not exist",
        ),
        (
            "paths: {/a: {get: {responses: {404: {$ref: '#/components/schemas/X'}}}}}\n\
             components: {schemas: {X: {}}}",
            "paths./a.get.responses.404: `#/components/schemas/X` is in a part that does not contain \
             responses",
        ),
        (
            "paths: {/a: {get: {responses: {404: {$ref: '#/info/title'}}}}}",
            "paths./a.get.responses.404: `#/info/title` is a string or number, where an object is \
             expected",
        ),
        (
            "paths: {/a: {get: {responses: {404: {$ref: [x]}}}}}",
            "paths./a.get.responses.404.$ref: expected a string, found a list",
        ),
        (
            "paths: {/a: {get: {responses: {404: {$ref: '#x'}}}}}",
            "paths./a.get.responses.404: `#x` is not a path of keys such as `#/responses/NotFound`",
        ),
        (
            "paths: {/a: {get: {responses: {404: {$ref: '#/components/responses/A'}}}}}\n\
             components: {responses: {A: {$ref: '#/components/responses/B'}, \
             B: {$ref: '#/components/responses/A'}}}",
            "paths./a.get.responses.404: `#/components/responses/A` refers to itself",
        ),
        ("paths: {/a: {$ref: '#/paths/~1a'}}", "paths./a: `#/paths/~1a` refers to itself"),
        (
            "paths: {/a: {get: {responses: {404: {}, '404': {}}}}}",
            "paths./a.get.responses.404: appears twice",
        ),
        ("paths: {/a: {}, /a: {}}", "paths./a: appears twice"),
        ("paths: {/a: {}}\npaths: {}", "paths: appears twice"),
        ("info: {title: []}", "info: appears twice"),
    ] {
        assert_eq!(error(&document(lines)), expected, "{lines}");
    }
}

#[test]
fn other_documents_are_rejected() {
    for (text, expected) in [
        ("", "this is not an OpenAPI document"),
        ("[]", "this is not an OpenAPI document"),
        ("hello", "this is not an OpenAPI document"),
        ("{}", "this is not an OpenAPI document: it has no `openapi` and no `swagger`"),
        ("openapi: 3.0.0", "paths: is missing"),
        ("openapi: 3.1.0", "read 0 operations"),
        ("openapi: 4.0.0", "openapi: version `4.0.0` is not known"),
        ("openapi: 3.10.0", "openapi: version `3.10.0` is not known"),
        ("swagger: 1.2", "swagger: version `1.2` is not known"),
        ("openapi: []", "openapi: expected a string, found a list"),
        (
            "{\"openapi\": \"3.0.0\", \"paths\": {",
            "line 1 column 31: is not JSON: EOF while parsing an object",
        ),
    ] {
        assert_eq!(error(text), expected, "{text}");
    }
}

#[test]
fn errors_of_files_are_reported() {
    let missing = Document::open("no/such/file.yaml").unwrap_err();
    assert_eq!(missing.place(), "");
    let utf8 = Document::from_reader(&b"openapi: \xff"[..]).unwrap_err();
    assert_eq!(utf8.to_string(), "byte 9: the document is not UTF-8");
    let large = Document::from_reader(std::io::repeat(b' ')).unwrap_err();
    assert_eq!(large.to_string(), "the document is larger than 64 MiB");
}

#[test]
fn a_part_is_selected_by_tag_and_path() {
    let text = document(
        "paths:
  /invoices: {get: {tags: [a, b]}}
  /invoices/{id}: {get: {tags: [b]}, put: {}}
  /invoicing: {get: {tags: [a]}}",
    );
    let read = || Document::parse(&text).unwrap();
    let paths = |document: Document| -> Vec<String> {
        document.operations().iter().map(ToString::to_string).collect()
    };
    assert_eq!(paths(read().with_tags(&["a"]).unwrap()), ["GET /invoices", "GET /invoicing"]);
    assert_eq!(
        paths(read().with_paths(&["/invoices"]).unwrap()),
        ["GET /invoices", "GET /invoices/{id}", "PUT /invoices/{id}"]
    );
    let both = read().with_paths(&["/invoices"]).unwrap().with_tags(&["a", "b"]).unwrap();
    assert_eq!(paths(both), ["GET /invoices", "GET /invoices/{id}"]);
    let error = read().with_tags(&["a", "c"]).unwrap_err();
    assert_eq!(error.to_string(), "no operation has the tag `c`");
    assert_eq!(error.help(), Some("the tags are `a`, `b`"));
    let error = read().with_paths(&["/invoice"]).unwrap_err();
    assert_eq!(error.to_string(), "no operation has a path below `/invoice`");
}

#[test]
fn a_long_key_is_cut_in_a_message() {
    let key = "x\u{7}\u{202e}".repeat(10_000);
    let shown =
        error(&document(&format!("paths: {{\"/\": {{get: {{responses: {{\"{key}\": 1}}}}}}}}")));
    assert!(shown.chars().count() < 1_500 && !shown.contains(['\u{7}', '\u{202e}']), "{shown}");
}
