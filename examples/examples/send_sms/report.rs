//! Prints results and errors.

use std::{
    error::Error,
    io::{self, Write},
};

use acs_endpoint::{ErrorResponse, ItemError, Retry, ServiceError as _, SmsError};
use acs_endpoint_examples::sms::models::{DeliveryReport, OptOutResult, SendItem, SendResult};

const WIDTH: usize = 100;
const LABEL_WIDTH: usize = 16;

/// The output of a report.
pub(crate) struct Report<W> {
    out: W,
}

impl<W: Write> Report<W> {
    pub(crate) fn new(out: W) -> Self {
        Self { out }
    }

    /// Writes a paragraph.
    pub(crate) fn paragraph(&mut self, text: &str) -> io::Result<()> {
        for line in wrap(text, WIDTH) {
            writeln!(self.out, "{line}")?;
        }
        Ok(())
    }

    /// Writes the heading of a group of calls.
    pub(crate) fn section(&mut self, title: &str) -> io::Result<()> {
        let rule = "─".repeat(WIDTH.saturating_sub(title.chars().count() + 4));
        writeln!(self.out, "\n── {title} {rule}")
    }

    /// Writes the heading of a call.
    pub(crate) fn call(&mut self, title: &str) -> io::Result<()> {
        writeln!(self.out, "\n{title}")
    }

    /// Writes a value with a label.
    pub(crate) fn line(&mut self, label: &str, value: &str) -> io::Result<()> {
        let mut label = label;
        for line in wrap(value, WIDTH - LABEL_WIDTH - 4) {
            writeln!(self.out, "    {label:LABEL_WIDTH$}{line}")?;
            label = "";
        }
        Ok(())
    }

    /// Writes the outcome for each recipient of a message.
    pub(crate) fn recipients(&mut self, sent: &SendResult) -> io::Result<()> {
        sent.items().iter().try_for_each(|item| match item {
            Ok(item) => self.line(&item.to, &accepted(item)),
            Err(failed) => self.line(&failed.item().to, &rejected(failed)),
        })
    }

    /// Writes the outcome for each recipient of an opt-out request.
    pub(crate) fn opt_outs(&mut self, result: &OptOutResult) -> io::Result<()> {
        for item in result.values() {
            let what = match (&item.error_message, item.is_opted_out) {
                (Some(error), _) => error.as_str(),
                (None, Some(true)) => "has opted out",
                (None, Some(false)) => "has not opted out",
                (None, None) => "done",
            };
            self.line(&item.to, &format!("{} {what}", item.http_status_code))?;
        }
        Ok(())
    }

    /// Writes the delivery report of a message.
    pub(crate) fn delivery(&mut self, report: &DeliveryReport) -> io::Result<()> {
        self.line("status", &report.delivery_status)?;
        self.line("details", report.delivery_status_details.as_deref().unwrap_or("none"))?;
        for attempt in &report.delivery_attempts {
            let (done, failed) = (attempt.segments_succeeded, attempt.segments_failed);
            let segments = format!("{done} delivered, {failed} failed, at {}", attempt.timestamp);
            self.line("segments", &segments)?;
        }
        Ok(())
    }

    /// Writes all facts about a failed call.
    pub(crate) fn error(&mut self, error: &SmsError) -> io::Result<()> {
        self.line("variant", &format!("SmsError::{}", variant(error)))?;
        let status = error.status().map(|status| match status.canonical_reason() {
            Some(reason) => format!("{} {reason}", status.as_u16()),
            None => status.as_u16().to_string(),
        });
        self.line("status", status.as_deref().unwrap_or("none arrived"))?;
        self.line("vendor's code", error.error_code().unwrap_or("none"))?;
        match (error.message(), error) {
            (Some(message), _) if !message.is_empty() => self.line("message", message)?,
            (_, SmsError::Transport(_) | SmsError::Decode(_)) => {
                self.line("message", &error.to_string())?;
            }
            _ => self.line("message", "none")?,
        }
        for detail in error.response().map(ErrorResponse::details).unwrap_or_default() {
            let (target, message) = (detail.target(), detail.message());
            let text = [target, message].into_iter().flatten().collect::<Vec<_>>().join(": ");
            self.line("detail", &text)?;
        }
        if let Some(cause) = root_cause(error) {
            self.line("cause", &cause.to_string())?;
        }
        self.line("correlation id", error.request_id().unwrap_or("none"))?;
        self.line("retry", &retry(error.retry()))?;
        self.line("advice", error.advice().unwrap_or("none"))
    }
}

/// The name of the variant of an error.
///
/// The `match` is exhaustive: if the service documents another status, the compiler reports it here.
pub(crate) fn variant(error: &SmsError) -> &'static str {
    match error {
        SmsError::BadRequest(_) => "BadRequest",
        SmsError::Unauthorized(_) => "Unauthorized",
        SmsError::Forbidden(_) => "Forbidden",
        SmsError::NotFound(_) => "NotFound",
        SmsError::UnprocessableEntity(_) => "UnprocessableEntity",
        SmsError::TooManyRequests(_) => "TooManyRequests",
        SmsError::InternalServerError(_) => "InternalServerError",
        SmsError::ServiceUnavailable(_) => "ServiceUnavailable",
        SmsError::Undocumented(_) => "Undocumented",
        SmsError::Transport(_) => "Transport",
        SmsError::Decode(_) => "Decode",
    }
}

/// The last cause of an error.
fn root_cause(error: &SmsError) -> Option<&(dyn Error + 'static)> {
    std::iter::successors(error.source(), |&cause| cause.source()).last()
}

fn retry(retry: Retry) -> String {
    let (answer, after) = match retry {
        Retry::No => return "no, sending it again would not help".into(),
        Retry::Yes { after } => ("yes", after),
        Retry::IfIdempotent { after } => {
            ("yes, because each recipient carries an id and is served once", after)
        }
    };
    match after {
        Some(delay) => format!("{answer}; after {delay:?}"),
        None => answer.into(),
    }
}

fn accepted(item: &SendItem) -> String {
    let id = item.message_id.as_deref().unwrap_or("without an id");
    format!("{} accepted, {id}", item.http_status_code)
}

fn rejected(failed: &ItemError<SendItem, SmsError>) -> String {
    let status = failed.item().http_status_code;
    let reason = failed.error().message().unwrap_or("the service gave no reason");
    format!("{status} rejected as SmsError::{}: {reason}", variant(failed.error()))
}

/// Wraps text at spaces. A word that is too long is on a separate line.
fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.is_empty() => line.push_str(word),
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
