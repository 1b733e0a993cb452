use super::Generator;
use crate::document::Document;

fn document(paths: &str) -> Document {
    Document::parse(&format!("openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\npaths:\n{paths}"))
        .unwrap()
}

fn generate(paths: &str) -> String {
    Generator::new("billing", "BillingError").unwrap().generate(&document(paths)).unwrap()
}

/// The names of the constants, with the ids of their operations.
fn constants(paths: &str) -> Vec<String> {
    let source = generate(paths).replace("=\n       ", "=");
    let constant = |line: &str| {
        let (name, rest) = line.trim().strip_prefix("pub const ")?.split_once(':')?;
        Some(format!("{name} {}", rest.split('"').nth(1)?))
    };
    source.lines().filter_map(constant).collect()
}

#[test]
fn constants_are_named_after_the_ids() {
    for (id, expected) in [
        ("getInvoice", "GET_INVOICE"),
        ("get-invoice.by_id", "GET_INVOICE_BY_ID"),
        ("GetHTTPStatusV2", "GET_HTTP_STATUS_V2"),
        ("listURLs", "LIST_URLS"),
        ("listURLsOfUser", "LIST_URLS_OF_USER"),
        ("listIPv4s", "LIST_I_PV4S"),
        ("Billing_Send", "SEND"),
        ("billing_", "BILLING"),
        ("Invoices_Send", "INVOICES_SEND"),
        ("2fa", "GET_2FA"),
        ("statuses", "STATUSES_OPERATION"),
        ("self", "SELF"),
        ("счёт", "GET_A"),
        ("__", "GET_A"),
        ("récupérer l'état", "R_CUP_RER_L_TAT"),
    ] {
        let paths = format!("  /a: {{get: {{operationId: \"{id}\"}}}}");
        assert_eq!(constants(&paths), [format!("{expected} {id}")], "{id}");
    }
    let long = format!("  /a: {{get: {{operationId: {}}}}}", "aB".repeat(5_000));
    let [constant] = constants(&long).try_into().unwrap();
    assert!(constant.split(' ').next().unwrap().len() <= 100);
}

#[test]
fn operations_with_the_same_id_have_different_names() {
    let paths = "  /a/{x}: {get: {operationId: same}, put: {operationId: Same}}
  /a-x: {get: {operationId: fine}}
  /b: {get: {operationId: getAByX}}
  /c/d: {get: {operationId: other}}
  /c_d: {get: {operationId: oTHER}}
  /c-d: {get: {operationId: Other}}";
    assert_eq!(
        constants(paths),
        [
            "FINE fine",
            "GET_A_BY_X getAByX",
            "GET_A_BY_X_2 same",
            "GET_C_D Other",
            "GET_C_D_2 other",
            "O_THER oTHER",
            "PUT_A_BY_X Same",
        ]
    );
}

#[test]
fn variants_are_named_after_the_reason_phrases() {
    let source = generate(
        "  /a:
    get:
      responses:
        101: {}
        204: {}
        302: {}
        304: {description: Not modified}
        418: {}
        431: {}
        500: {}
        603: {}
        499: {description: ''}
        4xx: {description: Any client error}
        3XX: {}
        5XX: {}",
    );
    let start = source.find("pub enum").unwrap();
    let end = source.find("    /// A status that the document").unwrap();
    assert_eq!(
        &source[start..end],
        "pub enum BillingError {
    /// Switching Protocols.
    #[status(101)]
    SwitchingProtocols(ErrorResponse),
    /// The status is one of `300..=399`.
    #[status(300..=399)]
    Redirection(ErrorResponse),
    /// Found.
    #[status(302)]
    Found(ErrorResponse),
    /// Not modified.
    #[status(304)]
    NotModified(ErrorResponse),
    /// Any client error.
    #[status(400..=499)]
    ClientError(ErrorResponse),
    /// I'm a teapot.
    #[status(418)]
    Teapot(ErrorResponse),
    /// Request Header Fields Too Large.
    #[status(431)]
    RequestHeaderFieldsTooLarge(ErrorResponse),
    /// The status is 499.
    #[status(499)]
    Status499(ErrorResponse),
    /// Internal Server Error.
    #[status(500)]
    InternalServerError(ErrorResponse),
    /// The status is one of `500..=599`.
    #[status(500..=599)]
    ServerError(ErrorResponse),
    /// The status is 603.
    #[status(603)]
    Status603(ErrorResponse),
"
    );
    assert!(source.contains("    success(204),\n"));
}

