//! Error bodies of web frameworks, and of services that use them.

use super::apis::{case, check};

#[test]
fn web_frameworks() {
    check(&[
        case(
            422,
            r#"{"detail":[{"type":"missing","loc":["body","items",0,"name"],"msg":"Field required","input":{"a":1},"url":"https://errors.pydantic.dev"}]}"#,
            ["missing", "Field required", "body.items[0].name"],
            &[["missing", "Field required", "body.items[0].name"]],
        ),
        case(404, r#"{"detail":"Item not found"}"#, ["", "Item not found", ""], &[]),
        case(
            409,
            r#"{"detail":{"code":"duplicate","message":"The name is taken."}}"#,
            ["duplicate", "The name is taken.", ""],
            &[["duplicate", "The name is taken.", ""]],
        ),
        case(
            400,
            r#"{"timestamp":"2026-03-01T10:11:12.000+00:00","status":400,"error":"Bad Request","message":"Validation failed","path":"/users",
            "errors":[{"codes":["NotBlank.user.name"],"defaultMessage":"must not be blank","objectName":"user","field":"name","rejectedValue":"","code":"NotBlank"}]}"#,
            ["", "Validation failed", "/users"],
            &[["NotBlank", "must not be blank", "name"]],
        ),
        case(
            404,
            r#"{"timestamp":"2026-03-01T10:11:12.000+00:00","status":404,"error":"Not Found","path":"/users"}"#,
            ["", "Not Found", "/users"],
            &[],
        ),
        case(
            400,
            r#"{"statusCode":400,"message":["email must be an email","name is too long"],"error":"Bad Request"}"#,
            ["", "email must be an email; name is too long", ""],
            &[],
        ),
        case(
            422,
            r#"{"message":"The given data was invalid.","errors":{"email":["The email field is required."],"address.zip":["Too short."]}}"#,
            ["", "The given data was invalid.", ""],
            &[["", "The email field is required.", "email"], ["", "Too short.", "address.zip"]],
        ),
    ]);
}

#[test]
fn maps_of_fields() {
    check(&[
        case(
            422,
            r#"{"email":["Already in use."]}"#,
            ["", "Already in use.", "email"],
            &[["", "Already in use.", "email"]],
        ),
        case(
            422,
            r#"{"email":"Already in use."}"#,
            ["", "Already in use.", "email"],
            &[["", "Already in use.", "email"]],
        ),
        case(
            400,
            r#"{"password":"It is too short.","name":["Required."],"success":false,"status":400}"#,
            ["", "It is too short.", ""],
            &[["", "It is too short.", "password"], ["", "Required.", "name"]],
        ),
        case(
            422,
            r#"{"title":["can't be blank"],"code":["is taken"]}"#,
            ["", "can't be blank", ""],
            &[["", "can't be blank", "title"], ["", "is taken", "code"]],
        ),
        case(
            400,
            r#"{"email":[{"message":"Enter a valid email address.","code":"invalid"}]}"#,
            ["invalid", "Enter a valid email address.", "email"],
            &[["invalid", "Enter a valid email address.", "email"]],
        ),
        case(
            400,
            r#"{"items":[{"quantity":["Must be positive."]},{}]}"#,
            ["", "Must be positive.", "items[0].quantity"],
            &[["", "Must be positive.", "items[0].quantity"]],
        ),
        case(
            401,
            r#"{"detail":"Given token not valid for any token type","code":"token_not_valid","messages":[{"token_class":"AccessToken","message":"Token is expired"}]}"#,
            ["token_not_valid", "Given token not valid for any token type", ""],
            &[["", "Token is expired", ""]],
        ),
        case(
            400,
            r#"[{"code":"DuplicateUserName","description":"Username 'a' is already taken."},{"code":"PasswordTooShort","description":"Too short."}]"#,
            ["DuplicateUserName", "Username 'a' is already taken.", ""],
            &[
                ["DuplicateUserName", "Username 'a' is already taken.", ""],
                ["PasswordTooShort", "Too short.", ""],
            ],
        ),
        case(
            500,
            r#"{"Message":"An error has occurred.","ExceptionMessage":"No row.","ExceptionType":"System.InvalidOperationException","StackTrace":"at a.b()"}"#,
            ["InvalidOperationException", "An error has occurred.", ""],
            &[],
        ),
        case(
            400,
            r#"{"errors":[{"type":"field","value":"","msg":"Invalid value","path":"email","location":"body"}]}"#,
            ["field", "Invalid value", "email"],
            &[["field", "Invalid value", "email"]],
        ),
        case(
            400,
            r#"{"type":"https://example.net/validation-error","title":"Your request parameters didn't validate.",
            "invalid-params":[{"name":"age","reason":"must be a positive integer"}]}"#,
            ["validation-error", "Your request parameters didn't validate.", ""],
            &[["", "must be a positive integer", "age"]],
        ),
        case(
            400,
            r#"{"status":"fail","data":{"postcode":"A postcode is required"}}"#,
            ["", "A postcode is required", "postcode"],
            &[["", "A postcode is required", "postcode"]],
        ),
    ]);
}

