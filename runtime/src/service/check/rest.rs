//! The rows of an enum with a `#[rest]` variant against the service in that variant.

use super::list::{Rows, fail, nearest, push_table};
use super::statuses::{Of, contains_all, contains_any};
use super::text::Text;
use crate::service::ServiceError;
use crate::service::status::StatusInfo;

/// A row of a view: what it does not specify itself is that of its service.
#[must_use]
pub const fn view<Behind: ServiceError>(row: StatusInfo) -> StatusInfo {
    let statuses = Of::<Behind>::STATUSES;
    let is_documented = contains_any(&statuses.documented, row.first(), row.last());
    let is_known = contains_any(&statuses.errors, row.first(), row.last());
    let row = row.in_front_of(Behind::STATUSES);
    if is_known && !is_documented { row.observed() } else { row }
}

/// A status of a view: its service documents it as an error.
///
/// # Panics
/// At compile time, if it does not.
#[track_caller]
pub const fn check_view_row<Behind: ServiceError>(first: u16, last: u16) {
    let statuses = Of::<Behind>::STATUSES;
    if Behind::FALLBACK || contains_any(&statuses.errors, first, last) {
        return;
    }
    let mut text = Text::new();
    text.push("the `");
    text.push(statuses.service);
    if contains_all(&statuses.successes, first, last) {
        text.push("` service documents status ");
        text.push_codes(first, last);
        text.push(" as a success\nhelp: remove the variant");
        fail(&text);
    }
    text.push(if first == last {
        "` service does not document status "
    } else {
        "` service documents no status of "
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
    text.push(", observed)]`; if this enum is a service of its own, name it: `#[service(name = \"..\")]`\nnote: documented: ");
    push_table(&mut text, statuses.table, Rows::Errors);
    fail(&text)
}

/// A status of a service with a `#[rest]` variant and no `success(..)`: it is not a success of the service
/// in that variant.
///
/// # Panics
/// At compile time, if it is.
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
        fail(&text)
    }
}

/// An `observed` status: the other service that is named does not document it.
///
/// # Panics
/// At compile time, if it does.
#[track_caller]
pub const fn check_observed<Other: ServiceError>(first: u16, last: u16) {
    let statuses = Of::<Other>::STATUSES;
    if contains_any(&statuses.documented, first, last) {
        let mut text = Text::new();
        text.push("the `");
        text.push(statuses.service);
        text.push("` service documents status ");
        text.push_codes(first, last);
        text.push("\nhelp: remove `observed`, which is for a status that no document names");
        fail(&text)
    }
}
