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
        ("/bot123456:ABC-DEF1234ghIkl-zyx57W2v1u123ew11/getMe", "/bot***/getMe"),
        (
            "the token 1234567:ABC-DEF1234ghIkl-zyx57W2v1u123ew11 is not valid",
            "the token *** is not valid",
        ),
        ("hooks.slack.com/services/T00/B00/XXhunter2", "hooks.slack.com/services/***"),
        ("'%3Dsk-live-hunter2'", "'%3Dsk-live-***'"),
    ]);
}

#[test]
fn keys_of_more_vendors() {
    check(&[
        ("pat-na1-0f1b2c3d-4e5f-6789-abcd-ef0123456789", "pat-na***"),
        ("pat-eu1-0f1b2c3d-4e5f-6789-abcd-ef0123456789 expired", "pat-eu*** expired"),
        ("xoxd-hunter2hunter2", "xoxd-***"),
        ("glrt-hunter2hunter2", "glrt-***"),
        ("doo_v1_0123456789abcdef0123456789abcdef", "doo_v1_***"),
        ("shpss_0123456789abcdef0123456789abcdef", "shpss_***"),
        ("hvs.CAESIJhunter2hunter2", "hvs.***"),
        ("dapi0123456789abcdef0123456789abcdef", "dapi***"),
        ("glsa_hunter2hunter2hunter2hunter2_0123abcd", "glsa_***"),
        ("PMAK-0123456789abcdef01234567-0123456789abcdef", "PMAK-***"),
        ("xkeysib-0123456789abcdef0123456789abcdef-hunter2", "xkeysib-***"),
        ("re_hunter2_hunter2hunter2hunter2", "re_***"),
        ("gsk_hunter2hunter2hunter2hunter2", "gsk_***"),
        // Letters only.
        ("hf_aBcDeFgHiJkLmNoPqRsTuVwXyZaBcDeFgH", "hf_***"),
        ("bad token hf_QWERTyuiopASDFGHjklzXCVbnmQWertYuiOP.", "bad token hf_***."),
        ("npm_aBcDeFgHiJkLmNoPqRsTuVwXyZaBcDeFgHiJ", "npm_***"),
        ("gsk_aBcDeFgHiJkLmNoPqRsTuVwXyZaBcDeFgHiJ", "gsk_***"),
        ("dckr_pat_aBcDeFgHiJkLmNoPqRsTuVwXyZa", "dckr_pat_***"),
        ("sk_0123456789abcdef0123456789abcdef is not valid", "sk_*** is not valid"),
        ("key-0123456789abcdef0123456789abcdef", "key-***"),
        ("0123456789abcdef0123456789abcdef-us14", "***"),
        ("SK00112233445566778899aabbccddeeff is not valid", "SK*** is not valid"),
        ("AC00112233445566778899aabbccddeeff:0123456789abcdef0123456789abcdef", "AC***"),
        ("access_token$production$abcdef012345$0123456789abcdef", "access_token$production$***"),
        ("AKIAIOSFODNN7EXAMPLE:frJIUN8DYpKDtOLCwo//yllqDzg=", "AKIA***"),
        ("MTIzNDU2Nzg5MDEyMzQ1Njc4.GhUnTe.hunter2hunter2hunter2hunter2", "***"),
        ("patAbCdEfGhIjKlM1.0123456789abcdef0123456789abcdef01234567", "***"),
        ("xyz8Q~hunter2hunter2hunter2hunter2hunte", "***"),
        ("1//0ehunter2hunter2hunter2hunter2", "1//0***"),
        ("AAAAAAAAAAAAAAAAAAAAAMLheAAAAAAA0%2BuSeid%2BULvs", "AAAAAAAAAAAAAAAAAAAAA***"),
    ]);
}

