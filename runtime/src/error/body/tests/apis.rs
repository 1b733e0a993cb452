//! Error bodies of large APIs.

use super::{details, report, values};

pub(super) type Values = [&'static str; 3];

pub(super) struct Case {
    status: u16,
    body: &'static str,
    /// Code, message and target; `""` is `None`.
    error: Values,
    details: &'static [Values],
}

pub(super) const fn case(
    status: u16,
    body: &'static str,
    error: Values,
    details: &'static [Values],
) -> Case {
    Case { status, body, error, details }
}

#[track_caller]
pub(super) fn check(cases: &[Case]) {
    for case in cases {
        let error = report(case.status, case.body).detail;
        assert_eq!(values(&error), case.error, "{}", case.body);
        assert_eq!(details(&error), case.details, "{}", case.body);
    }
}

#[test]
fn google_and_kubernetes() {
    check(&[
        case(
            403,
            r#"{"error":{"code":403,"message":"Maps API is not enabled for project 7.","status":"PERMISSION_DENIED",
            "details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"SERVICE_DISABLED","domain":"googleapis.com",
            "metadata":{"service":"maps.googleapis.com","consumer":"projects/7"}},
            {"@type":"type.googleapis.com/google.rpc.Help","links":[{"description":"Enable it","url":"https://console.example"}]}]}}"#,
            ["PERMISSION_DENIED", "Maps API is not enabled for project 7.", ""],
            &[["SERVICE_DISABLED", "", ""]],
        ),
        case(
            400,
            r#"{"error":{"code":400,"message":"Invalid value at 'size'.","status":"INVALID_ARGUMENT","details":[{
            "@type":"type.googleapis.com/google.rpc.BadRequest","fieldViolations":[{"field":"size","description":"Must be positive."}]}]}}"#,
            ["INVALID_ARGUMENT", "Invalid value at 'size'.", ""],
            &[["", "Must be positive.", "size"]],
        ),
        case(
            404,
            r#"{"error":{"errors":[{"domain":"global","reason":"notFound","message":"Not Found","locationType":"parameter","location":"bucket"}],
            "code":404,"message":"Not Found"}}"#,
            ["notFound", "Not Found", ""],
            &[["notFound", "Not Found", "bucket"]],
        ),
        case(
            404,
            r#"{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":"pods \"web-0\" not found",
            "reason":"NotFound","details":{"name":"web-0","kind":"pods"},"code":404}"#,
            ["NotFound", "pods \"web-0\" not found", ""],
            &[],
        ),
        case(
            422,
            r#"{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":"Deployment \"web\" is invalid",
            "reason":"Invalid","details":{"name":"web","group":"apps","kind":"Deployment","causes":[
            {"reason":"FieldValueRequired","message":"Required value","field":"spec.template.spec.containers[0].image"}]},"code":422}"#,
            ["Invalid", "Deployment \"web\" is invalid", ""],
            &[["FieldValueRequired", "Required value", "spec.template.spec.containers[0].image"]],
        ),
        case(
            400,
            r#"{"code":3,"message":"invalid page token","details":[]}"#,
            ["3", "invalid page token", ""],
            &[],
        ),
    ]);
}

#[test]
fn elastic_and_couchdb() {
    check(&[
        case(
            404,
            r#"{"error":{"root_cause":[{"type":"index_not_found_exception","reason":"no such index [logs]","resource.type":"index_or_alias",
            "resource.id":"logs","index_uuid":"_na_","index":"logs"}],"type":"index_not_found_exception","reason":"no such index [logs]",
            "index":"logs"},"status":404}"#,
            ["index_not_found_exception", "no such index [logs]", ""],
            &[["index_not_found_exception", "no such index [logs]", ""]],
        ),
        case(
            400,
            r#"{"error":{"type":"parsing_exception","reason":"unmalformed"},"status":400}"#,
            ["parsing_exception", "unmalformed", ""],
            &[],
        ),
        case(
            405,
            r#"{"error":"Incorrect HTTP method for uri [/logs] and method [PATCH]","status":405}"#,
            ["", "Incorrect HTTP method for uri [/logs] and method [PATCH]", ""],
            &[],
        ),
        case(404, r#"{"error":"not_found","reason":"missing"}"#, ["not_found", "missing", ""], &[]),
        case(
            503,
            r#"{"status":"error","errorType":"timeout","error":"query timed out in expression evaluation"}"#,
            ["timeout", "query timed out in expression evaluation", ""],
            &[],
        ),
    ]);
    let error = report(
        500,
        r#"{"error":{"type":"search_exception","reason":"all shards failed","caused_by":{"type":"query_exception","reason":"too large"}}}"#,
    );
    assert_eq!(error.detail.inner().map(values), Some(["query_exception", "too large", ""]));
}

