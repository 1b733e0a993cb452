//! Finds the members of an object by their roles, and reads a single member.

use std::borrow::Cow;

use super::name::{Role, Roles};
use super::tape::Value;

const MAX_VALUE_BYTES: usize = 4096;
/// One path of the document can be repeated in many details, so it has a lower limit.
const MAX_PATH_BYTES: usize = 1024;

/// The longest number that is the code of an error: `-2147219401`.
const MAX_NUMBER_BYTES: usize = 11;

/// Words that only state that there is an error, or that there is none.
const GENERIC: [&str; 13] = [
    "error",
    "errors",
    "exception",
    "fault",
    "fail",
    "failed",
    "failure",
    "ko",
    "nok",
    "ok",
    "success",
    "noerror",
    "none",
];

/// An object and the roles of its members.
pub(super) struct Members<'t> {
    object: Value<'t>,
    roles: Roles,
    /// Whether a member is a list or an object.
    have_nested: bool,
}

impl<'t> Members<'t> {
    pub(super) fn of(object: Value<'t>) -> Self {
        let mut members = Self { object, roles: Roles::NONE, have_nested: false };
        for member in object.children() {
            members.roles = members.roles.union(member.roles());
            members.have_nested |= member.is_list() || member.is_object();
        }
        members
    }

    pub(super) fn all(&self) -> impl Iterator<Item = Value<'t>> + use<'t> {
        self.object.children()
    }

    /// Whether a member is a list or an object.
    pub(super) fn have_nested(&self) -> bool {
        self.have_nested
    }

    pub(super) fn have(&self, role: Role) -> bool {
        self.roles.contain(role)
    }

    /// Whether the object has the name of an error.
    pub(super) fn are_named_error(&self) -> bool {
        let roles = self.object.roles();
        roles.contain(Role::Error) || roles.contain(Role::Wrapper)
    }

    /// Whether the message consists of several errors, or of one in an object.
    pub(super) fn have_errors_as_message(&self) -> bool {
        self.have(Role::Message)
            && self.with(Role::Message).any(|it| {
                it.roles().rank == 0
                    && (it.is_list() || it.is_object())
                    && !is_list_of_messages(it)
                    && !is_message_object(it)
            })
    }

    /// Whether the object that contains the error is the only member.
    pub(super) fn are_only_wrapper(&self) -> bool {
        self.roles.are_only(Role::Error) || self.roles.are_only(Role::Wrapper)
    }

    /// The members with a role, in the order of the document.
    pub(super) fn with(&self, role: Role) -> impl Iterator<Item = Value<'t>> + use<'t> {
        self.all().filter(move |it| it.roles().contain(role))
    }

