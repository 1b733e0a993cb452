//! Passes a response that is written as text to all functions that read one. The fuzz target does so with
//! any input, and a test here does so with its corpus.

use std::collections::HashMap;

use acs_endpoint::{
    ErrorResponse, FromResponse, MultiStatus, MultiStatusItem, ServiceError, SmsError,
    TransportError, acs_endpoint, decode,
};
use bytes::Bytes;
use http::{HeaderName, HeaderValue, StatusCode};
use serde::Deserialize;

use crate::invariants;

/// The number of failed items that are checked.
const MAX_ITEMS: usize = 16;

type Response = http::Response<Bytes>;

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "only read, never looked at")]
struct Sent {
    to: String,
    message_id: Option<String>,
    parts: Vec<(u8, f64)>,
    next: Option<Box<Sent>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Item {
    http_status_code: u16,
    successful: Option<bool>,
    error_message: Option<String>,
}

impl MultiStatusItem for Item {
    fn status(&self) -> u16 {
        self.http_status_code
    }

    fn successful(&self) -> Option<bool> {
        self.successful
    }

    fn message(&self) -> Option<&str> {
        self.error_message.as_deref()
    }
}

#[acs_endpoint(service = "sms", max_body = 100)]
fn call(response: Response) -> Result<http::Response<Bytes>, SmsError> {
    response
}

/// Parses a response: the status, a header on each line, an empty line, and the body. Lines that are not
/// headers are skipped. The value of a secret header is replaced by a text that the logs must not contain.
fn parse(input: &[u8]) -> Response {
    let end = input.windows(2).position(|pair| pair == b"\n\n").unwrap_or(input.len());
    let (head, body) = input.split_at(end);
    let mut response = Response::new(Bytes::copy_from_slice(body.get(2..).unwrap_or_default()));
    let mut lines = head.split(|byte| *byte == b'\n');
    let status = lines.next().and_then(|line| StatusCode::from_bytes(line).ok());
    *response.status_mut() = status.unwrap_or(StatusCode::BAD_REQUEST);
    for line in lines {
        let Some(colon) = line.iter().position(|byte| *byte == b':') else { continue };
        let (name, value) = (&line[..colon], line[colon + 1..].trim_ascii());
        let (Ok(name), Ok(mut value)) =
            (HeaderName::from_bytes(name), HeaderValue::from_bytes(value))
        else {
            continue;
        };
        if matches!(name.as_str(), "authorization" | "set-cookie" | "x-ms-token-aad" | "api-key") {
            value = HeaderValue::from_static(invariants::SECRET);
        }
        response.headers_mut().append(name, value);
    }
    response
}

/// Returns whether the input itself contains the secret.
fn contains_the_secret(input: &[u8]) -> bool {
    let lower = input.to_ascii_lowercase();
    lower.windows(4).any(|part| part == b"hunt") || lower.windows(4).any(|part| part == b"ter2")
}

/// How the errors of a response are checked.
#[derive(Clone, Copy)]
struct Checks {
    refused: fn(&SmsError, &Response),
    undecodable: fn(&SmsError, &Response),
}

const COMPLETE: Checks =
    Checks { refused: invariants::refused, undecodable: invariants::undecodable };
const VALUES: Checks =
    Checks { refused: invariants::refused_values, undecodable: invariants::undecodable_values };

/// The ways to read a response.
const READINGS: [fn(&Response, Checks); 6] = [
    |arrived, checks| drop(decoded::<Sent>(arrived, checks)),
    |arrived, checks| drop(decoded::<serde_json::Value>(arrived, checks)),
    |arrived, checks| drop(decoded::<String>(arrived, checks)),
    |arrived, checks| drop(decoded::<HashMap<String, Vec<u64>>>(arrived, checks)),
    items,
    called,
];

fn decoded<T: FromResponse>(arrived: &Response, checks: Checks) -> Option<T> {
    match decode::<T, SmsError>(arrived.clone()) {
        Ok(value) => return Some(value),
        Err(error) if arrived.status().is_success() => (checks.undecodable)(&error, arrived),
        Err(error) => (checks.refused)(&error, arrived),
    }
    None
}

fn items(arrived: &Response, checks: Checks) {
    let Some(items) = decoded::<MultiStatus<Item, SmsError>>(arrived, checks) else { return };
    for failed in items.failed().take(MAX_ITEMS) {
        invariants::line(&failed.to_string());
        invariants::values(failed.error().response().unwrap());
        assert_eq!(failed.error().response().unwrap().headers(), arrived.headers());
    }
}

fn called(arrived: &Response, checks: Checks) {
    match call(arrived.clone()) {
        Ok(value) => assert_eq!(value.body(), arrived.body()),
        Err(error) if arrived.status().is_success() => {
            (checks.undecodable)(&error, &arrived.clone().map(|body| body.slice(..100)));
        }
        Err(error) => (checks.refused)(&error, arrived),
    }
}

/// Reads the response that `input` describes in every way, and checks everything that results.
pub(crate) fn check(input: &[u8]) {
    if contains_the_secret(input) {
        return;
    }
    let arrived = parse(input);
    for read in READINGS {
        read(&arrived, COMPLETE);
    }
    let response = ErrorResponse::new(arrived);
    invariants::values(&response);
    invariants::logged(&response);
    invariants::shown(&SmsError::from(TransportError::interrupted(response, "reset")));
}

/// Reads the response in one way, which the bytes of `input` choose, and checks the values.
pub(crate) fn check_values(input: &[u8]) {
    if let Some(read) = READINGS.get(usize::from(chosen(input)) % READINGS.len()) {
        read(&parse(input), VALUES);
    }
}

/// Formats the error of the response in one way, which the bytes of `input` choose, and checks the text.
pub(crate) fn check_logs(input: &[u8]) {
    if contains_the_secret(input) {
        return;
    }
    let error = SmsError::from_response(ErrorResponse::new(parse(input)));
    match chosen(input) % 3 {
        0 => invariants::line(&error.to_string()),
        1 => invariants::debug(&format!("{error:?}")),
        _ => invariants::line(&format!("{error:#}")),
    }
}

/// A number that changes with every byte of the input.
fn chosen(input: &[u8]) -> u8 {
    input.iter().fold(0, |sum: u8, byte| sum.wrapping_add(*byte))
}
