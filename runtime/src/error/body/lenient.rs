//! Reads the error that a document reports.
//!
//! Services report errors in many shapes. The reader does not know these shapes. It knows the
//! [usual meaning of member names](super::name), and applies five rules:
//!
//! 1. The error is in an object under a name such as `error`, in the only object of an object, or in
//!    the object itself. The innermost of these comes first.
//! 2. The code is in the member for codes. If there is none, or if it only repeats the status of the
//!    response, the code is a word in another member: `error`, `reason`, a subcode, the status or the
//!    type.
//! 3. The message is in the member for messages, or it is a text under `error` or `reason` that is not
//!    the code.
//! 4. The details are a list of errors or texts, or an object that maps fields to messages, at any
//!    depth. An object that contains only fields with messages is itself such an object.
//! 5. An error without a message gets the message of the first error below it.

use std::borrow::Cow;

use http::StatusCode;

use super::detail::{ErrorDetail, Texts};
use super::members::{self, Members, bounded, is_sentence};
use super::name::Role;
use super::tape::{Tape, Value};

/// Errors below this depth are skipped.
const MAX_DEPTH: usize = 16;
/// The number of errors that are read, including nested ones.
const MAX_ERRORS: usize = 64;

/// Reads at most [`MAX_ERRORS`] errors of one document.
pub(super) struct Reader {
    status: StatusCode,
    depth: usize,
    errors: usize,
}

/// The position of an object.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    Member,
    /// In a list of details.
    Item,
}

/// Which texts are read as messages of fields.
#[derive(Clone, Copy, PartialEq)]
enum FieldTexts {
    /// All of them.
    All,
    /// Texts of more than one word. A single word can be any data.
    Sentences,
}

impl Reader {
    /// Creates a reader for the body of a response with the given status code.
    pub(super) fn new(status: StatusCode) -> Self {
        Self { status, depth: 0, errors: 0 }
    }

    /// The outermost error that a document reports, which is empty if the document reports none.
    ///
    /// An error without a message gets the message of the first error below it and, if it has no code
    /// either, also that error's code. If it has exactly one detail, it then gets the target as well.
    pub(super) fn document(&mut self, tape: &Tape<'_>) -> ErrorDetail {
        let Some(root) = tape.root() else { return ErrorDetail::default() };
        let mut error = self.error(root, Place::Member);
        if error.is_empty() {
            return ErrorDetail::default();
        }
        if error.message().is_none() {
            let mut below = error.details.iter().chain(error.inner());
            let first = below.clone().find(|it| it.message().is_some()).or_else(|| below.next());
            let first = first.map(|it| (it.code(), it.message(), it.target()));
            let (code, message, target) = first.unwrap_or_default();
            let is_same = error.code().is_none() && error.details.len() == 1;
            let target = error.target().or(target.filter(|_| is_same));
            error.texts = Texts::new(error.code().or(code), message, target);
        }
        error
    }

    /// Whether a code adds nothing to the status: a repetition of it, 0, or a fault code of SOAP or AWS, which
    /// only separates 4xx from 5xx.
    pub(super) fn is_status(&self, code: &str) -> bool {
        let is_number = code == "0" || code == self.status.as_str();
        is_number
            || matches!(code, "Client" | "Server" | "Sender" | "Receiver" | "User" | "Service")
    }

    /// Whether a message is the name of the status.
    fn is_reason_phrase(&self, message: &str) -> bool {
        let reason = self.status.canonical_reason();
        reason.is_some_and(|reason| message.eq_ignore_ascii_case(reason))
    }

    fn error(&mut self, value: Value<'_>, place: Place) -> ErrorDetail {
        if self.depth == MAX_DEPTH {
            return ErrorDetail::default();
        }
        self.depth += 1;
        let error = if value.is_object() {
            self.object(&Members::of(value), place)
        } else if value.is_list() {
            ErrorDetail::of_details(self.list(value, ""))
        } else {
            ErrorDetail::of_message(value.text().and_then(bounded))
        };
        self.depth -= 1;
        error
    }

    fn object(&mut self, members: &Members<'_>, place: Place) -> ErrorDetail {
        let wrapper = members.wrapped();
        if let Some(wrapped) = wrapper {
            let wrapped = self.error(wrapped, place);
            if !wrapped.is_empty() {
                if members.are_only_wrapper() {
                    return wrapped;
                }
                let own = self.members(members, place);
                return self.merged(wrapped, own);
            }
        } else if members.have_nested() && members.are_lists_of_messages() {
            return ErrorDetail::of_details(self.fields(members, "", FieldTexts::All));
        }
        let mut own = self.members(members, place);
        if own.is_empty() && members.are_messages() {
            own.details = self.fields(members, "", FieldTexts::Sentences);
        }
        // A wrapped object has been read already.
        if own.is_empty() && wrapper.is_none() {
            return self.error_among(members).unwrap_or(own);
        }
        own
    }

