//! Success bodies that list failed items.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use bytes::Bytes;
use serde_json::value::RawValue;

use crate::error::decode::DecodeError;
use crate::service::ServiceError;
use crate::text;
use crate::value::from_response::FromResponse;
use crate::value::multi_status::{ItemError, MultiStatus, MultiStatusItem};

/// A success whose body contains the value and a list of the items that failed.
///
/// For example, a chat thread is created even if some of its participants are rejected. The member
/// `invalidParticipants` of the 201 then lists these, each with a status code as text. If the member is
/// missing or `null`, no item failed.
///
/// [`MEMBER`](MultiStatusItem::MEMBER) must be the name of a member. An empty name, which is valid for
/// [`MultiStatus`], is an error when the code is generated, which `cargo check` does not do.
///
/// # Examples
/// ```
/// use acs_endpoint::{ChatError, MultiStatusItem, PartialSuccess, acs_endpoint, parse_status};
///
/// #[derive(serde::Deserialize)]
/// struct Created { id: String }
///
/// #[derive(serde::Deserialize)]
/// struct Rejected { code: String, target: String }
///
/// impl MultiStatusItem for Rejected {
///     const MEMBER: &'static str = "invalidParticipants";
///     fn status(&self) -> u16 { parse_status(&self.code).unwrap_or_default() }
///     fn successful(&self) -> Option<bool> { Some(false) }
/// }
///
/// #[acs_endpoint(service = "chat", success(201))]
/// fn create() -> Result<PartialSuccess<Created, Rejected, ChatError>, ChatError> {
///     let body = r#"{"id":"19:a","invalidParticipants":[{"code":"403","target":"8:acs:b"}]}"#;
///     http::Response::builder().status(201).body(body).unwrap()
/// }
///
/// let created = create()?;
/// assert_eq!(created.value().id, "19:a");
/// assert_eq!(created.failed()[0].item().target, "8:acs:b");
/// assert!(matches!(created.failed()[0].error(), ChatError::Forbidden(_)));
/// # Ok::<(), ChatError>(())
/// ```
#[derive(Clone)]
#[must_use = "items can have failed: check `failed()`"]
pub struct PartialSuccess<T, I, E> {
    value: T,
    failed: Vec<ItemError<I, E>>,
}

impl<T, I, E> PartialSuccess<T, I, E> {
    /// The value, which also exists if items failed.
    pub fn value(&self) -> &T {
        &self.value
    }

    /// The items that failed, in the order of the body.
    pub fn failed(&self) -> &[ItemError<I, E>] {
        &self.failed
    }

    /// Takes the value and the items that failed.
    pub fn into_parts(self) -> (T, Vec<ItemError<I, E>>) {
        (self.value, self.failed)
    }
}

/// Shows the errors of the failed items, but not the value.
impl<T, I, E: fmt::Debug> fmt::Debug for PartialSuccess<T, I, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PartialSuccess").field("failed", &self.failed).finish_non_exhaustive()
    }
}

impl<T, I, E> FromResponse for PartialSuccess<T, I, E>
where
    T: FromResponse,
    I: MultiStatusItem,
    E: ServiceError,
{
    fn from_response(response: http::Response<Bytes>) -> Result<Self, DecodeError> {
        const {
            assert!(
                !I::MEMBER.is_empty(),
                "`MultiStatusItem::MEMBER` is empty, so the failed items of a `PartialSuccess` cannot be found\n\
                help: set it to the name of the member that lists them"
            );
        }
        let body = text::utf8(response.headers(), response.body());
        if !has_member(&body, I::MEMBER) {
            let value = T::from_response(response)?;
            return Ok(Self { value, failed: Vec::new() });
        }
        let value = T::from_response(response.clone())?;
        let items = MultiStatus::<I, E>::from_response(response)?;
        Ok(Self { value, failed: items.into_iter().filter_map(Result::err).collect() })
    }
}

/// Whether the body, in UTF-8, is an object with the member, and the member is not `null`. For other
/// bodies, reading the value reports the error.
fn has_member(body: &[u8], member: &str) -> bool {
    let members: Result<BTreeMap<Cow<'_, str>, &RawValue>, _> = serde_json::from_slice(body);
    members.is_ok_and(|members| members.get(member).is_some_and(|value| value.get() != "null"))
}

