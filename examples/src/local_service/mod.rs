//! A local service that simulates Azure Communication Services with every possible outcome of a call.
//!
//! It serves HTTP on a port of the loopback interface, checks signatures like the real service, and
//! sends bodies and headers in the same form. As with the test numbers of payment and messaging
//! vendors, the recipient's number determines the response; see [`Behaviour`] for the numbers.
//!
//! | route | function |
//! |---|---|
//! | `POST /sms` | accepts messages, or behaves as the first recipient's number specifies |
//! | `POST /sms/optouts:add`, `:remove`, `:check` | stores opt-outs in memory |
//! | `GET /deliveryReports/{id}` | returns reports about accepted messages |
//! | `/emails:send`, `/emails/operations/{id}` | e-mails, as long-running operations that succeed, fail or are canceled |
//! | `/identities`, with its tokens | identities, whose tokens give access to the chat |
//! | `/chat/threads`, with messages and participants | threads, which reject unknown participants; pages |
//! | `/routing/queues`, `distributionPolicies`, `jobs` | entities with entity tags |
//! | `/availablePhoneNumbers`, `/phoneNumbers/operations` | searches, and reservations that partly fail |
//! | any method, `/status/{code}` | any status and any body, without a signature; see [below](#any-status) |
//!
//! # Any status
//!
//! `/status/{code}` is for testing other clients. It responds with any status from 200 to 999, and
//! `?body=` selects the body:
//!
//! | `?body=` | response |
//! |---|---|
//! | `json` (default) | a JSON object: an `error` object from status 300 on |
//! | `empty` | no body and no content type |
//! | `html` | the HTML page of a gateway |
//! | `odd` | a complete body with half of a JSON document |
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

/// The key that [`LocalService`] accepts. It is not valid for any other service.
const ACCESS_KEY: &str = "YSBrZXkgZm9yIHRoZSBsb2NhbCBzZXJ2aWNlIG9ubHk=";

/// A running local service. It stops when it is dropped.
///
/// It runs on the tokio runtime that starts it, so a blocking client on the same thread needs a
/// multi-thread runtime.
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
    /// Starts a service without stored data on a free port of 127.0.0.1.
    ///
    /// # Errors
    ///
    /// Returns the operating system's error if the service cannot listen on a port.
    pub async fn start() -> io::Result<Self> {
        let key = AccessKey::from_base64(ACCESS_KEY).map_err(invalid_key)?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let address = listener.local_addr()?;
        let serving = tokio::spawn(connections::serve(listener, router(key))).abort_handle();
        Ok(Self { address, serving })
    }

    /// The URL of the service, such as `http://127.0.0.1:49152/`.
    #[must_use]
    pub fn endpoint(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// A connection string with the URL of the service and the key that it accepts.
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
    // These routes require the access key; the chat requires the token of an identity.
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
