//! The recorded responses.

/// A response and the expected error.
#[derive(Debug)]
pub(crate) struct Fixture {
    pub(crate) service: &'static str,
    pub(crate) status: u16,
    pub(crate) headers: &'static [(&'static str, &'static str)],
    pub(crate) body: &'static str,
    pub(crate) variant: &'static str,
    pub(crate) code: Option<&'static str>,
    pub(crate) message: Option<&'static str>,
    /// The target, the codes of the details, and the code of the inner error.
    pub(crate) more: &'static [&'static str],
}

const JSON: &[(&str, &str)] =
    &[("Content-Type", "application/json; charset=utf-8"), ("MS-CV", "Qk1Yq0.0")];
const EMPTY: &[(&str, &str)] = &[("content-length", "0"), ("MS-CV", "b7Zw+t3.0")];
const PAGE: &[(&str, &str)] = &[("Content-Type", "text/html"), ("X-Azure-Ref", "0Zm9v")];

const fn json(
    service: &'static str,
    status: u16,
    variant: &'static str,
    body: &'static str,
) -> Fixture {
    Fixture { service, status, headers: JSON, body, variant, code: None, message: None, more: &[] }
}

impl Fixture {
    const fn code(mut self, code: &'static str) -> Self {
        self.code = Some(code);
        self
    }

    const fn message(mut self, message: &'static str) -> Self {
        self.message = Some(message);
        self
    }

    const fn more(mut self, more: &'static [&'static str]) -> Self {
        self.more = more;
        self
    }

    const fn headers(mut self, headers: &'static [(&'static str, &'static str)]) -> Self {
        self.headers = headers;
        self
    }
}

