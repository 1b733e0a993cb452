//! Complete responses.

use acs_endpoint::{MAX_ERROR_BODY, ServiceError, SmsError};

use super::{Client, Reply};
use crate::support::names::Named;
use crate::support::{endpoint, server};

#[tokio::test]
async fn successes() {
    let (_service, client) = Client::start().await;
    for status in [200, 201, 202, 299] {
        let path = format!("status/{status}");
        assert_eq!(client.result(&path).await.unwrap(), Reply { status });
        assert_eq!(client.response(&path).await.unwrap(), Reply { status });
        assert_eq!(client.common(&path).await.unwrap(), Reply { status });
        assert_eq!(client.checked(&path).await.unwrap(), Reply { status });
    }
    client.unit("status/204?body=empty").await.unwrap();

    let complete = client.complete("status/202").await.unwrap();
    assert_eq!(
        (complete.status().as_u16(), complete.body().as_ref()),
        (202, &br#"{"status":202}"#[..])
    );
    assert!(complete.headers().contains_key("ms-cv"));
    let streamed = client.streamed("status/200").await.unwrap().into_inner();
    assert_eq!(streamed.text().await.unwrap(), r#"{"status":200}"#);
}

#[tokio::test]
async fn statuses_of_every_kind() {
    let (_service, client) = Client::start().await;
    for (status, variant) in [
        (400, "BadRequest"),
        (401, "Unauthorized"),
        (403, "Forbidden"),
        (404, "NotFound"),
        (422, "UnprocessableEntity"),
        (429, "TooManyRequests"),
        (500, "InternalServerError"),
        (302, "Undocumented"),
        (418, "Undocumented"),
        (503, "ServiceUnavailable"),
        (603, "Undocumented"),
        (999, "Undocumented"),
    ] {
        let path = format!("status/{status}");
        for (error, function) in [
            (client.result(&path).await.unwrap_err(), "result"),
            (client.response(&path).await.unwrap_err(), "response"),
            (client.streamed(&path).await.unwrap_err(), "streamed"),
        ] {
            assert_eq!(error.name(), variant);
            assert_eq!(error.status().unwrap(), status);
            assert_eq!(error.error_code().unwrap(), format!("Status{status}"));
            assert_eq!(error.message(), Some("As the path requests."));
            let refused = error.response().unwrap();
            assert!(refused.text_lossy().starts_with(r#"{"error":{"#) && !refused.is_truncated());
            assert_eq!(error.request_id(), refused.headers()["ms-cv"].to_str().ok());
            assert_eq!(refused.headers()["content-type"], "application/json");
            let endpoint = endpoint(&error).unwrap();
            assert_eq!((endpoint.service(), endpoint.function()), ("sms", function));
            assert_eq!(endpoint.module(), "behaviour::over_http");
        }
        // The common table does not list 503.
        let in_common = if status == 503 { "Undocumented" } else { variant };
        assert_eq!(client.common(&path).await.unwrap_err().name(), in_common);
    }
}

#[tokio::test]
async fn odd_bodies() {
    let (_service, client) = Client::start().await;
    let error = client.response("status/404?body=empty").await.unwrap_err();
    assert_eq!(error.name(), "NotFound");
    assert_eq!((error.error_code(), error.message()), (None, None));
    assert!(error.response().unwrap().body().is_empty());
    assert!(error.request_id().is_some());

    let error = client.response("status/400?body=html").await.unwrap_err();
    assert_eq!((error.name(), error.message()), ("BadRequest", Some("Bad Request")));
    assert!(error.response().unwrap().text_lossy().starts_with("<!DOCTYPE html>"));
    assert!(error.request_id().is_some_and(|id| id.starts_with('0')), "the gateway's own id");

    let error = client.response("status/500?body=odd").await.unwrap_err();
    assert_eq!((error.name(), error.error_code()), ("InternalServerError", None));
    assert_eq!(error.response().unwrap().text_lossy(), r#"{"error":{"code":"#);
}

#[tokio::test]
async fn successes_that_cannot_be_read() {
    let (_service, client) = Client::start().await;
    for (body, path, reason) in [
        ("empty", "", "the body is empty"),
        (
            "html",
            "",
            "expected JSON, found `text/html`: an HTML page was returned, probably by a gateway: \
             check the URL and the network path",
        ),
        ("odd", "error.code", "EOF while parsing a value"),
    ] {
        let error = client.response(&format!("status/200?body={body}")).await.unwrap_err();
        let SmsError::Decode(decode) = &error else { panic!("{error:?}") };
        assert_eq!((decode.path(), decode.reason()), (path, reason), "{body}");
        assert!(decode.expected().ends_with("Reply"));
        assert_eq!(decode.response().status(), 200);
        assert!(!decode.response().headers().is_empty());
        assert_eq!(decode.response().body().is_empty(), body == "empty");
        assert_eq!(endpoint(&error).unwrap().function(), "response");
    }
    let error = client.unit("status/200?body=html").await.unwrap_err();
    let reason = error.decode_error().unwrap().reason();
    assert!(reason.starts_with("found `text/html`: an HTML page was returned"), "{reason}");
}

/// The error of `error_for_status` has only the status, which still determines the variant.
#[tokio::test]
async fn a_status_that_the_client_made_an_error() {
    let (_service, client) = Client::start().await;
    for (status, variant) in [
        (401, "Unauthorized"),
        (429, "TooManyRequests"),
        (500, "InternalServerError"),
        (503, "ServiceUnavailable"),
    ] {
        let path = format!("status/{status}");
        let error = client.checked(&path).await.unwrap_err();
        assert_eq!(error.name(), variant);
        assert_eq!(error.status().unwrap(), status);
        let refused = error.response().unwrap();
        assert!(refused.is_truncated(), "the body is not the service's");
        assert!(refused.body().is_empty() && refused.headers().is_empty());
        assert_eq!(endpoint(&error).unwrap().function(), "checked");

        let error = client.checked_in_the_body(&path).await.unwrap_err();
        assert_eq!((error.name(), error.status().unwrap().as_u16()), (variant, status));
        assert!(error.response().unwrap().is_truncated());
        assert!(endpoint(&error).is_none(), "`?` knows no function");
    }
    // `error_for_status` does not treat a redirect as an error, so the complete response is available.
    let error = client.checked("status/302").await.unwrap_err();
    assert!(!error.response().unwrap().is_truncated());

    assert_eq!(client.checked_option("status/404").await.unwrap(), None);
    assert!(client.checked_option("status/200").await.unwrap().is_some());
    assert_eq!(client.checked_option("status/403").await.unwrap_err().name(), "Forbidden");
}

fn encode(status: &str, framing: &str, body: &[u8]) -> Vec<u8> {
    let head =
        format!("HTTP/1.1 {status}\r\n{framing}\r\nms-cv: cv.0\r\nconnection: close\r\n\r\n");
    [head.as_bytes(), body].concat()
}

#[tokio::test]
async fn a_large_error_body_is_limited() {
    let long = "x".repeat(5 * MAX_ERROR_BODY);
    let body = format!(r#"{{"error":{{"code":"Long","message":"{long}"}}}}"#);
    let length = format!("content-length: {}", body.len());
    let base = server::respond_once(encode("400 Bad Request", &length, body.as_bytes()));
    let error = Client::new(base).response("").await.unwrap_err();
    assert_eq!((error.name(), error.error_code()), ("BadRequest", Some("Long")));
    let refused = error.response().unwrap();
    assert!(refused.is_truncated());
    assert_eq!(refused.body(), &body.as_bytes()[..MAX_ERROR_BODY]);
    assert_eq!(error.request_id(), Some("cv.0"));
}

#[tokio::test]
async fn a_body_in_chunks_with_trailers() {
    let chunks = b"6\r\n{\"stat\r\n8\r\nus\":200}\r\n0\r\nx-trailer: 1\r\n\r\n";
    let base = server::respond_once(encode("200 OK", "transfer-encoding: chunked", chunks));
    assert_eq!(Client::new(base).response("").await.unwrap(), Reply { status: 200 });
    let base = server::respond_once(encode("404 Gone", "transfer-encoding: chunked", chunks));
    let error = Client::new(base).response("").await.unwrap_err();
    assert_eq!(error.response().unwrap().text_lossy(), r#"{"status":200}"#);
    assert!(!error.response().unwrap().is_truncated());
}
