//! The rows of a service's table of statuses.

use std::fmt;

use http::StatusCode;

use crate::error::response::ErrorResponse;
use crate::error::retry::RetryRule;

/// A row of a service's table: a status code or a range, and its meaning for the service.
///
/// [`ServiceError::STATUSES`](crate::ServiceError::STATUSES) contains the rows of a service. The derive
/// generates them from the variants of the enum. The methods that build a row are `const`, so that they
/// can also be used in a manual implementation of the trait.
///
/// # Examples
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
    /// The number of `#[rest]` variants between the error type and the service of the row. A row with a
    /// lower depth has precedence.
    depth: u8,
    /// For a row of a view: the table of the service, for facts that the row does not specify.
    viewed: &'static [StatusInfo],
}

impl StatusInfo {
    /// Creates a row for the error statuses `first..=last`. `reason` is a short phrase such as `Not
    /// Found`.
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
            viewed: &[],
        }
    }

    /// Creates a row for the success statuses `first..=last`.
    #[must_use]
    pub const fn success(first: u16, last: u16) -> Self {
        Self { success: true, ..Self::error(first, last, "", "") }
    }

    /// Sets the advice for the caller: what to check or do.
    #[must_use]
    pub const fn with_advice(self, advice: &'static str) -> Self {
        Self { advice: Some(advice), ..self }
    }

    /// Sets the URL of a page about the error.
    #[must_use]
    pub const fn with_url(self, url: &'static str) -> Self {
        Self { url: Some(url), ..self }
    }

    /// Sets the error codes of the row. Without this call, the row is for all error codes.
    #[must_use]
    pub const fn with_codes(self, codes: &'static [&'static str]) -> Self {
        Self { codes, ..self }
    }

    /// Sets the rule for repeating the request.
    #[must_use]
    pub const fn with_retry(self, rule: RetryRule) -> Self {
        Self { retry: Some(rule), ..self }
    }

    /// Marks the row as one for a status that the service returns although it is not documented.
    #[must_use]
    pub const fn observed(self) -> Self {
        Self { observed: true, ..self }
    }

    /// The first status code of the row. It is the only one, unless the row is a range.
    #[must_use]
    pub const fn first(&self) -> u16 {
        self.first
    }

    /// The last status code of the row, inclusive.
    #[must_use]
    pub const fn last(&self) -> u16 {
        self.last
    }

    /// Whether the row is for the status code.
    #[must_use]
    pub const fn contains(&self, status: u16) -> bool {
        self.first <= status && status <= self.last
    }

    /// The error codes of the row, which are compared exactly. The list is empty if the row is for all
    /// error codes.
    #[must_use]
    pub const fn codes(&self) -> &'static [&'static str] {
        self.codes
    }

    /// The short phrase for the status, such as `Not Found`. The derive uses the words of the variant's
    /// name. It is empty for a success.
    #[must_use]
    pub const fn reason(&self) -> &'static str {
        self.reason
    }

    /// The meaning of the status for this service. The derive uses the first paragraph of the variant's
    /// documentation.
    #[must_use]
    pub const fn description(&self) -> &'static str {
        match self.viewed_row() {
            Some(row) if self.description.is_empty() => row.description(),
            _ => self.description,
        }
    }

    /// The advice for the caller: what to check or do.
    #[must_use]
    pub const fn advice(&self) -> Option<&'static str> {
        match (self.advice, self.viewed_row()) {
            (None, Some(row)) => row.advice(),
            (advice, _) => advice,
        }
    }

    /// The URL of a page about the error.
    #[must_use]
    pub const fn url(&self) -> Option<&'static str> {
        match (self.url, self.viewed_row()) {
            (None, Some(row)) => row.url(),
            (url, _) => url,
        }
    }

    /// The service's rule for repeating the request. `None` if only the status code determines it; see
    /// [`ServiceError::retry`](crate::ServiceError::retry).
    #[must_use]
    pub const fn retry_rule(&self) -> Option<RetryRule> {
        match (self.retry, self.viewed_row()) {
            (None, Some(row)) => row.retry_rule(),
            (rule, _) => rule,
        }
    }

    /// Whether the status is a success of the service.
    #[must_use]
    pub const fn is_success(&self) -> bool {
        self.success
    }

    /// Whether the status is an error of the service.
    #[must_use]
    pub const fn is_error(&self) -> bool {
        !self.success
    }

    /// Whether the service documents the status; `false` if it was only [observed](Self::observed).
    #[must_use]
    pub const fn is_documented(&self) -> bool {
        !self.observed
    }

    /// Whether the row comes from another service: the service in the `#[rest]` variant or, for
    /// `#[status(.., inherit)]`, the extended service.
    #[must_use]
    pub const fn is_inherited(&self) -> bool {
        self.inherited
    }

    pub(crate) const fn inherited(self) -> Self {
        Self { inherited: true, ..self }
    }

    /// The row in the table of an enum whose `#[rest]` variant contains the error of the row's service.
    pub(crate) const fn one_deeper(self) -> Self {
        Self { inherited: true, depth: self.depth.saturating_add(1), ..self }
    }

    /// The row in a view of the service with the table `viewed`.
    pub(crate) const fn viewing(self, viewed: &'static [StatusInfo]) -> Self {
        Self { viewed, ..self }
    }

    /// Finds the row of `table` for the status code, regardless of the error code.
    ///
    /// Rows with error [codes](Self::codes) are ignored. A row for one status code has precedence over
    /// a range, and the enum's own rows have precedence over those of its `#[rest]` variant.
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

    /// Finds the row of `table` for the status code and the error code of `response`. The body is read
    /// only if a row for the status code has error codes.
    pub(crate) fn find_for(
        table: &'static [StatusInfo],
        response: &ErrorResponse,
    ) -> Option<&'static StatusInfo> {
        let status = response.status().as_u16();
        let has_codes = table.iter().any(|row| !row.codes.is_empty() && row.contains(status));
        let code = if has_codes { response.error_code() } else { None };
        Self::narrowest(table, status, status, code)
    }

    /// Finds the row for all of `first..=last` that has precedence: the one with the lowest depth; of
    /// these, one with the error code; of these, the narrowest.
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
                Some(best) if !row.has_precedence_over(best) => {}
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

    const fn has_precedence_over(&self, other: &Self) -> bool {
        if self.depth != other.depth {
            return self.depth < other.depth;
        }
        if self.codes.is_empty() != other.codes.is_empty() {
            return other.codes.is_empty();
        }
        self.last - self.first < other.last - other.first
    }

    /// For a row of a view: the service's row for the same status codes.
    const fn viewed_row(&self) -> Option<&'static StatusInfo> {
        let code = if self.codes.is_empty() { None } else { Some(self.codes[0]) };
        Self::narrowest(self.viewed, self.first, self.last, code)
    }

    /// For a row of a view: the service's row for a response, which can be a more specific one.
    fn viewed_row_for(&self, response: Option<&ErrorResponse>) -> Option<&'static StatusInfo> {
        match response {
            Some(response) if self.contains(response.status().as_u16()) => {
                Self::find_for(self.viewed, response)
            }
            _ => self.viewed_row(),
        }
    }

    /// The rule for repeating the request that led to the response.
    pub(crate) fn retry_rule_for(&self, response: Option<&ErrorResponse>) -> Option<RetryRule> {
        self.retry.or_else(|| self.viewed_row_for(response)?.retry_rule_for(response))
    }

    /// The advice for the response.
    pub(crate) fn advice_for(&self, response: Option<&ErrorResponse>) -> Option<&'static str> {
        self.advice.or_else(|| self.viewed_row_for(response)?.advice_for(response))
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

/// Whether `codes` contains `code`. Usable at compile time.
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
    fn an_exact_row_has_precedence_over_a_range_in_any_order() {
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
