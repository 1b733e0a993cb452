//! A server that responds to a request with given bytes.

use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::thread;

/// Responds to one request with these bytes and closes the connection. Returns the address.
pub(crate) fn respond_once(response: impl Into<Vec<u8>>) -> String {
    let response = response.into();
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let address = format!("http://{}/", listener.local_addr().unwrap());
    thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        read_request(&mut stream);
        // The client may leave before it has read everything.
        let _ = stream.write_all(&response);
    });
    address
}

fn read_request(stream: &mut TcpStream) {
    let mut request = Vec::new();
    let mut part = [0; 1024];
    while !request.ends_with(b"\r\n\r\n") {
        match stream.read(&mut part) {
            Ok(0) | Err(_) => return,
            Ok(read) => request.extend_from_slice(&part[..read]),
        }
    }
}

/// Returns an address on which nothing listens, and the socket that reserves it.
pub(crate) fn refusing() -> (tokio::net::TcpSocket, String) {
    let socket = tokio::net::TcpSocket::new_v4().unwrap();
    socket.bind((Ipv4Addr::LOCALHOST, 0).into()).unwrap();
    let address = format!("http://{}/", socket.local_addr().unwrap());
    (socket, address)
}

/// Returns an address that accepts connections and never sends a response.
pub(crate) fn silent() -> (TcpListener, String) {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let address = format!("http://{}/", listener.local_addr().unwrap());
    (listener, address)
}
