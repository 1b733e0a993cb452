//! A client for the Chat API of Azure Communication Services, which acts as the user of an access token.

use acs_endpoint::{
    ChatError, MultiStatusItem, PartialSuccess, TransportError, acs_endpoint, parse_status,
};
use reqwest::{Response, Url};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::transport::{Transport, http_client};

/// The version of the API that the client uses.
const API_VERSION: &str = "2025-03-15";

/// A chat thread.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
pub struct Thread {
    /// The ID, such as `19:..@thread.v2`.
    pub id: String,
    /// The topic.
    pub topic: String,
}

/// A chat thread that was created.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CreatedThread {
    /// The thread.
    pub chat_thread: Thread,
}

/// A participant that the service rejected, in a 201.
#[derive(Clone, Debug, Deserialize)]
pub struct InvalidParticipant {
    /// The status code, as text.
    pub code: Option<String>,
    /// The reason.
    pub message: Option<String>,
    /// The ID of the participant.
    pub target: Option<String>,
}

impl MultiStatusItem for InvalidParticipant {
    const MEMBER: &'static str = "invalidParticipants";

    fn status(&self) -> u16 {
        self.code.as_deref().and_then(parse_status).unwrap_or_default()
    }

    fn has_status(&self) -> bool {
        self.code.as_deref().and_then(parse_status).is_some()
    }

    fn successful(&self) -> Option<bool> {
        Some(false)
    }

    fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

/// A message of a thread.
#[derive(Clone, Debug, Deserialize)]
pub struct Message {
    /// The ID.
    pub id: String,
    /// The content.
    pub content: MessageContent,
}

/// The content of a message.
#[derive(Clone, Debug, Deserialize)]
pub struct MessageContent {
    /// The text.
    pub message: String,
}

/// The ID of a message that was sent.
#[derive(Clone, Debug, Deserialize)]
pub struct SentMessage {
    /// The ID.
    pub id: String,
}

/// One page of a list.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Page<T> {
    /// The items of this page.
    pub value: Vec<T>,
    /// The URL of the next page. `None` on the last page.
    pub next_link: Option<String>,
}

#[derive(Serialize)]
struct Create<'a> {
    topic: &'a str,
    participants: Vec<Participant<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Participant<'a> {
    communication_identifier: Identifier<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Identifier<'a> {
    raw_id: &'a str,
}

#[derive(Serialize)]
struct Send<'a> {
    content: &'a str,
    r#type: &'static str,
}

/// A client for the chats of one user. Clones share their connections.
#[derive(Clone, Debug)]
pub struct ChatClient {
    transport: Transport,
}

/// The attribute on the block specifies the service for all functions.
#[acs_endpoint(service = "chat")]
impl ChatClient {
    /// Creates a client for the resource at `endpoint`, which acts as the user of an access token.
    ///
    /// # Errors
    ///
    /// Returns reqwest's error if the TLS backend cannot be initialized.
    pub fn new(endpoint: Url, token: impl Into<String>) -> Result<Self, reqwest::Error> {
        let http = http_client(&endpoint)?;
        Ok(Self { transport: Transport::for_user(http, endpoint, token, API_VERSION) })
    }

    /// Creates a thread with the user and `participants`. Participants can be rejected although the
    /// thread was created: check [`PartialSuccess::failed`].
    #[endpoint(operation = CREATE_CHAT_THREAD, success(201))]
    pub async fn create_thread(
        &self,
        topic: &str,
        participants: &[&str],
    ) -> Result<PartialSuccess<CreatedThread, InvalidParticipant, ChatError>, ChatError> {
        let participants = participants
            .iter()
            .map(|raw_id| Participant { communication_identifier: Identifier { raw_id } })
            .collect();
        let create = Create { topic, participants };
        self.transport.post(ChatError::CREATE_CHAT_THREAD.path(), &create).await
    }

    /// Gets a thread. Returns `None` if it does not exist.
    #[endpoint(operation = GET_CHAT_THREAD_PROPERTIES, none_on(404))]
    pub async fn thread(&self, thread: &str) -> Result<Option<Thread>, ChatError> {
        let path = ChatError::GET_CHAT_THREAD_PROPERTIES.path_for([thread])?;
        self.transport.get(&path).await
    }

    /// Sends a text message to a thread. The service does not recognize a repeated message.
    #[endpoint(operation = SEND_CHAT_MESSAGE, success(201))]
    pub async fn send(&self, thread: &str, content: &str) -> Result<SentMessage, ChatError> {
        let path = ChatError::SEND_CHAT_MESSAGE.path_for([thread])?;
        self.transport.post(&path, &Send { content, r#type: "text" }).await
    }

    /// Gets the first page of the threads of the user, with at most `size` of them.
    #[endpoint(operation = LIST_CHAT_THREADS)]
    pub async fn threads(&self, size: u32) -> Result<Page<Thread>, ChatError> {
        self.list(ChatError::LIST_CHAT_THREADS.path(), size).await
    }

    /// Gets the first page of the messages of a thread, with at most `size` of them.
    #[endpoint(operation = LIST_CHAT_MESSAGES)]
    pub async fn messages(&self, thread: &str, size: u32) -> Result<Page<Message>, ChatError> {
        self.list(&ChatError::LIST_CHAT_MESSAGES.path_for([thread])?, size).await
    }

    /// Gets the page after `page`. Returns `None` after the last page.
    ///
    /// # Errors
    ///
    /// Returns a [`ChatError`]. It is `Transport` if the URL of the next page does not belong to this
    /// resource, because another host must not receive the access token.
    pub async fn next<T: DeserializeOwned>(
        &self,
        page: &Page<T>,
    ) -> Result<Option<Page<T>>, ChatError> {
        match &page.next_link {
            Some(next) => self.page_at(next).await.map(Some),
            None => Ok(None),
        }
    }

    #[endpoint(success(200), idempotent)]
    async fn page_at<T: DeserializeOwned>(&self, next: &str) -> Result<Page<T>, ChatError> {
        let next: Url = next.parse().map_err(TransportError::not_built)?;
        if !self.transport.owns(&next) {
            return Err(TransportError::not_built("the next page is on another host").into());
        }
        self.transport.get_page(next).await
    }

    /// This helper is not annotated; the functions that call it are.
    async fn list(&self, path: &str, size: u32) -> Result<Response, reqwest::Error> {
        let query = [("maxPageSize", size.to_string())];
        let request = self.transport.request_with_query(reqwest::Method::GET, path, &query);
        self.transport.send(request).await
    }
}

#[cfg(test)]
mod tests;
