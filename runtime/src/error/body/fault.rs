//! Where a JSON value says what went wrong.
//!
//! Every shape is an object whose fields go by one of a few names; the reader knows the names, not
//! the shapes. Names are compared without case, `_` and `-`.

use super::ErrorDetail;
use super::json::Node;

/// Faults below this depth are left out.
const MAX_DEPTH: usize = 16;
/// How many faults are read, nested ones included.
const MAX_FAULTS: usize = 64;
const MAX_VALUE_BYTES: usize = 4096;

const CODE: &[&str] = &["code", "errorcode"];
const MESSAGE: &[&str] =
    &["message", "errormessage", "errordescription", "detail", "title", "msg", "details"];
const TARGET: &[&str] = &["target", "field", "pointer", "propertyname"];
const DETAILS: &[&str] = &["details", "errors", "detail"];
const INNER: &[&str] = &["innererror"];
/// Values of `error` that say that there is none.
const NO_ERROR: &[&str] = &["noerror", "none"];

/// Reads faults, at most [`MAX_FAULTS`] in all.
#[derive(Default)]
pub(super) struct Reader {
    depth: usize,
    faults: usize,
}

impl Reader {
    /// The fault that a value describes; empty if it describes none.
    pub(super) fn fault(&mut self, node: &Node) -> ErrorDetail {
        if self.depth == MAX_DEPTH {
            return ErrorDetail::default();
        }
        self.depth += 1;
        let fault = match node {
            Node::Object(fields) => self.object(fields),
            Node::List(items) => ErrorDetail { details: self.list(items), ..Default::default() },
            Node::Text(_) => ErrorDetail { message: text(node), ..Default::default() },
            Node::Nothing | Node::Number(_) => ErrorDetail::default(),
        };
        self.depth -= 1;
        fault
    }

    fn object(&mut self, fields: &[(String, Node)]) -> ErrorDetail {
        let wrapped = wrapped(fields).map(|node| self.fault(node)).unwrap_or_default();
        let error = named(fields, &["error"]).find_map(scalar).filter(|it| !is_any(it, NO_ERROR));
        // `"error": "invalid_grant"` is a code, `"error": "Not Found"` is not.
        let (error_code, error_message) = match error {
            Some(error) if error.contains(char::is_whitespace) => (None, Some(error)),
            error => (error, None),
        };
        let own_message = named(fields, MESSAGE).find_map(message).or(error_message);
        let problem_type = || {
            let uri = named(fields, &["type"]).find_map(text)?;
            // A word is the type of an error only beside a message; many objects have a type.
            let identifies = own_message.is_some() || uri.contains(['/', ':']);
            identifies.then(|| code_of_type(&uri))?
        };
        let is_list = |node: &&Node| matches!(node, Node::List(_));
        let lists = named(fields, DETAILS).chain(named(fields, &["error"]).filter(is_list));
        let own = ErrorDetail {
            code: named(fields, CODE).find_map(scalar).or(error_code).or_else(problem_type),
            message: own_message,
            target: named(fields, TARGET).find_map(text),
            details: self.first_faults(lists),
            inner: named(fields, INNER)
                .map(|node| self.fault(node))
                .find(|it| !it.is_empty())
                .map(Box::new),
        };
        let mut fault = ErrorDetail {
            code: wrapped.code.or(own.code),
            message: wrapped.message.or(own.message),
            target: wrapped.target.or(own.target),
            details: if wrapped.details.is_empty() { own.details } else { wrapped.details },
            inner: wrapped.inner.or(own.inner),
        };
        // A bare map of fields and messages has nothing else in it.
        let is_message = |node: &Node| *node == Node::Nothing || is_list_of_texts(node);
        if fault.is_empty() && fields.iter().all(|(_, node)| is_message(node)) {
            fault.details = self.fields(fields);
        }
        fault
    }

