mod bounds;
mod broken;
mod documented;
mod shapes;
mod text;

use super::ErrorDetail;

fn parse(body: &[u8]) -> ErrorDetail {
    super::parse(None, body)
}

/// Parses each body and compares code, message and target of the outermost fault; `""` is none.
fn check(table: &[(&str, [&str; 3])]) {
    for (body, expected) in table {
        assert_eq!(values(&parse(body.as_bytes())), *expected, "{body}");
    }
}

fn values(fault: &ErrorDetail) -> [&str; 3] {
    [fault.code(), fault.message(), fault.target()].map(Option::unwrap_or_default)
}

fn details(fault: &ErrorDetail) -> Vec<[&str; 3]> {
    fault.details().iter().map(values).collect()
}
