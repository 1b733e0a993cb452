//! Checks `success(..)`, `handles(..)`, `none_on(..)` and `allow_undocumented(..)` against the table.

use super::rows::{Rows, nearest, next_row, push_table};
use super::statuses::{Of, Statuses, contains};
use super::text::Text;
use crate::service::ServiceError;

/// The status codes of one list, and the table against which they are checked.
#[derive(Clone, Copy)]
pub struct List<'a> {
    statuses: &'static Statuses,
    patterns: Patterns<'a>,
}

/// Lists without ranges have a form of their own, because a pair for each status would cost the user's
/// build more.
#[derive(Clone, Copy)]
enum Patterns<'a> {
    Statuses(&'a [u16]),
    Ranges(&'a [(u16, u16)]),
}

impl Patterns<'_> {
    const fn len(self) -> usize {
        match self {
            Self::Statuses(statuses) => statuses.len(),
            Self::Ranges(ranges) => ranges.len(),
        }
    }

    const fn at(self, index: usize) -> (u16, u16) {
        match self {
            Self::Statuses(statuses) => (statuses[index], statuses[index]),
            Self::Ranges(ranges) => ranges[index],
        }
    }
}

/// Returns a list of `statuses` for the service `S`.
#[must_use]
pub const fn list<S: ServiceError>(statuses: &[u16]) -> List<'_> {
    List { statuses: Of::<S>::STATUSES, patterns: Patterns::Statuses(statuses) }
}

/// A list with ranges, for the service `S`.
#[must_use]
pub const fn list_of_ranges<S: ServiceError>(ranges: &[(u16, u16)]) -> List<'_> {
    List { statuses: Of::<S>::STATUSES, patterns: Patterns::Ranges(ranges) }
}

impl List<'_> {
    pub(super) const fn statuses(&self) -> &'static Statuses {
        self.statuses
    }

    /// Whether the list contains the status code.
    const fn has(&self, code: u16) -> bool {
        let mut index = 0;
        while index < self.patterns.len() {
            let (first, last) = self.patterns.at(index);
            if first <= code && code <= last {
                return true;
            }
            index += 1;
        }
        false
    }

    /// Appends the status codes after `first` that are in the table, or those that are not. rustc only
    /// reports the first mistake of a list, so its message names the others.
    const fn push_others(&self, text: &mut Text, first: u16, in_table: bool) {
        let mut index = 0;
        while index < self.patterns.len() && self.patterns.at(index).0 != first {
            index += 1;
        }
        let mut separator = if in_table { ", and " } else { ", nor " };
        index += 1;
        while index < self.patterns.len() {
            let (first, last) = self.patterns.at(index);
            if next_row(self.statuses.table, first, last, Rows::All).is_some() == in_table {
                text.push(separator);
                text.push_codes(first, last);
                separator = ", ";
            }
            index += 1;
        }
    }
}

