//! `#[local]`: the client's own errors next to those of the service.

use std::error::Error;
use std::num::{ParseFloatError, ParseIntError};

use acs_endpoint::{CommonError, Retry, ServiceError, TransportError, acs_endpoint};

use crate::support::{Response, bare, chain};

type BoxError = Box<dyn Error + Send + Sync>;
type Alias = reqwest::Error;

/// An error of the client.
#[derive(Debug, ServiceError)]
#[service(name = "billing")]
enum ClientError {
    /// The card was declined.
    #[status(402)]
    Declined,
    #[rest]
    Common(CommonError),
    /// The id is not a number.
    #[local]
    Id(#[from] ParseIntError),
    /// The amount is not a number.
    #[local]
    Amount {
        #[from]
        source: ParseFloatError,
    },
    /// Not shown: the text is the error's own.
    #[local]
    Other(#[from] BoxError),
    #[local]
    Anyhow(anyhow::Error),
    /// The client has
    /// no key.
    ///
    /// Not part of the text.
    #[local]
    NoKey,
    #[local]
    NoSuchRegion(&'static str),
    /// The format is not supported.
    #[local]
    Format { format: String },
    /// The page is too long.
    #[local]
    PageSize(u32),
    /// The items are not of one kind.
    #[local]
    Kinds(Vec<u32>),
    /// The attachment cannot be read.
    #[local]
    #[expect(dead_code, reason = "only `Debug` reads the path")]
    Attachment { path: String, source: std::io::Error },
    #[local]
    #[expect(dead_code, reason = "only `Debug` reads the name")]
    Key { name: String, source: BoxError },
    /// The source is a word.
    #[local]
    #[expect(dead_code, reason = "only `Debug` reads them")]
    Word { source: String, target: String },
    /// The range is empty.
    #[local]
    #[expect(dead_code, reason = "only `Debug` reads them")]
    Range { from: u32, to: u32 },
    /// The client's own conversion, under another name.
    #[local]
    Http(#[from] Alias),
}

#[acs_endpoint(service = ClientError)]
fn call(id: &str, response: Response) -> Result<(), ClientError> {
    let id: u16 = id.parse()?;
    if id == 0 {
        return Err(ClientError::NoKey);
    }
    response
}

#[test]
fn the_question_mark_converts() {
    assert!(matches!(call("x", bare(200)), Err(ClientError::Id(_))));
    assert!(matches!(call("0", bare(200)), Err(ClientError::NoKey)));
    assert!(matches!(call("1", bare(402)), Err(ClientError::Declined)));
    assert!(matches!(call("1", bare(404)), Err(ClientError::Common(CommonError::NotFound(_)))));
    assert!(call("1", bare(200)).is_ok());
    let lost = ClientError::from(TransportError::not_sent("refused"));
    assert!(matches!(lost, ClientError::Common(CommonError::Transport(_))));
}

#[test]
fn the_text_is_the_fields_or_the_documentation() {
    let number = || "x".parse::<u8>().unwrap_err();
    let wrapped = anyhow::Error::from(number()).context("reading the id");
    for (error, lines) in [
        (ClientError::from(number()), &["invalid digit found in string"][..]),
        (ClientError::from("x".parse::<f64>().unwrap_err()), &["invalid float literal"]),
        (ClientError::from(BoxError::from("boxed")), &["boxed"]),
        (ClientError::Anyhow(wrapped), &["reading the id", "invalid digit found in string"]),
        (ClientError::NoKey, &["The client has no key."]),
        (ClientError::NoSuchRegion("mars"), &["No Such Region: mars"]),
        (ClientError::Format { format: "srt".to_owned() }, &["The format is not supported: srt"]),
        (ClientError::PageSize(101), &["The page is too long: 101"]),
        (ClientError::Kinds(vec![1, 2]), &["The items are not of one kind."]),
        (attachment(), &["The attachment cannot be read.", "no such file"]),
        (key(), &["Key", "invalid digit found in string"]),
        (word(), &["The source is a word."]),
        (ClientError::Range { from: 1, to: 0 }, &["The range is empty."]),
    ] {
        assert_eq!(chain(&error), lines);
    }
}

fn attachment() -> ClientError {
    ClientError::Attachment { path: "a.png".into(), source: std::io::Error::other("no such file") }
}

fn key() -> ClientError {
    let source = "x".parse::<u8>().unwrap_err().into();
    ClientError::Key { name: "primary".to_owned(), source }
}

fn word() -> ClientError {
    ClientError::Word { source: "a".to_owned(), target: "b".to_owned() }
}

#[test]
fn a_local_error_has_no_response() {
    let id = ClientError::from("x".parse::<u8>().unwrap_err());
    for error in [id, ClientError::NoKey, ClientError::Range { from: 1, to: 0 }] {
        assert_eq!(error.retry(), Retry::No);
        assert!(error.response().is_none() && error.status().is_none());
        assert!(error.status_info().is_none() && error.advice().is_none());
        assert!(error.transport_error().is_none() && error.decode_error().is_none());
    }
}

/// The enum has its own conversion, even if the feature of the client is enabled.
#[test]
fn a_clients_error_can_be_local() {
    let error = reqwest::Client::new().get("no url").build().unwrap_err();
    assert!(matches!(ClientError::from(error), ClientError::Http(_)));
}

#[test]
fn the_alternate_form_adds_the_causes() {
    let wrapped = anyhow::Error::from("x".parse::<u8>().unwrap_err()).context("reading the id");
    let error = ClientError::Anyhow(wrapped);
    assert_eq!(format!("{error:#}"), "reading the id: invalid digit found in string");
    assert_eq!(format!("{:#}", ClientError::NoKey), "The client has no key.");
    let attachment = format!("{:#}", attachment());
    assert_eq!(attachment, "The attachment cannot be read: no such file");
    assert_eq!(format!("{:#}", key()), "Key: invalid digit found in string");
}