#[test]
fn nested_maps_and_maps_under_other_names() {
    check(&[
        // Nested serializers.
        case(
            400,
            r#"{"profile":{"age":["A valid integer is required."]},"items":[{},{"name":["This field is required."]}]}"#,
            ["", "A valid integer is required.", ""],
            &[
                ["", "A valid integer is required.", "profile.age"],
                ["", "This field is required.", "items[1].name"],
            ],
        ),
        case(
            400,
            r#"{"email":["Enter a valid email address."],"address":{"geo":{"lat":["Out of range."]}}}"#,
            ["", "Enter a valid email address.", ""],
            &[
                ["", "Enter a valid email address.", "email"],
                ["", "Out of range.", "address.geo.lat"],
            ],
        ),
        case(
            400,
            r#"{"address":{"zip":["Not a valid string."]},"email":"Already in use."}"#,
            ["", "Not a valid string.", ""],
            &[["", "Not a valid string.", "address.zip"], ["", "Already in use.", "email"]],
        ),
        // ASP.NET Web API 2.
        case(
            400,
            r#"{"Message":"The request is invalid.","ModelState":{"user.Name":["The Name field is required."],"user.Age":["Out of range."]}}"#,
            ["", "The request is invalid.", ""],
            &[["", "The Name field is required.", "user.Name"], ["", "Out of range.", "user.Age"]],
        ),
        // Phoenix, and fields with the same name.
        case(
            404,
            r#"{"errors":{"detail":"Page not found"}}"#,
            ["", "Page not found", ""],
            &[["", "Page not found", ""]],
        ),
        case(
            422,
            r#"{"errors":{"detail":"can't be blank","title":"is too short"}}"#,
            ["", "can't be blank", ""],
            &[["", "can't be blank", "detail"], ["", "is too short", "title"]],
        ),
        // The class of an exception as the type.
        case(
            404,
            r#"{"name":"Not Found","message":"Object not found: 1","code":0,"status":404,"type":"yii\\web\\NotFoundHttpException"}"#,
            ["NotFoundHttpException", "Object not found: 1", ""],
            &[],
        ),
        case(
            400,
            r#"{"type":"validation_error","errors":[{"code":"required","detail":"This field is required.","attr":"shipping.zip"}]}"#,
            ["required", "This field is required.", "shipping.zip"],
            &[["required", "This field is required.", "shipping.zip"]],
        ),
    ]);
}

#[test]
fn payment_and_messaging() {
    check(&[
        case(
            402,
            r#"{"error":{"code":"card_declined","decline_code":"insufficient_funds","doc_url":"https://stripe.example/card-declined",
            "message":"Your card has insufficient funds.","param":"source","request_log_url":"https://a","type":"card_error"}}"#,
            ["card_declined", "Your card has insufficient funds.", "source"],
            &[],
        ),
        case(
            404,
            r#"{"error":{"message":"No such customer: 'a'","param":"id","type":"invalid_request_error"}}"#,
            ["invalid_request_error", "No such customer: 'a'", "id"],
            &[],
        ),
        case(
            404,
            r#"{"code":20404,"message":"The requested resource was not found","more_info":"https://www.twilio.com/docs/errors/20404","status":404}"#,
            ["20404", "The requested resource was not found", ""],
            &[],
        ),
        case(
            400,
            r#"{"errors":[{"message":"The from address does not match.","field":"from.email","help":"http://sendgrid.example/help"}]}"#,
            ["", "The from address does not match.", "from.email"],
            &[["", "The from address does not match.", "from.email"]],
        ),
        case(
            404,
            r#"{"message":"Domain not found: example.org"}"#,
            ["", "Domain not found: example.org", ""],
            &[],
        ),
        case(
            422,
            r#"{"name":"UNPROCESSABLE_ENTITY","message":"The action could not be performed.","debug_id":"90957fca61718",
            "details":[{"field":"/purchase_units/0/amount","issue":"MISSING_REQUIRED_PARAMETER","description":"A required field is missing."}],"links":[]}"#,
            ["UNPROCESSABLE_ENTITY", "The action could not be performed.", ""],
            &[[
                "MISSING_REQUIRED_PARAMETER",
                "A required field is missing.",
                "/purchase_units/0/amount",
            ]],
        ),
        case(
            401,
            r#"{"errors":[{"category":"AUTHENTICATION_ERROR","code":"UNAUTHORIZED","detail":"This request could not be authorized."}]}"#,
            ["UNAUTHORIZED", "This request could not be authorized.", ""],
            &[["UNAUTHORIZED", "This request could not be authorized.", ""]],
        ),
        case(
            200,
            r#"{"ok":false,"error":"channel_not_found"}"#,
            ["channel_not_found", "", ""],
            &[],
        ),
        case(
            200,
            r#"{"ok":false,"error":"missing_scope","needed":"chat:write","provided":"identify"}"#,
            ["missing_scope", "", ""],
            &[],
        ),
        case(
            400,
            r#"{"code":50035,"errors":{"embeds":{"0":{"title":{"_errors":[{"code":"BASE_TYPE_MAX_LENGTH","message":"Must be 256 or fewer in length."}]}}}},"message":"Invalid Form Body"}"#,
            ["50035", "Invalid Form Body", ""],
            &[["BASE_TYPE_MAX_LENGTH", "Must be 256 or fewer in length.", "embeds.0.title"]],
        ),
        case(
            403,
            r#"{"errcode":"M_FORBIDDEN","error":"You are not invited to this room."}"#,
            ["M_FORBIDDEN", "You are not invited to this room.", ""],
            &[],
        ),
        case(
            400,
            r#"{"error":{"message":"Invalid OAuth access token.","type":"OAuthException","code":190,"error_subcode":460,"fbtrace_id":"Abc1"}}"#,
            ["190", "Invalid OAuth access token.", ""],
            &[],
        ),
    ]);
}

