//! One row of a service's table of statuses.

use std::fmt;

use http::StatusCode;

use crate::error::response::ErrorResponse;
use crate::error::retry::RetryRule;

/// One documented response of a service: a status code, or a range of them, and its meaning there.
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
/// assert!(row.is_error() && row.is_documented() && !row.is_inherited());
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct StatusInfo {
    first: u16,
    last: u16,
    codes: &'static [&'static str],
    reason: &'static str,
    description: &'static str,
    advice: Option<&'static str>,
    url: Option<&'static str>,
    retry: Option<RetryRule>,
    success: bool,
    observed: bool,
    inherited: bool,
    /// How many `#[rest]` variants are between the error type and the service of the row. The rows of
    /// the enum itself come first, and win.
    depth: u8,
    /// For a row of a view: the table of its service, for everything that the row itself does
    /// not specify.
    behind: &'static [StatusInfo],
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
            codes: &[],
            reason,
            description,
            advice: None,
            url: None,
            retry: None,
            success: false,
            observed: false,
            inherited: false,
            depth: 0,
            behind: &[],
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

    /// The same row with the address of a page about the error.
    #[must_use]
    pub const fn with_url(self, url: &'static str) -> Self {
        Self { url: Some(url), ..self }
    }

    /// The same row for these error codes only; without any it is for every code.
    #[must_use]
    pub const fn with_codes(self, codes: &'static [&'static str]) -> Self {
        Self { codes, ..self }
    }

    /// The same row with a rule for repeating the request.
    #[must_use]
    pub const fn with_retry(self, rule: RetryRule) -> Self {
        Self { retry: Some(rule), ..self }
    }

    /// The same row, for a status that the service returns and that no document names.
    #[must_use]
    pub const fn observed(self) -> Self {
        Self { observed: true, ..self }
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

    /// The error codes that the row is for, compared exactly; empty if it is for every code.
    #[must_use]
    pub const fn codes(&self) -> &'static [&'static str] {
        self.codes
    }

    /// The short phrase, such as `Not Found`: the words of the variant's name. Empty for a success.
    #[must_use]
    pub const fn reason(&self) -> &'static str {
        self.reason
    }

    /// The meaning of the status to this service: the first paragraph of the variant's documentation.
    #[must_use]
    pub const fn description(&self) -> &'static str {
        match self.row_behind() {
            Some(row) if self.description.is_empty() => row.description(),
            _ => self.description,
        }
    }

    /// What the caller can check or do.
    #[must_use]
    pub const fn advice(&self) -> Option<&'static str> {
        match (self.advice, self.row_behind()) {
            (None, Some(row)) => row.advice(),
            (advice, _) => advice,
        }
    }

    /// The address of a page about the error.
    #[must_use]
    pub const fn url(&self) -> Option<&'static str> {
        match (self.url, self.row_behind()) {
            (None, Some(row)) => row.url(),
            (url, _) => url,
        }
    }

    /// The service's rule for repeating the request; `None` if the status itself decides. See
    /// [`ServiceError::retry`](crate::ServiceError::retry).
    #[must_use]
    pub const fn retry_rule(&self) -> Option<RetryRule> {
        match (self.retry, self.row_behind()) {
            (None, Some(row)) => row.retry_rule(),
            (rule, _) => rule,
        }
    }

    /// Whether this status is a success of the service.
    #[must_use]
    pub const fn is_success(&self) -> bool {
        self.success
    }

    /// Whether this status is an error of the service.
    #[must_use]
    pub const fn is_error(&self) -> bool {
        !self.success
    }

    /// Whether the service documents this status; `false` if it was only [observed](Self::observed).
    #[must_use]
    pub const fn is_documented(&self) -> bool {
        !self.observed
    }

    /// Whether the row is that of another service: of the one in the `#[rest]` variant or, with
    /// `#[status(.., inherit)]`, of the one that is extended.
    #[must_use]
    pub const fn is_inherited(&self) -> bool {
        self.inherited
    }

    pub(crate) const fn inherited(self) -> Self {
        Self { inherited: true, ..self }
    }

    /// The row as part of the table of an enum whose `#[rest]` variant contains its service's error.
    pub(crate) const fn one_deeper(self) -> Self {
        Self { inherited: true, depth: self.depth.saturating_add(1), ..self }
    }

    /// The row as that of a view of the service with this table.
    pub(crate) const fn in_front_of(self, behind: &'static [StatusInfo]) -> Self {
        Self { behind, ..self }
    }

    /// The row of `table` that is about `status`, whatever the error code: rows with
    /// [codes](Self::codes) do not count, an exact row wins over a range, and the enum's own rows over
    /// those of its `#[rest]` variant.
    #[must_use]
    pub fn find(table: &'static [StatusInfo], status: StatusCode) -> Option<&'static StatusInfo> {
        Self::find_code(table, status.as_u16())
    }

    pub(crate) const fn find_code(
        table: &'static [StatusInfo],
        code: u16,
    ) -> Option<&'static StatusInfo> {
        Self::narrowest(table, code, code, None)
    }

    /// The row of `table` that `response` matches: also one with codes. The body is read only if a row
    /// of the status has codes.
    pub(crate) fn find_for(
        table: &'static [StatusInfo],
        response: &ErrorResponse,
    ) -> Option<&'static StatusInfo> {
        let status = response.status().as_u16();
        let has_codes = table.iter().any(|row| !row.codes.is_empty() && row.contains(status));
        let code = if has_codes { response.error_code() } else { None };
        Self::narrowest(table, status, status, code)
    }

    /// The best row for all of `first..=last`: the least deep, of these one with `code`, of these the
    /// narrowest.
    const fn narrowest(
        table: &'static [StatusInfo],
        first: u16,
        last: u16,
        code: Option<&str>,
    ) -> Option<&'static StatusInfo> {
        let mut found: Option<&'static StatusInfo> = None;
        let mut index = 0;
        while index < table.len() {
            let row = &table[index];
            index += 1;
            if !row.contains(first) || !row.contains(last) || !row.is_for(code) {
                continue;
            }
            match found {
                Some(best) if !row.wins_over(best) => {}
                _ => found = Some(row),
            }
        }
        found
    }

    const fn is_for(&self, code: Option<&str>) -> bool {
        match code {
            _ if self.codes.is_empty() => true,
            Some(code) => has(self.codes, code),
            None => false,
        }
    }

    const fn wins_over(&self, other: &Self) -> bool {
        if self.depth != other.depth {
            return self.depth < other.depth;
        }
        if self.codes.is_empty() != other.codes.is_empty() {
            return other.codes.is_empty();
        }
        self.last - self.first < other.last - other.first
    }

    /// For a row of a view: the row of its service.
    const fn row_behind(&self) -> Option<&'static StatusInfo> {
        let code = if self.codes.is_empty() { None } else { Some(self.codes[0]) };
        Self::narrowest(self.behind, self.first, self.last, code)
    }

    /// The same for the error of one response, whose status and code can have a row of their own there.
    fn row_behind_for(&self, response: Option<&ErrorResponse>) -> Option<&'static StatusInfo> {
        match response {
            Some(response) if self.contains(response.status().as_u16()) => {
                Self::find_for(self.behind, response)
            }
            _ => self.row_behind(),
        }
    }

    /// The rule for the error of one response.
    pub(crate) fn retry_rule_for(&self, response: Option<&ErrorResponse>) -> Option<RetryRule> {
        self.retry.or_else(|| self.row_behind_for(response)?.retry_rule_for(response))
    }

    /// The advice for the error of one response.
    pub(crate) fn advice_for(&self, response: Option<&ErrorResponse>) -> Option<&'static str> {
        self.advice.or_else(|| self.row_behind_for(response)?.advice_for(response))
    }
}

impl fmt::Debug for StatusInfo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StatusInfo")
            .field("first", &self.first)
            .field("last", &self.last)
            .field("codes", &self.codes)
            .field("reason", &self.reason)
            .field("is_success", &self.success)
            .field("is_documented", &self.is_documented())
            .field("is_inherited", &self.inherited)
            .field("retry_rule", &self.retry_rule())
            .finish_non_exhaustive()
    }
}

/// Whether `codes` contain `code`, at compile time.
pub(crate) const fn has(codes: &[&str], code: &str) -> bool {
    let mut index = 0;
    while index < codes.len() {
        if is_same(codes[index].as_bytes(), code.as_bytes()) {
            return true;
        }
        index += 1;
    }
    false
}

const fn is_same(left: &[u8], right: &[u8]) -> bool {
    if left.len() != right.len() {
        return false;
    }
    let mut index = 0;
    while index < left.len() {
        if left[index] != right[index] {
            return false;
        }
        index += 1;
    }
    true
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
