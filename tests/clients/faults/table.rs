//! The table: each fault, and what becomes of a call that meets it.

mod bodies;
mod connections;
mod heads;
mod outcomes;

use std::time::Duration;

use crate::clients::Client;
use crate::seen::Seen;
use crate::server::Step;

pub(crate) use outcomes::NO_RESPONSE;

/// One way for a call to go wrong, and what the caller gets.
pub(crate) struct Fault {
    /// In the words of the documentation, where it follows "the service".
    pub(crate) name: &'static str,
    pub(crate) steps: &'static [Step],
    /// The body that the server means by its bytes.
    pub(crate) body: &'static [u8],
    pub(crate) call: Call,
    /// What it comes to: one of these, where it is a race.
    pub(crate) seen: &'static [Seen],
    /// The clients to which it is something else.
    pub(crate) but: &'static [(&'static [Client], &'static [Seen])],
}

/// How a fault is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Call {
    /// With a small request, and a timeout that is never reached.
    Plain,
    /// With a request that does not fit into the buffers of the sockets.
    Large,
    /// With a timeout that ends it.
    Impatient,
}

impl Call {
    pub(crate) fn timeout(self) -> Duration {
        match self {
            Self::Plain | Self::Large => Duration::from_secs(60),
            Self::Impatient => Duration::from_millis(1500),
        }
    }
}

impl Fault {
    pub(crate) fn seen_by(&self, client: Client) -> &'static [Seen] {
        let exception = self.but.iter().find(|(clients, _)| clients.contains(&client));
        exception.map_or(self.seen, |(_, seen)| seen)
    }
}

/// A part of the table, under a heading of its own.
pub(crate) struct Part {
    pub(crate) heading: &'static str,
    pub(crate) faults: &'static [Fault],
}

pub(crate) const PARTS: [Part; 3] = [
    Part { heading: "The connection", faults: connections::FAULTS },
    Part { heading: "The status and the headers", faults: heads::FAULTS },
    Part { heading: "The body", faults: bodies::FAULTS },
];

/// The head of a response, with a header to find again and one to hide.
macro_rules! head {
    ($status:literal $(, $line:literal)*) => {
        concat!(
            "HTTP/1.1 ", $status, "\r\nMS-CV: fault.1\r\nSet-Cookie: s3cret\r\n",
            $($line, "\r\n",)* "\r\n"
        )
    };
}
use head;

/// The body of an error: 38 bytes.
macro_rules! error_body {
    () => {
        r#"{"error":{"code":"Gone"},"k":"s3cret"}"#
    };
}
use error_body;

/// The body of a success: 14 bytes.
macro_rules! value {
    () => {
        r#"{"status":200}"#
    };
}
use value;

/// A fault that is called plainly, and is the same for every client.
const FAULT: Fault =
    Fault { name: "", steps: &[], body: b"", call: Call::Plain, seen: &[], but: &[] };
