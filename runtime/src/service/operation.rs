//! What a REST specification documents of one operation: method, path, successes.

use std::fmt;
use std::marker::PhantomData;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::error::transport::TransportError;

/// Everything but the unreserved characters of RFC 3986, 2.3.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The facts of an [`Operation`], without the service and the number of parameters in the type.
///
/// [`ServiceError::OPERATIONS`](crate::ServiceError::OPERATIONS) lists those of a service.
///
/// ```
/// use acs_endpoint::{Operation, OperationInfo, SmsError};
///
/// const SEND: Operation<SmsError> = Operation::post("Sms_Send", "/sms").success(&[202]);
///
/// let info: &OperationInfo = SEND.info();
/// assert_eq!((info.id(), info.method(), info.path()), ("Sms_Send", "POST", "/sms"));
/// assert_eq!(info.success(), [202]);
/// assert!(!info.is_idempotent());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OperationInfo {
    id: &'static str,
    method: &'static str,
    path: &'static str,
    success: &'static [u16],
    errors: &'static [u16],
    idempotent: bool,
}

impl OperationInfo {
    /// The operation's id in the specification, such as `Sms_Send`.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        self.id
    }

    /// The HTTP method in upper case, such as `POST`.
    #[must_use]
    pub const fn method(&self) -> &'static str {
        self.method
    }

    /// The path template, such as `/chat/threads/{chatThreadId}`.
    #[must_use]
    pub const fn path(&self) -> &'static str {
        self.path
    }

    /// The documented success statuses; empty if none were given, which leaves them unchecked.
    #[must_use]
    pub const fn success(&self) -> &'static [u16] {
        self.success
    }

    /// The error statuses that the specification names for this operation. The list is often
    /// incomplete: a service returns the other errors of its table as well.
    #[must_use]
    pub const fn errors(&self) -> &'static [u16] {
        self.errors
    }

    /// Whether repeating the request has the same effect as sending it once: `GET`, `HEAD`, `PUT`,
    /// `DELETE` (RFC 9110, 9.2.2), and what was marked with [`Operation::idempotent`].
    #[must_use]
    pub const fn is_idempotent(&self) -> bool {
        self.idempotent
    }

    pub(crate) const fn documents_success(&self, status: u16) -> bool {
        contains(self.success, status)
    }
}

/// `GET /chat/threads/{chatThreadId}`.
impl fmt::Display for OperationInfo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.method, self.path)
    }
}

/// One operation of the service `S`, whose path has `N` parameters.
///
/// Operations are associated constants of the service's error type. `operation = CONSTANT` of
/// [`#[acs_endpoint]`](macro@crate::acs_endpoint) checks a function against one, and
/// [`path_for`](Self::path_for) builds the path of the request:
///
/// ```
/// use acs_endpoint::{CommonError, Operation};
///
/// const GET_THREAD: Operation<CommonError, 1> =
///     Operation::get("Chat_GetThread", "/chat/threads/{chatThreadId}").success(&[200]);
///
/// assert_eq!(GET_THREAD.method(), "GET");
/// assert_eq!(GET_THREAD.path_for(["19:a@thread.v2"])?, "/chat/threads/19%3Aa%40thread.v2");
/// assert!(GET_THREAD.path_for([""]).is_err());
/// # Ok::<(), acs_endpoint::TransportError>(())
/// ```
///
/// `N` is part of the type so that a wrong number of parameters does not compile; it is `0` where the
/// type does not specify it. A constant whose `N` differs from the number of `{parameters}` in its path
/// does not compile either.
pub struct Operation<S, const N: usize = 0> {
    info: OperationInfo,
    service: PhantomData<fn() -> S>,
}

impl<S, const N: usize> Operation<S, N> {
    /// A `GET` request: idempotent.
    ///
    /// # Panics
    /// If `path` does not start with `/`, if a brace has no partner, or if the number of
    /// `{parameters}` is not `N`. In a constant this is a compile-time error at this call; the same
    /// applies to the other methods.
    #[must_use]
    #[track_caller]
    pub const fn get(id: &'static str, path: &'static str) -> Self {
        Self::new(id, "GET", path, true)
    }

