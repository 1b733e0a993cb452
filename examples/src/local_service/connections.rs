//! Accepts and serves connections.

use std::time::Duration;

use axum::{Router, body::Body};
use hyper::{Request, body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;
use tokio::{
    net::{TcpListener, TcpStream},
    task::JoinSet,
    time::sleep,
};
use tower::ServiceExt as _;

use super::interrupted::send_or_close;

/// The maximum number of connections that are served at the same time. Further connections wait.
const MAX_CONNECTIONS: usize = 256;

/// The delay after the system could not accept a connection.
const ACCEPT_PAUSE: Duration = Duration::from_millis(50);

/// Serves connections until the future is dropped, which closes the open ones.
pub(super) async fn serve(listener: TcpListener, router: Router) {
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            accepted = listener.accept(), if connections.len() < MAX_CONNECTIONS => match accepted {
                Ok((stream, _)) => {
                    connections.spawn(serve_connection(stream, router.clone()));
                }
                Err(_) => sleep(ACCEPT_PAUSE).await,
            },
            Some(_) = connections.join_next() => {}
        }
    }
}

/// Serves one connection until either side closes it.
async fn serve_connection(stream: TcpStream, router: Router) {
    let service = service_fn(|request: Request<Incoming>| {
        let answer = router.clone().oneshot(request.map(Body::new));
        async { send_or_close(answer.await) }
    });
    // An error means that the client closed the connection, or that the service did so intentionally.
    let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
}