#[test]
fn grants_of_oauth() {
    check(&[
        (
            "error=invalid_grant&code=4/0AX4XfWhunter2&state=x",
            "error=invalid_grant&code=***&state=x",
        ),
        (
            "grant_type=authorization_code&code=hunter&redirect_uri=x",
            "grant_type=authorization_code&code=***&redirect_uri=x",
        ),
        ("code=SplxlOBeZQQYbYS6WxSbIA", "code=***"),
        ("code%3DSplxlOBeZQQYbYS6WxSbIA%26state%3Dx", "code%3D***%26state%3Dx"),
        ("The code 'SplxlOBeZQQYbYS6WxSbIA' has expired", "The code '***' has expired"),
        ("{\"code\":\"0.AXcAhunter2hunter2\"}", "{\"code\":\"***\"}"),
        ("code: a1b2c3d4e5f6a7b8c9d0", "code: ***"),
        ("state=x&code=a1b2c3", "state=x&code=***"),
        ("code_verifier=hunter2", "code_verifier=***"),
        ("authorization_code=hunter2", "authorization_code=***"),
        ("device_code=hunter2&user_code=WDJB-MJHT", "device_code=***&user_code=***"),
        ("id_token_hint=hunter2", "id_token_hint=***"),
    ]);
    check_unchanged(&[
        "code=InvalidParameter",
        "code=0x80070005",
        "code=AADSTS70008&state=x",
        "code=ERR_HTTP2_STREAM_ERROR",
        "code=PGRST116&message=x",
        "error=access_denied&code=500",
        "\"code\":\"InvalidApiVersionParameter\"",
        "code: ORA-00942",
        "grant_type=authorization_code",
    ]);
}

#[test]
fn command_lines() {
    check(&[
        ("curl -u alex:hunter2 https://contoso.com", "curl -u *** https://contoso.com"),
        ("curl -u 'alex:hunter 2' x", "curl -u '***' x"),
        ("curl --user alex:hunter2 x", "curl --user *** x"),
        ("curl --user=alex:hunter2", "curl --user=***"),
        ("curl -ualex:hunter2 x", "curl -u*** x"),
        ("curl -sSfu hunter2: x", "curl -sSfu *** x"),
        ("curl --proxy-user alex:hunter2 x", "curl --proxy-user *** x"),
        ("mysqldump --password hunter2 -h db", "mysqldump --password *** -h db"),
        ("mysql --password='hunter 2'", "mysql --password='***'"),
        ("mysql -u root -phunter2 -h db", "mysql -u root -p*** -h db"),
        (
            "docker login -u alex -p hunter2 contoso.azurecr.io",
            "docker login -u alex -p *** contoso.azurecr.io",
        ),
        ("az login --username alex -p 'hunter2'", "az login --username alex -p '***'"),
        ("sshpass -p hunter2 ssh alex", "sshpass -p *** ssh alex"),
        ("redis-cli -h db -a hunter2 ping", "redis-cli -h db -a *** ping"),
        ("gh auth login --token hunter2", "gh auth login --token ***"),
        ("--api-key hunter2 --client-secret hunter2", "--api-key *** --client-secret ***"),
        ("command `x --access-token hunter2` failed", "command `x --access-token ***` failed"),
    ]);
    check_unchanged(&[
        "docker run -u 1000:1000 -p 8080:80 contoso/app",
        "ssh -p 2222 host",
        "psql -U alex -p 5432",
        "mkdir -p a/b",
        "cargo test -p acs-endpoint",
        "--password is required",
        "--password\u{e9} -Pw\u{1f10d}",
        "--password or --token is required",
        "use --token to log in",
        "the option --password requires a value",
        "--token <TOKEN>",
        "--password-stdin --token-file /run/token",
        "a - b -u - c",
    ]);
}

#[test]
fn secrets_in_a_sentence() {
    check(&[
        ("the API key hunter2hunter2 is invalid", "the API key *** is invalid"),
        ("Invalid API Key: hunter2hunter2", "Invalid API Key: ***"),
        ("Invalid API key \"hunter2hunter2\"", "Invalid API key \"***\""),
        ("x-api-key hunter2hunter2", "x-api-key ***"),
        ("token hunter2hunter2 expired", "token *** expired"),
        ("the access token abcDEF123456 is expired", "the access token *** is expired"),
        ("password hunter2 is wrong", "password *** is wrong"),
        ("the client secret hunter2hunter2 expired", "the client secret *** expired"),
        ("subscription key 0123456789abcdef0123456789abcdef", "subscription key ***"),
        ("ldapsearch -D cn=admin -w hunter2", "ldapsearch -D cn=admin -w ***"),
        ("http -a alex:hunter2 contoso.com", "http -a *** contoso.com"),
    ]);
    check_unchanged(&[
        "the token is expired",
        "token 1234567890 of 2000000000 tokens",
        "unexpected token identifier1 at line 5",
        "secret db-conn-2 not found",
        "secret prod/db2 was rotated",
        "secret database1 does not exist",
        "password reset",
        "primary key users_id_1",
        "the key abc123def is unknown",
        "API key is missing",
    ]);
}

