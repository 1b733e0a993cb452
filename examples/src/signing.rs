//! The access-key signature: HMAC-SHA256 over the method, the path, the date, the host and the body.
//!
//! The signature covers the date, so a request that is sent again later must be signed again.

use std::{
    error::Error,
    fmt,
    time::{Duration, SystemTime},
};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use hmac::Mac as _;
use http::{HeaderMap, HeaderName, Method, header::AUTHORIZATION};
use sha2::{Digest as _, Sha256};

use crate::access_key::AccessKey;

/// The header with the signed date.
pub const X_MS_DATE: HeaderName = HeaderName::from_static("x-ms-date");

/// The header with the hash of the body.
pub const X_MS_CONTENT_SHA256: HeaderName = HeaderName::from_static("x-ms-content-sha256");

/// The maximum difference between the date of a request and the service's clock.
pub const MAX_SKEW: Duration = Duration::from_secs(5 * 60);

const SCHEME: &str = "HMAC-SHA256 ";
const SIGNED_HEADERS: &str = "x-ms-date;host;x-ms-content-sha256";

/// The parts of a request that its signature covers, apart from the date.
#[derive(Clone, Copy, Debug)]
pub struct SignedParts<'a> {
    /// The method, such as `POST`.
    pub method: &'a Method,
    /// The path with its query, as in the request line.
    pub path_and_query: &'a str,
    /// The value of the `Host` header, with a port unless it is the default of the scheme.
    pub host: &'a str,
    /// The complete body, which can be empty.
    pub body: &'a [u8],
}

impl SignedParts<'_> {
    fn string_to_sign(&self, date: &str, content_sha256: &str) -> String {
        let Self { method, path_and_query, host, .. } = self;
        format!("{method}\n{path_and_query}\n{date};{host};{content_sha256}")
    }
}

/// The header values of a signed request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedHeaders {
    /// `x-ms-date`.
    pub date: String,
    /// `Host`. HTTP clients send it automatically; it must have this value.
    pub host: String,
    /// `x-ms-content-sha256`.
    pub content_sha256: String,
    /// `Authorization`.
    pub authorization: String,
}

impl SignedHeaders {
    /// The headers to add to the request: all except `Host`.
    #[must_use]
    pub fn to_add(&self) -> [(HeaderName, &str); 3] {
        [
            (X_MS_DATE, &self.date),
            (X_MS_CONTENT_SHA256, &self.content_sha256),
            (AUTHORIZATION, &self.authorization),
        ]
    }
}

/// Signs a request with the date `now`.
#[must_use]
pub fn sign(key: &AccessKey, parts: &SignedParts<'_>, now: SystemTime) -> SignedHeaders {
    let date = httpdate::fmt_http_date(now);
    let content_sha256 = content_sha256(parts.body);
    let signature = signature(key, &parts.string_to_sign(&date, &content_sha256));
    let authorization = format!("{SCHEME}SignedHeaders={SIGNED_HEADERS}&Signature={signature}");
    SignedHeaders { date, host: parts.host.to_owned(), content_sha256, authorization }
}

fn content_sha256(body: &[u8]) -> String {
    STANDARD.encode(Sha256::digest(body))
}

fn signature(key: &AccessKey, text: &str) -> String {
    STANDARD.encode(key.mac().chain_update(text).finalize().into_bytes())
}

/// Checks the signature of a received request, like the service.
///
/// # Errors
///
/// Returns a [`SignatureError`] that names the missing or wrong part.
pub fn verify(
    key: &AccessKey,
    parts: &SignedParts<'_>,
    headers: &HeaderMap,
    now: SystemTime,
) -> Result<(), SignatureError> {
    if !headers.contains_key(AUTHORIZATION) {
        return Err(SignatureError::Missing);
    }
    let text = |name| headers.get(name).and_then(|value: &http::HeaderValue| value.to_str().ok());
    let signature = text(AUTHORIZATION)
        .and_then(|value| value.strip_prefix(SCHEME))
        .and_then(|value| value.strip_prefix("SignedHeaders="))
        .and_then(|value| value.strip_prefix(SIGNED_HEADERS))
        .and_then(|value| value.strip_prefix("&Signature="))
        .and_then(|value| STANDARD.decode(value).ok())
        .ok_or(SignatureError::Malformed)?;
    let date = text(X_MS_DATE).ok_or(SignatureError::Date)?;
    check_date(date, now)?;
    let content_sha256 = content_sha256(parts.body);
    if text(X_MS_CONTENT_SHA256) != Some(&content_sha256) {
        return Err(SignatureError::Content);
    }
    key.mac()
        .chain_update(parts.string_to_sign(date, &content_sha256))
        .verify_slice(&signature)
        .map_err(|_| SignatureError::Signature)
}

fn check_date(date: &str, now: SystemTime) -> Result<(), SignatureError> {
    let sent = httpdate::parse_http_date(date).map_err(|_| SignatureError::Date)?;
    let skew = match now.duration_since(sent) {
        Ok(age) => age,
        Err(ahead) => ahead.duration(),
    };
    if skew > MAX_SKEW { Err(SignatureError::Date) } else { Ok(()) }
}

/// The reason why a signature was rejected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignatureError {
    /// There is no `Authorization` header.
    Missing,
    /// `Authorization` is not an access-key signature.
    Malformed,
    /// `x-ms-date` is missing or invalid, or differs by more than [`MAX_SKEW`].
    Date,
    /// `x-ms-content-sha256` is missing, or is not the hash of the body.
    Content,
    /// The signature is for another request or another key.
    Signature,
}

impl fmt::Display for SignatureError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Missing => "the request has no `Authorization` header",
            Self::Malformed => "the `Authorization` header is not an access-key signature",
            Self::Date => "`x-ms-date` is missing, unreadable, or too far from the current time",
            Self::Content => "`x-ms-content-sha256` is not the hash of the body",
            Self::Signature => "the signature does not fit the request and the key",
        })
    }
}

impl Error for SignatureError {}

#[cfg(test)]
mod tests;
