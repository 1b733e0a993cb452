//! Errors that a type reports after its value was read, compared with `serde_path_to_error`.

#![allow(
    clippy::option_option,
    clippy::unnecessary_wraps,
    clippy::zero_sized_map_values,
    reason = "the types cover what serde accepts, not good style"
)]

use std::collections::{BTreeMap, HashMap};

use serde::de::{DeserializeOwned, Deserializer, Error as _};
use serde::{Deserialize, de};

use super::{Even, find};

/// The path from `serde_path_to_error`, in the notation of this crate.
fn reference<T: DeserializeOwned>(body: &str) -> String {
    use serde_path_to_error::Segment;

    let Err(error) =
        serde_path_to_error::deserialize::<_, T>(&mut serde_json::Deserializer::from_str(body))
    else {
        panic!("{body} fits")
    };
    error.path().iter().fold(String::new(), |path, segment| match segment {
        Segment::Seq { index } => format!("{path}[{index}]"),
        Segment::Map { key } | Segment::Enum { variant: key } if path.is_empty() => key.clone(),
        Segment::Map { key } | Segment::Enum { variant: key } => format!("{path}.{key}"),
        Segment::Unknown => format!("{path}?"),
    })
}

#[track_caller]
fn check<T: DeserializeOwned>(body: &str, expected: &str) {
    for body in [body.to_owned(), pretty(body)] {
        let again = |body: &[u8]| serde_json::from_slice::<T>(body).err();
        let error = again(body.as_bytes()).expect("the body does not fit");
        assert_eq!(find(body.as_bytes(), &error, &again), expected, "{body}: {error}");
        assert_eq!(reference::<T>(&body), expected, "the reference for {body}: {error}");
    }
}

/// The body with whitespace around its tokens. The strings in these bodies are not affected in a
/// relevant way.
fn pretty(body: &str) -> String {
    body.replace(',', " ,\n\t").replace(':', " : ").replace(']', "\n]").replace('}', "\r\n }")
}

#[derive(Deserialize)]
#[serde(tag = "type", rename_all = "lowercase")]
#[expect(dead_code)]
enum Tagged {
    Sms { n: u8 },
    Call { n: bool },
}

#[derive(Deserialize)]
#[serde(tag = "t", content = "c")]
#[expect(dead_code)]
enum Adjacent {
    Number(u8),
    Item { n: u8 },
    Even(Even),
}

#[derive(Deserialize)]
#[serde(untagged)]
#[expect(dead_code)]
enum Untagged {
    Number(u8),
    Item { n: u8 },
}

#[derive(Deserialize)]
#[allow(dead_code)]
enum External {
    Unit,
    New(Even),
    Pair(u8, Even),
    Item { n: Even, m: Option<Even> },
}

/// A type whose `Deserialize` rejects a number after reading it.
struct Positive;

impl<'de> Deserialize<'de> for Positive {
    fn deserialize<D: Deserializer<'de>>(json: D) -> Result<Self, D::Error> {
        match i64::deserialize(json)? {
            1.. => Ok(Self),
            _ => Err(D::Error::invalid_value(de::Unexpected::Other("it"), &"a positive number")),
        }
    }
}

/// An object whose fields must be consistent.
#[derive(Deserialize)]
#[serde(try_from = "RawPeriod")]
struct Period;

#[derive(Deserialize)]
struct RawPeriod {
    start: u8,
    end: u8,
}

impl TryFrom<RawPeriod> for Period {
    type Error = &'static str;

    fn try_from(raw: RawPeriod) -> Result<Self, Self::Error> {
        if raw.start <= raw.end { Ok(Self) } else { Err("it ends before it starts") }
    }
}

#[derive(Deserialize)]
struct Flat {
    #[expect(dead_code)]
    id: Even,
    #[serde(flatten)]
    _rest: BTreeMap<String, u32>,
}

#[derive(Deserialize)]
#[allow(dead_code)]
struct Token(Even);

#[derive(Deserialize)]
#[serde(transparent)]
struct Transparent {
    #[expect(dead_code)]
    inner: Token,
}

#[derive(Deserialize, Default)]
#[serde(default)]
#[allow(dead_code)]
struct With {
    #[serde(deserialize_with = "nested")]
    payload: u8,
    #[serde(deserialize_with = "lenient")]
    lenient: Option<u8>,
    #[serde(deserialize_with = "constant")]
    constant: Vec<u8>,
    last: Option<Even>,
    maybe: Option<Option<Token>>,
    boxed: Option<Box<With>>,
}

/// JSON in a string. The message of its error contains another position.
fn nested<'de, D: Deserializer<'de>>(json: D) -> Result<u8, D::Error> {
    serde_json::from_str(&String::deserialize(json)?).map_err(D::Error::custom)
}

fn lenient<'de, D: Deserializer<'de>>(json: D) -> Result<Option<u8>, D::Error> {
    Ok(Vec::<u8>::deserialize(json).ok().and_then(|list| list.first().copied()))
}

