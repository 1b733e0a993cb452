//! Long-running operations, whose status is in the body of a success.

use http::{HeaderMap, StatusCode};
use serde::de::{DeserializeOwned, Deserializer, Error as _, IgnoredAny};
use serde_json::{Map, Value};

use crate::error::body::{ErrorDetail, Report};
use crate::error::response::ErrorResponse;
use crate::service::ServiceError;

/// A long-running operation, such as `{"id":"..","status":"Running","error":null}`.
///
/// A failure is reported in a 200: `status` is `Failed`, in upper or lower case, and `error` is an
/// object, a string or `null`. With [`check`](Self::check) as the function's `and_then`, a failed or
/// canceled operation is an error, and all others are the value. `T` is read from the same body and can
/// contain its other members.
///
/// # Examples
/// ```
/// use acs_endpoint::{EmailError, LongRunning, ServiceError as _, acs_endpoint};
///
/// #[acs_endpoint(service = "email", and_then = LongRunning::check)]
/// fn poll(body: &'static str) -> Result<LongRunning, EmailError> {
///     http::Response::new(body)
/// }
///
/// let running = poll(r#"{"id":"a","status":"Running","error":null}"#)?;
/// assert!(!running.has_ended());
///
/// let failed = poll(r#"{"id":"a","status":"Failed","error":{"code":"EmailDropped"}}"#).unwrap_err();
/// assert_eq!(failed.error_code(), Some(EmailError::EMAIL_DROPPED));
/// # Ok::<(), EmailError>(())
/// ```
///
/// The e-mail and phone number services of Azure Communication Services have such operations. Azure's
/// REST API guidelines describe them.
#[derive(Clone, Debug)]
pub struct LongRunning<T = IgnoredAny> {
    id: Option<String>,
    status: OperationStatus,
    error: Option<ErrorDetail>,
    value: T,
}

/// The status of a [`LongRunning`] operation.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OperationStatus {
    /// The operation was accepted.
    NotStarted,
    /// The operation is running.
    Running,
    /// The operation ended as requested.
    Succeeded,
    /// The operation ended with an error.
    Failed,
    /// The operation was canceled.
    Canceled,
    /// Another status, as the service sent it.
    Other(String),
}

impl OperationStatus {
    fn from_text(text: &str) -> Self {
        match text.to_ascii_lowercase().replace(['_', '-', ' '], "").as_str() {
            "notstarted" | "accepted" | "pending" => Self::NotStarted,
            "running" | "inprogress" => Self::Running,
            "succeeded" => Self::Succeeded,
            "failed" => Self::Failed,
            "canceled" | "cancelled" => Self::Canceled,
            _ => Self::Other(text.to_owned()),
        }
    }
}

impl<T> LongRunning<T> {
    /// The id of the operation, if the body contains one.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// The status of the operation.
    #[must_use]
    pub fn status(&self) -> &OperationStatus {
        &self.status
    }

    /// Whether the operation succeeded, failed or was canceled. An operation with
    /// [another](OperationStatus::Other) status has not ended.
    #[must_use]
    pub fn has_ended(&self) -> bool {
        use OperationStatus::{Canceled, Failed, Succeeded};
        matches!(self.status, Succeeded | Failed | Canceled)
    }

    /// The error that the body contains, if any.
    #[must_use]
    pub fn error(&self) -> Option<&ErrorDetail> {
        self.error.as_ref()
    }

    /// The value that was read from the same body.
    #[must_use]
    pub fn value(&self) -> &T {
        &self.value
    }

    /// Takes the value that was read from the same body.
    pub fn into_value(self) -> T {
        self.value
    }

    /// Returns the operation, unless it failed or was canceled. Use it as `and_then = LongRunning::check`.
    ///
    /// # Errors
    /// Returns the service's error for the response if the operation failed or was canceled. Its status is
    /// that of the response, such as 200; its error code and message are those of the operation's `error`.
    /// Sending the request again does not help.
    pub fn check<S: ServiceError>(self, response: ErrorResponse) -> Result<Self, S> {
        match self.status {
            OperationStatus::Failed | OperationStatus::Canceled => Err(S::from_response(response)),
            _ => Ok(self),
        }
    }
}