#[cfg(test)]
mod tests {
    use http::Response;

    use super::PartialSuccess;
    use crate::error::decode::DecodeError;
    use crate::service::ServiceError as _;
    use crate::service::chat::ChatError;
    use crate::value::from_response::FromResponse;
    use crate::value::multi_status::{MultiStatusItem, parse_status};

    #[derive(Debug, PartialEq, serde::Deserialize)]
    struct Created {
        id: String,
    }

    #[derive(serde::Deserialize)]
    struct Rejected {
        code: Option<String>,
    }

    impl MultiStatusItem for Rejected {
        const MEMBER: &'static str = "invalidParticipants";

        fn status(&self) -> u16 {
            self.code.as_deref().and_then(parse_status).unwrap_or_default()
        }

        fn has_status(&self) -> bool {
            self.code.as_deref().and_then(parse_status).is_some()
        }

        fn successful(&self) -> Option<bool> {
            Some(false)
        }
    }

    fn read(
        body: &'static str,
    ) -> Result<PartialSuccess<Created, Rejected, ChatError>, DecodeError> {
        PartialSuccess::from_response(Response::builder().status(201).body(body.into()).unwrap())
    }

    #[test]
    fn the_member_lists_the_failed_items() {
        for (body, statuses) in [
            (r#"{"id":"a"}"#, &[][..]),
            (r#"{"id":"a","invalidParticipants":null}"#, &[]),
            (r#"{"id":"a","invalidParticipants":[]}"#, &[]),
            (r#"{"id":"a","invalidParticipants":[{"code":"403"}]}"#, &[403]),
            (r#"{"id":"a","invalidParticipants":[{"code":"403"},{"code":"404"}]}"#, &[403, 404]),
            (r#"{"id":"a","invalidParticipants":[{"code":null}]}"#, &[201]),
            (r#"{"id":"a","invalidParticipants":[{"code":"Unknown"}]}"#, &[201]),
        ] {
            let created = read(body).unwrap();
            assert_eq!(created.value().id, "a");
            let found: Vec<u16> = (created.failed().iter())
                .filter_map(|failed| failed.error().status())
                .map(|status| status.as_u16())
                .collect();
            assert_eq!(found, statuses, "{body}");
        }
    }

    #[test]
    fn the_failed_items_are_read_in_any_encoding() {
        let json = r#"{"id":"a","invalidParticipants":[{"code":"403"}]}"#;
        let utf16 = |unit: fn(u16) -> [u8; 2]| json.encode_utf16().flat_map(unit).collect();
        let marked = |mark: &[u8], text: Vec<u8>| [mark, &text].concat();
        let json_type = "application/json";
        for (content_type, body) in [
            (json_type, json.into()),
            (json_type, marked(b"\xef\xbb\xbf", json.into())),
            (json_type, marked(b"\xff\xfe", utf16(u16::to_le_bytes))),
            (json_type, marked(b"\xfe\xff", utf16(u16::to_be_bytes))),
            (json_type, utf16(u16::to_le_bytes)),
            ("application/json; charset=utf-16be", utf16(u16::to_be_bytes)),
            (
                "application/json; charset=iso-8859-1",
                [&b"{\"id\":\"a\",\"\xe9\":1,"[..], &json.as_bytes()[10..]].concat(),
            ),
        ] {
            let response = Response::builder().status(201).header("content-type", content_type);
            let response = response.body(body.clone().into()).unwrap();
            let created: PartialSuccess<Created, Rejected, ChatError> =
                PartialSuccess::from_response(response).unwrap();
            assert_eq!(created.value().id, "a");
            assert_eq!(created.failed().len(), 1, "{content_type} {body:?}");
        }
    }

    #[test]
    fn an_invalid_body_is_reported_with_its_path() {
        assert_eq!(read(r#"{"id":5}"#).unwrap_err().path(), "id");
        let wrong = read(r#"{"id":"a","invalidParticipants":[{"code":5}]}"#).unwrap_err();
        assert_eq!(wrong.path(), "invalidParticipants[0].code");
        assert!(read("").is_err());
    }
}
