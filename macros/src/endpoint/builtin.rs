//! The built-in services of the runtime crate.

use crate::errors::nearest;

/// The built-in services, and their error types in the runtime crate.
const SERVICES: [(&str, &str); 12] = [
    ("call_automation", "CallAutomationError"),
    ("chat", "ChatError"),
    ("common", "CommonError"),
    ("email", "EmailError"),
    ("http", "HttpError"),
    ("identity", "IdentityError"),
    ("job_router", "JobRouterError"),
    ("messages", "MessagesError"),
    ("phone_numbers", "PhoneNumbersError"),
    ("rooms", "RoomsError"),
    ("sip_routing", "SipRoutingError"),
    ("sms", "SmsError"),
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

/// The error type of a service.
pub(super) fn error_type(name: &str) -> Option<&'static str> {
    SERVICES.iter().find(|(service, _)| *service == name).map(|(_, error)| *error)
}

/// The names of all services, in alphabetical order.
pub(super) fn names() -> Vec<&'static str> {
    SERVICES.iter().map(|(service, _)| *service).collect()
}

/// The service that was most likely meant: its name in another spelling, another name of the service, or
/// the name with a typo.
pub(super) fn meant(written: &str) -> Option<&'static str> {
    let normalized = written.trim().to_ascii_lowercase().replace(['-', ' '], "_");
    let bare = |name: &str| name.replace('_', "");
    let same = SERVICES.iter().find(|(service, _)| bare(service) == bare(&normalized));
    let other = OTHER_NAMES.iter().find(|(name, _)| bare(name) == bare(&normalized));
    let found = same.map(|(service, _)| *service).or(other.map(|(_, service)| *service));
    found.or_else(|| nearest(&normalized, &names()))
}

#[cfg(test)]
mod tests {
    use super::{OTHER_NAMES, error_type, meant, names};

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
    fn every_other_name_belongs_to_a_service() {
        for (name, service) in OTHER_NAMES {
            assert!(error_type(service).is_some(), "{name}");
            assert!(error_type(name).is_none(), "{name}");
        }
        assert!(names().is_sorted());
    }
}
