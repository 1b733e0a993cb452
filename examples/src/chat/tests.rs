//! The client against the local service, with the tokens of its identities.

use acs_endpoint::ServiceError as _;

use super::{ChatClient, ChatError};
use crate::{IdentityClient, LocalService, identity::Scope};

/// A service, and a client with the ID of its user.
async fn start() -> (LocalService, IdentityClient, ChatClient, String) {
    let service = LocalService::start().await.unwrap();
    let connection = service.connection_string().parse().unwrap();
    let identities = IdentityClient::new(&connection).unwrap();
    let (client, user) = user(&service, &identities).await;
    (service, identities, client, user)
}

async fn user(service: &LocalService, identities: &IdentityClient) -> (ChatClient, String) {
    let created = identities.create(&[Scope::Chat], None).await.unwrap();
    let token = created.access_token.unwrap().token;
    let client = ChatClient::new(service.endpoint().parse().unwrap(), token).unwrap();
    (client, created.identity.id)
}

#[tokio::test]
async fn a_thread_is_created_although_a_participant_is_rejected() {
    let (service, identities, client, _) = start().await;
    let (_, colleague) = user(&service, &identities).await;
    let created = client.create_thread("Lunch", &[&colleague, "8:acs:unknown"]).await.unwrap();
    assert_eq!(created.value().chat_thread.topic, "Lunch");
    let [refused] = created.failed() else { panic!("{created:?}") };
    assert_eq!(refused.item().target.as_deref(), Some("8:acs:unknown"));
    assert!(matches!(refused.error(), ChatError::Forbidden(_)), "{refused:?}");

    let created = client.create_thread("Dinner", &[&colleague]).await.unwrap();
    assert!(created.failed().is_empty());
}

#[tokio::test]
async fn a_list_has_pages() {
    let (_service, _, client, _) = start().await;
    let thread = client.create_thread("Lunch", &[]).await.unwrap().into_parts().0.chat_thread.id;
    for text in ["one", "two", "three"] {
        client.send(&thread, text).await.unwrap();
    }
    let first = client.messages(&thread, 2).await.unwrap();
    let second = client.next(&first).await.unwrap().unwrap();
    assert!(client.next(&second).await.unwrap().is_none());
    let texts: Vec<_> =
        first.value.iter().chain(&second.value).map(|message| &*message.content.message).collect();
    assert_eq!(texts, ["one", "two", "three"]);
    assert_eq!(client.threads(10).await.unwrap().value[0].id, thread);
}

#[tokio::test]
async fn the_token_is_not_sent_to_another_host() {
    let (_service, _, client, _) = start().await;
    let page = super::Page::<super::Thread> {
        value: Vec::new(),
        next_link: Some("http://127.0.0.1:9/chat/threads".to_owned()),
    };
    let error = client.next(&page).await.unwrap_err();
    assert!(matches!(error, ChatError::Transport(_)), "{error:?}");
}

#[tokio::test]
async fn each_error_is_the_variant_for_its_status() {
    let (service, identities, client, _) = start().await;
    assert!(client.thread("19:none@thread.v2").await.unwrap().is_none());

    let error = client.send("19:none@thread.v2", "Hello").await.unwrap_err();
    assert!(matches!(error, ChatError::NotFound(_)), "{error:?}");
    assert_eq!(error.error_code(), Some("NotFound"));

    let thread = client.create_thread("Lunch", &[]).await.unwrap().into_parts().0.chat_thread.id;
    let (stranger, _) = user(&service, &identities).await;
    let error = stranger.send(&thread, "Hello").await.unwrap_err();
    assert!(matches!(error, ChatError::Forbidden(_)), "{error:?}");
    assert_eq!(error.message(), None);

    let unknown = ChatClient::new(service.endpoint().parse().unwrap(), "no token").unwrap();
    let error = unknown.threads(10).await.unwrap_err();
    assert!(matches!(error, ChatError::Unauthorized(_)), "{error:?}");
}