    fn first_faults<'n>(&mut self, nodes: impl Iterator<Item = &'n Node>) -> Vec<ErrorDetail> {
        nodes.map(|node| self.faults(node)).find(|faults| !faults.is_empty()).unwrap_or_default()
    }

    /// The faults in a list, or in an object: that of its own, or of fields and what is wrong with
    /// them.
    fn faults(&mut self, node: &Node) -> Vec<ErrorDetail> {
        match node {
            Node::List(items) => self.list(items),
            Node::Object(fields)
                if named(fields, &["code", "message"]).any(|it| scalar(it).is_some()) =>
            {
                self.counted(node).into_iter().collect()
            }
            Node::Object(fields) => self.fields(fields),
            Node::Nothing | Node::Number(_) | Node::Text(_) => Vec::new(),
        }
    }

    fn list(&mut self, items: &[Node]) -> Vec<ErrorDetail> {
        items.iter().filter_map(|item| self.counted(item)).collect()
    }

    /// What is wrong with each field.
    fn fields(&mut self, fields: &[(String, Node)]) -> Vec<ErrorDetail> {
        fields.iter().flat_map(|(name, node)| self.field(name, node)).collect()
    }

    /// What is wrong with a field: a message, an object, or several of them.
    fn field(&mut self, name: &str, node: &Node) -> Vec<ErrorDetail> {
        let mut faults = match node {
            Node::List(items) => self.list(items),
            other => self.counted(other).into_iter().collect(),
        };
        for fault in &mut faults {
            fault.target = fault.target.take().or_else(|| bounded(name));
        }
        faults
    }

    fn counted(&mut self, node: &Node) -> Option<ErrorDetail> {
        if self.faults == MAX_FAULTS {
            return None;
        }
        self.faults += 1;
        Some(self.fault(node)).filter(|fault| !fault.is_empty())
    }
}

/// The object in which another one keeps the fault: under a name such as `error`, `ChatError` or
/// `odata.error`, or as its only field. Details and inner errors are read elsewhere, and only once.
fn wrapped(fields: &[(String, Node)]) -> Option<&Node> {
    let objects = || fields.iter().filter(|(_, node)| matches!(node, Node::Object(_)));
    let is_wrapper = |name: &str| plain(name).rev().take(5).eq("rorre".chars());
    let known = objects().find(|(name, _)| is_wrapper(name) && !is_any(name, INNER));
    let only = || {
        objects()
            .find(|(name, _)| fields.len() == 1 && !is_any(name, DETAILS) && !is_any(name, INNER))
    };
    known.or_else(only).map(|(_, node)| node)
}

/// The values of the fields with these names, in the order of the names.
fn named<'n>(
    fields: &'n [(String, Node)],
    names: &'static [&str],
) -> impl Iterator<Item = &'n Node> {
    let of = |name| fields.iter().filter(move |(field, _)| plain(field).eq(str::chars(name)));
    names.iter().flat_map(move |name| of(*name)).map(|(_, node)| node)
}

fn is_any(name: &str, names: &[&str]) -> bool {
    names.iter().any(|it| plain(name).eq(it.chars()))
}

/// The characters of a name without what the services do not agree on.
fn plain(name: &str) -> impl DoubleEndedIterator<Item = char> + '_ {
    name.chars().filter(|c| !matches!(c, '_' | '-')).map(|c| c.to_ascii_lowercase())
}

fn text(node: &Node) -> Option<String> {
    match node {
        Node::Text(text) => bounded(text),
        _ => None,
    }
}

fn scalar(node: &Node) -> Option<String> {
    match node {
        Node::Text(text) | Node::Number(text) => bounded(text),
        _ => None,
    }
}

/// A message: text, a list of texts, or as `OData` has it, `{"lang": .., "value": ..}`.
fn message(node: &Node) -> Option<String> {
    match node {
        Node::List(items) if is_list_of_texts(node) => {
            bounded(&items.iter().filter_map(text).collect::<Vec<_>>().join("; "))
        }
        Node::Object(fields) => named(fields, &["value"]).find_map(text),
        other => text(other),
    }
}

fn is_list_of_texts(node: &Node) -> bool {
    match node {
        Node::List(items) => items.iter().all(|item| matches!(item, Node::Text(_))),
        _ => false,
    }
}

/// The last segment of the `type` of a problem (RFC 9457), if it identifies the problem:
/// `about:blank`, a section of an RFC and a bare status say no more than the status does.
fn code_of_type(uri: &str) -> Option<String> {
    let segment = uri.trim_end_matches('/').rsplit(['/', '#', ':']).next()?;
    let of_rfc = uri.contains("://") && uri.contains("/rfc");
    let is_status = segment.len() == 3 && segment.bytes().all(|byte| byte.is_ascii_digit());
    let is_blank = uri.eq_ignore_ascii_case("about:blank");
    (!of_rfc && !is_status && !is_blank).then(|| bounded(segment))?
}

/// A value without surrounding space and at most [`MAX_VALUE_BYTES`] long; none if it is empty.
pub(super) fn bounded(text: &str) -> Option<String> {
    let text = trim(text);
    let end =
        (0..=text.len().min(MAX_VALUE_BYTES)).rev().find(|end| text.is_char_boundary(*end))?;
    text.get(..end).filter(|text| !text.is_empty()).map(str::to_owned)
}

/// As `str::trim`, which takes its time to find that there is nothing to do.
fn trim(text: &str) -> &str {
    let is_graphic = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_graphic);
    let bytes = text.as_bytes();
    if is_graphic(bytes.first()) && is_graphic(bytes.last()) { text } else { text.trim() }
}
