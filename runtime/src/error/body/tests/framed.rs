//! Documents in a frame, or in another notation.

use super::check;

#[test]
fn json_in_a_frame() {
    check(&[
        (")]}',\n{\"code\":\"A\",\"message\":\"m\"}", ["A", "m", ""]),
        (")]}'\n[{\"code\":\"A\",\"message\":\"m\"}]", ["A", "m", ""]),
        ("for(;;);{\"error\":{\"code\":\"A\",\"message\":\"m\"}}", ["A", "m", ""]),
        ("while(1);{\"code\":\"A\"}", ["A", "", ""]),
        ("callback({\"code\":\"A\",\"message\":\"m\"});", ["A", "m", ""]),
        ("/**/ jQuery1_2.done({\"code\":\"A\",\"message\":\"m\"})", ["A", "m", ""]),
        (r#""{\"code\":\"A\",\"message\":\"m\"}""#, ["A", "m", ""]),
        (r#""{\"error\":{\"code\":\"A\",\"message\":\"a \\\"b\\\"\"}}""#, ["A", "a \"b\"", ""]),
        ("event: error\ndata: {\"error\":{\"code\":\"A\",\"message\":\"m\"}}\n\n", ["A", "m", ""]),
        ("data:{\"code\":\"A\"}\r\n\r\n", ["A", "", ""]),
        (
            ": comment\nid: 1\ndata: {\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"m\"}}\n",
            ["overloaded_error", "m", ""],
        ),
        (
            "--b\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 404 Not Found\r\nContent-Type: application/json\r\n\r\n{\"error\":{\"code\":\"A\",\"message\":\"m\"}}\r\n--b--\r\n",
            ["A", "m", ""],
        ),
        // Cut, or something else.
        (")]}',\n{\"code\":\"A\",\"message\":\"m", ["A", "m", ""]),
        ("\"m\"", ["", "m", ""]),
        ("refused({reason})", ["", "refused({reason})", ""]),
        ("data: 5", ["", "data: 5", ""]),
        ("-- no part", ["", "-- no part", ""]),
    ]);
}

#[test]
fn forms() {
    check(&[
        (
            "error=invalid_grant&error_description=The+code+expired",
            ["invalid_grant", "The code expired", ""],
        ),
        (
            "error=bad_verification_code&error_description=The%20code%20is%20%22wrong%22.&error_uri=x",
            ["bad_verification_code", "The code is \"wrong\".", ""],
        ),
        ("code=42&message=Too+long\n", ["42", "Too long", ""]),
        ("message=m&code=", ["", "m", ""]),
        // Other text.
        ("a=b", ["", "a=b", ""]),
        ("R&D failed", ["", "R&D failed", ""]),
        ("a&b=c", ["", "a&b=c", ""]),
        ("x=1&y=2", ["", "x=1&y=2", ""]),
    ]);
}
