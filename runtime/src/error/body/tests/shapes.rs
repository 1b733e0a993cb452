//! The shapes in which services report errors.

use super::{check, details, parse, values};

#[test]
fn an_object_under_a_name() {
    check(&[
        (
            r#"{"error":{"code":"NotOwned","message":"Not yours.","target":"id"}}"#,
            ["NotOwned", "Not yours.", "id"],
        ),
        (r#"{"error":{"code":"Unauthorized","message":""}}"#, ["Unauthorized", "", ""]),
        (r#"{"error":{"code":null,"message":"m","target":"  "}}"#, ["", "m", ""]),
        (r#"{"CommunicationError":{"Code":"Forbidden","Details":[]}}"#, ["Forbidden", "", ""]),
        (
            r#"{"communicationError":{"code":"Conflict","message":"m","target":"/jobs/a"}}"#,
            ["Conflict", "m", "/jobs/a"],
        ),
        (r#"{"Error":{"Code":"NotFound","Message":"No thread."}}"#, ["NotFound", "No thread.", ""]),
        (
            r#"{"ChatError":{"Code":"NotFound","Message":"No thread."}}"#,
            ["NotFound", "No thread.", ""],
        ),
        (r#"{"ERROR":{"CODE":"C","MESSAGE":"M","TARGET":"T"}}"#, ["C", "M", "T"]),
        (r#"{"odata.error":{"code":"C","message":{"lang":"en","value":"M"}}}"#, ["C", "M", ""]),
        (r#"{"fault":{"message":"m"}}"#, ["", "m", ""]),
        (r#"{"response":{"error":{"error_code":7,"error_message":"m"}}}"#, ["7", "m", ""]),
        (r#"{"id":"1","status":"Failed","error":{"code":"C","message":"m"}}"#, ["C", "m", ""]),
        (r#"{"code":"Outer","message":"outer","error":{"code":"C"}}"#, ["C", "outer", ""]),
        (
            r#"{"code":"O","message":"o","target":"o","error":{"code":"I","message":"i","target":"i"}}"#,
            ["I", "i", "i"],
        ),
        (r#"{"Code":"NotFound","Message":"m"}"#, ["NotFound", "m", ""]),
        (r#"{"Message":"An error has occurred."}"#, ["", "An error has occurred.", ""]),
        (r#"{"message":["too short","no number"]}"#, ["", "too short; no number", ""]),
        (r#"{"__type":"com.example#Throttled","message":"m"}"#, ["Throttled", "m", ""]),
    ]);
}

#[test]
fn details_and_inner_errors() {
    let error = parse(
        br#"{"error":{"code":"A","message":"a","details":[{"code":"B","message":"b","target":"t",
        "details":[{"code":"C"}]},{},null,"plain"],"innerError":{"code":"D","InnerError":{"code":"E","message":"e"}}}}"#,
    );
    assert_eq!(values(&error), ["A", "a", ""]);
    assert_eq!(details(&error), [["B", "b", "t"], ["", "plain", ""]]);
    assert_eq!(details(&error.details()[0]), [["C", "", ""]]);
    let inner = error.inner().unwrap();
    assert_eq!(values(inner), ["D", "", ""]);
    assert_eq!(inner.inner().map(values), Some(["E", "e", ""]));
    assert_eq!(inner.inner().unwrap().inner(), None);

    let error =
        parse(br#"{"error":{"code":"A","message":"a","inner_error":{},"details":{"code":"B"}}}"#);
    assert_eq!((error.inner(), details(&error)), (None, vec![["B", "", ""]]));
}

#[test]
fn an_error_without_a_message_gets_that_of_the_first_error_below_it() {
    check(&[
        (r#"[{"code":"A"},{"code":"B","message":"b"}]"#, ["B", "b", ""]),
        (
            r#"{"error":{"code":"A","message":"","details":[{"code":"B","message":"b"}]}}"#,
            ["A", "b", ""],
        ),
        (r#"{"error":{"code":"A","innererror":{"code":"B","message":"b"}}}"#, ["A", "b", ""]),
        (r#"{"errors":[{"message":"m","extensions":{"code":"X"}}]}"#, ["X", "m", ""]),
        (r#"{"error":[{"code":"A","message":"a"}]}"#, ["A", "a", ""]),
        (r#"{"errors":["first","second"]}"#, ["", "first", ""]),
        (
            r#"{"errors":[],"detail":[{"loc":["body"],"msg":"m","type":"missing"}]}"#,
            ["missing", "m", "body"],
        ),
    ]);
    assert_eq!(details(&parse(br#"["a","b",3,true]"#)), [["", "a", ""], ["", "b", ""]]);
}

#[test]
fn errors_that_are_a_word() {
    check(&[
        (
            r#"{"error":"invalid_grant","error_description":"Expired."}"#,
            ["invalid_grant", "Expired.", ""],
        ),
        (r#"{"status":404,"error":"Not Found","path":"/x"}"#, ["", "Not Found", "/x"]),
        (r#"{"status":404,"error":"Not Found","message":"No handler."}"#, ["", "No handler.", ""]),
        (r#"{"error":"boom","details":"more"}"#, ["boom", "more", ""]),
        (r#"{"error":null}"#, ["", "", ""]),
        (r#"{"error":"NoError"}"#, ["", "", ""]),
        (r#"{"error":"NoError","message":"m"}"#, ["", "m", ""]),
        (r#"{"error":true}"#, ["", "", ""]),
        (r#"{"error":"","code":"C"}"#, ["C", "", ""]),
    ]);
}

#[test]
fn numbers_are_codes_as_text() {
    check(&[
        (r#"{"error":{"code":8522}}"#, ["8522", "", ""]),
        (r#"{"error":{"code":"8522"}}"#, ["8522", "", ""]),
        (r#"{"error":8522}"#, ["8522", "", ""]),
        (r#"{"code":-3}"#, ["-3", "", ""]),
        (r#"{"code":1.5}"#, ["1.5", "", ""]),
        (r#"{"code":18446744073709551615}"#, ["18446744073709551615", "", ""]),
        (r#"{"code":{"$serde_json::private::Number":"8522"}}"#, ["8522", "", ""]),
        (r#"{"message":5}"#, ["", "", ""]),
    ]);
}

#[test]
fn problem_details() {
    let title = r#""title":"One or more validation errors occurred.","status":400"#;
    let error = parse(
        format!(
            r#"{{"type":"https://tools.ietf.org/html/rfc9110#section-15.5.1",{title},
            "errors":{{"To":["Required.","Too short."],"$.from":"Not E.164.","":["No body."],"x":{{"code":"C"}},"y":{{"code":"D","target":"z"}}}},
            "traceId":"00-1b"}}"#
        )
        .as_bytes(),
    );
    assert_eq!(values(&error), ["", "One or more validation errors occurred.", ""]);
    assert_eq!(
        details(&error),
        [
            ["", "Required.", "To"],
            ["", "Too short.", "To"],
            ["", "Not E.164.", "$.from"],
            ["", "No body.", ""],
            ["C", "", "x"],
            ["D", "", "z"],
        ]
    );
    check(&[
        (r#"{"title":"Bad","detail":"No credit."}"#, ["", "No credit.", ""]),
        (r#"{"title":"Bad","detail":""}"#, ["", "Bad", ""]),
        (r#"{"type":"about:blank","title":"Not Found"}"#, ["", "Not Found", ""]),
        (r#"{"type":"https://api.example/problems/out-of-credit/"}"#, ["out-of-credit", "", ""]),
        (r#"{"type":"urn:problem:OutOfCredit","title":"t"}"#, ["OutOfCredit", "t", ""]),
        (r#"{"type":"https://httpstatuses.io/404","title":"t"}"#, ["", "t", ""]),
        (r#"{"type":"/errors/8522","title":"t"}"#, ["8522", "t", ""]),
        (r#"{"type":"","title":"t"}"#, ["", "t", ""]),
        (r#"{"type":"x","code":"C"}"#, ["C", "", ""]),
    ]);
    let error = parse(br##"{"title":"t","errors":[{"detail":"d","pointer":"#/age"}]}"##);
    assert_eq!(details(&error), [["", "d", "#/age"]]);
}

#[test]
fn a_bare_map_of_fields() {
    let error = parse(br#"{"From":["Invalid \"from\"."],"To":["a","b"],"empty":[],"no":null}"#);
    assert_eq!(values(&error), ["", "Invalid \"from\".", ""]);
    assert_eq!(
        details(&error),
        [["", "Invalid \"from\".", "From"], ["", "a", "To"], ["", "b", "To"]]
    );
}

#[test]
fn other_data_is_not_an_error() {
    for body in [
        "{}",
        "[]",
        "null",
        "true",
        "8522",
        r#"{"id":"1","status":"Running","error":null}"#,
        r#"{"value":[{"to":"+14255550123","httpStatusCode":400}]}"#,
        r#"{"error":{}}"#,
        r#"{"id":"1","type":"callToAction","phoneNumbers":["+14255550123"]}"#,
        r#"{"phoneNumbers":["+14255550123"],"count":1}"#,
        r#"{"a":{"b":{"c":{}}}}"#,
        r#"{"details":{"innererror":{}}}"#,
        r#"{"id":"abcd","user":{"name":"Alex Smith"},"tags":["a"]}"#,
        r#"{"count":1,"owner":{"profile":{"city":"New York"}},"tags":["a"]}"#,
    ] {
        let error = parse(body.as_bytes());
        assert_eq!(values(&error), ["", "", ""], "{body}");
        assert_eq!((error.details().len(), error.inner()), (0, None), "{body}");
    }
}
