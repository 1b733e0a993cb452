//! The client against the local service.

use acs_endpoint::{Retry, ServiceError as _};

use super::{JobRouterClient, JobRouterError, QueuePatch, Upserted};
use crate::LocalService;

async fn start() -> (LocalService, JobRouterClient) {
    let service = LocalService::start().await.unwrap();
    let client = JobRouterClient::new(&service.connection_string().parse().unwrap()).unwrap();
    (service, client)
}

fn named(name: &str) -> QueuePatch {
    QueuePatch { name: Some(name.to_owned()), ..QueuePatch::default() }
}

#[tokio::test]
async fn a_queue_is_created_once_and_then_updated() {
    let (_service, client) = start().await;
    assert!(client.queue("support").await.unwrap().is_none());
    let created = client.upsert_queue("support", &named("Support"), None).await.unwrap();
    assert!(matches!(created, Upserted::Created(_)), "{created:?}");

    let etag = &created.queue().etag;
    let updated = client.upsert_queue("support", &named("Help"), Some(etag)).await.unwrap();
    assert!(matches!(updated, Upserted::Updated(_)), "{updated:?}");
    assert_eq!(client.queue("support").await.unwrap().unwrap(), *updated.queue());

    let error = client.upsert_queue("support", &named("Lost"), Some(etag)).await.unwrap_err();
    assert!(matches!(error, JobRouterError::PreconditionFailed(_)), "{error:?}");
    assert_eq!(error.retry(), Retry::No);
}

#[tokio::test]
async fn a_policy_in_use_cannot_be_deleted() {
    let (_service, client) = start().await;
    client.upsert_distribution_policy("fair").await.unwrap();
    let patch =
        QueuePatch { distribution_policy_id: Some("fair".to_owned()), ..QueuePatch::default() };
    client.upsert_queue("support", &patch, None).await.unwrap();
    let error = client.delete_distribution_policy("fair").await.unwrap_err();
    let JobRouterError::BadRequest(response) = error else { panic!("{error:?}") };
    assert_eq!(response.details()[0].code(), Some("QueueExistsWithDistributionPolicy"));

    let unknown =
        QueuePatch { distribution_policy_id: Some("none".to_owned()), ..QueuePatch::default() };
    let error = client.upsert_queue("sales", &unknown, None).await.unwrap_err();
    let JobRouterError::BadRequest(response) = error else { panic!("{error:?}") };
    assert_eq!(response.details()[0].target(), Some("distributionPolicyId"));
}

#[tokio::test]
async fn a_job_is_canceled_once() {
    let (_service, client) = start().await;
    client.upsert_queue("support", &named("Support"), None).await.unwrap();
    client.create_job("a:1", "support").await.unwrap();
    client.cancel_job("a:1").await.unwrap();
    let error = client.cancel_job("a:1").await.unwrap_err();
    assert!(matches!(error, JobRouterError::Conflict(_)), "{error:?}");
    assert_eq!(error.error_code(), Some("Conflict"));
}
