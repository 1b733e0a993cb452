//! Faults of the body.

use super::outcomes::{
    BAD_GATEWAY, BAD_GATEWAY_AND_NO_MORE, BOTH_UREQ, INTERRUPTED, INTERRUPTED_WITHOUT_BODY,
    NO_RESPONSE, NOT_FOUND, NOT_FOUND_STATUS_ONLY, NOT_FOUND_WITH_LIMIT, NOT_FOUND_WITH_PART,
    NOT_FOUND_WITHOUT_BODY, PIPELINE, STATUS_ONLY, TOO_LONG, UNREADABLE, UREQ, VALUE, WAITS,
    WITHOUT_TIMEOUT,
};
use super::{Call, FAULT, Fault, error_body, head, value};
use crate::server::Step;

/// A large piece of meaningless data.
const FILLING: &[u8] = &[b' '; 16 * 1024];

/// The body of a success, gzip-compressed: 34 bytes.
const GZIP: &[u8] = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff\xab\x56\x2a\x2e\x49\x2c\x29\x2d\x56\xb2\x32\x32\x30\xa8\x05\x00\xa3\x3f\xf5\x3e\x0e\x00\x00\x00";

pub(super) const FAULTS: &[Fault] = &[
    Fault {
        name: "sends 200 with gzip-compressed JSON",
        steps: &[
            Step::Send(head!("200 OK", "Content-Encoding: gzip", "Content-Length: 34").as_bytes()),
            Step::Send(GZIP),
        ],
        body: GZIP,
        seen: UNREADABLE,
        but: &[(BOTH_UREQ, VALUE)],
        ..FAULT
    },
    Fault {
        name: "sends 200 with JSON labeled as gzip",
        steps: &[Step::Send(
            concat!(head!("200 OK", "Content-Encoding: gzip", "Content-Length: 14"), value!())
                .as_bytes(),
        )],
        body: value!().as_bytes(),
        seen: VALUE,
        but: &[(BOTH_UREQ, INTERRUPTED_WITHOUT_BODY)],
        ..FAULT
    },
    Fault {
        name: "sends 404 with JSON labeled as gzip",
        steps: &[Step::Send(
            concat!(
                head!("404 Not Found", "Content-Encoding: gzip", "Content-Length: 38"),
                error_body!()
            )
            .as_bytes(),
        )],
        body: error_body!().as_bytes(),
        seen: NOT_FOUND,
        but: &[(STATUS_ONLY, NOT_FOUND_STATUS_ONLY), (UREQ, NOT_FOUND_WITHOUT_BODY)],
        ..FAULT
    },
    Fault {
        name: "sends 404 with an empty body",
        steps: &[Step::Send(head!("404 Not Found", "Content-Length: 0").as_bytes())],
        seen: NOT_FOUND,
        but: &[(STATUS_ONLY, NOT_FOUND_STATUS_ONLY)],
        ..FAULT
    },
    Fault {
        name: "sends 200 with an empty body",
        steps: &[Step::Send(head!("200 OK", "Content-Length: 0").as_bytes())],
        seen: UNREADABLE,
        ..FAULT
    },
    Fault {
        name: "sends 200 with half of the JSON",
        steps: &[Step::Send(
            concat!(head!("200 OK", "Content-Length: 9"), r#"{"status""#).as_bytes(),
        )],
        body: br#"{"status""#,
        seen: UNREADABLE,
        ..FAULT
    },
    Fault {
        name: "sends 200 with JSON labeled as HTML",
        steps: &[Step::Send(
            concat!(head!("200 OK", "Content-Type: text/html", "Content-Length: 14"), value!())
                .as_bytes(),
        )],
        seen: VALUE,
        ..FAULT
    },
    Fault {
        name: "is a gateway: 200 with an HTML page",
        steps: &[Step::Send(
            concat!(
                head!("200 OK", "Content-Type: text/html", "Content-Length: 20"),
                "<html>s3cret</html>\n"
            )
            .as_bytes(),
        )],
        body: b"<html>s3cret</html>\n",
        seen: UNREADABLE,
        ..FAULT
    },
    Fault {
        name: "is a gateway: 502 with an HTML page",
        steps: &[Step::Send(
            concat!(
                head!("502 Bad Gateway", "Content-Type: text/html", "Content-Length: 20"),
                "<html>s3cret</html>\n"
            )
            .as_bytes(),
        )],
        body: b"<html>s3cret</html>\n",
        seen: BAD_GATEWAY,
        but: &[(STATUS_ONLY, BAD_GATEWAY_AND_NO_MORE)],
        ..FAULT
    },
    Fault {
        name: "sends 404 with JSON labeled as an image",
        steps: &[Step::Send(
            concat!(
                head!("404 Not Found", "Content-Type: image/png", "Content-Length: 38"),
                error_body!()
            )
            .as_bytes(),
        )],
        body: error_body!().as_bytes(),
        seen: NOT_FOUND,
        but: &[(STATUS_ONLY, NOT_FOUND_STATUS_ONLY)],
        ..FAULT
    },
    Fault {
        name: "sends 200 with less than its length, and closes the connection",
        steps: &[Step::Send(concat!(head!("200 OK", "Content-Length: 99"), value!()).as_bytes())],
        body: value!().as_bytes(),
        seen: INTERRUPTED,
        ..FAULT
    },
    Fault {
        name: "sends 404 with less than its length, and closes the connection",
        steps: &[Step::Send(
            concat!(head!("404 Not Found", "Content-Length: 99"), error_body!()).as_bytes(),
        )],
        body: error_body!().as_bytes(),
        seen: NOT_FOUND_WITH_PART,
        but: &[(STATUS_ONLY, NOT_FOUND_STATUS_ONLY), (PIPELINE, NO_RESPONSE)],
        ..FAULT
    },
    Fault {
        name: "sends 200 with more than its length",
        steps: &[Step::Send(
            concat!(head!("200 OK", "Content-Length: 14"), value!(), "s3cret").as_bytes(),
        )],
        seen: VALUE,
        ..FAULT
    },
    Fault {
        name: "sends 404 with more than its length",
        steps: &[Step::Send(
            concat!(head!("404 Not Found", "Content-Length: 38"), error_body!(), "s3cret")
                .as_bytes(),
        )],
        body: error_body!().as_bytes(),
        seen: NOT_FOUND,
        but: &[(STATUS_ONLY, NOT_FOUND_STATUS_ONLY)],
        ..FAULT
    },
    Fault {
        name: "sends 200 in chunks, and one without a size",
        steps: &[Step::Send(
            concat!(
                head!("200 OK", "Transfer-Encoding: chunked"),
                "e\r\n",
                value!(),
                "\r\nmany\r\n"
            )
            .as_bytes(),
        )],
        body: value!().as_bytes(),
        seen: INTERRUPTED,
        but: &[(BOTH_UREQ, INTERRUPTED_WITHOUT_BODY)],
        ..FAULT
    },
    Fault {
        name: "sends 404 in chunks, and one without a size",
        steps: &[Step::Send(
            concat!(
                head!("404 Not Found", "Transfer-Encoding: chunked"),
                "26\r\n",
                error_body!(),
                "\r\nmany\r\n"
            )
            .as_bytes(),
        )],
        body: error_body!().as_bytes(),
        seen: NOT_FOUND_WITH_PART,
        but: &[
            (STATUS_ONLY, NOT_FOUND_STATUS_ONLY),
            (PIPELINE, NO_RESPONSE),
            (UREQ, NOT_FOUND_WITHOUT_BODY),
        ],
        ..FAULT
    },
    Fault {
        name: "sends 200 in chunks without the last one, and closes the connection",
        steps: &[Step::Send(
            concat!(head!("200 OK", "Transfer-Encoding: chunked"), "e\r\n", value!(), "\r\n")
                .as_bytes(),
        )],
        body: value!().as_bytes(),
        seen: INTERRUPTED,
        ..FAULT
    },
    Fault {
        name: "sends 404 in chunks without the last one, and closes the connection",
        steps: &[Step::Send(
            concat!(
                head!("404 Not Found", "Transfer-Encoding: chunked"),
                "26\r\n",
                error_body!(),
                "\r\n"
            )
            .as_bytes(),
        )],
        body: error_body!().as_bytes(),
        seen: NOT_FOUND_WITH_PART,
        but: &[(STATUS_ONLY, NOT_FOUND_STATUS_ONLY), (PIPELINE, NO_RESPONSE)],
        ..FAULT
    },
    Fault {
        name: "sends 200 with an endless body",
        steps: &[
            Step::Send(head!("200 OK", "Content-Length: 99999999999").as_bytes()),
            Step::Flood(FILLING),
        ],
        seen: TOO_LONG,
        ..FAULT
    },
    Fault {
        name: "sends 404 with a body of 96 KiB",
        steps: &[
            Step::Send(head!("404 Not Found", "Content-Length: 98304").as_bytes()),
            Step::Repeat(6, FILLING),
        ],
        seen: NOT_FOUND_WITH_LIMIT,
        but: &[(STATUS_ONLY, NOT_FOUND_STATUS_ONLY)],
        ..FAULT
    },
    Fault {
        name: "sends 404 with an endless body",
        steps: &[
            Step::Send(head!("404 Not Found", "Content-Length: 99999999999").as_bytes()),
            Step::Flood(FILLING),
        ],
        seen: NOT_FOUND_WITH_LIMIT,
        but: &[(STATUS_ONLY, NOT_FOUND_STATUS_ONLY), (PIPELINE, NO_RESPONSE)],
        ..FAULT
    },
    Fault {
        name: "sends 200 and part of the body, then stops",
        steps: &[
            Step::Send(head!("200 OK", "Content-Length: 99").as_bytes()),
            Step::Drip(value!().as_bytes()),
            Step::Stall,
        ],
        body: value!().as_bytes(),
        call: Call::Impatient,
        seen: INTERRUPTED,
        but: &[(WITHOUT_TIMEOUT, WAITS)],
    },
    Fault {
        name: "sends 404 and part of the body, then stops",
        steps: &[
            Step::Send(head!("404 Not Found", "Content-Length: 99").as_bytes()),
            Step::Drip(error_body!().as_bytes()),
            Step::Stall,
        ],
        body: error_body!().as_bytes(),
        call: Call::Impatient,
        seen: NOT_FOUND_WITH_PART,
        but: &[
            (STATUS_ONLY, NOT_FOUND_STATUS_ONLY),
            (PIPELINE, NO_RESPONSE),
            (WITHOUT_TIMEOUT, WAITS),
        ],
    },
];
