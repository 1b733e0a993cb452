"""The generated crates: the same N functions, written in each way."""

# How many functions return the same type.
FUNCTIONS_PER_TYPE = 10

KINDS = {
    "plain": "not annotated: the response as it came",
    "by-hand": "`match` by hand",
    "helper": "`match` by hand, in one helper",
    "annotated": "annotated",
    "handles": "annotated with `handles`",
    "instrument": "not annotated, with `#[tracing::instrument]`",
}

ATTRIBUTES = {
    "annotated": '#[acs_endpoint(service = "sms")]\n',
    "handles": '#[acs_endpoint(service = "sms", handles(400, 401, 403, 404, 422, 429, 500))]\n',
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
acs-endpoint.path = "{root}/runtime"
bytes = "1"
http = "1"
serde = {{ version = "1", features = ["derive"] }}
serde_json = "1"
tracing = "0.1"
"""


def source(kind, size):
    parts = [CLIENT]
    if kind in ("by-hand", "helper"):
        parts.append(ERROR)
    if kind == "helper":
        parts.append(HELPER)
    if kind in ("annotated", "handles"):
        parts.append("use acs_endpoint::{SmsError, acs_endpoint};\n")
    for index in range(0, size, FUNCTIONS_PER_TYPE):
        parts.append(VALUE.replace("@", str(index)))
    parts += [function(kind, index) for index in range(size)]
    calls = "\n".join(f'    keep(get_{index}(client, ""));' for index in range(size))
    parts.append(ROOTS.replace("@", calls))
    return "\n".join(parts)


def function(kind, index):
    send = f'client.send(format!("/items/{{id}}/{index}")).await'
    value = f"Value{index - index % FUNCTIONS_PER_TYPE}"
    returns, body = {
        "by-hand": (f"Result<{value}, Error>", MATCH.replace("@", send)),
        "helper": (f"Result<{value}, Error>", f"    read({send})"),
        "annotated": (f"Result<{value}, SmsError>", f"    {send}"),
        "handles": (f"Result<{value}, SmsError>", f"    {send}"),
    }.get(kind, ("Response<Bytes>", f"    {send}"))
    return (
        f"/// Gets item {index}.\n{ATTRIBUTES.get(kind, '')}"
        f"pub async fn get_{index}(client: &Client, id: &str) -> {returns} {{\n{body}\n}}\n"
    )


CLIENT = """//! Generated.
#![allow(dead_code, unused_imports)]

use bytes::Bytes;
use http::Response;
use serde::Deserialize;

#[derive(Debug)]
pub struct Client {
    base: String,
}

impl Client {
    pub async fn send(&self, path: String) -> Response<Bytes> {
        Response::new(Bytes::from(format!("{}{path}", self.base)))
    }
}
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
    Decode(Box<(Response<Bytes>, serde_json::Error)>),
}

#[derive(Debug)]
pub struct Refused {
    pub response: Response<Bytes>,
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
    fn read(response: Response<Bytes>) -> Box<Self> {
        let error = serde_json::from_slice(response.body()).ok().map(|body: ErrorBody| body.error);
        Box::new(Self { response, error })
    }
}
"""

MATCH = """    let response = @;
    match response.status().as_u16() {
        200..=299 => match serde_json::from_slice(response.body()) {
            Ok(value) => Ok(value),
            Err(error) => Err(Error::Decode(Box::new((response, error)))),
        },
        400 => Err(Error::BadRequest(Refused::read(response))),
        401 => Err(Error::Unauthorized(Refused::read(response))),
        403 => Err(Error::Forbidden(Refused::read(response))),
        404 => Err(Error::NotFound(Refused::read(response))),
        422 => Err(Error::UnprocessableEntity(Refused::read(response))),
        429 => Err(Error::TooManyRequests(Refused::read(response))),
        500 => Err(Error::InternalServerError(Refused::read(response))),
        _ => Err(Error::Undocumented(Refused::read(response))),
    }"""

HELPER = (
    "fn read<T: serde::de::DeserializeOwned>(response: Response<Bytes>) -> Result<T, Error> {\n"
    + MATCH.replace("    let response = @;\n", "")
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
