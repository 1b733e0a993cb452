//! Error bodies with less frequent names and words.

use super::apis::{case, check};

#[test]
fn attributes_of_standards() {
    check(&[
        // GraphQL in Spring.
        case(
            200,
            r#"{"errors":[{"message":"No such book.","path":["book"],"extensions":{"classification":"NOT_FOUND"}}],"data":null}"#,
            ["NOT_FOUND", "No such book.", "book"],
            &[["NOT_FOUND", "No such book.", "book"]],
        ),
        case(
            200,
            r#"{"errors":[{"message":"Not allowed.","extensions":{"errorType":"PERMISSION_DENIED","classification":"DataFetchingException"}}]}"#,
            ["PERMISSION_DENIED", "Not allowed.", ""],
            &[["PERMISSION_DENIED", "Not allowed.", ""]],
        ),
        case(
            200,
            r#"{"errors":[{"message":"Bad.","type":"VALIDATION","extensions":{"classification":"ValidationError"}}]}"#,
            ["VALIDATION", "Bad.", ""],
            &[["VALIDATION", "Bad.", ""]],
        ),
        // FHIR.
        case(
            422,
            r#"{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"required","diagnostics":"A birth date is required","expression":["Patient.birthDate"]}]}"#,
            ["required", "A birth date is required", "Patient.birthDate"],
            &[["required", "A birth date is required", "Patient.birthDate"]],
        ),
        case(
            422,
            r#"{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"invalid","details":{"coding":[{"system":"http://s.example","code":"MSG_PARAM_INVALID"}],"text":"Parameter 'x' is invalid"},"location":["/f:Patient/f:name"]}]}"#,
            ["invalid", "Parameter 'x' is invalid", "/f:Patient/f:name"],
            &[["invalid", "Parameter 'x' is invalid", "/f:Patient/f:name"]],
        ),
        case(
            404,
            r#"{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"not-found","details":{"text":"Patient 1 is not known"}},{"severity":"warning","code":"informational","details":{"text":"Try another id"}}]}"#,
            ["not-found", "Patient 1 is not known", ""],
            &[["not-found", "Patient 1 is not known", ""], ["informational", "Try another id", ""]],
        ),
        // An object as the target, and targets under the names of standards.
        case(
            404,
            r#"{"errors":[{"code":"not_found","message":"No instance.","target":{"type":"field","name":"instance_id","value":"1"}}],"trace":"t"}"#,
            ["not_found", "No instance.", "instance_id"],
            &[["not_found", "No instance.", "instance_id"]],
        ),
        case(
            400,
            r#"<ows:ExceptionReport xmlns:ows="http://www.opengis.net/ows/1.1"><ows:Exception exceptionCode="InvalidParameterValue" locator="typeName"><ows:ExceptionText>Unknown type.</ows:ExceptionText></ows:Exception></ows:ExceptionReport>"#,
            ["InvalidParameterValue", "Unknown type.", "typeName"],
            &[],
        ),
        case(
            400,
            r#"{"title":"Not valid","o:errorDetails":[{"detail":"The name is too long.","o:errorCode":"27024","o:errorPath":"/Name"}]}"#,
            ["", "Not valid", ""],
            &[["27024", "The name is too long.", "/Name"]],
        ),
    ]);
}

#[test]
fn a_word_for_the_status_comes_after_other_words() {
    check(&[
        case(
            403,
            r#"{"error":{"id":"security_csrf_violation","code":403,"status":"Forbidden","reason":"Please retry the flow.","message":"The request was rejected."}}"#,
            ["security_csrf_violation", "The request was rejected.", ""],
            &[],
        ),
        case(
            409,
            r#"{"code":409,"status":"Conflict","message":"It exists.","type":"duplicate_key"}"#,
            ["duplicate_key", "It exists.", ""],
            &[],
        ),
        case(
            409,
            r#"{"code":409,"status":"Conflict","message":"It exists."}"#,
            ["Conflict", "It exists.", ""],
            &[],
        ),
        case(
            403,
            r#"{"code":403,"status":"FORBIDDEN","message":"No.","name":"ForbiddenError"}"#,
            ["ForbiddenError", "No.", ""],
            &[],
        ),
    ]);
}

#[test]
fn less_frequent_names() {
    check(&[
        case(
            401,
            r#"{"error":{"summary":"Signin Error","detail":"The user name is not known.","code":"401001"}}"#,
            ["401001", "The user name is not known.", ""],
            &[],
        ),
        case(
            404,
            "<tsResponse><error code=\"404002\"><summary>Resource Not Found</summary><detail>User 'x' could not be found.</detail></error></tsResponse>",
            ["404002", "User 'x' could not be found.", ""],
            &[],
        ),
        case(404, r#"{"summary":"No such page."}"#, ["", "No such page.", ""], &[]),
        case(
            400,
            r#"{"errorCode":"CMN-101","message":"Not valid.","errors":[{"errorCode":"CMN-101","message":"Bad.","parameterName":"to"}]}"#,
            ["CMN-101", "Not valid.", ""],
            &[["CMN-101", "Bad.", "to"]],
        ),
        case(
            400,
            r#"{"errorName":"bodyDoesNotMatchSchema","message":"Not valid.","validationErrors":[{"errorName":"fieldIsMissing","message":"It is missing.","jsonPath":"$.value"}]}"#,
            ["bodyDoesNotMatchSchema", "Not valid.", ""],
            &[["fieldIsMissing", "It is missing.", "$.value"]],
        ),
        case(
            400,
            r#"{"returnCode":"1104","returnMessage":"No such merchant."}"#,
            ["1104", "No such merchant.", ""],
            &[],
        ),
        case(
            400,
            r#"{"error_code":"INVALID_REQUEST_DATA","detailed_error_description":"The currency is not valid."}"#,
            ["INVALID_REQUEST_DATA", "The currency is not valid.", ""],
            &[],
        ),
        case(
            400,
            r#"{"success":false,"processId":"3F7","reasons":[{"code":53100020,"message":"A value is missing."},{"code":5,"message":"b c"}]}"#,
            ["53100020", "A value is missing.", ""],
            &[["53100020", "A value is missing.", ""], ["5", "b c", ""]],
        ),
    ]);
}