#[test]
fn atlassian_and_telegram_and_apple() {
    check(&[
        case(
            404,
            r#"{"errorMessages":["Issue does not exist or you do not have permission to see it."],"errors":{}}"#,
            ["", "Issue does not exist or you do not have permission to see it.", ""],
            &[],
        ),
        case(
            400,
            r#"{"errorMessages":[],"errors":{"summary":"You must specify a summary of the issue.","project":"Required"}}"#,
            ["", "You must specify a summary of the issue.", ""],
            &[
                ["", "You must specify a summary of the issue.", "summary"],
                ["", "Required", "project"],
            ],
        ),
        case(
            404,
            r#"{"type":"error","error":{"message":"Repository a/b not found"}}"#,
            ["", "Repository a/b not found", ""],
            &[],
        ),
        case(
            404,
            r#"{"errors":[{"context":null,"message":"Repository a/b does not exist.","exceptionName":"com.atlassian.bitbucket.repository.NoSuchRepositoryException"}]}"#,
            ["NoSuchRepositoryException", "Repository a/b does not exist.", ""],
            &[["NoSuchRepositoryException", "Repository a/b does not exist.", ""]],
        ),
        case(
            400,
            r#"{"ok":false,"error_code":400,"description":"Bad Request: chat not found"}"#,
            ["400", "Bad Request: chat not found", ""],
            &[],
        ),
        case(
            429,
            r#"{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 35","parameters":{"retry_after":35}}"#,
            ["429", "Too Many Requests: retry after 35", ""],
            &[],
        ),
        case(400, r#"{"reason":"BadDeviceToken"}"#, ["BadDeviceToken", "", ""], &[]),
        case(
            410,
            r#"{"reason":"Unregistered","timestamp":1718000000000}"#,
            ["Unregistered", "", ""],
            &[],
        ),
        case(
            404,
            r#"{"errorCode":4040010,"errorMessage":"Transaction id not found."}"#,
            ["4040010", "Transaction id not found.", ""],
            &[],
        ),
    ]);
}

#[test]
fn graphql_and_json_api() {
    check(&[
        case(
            400,
            r#"{"errors":[{"message":"Cannot query field \"nam\" on type \"User\".","locations":[{"line":2,"column":3}],
            "path":["users",1,"nam"],"extensions":{"code":"GRAPHQL_VALIDATION_FAILED","exception":{"stacktrace":["a","b"]}}}],"data":null}"#,
            [
                "GRAPHQL_VALIDATION_FAILED",
                "Cannot query field \"nam\" on type \"User\".",
                "users[1].nam",
            ],
            &[[
                "GRAPHQL_VALIDATION_FAILED",
                "Cannot query field \"nam\" on type \"User\".",
                "users[1].nam",
            ]],
        ),
        case(
            422,
            r#"{"data":null,"errors":[{"type":"NOT_FOUND","path":["repository"],"locations":[{"line":1,"column":2}],
            "message":"Could not resolve to a Repository."}]}"#,
            ["NOT_FOUND", "Could not resolve to a Repository.", "repository"],
            &[["NOT_FOUND", "Could not resolve to a Repository.", "repository"]],
        ),
        case(
            422,
            r#"{"errors":[{"status":"422","code":"TOO_SHORT","title":"Invalid Attribute","detail":"First name is too short.",
            "source":{"pointer":"/data/attributes/firstName"}},
            {"status":"422","title":"Invalid Query","source":{"parameter":"include"}}]}"#,
            ["TOO_SHORT", "First name is too short.", ""],
            &[
                ["TOO_SHORT", "First name is too short.", "/data/attributes/firstName"],
                ["", "Invalid Query", "include"],
            ],
        ),
        case(
            404,
            r#"{"errors":[{"id":"8d2a","status":"404","code":"NOT_FOUND","title":"The specified resource does not exist",
            "detail":"There is no resource of type 'apps' with id '1'"}]}"#,
            ["NOT_FOUND", "There is no resource of type 'apps' with id '1'", ""],
            &[["NOT_FOUND", "There is no resource of type 'apps' with id '1'", ""]],
        ),
    ]);
}

