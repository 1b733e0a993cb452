//! Makes calls to a local service with every possible outcome.

use std::{error::Error, io::Write};

use acs_endpoint::SmsError;
use acs_endpoint_examples::{Behaviour, LocalService, SmsClient, sms::models::SendMessage};

use crate::{
    Outcome,
    report::{Report, variant},
};

const FROM: &str = "+14255550100";
const TO: &str = "+14255550123";
const TEXT: &str = "Your table is ready.";

/// A behaviour, its description, and the variant of the error.
type Ending = (Behaviour, &'static str, &'static str);

const DOCUMENTED: [Ending; 10] = [
    (Behaviour::BadRequest, "400 with a map of fields to messages", "BadRequest"),
    (Behaviour::BadRequestProblem, "400 with problem details", "BadRequest"),
    (Behaviour::Unauthorized, "401 with an empty message", "Unauthorized"),
    (Behaviour::Forbidden, "403", "Forbidden"),
    (Behaviour::NotFound, "404", "NotFound"),
    (Behaviour::NotFoundEmpty, "404 with an empty body", "NotFound"),
    (Behaviour::UnprocessableEntity, "422", "UnprocessableEntity"),
    (Behaviour::TooManyRequests, "429 with a delay", "TooManyRequests"),
    (Behaviour::InternalServerError, "500", "InternalServerError"),
    (
        Behaviour::ServiceUnavailable,
        "503, which only an item of a success documents",
        "ServiceUnavailable",
    ),
];

const UNDOCUMENTED: [Ending; 2] = [
    (Behaviour::Declined, "603, outside the classes of HTTP", "Undocumented"),
    (Behaviour::Redirect, "302, which the client does not follow", "Undocumented"),
];

const GATEWAY: [Ending; 3] = [
    (Behaviour::BadGatewayPage, "502 with an HTML page", "Undocumented"),
    (Behaviour::BadRequestPage, "400 with an HTML page", "BadRequest"),
    (Behaviour::GatewayMessage, "500 with a gateway's body", "InternalServerError"),
];

const INCOMPLETE: [Ending; 4] = [
    (Behaviour::Closed, "the connection closes before any response", "Transport"),
    (Behaviour::CutSuccess, "the connection closes within the body of a 202", "Transport"),
    (Behaviour::CutError, "the connection closes within the body of a 500", "InternalServerError"),
    (Behaviour::UndecodableSuccess, "202 with a body of another shape", "Decode"),
];

/// Makes every call and returns whether all of them ended as expected.
pub(crate) async fn run(report: &mut Report<impl Write>) -> Result<Outcome, Box<dyn Error>> {
    let service = LocalService::start().await?;
    let client = SmsClient::new(&service.connection_string().parse()?)?;
    let mut tour = Tour { client, report, calls: 0, surprises: 0 };
    tour.introduction(&service)?;
    tour.endings("Statuses that the SMS service documents", &DOCUMENTED).await?;
    tour.endings("Statuses that no table documents", &UNDOCUMENTED).await?;
    tour.endings("Responses of a gateway instead of the service", &GATEWAY).await?;
    tour.endings("Incomplete responses", &INCOMPLETE).await?;
    tour.opt_outs().await?;
    tour.messages().await?;
    tour.several_recipients().await?;
    tour.summary()
}

/// The calls so far.
struct Tour<'a, W> {
    client: SmsClient,
    report: &'a mut Report<W>,
    calls: usize,
    surprises: usize,
}

