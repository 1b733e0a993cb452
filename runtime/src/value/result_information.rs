//! The result of a Call Automation action, as sent in a callback event.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error as _};
use serde_json::{Map, Value};

use crate::log::redact;
use crate::value::multi_status::parse_status;

const DEBUG_CHARS: usize = 200;

/// The result of a Call Automation action: the `resultInformation` of a callback event.
///
/// The response to the request only reports that the action was accepted. A later event contains a
/// status and a subcode, which together determine how to react. The subcode of a success is not always
/// 0. The advice and the retry rules of [`CallAutomationError`](crate::CallAutomationError) describe
/// HTTP responses and do not apply here: for example, 401 with subcode 8565 refers to the credential of
/// another resource.
///
/// # Examples
/// ```
/// use acs_endpoint::ResultInformation;
///
/// #[derive(serde::Deserialize)]
/// #[serde(rename_all = "camelCase")]
/// struct PlayFailed { call_connection_id: String, result_information: ResultInformation }
///
/// let event: PlayFailed = serde_json::from_str(r#"{
///     "callConnectionId": "421f",
///     "resultInformation": {"code": 400, "subCode": 8535, "message": "The format is not supported."}
/// }"#)?;
/// let result = event.result_information;
/// assert!(!result.is_success());
/// match (result.status(), result.sub_code()) {
///     (Some(400), Some(8535 | 8536)) => {} // correct the file
///     (Some(408 | 429), Some(8565)) | (Some(500), _) => {} // play it again
///     _ => {}
/// }
/// assert_eq!(result.to_string(), "400, subcode 8535: The format is not supported.");
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// # Documented pairs
/// The source of these pairs are the pages [play action] and [recognize action]. The last column is a
/// suggestion of this crate.
///
/// | event | status and subcode | meaning | repeat |
/// |---|---|---|---|
/// | `PlayFailed` | 400, 8535 | The format of the file is not valid. | after correction |
/// | `PlayFailed` | 400, 8536 | The file cannot be downloaded. | after correction |
/// | `PlayFailed` | 400, 401, 403 or 500, 8565 | The Azure AI resource rejected the request: the input or the authentication is not valid, or the resource failed. | after correction |
/// | `PlayFailed` | 408 or 429, 8565 | The Azure AI resource timed out, or its quota was exceeded. | yes |
/// | `PlayFailed` | 500, 8572 | The play service was shut down. | yes |
/// | `PlayFailed` | 500, 9999 | An unknown error occurred. | yes |
/// | `RecognizeFailed` | 400, 8510 | Nothing was said or typed in time. | ask again |
/// | `RecognizeFailed` | 400, 8532 | The next tone was not typed in time. | ask again |
/// | `RecognizeFailed` | 400, 8547 | No valid option was chosen. | ask again |
/// | `RecognizeFailed` | 400, 8563 | The speech was not understood. | ask again |
/// | `RecognizeFailed` | 500, 8534 | A wrong tone was typed. | ask again |
/// | `RecognizeFailed` | 408, 8570 | The recognition of speech timed out. | yes |
/// | `RecognizeFailed` | 500, 8511 or 8512 | The prompt failed. | yes |
/// | `RecognizeFailed` | 500, 9999 | An unknown error occurred. | yes |
/// | `PlayCanceled`, `RecognizeCanceled` | 400, 8508 | Your own request canceled the action. | no |
///
/// The status can be a number that HTTP does not define, such as 603 for a declined call.
///
/// [play action]: https://learn.microsoft.com/azure/communication-services/how-tos/call-automation/play-action
/// [recognize action]: https://learn.microsoft.com/azure/communication-services/how-tos/call-automation/recognize-action
#[derive(Clone, PartialEq, Eq)]
pub struct ResultInformation {
    status: Option<u16>,
    sub_code: Option<u32>,
    message: Option<String>,
}

