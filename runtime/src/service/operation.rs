//! The facts about one operation in a REST specification: method, path, successes.

mod template;

use std::fmt;
use std::marker::PhantomData;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::error::transport::TransportError;

/// All characters except the unreserved ones of RFC 3986, section 2.3.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The facts about an [`Operation`]. Its type does not contain the service and the number of parameters.
///
/// [`ServiceError::OPERATIONS`](crate::ServiceError::OPERATIONS) lists the operations of a service.
///
/// # Examples
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

    /// The documented success statuses. If the list is empty, `success(..)` is not checked against the
    /// operation.
    #[must_use]
    pub const fn success(&self) -> &'static [u16] {
        self.success
    }

    /// The error statuses that the specification names for this operation. The list is often incomplete: a
    /// service can also return the other errors of its table.
    #[must_use]
    pub const fn errors(&self) -> &'static [u16] {
        self.errors
    }

    /// Whether repeating the request has the same effect as sending it once. This is true for `GET`,
    /// `HEAD`, `PUT` and `DELETE` (RFC 9110, section 9.2.2), and for operations that are marked with
    /// [`Operation::idempotent`].
    #[must_use]
    pub const fn is_idempotent(&self) -> bool {
        self.idempotent
    }

    pub(crate) const fn documents_success(&self, status: u16) -> bool {
        contains(self.success, status)
    }
}

/// Writes the method and the path: `GET /chat/threads/{chatThreadId}`.
impl fmt::Display for OperationInfo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.method, self.path)
    }
}

/// An operation of the service `S`, whose path has `N` parameters.
///
/// Operations are associated constants of the service's error type. The argument `operation = CONSTANT` of
/// [`#[acs_endpoint]`](macro@crate::acs_endpoint) checks a function against its operation, and
/// [`path_for`](Self::path_for) builds the path of the request.
///
/// `N` is part of the type, so that a wrong number of parameters does not compile. It is `0` if it is
/// omitted. A constant whose `N` differs from the number of `{parameters}` in its path does not compile
/// either.
///
/// # Examples
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
pub struct Operation<S, const N: usize = 0> {
    info: OperationInfo,
    service: PhantomData<fn() -> S>,
}

impl<S, const N: usize> Operation<S, N> {
    /// Creates a `GET` operation, which is idempotent.
    ///
    /// # Panics
    /// Panics if `path` does not start with `/`, if it contains an unmatched brace, or if the number of
    /// `{parameters}` is not `N`. In a constant, this is a compile-time error at this call.
    #[must_use]
    #[track_caller]
    pub const fn get(id: &'static str, path: &'static str) -> Self {
        Self::new(id, "GET", path, true)
    }

    /// Creates a `HEAD` operation, which is idempotent.
    ///
    /// # Panics
    /// Panics like [`get`](Self::get).
    #[must_use]
    #[track_caller]
    pub const fn head(id: &'static str, path: &'static str) -> Self {
        Self::new(id, "HEAD", path, true)
    }

    /// Creates a `PUT` operation, which is idempotent.
    ///
    /// # Panics
    /// Panics like [`get`](Self::get).
    #[must_use]
    #[track_caller]
    pub const fn put(id: &'static str, path: &'static str) -> Self {
        Self::new(id, "PUT", path, true)
    }

    /// Creates a `DELETE` operation, which is idempotent.
    ///
    /// # Panics
    /// Panics like [`get`](Self::get).
    #[must_use]
    #[track_caller]
    pub const fn delete(id: &'static str, path: &'static str) -> Self {
        Self::new(id, "DELETE", path, true)
    }

    /// Creates a `POST` operation.
    ///
    /// # Panics
    /// Panics like [`get`](Self::get).
    #[must_use]
    #[track_caller]
    pub const fn post(id: &'static str, path: &'static str) -> Self {
        Self::new(id, "POST", path, false)
    }

    /// Creates a `PATCH` operation.
    ///
    /// # Panics
    /// Panics like [`get`](Self::get).
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

    /// Sets the documented success statuses.
    ///
    /// # Panics
    /// Panics if a number is not a status code from 100 to 999.
    #[must_use]
    #[track_caller]
    pub const fn success(mut self, statuses: &'static [u16]) -> Self {
        check_codes(statuses);
        self.info.success = statuses;
        self
    }

    /// Sets the error statuses that the specification names for this operation.
    ///
    /// # Panics
    /// Panics if a number is not a status code from 100 to 999.
    #[must_use]
    #[track_caller]
    pub const fn errors(mut self, statuses: &'static [u16]) -> Self {
        check_codes(statuses);
        self.info.errors = statuses;
        self
    }

    /// Marks the operation as idempotent, if its method does not imply it.
    #[must_use]
    pub const fn idempotent(mut self) -> Self {
        self.info.idempotent = true;
        self
    }

    /// The facts about the operation, in a type without the service and `N`.
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

    /// Builds the path of a request: replaces the parameters of the template by `parameters`, in order.
    ///
    /// Each parameter is percent-encoded as one path segment: all characters except ASCII letters,
    /// digits and `-._~` are encoded. Pass unencoded values; an encoded value would be encoded twice.
    ///
    /// # Errors
    /// Returns a [`NotBuilt`](crate::TransportErrorKind::NotBuilt) error if a parameter is empty,
    /// because the path would then address the collection, or if a segment of the path is `.` or `..`,
    /// because URL parsers resolve these even if they are percent-encoded.
    pub fn path_for(&self, parameters: [&str; N]) -> Result<String, TransportError> {
        let mut path = String::with_capacity(self.info.path.len() + 32);
        let mut rest = self.info.path;
        for parameter in parameters {
            // The constructor checked the number of parameters.
            let Some((before, after)) = rest.split_once('{') else { break };
            let Some((name, after)) = after.split_once('}') else { break };
            let reject = |reason: &str| {
                let path = self.info.path;
                TransportError::not_built(format!("parameter `{name}` of `{path}` {reason}"))
            };
            if parameter.is_empty() {
                return Err(reject("is empty"));
            }
            if is_dots(parameter) {
                return Err(reject("is a dot segment"));
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

/// Writes the method and the path: `GET /chat/threads/{chatThreadId}`.
impl<S, const N: usize> fmt::Display for Operation<S, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.info, f)
    }
}

#[cfg(test)]
mod tests;
