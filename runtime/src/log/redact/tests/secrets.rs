use super::{check, check_unchanged};

const JWT: &str = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N";

#[test]
fn keys_of_vendors() {
    check(&[
        ("key sk-live-4242hunter2 is revoked", "key sk-live-*** is revoked"),
        ("sk_live_51H8hunter2", "sk_live_***"),
        (
            "Incorrect API key provided: sk-proj-hunter2_x.",
            "Incorrect API key provided: sk-proj-***.",
        ),
        ("sk-1234567890abcdefABCDEF", "sk-***"),
        ("sk-ant-api03-hunter2", "sk-ant-***"),
        ("ghp_16C7e42F292c6912E7710c838347Ae178B4a", "ghp_***"),
        ("github_pat_11ABCDEFG0hunter2_x", "github_pat_***"),
        ("xoxb-123456789012-hunter2", "xoxb-***"),
        ("AIzaSyDaGmWKa4JsXZ-HjGw7ISLn_3namBGewQe", "AIza***"),
        ("AKIAIOSFODNN7EXAMPLE", "AKIA***"),
        ("ASIAIOSFODNN7EXAMPLE", "ASIA***"),
        ("glpat-hunter2hunter2", "glpat-***"),
        ("whsec_hunter2hunter2", "whsec_***"),
        ("SG.ngeVfQFYQlKU0ufo8x5d1A.TwL2iGABf9DHoTf-09kqeF8tAmbihYzrnopKc", "SG.***"),
        ("ya29.a0AfH6SMBhunter2", "ya29.***"),
        ("/bot110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw4/getMe", "/bot***/getMe"),
        ("hooks.slack.com/services/T00/B00/XXhunter2", "hooks.slack.com/services/***"),
        ("'%3Dsk-live-hunter2'", "'%3Dsk-live-***'"),
    ]);
}

#[test]
fn tokens_and_private_keys() {
    let key = format!("{}==", "A9/".repeat(29).get(..86).unwrap());
    check(&[
        (JWT, "eyJ***"),
        (&format!("token {JWT}, expired"), "token eyJ***, expired"),
        (&format!("\"{JWT}\""), "\"eyJ***\""),
        (&format!("/callback/{JWT}/x"), "/callback/eyJ***"),
        ("eyJhbGciOiJub25lIn0.eyJzdWIi.", "eyJ***."),
        ("eyJwYXNzd29yZCI6Imh1bnRlcjIifQ==", "eyJ***"),
        (&key, "***"),
        (&format!("the key {key} is revoked"), "the key *** is revoked"),
        (
            "-----BEGIN RSA PRIVATE KEY----- MIIEpAIBAAKCAQEA -----END RSA PRIVATE KEY----- x",
            "-----BEGIN RSA PRIVATE KEY-----*** x",
        ),
        ("-----BEGIN PRIVATE KEY-----\\nMIIEpAIBAAKCAQEA", "-----BEGIN PRIVATE KEY-----***"),
    ]);
}

#[test]
fn credentials_of_http() {
    check(&[
        ("Bearer hunter2", "Bearer ***"),
        ("the header 'Bearer abcdef' is not valid", "the header 'Bearer ***' is not valid"),
        ("bearer%20hunter2", "bearer%20***"),
        ("Bearer \"hunter2\"", "Bearer \"***\""),
        ("Bearer: hunter2.", "Bearer: ***."),
        ("Basic dXNlcjpwYXNzd29yZA==", "Basic ***"),
        ("basic dXNlcjpwYXNz", "basic ***"),
        ("Negotiate YIIFhQYGKwYBBQUCoIIF", "Negotiate ***"),
        ("SharedKey contoso:hunter2=", "SharedKey ***"),
        ("SharedAccessSignature sr=contoso&sig=hunter2&se=1", "SharedAccessSignature ***"),
        (
            "HMAC-SHA256 SignedHeaders=date;host&Signature=hunter2=",
            "HMAC-SHA256 SignedHeaders=date;host&Signature=***",
        ),
        ("Authorization: Bearer hunter2, x", "Authorization: ***, x"),
        ("authorization: hunter2", "authorization: ***"),
        ("alex:hunter2@contoso.com", "***@contoso.com"),
        ("alex:hun:ter@2@contoso.com:8080/x", "***@contoso.com:8080/x"),
        ("proxy alex:hunter2@proxy", "proxy ***@proxy"),
        ("(alex:hun(ter)2@10.0.0.1)", "(***@10.0.0.1)"),
    ]);
}