#[test]
fn names_of_secrets_are_not_secrets() {
    check_unchanged(&[
        "secret 'db-conn' not found",
        "secret \"regcred\" not found",
        "Secret 'DB_PASSWORD' does not exist",
        "secret 'prod/db/conn' was not found in vault 'kv'",
        "secret \"tls-cert\" already exists",
        "secret 'db-conn' in namespace 'prod' is gone",
        "token 'deploy-token' not found",
        "credential 'azure-sp-prod' not found",
        "ConnectionString 'DefaultConnection' is not configured",
        "cookie 'session_id' is missing",
        "Unexpected token 'identifier_1'",
        "syntax error near token 'identifier_1'",
        "{\"password\":[\"This password is too short.\"]}",
        "\"password\": [\"This field may not be blank.\"]",
        "{\"errors\":{\"password\":\"is too short (minimum is 8 characters)\"}}",
        "npm_lifecycle_script_name_of_a_package",
        "secret_name_of_the_database",
    ]);
    check(&[
        ("secret 'hunter2' not found", "secret '***' not found"),
        ("token 'a1b2c3d4e5' not found", "token '***' not found"),
        ("\"Authorization\":[\"Bearer hunter2\"]", "\"Authorization\":[\"***\"]"),
        ("\"password\":\"correct horse battery staple\"", "\"password\":\"***\""),
    ]);
}

#[test]
fn images_and_versions_are_not_credentials() {
    check_unchanged(&[
        "ubuntu:22.04@sha256:0bced47fffa3361afa981854fcabcd4577cd43cebbb808cea2b1f33a3dd7f508",
        "contoso.azurecr.io:5000/app:1.2@sha256:0bced47f",
        "postgres:16-alpine@sha512:0bced47f",
        "npm:react@18.2.0",
        "npm:left-pad@1.2.3-beta.1",
        "jsr:std@^1.0.2",
        "github:repository@v1.2",
        "sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==",
    ]);
    check(&[
        ("alex:hunter2@10.0.0.1", "***@10.0.0.1"),
        ("alex:hunter2@1.2.contoso.com", "***@1.2.contoso.com"),
        ("alex:hunter2@1password.example", "***@1password.example"),
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
        ("a=Bearer hunter2&b=Bearer hunter2", "a=Bearer ***&b=Bearer ***"),
        ("auth=Basic+aHVudGVyMg==&to=Negotiate YIIhunter2", "auth=Basic+***&to=Negotiate ***"),
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
        ("GenieKey 0f1b2c3d-4e5f-6789-abcd-ef0123456789", "GenieKey ***"),
        ("Token 0123456789abcdef", "Token ***"),
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
        ("Authorization: Token token=\"hunter2hunter2\", x=\"y\"", "Authorization: ***\""),
        ("Authorization: Digest username=\"alex\", response=\"hunter2\"", "Authorization: ***\""),
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
        ("pin=1234", "pin=***"),
        ("SECRET_KEY_BASE=hunter2", "SECRET_KEY_BASE=***"),
    ]);
}

#[test]
fn passwords_of_services_and_codes_that_users_type() {
    check(&[
        ("DB_PASS=hunter2", "DB_PASS=***"),
        ("smtp_pass: hunter2", "smtp_pass: ***"),
        ("{\"mysql-pass\":\"hunter2\"}", "{\"mysql-pass\":\"***\"}"),
        ("MAIL.PASS=hunter2;x", "MAIL.PASS=***;x"),
        ("userPass='hunter2'", "userPass='***'"),
        ("verification_code=482913", "verification_code=***"),
        ("\"mfaCode\":\"482913\"", "\"mfaCode\":\"***\""),
        ("security-code: 482913", "security-code: ***"),
        ("The verification code is 482913.", "The verification code is ***."),
        ("Your one-time code: 482913", "Your one-time code: ***"),
        ("SAMLResponse=PHNhbWxwOlJlc3BvbnNl&x=1", "SAMLResponse=***&x=1"),
    ]);
    check_unchanged(&[
        "bypass=1",
        "BYPASS: enabled",
        "compass=5",
        "verification_code: invalid",
        "the verification code is wrong",
        "status code: 482913",
        "unexpected token: identifier near line 1, column 20",
        "Syntax error: unexpected token: punc",
        "near token: WHERE",
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
        "token 12 of 30",
        "OAuth 2.0",
        "pin=GPIO4",
        "code=InvalidParameter",
    ]);
}
