//! Faults of the status line and the headers.

use super::outcomes::{
    BOTH_UREQ, DECLINED, FOLLOWING_REDIRECTS, NO_CONTENT, NO_RESPONSE, NOT_FOUND,
    NOT_FOUND_STATUS_ONLY, NOT_MODIFIED, NOT_SENT, REDIRECTED_303, REDIRECTED_307, STATUS_ONLY,
    SWITCHED, UNREADABLE, VALUE, WAITS, WITHOUT_TIMEOUT,
};
use super::{Call, FAULT, Fault, error_body, head, value};
use crate::server::{PAGE, Step};

pub(super) const FAULTS: &[Fault] = &[
    Fault {
        name: "sends something other than HTTP",
        steps: &[Step::Send(b"s3cret, and no status line\r\n\r\n")],
        seen: NO_RESPONSE,
        ..FAULT
    },
    Fault {
        name: "sends a word as the status",
        steps: &[Step::Send(head!("OK", "Content-Length: 0").as_bytes())],
        seen: NO_RESPONSE,
        ..FAULT
    },
    Fault {
        name: "sends the status 099",
        steps: &[Step::Send(head!("099 Low", "Content-Length: 0").as_bytes())],
        seen: NO_RESPONSE,
        ..FAULT
    },
    Fault {
        name: "sends the status 1000",
        steps: &[Step::Send(head!("1000 High", "Content-Length: 0").as_bytes())],
        seen: NO_RESPONSE,
        ..FAULT
    },
    Fault {
        name: "sends the status 603",
        steps: &[Step::Send(
            concat!(head!("603 Decline", "Content-Length: 38"), error_body!()).as_bytes(),
        )],
        body: error_body!().as_bytes(),
        seen: DECLINED,
        ..FAULT
    },
    Fault {
        name: "closes the connection within the headers of a 404",
        steps: &[Step::Send(b"HTTP/1.1 404 Not Found\r\nMS-CV: fau")],
        seen: NO_RESPONSE,
        ..FAULT
    },
    Fault {
        name: "stops within the headers of a 404",
        steps: &[Step::Send(b"HTTP/1.1 404 Not Found\r\nMS-CV: fau"), Step::Stall],
        call: Call::Impatient,
        seen: NO_RESPONSE,
        but: &[(WITHOUT_TIMEOUT, WAITS)],
        ..FAULT
    },
    Fault {
        name: "sends 103 before a 200",
        steps: &[
            Step::Send(b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"),
            Step::Send(concat!(head!("200 OK", "Content-Length: 14"), value!()).as_bytes()),
        ],
        seen: VALUE,
        ..FAULT
    },
    Fault {
        name: "sends 103 before a 404",
        steps: &[
            Step::Send(b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"),
            Step::Send(
                concat!(head!("404 Not Found", "Content-Length: 38"), error_body!()).as_bytes(),
            ),
        ],
        body: error_body!().as_bytes(),
        seen: NOT_FOUND,
        but: &[(STATUS_ONLY, NOT_FOUND_STATUS_ONLY)],
        ..FAULT
    },
    Fault {
        name: "sends 103 and closes the connection",
        steps: &[Step::Send(b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n")],
        seen: NO_RESPONSE,
        ..FAULT
    },
    Fault {
        name: "switches protocols (101), which was not requested",
        steps: &[Step::Send(
            head!("101 Switching Protocols", "Connection: upgrade", "Upgrade: other").as_bytes(),
        )],
        seen: SWITCHED,
        ..FAULT
    },
    Fault {
        name: "sends 204, without a body",
        steps: &[Step::Send(head!("204 No Content").as_bytes())],
        seen: NO_CONTENT,
        ..FAULT
    },
    Fault {
        name: "sends 204 that announces a compressed body",
        steps: &[Step::Send(head!("204 No Content", "Content-Encoding: gzip").as_bytes())],
        seen: NO_CONTENT,
        ..FAULT
    },
    Fault {
        name: "sends 304, without a body",
        steps: &[Step::Send(head!("304 Not Modified").as_bytes())],
        seen: NOT_MODIFIED,
        ..FAULT
    },
    Fault {
        name: "sends 304 that announces a compressed body",
        steps: &[Step::Send(
            head!("304 Not Modified", "Content-Encoding: gzip", "Content-Length: 34").as_bytes(),
        )],
        seen: NOT_MODIFIED,
        ..FAULT
    },
    Fault {
        name: "sends 307 without `Location`",
        steps: &[Step::Send(head!("307 Temporary Redirect", "Content-Length: 0").as_bytes())],
        seen: REDIRECTED_307,
        but: &[(BOTH_UREQ, NO_RESPONSE)],
        ..FAULT
    },
    Fault {
        name: "redirects (303) to an address where nobody listens",
        steps: &[Step::RedirectToNobody],
        seen: REDIRECTED_303,
        but: &[(FOLLOWING_REDIRECTS, NOT_SENT)],
        ..FAULT
    },
    Fault {
        name: "redirects (303) to an HTML page",
        steps: &[Step::RedirectToPage],
        body: PAGE,
        seen: REDIRECTED_303,
        but: &[(FOLLOWING_REDIRECTS, UNREADABLE)],
        ..FAULT
    },
    Fault {
        name: "redirects (303) to something other than a web address",
        steps: &[Step::Send(
            head!("303 See Other", "Location: ftp://127.0.0.1/", "Content-Length: 0").as_bytes(),
        )],
        seen: REDIRECTED_303,
        but: &[(FOLLOWING_REDIRECTS, NO_RESPONSE)],
        ..FAULT
    },
    Fault {
        name: "redirects (307) to itself, endlessly",
        steps: &[Step::Send(
            head!(
                "307 Temporary Redirect",
                "Location: /sms",
                "Content-Length: 0",
                "Connection: close"
            )
            .as_bytes(),
        )],
        seen: REDIRECTED_307,
        but: &[(FOLLOWING_REDIRECTS, NO_RESPONSE)],
        ..FAULT
    },
    Fault {
        name: "sends 404 with 90 headers",
        steps: &[
            Step::Send(b"HTTP/1.1 404 Not Found\r\nMS-CV: fault.1\r\n"),
            Step::Repeat(88, b"X-More: more\r\n"),
            Step::Send(b"Content-Length: 0\r\n\r\n"),
        ],
        seen: NOT_FOUND,
        but: &[(STATUS_ONLY, NOT_FOUND_STATUS_ONLY)],
        ..FAULT
    },
    Fault {
        name: "sends 404 with 1000 headers",
        steps: &[
            Step::Send(b"HTTP/1.1 404 Not Found\r\nMS-CV: fault.1\r\n"),
            Step::Repeat(998, b"X-More: more\r\n"),
            Step::Send(b"Content-Length: 0\r\n\r\n"),
        ],
        seen: NO_RESPONSE,
        ..FAULT
    },
    Fault {
        name: "sends 404 with a header of 1 MiB",
        steps: &[
            Step::Send(b"HTTP/1.1 404 Not Found\r\nMS-CV: fault.1\r\nX-Huge: "),
            Step::Repeat(64 * 1024, b"0123456789abcdef"),
            Step::Send(b"\r\nContent-Length: 0\r\n\r\n"),
        ],
        seen: NO_RESPONSE,
        ..FAULT
    },
    Fault {
        name: "sends 404 with a length that is not a number",
        steps: &[Step::Send(
            concat!(head!("404 Not Found", "Content-Length: many"), error_body!()).as_bytes(),
        )],
        body: error_body!().as_bytes(),
        seen: NO_RESPONSE,
        ..FAULT
    },
    Fault {
        name: "sends 404 with two lengths that differ",
        steps: &[Step::Send(
            concat!(
                head!("404 Not Found", "Content-Length: 38", "Content-Length: 20"),
                error_body!()
            )
            .as_bytes(),
        )],
        body: error_body!().as_bytes(),
        seen: NO_RESPONSE,
        ..FAULT
    },
];
