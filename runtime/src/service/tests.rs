//! What holds for every built-in service.

use super::call_automation::CallAutomationError;
use super::chat::ChatError;
use super::common::CommonError;
use super::email::EmailError;
use super::identity::IdentityError;
use super::job_router::JobRouterError;
use super::messages::MessagesError;
use super::phone_numbers::PhoneNumbersError;
use super::rooms::RoomsError;
use super::sip_routing::SipRoutingError;
use super::sms::SmsError;
use super::status::StatusInfo;
use super::{OperationInfo, ServiceError};

/// A service with the source of its page.
struct Service {
    name: &'static str,
    statuses: &'static [StatusInfo],
    operations: &'static [OperationInfo],
    source: &'static str,
}

macro_rules! services {
    ($($error:ident $file:literal)*) => {
        [$(Service {
            name: $error::SERVICE,
            statuses: $error::STATUSES,
            operations: $error::OPERATIONS,
            source: include_str!($file),
        }),*]
    };
}

fn services() -> [Service; 10] {
    services! {
        CallAutomationError "call_automation.rs"
        ChatError "chat.rs"
        EmailError "email.rs"
        IdentityError "identity.rs"
        JobRouterError "job_router.rs"
        MessagesError "messages.rs"
        PhoneNumbersError "phone_numbers.rs"
        RoomsError "rooms.rs"
        SipRoutingError "sip_routing.rs"
        SmsError "sms.rs"
    }
}

#[test]
fn the_page_of_a_service_has_a_row_for_each_status() {
    for service in services() {
        for row in service.statuses.iter().filter(|row| row.is_error()) {
            let variant = row.reason().replace(' ', "");
            let advice = row.advice().unwrap_or_default();
            let cells = format!(
                "/// | {} | [`{variant}`](Self::{variant}) | {} | ",
                row.first(),
                row.description().replace('\n', " ")
            );
            let line = service.source.lines().find(|line| line.starts_with(&cells));
            let line = line.unwrap_or_else(|| panic!("{}: no row {cells}", service.name));
            let plain = line.replace("<https", "https").replace("> |", " |").replace(">;", ";");
            assert!(plain.contains(&format!("| {advice} |")), "{}: {line}\n{advice}", service.name);
        }
    }
}

#[test]
fn the_page_of_a_service_has_a_row_for_each_operation() {
    for service in services() {
        for operation in service.operations {
            let success: Vec<String> =
                operation.success().iter().map(ToString::to_string).collect();
            let cells = format!(
                "| `{} {}` | {} |",
                operation.method(),
                operation.path(),
                success.join(", ")
            );
            assert!(service.source.contains(&cells), "{}: no row {cells}", service.name);
        }
        let constants = service.source.matches("    pub const ").count();
        let texts = service.source.matches(": &str = ").count();
        assert_eq!(constants - texts, service.operations.len(), "{}", service.name);
    }
}

#[test]
fn an_operation_documents_successes_of_its_service() {
    for service in services() {
        for operation in service.operations {
            assert!(!operation.success().is_empty(), "{operation}");
            for status in operation.success() {
                let row = service.statuses.iter().find(|row| row.contains(*status));
                assert!(row.is_some_and(StatusInfo::is_success), "{operation}: {status}");
            }
            for status in operation.errors() {
                let row = service.statuses.iter().find(|row| row.contains(*status));
                assert!(row.is_some_and(StatusInfo::is_error), "{operation}: {status}");
            }
        }
    }
}

#[test]
fn every_service_documents_the_common_statuses() {
    for service in services() {
        for common in CommonError::STATUSES.iter().filter(|row| row.is_error()) {
            let row = service.statuses.iter().find(|row| row.contains(common.first()));
            let row = row.unwrap_or_else(|| panic!("{}: {}", service.name, common.first()));
            assert!(row.is_error() && row.is_documented(), "{}: {}", service.name, row.first());
            assert_eq!(row.reason(), common.reason());
        }
    }
}

#[test]
fn only_what_no_document_lists_is_observed() {
    let observed: Vec<(&str, u16)> = services()
        .iter()
        .flat_map(|service| {
            let rows = service.statuses.iter().filter(|row| !row.is_documented());
            rows.map(|row| (service.name, row.first()))
        })
        .collect();
    assert_eq!(observed, [("job_router", 409), ("job_router", 412), ("sms", 503)]);
}

#[test]
fn ids_and_paths_of_operations_are_unique() {
    let mut ids: Vec<(&str, &str)> = services()
        .iter()
        .flat_map(|service| service.operations.iter().map(|each| (service.name, each.id())))
        .collect();
    assert_eq!(ids.len(), 131);
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 131);
}