    /// The error in one of several objects, for example in a `meta` object next to an empty result.
    fn error_among(&mut self, members: &Members<'_>) -> Option<ErrorDetail> {
        // Texts under other names can be any data.
        let is_field = |it: &ErrorDetail| it.code().is_none() && it.target().is_some();
        let is_error = |it: &ErrorDetail| !it.is_list() || !it.details.iter().all(is_field);
        let mut errors = members.objects().map(|it| self.error(it, Place::Member));
        errors.find(|it| !it.is_empty() && is_error(it))
    }

    /// The error in a wrapped object, completed by the members next to that object.
    fn merged(&self, wrapped: ErrorDetail, own: ErrorDetail) -> ErrorDetail {
        let is_known = |code: Option<&str>| code.is_some_and(|it| !self.is_status(it));
        let own_is_better = is_known(own.code()) && !is_known(wrapped.code());
        let [first, second] = if own_is_better { [&own, &wrapped] } else { [&wrapped, &own] };
        let texts = Texts::new(
            first.code().or(second.code()),
            wrapped.message().or(own.message()),
            wrapped.target().or(own.target()),
        );
        ErrorDetail {
            texts,
            details: if wrapped.details.is_empty() { own.details } else { wrapped.details },
            inner: wrapped.inner.or(own.inner),
        }
    }

    /// The error in the members of an object, without its wrapped object.
    fn members(&mut self, members: &Members<'_>, place: Place) -> ErrorDetail {
        let (code, mut message) = self.code_and_message(members, place);
        if message.is_none() && place == Place::Item {
            message = members.first(Role::Data, members::message_in);
        }
        let mut target = members.target();
        if target.is_none() && place == Place::Item {
            target = members.first(Role::Name, members::name).map(Cow::Borrowed);
        }
        let details = if members.have_nested() { self.details(members) } else { Vec::new() };
        let inner = self.inner(members);

        let mut code = code.and_then(bounded);
        let message = message.as_deref().and_then(bounded);
        let target = target.as_deref().and_then(bounded);
        if code.is_none_or(|code| self.is_status(code)) {
            code = self.code_below(code, message, &details, inner.as_deref()).or(code);
        }
        ErrorDetail { texts: Texts::new(code, message, target), details, inner }
    }

