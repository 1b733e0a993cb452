//! The types of requests and responses.
//!
//! In results, fields that the service does not always send are an `Option`.

use std::time::SystemTime;

use acs_endpoint::{MultiStatus, MultiStatusItem, SmsError};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A message and its recipients.
///
/// If the same value is sent twice, the service treats it as one message: see [`Recipient`].
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SendMessage {
    /// The sender: a phone number in E.164 format, a short code or an alphanumeric sender.
    pub from: String,
    /// The recipients, from 1 to 100.
    pub sms_recipients: Vec<Recipient>,
    /// The text, at most 2048 characters.
    pub message: String,
    /// The options.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sms_send_options: Option<SendOptions>,
}

impl SendMessage {
    /// Creates a message from `from` to each phone number in `to`.
    #[must_use]
    pub fn new(
        from: impl Into<String>,
        to: impl IntoIterator<Item = impl Into<String>>,
        message: impl Into<String>,
    ) -> Self {
        Self {
            from: from.into(),
            sms_recipients: to.into_iter().map(Recipient::new).collect(),
            message: message.into(),
            sms_send_options: None,
        }
    }

    /// Sets the options.
    #[must_use]
    pub fn with_options(mut self, options: SendOptions) -> Self {
        self.sms_send_options = Some(options);
        self
    }
}

/// A recipient of a message, with an id.
///
/// The id and the date are created once, together with the recipient. If the same recipient is sent
/// again, for example because it is not known whether the message was accepted, the service recognizes
/// the id and does not send a second message.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Recipient {
    /// The phone number in E.164 format.
    pub to: String,
    /// `Repeatability-Request-ID`: a UUID.
    pub repeatability_request_id: String,
    /// `Repeatability-First-Sent`: the time of the first request, as an HTTP date.
    pub repeatability_first_sent: String,
}

impl Recipient {
    /// Creates a recipient with the phone number `to` and a new id.
    #[must_use]
    pub fn new(to: impl Into<String>) -> Self {
        Self {
            to: to.into(),
            repeatability_request_id: Uuid::new_v4().to_string(),
            repeatability_first_sent: httpdate::fmt_http_date(SystemTime::now()),
        }
    }
}

/// The options of a message.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SendOptions {
    /// Whether delivery reports are published as events.
    pub enable_delivery_report: bool,
    /// A text that the delivery report contains.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tag: Option<String>,
    /// The time after which a missing report counts as a failure, from 60 to 43,200 seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delivery_report_timeout_in_seconds: Option<u32>,
}

/// The result for each recipient: a value, or the service's error for it.
pub type SendResult = MultiStatus<SendItem, SmsError>;

/// The result for a recipient.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SendItem {
    /// The phone number, as in the request.
    pub to: String,
    /// The id of the message, if there is one. It identifies the delivery report.
    pub message_id: Option<String>,
    /// The status of this recipient.
    pub http_status_code: u16,
    /// `accepted` or `rejected`, in upper or lower case, if the recipient had an id.
    pub repeatability_result: Option<String>,
    /// Whether the message was processed.
    pub successful: bool,
    /// The error message.
    pub error_message: Option<String>,
}

/// The service also returns 202 with `successful: false`, so both values are needed.
impl MultiStatusItem for SendItem {
    fn status(&self) -> u16 {
        self.http_status_code
    }

    fn successful(&self) -> Option<bool> {
        Some(self.successful)
    }

    fn message(&self) -> Option<&str> {
        self.error_message.as_deref()
    }
}

/// A sender, and the recipients to add, remove or check.
#[derive(Clone, Debug, Serialize)]
pub(super) struct OptOutRequest<'a> {
    from: &'a str,
    recipients: Vec<OptOutRecipient<'a>>,
}

#[derive(Clone, Debug, Serialize)]
struct OptOutRecipient<'a> {
    to: &'a str,
}

impl<'a> OptOutRequest<'a> {
    pub(super) fn new(from: &'a str, to: &[&'a str]) -> Self {
        Self { from, recipients: to.iter().map(|to| OptOutRecipient { to }).collect() }
    }
}

/// The result for each recipient of an opt-out request.
pub type OptOutResult = MultiStatus<OptOutItem, SmsError>;

/// The result for a recipient of an opt-out request.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct OptOutItem {
    /// The phone number, as in the request.
    pub to: String,
    /// The status of this recipient.
    pub http_status_code: u16,
    /// Whether the recipient has opted out, which is the result of a check.
    pub is_opted_out: Option<bool>,
    /// The error message.
    pub error_message: Option<String>,
}

impl MultiStatusItem for OptOutItem {
    fn status(&self) -> u16 {
        self.http_status_code
    }

    fn message(&self) -> Option<&str> {
        self.error_message.as_deref()
    }
}

/// The delivery report of an accepted message.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct DeliveryReport {
    /// `Delivered` or `Failed`.
    pub delivery_status: String,
    /// A number and a sentence with details.
    pub delivery_status_details: Option<String>,
    /// The attempts to deliver the message.
    #[serde(default)]
    pub delivery_attempts: Vec<DeliveryAttempt>,
    /// The time of the report, in RFC 3339 format.
    pub received_timestamp: Option<String>,
    /// The tag that was sent with the message.
    pub tag: Option<String>,
    /// The id of the message.
    pub message_id: String,
    /// The sender.
    pub from: String,
    /// The recipient.
    pub to: String,
}

/// An attempt to deliver a message.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct DeliveryAttempt {
    /// The time of the attempt, in RFC 3339 format.
    pub timestamp: String,
    /// The number of segments of the message that were delivered.
    pub segments_succeeded: u32,
    /// The number of segments that were not delivered.
    pub segments_failed: u32,
}
