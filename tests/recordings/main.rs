//! Tests error responses in every shape that the services of Azure Communication Services send. Each
//! becomes the variant of its status in its service, with the code and the message of the body.

#![cfg(test)]

mod fixtures;

use acs_endpoint::{
    CallAutomationError, ChatError, CommonError, EmailError, ErrorResponse, IdentityError,
    JobRouterError, MessagesError, PhoneNumbersError, RoomsError, ServiceError, SipRoutingError,
    SmsError,
};
use http::Response;

use crate::fixtures::{FIXTURES, Fixture};

/// Returns the error of the fixture's service for the response.
fn error(fixture: &Fixture) -> Box<dyn Parts> {
    match fixture.service {
        "call_automation" => read::<CallAutomationError>(fixture),
        "chat" => read::<ChatError>(fixture),
        "common" => read::<CommonError>(fixture),
        "email" => read::<EmailError>(fixture),
        "identity" => read::<IdentityError>(fixture),
        "job_router" => read::<JobRouterError>(fixture),
        "messages" => read::<MessagesError>(fixture),
        "phone_numbers" => read::<PhoneNumbersError>(fixture),
        "rooms" => read::<RoomsError>(fixture),
        "sip_routing" => read::<SipRoutingError>(fixture),
        "sms" => read::<SmsError>(fixture),
        other => panic!("no service `{other}`"),
    }
}

fn read<E: ServiceError>(fixture: &Fixture) -> Box<dyn Parts> {
    let mut response = Response::builder().status(fixture.status);
    for (name, value) in fixture.headers {
        response = response.header(*name, *value);
    }
    Box::new(E::from_response(ErrorResponse::new(response.body(fixture.body).unwrap())))
}

/// The methods that the errors of all services have.
trait Parts {
    fn variant(&self) -> String;
    fn response(&self) -> &ErrorResponse;
    fn service(&self) -> &'static str;
    fn text(&self) -> String;
}

impl<E: ServiceError> Parts for E {
    fn variant(&self) -> String {
        let debug = format!("{self:?}");
        debug.split('(').next().unwrap_or_default().to_owned()
    }

    fn response(&self) -> &ErrorResponse {
        ServiceError::response(self).unwrap()
    }

    fn service(&self) -> &'static str {
        E::SERVICE
    }

    fn text(&self) -> String {
        self.to_string()
    }
}

#[test]
fn each_response_is_the_variant_of_its_status() {
    for fixture in FIXTURES {
        let error = error(fixture);
        assert_eq!(error.service(), fixture.service);
        assert_eq!(error.variant(), fixture.variant, "{fixture:?}");
        assert_eq!(error.response().status().as_u16(), fixture.status, "{fixture:?}");
    }
}

#[test]
fn code_and_message_are_those_of_the_body() {
    for fixture in FIXTURES {
        let error = error(fixture);
        let response = error.response();
        assert_eq!(response.error_code(), fixture.code, "{fixture:?}");
        assert_eq!(response.message(), fixture.message, "{fixture:?}");
        assert_eq!(response.body(), fixture.body.as_bytes());
    }
}

#[test]
fn the_other_members_are_read() {
    for fixture in FIXTURES {
        let error = error(fixture);
        let response = error.response();
        let details = response.details().iter().filter_map(|detail| detail.code());
        let inner = response.inner_error().and_then(|inner| inner.code());
        let found: Vec<&str> = response.target().into_iter().chain(details).chain(inner).collect();
        assert_eq!(found, fixture.more, "{fixture:?}");
    }
}

#[test]
fn the_text_has_status_and_code_and_request_id() {
    for fixture in FIXTURES {
        let error = error(fixture);
        let text = error.text();
        let start = format!("{}: {}", fixture.service, fixture.status);
        assert!(text.starts_with(&start) && !text.contains('\n'), "{text}");
        assert!(fixture.code.is_none_or(|code| text.contains(code)), "{text}");
        let id = fixture.headers.iter().find(|(name, _)| name.eq_ignore_ascii_case("ms-cv"));
        assert!(id.is_none_or(|(_, id)| text.contains(id)), "{text}");
    }
}

#[test]
fn every_service_and_every_status_of_the_common_table_is_among_them() {
    for service in [
        "call_automation",
        "chat",
        "common",
        "email",
        "identity",
        "job_router",
        "messages",
        "phone_numbers",
        "rooms",
        "sip_routing",
        "sms",
    ] {
        let count = FIXTURES.iter().filter(|fixture| fixture.service == service).count();
        assert!(count >= 2, "{service}: {count}");
    }
    for status in [400, 401, 403, 404, 422, 429, 500] {
        assert!(FIXTURES.iter().any(|fixture| fixture.status == status), "{status}");
    }
}