    /// Reads the member with the given role. If several can be read, this is the one with the lowest
    /// rank.
    #[inline]
    pub(super) fn first<T>(&self, role: Role, read: impl Fn(Value<'t>) -> Option<T>) -> Option<T> {
        if self.have(role) { self.first_of_some(role, read) } else { None }
    }

    fn first_of_some<T>(&self, role: Role, read: impl Fn(Value<'t>) -> Option<T>) -> Option<T> {
        let mut first = None;
        let mut lowest = u8::MAX;
        for member in self.with(role) {
            let rank = member.roles().rank;
            if rank < lowest {
                if let Some(value) = read(member) {
                    first = Some(value);
                    lowest = rank;
                }
            }
        }
        first
    }

    /// The object that contains the error: an object under a name such as `error`, `ChatError` or
    /// `odata.error`, or the only member that is not a fact about the response.
    #[inline]
    pub(super) fn wrapped(&self) -> Option<Value<'t>> {
        if !self.have_nested {
            return None;
        }
        let object = |it: Value<'t>| it.is_object().then_some(it);
        self.first(Role::Error, object).or_else(|| self.first(Role::Wrapper, object)).or_else(
            || {
                let mut others = self.all().filter(|it| !it.roles().contain(Role::Response));
                let only = others.next().filter(|_| others.next().is_none()).and_then(object)?;
                (!is_read_elsewhere(only)).then_some(only)
            },
        )
    }

    /// The members that are objects and that no other rule reads.
    pub(super) fn objects(&self) -> impl Iterator<Item = Value<'t>> + use<'t> {
        self.all().filter(|it| it.is_object() && !is_read_elsewhere(*it))
    }

    /// Whether the members are fields with messages. Facts about the response are ignored.
    pub(super) fn are_messages(&self) -> bool {
        let mut members = self.all().filter(|it| !it.roles().contain(Role::Response)).peekable();
        members.peek().is_some()
            && members.all(|it| {
                let is_message = !it.roles().contain(Role::Code);
                it.is_list()
                    || (is_message && it.text().is_some_and(is_sentence))
                    || is_map_of_messages(it)
            })
    }

    /// Whether the only member is a text under the name `detail`.
    pub(super) fn are_only_detail(&self) -> bool {
        let mut members = self.all();
        let is_detail = |it: Value<'_>| it.roles().contain(Role::Data) && text(it).is_some();
        members.next().is_some_and(is_detail) && members.next().is_none()
    }

    /// Whether all members are lists of texts. Facts about the response are ignored. Such lists are the
    /// messages of fields, and one of the fields can be called `message`.
    pub(super) fn are_lists_of_messages(&self) -> bool {
        let mut members = self.all().filter(|it| !it.roles().contain(Role::Response));
        let mut has_field = false;
        let are_fields = members.all(|it| {
            let roles = it.roles();
            has_field |= !roles.contain(Role::Message);
            let is_list_of_errors = roles.contain(Role::Details) && roles.rank > 0;
            is_list_of_texts(it) && !is_list_of_errors && !roles.contain(Role::Error)
        });
        are_fields && has_field
    }

    /// Whether an object is an error, and not a map of fields with errors. A field can be called `title`
    /// or `description`, so these two do not count.
    pub(super) fn are_error(&self) -> bool {
        let is_title = |it: Value<'_>| it.roles().rank > Roles::DESCRIPTION;
        self.first(Role::Code, |it| word(it).or_else(|| number(it))).is_some()
            || self.first(Role::Message, |it| text(it).filter(|_| !is_title(it))).is_some()
    }

    /// Whether an object has a code or a message.
    pub(super) fn are_error_or_message(&self) -> bool {
        self.first(Role::Code, identifier).is_some() || self.first(Role::Message, text).is_some()
    }

    /// The target, which is a text, a path, or an object that contains either.
    pub(super) fn target(&self) -> Option<Cow<'t, str>> {
        self.first(Role::Target, target).or_else(|| self.first(Role::Targets, targets))
    }
}

fn is_read_elsewhere(value: Value<'_>) -> bool {
    let roles = value.roles();
    [Role::Details, Role::Inner, Role::Extensions].into_iter().any(|role| roles.contain(role))
}

/// The text without surrounding whitespace, or `None` if nothing is left.
#[inline]
fn trimmed(text: &str) -> Option<&str> {
    let text = trim(text);
    (!text.is_empty()).then_some(text)
}

fn owned<'t>(text: String) -> Option<Cow<'t, str>> {
    (!text.is_empty()).then_some(Cow::Owned(text))
}

/// The trimmed text, cut to [`MAX_VALUE_BYTES`], or `None` if nothing is left.
pub(super) fn bounded(text: &str) -> Option<&str> {
    let text = start(trim(text), MAX_VALUE_BYTES);
    (!text.is_empty()).then_some(text)
}

/// The longest start of a text that fits into `max_bytes`.
#[inline]
fn start(text: &str, max_bytes: usize) -> &str {
    if text.len() <= max_bytes {
        return text;
    }
    let end = (0..=max_bytes).rev().find(|end| text.is_char_boundary(*end));
    end.and_then(|end| text.get(..end)).unwrap_or_default()
}

/// Trims like `str::trim`, but returns early if the text starts and ends with a graphic ASCII character.
#[inline]
fn trim(text: &str) -> &str {
    let is_graphic = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_graphic);
    let bytes = text.as_bytes();
    if is_graphic(bytes.first()) && is_graphic(bytes.last()) { text } else { text.trim() }
}

pub(super) fn is_sentence(text: &str) -> bool {
    text.trim().contains(char::is_whitespace)
}

fn is_generic(word: &str) -> bool {
    GENERIC.iter().any(|it| word.eq_ignore_ascii_case(it))
}

