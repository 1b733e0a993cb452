//! The behaviour of the local service, which the recipient's number determines.

/// The reaction of the local service to a message, which the recipient's number determines.
///
/// The last three digits of a number are the status of the response. Every other phone number is
/// [`Accepted`](Self::Accepted).
///
/// A request is a repetition if its first recipient has the same id as before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Behaviour {
    /// 202, and the message is accepted.
    Accepted,
    /// 202, and this recipient is rejected with 400.
    RejectedRecipient,
    /// 202, and this recipient is rejected with 503.
    BusyRecipient,
    /// 202, and this recipient has the status 202 with `successful: false`.
    UnsuccessfulRecipient,
    /// 202 with a body that is not the result of sending.
    UndecodableSuccess,
    /// 202, and the connection closes in the middle of the body.
    CutSuccess,
    /// 302 to another address.
    Redirect,
    /// 400 with a map of fields to messages.
    BadRequest,
    /// 400 with problem details (RFC 9457).
    BadRequestProblem,
    /// 400 with the HTML page of a gateway.
    BadRequestPage,
    /// 401 with an `error` object whose message is empty.
    Unauthorized,
    /// 403 with an `error` object.
    Forbidden,
    /// 404 with an `error` object.
    NotFound,
    /// 404 without a body.
    NotFoundEmpty,
    /// 418, which is not documented, with an `error` object.
    Teapot,
    /// 422 with an `error` object.
    UnprocessableEntity,
    /// 429 with an `error` object, `Retry-After` and `x-ms-retry-after-ms`.
    TooManyRequests,
    /// 429 for the first request, and then the message is accepted.
    BusyAtFirst,
    /// 500 with an `error` object.
    InternalServerError,
    /// 500 with the one-field body of a gateway.
    GatewayMessage,
    /// 500, and the connection closes in the middle of the body.
    CutError,
    /// 502 with the HTML page of a gateway.
    BadGatewayPage,
    /// 503, which is not documented, with an `error` object and `Retry-After`.
    ServiceUnavailable,
    /// 603, which is outside the classes of HTTP, with an `error` object.
    Declined,
    /// The connection closes before any response.
    Closed,
    /// The message is accepted, but for the first request the connection closes before any response.
    AcceptedUnheard,
}

impl Behaviour {
    /// Every behaviour.
    pub const ALL: [Self; 26] = [
        Self::Accepted,
        Self::RejectedRecipient,
        Self::BusyRecipient,
        Self::UnsuccessfulRecipient,
        Self::UndecodableSuccess,
        Self::CutSuccess,
        Self::Redirect,
        Self::BadRequest,
        Self::BadRequestProblem,
        Self::BadRequestPage,
        Self::Unauthorized,
        Self::Forbidden,
        Self::NotFound,
        Self::NotFoundEmpty,
        Self::Teapot,
        Self::UnprocessableEntity,
        Self::TooManyRequests,
        Self::BusyAtFirst,
        Self::InternalServerError,
        Self::GatewayMessage,
        Self::CutError,
        Self::BadGatewayPage,
        Self::ServiceUnavailable,
        Self::Declined,
        Self::Closed,
        Self::AcceptedUnheard,
    ];

    /// The phone number for this behaviour.
    #[must_use]
    pub const fn number(self) -> &'static str {
        match self {
            Self::Accepted => "+15550000202",
            Self::UndecodableSuccess => "+15550001202",
            Self::CutSuccess => "+15550002202",
            Self::UnsuccessfulRecipient => "+15550003202",
            Self::RejectedRecipient => "+15550003400",
            Self::BusyRecipient => "+15550003503",
            Self::Redirect => "+15550000302",
            Self::BadRequest => "+15550000400",
            Self::BadRequestPage => "+15550001400",
            Self::BadRequestProblem => "+15550002400",
            Self::Unauthorized => "+15550000401",
            Self::Forbidden => "+15550000403",
            Self::NotFound => "+15550000404",
            Self::NotFoundEmpty => "+15550001404",
            Self::Teapot => "+15550000418",
            Self::UnprocessableEntity => "+15550000422",
            Self::TooManyRequests => "+15550000429",
            Self::BusyAtFirst => "+15550001429",
            Self::InternalServerError => "+15550000500",
            Self::GatewayMessage => "+15550001500",
            Self::CutError => "+15550002500",
            Self::BadGatewayPage => "+15550000502",
            Self::ServiceUnavailable => "+15550000503",
            Self::Declined => "+15550000603",
            Self::Closed => "+15550000000",
            Self::AcceptedUnheard => "+15550001000",
        }
    }

    /// The behaviour for `number`.
    #[must_use]
    pub fn of(number: &str) -> Self {
        Self::ALL.into_iter().find(|each| each.number() == number).unwrap_or(Self::Accepted)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::local_service::phone_number;

    #[test]
    fn each_number_has_one_behaviour() {
        for behaviour in Behaviour::ALL {
            assert_eq!(Behaviour::of(behaviour.number()), behaviour);
            assert!(phone_number::is_valid(behaviour.number()), "{behaviour:?}");
        }
        assert_eq!(HashSet::from(Behaviour::ALL).len(), Behaviour::ALL.len());
        assert_eq!(Behaviour::of("+14255550123"), Behaviour::Accepted);
    }
}
