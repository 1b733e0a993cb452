//! The SMS client of the examples with every behaviour of the local service.

use acs_endpoint::{Retry, ServiceError, SmsError, TransportErrorKind};
use acs_endpoint_examples::sms::models::{SendMessage, SendResult};
use acs_endpoint_examples::{Behaviour, LocalService, SmsClient};

use crate::support::endpoint;
use crate::support::names::Named;

async fn send(behaviour: Behaviour) -> Result<SendResult, SmsError> {
    let service = LocalService::start().await.unwrap();
    let client = SmsClient::new(&service.connection_string().parse().unwrap()).unwrap();
    client.send(&SendMessage::new("+14255550100", [behaviour.number()], "Hello")).await
}

/// The variant and the status that a caller gets for each behaviour; `None` is a success.
const fn expected(behaviour: Behaviour) -> Option<(&'static str, Option<u16>)> {
    Some(match behaviour {
        Behaviour::Redirect => ("Undocumented", Some(302)),
        Behaviour::BadRequest | Behaviour::BadRequestProblem | Behaviour::BadRequestPage => {
            ("BadRequest", Some(400))
        }
        Behaviour::Unauthorized => ("Unauthorized", Some(401)),
        Behaviour::Forbidden => ("Forbidden", Some(403)),
        Behaviour::NotFound | Behaviour::NotFoundEmpty => ("NotFound", Some(404)),
        Behaviour::Teapot => ("Undocumented", Some(418)),
        Behaviour::UnprocessableEntity => ("UnprocessableEntity", Some(422)),
        Behaviour::TooManyRequests | Behaviour::BusyAtFirst => ("TooManyRequests", Some(429)),
        Behaviour::InternalServerError | Behaviour::GatewayMessage | Behaviour::CutError => {
            ("InternalServerError", Some(500))
        }
        Behaviour::BadGatewayPage => ("Undocumented", Some(502)),
        Behaviour::ServiceUnavailable => ("ServiceUnavailable", Some(503)),
        Behaviour::Declined => ("Undocumented", Some(603)),
        Behaviour::UndecodableSuccess => ("Decode", Some(202)),
        Behaviour::CutSuccess => ("Transport", Some(202)),
        Behaviour::Closed | Behaviour::AcceptedUnheard => ("Transport", None),
        _ => return None,
    })
}

#[tokio::test]
async fn each_behaviour_has_its_variant() {
    let mut successes = 0;
    for behaviour in Behaviour::ALL {
        let Some((variant, status)) = expected(behaviour) else {
            assert_eq!(send(behaviour).await.unwrap().items().len(), 1, "{behaviour:?}");
            successes += 1;
            continue;
        };
        let error = send(behaviour).await.unwrap_err();
        assert_eq!(error.name(), variant, "{behaviour:?}");
        assert_eq!(error.status().map(|status| status.as_u16()), status, "{behaviour:?}");
        let endpoint = endpoint(&error).unwrap();
        assert_eq!((endpoint.service(), endpoint.function()), ("sms", "send"));
        assert_eq!(endpoint.module(), "acs_endpoint_examples::sms::client");
        assert_eq!(error.request_id().is_some(), status.is_some(), "{behaviour:?}");
        for shown in [error.to_string(), format!("{error:?}")] {
            assert!(!shown.contains(behaviour.number()), "{shown}");
        }
    }
    assert_eq!(successes, 4, "accepted, and what is refused for a recipient alone");
}

#[tokio::test]
async fn the_content_of_bodies() {
    for (behaviour, code, message) in [
        (Behaviour::Unauthorized, Some("Unauthorized"), None),
        (Behaviour::NotFoundEmpty, None, None),
        (Behaviour::Teapot, Some("Teapot"), Some("I'm a teapot.")),
        (Behaviour::GatewayMessage, None, Some("An error has occurred.")),
        (Behaviour::BadGatewayPage, None, Some("Bad Gateway")),
        (Behaviour::Declined, Some("Declined"), Some("The recipient does not want this.")),
    ] {
        let error = send(behaviour).await.unwrap_err();
        assert_eq!((error.error_code(), error.message()), (code, message), "{behaviour:?}");
    }
    for (behaviour, target) in
        [(Behaviour::BadRequest, "From"), (Behaviour::BadRequestProblem, "message")]
    {
        let error = send(behaviour).await.unwrap_err();
        let details = error.response().unwrap().details();
        assert_eq!((details.len(), details[0].target()), (1, Some(target)));
    }
}