#[test]
fn the_most_frequent_description_is_used() {
    let response = |text: &str| format!("{{responses: {{404: {{description: {text}}}}}}}");
    for (descriptions, expected) in [
        (&["Rare", "Common. More", "Common"][..], "Common."),
        (&["B", "A"], "A."),
        (&["Longer", "Short"], "Short."),
        (&["''", "''", "Only"], "Only."),
        (&["''"], "Not Found."),
    ] {
        let path =
            |(index, text): (usize, &&str)| format!("  /{index}: {{get: {}}}\n", response(text));
        let paths: String = descriptions.iter().enumerate().map(path).collect();
        let expected = format!("    /// {expected}\n    #[status(404)]");
        assert!(generate(&paths).contains(&expected), "{descriptions:?}");
    }
}

#[test]
fn success_statuses_are_those_of_all_operations() {
    for (responses, expected) in [
        ("{200: {}, 404: {}}", "    success(200, 201),\n"),
        ("{2XX: {}, 200: {}}", "    success(200..=299),\n"),
    ] {
        let paths = format!(
            "  /a: {{get: {{responses: {responses}}}}}\n  /b: {{put: {{responses: {{201: {{}}}}}}}}"
        );
        assert!(generate(&paths).contains(expected), "{responses}");
    }
    assert!(!generate("  /a: {get: {responses: {default: {}}}}").contains("success("));
}

#[test]
fn the_rest_is_a_built_in_service_or_a_type() {
    let document = document("  /a: {get: {operationId: a, responses: {404: {}}}}");
    for (rest, import, variant) in [
        (
            "common",
            "use acs_endpoint::{CommonError, ErrorResponse, Operation, ServiceError};",
            "Common(CommonError)",
        ),
        (
            "http",
            "use acs_endpoint::{ErrorResponse, HttpError, Operation, ServiceError};",
            "Http(HttpError)",
        ),
        (
            "phone_numbers",
            "use acs_endpoint::{ErrorResponse, Operation, PhoneNumbersError, ServiceError};",
            "PhoneNumbers(PhoneNumbersError)",
        ),
        (
            "crate::company::CompanyError",
            "use acs_endpoint::{ErrorResponse, Operation, ServiceError};",
            "Company(crate::company::CompanyError)",
        ),
        (
            "::other::NotFound",
            "use acs_endpoint::{ErrorResponse, Operation, ServiceError};",
            "Rest(::other::NotFound)",
        ),
    ] {
        let generator = Generator::new("billing", "BillingError").unwrap().rest(rest).unwrap();
        let source = generator.generate(&document).unwrap();
        assert!(source.contains(import), "{source}");
        assert!(source.contains(&format!("    #[rest]\n    {variant},\n}}")), "{source}");
        assert!(!source.contains("status(_)"));
    }
    for wrong in ["", "unknown", "CompanyError", "crate::", "a::b", "crate::A<B>", "crate::A b"] {
        let generator = Generator::new("billing", "BillingError").unwrap();
        assert!(generator.rest(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn the_visibility_is_that_of_every_item() {
    let document = document("  /a: {get: {operationId: a}}");
    let generator = || Generator::new("billing", "BillingError").unwrap();
    let source = generator().visibility("pub(crate)").unwrap().generate(&document).unwrap();
    assert!(source.contains("\npub(crate) enum BillingError {"));
    assert!(source.contains("    pub(crate) const A: Operation<Self>"));
    assert!(!source.contains("pub "));
    assert!(generator().visibility("pub(super)").is_err());
}

#[test]
fn names_that_do_not_compile_are_rejected() {
    for (service, name) in [
        ("", "BillingError"),
        (" ", "BillingError"),
        ("a\nb", "BillingError"),
        ("billing", ""),
        ("billing", "billingError"),
        ("billing", "Billing-Error"),
        ("billing", "Self"),
        ("billing", "ErrorResponse"),
        ("billing", "Billing_Error"),
    ] {
        assert!(Generator::new(service, name).is_err(), "{service} {name}");
    }
    let itself = Generator::new("common", "CommonError").unwrap().rest("common").unwrap();
    assert!(itself.generate(&document("  /a: {get: {}}")).is_err());
    let empty = Document::parse("openapi: 3.1.0").unwrap();
    assert!(Generator::new("a", "A").unwrap().generate(&empty).is_err());
}

#[test]
fn the_header_is_one_comment_for_all_arguments() {
    let generator = Generator::new("a", "A").unwrap().header("x\ny", "run\r\n--it");
    let source = generator.generate(&document("  /a: {get: {}}")).unwrap();
    assert!(source.starts_with(
        "// Generated by acs-endpoint-openapi from x y, version 1.
// Do not edit this file; replace it with the output of
//     run  --it

//! The errors and operations of T.
"
    ));
}
