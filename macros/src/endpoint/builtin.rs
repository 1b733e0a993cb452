//! The built-in services of the runtime crate.

use crate::errors::nearest;

/// A built-in service.
pub(crate) struct Builtin {
    name: &'static str,
    /// The name of its error type in the runtime crate.
    pub(super) error_type: &'static str,
    /// The documented success statuses. `None` if these are all 2xx.
    successes: Option<&'static [u16]>,
    /// The documented error statuses.
    pub(super) errors: &'static [u16],
    /// The error statuses that are in the table but not documented.
    observed: &'static [u16],
}

impl Builtin {
    /// Whether the list with this keyword can certainly contain the status code.
    pub(super) fn allows(&self, list: &str, code: u16) -> bool {
        let is_error = self.errors.contains(&code) || self.observed.contains(&code);
        let is_success = match self.successes {
            Some(successes) => successes.contains(&code),
            None => (200..300).contains(&code),
        };
        match list {
            "success" => is_success && !is_error,
            "handles" | "none_on" => is_error,
            "allow_undocumented" => !is_success && !is_error,
            _ => false,
        }
    }
}

/// The common table, whose errors most services document.
const COMMON: Builtin = Builtin {
    name: "common",
    error_type: "CommonError",
    successes: None,
    errors: &[400, 401, 403, 404, 422, 429, 500],
    observed: &[],
};

/// The built-in services, in alphabetical order.
///
/// The status codes are a copy of those in the runtime crate, with which a test compares them. A list that is
/// right according to the copy needs no constant that checks it: with 600 functions, these constants need a
/// quarter of the time of the user's build after an edit.
const SERVICES: [Builtin; 12] = [
    Builtin {
        name: "call_automation",
        error_type: "CallAutomationError",
        successes: Some(&[200, 201, 202, 204]),
        errors: &[
            400, 401, 403, 404, 405, 406, 408, 409, 412, 413, 422, 426, 429, 481, 487, 500, 501,
            502, 503, 504, 603,
        ],
        ..COMMON
    },
    Builtin {
        name: "chat",
        error_type: "ChatError",
        successes: Some(&[200, 201, 204]),
        errors: &[400, 401, 403, 404, 422, 429, 500, 503],
        ..COMMON
    },
    COMMON,
    Builtin { name: "email", error_type: "EmailError", successes: Some(&[200, 202]), ..COMMON },
    Builtin {
        name: "http",
        error_type: "HttpError",
        successes: None,
        errors: &[],
        observed: &[
            400, 401, 402, 403, 404, 405, 406, 408, 409, 410, 412, 413, 415, 422, 428, 429, 500,
            501, 502, 503, 504,
        ],
    },
    Builtin {
        name: "identity",
        error_type: "IdentityError",
        successes: Some(&[200, 201, 204]),
        ..COMMON
    },
    Builtin {
        name: "job_router",
        error_type: "JobRouterError",
        successes: Some(&[200, 201, 204]),
        observed: &[409, 412],
        ..COMMON
    },
    Builtin {
        name: "messages",
        error_type: "MessagesError",
        successes: Some(&[200, 202]),
        ..COMMON
    },
    Builtin {
        name: "phone_numbers",
        error_type: "PhoneNumbersError",
        successes: Some(&[200, 201, 202, 204, 207]),
        ..COMMON
    },
    Builtin {
        name: "rooms",
        error_type: "RoomsError",
        successes: Some(&[200, 201, 204]),
        ..COMMON
    },
    Builtin {
        name: "sip_routing",
        error_type: "SipRoutingError",
        successes: Some(&[200]),
        ..COMMON
    },
    Builtin {
        name: "sms",
        error_type: "SmsError",
        successes: Some(&[200, 201, 202]),
        observed: &[503],
        ..COMMON
    },
];

/// Other names of the services, used in Azure's documentation and packages.
const OTHER_NAMES: [(&str, &str); 14] = [
    ("advanced_messaging", "messages"),
    ("calling", "call_automation"),
    ("calling_server", "call_automation"),
    ("calls", "call_automation"),
    ("direct_routing", "sip_routing"),
    ("emails", "email"),
    ("identities", "identity"),
    ("mail", "email"),
    ("numbers", "phone_numbers"),
    ("router", "job_router"),
    ("routing", "job_router"),
    ("sip", "sip_routing"),
    ("text", "sms"),
    ("whatsapp", "messages"),
];

