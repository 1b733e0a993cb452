//! The headers that identify a call in a service's logs.

use http::{HeaderMap, HeaderValue};

/// The names of the headers, in order of preference.
///
/// Headers that only requests have, such as `traceparent`, and headers of caches are not included.
pub(crate) const REQUEST_ID_HEADERS: [&str; 37] = [
    // The ids that Azure Communication Services requires in support requests, and those of individual
    // Azure services.
    "ms-cv",
    "x-ms-request-id",
    "apim-request-id",
    "x-microsoft-skype-chain-id",
    "mise-correlation-id",
    "trace-id",
    // The ids of individual vendors, whose support requires them: GitHub, AWS, Google Cloud Storage,
    // Twilio, Slack, Notion, PayPal, Okta, Atlassian, Meta, Zoom, Intuit, DocuSign.
    "x-github-request-id",
    "x-amzn-requestid",
    "x-amz-request-id",
    "x-goog-request-id",
    "x-guploader-uploadid",
    "twilio-request-id",
    "x-slack-req-id",
    "x-notion-request-id",
    "paypal-debug-id",
    "x-okta-request-id",
    "x-arequestid",
    "atl-traceid",
    "x-fb-trace-id",
    "x-zm-trackingid",
    "intuit_tid",
    "x-docusign-tracetoken",
    // The names that many REST APIs use: Stripe, OpenAI, Anthropic, Shopify, GitLab, Heroku.
    "x-request-id",
    "request-id",
    "x-correlation-id",
    "correlation-id",
    "x-trace-id",
    "x-b3-traceid",
    "x-cloud-trace-context",
    "x-amzn-trace-id",
    // The ids of gateways, which the service may not know: Azure Front Door, Netlify, Vercel, Fly.io,
    // Cloudflare, CloudFront.
    "x-azure-ref",
    "x-nf-request-id",
    "x-vercel-id",
    "fly-request-id",
    "cf-ray",
    "x-amz-cf-id",
    // The id from the request.
    "x-ms-client-request-id",
];

/// The endings of other names, such as `x-dropbox-request-id`, without `-` and `_`.
const NAME_ENDS: [&str; 3] = ["requestid", "correlationid", "transactionid"];

/// The first id in the headers that is valid text and not empty.
pub(crate) fn in_headers(headers: &HeaderMap) -> Option<&str> {
    let known = REQUEST_ID_HEADERS.iter().find_map(|name| text(headers.get(*name)?));
    known.or_else(|| {
        let mut others = headers.iter().filter(|(name, _)| is_of_request(name.as_str()));
        others.find_map(|(_, value)| text(value))
    })
}

fn text(value: &HeaderValue) -> Option<&str> {
    value.to_str().ok().filter(|id| !id.trim().is_empty())
}

fn is_of_request(name: &str) -> bool {
    let letters = || name.bytes().rev().filter(|byte| !matches!(byte, b'-' | b'_'));
    NAME_ENDS
        .iter()
        .any(|end| letters().zip(end.bytes().rev()).filter(|(a, b)| a == b).count() == end.len())
}

#[cfg(test)]
mod tests {
    use http::{HeaderMap, HeaderName, HeaderValue};

    use super::{REQUEST_ID_HEADERS, in_headers};

    #[test]
    fn an_empty_or_invalid_id_is_skipped() {
        let mut headers = HeaderMap::new();
        assert_eq!(in_headers(&headers), None);
        headers.insert("x-azure-ref", HeaderValue::from_static("ref"));
        headers.insert("x-ms-request-id", HeaderValue::from_static(" "));
        headers.insert("ms-cv", HeaderValue::from_bytes(b"\xff").unwrap());
        assert_eq!(in_headers(&headers), Some("ref"));
        headers.insert("MS-CV", HeaderValue::from_static("cv.0"));
        assert_eq!(in_headers(&headers), Some("cv.0"));
    }

    #[test]
    fn other_names_are_recognized_by_their_ending() {
        for (name, is_id) in [
            ("x-dropbox-request-id", true),
            ("x-vcap-request-id", true),
            ("x-hubspot-correlation-id", true),
            ("x-transaction-id", true),
            ("sforce_request_id", true),
            ("x-acme-requestid", true),
            ("x-acme-request-ids", false),
            ("x-user-id", false),
            ("x-request-limit", false),
            ("id", false),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert("content-type", HeaderValue::from_static("text/plain"));
            headers.insert(HeaderName::from_static(name), HeaderValue::from_static("a"));
            assert_eq!(in_headers(&headers).is_some(), is_id, "{name}");
            headers.insert("x-ms-client-request-id", HeaderValue::from_static("b"));
            assert_eq!(in_headers(&headers), Some("b"), "{name}");
        }
    }

    #[test]
    fn each_header_comes_before_those_after_it() {
        let mut headers = HeaderMap::new();
        for name in REQUEST_ID_HEADERS.into_iter().rev() {
            headers.insert(HeaderName::from_static(name), HeaderValue::from_static(name));
            assert_eq!(in_headers(&headers), Some(name));
        }
    }
}