/// The checks, named after the arguments. Generated code calls them.
impl List<'_> {
    /// Checks `success(code)`: the service must document the status as a success and not as an error.
    ///
    /// # Panics
    /// Panics at compile time if it does not.
    #[track_caller]
    pub const fn success(self, code: u16) {
        let statuses = self.statuses;
        if !contains!(statuses.successes, code) || contains!(statuses.errors, code) {
            self.success_range(code, code);
        }
    }

    /// Checks `handles(code)`: the service must document the status as an error.
    ///
    /// # Panics
    /// Panics at compile time if it does not.
    #[track_caller]
    pub const fn handles(self, code: u16) {
        if !contains!(self.statuses.errors, code) {
            self.handles_range(code, code);
        }
    }

    /// Checks `none_on(first..=last)`: the service must document a status in the range.
    ///
    /// # Panics
    /// Panics at compile time if it does not.
    #[track_caller]
    pub const fn none_on_range(self, first: u16, last: u16) {
        if next_row(self.statuses.table, first, last, Rows::All).is_none() {
            undocumented(self, first, last, "none_on", Rows::Errors);
        }
    }

    /// Checks `none_on(code)`: the service must document the status.
    ///
    /// # Panics
    /// Panics at compile time if it does not.
    #[track_caller]
    pub const fn none_on(self, code: u16) {
        if !contains!(self.statuses.errors, code) {
            self.none_on_range(code, code);
        }
    }

    /// Checks `allow_undocumented(first..=last)`: the table must not contain a status in the range.
    ///
    /// # Panics
    /// Panics at compile time if it does.
    #[track_caller]
    pub const fn allow_undocumented_range(self, first: u16, last: u16) {
        let statuses = self.statuses;
        if let Some(row) = next_row(statuses.table, first, last, Rows::All) {
            let mut text = Text::new();
            text.push(if row.is_documented() { "the `" } else { "the table of the `" });
            text.push(statuses.service);
            text.push(if row.is_documented() {
                "` service documents status "
            } else {
                "` service contains status "
            });
            text.push_common(row, first, last);
            self.push_others(&mut text, first, true);
            text.push(
                "\nhelp: remove it from `allow_undocumented(..)`, which is for undocumented status codes",
            );
            text.fail();
        }
    }

    /// Checks `allow_undocumented(code)`: the table must not contain the status.
    ///
    /// # Panics
    /// Panics at compile time if it does.
    #[track_caller]
    pub const fn allow_undocumented(self, code: u16) {
        self.allow_undocumented_range(code, code);
    }

    /// Checks `success(first..=last)`: the service must document a success in the range, and no error.
    ///
    /// # Panics
    /// Panics at compile time if it does not.
    #[track_caller]
    pub const fn success_range(self, first: u16, last: u16) {
        let statuses = self.statuses;
        if let Some(row) = next_row(statuses.table, first, last, Rows::Errors) {
            let mut text = Text::new();
            text.push("status ");
            text.push_common(row, first, last);
            text.push(" is an error of the `");
            text.push(statuses.service);
            text.push(
                "` service, not a success\nhelp: remove it, or make it `Ok(None)` with `none_on(",
            );
            text.push_common_codes(row, first, last);
            text.push(")`");
            text.fail();
        }
        if next_row(statuses.table, first, last, Rows::Successes).is_none() {
            undocumented(self, first, last, "success", Rows::Successes);
        }
    }

    /// Checks `handles(first..=last)`: the service must document an error in the range.
    ///
    /// # Panics
    /// Panics at compile time if it does not.
    #[track_caller]
    pub const fn handles_range(self, first: u16, last: u16) {
        let statuses = self.statuses;
        if next_row(statuses.table, first, last, Rows::Errors).is_some() {
            return;
        }
        if next_row(statuses.table, first, last, Rows::Successes).is_some() {
            let mut text = Text::new();
            text.push("status ");
            text.push_codes(first, last);
            text.push(" is a success of the `");
            text.push(statuses.service);
            text.push(
                "` service: `handles` lists errors\nhelp: remove it, or move it to `success(",
            );
            text.push_codes(first, last);
            text.push(")`");
            text.fail();
        }
        undocumented(self, first, last, "handles", Rows::Errors);
    }
}

#[track_caller]
const fn undocumented(list: List<'_>, first: u16, last: u16, name: &str, rows: Rows) {
    let statuses = list.statuses;
    if statuses.is_fallback {
        return;
    }
    let mut text = Text::new();
    text.push("the `");
    text.push(statuses.service);
    text.push(if first == last {
        "` service does not document status "
    } else {
        "` service does not document a status in "
    });
    text.push_codes(first, last);
    list.push_others(&mut text, first, false);
    text.push("\nhelp: ");
    match nearest(statuses.table, first, last, rows) {
        Some(row) if !list.has(row.first()) => {
            text.push("did you mean ");
            text.push_row(row);
            text.push("? ");
        }
        _ => {}
    }
    text.push("if the service really returns ");
    text.push_codes(first, last);
    text.push(", add `allow_undocumented(");
    text.push_codes(first, last);
    text.push(")` next to `");
    text.push(name);
    text.push("`\nnote: documented: ");
    push_table(&mut text, statuses.table, rows);
    text.fail()
}