    /// A `HEAD` request: idempotent.
    ///
    /// # Panics
    /// As [`get`](Self::get).
    #[must_use]
    #[track_caller]
    pub const fn head(id: &'static str, path: &'static str) -> Self {
        Self::new(id, "HEAD", path, true)
    }

    /// A `PUT` request: idempotent.
    ///
    /// # Panics
    /// As [`get`](Self::get).
    #[must_use]
    #[track_caller]
    pub const fn put(id: &'static str, path: &'static str) -> Self {
        Self::new(id, "PUT", path, true)
    }

    /// A `DELETE` request: idempotent.
    ///
    /// # Panics
    /// As [`get`](Self::get).
    #[must_use]
    #[track_caller]
    pub const fn delete(id: &'static str, path: &'static str) -> Self {
        Self::new(id, "DELETE", path, true)
    }

    /// A `POST` request.
    ///
    /// # Panics
    /// As [`get`](Self::get).
    #[must_use]
    #[track_caller]
    pub const fn post(id: &'static str, path: &'static str) -> Self {
        Self::new(id, "POST", path, false)
    }

    /// A `PATCH` request.
    ///
    /// # Panics
    /// As [`get`](Self::get).
    #[must_use]
    #[track_caller]
    pub const fn patch(id: &'static str, path: &'static str) -> Self {
        Self::new(id, "PATCH", path, false)
    }

    #[track_caller]
    const fn new(
        id: &'static str,
        method: &'static str,
        path: &'static str,
        idempotent: bool,
    ) -> Self {
        template::check(path, N);
        let info = OperationInfo { id, method, path, success: &[], errors: &[], idempotent };
        Self { info, service: PhantomData }
    }

    /// The same operation with its documented success statuses.
    ///
    /// # Panics
    /// If one is not a status code, 100 to 999.
    #[must_use]
    #[track_caller]
    pub const fn success(mut self, statuses: &'static [u16]) -> Self {
        check_codes(statuses);
        self.info.success = statuses;
        self
    }

    /// The same operation with the error statuses that its specification names.
    ///
    /// # Panics
    /// If one is not a status code, 100 to 999.
    #[must_use]
    #[track_caller]
    pub const fn errors(mut self, statuses: &'static [u16]) -> Self {
        check_codes(statuses);
        self.info.errors = statuses;
        self
    }

    /// The same operation, marked as one that can be repeated without a further effect although its
    /// method does not imply it.
    #[must_use]
    pub const fn idempotent(mut self) -> Self {
        self.info.idempotent = true;
        self
    }

    /// The facts, without the service and `N` in the type.
    #[must_use]
    pub const fn info(&self) -> &OperationInfo {
        &self.info
    }

    /// The operation's id in the specification, such as `Sms_Send`.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        self.info.id
    }

    /// The HTTP method in upper case, such as `POST`.
    #[must_use]
    pub const fn method(&self) -> &'static str {
        self.info.method
    }

    /// The path template, such as `/chat/threads/{chatThreadId}`; see [`path_for`](Self::path_for).
    #[must_use]
    pub const fn path(&self) -> &'static str {
        self.info.path
    }

    /// Whether repeating the request has the same effect as sending it once; see
    /// [`OperationInfo::is_idempotent`].
    #[must_use]
    pub const fn is_idempotent(&self) -> bool {
        self.info.idempotent
    }

    /// The path with `parameters` in the place of the template's, in their order.
    ///
    /// Each is percent-encoded as one path segment: everything but ASCII letters, digits and `-._~`.
    /// Pass the plain value; one that is already encoded would be encoded twice.
    ///
    /// # Errors
    /// [`NotBuilt`](crate::TransportErrorKind::NotBuilt) if a parameter is empty, which would address
    /// the collection instead, or is `.` or `..`, which URL parsers resolve even where they are
    /// percent-encoded.
    pub fn path_for(&self, parameters: [&str; N]) -> Result<String, TransportError> {
        let mut path = String::with_capacity(self.info.path.len() + 32);
        let mut rest = self.info.path;
        for parameter in parameters {
            // The constructor has counted the braces.
            let Some((before, after)) = rest.split_once('{') else { break };
            let Some((name, after)) = after.split_once('}') else { break };
            let refuse = |reason: &str| {
                let path = self.info.path;
                TransportError::not_built(format!("parameter `{name}` of `{path}` {reason}"))
            };
            if parameter.is_empty() {
                return Err(refuse("is empty"));
            }
            if is_dots(parameter) {
                return Err(refuse("is a dot segment"));
            }
            path.push_str(before);
            path.extend(utf8_percent_encode(parameter, ENCODED));
            rest = after;
        }
        path.push_str(rest);
        if path.split('/').any(is_dots) {
            return Err(TransportError::not_built(format!(
                "the parameters of `{}` form a dot segment",
                self.info.path
            )));
        }
        Ok(path)
    }
}

