//! The table of faults, with the outcome of a call for each.

mod bodies;
mod connections;
mod heads;
mod outcomes;

use std::time::Duration;

use crate::clients::Client;
use crate::seen::Seen;
use crate::server::Step;

pub(crate) use outcomes::NO_RESPONSE;

/// A fault of the service, and the outcome for the caller.
pub(crate) struct Fault {
    /// The description in the documentation, which follows "the service".
    pub(crate) name: &'static str,
    pub(crate) steps: &'static [Step],
    /// The body that the server intended to send.
    pub(crate) body: &'static [u8],
    pub(crate) call: Call,
    /// The outcome; there are several if it depends on timing.
    pub(crate) seen: &'static [Seen],
    /// The clients for which the outcome is different.
    pub(crate) but: &'static [(&'static [Client], &'static [Seen])],
}

/// The kind of call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Call {
    /// A small request, with a timeout that never expires.
    Plain,
    /// A request that does not fit into the buffers of the sockets.
    Large,
    /// A request that ends because its timeout expires.
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

/// A part of the table with a heading.
pub(crate) struct Part {
    pub(crate) heading: &'static str,
    pub(crate) faults: &'static [Fault],
}

pub(crate) const PARTS: [Part; 3] = [
    Part { heading: "The connection", faults: connections::FAULTS },
    Part { heading: "The status and the headers", faults: heads::FAULTS },
    Part { heading: "The body", faults: bodies::FAULTS },
];

/// The head of a response, with a header that errors keep and one that logs hide.
macro_rules! head {
    ($status:literal $(, $line:literal)*) => {
        concat!(
            "HTTP/1.1 ", $status, "\r\nMS-CV: fault.1\r\nSet-Cookie: s3cret\r\n",
            $($line, "\r\n",)* "\r\n"
        )
    };
}
use head;

/// The body of an error, which has 38 bytes.
macro_rules! error_body {
    () => {
        r#"{"error":{"code":"Gone"},"k":"s3cret"}"#
    };
}
use error_body;

/// The body of a success, which has 14 bytes.
macro_rules! value {
    () => {
        r#"{"status":200}"#
    };
}
use value;

/// A fault with a plain call and the same outcome for every client.
const FAULT: Fault =
    Fault { name: "", steps: &[], body: b"", call: Call::Plain, seen: &[], but: &[] };
