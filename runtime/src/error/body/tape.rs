//! A document as a list of its values, which can be read whatever its format is.

use std::borrow::Cow;

use super::name::Roles;

/// How many values are kept of a body, however short it is.
const MIN_VALUES: usize = 256;
/// How many bytes a body has for each value that is kept beyond them.
const BYTES_PER_VALUE: usize = 32;
/// More than most error bodies have.
const USUAL_VALUES: usize = 12;

/// The values of a document in the order in which they begin.
///
/// Its size is limited by that of the text: of a document with many small values the rest is left
/// out.
pub(super) struct Tape<'a> {
    entries: Vec<Entry<'a>>,
    max_entries: usize,
}

pub(super) struct Entry<'a> {
    name: Cow<'a, str>,
    roles: Roles,
    /// The number of the entries after this one that are inside of this value.
    inside: usize,
    data: Data<'a>,
    /// Whether the text ends in the middle of this value.
    is_cut: bool,
}

pub(super) enum Data<'a> {
    /// A boolean, or a value that could not be read.
    Other,
    Unsigned(u64),
    Signed(i64),
    Float(f64),
    Number(Cow<'a, str>),
    Text(Cow<'a, str>),
    List,
    Object,
}

impl Data<'_> {
    pub(super) fn is_number(&self) -> bool {
        matches!(self, Self::Unsigned(_) | Self::Signed(_) | Self::Float(_) | Self::Number(_))
    }
}

/// The name of a value in an object; empty in a list.
pub(super) struct Name<'a> {
    pub(super) text: Cow<'a, str>,
    pub(super) roles: Roles,
}

impl<'a> Name<'a> {
    pub(super) const NONE: Self = Name { text: Cow::Borrowed(""), roles: Roles::NONE };

    pub(super) fn new(text: Cow<'a, str>) -> Self {
        Name { roles: Roles::of(&text), text }
    }
}

impl<'a> Tape<'a> {
    pub(super) fn for_text(text: &str) -> Self {
        let max_entries = MIN_VALUES + text.len() / BYTES_PER_VALUE;
        Tape { entries: Vec::with_capacity(USUAL_VALUES), max_entries }
    }

    pub(super) fn is_full(&self) -> bool {
        self.entries.len() >= self.max_entries
    }

    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    /// Adds a value and returns its place; none if the tape is full.
    #[inline]
    pub(super) fn push(&mut self, name: Name<'a>, data: Data<'a>) -> Option<usize> {
        if self.is_full() {
            return None;
        }
        let Name { text, roles } = name;
        self.entries.push(Entry { name: text, roles, inside: 0, data, is_cut: false });
        Some(self.entries.len() - 1)
    }

    /// Ends the list or the object at a place: what was added after it is inside of it.
    pub(super) fn close(&mut self, place: usize) {
        let inside = self.entries.len().saturating_sub(place + 1);
        if let Some(entry) = self.entries.get_mut(place) {
            entry.inside = inside;
        }
    }

    /// Turns the object at a place into a list.
    pub(super) fn make_list(&mut self, place: usize) {
        if let Some(entry) = self.entries.get_mut(place) {
            entry.data = Data::List;
        }
    }

    /// Puts another value in a place, without what is inside of it.
    pub(super) fn replace(&mut self, place: usize, data: Data<'a>) {
        self.entries.truncate(place + 1);
        if let Some(entry) = self.entries.get_mut(place) {
            entry.inside = 0;
            entry.data = data;
        }
    }

    /// The one value inside of the object at a place, if it has that name.
    pub(super) fn take_only(&mut self, place: usize, name: &str) -> Option<Data<'a>> {
        let is_only = self.entries.len() == place + 2;
        let entry = self.entries.last_mut().filter(|entry| is_only && entry.name == name)?;
        Some(std::mem::replace(&mut entry.data, Data::Other))
    }

    /// Marks the last value: the text ends in the middle of it.
    pub(super) fn cut_last(&mut self) {
        if let Some(last) = self.entries.last_mut() {
            last.is_cut = true;
        }
    }

    /// The last value.
    pub(super) fn last(&self) -> Option<&Data<'a>> {
        self.entries.last().map(|entry| &entry.data)
    }

    /// The outermost value.
    pub(super) fn root(&self) -> Option<Value<'_, 'a>> {
        self.at(0)
    }

    /// The value at a place.
    pub(super) fn at(&self, place: usize) -> Option<Value<'_, 'a>> {
        let (entry, after) = self.entries.get(place..)?.split_first()?;
        Some(Value { entry, inside: after.get(..entry.inside)? })
    }

    /// All values, in the order in which they begin.
    pub(super) fn values(&self) -> impl Iterator<Item = Value<'_, 'a>> {
        self.entries.iter().map(|entry| Value { entry, inside: &[] })
    }
}

/// A value on the tape, and what is inside of it.
#[derive(Clone, Copy)]
pub(super) struct Value<'t, 'a> {
    entry: &'t Entry<'a>,
    inside: &'t [Entry<'a>],
}

impl<'t, 'a> Value<'t, 'a> {
    pub(super) fn data(self) -> &'t Data<'a> {
        &self.entry.data
    }

    pub(super) fn name(self) -> &'t str {
        &self.entry.name
    }

    pub(super) fn roles(self) -> Roles {
        self.entry.roles
    }

    pub(super) fn is_object(self) -> bool {
        matches!(self.entry.data, Data::Object)
    }

    pub(super) fn is_list(self) -> bool {
        matches!(self.entry.data, Data::List)
    }

    /// The text, its beginning if it was cut off.
    pub(super) fn text(self) -> Option<&'t str> {
        match self.data() {
            Data::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The text or number, if all of it is there: half an identifier is another one.
    #[inline]
    pub(super) fn identifier(self) -> Option<Cow<'t, str>> {
        match self.data() {
            _ if self.entry.is_cut => None,
            Data::Text(text) => Some(Cow::Borrowed(text)),
            _ => self.number(),
        }
    }

    fn number(self) -> Option<Cow<'t, str>> {
        match self.data() {
            Data::Text(text) | Data::Number(text) => Some(Cow::Borrowed(text)),
            Data::Unsigned(number) => Some(Cow::Owned(number.to_string())),
            Data::Signed(number) => Some(Cow::Owned(number.to_string())),
            Data::Float(number) => Some(Cow::Owned(number.to_string())),
            Data::Other | Data::List | Data::Object => None,
        }
    }

    /// The values of a list or an object, in their order.
    pub(super) fn children(self) -> impl Iterator<Item = Value<'t, 'a>> + Clone {
        let mut rest = self.inside;
        std::iter::from_fn(move || {
            let (entry, after) = rest.split_first()?;
            let (inside, next) = after.split_at_checked(entry.inside)?;
            rest = next;
            Some(Value { entry, inside })
        })
    }
}
