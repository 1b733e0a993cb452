//! An HTTP server that sends canned responses.

use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use bytes::Bytes;

use crate::testing::{BodyKind, response};

/// The time limit for reading a request.
const READ_TIMEOUT: Duration = Duration::from_secs(10);

/// An HTTP server on the local machine that sends the same response to every request, until another one
/// is set. It tests a real client, with all its layers, against the possible responses of a service.
///
/// The server sends a 500 until [`respond_with`](Self::respond_with) is called. It serves one
/// connection at a time, closes each connection after its response, and stops when it is dropped. See
/// the [module](crate::testing) for an example.
#[derive(Debug)]
pub struct MockServer {
    address: SocketAddr,
    next: Arc<Mutex<Option<Next>>>,
    serving: Option<thread::JoinHandle<()>>,
}

/// The response that the server sends.
#[derive(Clone, Debug)]
struct Next {
    response: http::Response<Bytes>,
    /// The number of bytes that the response announces but does not send.
    missing: usize,
}

impl MockServer {
    /// Starts the server on a free port of `127.0.0.1`.
    ///
    /// # Errors
    /// Returns an error if there is no free port, or if the thread cannot be created.
    pub fn start() -> io::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0))?;
        let address = listener.local_addr()?;
        let first = Next { response: response(500, BodyKind::Empty), missing: 0 };
        let next = Arc::new(Mutex::new(Some(first)));
        let serving = Arc::clone(&next);
        let serving = thread::Builder::new().spawn(move || {
            for connection in listener.incoming() {
                let next = serving.lock().unwrap_or_else(PoisonError::into_inner).clone();
                let (Some(next), Ok(connection)) = (next, connection) else { break };
                // If the client closes the connection, the test reports it.
                let _ = serve(&connection, &next);
            }
        })?;
        Ok(Self { address, next, serving: Some(serving) })
    }

    /// The URL of the server, such as `http://127.0.0.1:40213`.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Sets the response to all further requests.
    pub fn respond_with(&self, response: http::Response<Bytes>) {
        self.set(Some(Next { response, missing: 0 }));
    }

    /// Sets the response to all further requests, and interrupts it: the server announces one byte more
    /// than the body contains, and closes the connection. The function returns a transport error that
    /// is [`Interrupted`](crate::TransportErrorKind::Interrupted).
    pub fn interrupt_with(&self, response: http::Response<Bytes>) {
        self.set(Some(Next { response, missing: 1 }));
    }

    fn set(&self, next: Option<Next>) {
        *self.next.lock().unwrap_or_else(PoisonError::into_inner) = next;
    }
}

impl Drop for MockServer {
    fn drop(&mut self) {
        self.set(None);
        // This connection wakes the server, which then stops.
        drop(TcpStream::connect(self.address));
        if let Some(serving) = self.serving.take() {
            let _ = serving.join();
        }
    }
}

/// Reads a request to its end, and writes the response.
fn serve(connection: &TcpStream, Next { response, missing }: &Next) -> io::Result<()> {
    connection.set_read_timeout(Some(READ_TIMEOUT))?;
    let mut request = BufReader::new(connection);
    let mut length = Length::None;
    let mut is_head = false;
    let mut line = String::new();
    loop {
        let is_first = line.is_empty();
        line.clear();
        if request.read_line(&mut line)? == 0 {
            return Ok(());
        }
        let header = line.trim_end().to_ascii_lowercase();
        if header.is_empty() {
            break;
        }
        is_head |= is_first && header.starts_with("head ");
        match header.split_once(':').map(|(name, value)| (name, value.trim())) {
            Some(("content-length", value)) => {
                length = Length::Bytes(value.parse().map_err(io::Error::other)?);
            }
            Some(("transfer-encoding", _)) => length = Length::Chunked,
            Some(("expect", _)) => {
                (&*connection).write_all(b"HTTP/1.1 100 Continue\r\n\r\n")?;
            }
            _ => {}
        }
    }
    read_body(&mut request, &length)?;

    let mut head = format!("HTTP/1.1 {} \r\n", response.status().as_u16()).into_bytes();
    for (name, value) in response.headers() {
        head.extend([name.as_str().as_bytes(), b": ", value.as_bytes(), b"\r\n"].concat());
    }
    let has_body = !matches!(response.status().as_u16(), 100..=199 | 204 | 304);
    if has_body {
        let length = response.body().len() + missing;
        head.extend(format!("content-length: {length}\r\n").into_bytes());
    }
    head.extend(b"connection: close\r\n\r\n");
    if has_body && !is_head {
        head.extend_from_slice(response.body());
    }
    (&*connection).write_all(&head)
}

enum Length {
    None,
    Bytes(u64),
    Chunked,
}

fn read_body(request: &mut BufReader<&TcpStream>, length: &Length) -> io::Result<()> {
    let skip = |request: &mut BufReader<&TcpStream>, bytes| {
        io::copy(&mut request.take(bytes), &mut io::sink())
    };
    match length {
        Length::None => {}
        Length::Bytes(bytes) => {
            skip(request, *bytes)?;
        }
        Length::Chunked => loop {
            let mut line = String::new();
            request.read_line(&mut line)?;
            let size = line.trim_end().split(';').next().unwrap_or_default();
            let size = u64::from_str_radix(size, 16).map_err(io::Error::other)?;
            skip(request, size + 2)?;
            if size == 0 {
                break;
            }
        },
    }
    Ok(())
}
