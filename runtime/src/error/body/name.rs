//! The names of members and their roles.
//!
//! Names are compared without case, prefix, `_`, `-` and `.`: `error_code`, `ErrorCode` and
//! `m:error-code` are the same name.

/// Longer names have no role.
const MAX_BYTES: usize = 24;

/// The role of a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub(super) enum Role {
    /// The code.
    Code = 1,
    /// A code that is more specific than the code beside it.
    Subcode = 1 << 1,
    /// The message.
    Message = 1 << 2,
    /// The target of the error.
    Target = 1 << 3,
    /// More errors, such as one for each field.
    Details = 1 << 4,
    /// The cause of the error.
    Inner = 1 << 5,
    /// An object that contains the error.
    Wrapper = 1 << 6,
    /// The name `error`: an object or a list that contains the error, a code, or a message.
    Error = 1 << 7,
    /// The name `reason`: a code or a message.
    Reason = 1 << 8,
    /// The type of the error: a word or a URI.
    Type = 1 << 9,
    /// The name of the error, or of its target.
    Name = 1 << 10,
    /// The HTTP status, or a word for it.
    Status = 1 << 11,
    /// An object with members that are not part of the body's format.
    Extensions = 1 << 12,
    /// The text in an object that is a code or a message with attributes.
    Value = 1 << 13,
    /// The id of the request.
    RequestId = 1 << 14,
    /// A fact about the response, not about the error.
    Response = 1 << 15,
    /// The class of an exception, possibly with its module.
    Class = 1 << 16,
    /// Details or any other data.
    Data = 1 << 18,
    /// A list of targets.
    Targets = 1 << 17,
    /// An id. If it is a word, it identifies the kind of error.
    Id = 1 << 19,
    /// The name `number`: in an object called `error`, its code.
    Number = 1 << 20,
}

/// The roles of a name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Roles {
    bits: u32,
    /// If several members have a role, the one with the lowest rank is read.
    pub(super) rank: u8,
}

impl Roles {
    pub(super) const NONE: Self = Self { bits: 0, rank: 0 };
    /// The last rank of the names that are only used for messages.
    pub(super) const MESSAGES: u8 = 4;
    /// The last rank of the message names that are not also names of fields.
    pub(super) const DESCRIPTION: u8 = 2;

    pub(super) fn contain(self, role: Role) -> bool {
        self.bits & role as u32 != 0
    }

    pub(super) fn are_only(self, role: Role) -> bool {
        self.bits == role as u32
    }

    pub(super) fn union(self, other: Self) -> Self {
        Self { bits: self.bits | other.bits, rank: 0 }
    }

    /// The roles of a name in the spelling of a service.
    pub(super) fn of(name: &str) -> Self {
        let roles = of_complete(name.as_bytes());
        if roles != Self::NONE {
            return roles;
        }
        // `hydra:description` of JSON-LD.
        let name = name.rsplit(':').next().unwrap_or_default();
        let mut buffer = [0; MAX_BYTES];
        let mut free = buffer.iter_mut();
        for byte in name.bytes().filter(|byte| !matches!(byte, b'_' | b'-' | b'.')) {
            match free.next() {
                Some(place) => *place = byte.to_ascii_lowercase(),
                None => return Self::NONE,
            }
        }
        let length = MAX_BYTES - free.len();
        let normalized = buffer.get(..length).unwrap_or_default();
        let roles = of_complete(normalized);
        if roles == Self::NONE { of_ending(normalized) } else { roles }
    }
}

/// The roles of a name that only ends in a known one, such as `ChatError`.
fn of_ending(name: &[u8]) -> Roles {
    if name.ends_with(b"error") || name.ends_with(b"fault") {
        const { roles([Role::Wrapper], 1) }
    } else if name.ends_with(b"errors") && name != b"nonfielderrors" {
        const { roles([Role::Details], 15) }
    } else if name.ends_with(b"errorresponse") {
        const { roles([Role::Wrapper], 2) }
    } else if name.ends_with(b"serviceexception") || name.ends_with(b"policyexception") {
        const { roles([Role::Wrapper], 1) }
    } else if name.ends_with(b"errorcode") {
        const { roles([Role::Code], 7) }
    } else if ends_with_message(name) {
        const { roles([Role::Message], 15) }
    } else {
        Roles::NONE
    }
}

const fn roles<const N: usize>(roles: [Role; N], rank: u8) -> Roles {
    let mut bits = 0;
    let mut at = 0;
    while at < N {
        bits |= roles[at] as u32;
        at += 1;
    }
    Roles { bits, rank }
}