#[test]
fn values_with_a_name() {
    check(&[
        ("accesskey=aHVudGVyMg==", "accesskey=***"),
        (
            "endpoint=https://contoso.communication.azure.com/;accesskey=aHVudGVyMg==",
            "endpoint=https://contoso.communication.azure.com/;accesskey=***",
        ),
        (
            "AccountName=contoso;AccountKey=aHVudGVyMg==;EndpointSuffix=core.windows.net",
            "AccountName=contoso;AccountKey=***;EndpointSuffix=core.windows.net",
        ),
        ("SharedAccessKey=hunter2;x", "SharedAccessKey=***;x"),
        ("Signature=hunter2=", "Signature=***"),
        ("sig=hunter2%3D&se=1", "sig=***&se=1"),
        ("sig%3Dhunter2%26se%3D1", "sig%3D***%26se%3D1"),
        ("password=hunter2", "password=***"),
        ("<Password>hunter2</Password>", "<Password>***</Password>"),
        ("<ns:ApiKey>hunter2</ns:ApiKey>", "<ns:ApiKey>***</ns:ApiKey>"),
        ("Authorization: Token token=\"hunter2hunter2\", x=\"y\"", "Authorization: ***\", x=\"y\""),
        ("Password: hunter", "Password: ***"),
        ("\"password\":\"hun\\\"ter2\"", "\"password\":\"***\""),
        ("\\\"password\\\":\\\"hunter2\\\",", "\\\"password\\\":\\\"***\\\","),
        ("'password' => 'hunter2'", "'password' => '***'"),
        ("password: Some(\"hunter2\")", "password: Some(\"***\")"),
        ("the password 'hunter' is too short", "the password '***' is too short"),
        ("password is hunter2", "password is ***"),
        ("api_key=hunter2", "api_key=***"),
        ("x-api-key: hunter2", "x-api-key: ***"),
        ("Ocp-Apim-Subscription-Key: hunter2", "Ocp-Apim-Subscription-Key: ***"),
        ("client_secret=hunter2&x=1", "client_secret=***&x=1"),
        ("access_token=hunter2", "access_token=***"),
        ("\"refresh_token\": \"hunter2\"", "\"refresh_token\": \"***\""),
        ("token=hunter2", "token=***"),
        ("invalid token 'hunter2hunter2'", "invalid token '***'"),
        ("Cookie: a=hunter2; b=hunter2", "Cookie: ***"),
        ("X-Amz-Signature=hunter2&x", "X-Amz-Signature=***&x"),
        ("/a;jsessionid=hunter2", "/a;jsessionid=***"),
        ("aws_secret_access_key = hunter2/x", "aws_secret_access_key = ***"),
        ("key=AIzaSyDaGmWKa4JsXZ", "key=***"),
    ]);
}

#[test]
fn other_texts_are_unchanged() {
    check_unchanged(&[
        "",
        "Bearer authentication is required",
        "the Bearer token is missing",
        "Bearer realm=\"contoso\", error=\"invalid_token\"",
        "Bearer authorization_uri=\"https://login.example/\"",
        "Basic realm=\"contoso\"",
        "Basic tier, basic plan",
        "Basic authentication is not enabled",
        "digest mismatch",
        "negotiate a version",
        "HMAC-SHA256",
        "password: must not be empty",
        "<Password></Password> is empty",
        "<a>password</a>",
        "the password is required",
        "password is wrong",
        "token: expected a string",
        "Unexpected token '<', \"<!DOCTYPE \"... is not valid JSON",
        "Unexpected token } in JSON at position 5",
        "invalid signature",
        "the signature is expired",
        "max_tokens=100",
        "total_tokens: 4096",
        "token == null",
        "\"token\": null",
        "password=",
        "missing key=userId",
        "duplicate key: 5",
        "sk-short task-live-x disk_test_",
        "AKIA is a prefix",
        "eyJ",
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "x-ms-content-sha256: n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=",
        "-----BEGIN CERTIFICATE-----",
        "8:acs:8d0de54a_x@y",
        "10:30@noon",
        "signed for: alex",
        "code=InvalidParameter",
    ]);
}
