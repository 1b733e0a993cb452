//! The client against the local service: every variant of its error, and every function.

use std::{error::Error, net::Ipv4Addr};

use acs_endpoint::{MultiStatus, Retry, ServiceError, SmsError};
use http::StatusCode;
use tokio::net::TcpSocket;

use super::{SmsClient, models::SendMessage, models::SendOptions};
use crate::{Behaviour, LocalService};

const FROM: &str = "+14255550100";
const TO: &str = "+14255550123";

async fn start() -> (LocalService, SmsClient) {
    let service = LocalService::start().await.unwrap();
    let client = SmsClient::new(&service.connection_string().parse().unwrap()).unwrap();
    (service, client)
}

async fn send(client: &SmsClient, behaviour: Behaviour) -> Result<(), SmsError> {
    let message = SendMessage::new(FROM, [behaviour.number()], "Hello");
    client.send(&message).await.map(drop)
}

#[tokio::test]
async fn each_status_has_a_separate_variant() {
    let (_service, client) = start().await;
    macro_rules! becomes {
        ($($behaviour:ident => $variant:ident($status:literal)),* $(,)?) => {$(
            let error = send(&client, Behaviour::$behaviour).await.unwrap_err();
            assert!(matches!(error, SmsError::$variant(_)), "{error:?}");
            assert_eq!(error.status().map(|status| status.as_u16()), Some($status));
            assert!(error.request_id().is_some(), "{error:?}");
            assert!(!error.to_string().contains(Behaviour::$behaviour.number()), "{error}");
        )*};
    }
    becomes! {
        Redirect => Undocumented(302),
        BadRequest => BadRequest(400),
        BadRequestProblem => BadRequest(400),
        BadRequestPage => BadRequest(400),
        Unauthorized => Unauthorized(401),
        Forbidden => Forbidden(403),
        NotFound => NotFound(404),
        NotFoundEmpty => NotFound(404),
        Teapot => Undocumented(418),
        UnprocessableEntity => UnprocessableEntity(422),
        TooManyRequests => TooManyRequests(429),
        InternalServerError => InternalServerError(500),
        GatewayMessage => InternalServerError(500),
        BadGatewayPage => Undocumented(502),
        ServiceUnavailable => ServiceUnavailable(503),
        Declined => Undocumented(603),
        UndecodableSuccess => Decode(202),
        CutSuccess => Transport(202),
    }
}

#[tokio::test]
async fn an_interrupted_error_keeps_its_status() {
    let (_service, client) = start().await;
    let error = send(&client, Behaviour::CutError).await.unwrap_err();
    assert_eq!(error.status(), Some(StatusCode::INTERNAL_SERVER_ERROR), "{error:?}");
    assert!(error.response().is_some_and(|response| !response.body().is_empty()));
}

#[tokio::test]
async fn a_request_without_a_response_may_have_been_processed_and_is_safe_to_repeat() {
    let (_service, client) = start().await;
    let error = send(&client, Behaviour::Closed).await.unwrap_err();
    assert!(matches!(&error, SmsError::Transport(error) if error.may_have_been_processed()));
    assert_eq!((error.status(), error.retry()), (None, Retry::Yes { after: None }));
    assert!(error.source().is_some());
}

#[tokio::test]
async fn a_stopped_service_was_not_reached() {
    // The socket is bound, but does not listen, so connections are refused.
    let socket = TcpSocket::new_v4().unwrap();
    socket.bind((Ipv4Addr::LOCALHOST, 0).into()).unwrap();
    let address = socket.local_addr().unwrap();
    let connection = format!("endpoint=http://{address}/;accesskey=pw==").parse().unwrap();
    let client = SmsClient::new(&connection).unwrap();
    let error = send(&client, Behaviour::Accepted).await.unwrap_err();
    assert!(matches!(&error, SmsError::Transport(error) if !error.may_have_been_processed()));
    assert_eq!(error.retry(), Retry::Yes { after: None });
}

#[tokio::test]
async fn the_delay_of_a_429_is_kept() {
    let (_service, client) = start().await;
    let error = send(&client, Behaviour::TooManyRequests).await.unwrap_err();
    assert_eq!(error.error_code(), Some("TooManyRequests"));
    let after = std::time::Duration::from_millis(1500);
    assert!(matches!(error.retry(), Retry::Yes { after: Some(delay) } if delay == after));
}