impl<'de, T: DeserializeOwned> serde::Deserialize<'de> for LongRunning<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let members = Map::deserialize(deserializer)?;
        let status = match members.get("status") {
            Some(Value::String(status)) => OperationStatus::from_text(status),
            Some(_) => return Err(D::Error::custom("the status of the operation is not a string")),
            None => return Err(D::Error::missing_field("status")),
        };
        let id = members.get("id").and_then(Value::as_str).map(str::to_owned);
        let error = members.get("error").and_then(error_of);
        let value = serde_json::from_value(Value::Object(members)).map_err(D::Error::custom)?;
        Ok(Self { id, status, error, value })
    }
}

/// Reads the member `error`. It is `null`, empty or `NoError` if there is no error.
fn error_of(member: &Value) -> Option<ErrorDetail> {
    let is_none = match member {
        Value::Null => true,
        Value::String(text) => text.is_empty() || text.eq_ignore_ascii_case("noerror"),
        Value::Object(members) => members.is_empty(),
        _ => false,
    };
    if is_none {
        return None;
    }
    let body = serde_json::json!({ "error": member }).to_string();
    let report = Report::read(StatusCode::OK, &HeaderMap::new(), body.as_bytes());
    Some(report.detail)
}

#[cfg(test)]
mod tests {
    use super::{LongRunning, OperationStatus};

    fn read(body: &str) -> LongRunning {
        serde_json::from_str(body).unwrap()
    }

    #[test]
    fn the_status_is_read_in_any_case() {
        for (text, status) in [
            ("NotStarted", OperationStatus::NotStarted),
            ("notStarted", OperationStatus::NotStarted),
            ("Running", OperationStatus::Running),
            ("running", OperationStatus::Running),
            ("InProgress", OperationStatus::Running),
            ("Succeeded", OperationStatus::Succeeded),
            ("succeeded", OperationStatus::Succeeded),
            ("FAILED", OperationStatus::Failed),
            ("Canceled", OperationStatus::Canceled),
            ("cancelled", OperationStatus::Canceled),
            ("Paused", OperationStatus::Other("Paused".to_owned())),
        ] {
            let operation = read(&format!(r#"{{"status":"{text}"}}"#));
            assert_eq!(*operation.status(), status, "{text}");
            let ends = ["succeeded", "failed", "canceled", "cancelled"];
            assert_eq!(operation.has_ended(), ends.contains(&&*text.to_lowercase()), "{text}");
        }
    }

    #[test]
    fn the_error_is_an_object_a_text_or_nothing() {
        for (error, code, message) in [
            ("null", None, None),
            (r#""""#, None, None),
            (r#""NoError""#, None, None),
            ("{}", None, None),
            (
                r#"{"code":"EmailDropped","message":"Dropped."}"#,
                Some("EmailDropped"),
                Some("Dropped."),
            ),
            (r#"{"code":"OutOfStock"}"#, Some("OutOfStock"), None),
            (r#"{"message":"No numbers."}"#, None, Some("No numbers.")),
        ] {
            let operation = read(&format!(r#"{{"id":"a","status":"Failed","error":{error}}}"#));
            let found = operation.error();
            assert_eq!(found.and_then(|error| error.code()), code, "{error}");
            assert_eq!(found.and_then(|error| error.message()), message, "{error}");
            assert_eq!(operation.id(), Some("a"));
        }
    }

    #[test]
    fn the_other_members_are_read_from_the_same_body() {
        #[derive(serde::Deserialize)]
        #[serde(rename_all = "camelCase")]
        struct Members {
            operation_type: String,
        }
        let operation: LongRunning<Members> =
            serde_json::from_str(r#"{"status":"Running","operationType":"search"}"#).unwrap();
        assert_eq!(operation.into_value().operation_type, "search");
    }

    #[test]
    fn a_body_without_a_status_is_not_an_operation() {
        for body in [r#"{"id":"a"}"#, r#"{"status":5}"#, "[]", "null"] {
            assert!(serde_json::from_str::<LongRunning>(body).is_err(), "{body}");
        }
    }
}
