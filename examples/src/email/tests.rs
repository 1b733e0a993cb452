//! The client against the local service.

use acs_endpoint::{OperationStatus, Retry, ServiceError as _};

use super::{Email, EmailClient, EmailError};
use crate::LocalService;

const FROM: &str = "sales@contoso.example";

async fn start() -> (LocalService, EmailClient) {
    let service = LocalService::start().await.unwrap();
    let client = EmailClient::new(&service.connection_string().parse().unwrap()).unwrap();
    (service, client)
}

fn email(from: &str, to: &str) -> Email {
    Email::new(from, &[to], "Your table", "Your table is ready.")
}

#[tokio::test]
async fn an_email_is_sent_once_the_operation_has_succeeded() {
    let (_service, client) = start().await;
    let email = email(FROM, "alex@fabrikam.example");
    let started = client.send(&email).await.unwrap();
    assert_eq!(*started.body().status(), OperationStatus::Running);
    assert_eq!(started.body().id(), Some(&*email.operation_id.to_string()));
    assert!(started.headers().contains_key("operation-location"));

    let sent = client.send_and_wait(&email).await.unwrap();
    assert_eq!(*sent.status(), OperationStatus::Succeeded);
}

#[tokio::test]
async fn an_operation_that_failed_is_an_error_with_its_code() {
    let (_service, client) = start().await;
    for (to, code) in [
        ("suppressed@fabrikam.example", Some(EmailError::ALL_RECIPIENTS_SUPPRESSED)),
        ("dropped@fabrikam.example", Some(EmailError::EMAIL_DROPPED)),
        ("canceled@fabrikam.example", None),
    ] {
        let error = client.send_and_wait(&email(FROM, to)).await.unwrap_err();
        assert!(matches!(error, EmailError::Undocumented(_)), "{error:?}");
        assert_eq!(error.status().unwrap(), 200, "{to}");
        assert_eq!(error.error_code(), code, "{to}");
        assert_eq!(error.retry(), Retry::No, "{to}");
    }
}

#[tokio::test]
async fn each_error_is_the_variant_for_its_status() {
    let (_service, client) = start().await;
    let error = client.send(&email(FROM, "nobody")).await.unwrap_err();
    assert!(matches!(error, EmailError::BadRequest(_)), "{error:?}");
    assert_eq!(error.error_code(), Some("BadRequest"));

    let unlinked = email("sales@unlinked.example", "alex@fabrikam.example");
    let error = client.send(&unlinked).await.unwrap_err();
    assert!(matches!(error, EmailError::NotFound(_)), "{error:?}");
    assert_eq!(error.error_code(), Some("DomainNotLinked"));
    assert_eq!(error.retry(), Retry::No);

    let error = client.send(&email(FROM, "limited@fabrikam.example")).await.unwrap_err();
    assert!(matches!(error, EmailError::TooManyRequests(_)), "{error:?}");
    assert!(error.retry().after().is_some());

    let error = client.status("00000000-0000-0000-0000-000000000000").await.unwrap_err();
    assert!(matches!(error, EmailError::NotFound(_)), "{error:?}");
}

#[tokio::test]
async fn a_message_is_limited_once() {
    let (_service, client) = start().await;
    let email = email(FROM, "limited-once@fabrikam.example");
    let error = client.send(&email).await.unwrap_err();
    assert!(matches!(error, EmailError::TooManyRequests(_)), "{error:?}");
    let sent = client.send_and_wait(&email).await.unwrap();
    assert_eq!(*sent.status(), OperationStatus::Succeeded);
}

#[tokio::test]
async fn a_repeated_email_is_the_same_operation() {
    let (_service, client) = start().await;
    let mut email = email(FROM, "alex@fabrikam.example");
    let first = client.send(&email).await.unwrap().into_body();
    let second = client.send(&email).await.unwrap().into_body();
    assert_eq!(first.id(), second.id());

    email.content.subject = "Another subject".to_owned();
    let error = client.send(&email).await.unwrap_err();
    assert!(matches!(error, EmailError::BadRequest(_)), "{error:?}");
}