fn is_dots(segment: &str) -> bool {
    matches!(segment, "." | "..")
}

#[track_caller]
const fn check_codes(statuses: &[u16]) {
    let mut index = 0;
    while index < statuses.len() {
        assert!(
            100 <= statuses[index] && statuses[index] <= 999,
            "a status code has three digits: 100 to 999"
        );
        index += 1;
    }
}

const fn contains(statuses: &[u16], status: u16) -> bool {
    let mut index = 0;
    while index < statuses.len() {
        if statuses[index] == status {
            return true;
        }
        index += 1;
    }
    false
}

/// The `{parameters}` of a path template, at compile time.
mod template {
    use crate::service::check::text::Text;

    /// The template is well-formed and has `expected` parameters.
    #[track_caller]
    pub(super) const fn check(path: &str, expected: usize) {
        let bytes = path.as_bytes();
        if bytes.is_empty() || bytes[0] != b'/' {
            fail(path, " does not start with `/`\nhelp: write the path below the endpoint");
        }
        let mut count = 0;
        let mut opened = None;
        let mut index = 0;
        while index < bytes.len() {
            match (bytes[index], opened) {
                (b'{', None) => opened = Some(index),
                (b'}', Some(open)) if open + 1 < index => {
                    count += 1;
                    opened = None;
                }
                (b'}', Some(_)) => fail(path, " has a parameter without a name"),
                (b'{' | b'/', Some(_)) | (b'}', None) => unbalanced(path),
                _ => {}
            }
            index += 1;
        }
        if opened.is_some() {
            unbalanced(path);
        }
        if count != expected {
            let mut text = Text::new();
            text.push("`");
            text.push(path);
            text.push("` has ");
            push_count(&mut text, count);
            text.push(" parameter");
            text.push(if count == 1 { "" } else { "s" });
            text.push(", and the type specifies ");
            push_count(&mut text, expected);
            text.push("\nhelp: write the type as `Operation<Self");
            if count > 0 {
                text.push(", ");
                push_count(&mut text, count);
            }
            text.push(">`");
            panic!("{}", text.as_str());
        }
    }

    #[track_caller]
    const fn unbalanced(path: &str) -> ! {
        fail(path, " has a brace without its partner\nhelp: write each parameter as `{name}`")
    }

    #[track_caller]
    const fn fail(path: &str, reason: &str) -> ! {
        let mut text = Text::new();
        text.push("`");
        text.push(path);
        text.push("`");
        text.push(reason);
        panic!("{}", text.as_str())
    }

    #[allow(clippy::cast_possible_truncation, reason = "larger numbers are cut to 9999")]
    const fn push_count(text: &mut Text, count: usize) {
        text.push_number(if count > 9999 { 9999 } else { count as u16 });
    }
}

impl<S, const N: usize> Clone for Operation<S, N> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<S, const N: usize> Copy for Operation<S, N> {}

impl<S, const N: usize> PartialEq for Operation<S, N> {
    fn eq(&self, other: &Self) -> bool {
        self.info == other.info
    }
}

impl<S, const N: usize> Eq for Operation<S, N> {}

impl<S, const N: usize> fmt::Debug for Operation<S, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Operation").field(&self.info).finish()
    }
}

/// `GET /chat/threads/{chatThreadId}`.
impl<S, const N: usize> fmt::Display for Operation<S, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.info, f)
    }
}

#[cfg(test)]
mod tests;
