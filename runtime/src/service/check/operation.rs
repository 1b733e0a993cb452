//! Checks the lists of a function against its operation: `operation = SEND`.

use std::marker::PhantomData;

use super::list::List;
use super::statuses::includes;
use super::text::Text;
use crate::service::ServiceError;
use crate::service::operation::{Operation, OperationInfo};

/// The operations of the service `S`. If an operation belongs to another service, rustc's message names
/// the expected type.
#[derive(Debug)]
pub struct OperationOf<S>(PhantomData<fn() -> S>);

impl<S: ServiceError> OperationOf<S> {
    /// The facts about an operation of this service.
    #[must_use]
    pub const fn info<const N: usize>(
        operation: Operation<<S as ServiceError>::Operations, N>,
    ) -> OperationInfo {
        *operation.info()
    }
}

/// Checks that `success(..)` and `handles(..)`, which are in `listed`, contain every documented success
/// of the operation.
///
/// # Panics
/// Panics at compile time if they do not.
#[track_caller]
pub const fn check_operation(operation: &OperationInfo, listed: &[(u16, u16)]) {
    let mut missing = Text::new();
    let mut count = 0;
    let mut index = 0;
    while index < operation.success().len() {
        let status = operation.success()[index];
        if !includes(listed, status) {
            if count > 0 {
                missing.push(", ");
            }
            missing.push_number(status);
            count += 1;
        }
        index += 1;
    }
    if count > 0 {
        let mut text = Text::new();
        text.push("`success` does not list ");
        text.push(missing.as_str());
        text.push(", which `");
        text.push(operation.id());
        text.push("` documents as ");
        text.push(if count == 1 { "a success" } else { "successes" });
        text.push("\nhelp: add `");
        text.push(missing.as_str());
        text.push("` to `success(..)`, or to `handles(..)` to make ");
        text.push(if count == 1 { "it an error" } else { "them errors" });
        text.fail();
    }
}

/// Checks `success(first..=last)`: the operation must document each status in the range as a success.
///
/// # Panics
/// Panics at compile time if it does not.
#[track_caller]
pub const fn check_operation_success(operation: &OperationInfo, first: u16, last: u16) {
    let mut status = first;
    while status <= last && operation.documents_success(status) {
        status += 1;
    }
    if status > last || operation.success().is_empty() {
        return;
    }
    let mut text = Text::new();
    text.push("`");
    text.push(operation.id());
    text.push("` does not document ");
    text.push_number(status);
    text.push(" as a success\nhelp: write `success(");
    push_statuses(&mut text, operation.success());
    text.push(")`; if the service really returns ");
    text.push_number(status);
    text.push(", add `allow_undocumented(");
    text.push_number(status);
    text.push(")`\nnote: the documented successes are ");
    push_statuses(&mut text, operation.success());
    text.fail()
}

impl List<'_> {
    /// Checks `handles(first..=last)`: the operation must document a success in the range, which then
    /// becomes an error, or the service must document an error there.
    ///
    /// # Panics
    /// Panics at compile time if neither does.
    #[track_caller]
    pub const fn operation_handles(self, operation: &OperationInfo, first: u16, last: u16) {
        let mut status = first;
        while status <= last {
            if operation.documents_success(status) {
                return;
            }
            status += 1;
        }
        self.handles_range(first, last);
    }
}

const fn push_statuses(text: &mut Text, statuses: &[u16]) {
    let mut index = 0;
    while index < statuses.len() {
        if index > 0 {
            text.push(", ");
        }
        text.push_number(statuses[index]);
        index += 1;
    }
}
