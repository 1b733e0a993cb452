//! Checks the rows of an enum with a `#[rest]` variant against the service in that variant.

use super::rows::{Rows, nearest, push_table};
use super::statuses::{Of, contains_all, contains_any};
use super::text::Text;
use crate::service::ServiceError;
use crate::service::status::StatusInfo;

/// A row of a view. Facts that it does not specify are those of the service `Viewed`.
#[must_use]
pub const fn view<Viewed: ServiceError>(row: StatusInfo) -> StatusInfo {
    let statuses = Of::<Viewed>::STATUSES;
    let is_documented = contains_any(&statuses.documented, row.first(), row.last());
    let is_known = contains_any(&statuses.errors, row.first(), row.last());
    let row = row.viewing(Viewed::STATUSES);
    if is_known && !is_documented { row.observed() } else { row }
}

/// Checks a status of a view: its service must document the status as an error.
///
/// # Panics
/// Panics at compile time if it does not.
#[track_caller]
pub const fn check_view_row<Viewed: ServiceError>(first: u16, last: u16) {
    let statuses = Of::<Viewed>::STATUSES;
    if Viewed::FALLBACK || contains_any(&statuses.errors, first, last) {
        return;
    }
    let mut text = Text::new();
    text.push("the `");
    text.push(statuses.service);
    if contains_all(&statuses.successes, first, last) {
        text.push("` service documents status ");
        text.push_codes(first, last);
        text.push(" as a success\nhelp: remove the variant");
        text.fail();
    }
    text.push(if first == last {
        "` service does not document status "
    } else {
        "` service does not document a status in "
    });
    text.push_codes(first, last);
    text.push(", so nothing defines when this variant is created\nhelp: ");
    if let Some(row) = nearest(statuses.table, first, last, Rows::Errors) {
        text.push("did you mean ");
        text.push_row(row);
        text.push("? ");
    }
    text.push("if the service really returns ");
    text.push_codes(first, last);
    text.push(", write `#[status(");
    text.push_codes(first, last);
    text.push(", observed)]`; if this enum is a separate service, add its name: `#[service(name = \"..\")]`\nnote: documented: ");
    push_table(&mut text, statuses.table, Rows::Errors);
    text.fail()
}

/// Checks a status of a service with a `#[rest]` variant and without `success(..)`: the status must not
/// be a success of the service in that variant.
///
/// # Panics
/// Panics at compile time if it is.
#[track_caller]
pub const fn check_own_row<Rest: ServiceError>(first: u16, last: u16) {
    let statuses = Of::<Rest>::STATUSES;
    if contains_any(&statuses.successes, first, last) {
        let mut text = Text::new();
        text.push("status ");
        text.push_codes(first, last);
        text.push(" is a success of the `");
        text.push(statuses.service);
        text.push("` service\nhelp: remove the variant, or list the successes of this service: `#[service(.., success(..))]`");
        text.fail()
    }
}

/// Checks an `observed` status: the other service must not document it.
///
/// # Panics
/// Panics at compile time if it does.
#[track_caller]
pub const fn check_observed<Other: ServiceError>(first: u16, last: u16) {
    let statuses = Of::<Other>::STATUSES;
    if contains_any(&statuses.documented, first, last) {
        let mut text = Text::new();
        text.push("the `");
        text.push(statuses.service);
        text.push("` service documents status ");
        text.push_codes(first, last);
        text.push("\nhelp: remove `observed`, which is for undocumented status codes");
        text.fail()
    }
}
