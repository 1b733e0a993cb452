//! Requests to the local service, and the outcome that each client must have.

use acs_endpoint::{Retry, ServiceError as _, SmsError, TransportErrorKind};
use acs_endpoint_examples::LocalService;
use serde::Deserialize;

/// The body of `/status/{code}` for a success.
#[derive(Debug, Deserialize, PartialEq, Eq)]
pub(crate) struct Reply {
    pub(crate) status: u16,
}

pub(crate) type Outcome = Result<Reply, SmsError>;

/// The part of an error response that a client keeps.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Keeps {
    /// The response.
    Everything,
    /// Only the status.
    Status,
}

/// Returns the address of the service, without a `/` at its end.
pub(crate) fn base(service: &LocalService) -> String {
    service.endpoint().trim_end_matches('/').to_owned()
}

/// Calls the client once for each response; `call` is an annotated function of the URL.
pub(crate) async fn check_all<F>(keeps: Keeps, mut call: impl FnMut(String) -> F)
where
    F: Future<Output = Outcome>,
{
    let service = LocalService::start().await.unwrap();
    for case in CASES {
        let url = format!("{}{}", base(&service), case.path);
        let outcome = call(url).await;
        (case.check)(case.path, outcome, keeps);
    }
    refused("refused", call("http://127.0.0.1:1/".to_owned()).await, keeps);
}

struct Case {
    path: &'static str,
    check: fn(&str, Outcome, Keeps),
}

const CASES: &[Case] = &[
    Case { path: "/status/200", check: success },
    Case { path: "/status/202", check: success },
    Case { path: "/status/400", check: refusal },
    Case { path: "/status/401?body=empty", check: refusal },
    Case { path: "/status/404", check: refusal },
    Case { path: "/status/404?body=html", check: refusal },
    Case { path: "/status/418", check: refusal },
    Case { path: "/status/429", check: refusal },
    Case { path: "/status/500?body=odd", check: refusal },
    Case { path: "/status/503", check: refusal },
    Case { path: "/status/200?body=odd", check: undecodable },
    Case { path: "/status/500?body=cut", check: cut_refusal },
    Case { path: "/status/200?body=cut", check: cut_success },
    Case { path: "/status/200?body=close", check: no_response },
];

fn code(path: &str) -> u16 {
    path.trim_start_matches("/status/").split('?').next().unwrap().parse().unwrap()
}

fn success(path: &str, outcome: Outcome, _: Keeps) {
    assert_eq!(outcome.unwrap(), Reply { status: code(path) }, "{path}");
}

fn refusal(path: &str, outcome: Outcome, keeps: Keeps) {
    let error = outcome.unwrap_err();
    let is_right = matches!(
        (code(path), &error),
        (400, SmsError::BadRequest(_))
            | (401, SmsError::Unauthorized(_))
            | (404, SmsError::NotFound(_))
            | (418, SmsError::Undocumented(_))
            | (429, SmsError::TooManyRequests(_))
            | (500, SmsError::InternalServerError(_))
            | (503, SmsError::ServiceUnavailable(_))
    );
    assert!(is_right, "{path}: {error:?}");
    let response = error.response().unwrap();
    assert_eq!(response.status(), code(path), "{path}");
    assert!(response.endpoint().is_some(), "{path}: the function is known");
    if keeps == Keeps::Status {
        assert!(response.is_truncated() && response.body().is_empty(), "{path}");
        return;
    }
    assert!(!response.is_truncated(), "{path}");
    assert!(response.request_id().is_some(), "{path}: the headers are there");
    match path.split("body=").nth(1) {
        None => {
            assert_eq!(response.error_code(), Some(&*format!("Status{}", code(path))), "{path}");
        }
        Some("empty") => assert!(response.body().is_empty(), "{path}"),
        Some(_) => assert!(!response.body().is_empty(), "{path}"),
    }
}

fn undecodable(path: &str, outcome: Outcome, _: Keeps) {
    let error = outcome.unwrap_err();
    let SmsError::Decode(decode) = &error else { panic!("{path}: {error:?}") };
    assert_eq!(decode.response().text_lossy(), r#"{"error":{"code":"#, "{path}");
    assert_eq!(error.retry(), Retry::No, "{path}");
}

fn cut_refusal(path: &str, outcome: Outcome, keeps: Keeps) {
    let error = outcome.unwrap_err();
    // A client that reads the body itself has only its own error, without the response.
    let SmsError::InternalServerError(response) = &error else {
        assert!(keeps == Keeps::Status, "{path}: {error:?}");
        assert!(matches!(&error, SmsError::Transport(_)), "{path}: {error:?}");
        return;
    };
    assert!(response.is_truncated(), "{path}");
}

fn cut_success(path: &str, outcome: Outcome, _: Keeps) {
    let error = outcome.unwrap_err();
    let SmsError::Transport(transport) = &error else { panic!("{path}: {error:?}") };
    assert_eq!(transport.kind(), TransportErrorKind::Interrupted, "{path}");
    assert_eq!(error.status().unwrap(), 200, "{path}: the status is not lost");
    assert_eq!(error.retry(), Retry::IfIdempotent { after: None }, "{path}");
}

fn no_response(path: &str, outcome: Outcome, _: Keeps) {
    let error = outcome.unwrap_err();
    let SmsError::Transport(transport) = &error else { panic!("{path}: {error:?}") };
    assert_eq!(transport.kind(), TransportErrorKind::NoResponse, "{path}: {error:?}");
    assert!(transport.endpoint().is_some(), "{path}");
}

fn refused(path: &str, outcome: Outcome, _: Keeps) {
    let error = outcome.unwrap_err();
    let SmsError::Transport(transport) = &error else { panic!("{path}: {error:?}") };
    assert_eq!(transport.kind(), TransportErrorKind::NotSent, "{path}: {error:?}");
    assert_eq!(error.retry(), Retry::Yes { after: None }, "{path}");
}