impl<W: Write> Tour<'_, W> {
    fn introduction(&mut self, service: &LocalService) -> Result<(), Box<dyn Error>> {
        let text = format!(
            "A local SMS service listens on {}. It does what the recipient's number asks for; \
             every call below is a real HTTP call to it.",
            service.endpoint()
        );
        Ok(self.report.paragraph(&text)?)
    }

    /// Sends a message for each outcome, and shows the error.
    async fn endings(&mut self, title: &str, endings: &[Ending]) -> Result<(), Box<dyn Error>> {
        self.report.section(title)?;
        for &(behaviour, what, expected) in endings {
            self.report.call(&format!("{} → {what}", behaviour.number()))?;
            let message = SendMessage::new(FROM, [behaviour.number()], TEXT);
            match self.client.send(&message).await {
                Ok(sent) => {
                    self.report.recipients(&sent)?;
                    self.expect(false, &format!("SmsError::{expected}"))?;
                }
                Err(error) => {
                    self.report.error(&error)?;
                    let as_expected = variant(&error) == expected;
                    self.expect(as_expected, &format!("SmsError::{expected}"))?;
                }
            }
        }
        Ok(())
    }

    /// Opts a recipient out, checks this, and opts it in again.
    async fn opt_outs(&mut self) -> Result<(), Box<dyn Error>> {
        self.report.section("Opt-outs")?;
        for (what, opted_out) in
            [("add", None), ("check", Some(true)), ("remove", None), ("check", Some(false))]
        {
            self.report.call(&format!("{what} {TO}"))?;
            let result = match what {
                "add" => self.client.add_opt_outs(FROM, &[TO]).await,
                "remove" => self.client.remove_opt_outs(FROM, &[TO]).await,
                _ => self.client.check_opt_outs(FROM, &[TO]).await,
            };
            let Some(result) = self.success(result)? else { continue };
            self.report.opt_outs(&result)?;
            let as_expected = result.values().all(|item| item.is_opted_out == opted_out);
            self.expect(as_expected, "another answer")?;
        }
        Ok(())
    }

    /// Sends a message, sends it again, and gets its delivery report.
    async fn messages(&mut self) -> Result<(), Box<dyn Error>> {
        self.report.section("A message and its delivery report")?;
        let message = SendMessage::new(FROM, [TO], TEXT);

        self.report.call(&format!("send to {TO}"))?;
        let sent = self.client.send(&message).await;
        let Some(first) = self.success(sent)? else { return Ok(()) };
        self.report.recipients(&first)?;
        self.expect(first.items().iter().all(Result::is_ok), "an accepted message")?;

        self.report.call("send the same message again: the service knows its id")?;
        let sent = self.client.send(&message).await;
        let Some(again) = self.success(sent)? else { return Ok(()) };
        self.report.recipients(&again)?;
        let same = first.values().eq(again.values());
        self.expect(same, "the id from before")?;

        for (what, id) in [
            ("delivery report", first.values().next().and_then(|item| item.message_id.as_deref())),
            ("delivery report of an unknown message: 404 is `Ok(None)` here", Some("unknown")),
        ] {
            self.report.call(what)?;
            let found = self.client.delivery_report(id.unwrap_or_default()).await;
            let Some(found) = self.success(found)? else { continue };
            match &found {
                Some(delivery) => self.report.delivery(delivery)?,
                None => self.report.line("status", "no report")?,
            }
            self.expect(found.is_some() == (id != Some("unknown")), "the contrary")?;
        }
        Ok(())
    }

    /// Sends a message to three recipients, one of which is rejected within the 202.
    async fn several_recipients(&mut self) -> Result<(), Box<dyn Error>> {
        self.report.section("Three recipients, one rejected within the 202")?;
        self.report.call("send to three recipients")?;
        let to = [TO, Behaviour::RejectedRecipient.number(), Behaviour::Accepted.number()];
        let sent = self.client.send(&SendMessage::new(FROM, to, TEXT)).await;
        let Some(sent) = self.success(sent)? else { return Ok(()) };
        self.report.recipients(&sent)?;
        let accepted: Vec<_> = sent.items().iter().map(Result::is_ok).collect();
        self.expect(accepted == [true, false, true], "the second one alone rejected")
    }

    /// Returns the value of a call that should succeed, or shows its error.
    fn success<T>(&mut self, result: Result<T, SmsError>) -> Result<Option<T>, Box<dyn Error>> {
        match result {
            Ok(value) => Ok(Some(value)),
            Err(error) => {
                self.report.error(&error)?;
                self.expect(false, "a success")?;
                Ok(None)
            }
        }
    }

    /// Counts a call, and reports one that did not end as expected.
    fn expect(&mut self, as_expected: bool, what: &str) -> Result<(), Box<dyn Error>> {
        self.calls += 1;
        if !as_expected {
            self.surprises += 1;
            self.report.line("UNEXPECTED", &format!("this should have been {what}"))?;
        }
        Ok(())
    }

    fn summary(self) -> Result<Outcome, Box<dyn Error>> {
        self.report.section("Summary")?;
        let Self { calls, surprises, .. } = self;
        let (text, outcome) = match surprises {
            0 => (format!("{calls} calls, all of them as expected."), Outcome::AsExpected),
            _ => {
                (format!("{surprises} of {calls} calls were not as expected."), Outcome::Unexpected)
            }
        };
        self.report.paragraph(&text)?;
        Ok(outcome)
    }
}
