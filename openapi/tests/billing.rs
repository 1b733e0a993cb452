//! The test of the example that compares the error type with the document, as in a user's project.

use acs_endpoint_openapi::{Document, check};

#[path = "../examples/billing/billing_error.rs"]
mod billing_error;

use billing_error::BillingError;

const DOCUMENT: &str = "examples/billing/billing.yaml";

#[test]
fn the_error_type_agrees_with_the_document() {
    let report = check::<BillingError>(&Document::open(DOCUMENT).unwrap());
    assert!(report.is_empty(), "{report}");
}

#[test]
fn each_change_of_the_document_is_reported() {
    let document = std::fs::read_to_string(DOCUMENT).unwrap();
    for (from, to, expected) in [
        (
            "'409':",
            "'412':",
            "412 Precondition Failed: no variant; documented for `POST /invoices` and",
        ),
        (
            "/invoices/{id}:pay:",
            "/payments/{id}:",
            "`payInvoice`: `POST /invoices/{id}:pay` is `POST /payments/{id}`",
        ),
        (
            "'202':",
            "'207':",
            "`payInvoice`: success statuses are 200, 207 in the document, and 200, 202 here",
        ),
        (
            "operationId: getInvoice",
            "operationId: readInvoice",
            "has the id `readInvoice` in the document",
        ),
        (
            "    delete:",
            "    patch:",
            "`deleteInvoice`: `DELETE /invoices/{id}` is `PATCH /invoices/{id}`",
        ),
        (
            "'429':",
            "'430':",
            "430: no variant; documented for `GET /invoices`, `POST /invoices` and 1 more",
        ),
    ] {
        assert!(document.contains(from), "{from}");
        let changed = Document::parse(&document.replace(from, to)).unwrap();
        let report = check::<BillingError>(&changed).to_string();
        assert!(report.contains(expected), "{from}: {report}");
    }
}

/// The module is the current output of the command; `UPDATE_SNAPSHOTS=1` updates it.
#[test]
#[cfg(feature = "command")]
fn the_generated_module_is_current() {
    use std::process::Command;

    let names = ["--service", "billing", "--enum", "BillingError", "--visibility", "pub(crate)"];
    let file = "examples/billing/billing_error.rs";
    let command = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_acs-endpoint-openapi"));
        command.arg(DOCUMENT).args(names).current_dir(env!("CARGO_MANIFEST_DIR"));
        command
    };
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        let output = command().output().unwrap();
        assert!(output.status.success());
        std::fs::write(file, output.stdout).unwrap();
    }
    let output = command().args(["--check", file]).output().unwrap();
    let difference = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{difference}");
}