pub(crate) const FIXTURES: &[Fixture] = &[
    json("sms", 401, "Unauthorized", "").headers(EMPTY),
    json("sms", 401, "Unauthorized", r#"{"error":{"code":"Unauthorized","message":""}}"#)
        .code("Unauthorized"),
    json("sms", 401, "Unauthorized", r#"{"error":{"code":"Denied","message":"The resource provider denied this."}}"#)
        .code("Denied")
        .message("The resource provider denied this."),
    json("sms", 400, "BadRequest", r#"{"From":["The sender is not a phone number."]}"#)
        .message("The sender is not a phone number.")
        .more(&["From"]),
    json("sms", 400, "BadRequest", r#"{"type":"https://tools.ietf.org/html/rfc9110#section-15.5.1","title":"Fields are not valid.","status":400,"errors":{"SmsRecipients":["At most 100."]},"traceId":"00-4b-01"}"#)
        .message("Fields are not valid."),
    json("sms", 500, "InternalServerError", r#"{"Message":"The gateway met a fault."}"#)
        .message("The gateway met a fault."),
    json("sms", 400, "BadRequest", "<!DOCTYPE html><html><head><title>Bad Request</title></head><body><h1>400</h1></body></html>")
        .headers(PAGE)
        .message("Bad Request"),
    json("sms", 429, "TooManyRequests", r#"{"error":{"code":"TooManyRequests","message":"Slower."}}"#)
        .code("TooManyRequests")
        .message("Slower."),
    json("email", 400, "BadRequest", r#"{"error":{"code":"BadRequest","message":"The content has no text.","target":null,"details":null,"innererror":null}}"#)
        .code("BadRequest")
        .message("The content has no text."),
    json("email", 404, "NotFound", r#"{"error":{"code":"DomainNotLinked","message":"Link the domain first."}}"#)
        .code("DomainNotLinked")
        .message("Link the domain first."),
    json("email", 429, "TooManyRequests", r#"{"error":{"code":"TooManyRequests","message":"PerSubscriptionPerHourLimitExceeded - wait for 1800 seconds."}}"#)
        .code("TooManyRequests")
        .message("PerSubscriptionPerHourLimitExceeded - wait for 1800 seconds."),
    json("identity", 400, "BadRequest", r#"{"error":{"code":"ValidationError","message":"A token lives for 60 to 1440 minutes, not for 7.","target":"ExpiresInMinutes"}}"#)
        .code("ValidationError")
        .message("A token lives for 60 to 1440 minutes, not for 7.")
        .more(&["ExpiresInMinutes"]),
    json("identity", 401, "Unauthorized", r#"{"error":{"code":"IdentityNotOwned","message":"This resource didn't create the identity."}}"#)
        .code("IdentityNotOwned")
        .message("This resource didn't create the identity."),
    json("chat", 400, "BadRequest", r#"{"CommunicationError":{"Code":"BadRequest","Message":"No identifier: 8:acs:nobody","Details":[]}}"#)
        .code("BadRequest")
        .message("No identifier: 8:acs:nobody"),
    json("chat", 403, "Forbidden", r#"{"CommunicationError":{"Code":"Forbidden","Details":[]}}"#)
        .headers(&[])
        .code("Forbidden"),
    json("chat", 404, "NotFound", r#"{"ChatError":{"Code":"NotFound","Message":"This thread is gone.","Details":[]}}"#)
        .code("NotFound")
        .message("This thread is gone."),
    json("chat", 404, "NotFound", r#"{"Error":{"Code":"NotFound","Message":"This thread is gone.","Details":[]}}"#)
        .code("NotFound")
        .message("This thread is gone."),
    json("chat", 401, "Unauthorized", "").headers(EMPTY),
    json("chat", 207, "Undocumented", r#"{"multipleStatus":[{"id":"8:acs:a","statusCode":201,"type":"ThreadMember"}]}"#),
    json("rooms", 400, "BadRequest", r#"{"error":{"code":"BadRequest","message":"The syntax is malformed.","details":[{"code":"BadArgument","message":"This end is in the past.","target":"ValidUntil"}]}}"#)
        .headers(&[("content-type", "application/json"), ("x-ms-error-code", "BadRequest")])
        .code("BadRequest")
        .message("The syntax is malformed.")
        .more(&["BadArgument"]),
    json("rooms", 400, "BadRequest", r#"{"error":{"code":"BadRequest","message":"Not a room: lobby."}}"#)
        .code("BadRequest")
        .message("Not a room: lobby."),
    json("phone_numbers", 403, "Forbidden", r#"{"error":{"code":"InsufficientPermissions","message":"Another resource owns it.","target":"phonenumber"}}"#)
        .code("InsufficientPermissions")
        .message("Another resource owns it.")
        .more(&["phonenumber"]),
    json("phone_numbers", 404, "NotFound", r#"{"error":{"code":"InternalError","message":"An internal error.","innererror":{"code":"NotFound","message":"Nothing here"}}}"#)
        .code("InternalError")
        .message("An internal error.")
        .more(&["NotFound"]),
    json("phone_numbers", 404, "NotFound", "").headers(EMPTY),
    json("sip_routing", 400, "BadRequest", r#"{"error":{"code":"UnprocessableConfiguration","message":"Inputs are not valid.","innererror":{"code":"DuplicatedRoute","message":"Twice the same."}}}"#)
        .code("UnprocessableConfiguration")
        .message("Inputs are not valid.")
        .more(&["DuplicatedRoute"]),
    json("sip_routing", 422, "UnprocessableEntity", r#"{"error":{"code":"UnprocessableConfiguration","message":"Inputs are not valid.","innererror":{"code":"InvalidTrunkFqdn","message":"'-7' has no domain."}}}"#)
        .code("UnprocessableConfiguration")
        .message("Inputs are not valid.")
        .more(&["InvalidTrunkFqdn"]),
    json("call_automation", 404, "NotFound", r#"{"error":{"code":"8522","message":"This call is over."}}"#)
        .headers(&[("X-Microsoft-Skype-Chain-ID", "9f1e")])
        .code("8522")
        .message("This call is over."),
    json("call_automation", 603, "Declined", "").headers(&[]),
    json("job_router", 400, "BadRequest", r#"{"communicationError":{"code":"BadRequest","message":"Validation found a fault.","target":"/routing/distributionPolicies/p1","details":[{"code":"QueueExistsWithDistributionPolicy","message":"A queue uses it"}]}}"#)
        .code("BadRequest")
        .message("Validation found a fault.")
        .more(&["/routing/distributionPolicies/p1", "QueueExistsWithDistributionPolicy"]),
    json("job_router", 409, "Conflict", r#"{"communicationError":{"code":"Conflict","message":"The state is\r\n -- : 'Queued'","target":"/routing/jobs/j1:cancel"}}"#)
        .code("Conflict")
        .message("The state is\r\n -- : 'Queued'")
        .more(&["/routing/jobs/j1:cancel"]),
    json("messages", 400, "BadRequest", r#"{"error":{"code":"BadRequest","message":"A \"request?.Content\" is missing."}}"#)
        .code("BadRequest")
        .message("A \"request?.Content\" is missing."),
    json("messages", 404, "NotFound", r#"{"error":{"code":"MediaNotFound","message":"No such media","innererror":{"code":"Storage+Code.Unknown","message":"Unknown"}}}"#)
        .code("MediaNotFound")
        .message("No such media")
        .more(&["Storage+Code.Unknown"]),
    json("common", 404, "NotFound", r#"{"error":{"code":"NotFound","message":"No brief has the key 'Azure|1|2'"}}"#)
        .code("NotFound")
        .message("No brief has the key 'Azure|1|2'"),
    json("common", 302, "Undocumented", "").headers(&[("location", "https://contoso.example/")]),
];
