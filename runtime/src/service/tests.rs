//! Properties of all built-in services.

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
use crate::error::response::ErrorResponse;
use crate::error::retry::{Retry, RetryRule};

/// A service with the source code of its documentation page.
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
        for row in service.statuses.iter().filter(|row| row.is_error() && row.codes().is_empty()) {
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
fn the_page_of_a_service_has_a_row_for_each_vendor_code() {
    let mut count = 0;
    for service in services() {
        let rows = service.statuses.iter().filter(|row| !row.codes().is_empty());
        let lines: Vec<&str> = rows
            .map(|row| {
                let codes = format!("/// | {} | `{}` | ", row.first(), row.codes().join("`, `"));
                let line = service.source.lines().find(|line| line.starts_with(&codes));
                let line = line.unwrap_or_else(|| panic!("{}: no row {codes}", service.name));
                let retry = if row.retry_rule() == Some(RetryRule::Always) { "yes" } else { "no" };
                let cells = format!(" | {} | {retry} | ", row.advice().unwrap());
                assert!(line.contains(&cells), "{}: {line}\n{cells}", service.name);
                line
            })
            .collect();
        count += lines.len();
        let head = "/// | status | code | meaning | advice | retry | source |";
        let table = service.source.lines().skip_while(|line| *line != head).skip(2);
        let table: Vec<&str> = table.take_while(|line| line.starts_with("/// | ")).collect();
        assert_eq!(lines, table, "{}", service.name);
    }
    assert_eq!(count, 20);
}

#[test]
fn a_vendor_code_changes_the_advice_and_not_the_variant() {
    let row = |code: &str| {
        let body = format!(r#"{{"error":{{"code":"{code}","message":"no"}}}}"#);
        let response = http::Response::builder().status(404).body(body).unwrap();
        let error = CallAutomationError::from_response(ErrorResponse::new(response));
        assert!(matches!(error, CallAutomationError::NotFound(_)), "{code}");
        (error.status_info().unwrap().codes(), error.advice().unwrap(), error.retry())
    };
    let (codes, of_code, retry) = row("8522");
    assert_eq!((codes, retry), (&["8522"][..], Retry::No));
    let (codes, of_status, _) = row("8523");
    assert!(codes.is_empty());
    assert_ne!(of_code, of_status);
}

/// The same subcode has different meanings with different statuses, of which only one can be retried.
#[test]
fn the_pair_of_status_and_subcode_determines_the_advice() {
    for (status, code, variant, retry) in [
        (400, "8500", "Bad Request", true),
        (400, "8585", "Bad Request", false),
        (400, "8522", "Bad Request", false),
        (403, "7507", "Forbidden", false),
        (404, "8500", "Not Found", false),
        (405, "8522", "Method Not Allowed", false),
        (409, "8519", "Conflict", false),
        (412, "8583", "Precondition Failed", false),
        (429, "8500", "Too Many Requests", true),
    ] {
        let body = format!(r#"{{"error":{{"code":"{code}"}}}}"#);
        let response = http::Response::builder().status(status).body(body).unwrap();
        let error = CallAutomationError::from_response(ErrorResponse::new(response));
        let row = error.status_info().unwrap();
        assert_eq!((row.first(), row.reason()), (status, variant), "{status} {code}");
        assert_eq!(error.retry().is_safe(false), retry, "{status} {code}");
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
fn only_undocumented_statuses_are_observed() {
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
