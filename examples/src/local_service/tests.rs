//! Tests of the local service without the SMS client.

mod caller;

use std::time::{Duration, SystemTime};

use http::{Method, StatusCode};
use serde_json::{Value, json};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

use self::caller::{Caller, Response};
use super::{Behaviour, entire_request};
use crate::signing::MAX_SKEW;

const VERSION: &str = "api-version=2026-01-23";

#[tokio::test]
async fn each_number_has_the_status_of_its_last_digits() {
    let caller = Caller::new().await;
    for behaviour in Behaviour::ALL {
        let cut = matches!(behaviour, Behaviour::CutSuccess | Behaviour::CutError);
        let closed = matches!(behaviour, Behaviour::Closed | Behaviour::AcceptedUnheard);
        if cut || closed || behaviour == Behaviour::BusyAtFirst {
            continue;
        }
        let response = caller.send(&[behaviour.number()]).await;
        let is_entire = entire_request::response(behaviour).is_some();
        let status = if is_entire {
            response.status.as_u16().into()
        } else {
            assert_eq!(response.status, StatusCode::ACCEPTED);
            response.json()["value"][0]["httpStatusCode"].clone()
        };
        assert!(behaviour.number().ends_with(&status.to_string()), "{behaviour:?}: {status}");
    }
}

#[tokio::test]
async fn returns_a_result_for_each_recipient() {
    let caller = Caller::new().await;
    let response = caller
        .send(&[
            "+14255550123",
            "+123",
            Behaviour::RejectedRecipient.number(),
            Behaviour::BusyRecipient.number(),
            Behaviour::UnsuccessfulRecipient.number(),
        ])
        .await;
    assert_eq!(response.status, StatusCode::ACCEPTED);
    let items = response.json()["value"].as_array().unwrap().clone();
    let outcomes: Vec<_> = items
        .iter()
        .map(|item| {
            let has_id = item.get("messageId").is_some();
            (item["httpStatusCode"].as_u64().unwrap(), item["successful"] == true, has_id)
        })
        .collect();
    assert_eq!(
        outcomes,
        [
            (202, true, true),
            (400, false, false),
            (400, false, false),
            (503, false, false),
            (202, false, true)
        ]
    );
    assert!(items[0].get("errorMessage").is_none());
    assert!(items[1]["errorMessage"].is_string());
}

#[tokio::test]
async fn a_repeated_request_is_accepted_once() {
    let caller = Caller::new().await;
    let path = format!("/sms?{VERSION}");
    let recipient = |id: &str, first_sent: &str| {
        json!({
            "from": "+14255550100",
            "message": "Hi",
            "smsRecipients": [{
                "to": "+14255550123",
                "repeatabilityRequestId": id,
                "repeatabilityFirstSent": first_sent,
            }],
        })
    };
    let date = "Wed, 13 Apr 2022 18:09:12 GMT";
    let repeatable = recipient("7a4e4f3c-1d59-4dd7-a9c6-0f5fd9b8f8f1", date);
    let first = caller.post_signed(&path, &repeatable).await.json();
    let again = caller.post_signed(&path, &repeatable).await.json();
    assert_eq!(first["value"][0]["repeatabilityResult"], "accepted");
    assert_eq!(first, again);

    for half in
        [recipient("not an id", date), recipient("7a4e4f3c-1d59-4dd7-a9c6-0f5fd9b8f8f1", "now")]
    {
        let refused = caller.post_signed(&path, &half).await.json();
        assert_eq!(refused["value"][0]["repeatabilityResult"], "rejected");
        assert_eq!(refused["value"][0]["httpStatusCode"], 400);
    }
}

#[tokio::test]
async fn rejects_signatures_like_the_real_service() {
    let caller = Caller::new().await;
    let path = format!("/sms?{VERSION}");
    let now = SystemTime::now();

    let unsigned = Response::of(caller.http.post(caller.url(&path))).await;
    assert_eq!(unsigned.status, StatusCode::INTERNAL_SERVER_ERROR);

    let other_path = caller.sign(&Method::POST, "/sms?api-version=other", "", now);
    let late = caller.sign(&Method::POST, &path, "", now - MAX_SKEW - Duration::from_secs(60));
    for signed in [other_path, late] {
        let response = caller.post(&path, "", &signed).await;
        assert_eq!(response.status, StatusCode::UNAUTHORIZED);
        assert_eq!((response.body.as_str(), response.header("content-type")), ("", None));
        assert!(response.header("ms-cv").is_some());
    }

    let other_body = caller.post(&path, "{}", &caller.sign(&Method::POST, &path, "", now)).await;
    assert_eq!(other_body.status, StatusCode::UNAUTHORIZED);
    assert_eq!(other_body.json()["error"]["code"], "Denied");
}

#[tokio::test]
async fn requires_a_known_version() {
    let caller = Caller::new().await;
    for (path, code) in [
        ("/sms", "ApiVersionUnspecified"),
        ("/sms?api-version=1999-01-01", "UnsupportedApiVersionValue"),
    ] {
        let response = caller.post_signed(path, &json!({})).await;
        assert_eq!(response.status, StatusCode::BAD_REQUEST);
        assert_eq!(response.json()["error"]["code"], code);
    }
}

