"""The generated crates: the same N functions, written in each way."""

# How many functions return the same type.
FUNCTIONS_PER_TYPE = 10

KINDS = {
    "plain": "not annotated: returns the response",
    "by-hand": "`match` by hand",
    "helper": "`match` by hand, in one helper",
    "annotated": "annotated",
    "handles": "annotated with `handles`",
    "instrument": "not annotated, with `#[tracing::instrument]`",
}

# Those of which only the cost of an edit is of interest.
LISTS = {
    "success": "annotated with `success`",
    "lists": "annotated with `success` and `handles`",
    "path": "the same, with the path of the error type",
}

ATTRIBUTES = {
    "annotated": '#[acs_endpoint(service = "sms")]\n',
    "handles": '#[acs_endpoint(service = "sms", handles(400, 401, 403, 404, 422, 429, 500))]\n',
    "success": '#[acs_endpoint(service = "sms", success(202))]\n',
    "lists": '#[acs_endpoint(service = "sms", success(202), handles(400, 401, 403, 404, 422, 429, 500))]\n',
    "path": "#[acs_endpoint(service = SmsError, success(202), handles(400, 401, 403, 404, 422, 429, 500))]\n",
    "instrument": "#[tracing::instrument]\n",
}


def manifest(name, root):
    return f"""[package]
name = "{name}"
version = "0.0.0"
edition = "2024"

[features]
roots = []

[dependencies]
acs-endpoint = {{ path = "{root}/runtime", features = ["reqwest"] }}
reqwest = {{ version = "0.13", default-features = false }}
serde = {{ version = "1", features = ["derive"] }}
serde_json = "1"
tracing = "0.1"
"""


ANNOTATED = ("annotated", "handles", "success", "lists", "path")


def source(kind, size, edit=None):
    """The crate; `edit` is a number that the function in the middle contains."""
    parts = [CLIENT]
    if kind in ("by-hand", "helper"):
        parts.append(ERROR)
    if kind == "helper":
        parts.append(HELPER)
    if kind in ANNOTATED:
        parts.append("use acs_endpoint::{SmsError, acs_endpoint};\n")
    for index in range(0, size, FUNCTIONS_PER_TYPE):
        parts.append(VALUE.replace("@", str(index)))
    parts += [function(kind, index, edit if index == size // 2 else None) for index in range(size)]
    calls = "\n".join(f'    keep(get_{index}(client, ""));' for index in range(size))
    parts.append(ROOTS.replace("@", calls))
    return "\n".join(parts)


def function(kind, index, edit):
    path = f"{index}" if edit is None else f"{index}/{edit}"
    send = f'client.get(format!("https://localhost/items/{{id}}/{path}")).send().await'
    value = f"Value{index - index % FUNCTIONS_PER_TYPE}"
    written = {
        "by-hand": (f"Result<{value}, Error>", MATCH.replace("@", send)),
        "helper": (f"Result<{value}, Error>", f"    read({send}?).await"),
    } | dict.fromkeys(ANNOTATED, (f"Result<{value}, SmsError>", f"    {send}"))
    returns, body = written.get(kind, ("reqwest::Result<Response>", f"    {send}"))
    return (
        f"/// Gets item {index}.\n{ATTRIBUTES.get(kind, '')}"
        f"pub async fn get_{index}(client: &Client, id: &str) -> {returns} {{\n{body}\n}}\n"
    )


CLIENT = """//! Generated.
#![allow(dead_code, unused_imports)]

use reqwest::header::HeaderMap;
use reqwest::{Client, Response, StatusCode};
use serde::Deserialize;
"""

VALUE = """#[derive(Debug, Deserialize)]
pub struct Value@ {
    pub id: String,
    pub count: u32,
    pub tags: Vec<String>,
    pub note: Option<String>,
}
"""

ERROR = """#[derive(Debug)]
pub enum Error {
    BadRequest(Box<Refused>),
    Unauthorized(Box<Refused>),
    Forbidden(Box<Refused>),
    NotFound(Box<Refused>),
    UnprocessableEntity(Box<Refused>),
    TooManyRequests(Box<Refused>),
    InternalServerError(Box<Refused>),
    Undocumented(Box<Refused>),
    Transport(reqwest::Error),
    Decode(Box<(Refused, serde_json::Error)>),
}

impl From<reqwest::Error> for Error {
    fn from(error: reqwest::Error) -> Self {
        Self::Transport(error)
    }
}

#[derive(Debug)]
pub struct Refused {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
    pub error: Option<ErrorDetail>,
}

#[derive(Debug, Deserialize)]
struct ErrorBody {
    error: ErrorDetail,
}

#[derive(Debug, Deserialize)]
pub struct ErrorDetail {
    pub code: Option<String>,
    pub message: Option<String>,
    pub target: Option<String>,
    #[serde(default)]
    pub details: Vec<ErrorDetail>,
    pub innererror: Option<Box<ErrorDetail>>,
}

impl Refused {
    fn read(status: StatusCode, headers: HeaderMap, body: &[u8]) -> Box<Self> {
        let error = serde_json::from_slice(body).ok().map(|body: ErrorBody| body.error);
        Box::new(Self { status, headers, body: body.to_vec(), error })
    }
}
"""

MATCH = """    let response = @?;
    let status = response.status();
    let headers = response.headers().clone();
    let body = response.bytes().await?;
    match status.as_u16() {
        200..=299 => serde_json::from_slice(&body)
            .map_err(|error| Error::Decode(Box::new((*Refused::read(status, headers, &body), error)))),
        400 => Err(Error::BadRequest(Refused::read(status, headers, &body))),
        401 => Err(Error::Unauthorized(Refused::read(status, headers, &body))),
        403 => Err(Error::Forbidden(Refused::read(status, headers, &body))),
        404 => Err(Error::NotFound(Refused::read(status, headers, &body))),
        422 => Err(Error::UnprocessableEntity(Refused::read(status, headers, &body))),
        429 => Err(Error::TooManyRequests(Refused::read(status, headers, &body))),
        500 => Err(Error::InternalServerError(Refused::read(status, headers, &body))),
        _ => Err(Error::Undocumented(Refused::read(status, headers, &body))),
    }"""

HELPER = (
    "async fn read<T: serde::de::DeserializeOwned>(response: Response) -> Result<T, Error> {\n"
    + MATCH.replace("    let response = @?;\n", "")
    + "\n}\n"
)

ROOTS = """#[cfg(feature = "roots")]
pub fn roots(client: &Client) {
@
}

#[cfg(feature = "roots")]
#[inline(never)]
fn keep<F: Future>(future: F) {
    std::hint::black_box(&future as &dyn Future<Output = F::Output>);
}
"""
