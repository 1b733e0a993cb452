//! The operations of an API.

use std::fmt;
use std::sync::Arc;

use super::place::for_message;
use super::template;

/// A method that [`Operation`](acs_endpoint::Operation) supports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the methods of HTTP")]
pub enum Method {
    Get,
    Head,
    Post,
    Put,
    Patch,
    Delete,
}

impl Method {
    pub(crate) const ALL: [Self; 6] =
        [Self::Get, Self::Head, Self::Post, Self::Put, Self::Patch, Self::Delete];

    /// The method in upper case, as in a request line: `GET`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Head => "HEAD",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
        }
    }

    /// The method in lower case, as in a document and in the constructors of `Operation`: `get`.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Get => "get",
            Self::Head => "head",
            Self::Post => "post",
            Self::Put => "put",
            Self::Patch => "patch",
            Self::Delete => "delete",
        }
    }
}

impl fmt::Display for Method {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A status, or a class of statuses, which a document writes as `4XX`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StatusRange {
    first: u16,
    last: u16,
}

impl StatusRange {
    pub(crate) const fn new(first: u16, last: u16) -> Self {
        Self { first, last }
    }

    /// Parses `404`, `4XX` or `4xx`. Returns `None` for other text.
    pub(crate) fn parse(key: &str) -> Option<Self> {
        let digits = key.as_bytes();
        match digits {
            [class @ b'1'..=b'5', b'X' | b'x', b'X' | b'x'] => {
                let first = u16::from(class - b'0') * 100;
                Some(Self { first, last: first + 99 })
            }
            [b'1'..=b'9', b'0'..=b'9', b'0'..=b'9'] => {
                key.parse().ok().map(|status| Self { first: status, last: status })
            }
            _ => None,
        }
    }

    /// The first status.
    #[must_use]
    pub const fn first(self) -> u16 {
        self.first
    }

    /// The last status, inclusive.
    #[must_use]
    pub const fn last(self) -> u16 {
        self.last
    }

    /// Whether this is a single status.
    #[must_use]
    pub const fn is_exact(self) -> bool {
        self.first == self.last
    }

    /// Whether this is a 2xx. All other statuses are errors for a client.
    #[must_use]
    pub const fn is_success(self) -> bool {
        self.first / 100 == 2
    }
}

/// Writes `404` or `4XX`.
impl fmt::Display for StatusRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_exact() {
            write!(f, "{}", self.first)
        } else if self.last - self.first == 99 && self.first % 100 == 0 {
            write!(f, "{}XX", self.first / 100)
        } else {
            write!(f, "{}..={}", self.first, self.last)
        }
    }
}

/// A documented response of an operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentedResponse {
    pub(super) statuses: Option<StatusRange>,
    pub(super) description: Option<Arc<str>>,
}

impl DocumentedResponse {
    /// The statuses of the response. `None` for the `default` response, which is for all other statuses.
    #[must_use]
    pub fn statuses(&self) -> Option<StatusRange> {
        self.statuses
    }

    /// The first sentence of the description, without markup.
    #[must_use]
    pub fn description(&self) -> Option<&str> {
        self.description.as_deref()
    }
}

/// An operation of an API: a method and a path.
#[derive(Clone, Debug)]
pub struct DocumentedOperation {
    pub(super) id: Arc<str>,
    pub(super) method: Method,
    pub(super) path: Arc<str>,
    pub(super) summary: Option<Arc<str>>,
    pub(super) tags: Vec<Arc<str>>,
    pub(super) is_deprecated: bool,
    pub(super) parameters: Vec<(Arc<str>, Option<Arc<str>>)>,
    pub(super) responses: Vec<DocumentedResponse>,
}

impl DocumentedOperation {
    /// The id of the operation. If the document does not contain one, it is built from method and path:
    /// `getInvoicesById` for `GET /invoices/{id}`.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The method.
    #[must_use]
    pub fn method(&self) -> Method {
        self.method
    }

    /// The path in `paths`, without the `basePath` of Swagger 2.0 and without the path of a server.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The first sentence of the summary, or of the description if there is no summary.
    #[must_use]
    pub fn summary(&self) -> Option<&str> {
        self.summary.as_deref()
    }

    /// The tags.
    pub fn tags(&self) -> impl Iterator<Item = &str> {
        self.tags.iter().map(AsRef::as_ref)
    }

    /// Whether the operation is deprecated.
    #[must_use]
    pub fn is_deprecated(&self) -> bool {
        self.is_deprecated
    }

    /// The parameters of the path in order, with the first sentence of their descriptions.
    #[must_use]
    pub fn parameters(&self) -> impl ExactSizeIterator<Item = (&str, Option<&str>)> {
        self.parameters.iter().map(|(name, description)| (&**name, description.as_deref()))
    }

    /// The responses, sorted by status. The `default` response is the last one.
    #[must_use]
    pub fn responses(&self) -> &[DocumentedResponse] {
        &self.responses
    }

    /// Whether there is a `default` response, which is for every error that is not listed.
    #[must_use]
    pub fn has_default(&self) -> bool {
        self.responses.iter().any(|response| response.statuses.is_none())
    }

    /// The single success statuses, sorted.
    #[must_use]
    pub fn success(&self) -> Vec<u16> {
        self.exact(true)
    }

    /// The single error statuses, sorted.
    #[must_use]
    pub fn errors(&self) -> Vec<u16> {
        self.exact(false)
    }

    fn exact(&self, is_success: bool) -> Vec<u16> {
        self.responses
            .iter()
            .filter_map(DocumentedResponse::statuses)
            .filter(|statuses| statuses.is_exact() && statuses.is_success() == is_success)
            .map(StatusRange::first)
            .collect()
    }

    /// The words of method and path, joined with underscores.
    pub(crate) fn place_name(&self) -> String {
        template::words(self.method.key(), &self.path).join("_")
    }

    pub(super) fn has_tag(&self, tag: &str) -> bool {
        self.tags().any(|own| own == tag)
    }

    pub(super) fn is_below(&self, path: &str) -> bool {
        template::is_below(&self.path, path)
    }
}

/// Writes `GET /invoices/{id}` on one line.
impl fmt::Display for DocumentedOperation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.method, for_message(&self.path))
    }
}
