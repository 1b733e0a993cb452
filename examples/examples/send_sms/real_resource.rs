//! Sends a message through a real resource.

use std::{error::Error, io::Write};

use acs_endpoint_examples::{SmsClient, sms::models::SendMessage};

use crate::{Outcome, VARIABLE, report::Report};

const TEXT: &str = "Hello from acs-endpoint.";

/// The missing argument or variable, with instructions for a real resource.
pub(crate) fn usage(missing: &str) -> String {
    format!(
        "{missing}

usage: send_sms <from> <to>...

  <from>   the sender: a number of your resource in E.164 format, such as +14255550100
  <to>     each recipient, in the same format

{VARIABLE} holds the connection string of your resource.
Without it, and without arguments, send_sms starts a local service and talks to that."
    )
}

/// Sends a message from the first argument to the other arguments.
pub(crate) async fn run(
    connection: &str,
    arguments: &[String],
    report: &mut Report<impl Write>,
) -> Result<Outcome, Box<dyn Error>> {
    let Some((from, to)) = arguments.split_first().filter(|(_, to)| !to.is_empty()) else {
        return Err(usage("the sender or the recipients are missing").into());
    };
    let connection = connection.parse().map_err(|error| format!("{VARIABLE}: {error}"))?;
    let client = SmsClient::new(&connection)?;
    match client.send(&SendMessage::new(from, to, TEXT)).await {
        Ok(sent) => {
            report.recipients(&sent)?;
            let all = sent.items().iter().all(Result::is_ok);
            Ok(if all { Outcome::AsExpected } else { Outcome::Unexpected })
        }
        Err(error) => {
            report.error(&error)?;
            Ok(Outcome::Unexpected)
        }
    }
}