#[tokio::test]
async fn a_wrong_key_is_unauthorized_without_a_body() {
    let (service, _) = start().await;
    let other = format!("endpoint={};accesskey=b3RoZXI=", service.endpoint());
    let client = SmsClient::new(&other.parse().unwrap()).unwrap();
    let error = send(&client, Behaviour::Accepted).await.unwrap_err();
    assert!(matches!(&error, SmsError::Unauthorized(response) if response.body().is_empty()));
}

#[tokio::test]
async fn sending_the_same_message_again_sends_it_once() {
    let (_service, client) = start().await;
    let message = SendMessage::new(FROM, [TO], "Hello");
    let first = client.send(&message).await.unwrap();
    assert!(client.send(&message).await.unwrap().values().eq(first.values()));
    let other = SendMessage::new(FROM, [TO], "Hello");
    assert!(!client.send(&other).await.unwrap().values().eq(first.values()));
}

#[tokio::test]
async fn a_request_that_fails_once_succeeds_when_it_is_repeated() {
    let (_service, client) = start().await;
    for behaviour in [Behaviour::BusyAtFirst, Behaviour::AcceptedUnheard] {
        let message = SendMessage::new("+14255550100", [behaviour.number()], "Hi");
        let error = client.send(&message).await.unwrap_err();
        assert_ne!(error.retry(), Retry::No, "{behaviour:?}");
        let accepted = client.send(&message).await.unwrap();
        assert_eq!(client.send(&message).await.unwrap().succeeded().count(), 1);
        assert!(first(&accepted).message_id.is_some(), "{behaviour:?}");
    }
}

#[tokio::test]
async fn a_success_reports_rejected_recipients() {
    let (_service, client) = start().await;
    let recipients = [
        TO,
        Behaviour::RejectedRecipient.number(),
        Behaviour::BusyRecipient.number(),
        Behaviour::UnsuccessfulRecipient.number(),
    ];
    let sent = client.send(&SendMessage::new(FROM, recipients, "Hello")).await.unwrap();
    let statuses: Vec<_> = sent.values().map(|item| item.http_status_code).collect();
    assert_eq!(statuses, [202, 400, 503, 202]);
    let [Ok(_), Err(rejected), Err(busy), Err(unsuccessful)] = sent.items() else {
        panic!("{sent:?}")
    };
    assert!(matches!(rejected.error(), SmsError::BadRequest(_)), "{rejected}");
    assert!(matches!(busy.error(), SmsError::ServiceUnavailable(_)), "{busy}");
    assert!(matches!(unsuccessful.error(), SmsError::Undocumented(_)), "{unsuccessful}");
    let again: Vec<_> = sent.retryable().map(|failed| failed.item().to.as_str()).collect();
    assert_eq!(again, [Behaviour::BusyRecipient.number()]);
}

fn first<T, E>(items: &MultiStatus<T, E>) -> &T {
    items.values().next().unwrap()
}

#[tokio::test]
async fn opt_outs_are_added_checked_and_removed() {
    let (_service, client) = start().await;
    let checked = async || first(&client.check_opt_outs(FROM, &[TO]).await.unwrap()).is_opted_out;
    assert_eq!(checked().await, Some(false));
    let added = client.add_opt_outs(FROM, &[TO, "+1"]).await.unwrap();
    let statuses: Vec<_> = added.values().map(|item| item.http_status_code).collect();
    assert_eq!(statuses, [200, 400]);
    assert_eq!(checked().await, Some(true));
    let removed = client.remove_opt_outs(FROM, &[TO]).await.unwrap();
    assert_eq!(removed.failed().count(), 0);
    assert_eq!(checked().await, Some(false));
}

#[tokio::test]
async fn delivery_reports_exist_for_accepted_messages_only() {
    let (_service, client) = start().await;
    let options = SendOptions { tag: Some("invoice".into()), ..SendOptions::default() };
    let message = SendMessage::new(FROM, [TO], "Hello").with_options(options);
    let sent = client.send(&message).await.unwrap();
    let id = first(&sent).message_id.as_deref().unwrap();

    let report = client.delivery_report(id).await.unwrap().unwrap();
    assert_eq!((report.message_id.as_str(), report.to.as_str()), (id, TO));
    assert_eq!(report.delivery_status, "Delivered");
    assert_eq!(report.tag.as_deref(), Some("invoice"));
    assert_eq!(report.delivery_attempts.len(), 1);

    for unknown in ["unknown", "../sms", "a/b?c"] {
        assert_eq!(client.delivery_report(unknown).await.unwrap(), None, "{unknown}");
    }
}