/// One response is about all recipients, of which only the first is accepted.
#[tokio::test]
async fn the_outcome_of_each_recipient() {
    let service = LocalService::start().await.unwrap();
    let client = SmsClient::new(&service.connection_string().parse().unwrap()).unwrap();
    let recipients = [
        "+14255550123",
        Behaviour::RejectedRecipient.number(),
        Behaviour::BusyRecipient.number(),
        Behaviour::UnsuccessfulRecipient.number(),
    ];
    let sent = client.send(&SendMessage::new("+14255550100", recipients, "Hello")).await.unwrap();
    let outcomes = sent.items().iter().map(|item| match item {
        Ok(item) => (item.to.as_str(), "Ok", item.http_status_code),
        Err(failed) => {
            let status = failed.error().status().unwrap().as_u16();
            (failed.item().to.as_str(), failed.error().name(), status)
        }
    });
    let expected =
        [("Ok", 202), ("BadRequest", 400), ("ServiceUnavailable", 503), ("Undocumented", 202)];
    let expected: Vec<_> = recipients
        .into_iter()
        .zip(expected)
        .map(|(to, (name, status))| (to, name, status))
        .collect();
    assert_eq!(outcomes.collect::<Vec<_>>(), expected);
    let again: Vec<_> = sent.retryable().map(|failed| failed.item().to.as_str()).collect();
    assert_eq!(again, [Behaviour::BusyRecipient.number()]);
    for failed in sent.failed() {
        assert!(failed.error().request_id().is_some(), "the headers of the response");
    }
}

#[tokio::test]
async fn the_retry_advice() {
    // The message has a repeatability request ID, so the call can be repeated.
    let after = |milliseconds| Some(std::time::Duration::from_millis(milliseconds));
    for (behaviour, retry) in [
        (Behaviour::BadRequest, Retry::No),
        (Behaviour::TooManyRequests, Retry::Yes { after: after(1500) }),
        (Behaviour::ServiceUnavailable, Retry::Yes { after: after(3000) }),
        (Behaviour::InternalServerError, Retry::Yes { after: None }),
        (Behaviour::CutError, Retry::Yes { after: None }),
        (Behaviour::Closed, Retry::Yes { after: None }),
        (Behaviour::CutSuccess, Retry::Yes { after: None }),
        (Behaviour::UndecodableSuccess, Retry::No),
    ] {
        assert_eq!(send(behaviour).await.unwrap_err().retry(), retry, "{behaviour:?}");
    }
}

#[tokio::test]
async fn where_a_success_does_not_fit_or_is_interrupted() {
    let SmsError::Decode(error) = send(Behaviour::UndecodableSuccess).await.unwrap_err() else {
        panic!("no decode error");
    };
    assert_eq!(error.path(), "value[0].to");
    assert_eq!(error.reason(), "invalid type: integer, expected a string");
    for part in ["MultiStatus<", "SendItem", "SmsError"] {
        assert!(error.expected().contains(part), "{}", error.expected());
    }
    assert!(
        error.to_string().contains("invalid `MultiStatus<SendItem, SmsError>` in 202 response"),
        "{error}"
    );

    let SmsError::Transport(error) = send(Behaviour::CutSuccess).await.unwrap_err() else {
        panic!("no transport error");
    };
    assert_eq!(error.kind(), TransportErrorKind::Interrupted);
    assert!(error.response().unwrap().text_lossy().starts_with(r#"{"value":[{"#));
}
