use std::error::Error as _;

use super::Operation;
use crate::error::retry::Retry;
use crate::error::transport::TransportErrorKind;
use crate::service::common::CommonError;

type Op<const N: usize> = Operation<CommonError, N>;

const SEND: Op<0> = Operation::post("Sms_Send", "/sms").success(&[202]).errors(&[400, 401, 429]);
const MESSAGE: Op<2> =
    Operation::get("Chat_GetMessage", "/chat/threads/{chatThreadId}/messages/{chatMessageId}");
const CANCEL: Op<1> = Operation::post("JobRouter_CancelJob", "/routing/jobs/{jobId}:cancel");

#[test]
fn parameters_are_encoded_as_one_segment() {
    for (parameter, encoded) in [
        ("a", "a"),
        ("19:8o1m-Q_x~@thread.v2", "19%3A8o1m-Q_x~%40thread.v2"),
        ("8:acs:1b5cc06b-f352_00000006", "8%3Aacs%3A1b5cc06b-f352_00000006"),
        ("+14255550123", "%2B14255550123"),
        ("4:+14255550123", "4%3A%2B14255550123"),
        ("a/b", "a%2Fb"),
        ("a\\b", "a%5Cb"),
        ("../../admin", "..%2F..%2Fadmin"),
        ("?x=1#y", "%3Fx%3D1%23y"),
        ("a%2Fb", "a%252Fb"),
        ("%2e%2e", "%252e%252e"),
        ("{jobId}", "%7BjobId%7D"),
        (" ", "%20"),
        ("\r\n", "%0D%0A"),
        ("é€😀", "%C3%A9%E2%82%AC%F0%9F%98%80"),
        ("...", "..."),
        ("!$&'()*,;=", "%21%24%26%27%28%29%2A%2C%3B%3D"),
    ] {
        let path = MESSAGE.path_for([parameter, "1"]).unwrap();
        assert_eq!(path, format!("/chat/threads/{encoded}/messages/1"));
        let path = CANCEL.path_for([parameter]).unwrap();
        assert_eq!(path, format!("/routing/jobs/{encoded}:cancel"));
    }
}

#[test]
fn a_template_is_not_changed() {
    const SEARCH: Op<1> = Operation::post("Search", "/countries/{countryCode}/:search");
    const ISSUE: Op<1> = Operation::post("Issue", "/identities/{id}/:issueAccessToken");
    const FIRST: Op<1> = Operation::get("First", "/{a}");
    const THREE: Op<3> = Operation::get("Three", "/{a}-{b}/x.{c}");
    assert_eq!(SEND.path_for([]).unwrap(), "/sms");
    assert_eq!(SEARCH.path_for(["US"]).unwrap(), "/countries/US/:search");
    assert_eq!(ISSUE.path_for(["8:acs:x"]).unwrap(), "/identities/8%3Aacs%3Ax/:issueAccessToken");
    assert_eq!(FIRST.path_for(["{b}"]).unwrap(), "/%7Bb%7D");
    assert_eq!(THREE.path_for(["1", "2", "3"]).unwrap(), "/1-2/x.3");
}

#[test]
fn empty_parameters_and_dot_segments_are_rejected() {
    const JOINED: Op<2> = Operation::get("Joined", "/a/{b}{c}");
    const SUFFIXED: Op<1> = Operation::get("Suffixed", "/a/.{b}");
    for (result, reason) in [
        (CANCEL.path_for([""]), "parameter `jobId` of `/routing/jobs/{jobId}:cancel` is empty"),
        (CANCEL.path_for(["."]), "is a dot segment"),
        (CANCEL.path_for([".."]), "is a dot segment"),
        (MESSAGE.path_for(["", "1"]), "parameter `chatThreadId` of"),
        (MESSAGE.path_for(["1", ""]), "parameter `chatMessageId` of"),
        (MESSAGE.path_for(["1", ".."]), "parameter `chatMessageId` of"),
        (JOINED.path_for(["a", ""]), "is empty"),
        (JOINED.path_for([".", "."]), "is a dot segment"),
    ] {
        let error = result.unwrap_err();
        assert_eq!(error.kind(), TransportErrorKind::NotBuilt);
        assert_eq!(error.retry(), Retry::No);
        assert!(!error.may_have_been_processed());
        assert!(error.source().unwrap().to_string().contains(reason), "{:?}", error.source());
    }
    assert!(SUFFIXED.path_for(["."]).is_err());
    assert_eq!(SUFFIXED.path_for(["well-known"]).unwrap(), "/a/.well-known");
}

#[test]
fn an_error_does_not_contain_the_other_parameters() {
    let error = MESSAGE.path_for(["19:secret@thread.v2", ""]).unwrap_err();
    assert!(!format!("{error:?} {error}").contains("secret"));
}

#[test]
fn methods_determine_idempotency() {
    let id = "id";
    for (operation, method, idempotent) in [
        (Op::<0>::get(id, "/"), "GET", true),
        (Op::<0>::head(id, "/"), "HEAD", true),
        (Op::<0>::put(id, "/"), "PUT", true),
        (Op::<0>::delete(id, "/"), "DELETE", true),
        (Op::<0>::post(id, "/"), "POST", false),
        (Op::<0>::patch(id, "/"), "PATCH", false),
        (Op::<0>::post(id, "/").idempotent(), "POST", true),
        (Op::<0>::patch(id, "/").idempotent().success(&[200]), "PATCH", true),
    ] {
        assert_eq!((operation.method(), operation.is_idempotent()), (method, idempotent));
        assert_eq!(operation.info().is_idempotent(), idempotent);
    }
}

#[test]
fn facts_are_kept() {
    let info = SEND.info();
    assert_eq!((info.id(), info.path(), info.method()), ("Sms_Send", "/sms", "POST"));
    assert_eq!((info.success(), info.errors()), (&[202][..], &[400, 401, 429][..]));
    assert_eq!(SEND.to_string(), "POST /sms");
    assert_eq!(SEND, { SEND });
    assert_ne!(SEND, SEND.success(&[200]));
    assert!(format!("{SEND:?}").contains("Sms_Send"));
}

#[test]
fn a_malformed_template_panics_with_its_reason() {
    fn reason(path: &'static str) -> String {
        let panic = std::panic::catch_unwind(|| Op::<1>::get("id", path)).unwrap_err();
        panic.downcast_ref::<String>().unwrap().clone()
    }
    for (path, expected) in [
        ("", "does not start with `/`"),
        ("a/{b}", "does not start with `/`"),
        ("/a/{b", "contains an unmatched brace"),
        ("/a/b}", "contains an unmatched brace"),
        ("/a/{b/c}", "contains an unmatched brace"),
        ("/a/{{b}}", "contains an unmatched brace"),
        ("/a/{}", "parameter without a name"),
        (
            "/a",
            "`/a` has 0 parameters, and the type specifies 1\nhelp: write the type as `Operation<Self>`",
        ),
        (
            "/{a}/{b}",
            "`/{a}/{b}` has 2 parameters, and the type specifies 1\nhelp: write the type as `Operation<Self, 2>`",
        ),
    ] {
        let reason = reason(path);
        assert!(reason.contains(expected), "{path}: {reason}");
    }
    let panic = std::panic::catch_unwind(|| SEND.success(&[20])).unwrap_err();
    assert_eq!(
        *panic.downcast_ref::<&str>().unwrap(),
        "a status code has three digits: 100 to 999"
    );
}
