use acs_endpoint::{DecodeError, ErrorResponse, Operation, ServiceError, SmsError, TransportError};

use super::{DifferenceKind, check};
use crate::document::Document;

/// An error of the billing service.
#[derive(Debug, ServiceError)]
#[service(name = "billing", success(200, 201), operations(GET, PAY))]
enum BillingError {
    /// Not valid.
    #[status(400 | 422)]
    Invalid(ErrorResponse),
    /// Not found.
    #[status(404)]
    NotFound(ErrorResponse),
    /// The service failed.
    #[status(500..=599)]
    ServerError(ErrorResponse),
    /// Another status.
    #[status(_)]
    Undocumented(ErrorResponse),
    /// No response.
    #[transport]
    Transport(TransportError),
    /// Not decoded.
    #[decode]
    Decode(DecodeError),
}

impl BillingError {
    const GET: Operation<Self, 1> =
        Operation::get("getInvoice", "/invoices/{id}").success(&[200]).errors(&[400, 404]);
    const PAY: Operation<Self, 1> =
        Operation::post("payInvoice", "/invoices/{id}:pay").success(&[200, 201]).errors(&[422]);
}

fn report<S: ServiceError>(paths: &str) -> String {
    let text = format!("openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\npaths:\n{paths}");
    check::<S>(&Document::parse(&text).unwrap()).to_string()
}

const GET: &str = "  /invoices/{id}: {get: {operationId: getInvoice, responses: {200: {}, 400: {}, 404: {}, 5XX: {}}}}\n";
const PAY: &str = "  /invoices/{id}:pay: {post: {operationId: payInvoice, responses: {200: {}, 201: {}, 422: {}}}}\n";

#[test]
fn a_service_that_agrees_with_its_document_has_no_differences() {
    assert_eq!(report::<BillingError>(&[GET, PAY].concat()), "no differences");
    let renamed = GET.replace("{id}", "{invoiceId}") + PAY;
    assert_eq!(report::<BillingError>(&renamed), "no differences");
}

#[test]
fn every_difference_is_a_line() {
    for (paths, expected) in [
        // A status without a variant, exact and as a class.
        (
            [GET, &PAY.replace("422", "422: {}, 409")].concat(),
            "409 Conflict: no variant; documented for `POST /invoices/{id}:pay`
`payInvoice`: error statuses are 409, 422 in the document, and 422 here",
        ),
        (
            [&GET.replace("5XX", "4XX"), PAY].concat(),
            "4XX: no variant; documented for `GET /invoices/{id}`
5XX: has a variant, but no operation documents it",
        ),
        // A variant that nothing documents.
        (
            [&GET.replace("404", "503"), PAY].concat(),
            "404 Not Found: has a variant, but no operation documents it
`getInvoice`: error statuses are 400, 503 in the document, and 400, 404 here",
        ),
        // Successes, in both directions.
        (
            [GET, &PAY.replace("201", "202")].concat(),
            "201 Created: in `success(..)`, but no operation documents it
202 Accepted: not in `success(..)`; documented for `POST /invoices/{id}:pay`
`payInvoice`: success statuses are 200, 202 in the document, and 200, 201 here",
        ),
        // New, gone, moved, renamed.
        (
            [GET, PAY, "  /customers: {get: {operationId: listCustomers, responses: {200: {}}}}"]
                .concat(),
            "`listCustomers`: new in the document, `GET /customers`",
        ),
        (
            GET.replace("404", "422: {}, 201: {}, 404"),
            "`getInvoice`: success statuses are 200, 201 in the document, and 200 here
`getInvoice`: error statuses are 400, 404, 422 in the document, and 400, 404 here
`payInvoice`: `POST /invoices/{id}:pay` is not in the document",
        ),
        (
            [GET, &PAY.replace("/invoices/{id}:pay", "/payments/{id}")].concat(),
            "`payInvoice`: `POST /invoices/{id}:pay` is `POST /payments/{id}` in the document",
        ),
        (
            [GET, &PAY.replace("{post:", "{put:")].concat(),
            "`payInvoice`: `POST /invoices/{id}:pay` is `PUT /invoices/{id}:pay` in the document",
        ),
        (
            [&GET.replace("getInvoice", "readInvoice"), PAY].concat(),
            "`getInvoice`: `GET /invoices/{id}` has the id `readInvoice` in the document",
        ),
    ] {
        assert_eq!(report::<BillingError>(&paths), expected, "{paths}");
    }
}

#[test]
fn a_default_response_documents_every_error() {
    let get =
        "  /invoices/{id}: {get: {operationId: getInvoice, responses: {200: {}, default: {}}}}\n";
    let pay = PAY.replace("422", "default");
    assert_eq!(report::<BillingError>(&[get, &pay].concat()), "no differences");
    let more = get.replace("default", "409: {}, default");
    assert_eq!(
        report::<BillingError>(&[&more, PAY].concat()),
        "409 Conflict: no variant; documented for `GET /invoices/{id}`
`getInvoice`: error statuses are 409 in the document, and 400, 404 here"
    );
}

#[test]
fn the_kinds_of_differences_can_be_told_apart() {
    let text = format!("openapi: 3.1.0\npaths:\n{GET}");
    let report = check::<BillingError>(&Document::parse(&text).unwrap());
    let kinds: Vec<(DifferenceKind, &str)> =
        report.differences().iter().map(|found| (found.kind(), found.subject())).collect();
    assert_eq!(
        kinds,
        [
            (DifferenceKind::UndocumentedSuccess, "201"),
            (DifferenceKind::UndocumentedVariant, "422"),
            (DifferenceKind::RemovedOperation, "payInvoice"),
        ]
    );
}

#[test]
fn inherited_rows_accept_listed_statuses_and_require_none() {
    // 403 and 422 of SMS are those of every service; 503 is in no document.
    let all =
        "  /sms: {post: {operationId: Sms_Send, responses: {202: {}, 400: {}, 401: {}, 429: {}}}}";
    let report = report::<SmsError>(all);
    for line in ["403", "422", "503", "400", "401"] {
        assert!(!report.lines().any(|own| own.starts_with(line)), "{report}");
    }
    assert!(
        report.contains("404 Not Found: has a variant, but no operation documents it"),
        "{report}"
    );
}