#[test]
fn enterprise_clouds() {
    check(&[
        case(
            401,
            r#"[{"message":"Session expired or invalid","errorCode":"INVALID_SESSION_ID"}]"#,
            ["INVALID_SESSION_ID", "Session expired or invalid", ""],
            &[["INVALID_SESSION_ID", "Session expired or invalid", ""]],
        ),
        case(
            400,
            r#"[{"message":"Required fields are missing: [Name, City]","errorCode":"REQUIRED_FIELD_MISSING","fields":["Name","City"]}]"#,
            ["REQUIRED_FIELD_MISSING", "Required fields are missing: [Name, City]", "Name, City"],
            &[[
                "REQUIRED_FIELD_MISSING",
                "Required fields are missing: [Name, City]",
                "Name, City",
            ]],
        ),
        case(
            400,
            r#"{"__type":"com.amazonaws.dynamodb.v20120810#ResourceNotFoundException","message":"Requested resource not found"}"#,
            ["ResourceNotFoundException", "Requested resource not found", ""],
            &[],
        ),
        case(
            400,
            r#"{"__type":"AccessDeniedException","Message":"No."}"#,
            ["AccessDeniedException", "No.", ""],
            &[],
        ),
        case(
            400,
            r#"{"__type":"com.amazon.coral.service#UnknownOperationException"}"#,
            ["UnknownOperationException", "", ""],
            &[],
        ),
        case(
            403,
            r#"{"message":"Missing Authentication Token"}"#,
            ["", "Missing Authentication Token", ""],
            &[],
        ),
        case(
            401,
            r#"{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided.","error_codes":[7000215],
            "timestamp":"2026-03-01 10:11:12Z","trace_id":"3f2a","correlation_id":"a1b2"}"#,
            ["invalid_client", "AADSTS7000215: Invalid client secret provided.", ""],
            &[],
        ),
        case(
            400,
            r#"{"error":{"code":"BadRequest","message":"Invalid filter.","innerError":{"date":"2026-03-01T10:11:12","request-id":"r1","client-request-id":"c1"}}}"#,
            ["BadRequest", "Invalid filter.", ""],
            &[],
        ),
        case(
            409,
            r#"{"$id":"1","innerException":null,"message":"TF400813: The user is not authorized.","typeName":"Microsoft.A, Microsoft.B","typeKey":"UnauthorizedRequestException","eventId":3000}"#,
            ["UnauthorizedRequestException", "TF400813: The user is not authorized.", ""],
            &[],
        ),
        case(
            400,
            r#"{"Fault":{"Error":[{"Message":"Duplicate Name Exists Error","Detail":"The name is already used.","code":"6240","element":"Name"}],"type":"ValidationFault"},"time":"2026-03-01"}"#,
            ["6240", "Duplicate Name Exists Error", "Name"],
            &[["6240", "Duplicate Name Exists Error", "Name"]],
        ),
        case(
            403,
            r#"{"type":"https://example.com/probs/out-of-credit","title":"You do not have enough credit.","detail":"Your balance is 30.","instance":"/account/1","status":403}"#,
            ["out-of-credit", "Your balance is 30.", ""],
            &[],
        ),
    ]);
}

#[test]
fn azure_communication_services() {
    check(&[
        case(
            403,
            r#"{"CommunicationError":{"Code":"Forbidden","Details":[]}}"#,
            ["Forbidden", "", ""],
            &[],
        ),
        case(
            400,
            r#"{"communicationError":{"code":"BadRequest","message":"Two errors.","target":"/routing/queues/a","details":[{"code":"InvalidQueue","message":"No such policy."}]}}"#,
            ["BadRequest", "Two errors.", "/routing/queues/a"],
            &[["InvalidQueue", "No such policy.", ""]],
        ),
        case(
            400,
            r#"{"From":["Not a phone number."],"Message":["Too long."]}"#,
            ["", "Not a phone number.", ""],
            &[["", "Not a phone number.", "From"], ["", "Too long.", "Message"]],
        ),
        case(
            400,
            r#"{"type":"https://tools.ietf.org/html/rfc9110#section-15.5.1","title":"One or more validation errors occurred.","status":400,
            "errors":{"Message":["The Message field is required."]},"traceId":"00-1b"}"#,
            ["", "One or more validation errors occurred.", ""],
            &[["", "The Message field is required.", "Message"]],
        ),
        case(
            400,
            r#"{"error":{"code":"DomainNotLinked","message":"Link the domain.","target":null,"details":null,"innererror":null}}"#,
            ["DomainNotLinked", "Link the domain.", ""],
            &[],
        ),
        case(
            400,
            r#"{"resultInformation":{"code":400,"subCode":8501,"message":"The call is not established."},"operationContext":"a"}"#,
            ["8501", "The call is not established.", ""],
            &[],
        ),
        case(
            400,
            r#"{"error":{"code":"8522","message":"Call not found."}}"#,
            ["8522", "Call not found.", ""],
            &[],
        ),
    ]);
}

