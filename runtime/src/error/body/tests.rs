mod apis;
mod broken;
mod framed;
mod frameworks;
mod limits;
mod more_apis;
mod names;
mod shapes;
mod text;
mod xml;

use http::{HeaderMap, StatusCode};

use super::{ErrorDetail, Report};

/// The error in the body of a response whose status code appears in none of the bodies.
fn parse(body: &[u8]) -> ErrorDetail {
    report(418, body).detail
}

fn report(status: u16, body: impl AsRef<[u8]>) -> Report {
    let status = StatusCode::from_u16(status).unwrap();
    *Report::read(status, &HeaderMap::new(), body.as_ref())
}

/// Parses each body and compares code, message and target of the outermost error; `""` is `None`.
fn check(table: &[(&str, [&str; 3])]) {
    for (body, expected) in table {
        assert_eq!(values(&parse(body.as_bytes())), *expected, "{body}");
    }
}

fn values(error: &ErrorDetail) -> [&str; 3] {
    [error.code(), error.message(), error.target()].map(Option::unwrap_or_default)
}

fn details(error: &ErrorDetail) -> Vec<[&str; 3]> {
    error.details().iter().map(values).collect()
}