/// The roles of a name in lower case and without separators.
fn of_complete(name: &[u8]) -> Roles {
    use Role::{
        Class, Code, Data, Details, Error, Extensions, Id, Inner, Message, Name, Number, Reason,
        RequestId, Response, Status, Subcode, Target, Targets, Type, Value, Wrapper,
    };
    match name {
        b"error" => const { roles([Error], 0) },
        b"err" => const { roles([Error], 1) },
        b"code" => const { roles([Code], 0) },
        b"errorcode" => const { roles([Code], 1) },
        b"errcode" => const { roles([Code], 2) },
        b"faultcode" => const { roles([Code], 3) },
        // A word, or the list of problems in an outcome of FHIR.
        b"issue" => const { roles([Code, Details], 4) },
        b"errornum" | b"errornumber" | b"errno" | b"ecode" | b"retcode" | b"returncode"
        | b"responsecode" => const { roles([Code], 5) },
        b"errorname" | b"exceptioncode" => const { roles([Code], 6) },
        b"number" => const { roles([Number], 0) },
        b"errorid" => const { roles([Id], 0) },
        b"id" | b"messageid" => const { roles([Id], 1) },
        b"subcode" => const { roles([Subcode], 0) },
        b"errorsubcode" => const { roles([Subcode], 1) },

        b"message" => const { roles([Message, Details], 0) },
        b"errormessage" => const { roles([Message], 1) },
        b"errordescription" => const { roles([Message], 2) },
        b"description" => const { roles([Message], 3) },
        b"errormessages" | b"messages" => const { roles([Message, Details], 4) },
        b"diagnostics" => const { roles([Message], 4) },
        b"errorsummary" | b"explanation" => const { roles([Message], 5) },
        b"faultstring" => const { roles([Message], 6) },
        b"msg" | b"errmsg" | b"errormsg" => const { roles([Message], 7) },
        b"detail" => const { roles([Message, Details, Data], 8) },
        b"title" | b"summary" => const { roles([Message], 9) },
        b"defaultmessage" => const { roles([Message], 10) },
        b"exceptionmessage" => const { roles([Message], 11) },
        b"details" => const { roles([Message, Details, Data], 12) },
        b"errordetail" => const { roles([Message, Details], 12) },
        b"errors" => const { roles([Message, Details], 13) },
        b"rootcause" | b"causes" | b"errorcauses" | b"errordetails" | b"violations"
        | b"fieldviolations" | b"fielderrors" | b"validationerrors" | b"invalidparams"
        | b"issues" | b"faults" | b"errorchain" | b"invalidfields" | b"fieldlist"
        | b"additionaldetails" | b"embedded" | b"modelstate" | b"reasons" => {
            const { roles([Details], 14) }
        }

        b"target" => const { roles([Target], 0) },
        b"field" | b"fieldname" => const { roles([Target], 1) },
        b"pointer" => const { roles([Target], 2) },
        b"param" | b"parameter" | b"parametername" => const { roles([Target], 3) },
        b"property" | b"propertyname" | b"propertypath" | b"attribute" | b"attr" => {
            const { roles([Target], 4) }
        }
        b"source" => const { roles([Target], 5) },
        b"loc" => const { roles([Target], 6) },
        b"path" | b"jsonpath" | b"instancepath" | b"errorpath" => const { roles([Target], 7) },
        b"fields" => const { roles([Targets], 0) },
        b"location" | b"element" | b"header" | b"expression" | b"locator" => {
            const { roles([Target], 9) }
        }
        b"resource" => const { roles([Target], 10) },

        b"innererror" | b"innerexception" => const { roles([Inner], 0) },
        b"causedby" | b"cause" => const { roles([Inner], 1) },
        b"resultinformation" | b"fault" => const { roles([Wrapper], 0) },
        b"reason" => const { roles([Reason], 0) },
        b"errortype" | b"typekey" | b"scimtype" => const { roles([Type], 0) },
        b"type" => const { roles([Type], 1) },
        b"exceptiontype" | b"exceptionname" | b"exception" => const { roles([Class], 0) },
        b"name" => const { roles([Name], 0) },
        b"category" | b"classification" | b"class" | b"errorclass" => const { roles([Class], 1) },
        b"status" | b"statuscode" => const { roles([Status, Response], 0) },
        b"httpstatus" | b"httpstatuscode" | b"httpcode" => const { roles([Status, Response], 1) },
        b"extensions" => const { roles([Extensions], 0) },
        b"value" => const { roles([Value], 0) },
        b"text" => const { roles([Message, Value], 16) },

        b"requestid" | b"xrequestid" => const { roles([RequestId, Response], 0) },
        b"correlationid" => const { roles([RequestId, Response], 1) },
        b"traceid" | b"fbtraceid" => const { roles([RequestId, Response], 2) },
        b"debugid" | b"activityid" | b"transactionid" | b"trackingid" => {
            const { roles([RequestId, Response], 3) }
        }
        b"timestamp" | b"success" | b"ok" => const { roles([Response], 0) },
        _ => Roles::NONE,
    }
}

/// Whether a name ends in a word for a message: `status_message`, `LongMessage`, `retMsg`.
fn ends_with_message(name: &[u8]) -> bool {
    ["message", "msg", "messagetext", "errortext", "errordescription", "exceptiontext"]
        .iter()
        .any(|end| name.ends_with(end.as_bytes()))
}