#[test]
fn codes_under_other_names() {
    check(&[
        case(
            400,
            r#"{"code":400,"error_code":"validation_failed","msg":"Unable to validate email address"}"#,
            ["validation_failed", "Unable to validate email address", ""],
            &[],
        ),
        case(
            404,
            r#"{"error":true,"errorMessage":"document not found","code":404,"errorNum":1202}"#,
            ["1202", "document not found", ""],
            &[],
        ),
        case(
            401,
            r#"{"serviceErrorCode":65600,"message":"Invalid access token","status":401}"#,
            ["65600", "Invalid access token", ""],
            &[],
        ),
        case(
            401,
            r#"{"err":"Team not authorized","ECODE":"OAUTH_027"}"#,
            ["OAUTH_027", "Team not authorized", ""],
            &[],
        ),
        case(
            404,
            r#"{"id":"not_found","message":"The resource could not be found.","request_id":"4d9d"}"#,
            ["not_found", "The resource could not be found.", ""],
            &[],
        ),
        case(
            404,
            r#"{"id":"7f3b2c1d","message":"The resource could not be found."}"#,
            ["", "The resource could not be found.", ""],
            &[],
        ),
        case(
            401,
            r#"{"errorId":1001,"domain":"OAuth","category":"REQUEST","message":"Invalid access token","longMessage":"Check the value."}"#,
            ["1001", "Invalid access token", ""],
            &[],
        ),
        case(
            409,
            r#"{"schemas":["urn:ietf:params:scim:api:messages:2.0:Error"],"scimType":"uniqueness","detail":"User already exists","status":"409"}"#,
            ["uniqueness", "User already exists", ""],
            &[],
        ),
        case(
            400,
            r#"{"success":false,"status_code":34,"status_message":"The resource could not be found."}"#,
            ["34", "The resource could not be found.", ""],
            &[],
        ),
        case(
            502,
            r#"{"status_code":404,"message":"The resource could not be found."}"#,
            ["", "The resource could not be found.", ""],
            &[],
        ),
        case(
            422,
            r#"{"request_id":"0HL8","error_type":"request_invalid","error_codes":["payment_source_required"]}"#,
            ["request_invalid", "", ""],
            &[],
        ),
        case(
            400,
            r#"{"retCode":10001,"retMsg":"params error","result":{},"time":1}"#,
            ["10001", "params error", ""],
            &[],
        ),
        case(
            400,
            r#"{"type":"https://mailchimp.example/docs/errors/","title":"Invalid Resource","detail":"It could not be validated."}"#,
            ["", "It could not be validated.", ""],
            &[],
        ),
    ]);
}

#[test]
fn messages_under_other_names_and_in_other_places() {
    check(&[
        case(403, r#"{"text":"Invalid token","code":4}"#, ["4", "Invalid token", ""], &[]),
        case(
            401,
            r#"{"requestError":{"serviceException":{"messageId":"UNAUTHORIZED","text":"Invalid login details"}}}"#,
            ["UNAUTHORIZED", "Invalid login details", ""],
            &[],
        ),
        case(
            404,
            r#"{"@type":"hydra:Error","hydra:title":"An error occurred","hydra:description":"No such book."}"#,
            ["", "No such book.", ""],
            &[],
        ),
        case(
            404,
            r#"{"resourceType":"OperationOutcome","text":{"status":"generated","div":"<div/>"},"issue":[{"severity":"error","code":"not-found","diagnostics":"Patient x is not known"}]}"#,
            ["not-found", "Patient x is not known", ""],
            &[["not-found", "Patient x is not known", ""]],
        ),
        case(
            400,
            r#"{"meta":{"code":400,"errorType":"param_error","errorDetail":"Must provide parameters (ll)","requestId":"59a4"},"response":{}}"#,
            ["param_error", "Must provide parameters (ll)", ""],
            &[],
        ),
        case(
            404,
            r#"{"status":{"error":"Not found: collection x"},"time":0.0002}"#,
            ["", "Not found: collection x", ""],
            &[],
        ),
        case(
            401,
            r#"{"ocs":{"meta":{"status":"failure","statuscode":997,"message":"Not logged in"},"data":[]}}"#,
            ["", "Not logged in", ""],
            &[],
        ),
        case(
            404,
            r#"{"type":"com.vmware.vapi.std.errors.not_found","value":{"error_type":"NOT_FOUND","messages":[{"default_message":"No such VM."}]}}"#,
            ["NOT_FOUND", "No such VM.", ""],
            &[["", "No such VM.", ""]],
        ),
        case(
            422,
            r#"{"errors":{"welcome_message":"is too long","name":"is required"}}"#,
            ["", "is too long", ""],
            &[["", "is too long", "welcome_message"], ["", "is required", "name"]],
        ),
    ]);
}
