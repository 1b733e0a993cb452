//! The comparisons, and the limit of each.

use acs_endpoint_benches::{annotated, azure, by_hand, over_reqwest, responses};

use super::callgrind::measure;

/// Compares an annotated function with another way to do the same.
pub(crate) struct Comparison {
    pub(crate) what: &'static str,
    pub(crate) ours: fn(),
    pub(crate) theirs: fn(),
    /// The number of instructions that our side may take for one of the other side.
    pub(crate) limit: f64,
    /// Whether our side is made slower on purpose: the limit must then be exceeded, which shows that the
    /// check can fail.
    pub(crate) is_control: bool,
}

macro_rules! compare {
    ($what:literal, $response:expr, $ours:path, $theirs:path, $limit:literal) => {
        compare!($what, $response => $ours, $response => $theirs, $limit)
    };
    ($what:literal, $response:expr => $ours:path, $other:expr => $theirs:path, $limit:literal) => {
        Comparison {
            what: $what,
            ours: || measure($response, $ours),
            theirs: || measure($other, $theirs),
            limit: $limit,
            is_control: false,
        }
    };
}

pub(crate) fn comparisons() -> Vec<Comparison> {
    let mut all = successes();
    all.extend(successes_over_reqwest());
    all.extend(failures());
    all.extend(failures_of_azure_core());
    all.push(Comparison {
        is_control: true,
        ..compare!(
            "control: a clone more",
            responses::ten,
            by_hand::send_clone,
            by_hand::send,
            1.01
        )
    });
    all
}

/// A response in memory is read like one from a network, which costs a copy of its head.
fn successes() -> Vec<Comparison> {
    use annotated as a;
    use by_hand as b;
    vec![
        compare!("no body", responses::empty, a::delete, b::delete, 1.2),
        compare!("1 recipient", responses::one, a::send, b::send, 1.05),
        compare!("10 recipients", responses::ten, a::send, b::send, 1.01),
        compare!("100 recipients", responses::hundred, a::send, b::send, 1.01),
        compare!("10, with `success(202)`", responses::ten, a::send_listed, b::send, 1.01),
        compare!("10, async", responses::ten, a::send_ready, b::send_ready, 1.02),
    ]
}

fn successes_over_reqwest() -> Vec<Comparison> {
    use over_reqwest::{annotated_ready, by_hand_ready, one_line_ready};
    vec![
        compare!("reqwest: 1 recipient", over_reqwest::one, annotated_ready, by_hand_ready, 1.01),
        compare!("reqwest: 10 recipients", over_reqwest::ten, annotated_ready, by_hand_ready, 1.01),
        compare!(
            "reqwest: 10, `.json()`",
            over_reqwest::ten,
            annotated_ready,
            one_line_ready,
            1.01
        ),
    ]
}

/// Our side reads an error body on demand; the hand-written side reads it at once.
fn failures() -> Vec<Comparison> {
    use annotated as a;
    use by_hand as b;
    vec![
        compare!("error, matched on", responses::error, a::delete, b::delete, 1.0),
        compare!("error, read", responses::error, a::code_and_message, b::code_and_message, 1.15),
        compare!(
            "details, read",
            responses::details,
            a::code_and_message,
            b::code_and_message,
            1.15
        ),
        compare!("error without a body", responses::bare_error, a::delete, b::delete, 1.15),
        compare!("error, read by neither", responses::error, a::delete, b::delete_unread, 1.2),
    ]
}

/// `azure_core` reads the code and the message, and nothing below them.
fn failures_of_azure_core() -> Vec<Comparison> {
    use annotated as a;
    vec![
        compare!("azure_core: no body", responses::bare_error => a::delete, azure::bare_error => azure::check, 1.0),
        compare!("azure_core: matched on", responses::error => a::delete, azure::error => azure::check, 1.0),
        compare!("azure_core: read", responses::error => a::code_and_message, azure::error => azure::code_and_message, 1.0),
        compare!("azure_core: details", responses::details => a::code_and_message, azure::details => azure::complete_body, 1.0),
    ]
}