/// The service of that name.
pub(super) fn service(name: &str) -> Option<&'static Builtin> {
    SERVICES.iter().find(|service| service.name == name)
}

/// The names of all services, in alphabetical order.
pub(super) fn names() -> Vec<&'static str> {
    SERVICES.iter().map(|service| service.name).collect()
}

/// The service that was most likely meant: its name in another spelling, another name of the service, or
/// the name with a typo.
pub(super) fn meant(written: &str) -> Option<&'static str> {
    let normalized = written.trim().to_ascii_lowercase().replace(['-', ' '], "_");
    let bare = |name: &str| name.replace('_', "");
    let same = names().into_iter().find(|name| bare(name) == bare(&normalized));
    let other = OTHER_NAMES.iter().find(|(name, _)| bare(name) == bare(&normalized));
    let found = same.or(other.map(|(_, service)| *service));
    found.or_else(|| nearest(&normalized, &names()))
}

#[cfg(test)]
mod tests {
    use acs_endpoint::{
        CallAutomationError, ChatError, CommonError, EmailError, HttpError, IdentityError,
        JobRouterError, MessagesError, PhoneNumbersError, RoomsError, ServiceError,
        SipRoutingError, SmsError,
    };

    use super::{OTHER_NAMES, SERVICES, meant, names, service};

    #[test]
    fn a_near_miss_names_the_service_that_was_meant() {
        for (written, service) in [
            ("phonenumbers", "phone_numbers"),
            ("PhoneNumbers", "phone_numbers"),
            ("phone-numbers", "phone_numbers"),
            ("jobrouter", "job_router"),
            ("callautomation", "call_automation"),
            ("calling", "call_automation"),
            ("advanced_messaging", "messages"),
            ("sip", "sip_routing"),
            ("SMS", "sms"),
            (" sms ", "sms"),
            ("smss", "sms"),
            ("e-mail", "email"),
            ("emial", "email"),
            ("room", "rooms"),
        ] {
            assert_eq!(meant(written), Some(service), "{written}");
        }
        assert_eq!(meant("billing"), None);
    }

    #[test]
    fn the_status_codes_are_those_of_the_tables() {
        fn compare<S: ServiceError>() {
            let name = S::SERVICE;
            let copy = service(name).unwrap();
            for code in 100..=999 {
                let rows: Vec<_> = S::STATUSES.iter().filter(|row| row.contains(code)).collect();
                let is_error = rows.iter().any(|row| row.is_error());
                let is_success = rows.iter().any(|row| row.is_success());
                for (list, is_allowed) in [
                    ("success", is_success && !is_error),
                    ("handles", is_error),
                    ("none_on", is_error),
                    ("allow_undocumented", rows.is_empty()),
                ] {
                    assert_eq!(copy.allows(list, code), is_allowed, "{name}: {list}({code})");
                }
                let is_documented = rows.iter().any(|row| row.is_error() && row.is_documented());
                assert_eq!(copy.errors.contains(&code), is_documented, "{name}: {code}");
            }
            let error_type = std::any::type_name::<S>();
            assert_eq!(error_type.rsplit("::").next(), Some(copy.error_type), "{name}");
        }
        compare::<CallAutomationError>();
        compare::<ChatError>();
        compare::<CommonError>();
        compare::<EmailError>();
        compare::<HttpError>();
        compare::<IdentityError>();
        compare::<JobRouterError>();
        compare::<MessagesError>();
        compare::<PhoneNumbersError>();
        compare::<RoomsError>();
        compare::<SipRoutingError>();
        compare::<SmsError>();
        assert_eq!(SERVICES.len(), 12);
    }

    #[test]
    fn every_other_name_belongs_to_a_service() {
        for (name, service) in OTHER_NAMES {
            assert!(super::service(service).is_some(), "{name}");
            assert!(super::service(name).is_none(), "{name}");
        }
        assert!(names().is_sorted());
    }
}