impl ResultInformation {
    /// The status, such as 400, from the member `code`. `None` if it is missing or does not have three
    /// digits.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.status
    }

    /// The subcode, such as 8535. `None` if it is missing or is not a number.
    #[must_use]
    pub fn sub_code(&self) -> Option<u32> {
        self.sub_code
    }

    /// The human-readable message. `None` if it is missing or empty.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// Whether the status is a 2xx, regardless of the subcode.
    #[must_use]
    pub fn is_success(&self) -> bool {
        self.status.is_some_and(|status| (200..300).contains(&status))
    }
}

/// Numbers can also be sent as strings. The names of members are compared ignoring case.
impl<'de> Deserialize<'de> for ResultInformation {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let members = Map::<String, Value>::deserialize(deserializer)?;
        let member = |name: &str| {
            let mut members = members.iter();
            members.find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value)
        };
        let number = |name: &str| match member(name)? {
            Value::Number(number) => number.as_u64().map(|number| number.to_string()),
            Value::String(text) => Some(text.trim().to_owned()),
            _ => None,
        };
        let information = Self {
            status: number("code").as_deref().and_then(parse_status),
            sub_code: number("subCode").and_then(|number| number.parse().ok()),
            message: match member("message") {
                Some(Value::String(text)) if !text.is_empty() => Some(text.clone()),
                _ => None,
            },
        };
        match information {
            Self { status: None, sub_code: None, message: None } => {
                Err(D::Error::custom("no `code`, `subCode` or `message`"))
            }
            information => Ok(information),
        }
    }
}

/// Writes `400, subcode 8535: message` on one line, with secrets, phone numbers and e-mail addresses
/// masked.
impl fmt::Display for ResultInformation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.status {
            Some(status) => write!(f, "{status}")?,
            None => f.write_str("no status")?,
        }
        if let Some(sub_code) = self.sub_code {
            write!(f, ", subcode {sub_code}")?;
        }
        match self.message() {
            Some(message) => write!(f, ": {}", redact::for_log(message, DEBUG_CHARS)),
            None => Ok(()),
        }
    }
}

impl fmt::Debug for ResultInformation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ResultInformation")
            .field("status", &self.status)
            .field("sub_code", &self.sub_code)
            .field("message", &self.message().map(|text| redact::for_log(text, DEBUG_CHARS)))
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::ResultInformation;

    fn read(json: &str) -> ResultInformation {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn status_and_subcode_are_read_as_numbers_and_as_text() {
        for (json, status, sub_code, is_success) in [
            (r#"{"code":200,"subCode":0,"message":"Done."}"#, Some(200), Some(0), true),
            (r#"{"code":200,"subCode":8531,"message":"One tone."}"#, Some(200), Some(8531), true),
            (r#"{"code":400,"subCode":8508}"#, Some(400), Some(8508), false),
            (r#"{"code":"408","subCode":"8570"}"#, Some(408), Some(8570), false),
            (r#"{"Code":603,"SubCode":560000}"#, Some(603), Some(560_000), false),
            (r#"{"code":487,"subcode":null,"more":[1]}"#, Some(487), None, false),
            (r#"{"code":0,"subCode":9999}"#, None, Some(9999), false),
            (r#"{"code":70000,"subCode":-1,"message":"?"}"#, None, None, false),
            (r#"{"code":true,"message":"Nothing known."}"#, None, None, false),
        ] {
            let result = read(json);
            assert_eq!((result.status(), result.sub_code()), (status, sub_code), "{json}");
            assert_eq!(result.is_success(), is_success, "{json}");
        }
    }

    #[test]
    fn other_values_are_not_result_information() {
        for json in ["{}", r#"{"state":"x"}"#, "null", "[]", "400", r#"{"message":""}"#] {
            assert!(serde_json::from_str::<ResultInformation>(json).is_err(), "{json}");
        }
    }

    #[test]
    fn the_text_shows_no_phone_number() {
        let result = read(r#"{"code":603,"subCode":5,"message":"+14255550123 declined"}"#);
        assert_eq!(result.message(), Some("+14255550123 declined"));
        for text in [result.to_string(), format!("{result:?}")] {
            assert!(text.contains("603") && !text.contains("5550123"), "{text}");
        }
        assert_eq!(read(r#"{"subCode":5}"#).to_string(), "no status, subcode 5");
    }
}
