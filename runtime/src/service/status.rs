//! One row of a service's table of documented statuses.

use http::StatusCode;

/// One documented answer of a service: a status code, or a range of them, and what it means there.
///
/// The rows of a service are [`ServiceError::STATUSES`](crate::ServiceError::STATUSES). The derive
/// writes them from the variants of the enum; the methods here that build a row are `const`, for
/// services that are described by hand.
///
/// ```
/// use acs_endpoint::{ServiceError, SmsError, StatusInfo};
///
/// let row = StatusInfo::find(SmsError::STATUSES, http::StatusCode::NOT_FOUND).unwrap();
/// assert_eq!(row.reason(), "Not Found");
/// assert!(row.is_error() && !row.is_inherited());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StatusInfo {
    first: u16,
    last: u16,
    reason: &'static str,
    description: &'static str,
    advice: Option<&'static str>,
    url: Option<&'static str>,
    success: bool,
    inherited: bool,
}

impl StatusInfo {
    /// A row for the error statuses `first..=last`; `reason` is the short phrase of a status line.
    #[must_use]
    pub const fn error(
        first: u16,
        last: u16,
        reason: &'static str,
        description: &'static str,
    ) -> Self {
        Self {
            first,
            last,
            reason,
            description,
            advice: None,
            url: None,
            success: false,
            inherited: false,
        }
    }

    /// A row for the success statuses `first..=last`.
    #[must_use]
    pub const fn success(first: u16, last: u16) -> Self {
        Self { success: true, ..Self::error(first, last, "", "") }
    }

    /// The same row with advice for the caller: what to check, what to do next.
    #[must_use]
    pub const fn with_advice(self, advice: &'static str) -> Self {
        Self { advice: Some(advice), ..self }
    }

    /// The same row with the address of a page that says more.
    #[must_use]
    pub const fn with_url(self, url: &'static str) -> Self {
        Self { url: Some(url), ..self }
    }

    /// The row's first status code; the only one, unless the row is a range.
    #[must_use]
    pub const fn first(&self) -> u16 {
        self.first
    }

    /// The row's last status code, inclusive.
    #[must_use]
    pub const fn last(&self) -> u16 {
        self.last
    }

    /// Whether the row is about `status`.
    #[must_use]
    pub const fn contains(&self, status: u16) -> bool {
        self.first <= status && status <= self.last
    }

    /// The short phrase, such as `Not Found`: the words of the variant's name. Empty for a success.
    #[must_use]
    pub const fn reason(&self) -> &'static str {
        self.reason
    }

    /// What the status means to this service: the first paragraph of the variant's documentation.
    #[must_use]
    pub const fn description(&self) -> &'static str {
        self.description
    }

    /// What the caller can check or do.
    #[must_use]
    pub const fn advice(&self) -> Option<&'static str> {
        self.advice
    }

    /// The address of a page that says more.
    #[must_use]
    pub const fn url(&self) -> Option<&'static str> {
        self.url
    }

    /// Whether the service documents this status as a success.
    #[must_use]
    pub const fn is_success(&self) -> bool {
        self.success
    }

    /// Whether the service documents this status as an error.
    #[must_use]
    pub const fn is_error(&self) -> bool {
        !self.success
    }

    /// Whether the row says what the parent service says: the `extends` of the derive, with
    /// `#[status(.., inherit)]` on the variant.
    #[must_use]
    pub const fn is_inherited(&self) -> bool {
        self.inherited
    }

    pub(crate) const fn inherited(self) -> Self {
        Self { inherited: true, ..self }
    }

    /// The row of `table` that is about `status`: an exact row wins over a range.
    #[must_use]
    pub fn find(table: &'static [StatusInfo], status: StatusCode) -> Option<&'static StatusInfo> {
        Self::find_code(table, status.as_u16())
    }

    pub(crate) const fn find_code(
        table: &'static [StatusInfo],
        code: u16,
    ) -> Option<&'static StatusInfo> {
        let mut found: Option<&'static StatusInfo> = None;
        let mut index = 0;
        while index < table.len() {
            let row = &table[index];
            if row.contains(code) {
                match found {
                    Some(best) if best.last - best.first <= row.last - row.first => {}
                    _ => found = Some(row),
                }
            }
            index += 1;
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::StatusInfo;

    #[test]
    fn an_exact_row_wins_over_a_range_wherever_it_stands() {
        static TABLE: &[StatusInfo] = &[
            StatusInfo::error(500, 599, "Server Error", ""),
            StatusInfo::error(503, 503, "Service Unavailable", ""),
            StatusInfo::error(400, 499, "Client Error", ""),
        ];
        assert_eq!(StatusInfo::find_code(TABLE, 503).unwrap().reason(), "Service Unavailable");
        assert_eq!(StatusInfo::find_code(TABLE, 502).unwrap().reason(), "Server Error");
        assert_eq!(StatusInfo::find_code(TABLE, 400).unwrap().reason(), "Client Error");
        assert_eq!(StatusInfo::find_code(TABLE, 499).unwrap().reason(), "Client Error");
        assert_eq!(StatusInfo::find_code(TABLE, 600), None);
    }
}