#[test]
fn developer_platforms() {
    check(&[
        case(
            422,
            r#"{"message":"Validation Failed","errors":[{"resource":"Issue","field":"title","code":"missing_field"}],
            "documentation_url":"https://docs.github.example","status":"422"}"#,
            ["", "Validation Failed", ""],
            &[["missing_field", "", "title"]],
        ),
        case(404, r#"{"message":"404 Project Not Found"}"#, ["", "404 Project Not Found", ""], &[]),
        case(
            400,
            r#"{"message":{"name":["has already been taken"],"base":["is locked"]}}"#,
            ["", "has already been taken", ""],
            &[["", "has already been taken", "name"], ["", "is locked", "base"]],
        ),
        case(404, r#"{"errors":"Not Found"}"#, ["", "Not Found", ""], &[]),
        case(
            422,
            r#"{"errors":{"title":["can't be blank"],"variants":["are invalid"]}}"#,
            ["", "can't be blank", ""],
            &[["", "can't be blank", "title"], ["", "are invalid", "variants"]],
        ),
        case(
            400,
            r#"{"object":"error","status":400,"code":"validation_error","message":"body failed validation.","request_id":"d7c0"}"#,
            ["validation_error", "body failed validation.", ""],
            &[],
        ),
        case(
            401,
            r#"{"error":{"message":"Incorrect API key provided.","type":"invalid_request_error","param":null,"code":"invalid_api_key"}}"#,
            ["invalid_api_key", "Incorrect API key provided.", ""],
            &[],
        ),
        case(
            400,
            r#"{"error":{"message":"'messages' is a required property","type":"invalid_request_error","param":"messages","code":null}}"#,
            ["invalid_request_error", "'messages' is a required property", "messages"],
            &[],
        ),
        case(
            404,
            r#"{"type":"error","error":{"type":"not_found_error","message":"model: a"},"request_id":"req_011"}"#,
            ["not_found_error", "model: a", ""],
            &[],
        ),
        case(
            403,
            r#"{"success":false,"errors":[{"code":9109,"message":"Unauthorized to access requested resource"}],"messages":[],"result":null}"#,
            ["9109", "Unauthorized to access requested resource", ""],
            &[["9109", "Unauthorized to access requested resource", ""]],
        ),
        case(
            400,
            r#"{"errorCode":"E0000001","errorSummary":"Api validation failed: login","errorLink":"E0000001","errorId":"oaeA",
            "errorCauses":[{"errorSummary":"login: already exists"}]}"#,
            ["E0000001", "Api validation failed: login", ""],
            &[["", "login: already exists", ""]],
        ),
        case(
            400,
            r#"{"status":"error","message":"Property values were not valid","correlationId":"aaaa","category":"VALIDATION_ERROR"}"#,
            ["VALIDATION_ERROR", "Property values were not valid", ""],
            &[],
        ),
        case(
            403,
            r#"{"errors":["permission denied"]}"#,
            ["", "permission denied", ""],
            &[["", "permission denied", ""]],
        ),
        case(
            404,
            r#"{"detail":"Cannot find group 1.","error":404,"errorCode":"GROUP_NOT_FOUND","parameters":["1"],"reason":"Not Found"}"#,
            ["GROUP_NOT_FOUND", "Cannot find group 1.", ""],
            &[],
        ),
        case(
            401,
            r#"{"name":"NotAuthenticated","message":"Invalid login","code":401,"className":"not-authenticated","errors":{}}"#,
            ["NotAuthenticated", "Invalid login", ""],
            &[],
        ),
    ]);
}
