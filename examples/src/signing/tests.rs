//! Known signatures, and an error for each kind of wrong signature.

use super::*;

const EMPTY_BODY_HASH: &str = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
const DATE: &str = "Wed, 13 Apr 2022 18:09:12 GMT";

fn key() -> AccessKey {
    AccessKey::from_base64("pw==").unwrap()
}

fn now() -> SystemTime {
    httpdate::parse_http_date(DATE).unwrap()
}

fn parts<'a>(path_and_query: &'a str, body: &'a [u8]) -> SignedParts<'a> {
    SignedParts { method: &Method::GET, path_and_query, host: "example.com", body }
}

fn headers(signed: &SignedHeaders) -> HeaderMap {
    signed.to_add().into_iter().map(|(name, value)| (name, value.parse().unwrap())).collect()
}

#[test]
fn hashes_as_published() {
    assert_eq!(content_sha256(b""), EMPTY_BODY_HASH);
    assert_eq!(content_sha256(b"banana"), "tJPUg2Sv5E0RwBZc9HCkFk0eJgmRHvmYvoaNRq3j3k4=");
    assert_eq!(content_sha256("😀".as_bytes()), "8EQ6NCxe9UeDoRG1G6Vsk45HTDIyTZDDpgycjjo34tk=");
}

#[test]
fn authenticates_as_published() {
    assert_eq!(signature(&key(), "banana"), "88EC05aAS9iXnaimtNO78JLjiPtfWryQB/5QYEzEsu8=");
    assert_eq!(signature(&key(), "😀"), "1rudJKjn2Zi+3hRrBG29wIF6pD6YyAeQR1ZcFtXoKAU=");
}

#[test]
fn signs_requests_as_published() {
    for (path_and_query, expected) in [
        ("/testPath?testQuery=test", "DGdgwggJWnQyc6EHjR/Vbqg1ES64KpD6U2XwTDDj3tU="),
        ("/testPath", "+6tWkg3lNKVjQHHmxkdGQcJjUgzclsWTMebnuCz1ngU="),
    ] {
        let signed = sign(&key(), &parts(path_and_query, b""), now());
        assert_eq!(
            signed,
            SignedHeaders {
                date: DATE.into(),
                host: "example.com".into(),
                content_sha256: EMPTY_BODY_HASH.into(),
                authorization: format!(
                    "HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256\
                     &Signature={expected}"
                ),
            }
        );
    }
}

#[test]
fn string_to_sign_has_the_recorded_form() {
    let parts = SignedParts {
        method: &Method::POST,
        path_and_query: "/sms?api-version=2021-03-07",
        host: "contoso.communication.azure.com",
        body: b"",
    };
    assert_eq!(
        parts.string_to_sign("Wed, 19 Jul 2023 19:38:21 GMT", "aGFzaA=="),
        "POST\n/sms?api-version=2021-03-07\n\
         Wed, 19 Jul 2023 19:38:21 GMT;contoso.communication.azure.com;aGFzaA=="
    );
}

#[test]
fn accepts_what_it_signed() {
    let parts = parts("/sms?api-version=1", b"{}");
    let signed = headers(&sign(&key(), &parts, now()));
    for now in [now(), now() - MAX_SKEW, now() + MAX_SKEW] {
        assert_eq!(verify(&key(), &parts, &signed, now), Ok(()));
    }
}

#[test]
fn rejects_a_date_beyond_the_skew_on_either_side() {
    let parts = parts("/sms", b"");
    let signed = headers(&sign(&key(), &parts, now()));
    let beyond = MAX_SKEW + Duration::from_secs(1);
    for now in [now() - beyond, now() + beyond] {
        assert_eq!(verify(&key(), &parts, &signed, now), Err(SignatureError::Date));
    }
}

#[test]
fn rejects_a_request_that_differs_from_the_signed_one() {
    let signed_parts = parts("/sms", b"{}");
    let signed = headers(&sign(&key(), &signed_parts, now()));
    let refusal = |parts: SignedParts<'_>| verify(&key(), &parts, &signed, now()).unwrap_err();

    assert_eq!(refusal(parts("/sms", b"[]")), SignatureError::Content);
    assert_eq!(refusal(parts("/sms?a=b", b"{}")), SignatureError::Signature);
    let post = SignedParts { method: &Method::POST, ..signed_parts };
    assert_eq!(refusal(post), SignatureError::Signature);
    let elsewhere = SignedParts { host: "example.org", ..signed_parts };
    assert_eq!(refusal(elsewhere), SignatureError::Signature);

    let other_key = AccessKey::from_base64("c2VjcmV0").unwrap();
    assert_eq!(verify(&other_key, &signed_parts, &signed, now()), Err(SignatureError::Signature));
}

#[test]
fn rejects_headers_that_are_missing_or_malformed() {
    let parts = parts("/sms", b"");
    let signed = sign(&key(), &parts, now());
    let refusal = |change: &dyn Fn(&mut HeaderMap)| {
        let mut headers = headers(&signed);
        change(&mut headers);
        verify(&key(), &parts, &headers, now()).unwrap_err()
    };
    let authorize = |value: &'static str| {
        refusal(&|headers| {
            headers.insert(AUTHORIZATION, value.parse().unwrap());
        })
    };

    assert_eq!(refusal(&|headers| drop(headers.remove(AUTHORIZATION))), SignatureError::Missing);
    assert_eq!(authorize("Bearer token"), SignatureError::Malformed);
    assert_eq!(
        authorize("HMAC-SHA256 SignedHeaders=host&Signature=YQ=="),
        SignatureError::Malformed
    );
    assert_eq!(
        authorize("HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature=?"),
        SignatureError::Malformed
    );
    assert_eq!(
        authorize("HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature="),
        SignatureError::Signature
    );
    assert_eq!(refusal(&|headers| drop(headers.remove(X_MS_DATE))), SignatureError::Date);
    assert_eq!(
        refusal(&|headers| drop(headers.remove(X_MS_CONTENT_SHA256))),
        SignatureError::Content
    );
}
