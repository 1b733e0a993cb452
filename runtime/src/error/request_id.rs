//! The headers that identify a call in a service's logs.

use http::HeaderMap;

/// In order of preference: what Azure Communication Services asks for in a support request, what
/// single Azure services send, what other REST APIs send, and last the id that the client chose.
pub(crate) const REQUEST_ID_HEADERS: [&str; 12] = [
    "ms-cv",
    "x-ms-request-id",
    "apim-request-id",
    "x-microsoft-skype-chain-id",
    "mise-correlation-id",
    "trace-id",
    "x-azure-ref",
    "x-request-id",
    "request-id",
    "x-correlation-id",
    "x-amzn-requestid",
    "x-ms-client-request-id",
];

pub(crate) fn in_headers(headers: &HeaderMap) -> Option<&str> {
    REQUEST_ID_HEADERS
        .iter()
        .filter_map(|name| headers.get(*name)?.to_str().ok())
        .find(|id| !id.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use http::{HeaderMap, HeaderValue};

    use super::in_headers;

    #[test]
    fn an_empty_or_unreadable_id_is_passed_over() {
        let mut headers = HeaderMap::new();
        assert_eq!(in_headers(&headers), None);
        headers.insert("x-azure-ref", HeaderValue::from_static("ref"));
        headers.insert("x-ms-request-id", HeaderValue::from_static(" "));
        headers.insert("ms-cv", HeaderValue::from_bytes(b"\xff").unwrap());
        assert_eq!(in_headers(&headers), Some("ref"));
        headers.insert("MS-CV", HeaderValue::from_static("cv.0"));
        assert_eq!(in_headers(&headers), Some("cv.0"));
    }
}
