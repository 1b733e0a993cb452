//! The client against the local service.

use acs_endpoint::ServiceError as _;
use uuid::Uuid;

use super::{PhoneNumbersClient, PhoneNumbersError, Search};
use crate::LocalService;

async fn start() -> (LocalService, PhoneNumbersClient) {
    let service = LocalService::start().await.unwrap();
    let client = PhoneNumbersClient::new(&service.connection_string().parse().unwrap()).unwrap();
    (service, client)
}

#[tokio::test]
async fn a_search_finds_numbers_of_the_area() {
    let (_service, client) = start().await;
    let found = client.search("US", &Search::geographic("425", 2)).await.unwrap();
    assert_eq!(found.phone_numbers, ["+14255550100", "+14255550101"]);
}

#[tokio::test]
async fn a_search_that_fails_is_an_error_although_it_came_in_a_success() {
    let (_service, client) = start().await;
    let error = client.search("US", &Search::geographic("999", 1)).await.unwrap_err();
    assert_eq!(error.status().unwrap(), 200);
    assert_eq!(error.error_code(), Some("OutOfStock"));
}

#[tokio::test]
async fn a_reservation_can_fail_for_one_number() {
    let (_service, client) = start().await;
    let id = Uuid::new_v4();
    let reserved = client.reserve(id, &["+14255550100", "+14255550109"]).await.unwrap();
    assert_eq!(reserved.succeeded().count(), 1);
    let failed: Vec<_> = reserved.failed().collect();
    assert_eq!(failed.len(), 1);
    assert_eq!(failed[0].key(), Some("14255550109"));
    assert_eq!(failed[0].error().error_code(), Some("FailedToReserveNumber"));

    let reserved = client.reserve(Uuid::new_v4(), &["+14255550101"]).await.unwrap();
    assert_eq!(reserved.failed().count(), 0);
}

#[tokio::test]
async fn the_cause_is_in_the_inner_error() {
    let (_service, client) = start().await;
    let error = client.start_search("USA", &Search::geographic("425", 1)).await.unwrap_err();
    let PhoneNumbersError::BadRequest(response) = error else { panic!("{error:?}") };
    assert_eq!(response.error_code(), Some("InternalError"));
    assert_eq!(response.inner_error().and_then(|inner| inner.code()), Some("BadRequest"));

    let error = client.operation("search_none").await.unwrap_err();
    assert!(matches!(error, PhoneNumbersError::NotFound(_)), "{error:?}");
}