    /// The code of the same error in another place: in a detail with the same message, as in Google's
    /// older APIs, in the only detail, or in the inner error.
    fn code_below<'d>(
        &self,
        code: Option<&str>,
        message: Option<&str>,
        details: &'d [ErrorDetail],
        inner: Option<&'d ErrorDetail>,
    ) -> Option<&'d str> {
        let is_only = details.len() == 1 && code.is_some();
        let is_same = |it: &&ErrorDetail| is_only || message.is_some() && it.message() == message;
        let same = details.iter().filter(is_same);
        let inner = inner.filter(|_| code.is_some());
        let mut codes = same.chain(inner).filter_map(ErrorDetail::code);
        codes.find(|it| !self.is_status(it))
    }

    fn code_and_message<'t>(
        &self,
        members: &Members<'t>,
        place: Place,
    ) -> (Option<&'t str>, Option<Cow<'t, str>>) {
        let known = |it: Value<'t>| members::code(it).filter(|code| !self.is_status(code));
        let code = members.first(Role::Code, known);
        let code = code.or_else(|| members.first(Role::Code, members::code));
        let mut message = members.first(Role::Message, members::message);
        if message.as_ref().is_some_and(|it| self.is_reason_phrase(it)) {
            let other = |it| members::message(it).filter(|it| !self.is_reason_phrase(it));
            message = members.first(Role::Message, other).or(message);
        }
        let is_known = code.is_some_and(|it| !self.is_status(it));
        if is_known && message.is_some() {
            return (code, message);
        }
        let code = code.or_else(|| members.first(Role::Error, members::number));
        let is_known = code.is_some_and(|it| !self.is_status(it));

        // `"error": "invalid_grant"` is a code, `"error": "Not Found"` is a message.
        let mut error = members.first(Role::Error, members::name);
        let is_below = message.is_none() && members.have_errors_as_message();
        if message.is_none() && !is_below && (is_known || error.is_none()) {
            message = members.first(Role::Error, members::prose);
            error = None;
        }
        let kind = members.first(Role::Type, members::code_of_type);
        let mut reason = members.first(Role::Reason, members::name);
        let is_identified = is_known || error.is_some() || kind.is_some();
        if message.is_none() && (is_identified || reason.is_none()) {
            message = members.first(Role::Reason, members::reason);
            reason = None;
        }
        if is_known {
            return (code, message);
        }

        let mut word = error.or(reason);
        let mut or = |role, read: &dyn Fn(Value<'t>) -> Option<&'t str>| {
            if word.is_none() {
                word = members.first(role, read);
            }
        };
        or(Role::Subcode, &members::code);
        // Many objects have a status, a type or a name. Those of an error are next to a message.
        if message.is_some() || code.is_some() || is_below {
            or(Role::Status, &|it| {
                let name = members::name(it).filter(|name| !self.is_reason_phrase(name));
                name.or_else(|| members::code_in_status(it))
            });
            or(Role::Type, &members::code_of_type);
            or(Role::Id, &members::code_of_error_id);
            or(Role::Class, &members::class);
            if place == Place::Member {
                or(Role::Name, &members::name);
            }
            or(Role::Id, &members::code_of_id);
            if members.are_named_error() {
                or(Role::Id, &members::code_of_number);
                or(Role::Number, &members::code_of_number);
            }
            or(Role::Status, &members::name);
        }
        or(Role::Type, &members::error_type);
        or(Role::Type, &members::code_of_uri);
        if word.is_none() {
            let object = |it: Value<'t>| it.is_object().then(|| Members::of(it));
            let read = |it: &Members<'t>| self.code_and_message(it, Place::Member).0;
            let extensions = members.first(Role::Extensions, object);
            word = extensions
                .and_then(|it| read(&it).or_else(|| it.first(Role::Class, members::class)));
            if word.is_none() && code.is_none() {
                word = members.first(Role::Data, object).and_then(|it| read(&it));
            }
        }
        (word.or(code), message)
    }

    fn inner(&mut self, members: &Members<'_>) -> Option<Box<ErrorDetail>> {
        if !members.have(Role::Inner) {
            return None;
        }
        let mut errors = members.with(Role::Inner).map(|it| self.error(it, Place::Member));
        errors.find(|it| !it.is_empty()).map(Box::new)
    }

    /// The details of an object, from the first of its members that contains any.
    fn details(&mut self, members: &Members<'_>) -> Vec<ErrorDetail> {
        for member in members.all() {
            if is_read_as_details(member) {
                let details = self.details_in(member);
                if !details.is_empty() {
                    return details;
                }
            }
        }
        Vec::new()
    }

    fn details_in(&mut self, value: Value<'_>) -> Vec<ErrorDetail> {
        if !value.is_object() {
            return self.list(value, "");
        }
        let members = &Members::of(value);
        let is_data = value.roles().contain(Role::Data);
        let is_error = members.are_error() || members.are_only_detail();
        if is_error || (is_data && members.are_error_or_message()) {
            return self.counted(value).into_iter().collect();
        }
        let details = self.details(members);
        if !details.is_empty() {
            return details;
        }
        self.fields(members, "", if is_data { FieldTexts::Sentences } else { FieldTexts::All })
    }

    /// The errors in the list at `path`.
    fn list(&mut self, list: Value<'_>, path: &str) -> Vec<ErrorDetail> {
        let mut errors = Vec::new();
        for (index, item) in list.children().enumerate() {
            let Some(error) = self.counted(item) else { continue };
            if !error.is_list() {
                errors.push(error.at(path));
            } else if path.is_empty() {
                errors.extend(error.details);
            } else {
                let path = format!("{path}[{index}]");
                errors.extend(error.details.into_iter().map(|it| it.below(&path)));
            }
        }
        errors
    }

    /// The errors in the fields of the object at `path`.
    fn fields(&mut self, fields: &Members<'_>, path: &str, texts: FieldTexts) -> Vec<ErrorDetail> {
        let mut errors = Vec::new();
        for field in fields.all() {
            if self.errors == MAX_ERRORS {
                break;
            }
            if !is_read_as_details(field) {
                errors.extend(self.field(field, path, texts));
            }
        }
        errors
    }

    /// The errors in a field, which is a message, an object, or several of these.
    fn field(&mut self, field: Value<'_>, path: &str, texts: FieldTexts) -> Vec<ErrorDetail> {
        let is_field = !field.roles().contain(Role::Error) && !field.roles().contain(Role::Wrapper);
        let path = if is_field { &members::joined(path, field.name()) } else { path };
        if field.is_list() {
            return self.list(field, path);
        }
        let is_message = |text| texts == FieldTexts::All || is_sentence(text);
        if field.text().is_some_and(is_message) {
            return self.counted(field).map(|it| it.at(path)).into_iter().collect();
        }
        if !field.is_object() {
            return Vec::new();
        }
        let members = &Members::of(field);
        if members.are_error_or_message() {
            return self.counted(field).map(|it| it.at(path)).into_iter().collect();
        }
        let details = self.details(members);
        if details.is_empty() {
            return self.fields(members, path, texts);
        }
        details.into_iter().map(|it| it.at(path)).collect()
    }

    fn counted(&mut self, value: Value<'_>) -> Option<ErrorDetail> {
        if self.errors == MAX_ERRORS {
            return None;
        }
        self.errors += 1;
        Some(self.error(value, Place::Item)).filter(|error| !error.is_empty())
    }
}

/// Whether a member is read as the details of its object.
fn is_read_as_details(value: Value<'_>) -> bool {
    let roles = value.roles();
    let is_named = value.is_list() && roles.contain(Role::Error)
        || value.is_object() && roles.contain(Role::Targets)
        || (value.is_list() || value.is_object()) && roles.contain(Role::Details);
    is_named && !members::is_list_of_messages(value) && !members::is_message_object(value)
}
