//! What goes to the service and what comes back.
//!
//! Results have the fields that the service always sends, and an `Option` for each of the others.

use std::time::SystemTime;

use acs_endpoint::{MultiStatus, MultiStatusItem, SmsError};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A message and whom it goes to.
///
/// The same value sent twice is one message: see [`Recipient`].
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SendMessage {
    /// The sender: a phone number in E.164 format, a short code or an alphanumeric sender.
    pub from: String,
    /// The recipients, from one to a hundred.
    pub sms_recipients: Vec<Recipient>,
    /// The text, at most 2048 characters.
    pub message: String,
    /// How to send it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sms_send_options: Option<SendOptions>,
}

impl SendMessage {
    /// A message from `from` to each phone number of `to`.
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

    /// The same message, sent with `options`.
    #[must_use]
    pub fn with_options(mut self, options: SendOptions) -> Self {
        self.sms_send_options = Some(options);
        self
    }
}

/// Where one message goes, with an id of its own.
///
/// The id and the date are made once, with the recipient. When the same recipient is sent again,
/// after a failure that leaves open whether the message was accepted, the service recognizes the id
/// and does not send a second message.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Recipient {
    /// The phone number in E.164 format.
    pub to: String,
    /// `Repeatability-Request-ID`: a UUID.
    pub repeatability_request_id: String,
    /// `Repeatability-First-Sent`: when the request was made, as an HTTP date.
    pub repeatability_first_sent: String,
}

impl Recipient {
    /// The phone number `to`, with a fresh id.
    #[must_use]
    pub fn new(to: impl Into<String>) -> Self {
        Self {
            to: to.into(),
            repeatability_request_id: Uuid::new_v4().to_string(),
            repeatability_first_sent: httpdate::fmt_http_date(SystemTime::now()),
        }
    }
}

/// How to send a message.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SendOptions {
    /// Whether delivery reports are to be published as events.
    pub enable_delivery_report: bool,
    /// Text that comes back in the delivery report.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tag: Option<String>,
    /// After how long a missing report counts as a failure: from 60 to 43200 seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delivery_report_timeout_in_seconds: Option<u32>,
}

/// What happened to each recipient: a value, or the service's error for it.
pub type SendResult = MultiStatus<SendItem, SmsError>;

/// What happened to one recipient.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SendItem {
    /// The phone number, as it was given.
    pub to: String,
    /// The id of the message, if there is one: it leads to the delivery report.
    pub message_id: Option<String>,
    /// The status of this recipient alone.
    pub http_status_code: u16,
    /// `accepted` or `rejected`, in any case, if the recipient carried an id.
    pub repeatability_result: Option<String>,
    /// Whether the message was processed.
    pub successful: bool,
    /// What went wrong.
    pub error_message: Option<String>,
}

/// The service also returns 202 with `successful: false`, so neither is enough by itself.
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

/// What happened to each recipient of an opt-out request.
pub type OptOutResult = MultiStatus<OptOutItem, SmsError>;

/// What happened to one recipient of an opt-out request.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct OptOutItem {
    /// The phone number, as it was given.
    pub to: String,
    /// The status of this recipient alone.
    pub http_status_code: u16,
    /// Whether the recipient has opted out: the result of a check.
    pub is_opted_out: Option<bool>,
    /// What went wrong.
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

/// What became of an accepted message.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct DeliveryReport {
    /// `Delivered` or `Failed`.
    pub delivery_status: String,
    /// A number and a sentence with more detail.
    pub delivery_status_details: Option<String>,
    /// Each attempt to deliver the message.
    #[serde(default)]
    pub delivery_attempts: Vec<DeliveryAttempt>,
    /// When the report was made, in RFC 3339.
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

/// One attempt to deliver a message.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct DeliveryAttempt {
    /// When it was made, in RFC 3339.
    pub timestamp: String,
    /// How many segments of the message were delivered.
    pub segments_succeeded: u32,
    /// How many segments were not.
    pub segments_failed: u32,
}