#[tokio::test]
async fn rejects_bad_requests_in_both_forms() {
    let caller = Caller::new().await;
    let path = format!("/sms?{VERSION}");
    let body = |from: &str, recipients: Value, message: &str| json!({"from": from, "smsRecipients": recipients, "message": message});
    let to = json!([{"to": "+14255550123"}]);

    for bad in [body("two words", to.clone(), "Hi"), body("+14255550100", to, &"x".repeat(2049))] {
        let response = caller.post_signed(&path, &bad).await;
        assert_eq!(response.status, StatusCode::BAD_REQUEST);
        let fields = response.json();
        assert!(fields.as_object().unwrap().values().all(|messages| messages[0].is_string()));
    }
    for bad in [body("+14255550100", json!([]), "Hi"), json!({"message": "Hi"})] {
        let response = caller.post_signed(&path, &bad).await;
        assert_eq!(response.status, StatusCode::BAD_REQUEST);
        assert_eq!(
            response.header("content-type"),
            Some("application/problem+json; charset=utf-8")
        );
        assert_eq!(response.json()["status"], 400);
        assert!(response.json()["errors"].is_object());
    }
}

#[tokio::test]
async fn stores_opt_outs_and_reports_on_messages() {
    let caller = Caller::new().await;
    let body =
        json!({"from": "+14255550100", "recipients": [{"to": "+14255550123"}, {"to": "+1"}]});
    let ask = async |action: &str| {
        let path = format!("/sms/optouts:{action}?{VERSION}");
        let response = caller.post_signed(&path, &body).await;
        assert_eq!(response.status, StatusCode::OK);
        assert_eq!(response.json()["value"][1]["httpStatusCode"], 400);
        response.json()["value"][0].clone()
    };
    assert_eq!(ask("check").await["isOptedOut"], false);
    assert_eq!(ask("add").await, json!({"to": "+14255550123", "httpStatusCode": 200}));
    assert_eq!(ask("check").await["isOptedOut"], true);
    let blocked = caller.send(&["+14255550123"]).await.json()["value"][0]["messageId"].clone();
    assert_eq!(ask("remove").await, json!({"to": "+14255550123", "httpStatusCode": 200}));
    assert_eq!(ask("check").await["isOptedOut"], false);
    let delivered = caller.send(&["+14255550123"]).await.json()["value"][0]["messageId"].clone();

    for (id, expected) in [(blocked, "Failed"), (delivered, "Delivered")] {
        let path = format!("/deliveryReports/{}?{VERSION}", id.as_str().unwrap());
        let response = caller.get_signed(&path).await;
        assert_eq!(response.status, StatusCode::OK);
        assert_eq!(response.json()["deliveryStatus"], expected);
        assert_eq!(response.json()["messageId"], id);
    }
    let unknown = caller.get_signed(&format!("/deliveryReports/unknown?{VERSION}")).await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    assert_eq!(unknown.json()["title"], "Not Found");
}

#[tokio::test]
async fn has_the_headers_of_service_or_gateway() {
    let caller = Caller::new().await;
    let get = async |path: &str| {
        let request = caller.http.get(caller.url(path)).header("x-ms-client-request-id", "mine");
        Response::of(request).await
    };
    let response = get("/status/404?body=empty").await;
    for name in ["ms-cv", "x-ms-request-id", "x-azure-ref", "api-supported-versions"] {
        assert!(response.header(name).is_some(), "{name}");
    }
    assert_eq!(response.header("x-ms-client-request-id"), Some("mine"));

    let page = get("/status/502?body=html").await;
    assert_eq!(page.header("content-type"), Some("text/html; charset=utf-8"));
    assert!(page.header("x-azure-ref").is_some());
    assert_eq!((page.header("ms-cv"), page.header("x-ms-client-request-id")), (None, None));
}

#[tokio::test]
async fn any_status_accepts_any_method_and_body() {
    let caller = Caller::new().await;
    for code in [200, 204, 299, 302, 418, 503, 603, 999] {
        for method in [Method::GET, Method::DELETE, Method::PATCH] {
            let url = caller.url(&format!("/status/{code}"));
            let response = Response::of(caller.http.request(method, url)).await;
            assert_eq!(response.status.as_u16(), code);
        }
    }
    let odd = Response::of(caller.http.get(caller.url("/status/400?body=odd"))).await;
    assert_eq!(odd.header("content-type"), Some("application/json; charset=utf-8"));
    assert!(serde_json::from_str::<Value>(&odd.body).is_err());

    for refused in ["/status/100", "/status/1000", "/status/x", "/status/200?body=none"] {
        let response = Response::of(caller.http.get(caller.url(refused))).await;
        assert_eq!(response.status, StatusCode::BAD_REQUEST, "{refused}");
    }
    let elsewhere = Response::of(caller.http.get(caller.url("/elsewhere"))).await;
    assert_eq!((elsewhere.status, elsewhere.body.as_str()), (StatusCode::NOT_FOUND, ""));
}

#[tokio::test]
async fn closes_connections_for_real() {
    let caller = Caller::new().await;
    assert_eq!(caller.raw("/status/200?body=close").await, "");

    for status in [200, 500] {
        let response = caller.raw(&format!("/status/{status}?body=cut")).await;
        let (head, body) = response.split_once("\r\n\r\n").unwrap();
        assert!(head.starts_with(&format!("HTTP/1.1 {status}")), "{head}");
        let length = head.split("content-length: ").nth(1).and_then(|rest| rest.lines().next());
        let length: usize = length.unwrap().parse().unwrap();
        assert_eq!(body.len(), length / 2, "{response}");
    }
}

#[tokio::test]
async fn stops_when_dropped() {
    let caller = Caller::new().await;
    let mut open = TcpStream::connect(caller.service.address).await.unwrap();
    // After its response, the service has accepted the connection.
    open.write_all(b"GET /status/204 HTTP/1.1\r\nhost: localhost\r\n\r\n").await.unwrap();
    open.read_exact(&mut [0; 12]).await.unwrap();
    let address = caller.service.address;
    drop(caller);
    open.read_to_end(&mut Vec::new()).await.unwrap();
    assert!(TcpStream::connect(address).await.is_err());
}
