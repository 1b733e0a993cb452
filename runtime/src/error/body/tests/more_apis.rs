//! Error bodies of more APIs, grouped by the features of their shapes.

use super::apis::{case, check};

#[test]
fn structs_of_xml_rpc() {
    check(&[
        case(
            500,
            "<?xml version=\"1.0\"?><methodResponse><fault><value><struct><member><name>faultCode</name><value><int>4</int></value></member><member><name>faultString</name><value><string>Too many parameters.</string></value></member></struct></value></fault></methodResponse>",
            ["4", "Too many parameters.", ""],
            &[],
        ),
        case(
            400,
            "<methodResponse><fault><value><struct><member><name>faultCode</name><value><i4>-32601</i4></value></member><member><name>faultString</name><value>server error. no such method.</value></member></struct></value></fault></methodResponse>",
            ["-32601", "server error. no such method.", ""],
            &[],
        ),
        case(
            400,
            "<methodResponse>\n<fault>\n <value>\n <struct>\n <member>\n <name>faultString</name>\n <value><string>Bad login</string></value>\n </member>\n <member>\n <name>faultCode</name>\n <value><int>403</int></value>\n </member>\n </struct>\n </value>\n</fault>\n</methodResponse>",
            ["403", "Bad login", ""],
            &[],
        ),
        case(
            400,
            "<methodResponse><fault><value><struct><member><name>faultString</name><value><string>Cut</string></value></member><member><name>faultCode</name><value><int>40",
            ["", "Cut", ""],
            &[],
        ),
        case(
            400,
            "<members><member><name>alex</name><email>a</email></member></members>",
            ["", "", ""],
            &[],
        ),
    ]);
}

