//! A local service that plays Azure Communication Services, with each way an API call ends.
//!
//! It speaks real HTTP on a port of the loopback interface, checks signatures as the real service
//! does, and responses with the real shapes of bodies and headers. What it responses is chosen as with
//! the test numbers of payment and messaging vendors: by the number the message goes to. See
//! [`Behaviour`] for the numbers.
//!
//! | route | what it does |
//! |---|---|
//! | `POST /sms` | accepts messages, or behaves as the first recipient's number asks |
//! | `POST /sms/optouts:add`, `:remove`, `:check` | keeps opt-outs in memory |
//! | `GET /deliveryReports/{id}` | reports on the messages it accepted |
//! | `/emails:send`, `/emails/operations/{id}` | e-mails, as long-running operations that succeed, fail or are canceled |
//! | `/identities`, with its tokens | identities, whose tokens open the chat |
//! | `/chat/threads`, with messages and participants | threads, which refuse unknown participants; pages |
//! | `/routing/queues`, `distributionPolicies`, `jobs` | entities with entity tags |
//! | `/availablePhoneNumbers`, `/phoneNumbers/operations` | searches, and reservations that fail in part |
//! | any method, `/status/{code}` | unsigned: any status, any body; see [below](#any-status) |
//!
//! # Any status
//!
//! `/status/{code}` is for trying other clients. It responses with any status from 200 to 999, and
//! `?body=` chooses what comes with it:
//!
//! | `?body=` | response |
//! |---|---|
//! | `json` (default) | a JSON object: an `error` object from status 300 on |
//! | `empty` | no body and no content type |
//! | `html` | the page of a gateway |
//! | `odd` | half of a JSON document, sent whole |
//! | `cut` | the connection closes in the middle of the body |
//! | `close` | the connection closes before any response |

mod any_status;
mod authentication;
mod behaviour;
mod chat;
mod connections;
mod delivery_reports;
mod email;
mod entire_request;
mod identity;
mod interrupted;
mod job_router;
mod operations;
mod opt_outs;
mod phone_number;
mod phone_numbers;
mod responses;
mod send;
mod service_headers;
mod store;
mod timestamp;
mod versions;

use std::{
    io,
    net::{Ipv4Addr, SocketAddr},
    sync::Arc,
};

use axum::{
    Router, middleware,
    routing::{any, get, post},
};
use tokio::{net::TcpListener, task::AbortHandle};

pub use self::behaviour::Behaviour;
use self::{identity::Identities, store::Store};
use crate::access_key::{AccessKey, InvalidAccessKey};

/// The key that [`LocalService`] accepts. It opens nothing else.
const ACCESS_KEY: &str = "YSBrZXkgZm9yIHRoZSBsb2NhbCBzZXJ2aWNlIG9ubHk=";

/// A running local service; dropping it stops it.
///
/// It runs on the tokio runtime that starts it, so a blocking client in the same thread needs a
/// runtime with more than one.
///
/// ```
/// # tokio::runtime::Runtime::new()?.block_on(async {
/// use acs_endpoint_examples::LocalService;
///
/// let service = LocalService::start().await?;
/// let response = reqwest::get(format!("{}status/603", service.endpoint())).await?;
/// assert_eq!(response.status().as_u16(), 603);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// # })?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct LocalService {
    address: SocketAddr,
    serving: AbortHandle,
}

impl LocalService {
    /// Starts a service with an empty memory on a free port of 127.0.0.1.
    ///
    /// # Errors
    ///
    /// The operating system's error if no port can be listened on.
    pub async fn start() -> io::Result<Self> {
        let key = AccessKey::from_base64(ACCESS_KEY).map_err(invalid_key)?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let address = listener.local_addr()?;
        let serving = tokio::spawn(connections::serve(listener, router(key))).abort_handle();
        Ok(Self { address, serving })
    }

    /// The service's address, such as `http://127.0.0.1:49152/`.
    #[must_use]
    pub fn endpoint(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// A connection string with the service's address and the key it accepts.
    #[must_use]
    pub fn connection_string(&self) -> String {
        format!("endpoint={};accesskey={ACCESS_KEY}", self.endpoint())
    }
}

impl Drop for LocalService {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

fn invalid_key(error: InvalidAccessKey) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, error)
}

fn router(key: AccessKey) -> Router {
    let identities = Identities::default();
    let sms = Router::new()
        .without_v07_checks()
        .route("/sms", post(send::send))
        .route("/sms/optouts:add", post(opt_outs::add))
        .route("/sms/optouts:remove", post(opt_outs::remove))
        .route("/sms/optouts:check", post(opt_outs::check))
        .route("/deliveryReports/{id}", get(delivery_reports::delivery_report))
        .with_state(Arc::new(Store::default()));
    // An access key opens these; the token of an identity opens the chat.
    let signed = Router::new()
        .without_v07_checks()
        .merge(sms)
        .merge(email::router())
        .merge(identity::router(identities.clone()))
        .merge(job_router::router())
        .merge(phone_numbers::router())
        .route_layer(middleware::from_fn_with_state(Arc::new(key), authentication::check));
    Router::new()
        .without_v07_checks()
        .merge(signed)
        .merge(chat::router(identities))
        .route_layer(middleware::from_fn(versions::check))
        .route("/status/{code}", any(any_status::any_status))
        .fallback(responses::no_route)
        .layer(middleware::from_fn(service_headers::add))
}

#[cfg(test)]
mod tests;
