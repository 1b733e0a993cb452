//! A local server that violates the protocol as instructed.
//!
//! Everything has a limit: connections, bytes, and the time that it waits for a client.

use std::io::{self, ErrorKind, Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use tokio::net::TcpSocket;

/// The maximum number of connections from a client.
const MAX_CONNECTIONS: usize = 20;
/// The maximum size of a flood, which is more than the buffers of two sockets can contain.
pub(crate) const MAX_FLOOD: usize = 32 * 1024 * 1024;
/// The time that the server waits for a client to send, to read, or to leave.
const PATIENCE: Duration = Duration::from_secs(30);

/// The request that clients send, unless a fault asks for a [large one](LARGE).
pub(crate) const SMALL: &[u8] = b"{}";
/// The size of a large request. It is more than the buffers of two sockets can contain, so the request
/// cannot be sent completely before the server reads it.
pub(crate) const LARGE: usize = 32 * 1024 * 1024;

/// The page that a redirect leads to.
pub(crate) const PAGE: &[u8] = b"<!doctype html><title>Sign in</title>";

/// A step of the server after it has read the request. After the last step it closes the connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// Sends these bytes.
    Send(&'static [u8]),
    /// Sends these bytes this many times.
    Repeat(usize, &'static [u8]),
    /// Sends these bytes one at a time.
    Drip(&'static [u8]),
    /// Sends these bytes repeatedly until the client leaves.
    Flood(&'static [u8]),
    /// Sends a redirect to a port of this machine on which nothing listens.
    RedirectToNobody,
    /// As the only step: sends a redirect to a page, and [the page](PAGE).
    RedirectToPage,
    /// Does nothing until the client leaves.
    Stall,
    /// Reads until the client leaves or has sent a [large request](LARGE).
    Drain,
    /// Resets the connection. This must be the last step.
    Reset,
    /// Closes the connection without waiting for the request. This must be the only step.
    Close,
    /// Does not listen at all. This must be the only step.
    Refuse,
    /// Reads only the head of the request. This must be the first step.
    HeadOnly,
}

/// A running server.
pub(crate) struct FaultServer {
    address: SocketAddr,
    stopping: Arc<AtomicBool>,
    serving: Option<JoinHandle<Vec<JoinHandle<Ended>>>>,
    /// Keeps a port on which nothing listens.
    _closed: TcpSocket,
}

/// How a connection ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ended {
    /// Every step was completed.
    Done,
    /// A step ended early because the client left.
    ClientLeft,
    /// The client read a flood up to its end.
    ReadToTheEnd,
    /// The client did nothing for too long.
    Stuck,
}

impl FaultServer {
    /// Starts a server that treats every connection in the same way.
    pub(crate) fn start(steps: &'static [Step]) -> io::Result<Self> {
        let closed = TcpSocket::new_v4()?;
        closed.bind((Ipv4Addr::LOCALHOST, 0).into())?;
        let nobody = closed.local_addr()?;
        if steps == [Step::Refuse] {
            let stopping = Arc::default();
            return Ok(Self { address: nobody, stopping, serving: None, _closed: closed });
        }
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let address = listener.local_addr()?;
        let stopping = Arc::new(AtomicBool::new(false));
        let stop = Arc::clone(&stopping);
        let serving = thread::spawn(move || {
            let streams = listener.incoming().take(MAX_CONNECTIONS).map_while(Result::ok);
            let serves = streams.take_while(|_| !stop.load(Ordering::SeqCst));
            serves.map(|stream| thread::spawn(move || serve(stream, steps, nobody))).collect()
        });
        Ok(Self { address, stopping, serving: Some(serving), _closed: closed })
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// Stops listening and waits for the end of each connection.
    pub(crate) fn finish(self) -> Vec<Ended> {
        self.stopping.store(true, Ordering::SeqCst);
        let Some(serving) = self.serving else { return Vec::new() };
        // This connection wakes the server, which then stops. It may have stopped already.
        let _ = TcpStream::connect(self.address);
        let connections = serving.join().unwrap();
        connections.into_iter().map(|connection| connection.join().unwrap()).collect()
    }
}

fn serve(mut stream: TcpStream, steps: &[Step], nobody: SocketAddr) -> Ended {
    match follow(&mut stream, steps, nobody) {
        Ok(ended) => ended,
        Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {
            Ended::Stuck
        }
        Err(_) => Ended::ClientLeft,
    }
}

fn follow(stream: &mut TcpStream, steps: &[Step], nobody: SocketAddr) -> io::Result<Ended> {
    stream.set_nodelay(true)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    match (steps.first(), steps.last()) {
        (Some(Step::Close), _) => return Ok(Ended::Done),
        (Some(Step::RedirectToPage), _) => return redirect_to_page(stream),
        (Some(Step::HeadOnly), _) => read_until(stream, b"\r\n\r\n")?,
        // A socket that is closed with unread data resets the connection.
        (_, Some(Step::Reset)) => read_until(stream, b"\r\n\r\n{")?,
        _ => read_until(stream, b"\r\n\r\n{}")?,
    }
    for step in steps {
        match *step {
            Step::Send(bytes) => stream.write_all(bytes)?,
            Step::Repeat(times, bytes) => stream.write_all(&bytes.repeat(times))?,
            Step::Drip(bytes) => bytes.chunks(1).try_for_each(|byte| stream.write_all(byte))?,
            Step::Flood(bytes) => {
                for _ in 0..MAX_FLOOD / bytes.len() {
                    stream.write_all(bytes)?;
                }
                return Ok(Ended::ReadToTheEnd);
            }
            Step::RedirectToNobody => {
                write!(stream, "HTTP/1.1 303 See Other\r\nMS-CV: fault.1\r\n")?;
                write!(stream, "Location: http://{nobody}/\r\nContent-Length: 0\r\n\r\n")?;
            }
            // The client sends nothing more, so this read ends with an error if the client leaves.
            Step::Stall => stream.read_exact(&mut [0])?,
            Step::Drain => {
                let mut sent = stream.take(LARGE as u64);
                io::copy(&mut sent, &mut io::sink())?;
            }
            // The client has sent the last byte of the request, which was not read.
            Step::Reset => drop(stream.peek(&mut [0])?),
            Step::Close | Step::Refuse | Step::HeadOnly | Step::RedirectToPage => {}
        }
    }
    Ok(Ended::Done)
}

/// Redirects the first request, which is a `POST`, and responds with 200 to the second, a `GET`. Both responses
/// contain the page.
fn redirect_to_page(stream: &mut TcpStream) -> io::Result<Ended> {
    let mut method = [0];
    let length = PAGE.len();
    stream.read_exact(&mut method)?;
    if method == *b"G" {
        read_until(stream, b"\r\n\r\n")?;
        write!(stream, "HTTP/1.1 200 OK\r\nMS-CV: fault.1\r\nContent-Type: text/html\r\n")?;
        write!(stream, "Content-Length: {length}\r\nConnection: close\r\n\r\n")?;
    } else {
        read_until(stream, b"\r\n\r\n{}")?;
        write!(stream, "HTTP/1.1 303 See Other\r\nMS-CV: fault.1\r\nLocation: /sign-in\r\n")?;
        write!(stream, "Content-Length: {length}\r\nConnection: close\r\n\r\n")?;
    }
    stream.write_all(PAGE)?;
    Ok(Ended::Done)
}

fn read_until(stream: &mut TcpStream, end: &[u8]) -> io::Result<()> {
    let mut request = Vec::new();
    let mut byte = [0];
    while !request.ends_with(end) {
        stream.read_exact(&mut byte)?;
        request.push(byte[0]);
    }
    Ok(())
}