#[test]
fn numbers_of_errors() {
    check(&[
        case(
            400,
            "<Error><Number>80040B1A</Number><Source>USPSCOM::DoAuth</Source><Description>Authorization failure.</Description><HelpFile/></Error>",
            ["80040B1A", "Authorization failure.", "USPSCOM::DoAuth"],
            &[],
        ),
        case(
            400,
            "<Error><Number>-2147219401</Number><Source>clsAMS</Source><Description>Address Not Found.</Description></Error>",
            ["-2147219401", "Address Not Found.", "clsAMS"],
            &[],
        ),
        case(
            401,
            r#"{"error":{"id":1010,"name":"Invalid Authentication","message":"No token was provided.","http_status_code":401}}"#,
            ["1010", "No token was provided.", ""],
            &[],
        ),
        case(
            404,
            r#"{"error":{"docs":"https://example.com","message":"No such survey.","id":"1020","http_status_code":404}}"#,
            ["1020", "No such survey.", ""],
            &[],
        ),
        // In an object that is not an error, IDs and numbers have other meanings.
        case(
            404,
            r#"{"id":1010,"number":"4255550123","message":"No such call."}"#,
            ["", "No such call.", ""],
            &[],
        ),
        case(
            404,
            r#"{"error":{"id":"6e0f4c9a8b7d","number":"+14255550123","message":"No such call."}}"#,
            ["", "No such call.", ""],
            &[],
        ),
        // The status and 0 are not codes either.
        case(
            409,
            r#"{"message":"TF200016: No such project","typeKey":"ProjectDoesNotExistException","errorCode":0}"#,
            ["ProjectDoesNotExistException", "TF200016: No such project", ""],
            &[],
        ),
        case(
            400,
            r#"{"httpStatusCode":0,"errorMessage":"The message was not sent."}"#,
            ["", "The message was not sent.", ""],
            &[],
        ),
        case(400, r#"{"http_status":4001,"message":"Not sent."}"#, ["", "Not sent.", ""], &[]),
        case(400, r#"{"status":0,"message":"Not sent."}"#, ["", "Not sent.", ""], &[]),
    ]);
}

#[test]
fn errors_as_the_message() {
    check(&[
        case(
            400,
            r#"{"statusCode":400,"error":"Bad Request","message":[{"messages":[{"id":"Auth.form.error.invalid","message":"Identifier or password invalid."}]}],
            "data":[{"messages":[{"id":"Auth.form.error.invalid","message":"Identifier or password invalid."}]}]}"#,
            ["Auth.form.error.invalid", "Identifier or password invalid.", ""],
            &[["Auth.form.error.invalid", "Identifier or password invalid.", ""]],
        ),
        case(
            422,
            r#"{"object":"error","message":{"detail":[{"type":"missing","loc":["body","model"],"msg":"Field required"}]},"type":"invalid_request_error","param":null,"code":null}"#,
            ["invalid_request_error", "Field required", ""],
            &[["missing", "Field required", "body.model"]],
        ),
        case(
            400,
            r#"{"message":{"bio":["is too long"]},"error":"Bad Request"}"#,
            ["", "is too long", "bio"],
            &[["", "is too long", "bio"]],
        ),
        case(
            400,
            r#"{"statusCode":400,"error":"Bad Request","message":["a must be an email","b is empty"]}"#,
            ["", "a must be an email; b is empty", ""],
            &[],
        ),
    ]);
}

#[test]
fn a_message_that_is_the_name_of_the_status() {
    check(&[
        case(
            400,
            r#"{"msg":"Bad request","detail":"'address' is not a valid IP"}"#,
            ["", "'address' is not a valid IP", ""],
            &[],
        ),
        case(
            404,
            r#"{"msg":"Record not found","detail":"Cannot load service"}"#,
            ["", "Record not found", ""],
            &[],
        ),
        case(
            400,
            r#"{"fields":["sr"],"explanation":"this field is required","message":"Bad Request","reason":"BAD_SR_NAME"}"#,
            ["BAD_SR_NAME", "this field is required", "sr"],
            &[],
        ),
        case(
            403,
            r#"{"message":"Forbidden","detail":"The key is not valid here."}"#,
            ["", "The key is not valid here.", ""],
            &[],
        ),
        case(
            400,
            r#"{"detail":"Two problems, see the details","title":"Bad request","message":"Bad request","additionalDetails":["a is missing"]}"#,
            ["", "Two problems, see the details", ""],
            &[["", "a is missing", ""]],
        ),
        case(404, r#"{"message":"Not Found"}"#, ["", "Not Found", ""], &[]),
    ]);
}

#[test]
fn details_under_other_names() {
    check(&[
        case(
            400,
            r#"{"name":["This field is required."],"non_field_errors":["Unable to log in."]}"#,
            ["", "This field is required.", ""],
            &[
                ["", "This field is required.", "name"],
                ["", "Unable to log in.", "non_field_errors"],
            ],
        ),
        case(
            400,
            r#"{"type":"error","error":{"fields":{"src":["This field is required."]},"message":"Specify a branch."}}"#,
            ["", "Specify a branch.", ""],
            &[["", "This field is required.", "src"]],
        ),
        case(
            400,
            r#"{"_embedded":{"errors":[{"message":"Required Body [x] not specified"}]},"message":"Not accepted"}"#,
            ["", "Not accepted", ""],
            &[["", "Required Body [x] not specified", ""]],
        ),
        case(
            422,
            r#"{"title":"Input validation failed","invalid_fields":[{"type":"required","field":"input","description":"x is required"}]}"#,
            ["", "Input validation failed", ""],
            &[["required", "x is required", "input"]],
        ),
        case(
            400,
            r#"{"__type":"ValidationException","message":"1 error","fieldList":[{"path":"/x","message":"must not be null"}]}"#,
            ["ValidationException", "1 error", ""],
            &[["", "must not be null", "/x"]],
        ),
        case(
            422,
            "<api-error-response><errors><errors type=\"array\"/><transaction><errors type=\"array\"><error><code>81502</code><attribute type=\"symbol\">amount</attribute><message>Amount is required.</message></error></errors></transaction></errors><message>Amount is required.</message></api-error-response>",
            ["81502", "Amount is required.", ""],
            &[["81502", "Amount is required.", "amount"]],
        ),
    ]);
}

#[test]
fn the_code_of_the_only_detail() {
    check(&[
        case(
            500,
            "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body><soap:Fault><faultcode>soap:Client</faultcode><faultstring>Invalid login</faultstring><detail><ErrorCode>INVALID_LOGIN</ErrorCode></detail></soap:Fault></soap:Body></soap:Envelope>",
            ["INVALID_LOGIN", "Invalid login", ""],
            &[["INVALID_LOGIN", "", ""]],
        ),
        // The detail is an object beside a message without a code.
        case(
            401,
            r#"{"fault":{"faultstring":"Invalid ApiKey","detail":{"errorcode":"oauth.v2.InvalidApiKey"}}}"#,
            ["oauth.v2.InvalidApiKey", "Invalid ApiKey", ""],
            &[["oauth.v2.InvalidApiKey", "", ""]],
        ),
        case(
            500,
            r#"{"fault":{"faultstring":"Execution of a policy failed","detail":{"errorcode":"steps.javascript.ScriptExecutionFailed"}}}"#,
            ["steps.javascript.ScriptExecutionFailed", "Execution of a policy failed", ""],
            &[["steps.javascript.ScriptExecutionFailed", "", ""]],
        ),
        case(
            409,
            r#"{"message":"The order is closed.","details":{"code":"ORDER_CLOSED","retryable":false}}"#,
            ["ORDER_CLOSED", "The order is closed.", ""],
            &[["ORDER_CLOSED", "", ""]],
        ),
        case(
            409,
            r#"{"error":"The order is closed.","details":{"error_code":4021}}"#,
            ["4021", "The order is closed.", ""],
            &[["4021", "", ""]],
        ),
        case(
            404,
            r#"{"message":"No such entry.","details":{"type":"Entry","id":"6e0f"}}"#,
            ["", "No such entry.", ""],
            &[],
        ),
        // A list of details describes several errors.
        case(
            422,
            r#"{"message":"Validation Failed","errors":[{"resource":"Issue","field":"title","code":"missing_field"}]}"#,
            ["", "Validation Failed", ""],
            &[["missing_field", "", "title"]],
        ),
        case(
            403,
            r#"{"error":{"code":403,"message":"The quota is exceeded.","errors":[{"message":"q","reason":"quotaExceeded"}]}}"#,
            ["quotaExceeded", "The quota is exceeded.", ""],
            &[["quotaExceeded", "q", ""]],
        ),
        case(
            400,
            r#"{"error":{"code":400,"message":"m","details":[{"code":"A"},{"code":"B"}]}}"#,
            ["400", "m", ""],
            &[["A", "", ""], ["B", "", ""]],
        ),
        case(
            404,
            r#"{"class":"Client::NotFound","message":"This service does not exist"}"#,
            ["NotFound", "This service does not exist", ""],
            &[],
        ),
    ]);
}