/// Reports the same message for every error.
fn constant<'de, D: Deserializer<'de>>(json: D) -> Result<Vec<u8>, D::Error> {
    Vec::deserialize(json).map_err(|_| D::Error::custom("not a list of bytes"))
}

#[derive(Deserialize)]
struct List<T> {
    #[serde(rename = "value")]
    _value: Vec<T>,
}

#[test]
fn internally_tagged() {
    check::<List<Tagged>>(r#"{"value":[{"type":"sms","n":300},{"type":"sms","n":1}]}"#, "value[0]");
    check::<List<Tagged>>(r#"{"value":[{"type":"sms","n":1},{"type":"sms","n":300}]}"#, "value[1]");
    check::<List<Tagged>>(r#"{"value":[{"type":"sms","n":1},{"type":"call"}],"a":1}"#, "value[1]");
    check::<List<Tagged>>(
        r#"{"value":[{"n":1,"type":"sms"},{"n":[1,2],"type":"sms"}]}"#,
        "value[1]",
    );
    check::<List<Tagged>>(
        r#"{"value":[{"type":"fax","n":1},{"type":"sms","n":1}]}"#,
        "value[0].type",
    );
    check::<List<Tagged>>(r#"{"value":[{"n":1},{"type":"sms","n":1}]}"#, "value[0]");
    check::<List<Tagged>>(r#"{"value":[{"type":"sms","n":1},5]}"#, "value[1]");
    check::<HashMap<String, Tagged>>(r#"{"a":{"type":"sms","n":1},"b":{"type":"sms"}}"#, "b");
    check::<HashMap<String, Tagged>>(r#"{"a":{"type":"sms"},"b":{"type":"sms"}}"#, "a");
    check::<Tagged>(r#"{"type":"sms","n":{}}"#, "");
}

#[test]
fn adjacently_tagged() {
    check::<List<Adjacent>>(r#"{"value":[{"t":"Number","c":"x"}]}"#, "value[0].c");
    check::<List<Adjacent>>(
        r#"{"value":[{"c":"x","t":"Number"},{"t":"Number","c":1}]}"#,
        "value[0]",
    );
    check::<List<Adjacent>>(
        r#"{"value":[{"t":"Number","c":1},{"c":"x","t":"Number"}]}"#,
        "value[1]",
    );
    check::<List<Adjacent>>(r#"{"value":[{"t":"Item","c":{"n":true}}]}"#, "value[0].c.n");
    check::<List<Adjacent>>(r#"{"value":[{"t":"Item","c":{}}]}"#, "value[0].c");
    check::<List<Adjacent>>(r#"{"value":[{"c":{},"t":"Item"}]}"#, "value[0]");
    check::<List<Adjacent>>(r#"{"value":[{"c":5,"t":"Nothing"}]}"#, "value[0].t");
    check::<Adjacent>(r#"{"t":"Number"}"#, "");
}

#[test]
fn untagged() {
    check::<List<Untagged>>(r#"{"value":[{"n":300},{"n":1}]}"#, "value[0]");
    check::<List<Untagged>>(r#"{"value":[{"n":1},{"n":300}]}"#, "value[1]");
    check::<List<Untagged>>(r#"{"value":[1,"x"]}"#, "value[1]");
    check::<List<Untagged>>(r#"{"value":["x",1]}"#, "value[0]");
    check::<BTreeMap<String, Untagged>>(r#"{"a":1,"b":[[1],{"c":2}]}"#, "b");
    check::<Option<Untagged>>(r#"{"n":{"m":1}}"#, "");
}

#[test]
fn conversions_and_custom_types() {
    check::<List<Even>>(r#"{"value":[2,3,4]}"#, "value[1]");
    check::<List<Even>>(r#"{"value":[2,4,5]}"#, "value[2]");
    check::<List<Positive>>(r#"{"value":[1,-1,2]}"#, "value[1]");
    check::<List<Positive>>(r#"{"value":[1,0]}"#, "value[1]");
    check::<List<Period>>(r#"{"value":[{"start":2,"end":1},{"start":1,"end":2}]}"#, "value[0]");
    check::<List<Period>>(r#"{"value":[{"start":1,"end":1},{"end":1,"start":2}]}"#, "value[1]");
    check::<List<Period>>(r#"{"value":[{"start":1,"end":1},{"end":1}]}"#, "value[1]");
    check::<List<Period>>(r#"{"value":[{"start":1,"end":"x"}]}"#, "value[0].end");
    check::<HashMap<String, Even>>(r#"{"a":2,"b":3}"#, "b");
    check::<HashMap<String, Even>>(r#"{"a":3,"b":2}"#, "a");
    check::<HashMap<String, Vec<Even>>>(r#"{"a":[2],"b":[2,2,3]}"#, "b[2]");
    check::<(u8, Even)>("[1,3]", "[1]");
    check::<[Even; 3]>("[2,3,4]", "[1]");
    check::<Vec<(String, Even)>>(r#"[["a",2],["b",3]]"#, "[1][1]");
    check::<Period>(r#"{"start":2,"end":1}"#, "");
    check::<Even>("3", "");
}

#[test]
fn wrappers() {
    check::<List<Token>>(r#"{"value":[2,3]}"#, "value[1]");
    check::<List<Transparent>>(r#"{"value":[3,2]}"#, "value[0]");
    check::<List<Option<Token>>>(r#"{"value":[null,2,3,null]}"#, "value[2]");
    check::<With>(r#"{"last":3}"#, "last");
    check::<With>(r#"{"maybe":null,"last":3,"payload":"5"}"#, "last");
    check::<With>(r#"{"maybe":3}"#, "maybe");
    check::<With>(r#"{"maybe":2,"boxed":{"boxed":{"last":3}}}"#, "boxed.boxed.last");
    check::<With>(r#"{"boxed":{"boxed":{"maybe":"x"}}}"#, "boxed.boxed.maybe");
}

#[test]
fn fields_with_functions() {
    check::<With>(r#"{"payload":"{\"a\":1}","last":2}"#, "payload");
    check::<With>("{\"last\":2,\"payload\":\"\\n\\n\\n  x\"}", "payload");
    check::<With>(r#"{"last":2,"payload":"300"}"#, "payload");
    check::<With>(r#"{"constant":5,"last":2}"#, "constant");
    check::<With>(r#"{"last":2,"constant":{"a":1}}"#, "constant");
}

#[test]
fn flattened() {
    check::<Flat>(r#"{"id":2,"a":{"b":"x"}}"#, "");
    check::<Flat>(r#"{"id":3,"a":1}"#, "id");
    check::<Flat>(r#"{"a":1,"id":3}"#, "id");
    check::<List<Flat>>(r#"{"value":[{"id":2,"a":"x"},{"id":2}]}"#, "value[0]");
    check::<List<Flat>>(r#"{"value":[{"id":2},{"id":2,"a":"x"}]}"#, "value[1]");
}

#[test]
fn variants() {
    check::<List<External>>(r#"{"value":["Unit",{"New":3}]}"#, "value[1].New");
    check::<List<External>>(r#"{"value":[{"New":3},"Unit"]}"#, "value[0].New");
    check::<List<External>>(r#"{"value":[{"Pair":[1,3]}]}"#, "value[0].Pair[1]");
    check::<List<External>>(r#"{"value":[{"Pair":["x",2]}]}"#, "value[0].Pair[0]");
    check::<List<External>>(r#"{"value":[{"Item":{"n":3}},"Unit"]}"#, "value[0].Item.n");
    check::<List<External>>(r#"{"value":[{"Item":{"n":2,"m":3}}]}"#, "value[0].Item.m");
    check::<List<External>>(r#"{"value":[{"Item":{"m":2}},"Unit"]}"#, "value[0].Item");
    check::<List<External>>(r#"{"value":["Unit",{"Item":7}]}"#, "value[1].Item");
}

/// An error that the type ignores does not affect the path.
#[test]
fn an_ignored_error() {
    for (body, expected) in [
        (r#"{"lenient":[1,"x"],"last":3}"#, "last"),
        (r#"{"lenient":["x"],"boxed":{"lenient":[1],"last":true}}"#, "boxed.last"),
    ] {
        let again = |body: &[u8]| serde_json::from_slice::<With>(body).err();
        let error = again(body.as_bytes()).unwrap();
        if error.is_data() {
            assert_eq!(find(body.as_bytes(), &error, &again), expected, "{error}");
        }
    }
}

/// Rejected keys are part of the path, unlike in the reference.
#[test]
fn keys() {
    let find = |body: &str| {
        let again = |body: &[u8]| serde_json::from_slice::<HashMap<Even, u8>>(body).err();
        find(body.as_bytes(), &again(body.as_bytes()).unwrap(), &again)
    };
    assert_eq!(find(r#"{"2":1,"3":1}"#), r#"["3"]"#);
    assert_eq!(find(r#"{"3":1,"2":1}"#), r#"["3"]"#);
    assert_eq!(find(r#"{"2":"x"}"#), r#"["2"]"#);
}

/// A phone number on several lines is one number.
#[test]
fn keys_are_masked_on_one_line() {
    let body = "{\"+1425\\n555\\r\\n0123\":\"x\"}";
    let again = |body: &[u8]| serde_json::from_slice::<HashMap<String, u8>>(body).err();
    let path = find(body.as_bytes(), &again(body.as_bytes()).unwrap(), &again);
    assert_eq!(path, r#"["+1425***23"]"#);
}

#[test]
fn a_long_body_needs_few_attempts() {
    let items = "{\"type\":\"sms\",\"n\":1},".repeat(20_000);
    let body = format!("{{\"value\":[{items}{{\"type\":\"sms\"}}],\"a\":[{}1]}}", "1,".repeat(9));
    let attempts = std::cell::Cell::new(0);
    let again = |body: &[u8]| {
        attempts.set(attempts.get() + 1);
        serde_json::from_slice::<List<Tagged>>(body).err()
    };
    let error = again(body.as_bytes()).unwrap();
    assert_eq!(find(body.as_bytes(), &error, &again), "value[20000]");
    assert!(attempts.get() < 10, "{} attempts", attempts.get());
}
