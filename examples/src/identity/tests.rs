//! The client against the local service.

use acs_endpoint::ServiceError as _;

use super::{IdentityClient, IdentityError, Scope};
use crate::LocalService;

async fn start() -> (LocalService, IdentityClient) {
    let service = LocalService::start().await.unwrap();
    let client = IdentityClient::new(&service.connection_string().parse().unwrap()).unwrap();
    (service, client)
}

#[tokio::test]
async fn an_identity_has_tokens_until_it_is_deleted() {
    let (_service, client) = start().await;
    let created = client.create(&[Scope::Chat], Some(60)).await.unwrap();
    assert!(created.access_token.is_some());
    let user = created.identity.id;

    let token = client.issue_token(&user, &[Scope::Voip]).await.unwrap();
    assert!(!format!("{token:?}").contains(&token.token));
    client.revoke_tokens(&user).await.unwrap();
    client.delete(&user).await.unwrap();

    let error = client.issue_token(&user, &[Scope::Chat]).await.unwrap_err();
    assert!(matches!(error, IdentityError::Unauthorized(_)), "{error:?}");
    assert_eq!(error.error_code(), Some("IdentityNotOwned"));
}

#[tokio::test]
async fn an_identity_can_be_created_without_a_token() {
    let (_service, client) = start().await;
    assert!(client.create(&[], None).await.unwrap().access_token.is_none());
}

#[tokio::test]
async fn a_validity_out_of_range_names_its_field() {
    let (_service, client) = start().await;
    let error = client.create(&[Scope::Chat], Some(5)).await.unwrap_err();
    let IdentityError::BadRequest(response) = error else { panic!("{error:?}") };
    assert_eq!(response.error_code(), Some("ValidationError"));
    assert_eq!(response.target(), Some("expiresInMinutes"));
}

#[tokio::test]
async fn an_empty_id_sends_no_request() {
    let (_service, client) = start().await;
    let error = client.delete("").await.unwrap_err();
    assert!(error.transport_error().is_some(), "{error:?}");
    assert!(error.response().is_none());
}