/// A text, which may be truncated.
#[inline]
pub(super) fn text(value: Value<'_>) -> Option<&str> {
    value.text().and_then(trimmed)
}

/// A text or a number that is not truncated.
#[inline]
pub(super) fn identifier(value: Value<'_>) -> Option<&str> {
    value.identifier().and_then(trimmed)
}

/// An identifier that is one word and not one of the [generic](GENERIC) ones.
pub(super) fn word(value: Value<'_>) -> Option<&str> {
    identifier(value).filter(|it| !is_sentence(it) && !is_generic(it))
}

/// A word that contains a letter.
pub(super) fn name(value: Value<'_>) -> Option<&str> {
    word(value).filter(|it| it.contains(char::is_alphabetic))
}

/// An identifier without letters.
pub(super) fn number(value: Value<'_>) -> Option<&str> {
    identifier(value).filter(|it| !it.contains(char::is_alphabetic) && !is_sentence(it))
}

/// A text that is not a [generic](GENERIC) word.
pub(super) fn prose(value: Value<'_>) -> Option<Cow<'_, str>> {
    text(value).filter(|it| !is_generic(it)).map(Cow::Borrowed)
}

/// A code: an identifier or, in SOAP 1.2, an object that contains a code and possibly a subcode.
pub(super) fn code(value: Value<'_>) -> Option<&str> {
    if !value.is_object() {
        return identifier(value);
    }
    let members = Members::of(value);
    members.first(Role::Subcode, code).or_else(|| members.first(Role::Value, identifier))
}

/// A message: a text, a list of texts or, in `OData`, an object such as `{"lang": .., "value": ..}`.
pub(super) fn message(value: Value<'_>) -> Option<Cow<'_, str>> {
    if let Some(text) = value.text() {
        return trimmed(text).map(Cow::Borrowed);
    }
    if is_message_object(value) {
        return Members::of(value).first(Role::Value, text).map(Cow::Borrowed);
    }
    if is_list_of_messages(value) {
        return owned(value.children().filter_map(text).collect::<Vec<_>>().join("; "));
    }
    None
}

/// The message in an object, such as the `text` of a concept of FHIR.
pub(super) fn message_in(value: Value<'_>) -> Option<Cow<'_, str>> {
    value.is_object().then(|| Members::of(value).first(Role::Message, message))?
}

/// A reason: a message or, in SOAP 1.2, a list of the same message in several languages.
pub(super) fn reason(value: Value<'_>) -> Option<Cow<'_, str>> {
    let first = || value.children().find_map(text).filter(|_| value.is_list());
    message(value).or_else(|| first().map(Cow::Borrowed))
}

/// Whether a member is one message in several parts rather than several errors.
pub(super) fn is_list_of_messages(value: Value<'_>) -> bool {
    let is_message = value.roles().contain(Role::Message) && value.roles().rank <= Roles::MESSAGES;
    is_message && is_list_of_texts(value)
}

/// Whether a value maps fields to lists of sentences, at any depth.
fn is_map_of_messages(value: Value<'_>) -> bool {
    let is_sentences = |it: Value<'_>| {
        it.is_list() && it.children().all(|item| item.text().is_some_and(is_sentence))
    };
    value.is_object()
        && value.children().next().is_some()
        && value.children().all(|it| is_sentences(it) || is_map_of_messages(it))
}

fn is_list_of_texts(value: Value<'_>) -> bool {
    value.is_list() && value.children().all(|it| it.text().is_some())
}

/// Whether a member is a message with attributes, such as its language.
pub(super) fn is_message_object(value: Value<'_>) -> bool {
    value.is_object()
        && value.roles().rank <= Roles::MESSAGES
        && Members::of(value).first(Role::Value, text).is_some()
}

/// The last segment of a problem type (RFC 9457), if it identifies the problem: `about:blank`, a section
/// of an RFC and a bare status code add nothing to the status.
pub(super) fn code_of_type(value: Value<'_>) -> Option<&str> {
    let uri = word(value)?;
    if !is_uri(uri) {
        return Some(uri);
    }
    let segment = uri.trim_end_matches('/').rsplit(['/', '#', ':', '\\']).next()?;
    let of_rfc = uri.contains("://") && uri.contains("/rfc");
    let is_status = segment.len() == 3 && segment.bytes().all(|byte| byte.is_ascii_digit());
    let is_blank = uri.eq_ignore_ascii_case("about:blank");
    let identifies = !of_rfc && !is_status && !is_blank && !is_generic(segment);
    identifies.then(|| trimmed(segment))?
}

/// The type in a member whose name is only used for errors, such as `errorType`.
pub(super) fn error_type(value: Value<'_>) -> Option<&str> {
    (value.roles().rank == 0).then(|| code_of_type(value))?
}

/// A number in a member for the status that is not an HTTP status code. In a member for the HTTP status, it is
/// always one.
pub(super) fn code_in_status(value: Value<'_>) -> Option<&str> {
    (value.roles().rank == 0).then(|| number(value).filter(|it| it.len() != 3 && *it != "0"))?
}

/// An id that is a word, such as `not_found`. Other ids identify an occurrence of the error or a
/// resource.
pub(super) fn code_of_id(value: Value<'_>) -> Option<&str> {
    let is_word_byte = |byte: u8| byte.is_ascii_alphabetic() || matches!(byte, b'_' | b'-' | b'.');
    word(value).filter(|id| id.len() > 3 && id.bytes().all(is_word_byte))
}

/// A short number in a member `id` or `number` of an object with the name of an error.
pub(super) fn code_of_number(value: Value<'_>) -> Option<&str> {
    let is_short =
        |it: &&str| it.len() <= MAX_NUMBER_BYTES && it.contains(|c: char| c.is_ascii_digit());
    let is_number =
        |it: &&str| it.trim_start_matches('-').bytes().all(|byte| byte.is_ascii_hexdigit());
    word(value).filter(is_short).filter(is_number)
}

/// An id in a member `errorId`, which can also be a number.
pub(super) fn code_of_error_id(value: Value<'_>) -> Option<&str> {
    let is_number = |id: &&str| id.len() < 10 && id.bytes().all(|byte| byte.is_ascii_digit());
    let is_of_error = value.roles().rank == 0;
    is_of_error.then(|| identifier(value).filter(is_number).or_else(|| code_of_id(value)))?
}

/// The code in a type that is a URI. Many objects have a type that is a word and not a code.
pub(super) fn code_of_uri(value: Value<'_>) -> Option<&str> {
    value.text().is_some_and(is_uri).then(|| code_of_type(value))?
}

fn is_uri(text: &str) -> bool {
    text.contains(['/', ':', '#', '\\'])
}

/// The name of an exception class, without its module.
pub(super) fn class(value: Value<'_>) -> Option<&str> {
    word(value)?.rsplit(['.', '$', ':', '\\']).next().and_then(trimmed)
}

/// The target of an error: a text, a path as a list of segments, or an object that contains one of these.
fn target(value: Value<'_>) -> Option<Cow<'_, str>> {
    if value.text().is_some() { identifier(value).map(Cow::Borrowed) } else { nested_target(value) }
}

/// The target in a list or an object. It is a function of its own, because most targets are texts.
#[inline(never)]
fn nested_target(value: Value<'_>) -> Option<Cow<'_, str>> {
    if value.is_object() {
        let members = Members::of(value);
        return members.target().or_else(|| members.first(Role::Name, name).map(Cow::Borrowed));
    }
    if !value.is_list() {
        return None;
    }
    let path = value.children().try_fold(String::new(), |path, segment| {
        let name = segment.identifier()?;
        Some(if segment.text().is_none() { format!("{path}[{name}]") } else { joined(&path, name) })
    });
    path.and_then(owned)
}

/// The names of several fields.
fn targets(value: Value<'_>) -> Option<Cow<'_, str>> {
    let names = value.children().filter(|it| it.text().is_some()).filter_map(identifier);
    owned(names.collect::<Vec<_>>().join(", "))
}

/// A path with one more segment, cut to [`MAX_PATH_BYTES`].
pub(super) fn joined(path: &str, segment: &str) -> String {
    let path = start(trim(path), MAX_PATH_BYTES);
    let separator = if path.is_empty() { "" } else { "." };
    let room = MAX_PATH_BYTES.saturating_sub(path.len() + separator.len());
    [path, separator, start(segment, room)].concat()
}
