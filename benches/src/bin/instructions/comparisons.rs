//! What is compared, and how many instructions ours may take for one of theirs.

use acs_endpoint_benches::{annotated, answers, azure, by_hand, over_reqwest};

use super::callgrind::measure;

/// An annotated function beside another way to do the same.
pub(crate) struct Comparison {
    pub(crate) what: &'static str,
    pub(crate) ours: fn(),
    pub(crate) theirs: fn(),
    /// How many instructions ours may take for one of theirs.
    pub(crate) bound: f64,
    /// Whether ours is made worse, so that the bound must be exceeded: the check can fail.
    pub(crate) is_control: bool,
}

macro_rules! compare {
    ($what:literal, $answer:expr, $ours:path, $theirs:path, $bound:literal) => {
        compare!($what, $answer => $ours, $answer => $theirs, $bound)
    };
    ($what:literal, $answer:expr => $ours:path, $other:expr => $theirs:path, $bound:literal) => {
        Comparison {
            what: $what,
            ours: || measure($answer, $ours),
            theirs: || measure($other, $theirs),
            bound: $bound,
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
        ..compare!("control: a clone more", answers::ten, by_hand::send_clone, by_hand::send, 1.01)
    });
    all
}

/// A response in memory is read as one from a network would be, which costs a copy of its head.
fn successes() -> Vec<Comparison> {
    use annotated as a;
    use by_hand as b;
    vec![
        compare!("no body", answers::empty, a::delete, b::delete, 1.2),
        compare!("1 recipient", answers::one, a::send, b::send, 1.05),
        compare!("10 recipients", answers::ten, a::send, b::send, 1.01),
        compare!("100 recipients", answers::hundred, a::send, b::send, 1.01),
        compare!("10, with `success(202)`", answers::ten, a::send_listed, b::send, 1.01),
        compare!("10, async", answers::ten, a::send_ready, b::send_ready, 1.02),
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

/// What is read from an error body is read on demand; the hand-written side reads it at once.
fn failures() -> Vec<Comparison> {
    use annotated as a;
    use by_hand as b;
    vec![
        compare!("error, matched on", answers::error, a::delete, b::delete, 1.0),
        compare!("error, read", answers::error, a::code_and_message, b::code_and_message, 1.4),
        compare!("details, read", answers::details, a::code_and_message, b::code_and_message, 1.4),
        compare!("error without a body", answers::bare_error, a::delete, b::delete, 1.15),
        compare!("error, read by neither", answers::error, a::delete, b::delete_unread, 1.2),
    ]
}

/// It reads the code and the message, and nothing below them.
fn failures_of_azure_core() -> Vec<Comparison> {
    use annotated as a;
    vec![
        compare!("azure_core: no body", answers::bare_error => a::delete, azure::bare_error => azure::check, 1.0),
        compare!("azure_core: matched on", answers::error => a::delete, azure::error => azure::check, 1.0),
        compare!("azure_core: read", answers::error => a::code_and_message, azure::error => azure::code_and_message, 1.0),
        compare!("azure_core: details", answers::details => a::code_and_message, azure::details => azure::whole_body, 1.0),
    ]
}
