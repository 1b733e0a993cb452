//! Errors whose position `serde_json` itself determines.

use std::collections::{BTreeMap, HashMap};
use std::net::IpAddr;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::{at, find};
use crate::error::expectation::expectation;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Sent {
    #[serde(rename = "value")]
    _value: Vec<Item>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Item {
    #[serde(rename = "to")]
    _to: String,
    #[serde(rename = "messageId")]
    _message_id: Option<u32>,
    #[serde(rename = "kind", default)]
    _kind: Kind,
    #[serde(rename = "tags", default)]
    _tags: Vec<[u8; 2]>,
    #[serde(rename = "address", default)]
    _address: Option<IpAddr>,
    #[serde(rename = "even", default)]
    _even: Even,
    #[serde(rename = "evens", default)]
    _evens: Vec<Even>,
}

#[derive(Debug, Default, Deserialize)]
enum Kind {
    #[default]
    Plain,
    Sized(#[expect(dead_code)] u8),
}

#[derive(Debug, Default, Deserialize, PartialEq, Eq, Hash)]
#[serde(try_from = "u32")]
struct Even;

impl TryFrom<u32> for Even {
    type Error = String;

    fn try_from(number: u32) -> Result<Self, String> {
        if number % 2 == 0 { Ok(Self) } else { Err(format!("{number} is odd for +14255550123")) }
    }
}

#[derive(Debug, Deserialize)]
struct Unicode {
    #[serde(rename = "größe 🙂")]
    _size: u32,
    #[serde(rename = "a \"b\"", default)]
    _quoted: u32,
    #[serde(rename = "ключ", default)]
    _key: u32,
}

#[derive(Debug, Deserialize)]
struct Flat {
    #[serde(flatten)]
    _rest: BTreeMap<String, u32>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Untagged {
    Number(#[expect(dead_code)] u32),
}

#[derive(Debug, Deserialize)]
enum Nothing {}

fn failure<T: DeserializeOwned + std::fmt::Debug>(body: &[u8]) -> (String, String) {
    let error = serde_json::from_slice::<T>(body).expect_err("the body does not fit");
    let path = find(body, &error, &|body| serde_json::from_slice::<T>(body).err());
    (path, expectation(&error))
}

fn check<T: DeserializeOwned + std::fmt::Debug>(table: &[(&str, &str, &str)]) {
    for (body, path, expected) in table {
        let (found, text) = failure::<T>(body.as_bytes());
        assert_eq!((found.as_str(), text.as_str()), (*path, *expected), "{body}");
    }
}

#[test]
fn nested_values() {
    check::<Sent>(&[
        ("5", "", "invalid type: integer, expected struct Sent"),
        ("{}", "", "missing field `value`"),
        ("null", "", "invalid type: null, expected struct Sent"),
        (r#"{"value":null}"#, "value", "invalid type: null, expected a sequence"),
        (r#"{"value":{}}"#, "value", "invalid type: map, expected a sequence"),
        (r#"{"value":"x"}"#, "value", "invalid type: string, expected a sequence"),
        (r#"{"value":true , "a":1}"#, "value", "invalid type: boolean, expected a sequence"),
        (r#"{"value":[5]}"#, "value[0]", "invalid type: integer, expected struct Item"),
        (r#"{"a":[1,{"b":2}],"value":[{}]}"#, "value[0]", "missing field `to`"),
        (r#"{"value":[{"to":"a"},{"messageId":1}],"a":1}"#, "value[1]", "missing field `to`"),
        (
            r#"{"value":[{"to":"a"},{"to":5}]}"#,
            "value[1].to",
            "invalid type: integer, expected a string",
        ),
        (r#"{"value":[{"to":[1]}]}"#, "value[0].to", "invalid type: sequence, expected a string"),
        (r#"{"value":[{"to":{"a":1}}]}"#, "value[0].to", "invalid type: map, expected a string"),
        (
            r#"{"value":[{"to":"a","messageId":-5}]}"#,
            "value[0].messageId",
            "invalid value: integer, expected u32",
        ),
        (
            r#"{"value":[{"to":"a","messageId":4294967296}]}"#,
            "value[0].messageId",
            "invalid value: integer, expected u32",
        ),
        (
            r#"{"value":[{"to":"a","messageId":"+14255550123"}]}"#,
            "value[0].messageId",
            "invalid type: string, expected u32",
        ),
        (
            r#"{"value":[{"to":"a","tags":[[1,2],[3,"x"]]}]}"#,
            "value[0].tags[1][1]",
            "invalid type: string, expected u8",
        ),
        (
            r#"{"value":[{"to":"a","tags":[[1,2],[3]]}]}"#,
            "value[0].tags[1]",
            "invalid length 1, expected an array of length 2",
        ),
        (
            r#"{"value":[{"to":"a","mesageId":1}]}"#,
            "value[0].mesageId",
            "unknown field, expected one of `to`, `messageId`, `kind`, `tags`, `address`, `even`, `evens`",
        ),
        (r#"{"value":[{"to":"a","to":"b"}]}"#, "value[0].to", "duplicate field `to`"),
    ]);
}

#[test]
fn enums_and_custom_errors() {
    check::<Item>(&[
        (r#"{"to":"a","kind":["Bold"]}"#, "kind", "expected value"),
        (r#"{"to":"a","kind":[["Bold"]]}"#, "kind", "expected value"),
        (r#"{"to":"a","kind":[{"Sized":1}]}"#, "kind", "expected value"),
        (r#"{"to":"a","kind": [ [1], 2]}"#, "kind", "expected value"),
        (
            r#"{"to":"a","kind":{"Sized":[[1]]}}"#,
            "kind.Sized",
            "invalid type: sequence, expected u8",
        ),
        (r#"{"to":"a","kind":"Bold"}"#, "kind", "unknown variant, expected `Plain` or `Sized`"),
        (
            r#"{"to":"a","kind":{"Bold":1},"a":2}"#,
            "kind.Bold",
            "unknown variant, expected `Plain` or `Sized`",
        ),
        (r#"{"to":"a","kind":{"Sized":"x"}}"#, "kind.Sized", "invalid type: string, expected u8"),
        (r#"{"to":"a","address":"nowhere","tags":[]}"#, "address", "invalid IP address syntax"),
        (r#"{"to":"a","even":3,"tags":[]}"#, "even", "3 is odd for +1425***23"),
        (r#"{"to":"a","evens":[2,3,4]}"#, "evens[1]", "3 is odd for +1425***23"),
        (r#"{"to":"a","evens":[2, 3 , 4]}"#, "evens[1]", "3 is odd for +1425***23"),
        (r#"{"to":"a","evens":[2,3]}"#, "evens[1]", "3 is odd for +1425***23"),
        (r#"{"to":"a","even":3}"#, "even", "3 is odd for +1425***23"),
    ]);
    check::<Untagged>(&[(
        r#""x""#,
        "",
        "data did not match any variant of untagged enum Untagged",
    )]);
    check::<Flat>(&[(r#"{"a":{"b":"x"}}"#, "", "invalid type: map, expected u32")]);
    check::<Vec<Nothing>>(&[(r#"["a, expected +14255550123"]"#, "[0]", "unknown variant")]);
}

#[test]
fn maps_and_keys() {
    check::<HashMap<String, Vec<u8>>>(&[
        (
            r#"{"a":[1],"first name":[1,true]}"#,
            r#"["first name"][1]"#,
            "invalid type: boolean, expected u8",
        ),
        (r#"{"":[""]}"#, r#"[""][0]"#, "invalid type: string, expected u8"),
        (r#"{"a.b":""}"#, r#"["a.b"]"#, "invalid type: string, expected a sequence"),
        (r#"{"4a":""}"#, r#"["4a"]"#, "invalid type: string, expected a sequence"),
        (r#"{"\u0061\"\n\\":""}"#, r#"["a\"\n\\"]"#, "invalid type: string, expected a sequence"),
        (r#"{"\\":[1],"b":""}"#, "b", "invalid type: string, expected a sequence"),
        (r#"{"a":[1],"a":[2,""]}"#, "a[1]", "invalid type: string, expected u8"),
        (
            r#"{"+14255550123":""}"#,
            r#"["+1425***23"]"#,
            "invalid type: string, expected a sequence",
        ),
        (r#"{"a":[1,[2]]}"#, "a[1]", "invalid type: sequence, expected u8"),
        (r#"{"a":[1, {}]}"#, "a[1]", "invalid type: map, expected u8"),
        (r#"{"a":[{"]":"[","}":","}]}"#, "a[0]", "invalid type: map, expected u8"),
    ]);
    check::<HashMap<u32, HashMap<String, u32>>>(&[
        (r#"{"1":{},"x":{}}"#, "", "invalid value: expected key to be a number in quotes"),
        (r#"{"1":{"a":{}}}"#, r#"["1"].a"#, "invalid type: map, expected u32"),
    ]);
    check::<Unicode>(&[
        (r#"{"größe 🙂":"x"}"#, r#"["größe 🙂"]"#, "invalid type: string, expected u32"),
        (r#"{"größe 🙂":1,"ключ":"ä"}"#, "ключ", "invalid type: string, expected u32"),
        (
            r#"{"größe 🙂":1,"a \"b\"":[]}"#,
            r#"["a \"b\""]"#,
            "invalid type: sequence, expected u32",
        ),
    ]);
}

#[test]
fn lines_and_spaces() {
    let body = "\n{\r\n  \"value\" : [\n    {\n      \"to\" : \"a\"\n    } ,\n    {\n      \"to\" : 5\n    }\n  ]\n}\n";
    assert_eq!(failure::<Sent>(body.as_bytes()).0, "value[1].to");
    let body = body.replace("\"to\" : 5", "");
    assert_eq!(failure::<Sent>(body.as_bytes()).0, "value[1]");
    let body = "[ \"ü\" ,\n\n 5 ]";
    assert_eq!(failure::<Vec<String>>(body.as_bytes()).0, "[1]");
}

#[test]
fn malformed_bodies_have_a_path() {
    for (body, path, expected) in [
        ("", "", "EOF while parsing a value"),
        ("<html>", "", "expected value"),
        ("{", "", "EOF while parsing an object"),
        (r#"{"value":[{"to":"],[{"#, "value[0].to", "EOF while parsing a string"),
        (r#"{"val"#, "", "EOF while parsing a string"),
        (r#"{"value":[{"to":"a"},{"to":"+14255"#, "value[1].to", "EOF while parsing a string"),
        (
            r#"{"value":[{"to":"a"},{"to":"b","messageId":"#,
            "value[1].messageId",
            "EOF while parsing a value",
        ),
        (r#"{"value":[{"to":x}]}"#, "value[0].to", "expected value"),
        (r#"{"value":[{"to":"a" "b"}]}"#, "value[0].to", "expected `,` or `}`"),
        (r#"{"value":[]} {"a":5}"#, "", "trailing characters"),
        (r#"{"a":1]"#, "", "expected `,` or `}`"),
    ] {
        assert_eq!(
            failure::<Sent>(body.as_bytes()),
            (path.to_owned(), expected.to_owned()),
            "{body}"
        );
    }
    assert_eq!(failure::<Vec<String>>(b"[\"a\",\"\xff\"]").0, "[1]");
    assert_eq!(failure::<HashMap<String, u8>>(b"{\"\xff\":\"\"}").0, "");
}

#[test]
fn paths_are_limited() {
    let deep = "[".repeat(100_000);
    let error = serde_json::from_str::<serde_json::Value>(&deep).unwrap_err();
    assert_eq!(at(deep.as_bytes(), &error), "[0]".repeat(16) + "…");
    let long = format!("{{\"{}\":[{{}}]}}", "k".repeat(1_000));
    let path = failure::<HashMap<String, Vec<u8>>>(long.as_bytes()).0;
    assert_eq!(path, format!("[\"{}…\"][0]", "k".repeat(63)));
}

mod after_the_value_was_read;
