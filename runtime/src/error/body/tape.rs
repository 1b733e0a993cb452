//! A document of any format as a flat list of its values.

use std::fmt::{self, Write as _};

use smallvec::SmallVec;

use super::name::{Role, Roles};

/// The number of values that are kept of every body, even of a short one.
const MIN_VALUES: usize = 256;
/// One more value is kept for this many bytes of the body. The largest body that an error keeps, 64 KiB,
/// then has fewer than 2,048 values: for one more, the capacity would double.
const BYTES_PER_VALUE: usize = 40;
/// The number of values that are stored without an allocation. Most error bodies have fewer.
const USUAL_VALUES: usize = 32;

/// The values of a document in the order in which they begin.
///
/// The size of the text limits the number of values. If a document has more, the rest is skipped.
pub(super) struct Tape<'a> {
    entries: SmallVec<[Entry<'a>; USUAL_VALUES]>,
    max_entries: usize,
    /// The texts that do not appear literally in the document, concatenated.
    stored: String,
    /// The roles of all names.
    roles: Roles,
}

pub(super) struct Entry<'a> {
    name: Name<'a>,
    data: Data<'a>,
    /// The number of entries after this one that are inside this value.
    inside: usize,
    /// Whether the text ends in the middle of this value.
    is_cut: bool,
}

#[derive(Clone, Copy)]
pub(super) enum Data<'a> {
    /// A boolean, or a value that could not be read.
    Other,
    Number(Text<'a>),
    Text(Text<'a>),
    List,
    Object,
}

/// A text in the document or on the tape.
#[derive(Clone, Copy)]
pub(super) enum Text<'a> {
    Borrowed(&'a str),
    Stored { start: u32, length: u32 },
}

impl<'a> Text<'a> {
    #[inline]
    fn resolve<'t>(self, stored: &'t str) -> &'t str
    where
        'a: 't,
    {
        match self {
            Self::Borrowed(text) => text,
            Self::Stored { start, length } => {
                let start = start as usize;
                stored.get(start..start + length as usize).unwrap_or_default()
            }
        }
    }
}

/// The name of a value in an object; empty in a list.
#[derive(Clone, Copy)]
pub(super) struct Name<'a> {
    text: Text<'a>,
    roles: Roles,
}

impl<'a> Name<'a> {
    pub(super) const NONE: Self = Name { text: Text::Borrowed(""), roles: Roles::NONE };

    pub(super) fn borrowed(text: &'a str) -> Self {
        Name { text: Text::Borrowed(text), roles: Roles::of(text) }
    }
}

impl<'a> Tape<'a> {
    pub(super) fn for_text(text: &str) -> Self {
        let max_entries = MIN_VALUES + text.len() / BYTES_PER_VALUE;
        Tape { entries: SmallVec::new(), max_entries, stored: String::new(), roles: Roles::NONE }
    }

    fn is_full(&self) -> bool {
        self.entries.len() >= self.max_entries
    }

    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    /// Stores a text that does not appear literally in the document.
    pub(super) fn store(&mut self, text: impl fmt::Display) -> Text<'a> {
        let start = self.stored.len();
        // Writing to a string does not fail.
        let _ = write!(self.stored, "{text}");
        let length = self.stored.len() - start;
        match (u32::try_from(start), u32::try_from(length)) {
            (Ok(start), Ok(length)) => Text::Stored { start, length },
            _ => Text::Borrowed(""),
        }
    }

    pub(super) fn store_name(&mut self, name: &str) -> Name<'a> {
        Name { text: self.store(name), roles: Roles::of(name) }
    }

    /// Adds a value and returns its place, or `None` if the tape is full.
    #[inline]
    pub(super) fn push(&mut self, name: Name<'a>, data: Data<'a>) -> Option<usize> {
        if self.is_full() {
            return None;
        }
        self.roles = self.roles.union(name.roles);
        self.entries.push(Entry { name, data, inside: 0, is_cut: false });
        Some(self.entries.len() - 1)
    }

    /// Adds a number.
    pub(super) fn push_number(&mut self, name: Name<'a>, number: impl fmt::Display) {
        if !self.is_full() {
            let text = self.store(number);
            self.push(name, Data::Number(text));
        }
    }

    /// Adds a text that does not appear literally in the document.
    pub(super) fn push_stored(&mut self, name: Name<'a>, text: &str) {
        if !self.is_full() {
            let text = self.store(text);
            self.push(name, Data::Text(text));
        }
    }

    /// Ends the list or object at `place`: all values added after it are inside it.
    pub(super) fn close(&mut self, place: usize) {
        let inside = self.entries.len().saturating_sub(place + 1);
        if let Some(entry) = self.entries.get_mut(place) {
            entry.inside = inside;
        }
    }

    /// Turns the object at `place` into a list.
    pub(super) fn make_list(&mut self, place: usize) {
        if let Some(entry) = self.entries.get_mut(place) {
            entry.data = Data::List;
        }
    }

    /// Replaces the value at `place`, and removes all values inside it.
    pub(super) fn replace(&mut self, place: usize, data: Data<'a>) {
        self.entries.truncate(place + 1);
        if let Some(entry) = self.entries.get_mut(place) {
            entry.inside = 0;
            entry.data = data;
        }
    }

    /// Removes the name of the value at `place`.
    pub(super) fn remove_name(&mut self, place: usize) {
        if let Some(entry) = self.entries.get_mut(place) {
            entry.name = Name::NONE;
        }
    }

    /// The text inside the object at `place`, if it is the only value there and has the given name.
    pub(super) fn only_text(&self, place: usize, name: &str) -> Option<Text<'a>> {
        match self.entries.get(place + 1..)? {
            [Entry { name: only, data: Data::Text(text), .. }] => {
                (only.text.resolve(&self.stored) == name).then_some(*text)
            }
            _ => None,
        }
    }

    /// Turns a member of a struct of XML-RPC into a value with its name. The first text in the object at a
    /// place is the name. The only other one, at any depth, is the value.
    pub(super) fn name_by_value(&mut self, place: usize) {
        let text = |entry: &Entry<'a>| match entry.data {
            Data::Text(text) => Some(text),
            _ => None,
        };
        let [first, .., last] = self.entries.get(place + 1..).unwrap_or_default() else { return };
        let texts = self.entries.iter().skip(place + 1).filter_map(text).count();
        let (Some(name), Some(value)) = (text(first), text(last)) else { return };
        if texts != 2 || first.name.text.resolve(&self.stored) != "name" {
            return;
        }
        let is_cut = last.is_cut;
        let roles = Roles::of(name.resolve(&self.stored));
        self.roles = self.roles.union(roles);
        self.replace(place, Data::Text(value));
        if let Some(entry) = self.entries.get_mut(place) {
            entry.name = Name { text: name, roles };
            entry.is_cut = is_cut;
        }
    }

    /// Marks the last value as truncated.
    pub(super) fn cut_last(&mut self) {
        if let Some(last) = self.entries.last_mut() {
            last.is_cut = true;
        }
    }

    pub(super) fn ends_in_number(&self) -> bool {
        matches!(self.entries.last(), Some(Entry { data: Data::Number(_), .. }))
    }

    /// The outermost value.
    pub(super) fn root(&self) -> Option<Value<'_>> {
        self.at(0)
    }

    /// The value at `place`.
    pub(super) fn at(&self, place: usize) -> Option<Value<'_>> {
        let (entry, after) = self.entries.get(place..)?.split_first()?;
        Some(Value { stored: &self.stored, entry, inside: after.get(..entry.inside)? })
    }

    /// The values with a role, in the order in which they begin, without the values inside them.
    pub(super) fn with(&self, role: Role) -> impl Iterator<Item = Value<'_>> {
        let entries = if self.roles.contain(role) { self.entries.as_slice() } else { &[] };
        let entries = entries.iter().filter(move |entry| entry.name.roles.contain(role));
        entries.map(|entry| Value { stored: &self.stored, entry, inside: &[] })
    }
}

/// A value on the tape, and the values inside it.
#[derive(Clone, Copy)]
pub(super) struct Value<'t> {
    /// The texts of [`Tape::stored`]. A reference to a `String` is smaller than a `&str`.
    stored: &'t String,
    entry: &'t Entry<'t>,
    inside: &'t [Entry<'t>],
}

impl<'t> Value<'t> {
    pub(super) fn name(self) -> &'t str {
        self.entry.name.text.resolve(self.stored)
    }

    pub(super) fn roles(self) -> Roles {
        self.entry.name.roles
    }

    pub(super) fn is_object(self) -> bool {
        matches!(self.entry.data, Data::Object)
    }

    pub(super) fn is_list(self) -> bool {
        matches!(self.entry.data, Data::List)
    }

    /// The text, or its start if it is truncated.
    #[inline]
    pub(super) fn text(self) -> Option<&'t str> {
        match self.entry.data {
            Data::Text(text) => Some(text.resolve(self.stored)),
            _ => None,
        }
    }

    /// The text or number, if it is complete: a truncated identifier is a different one.
    #[inline]
    pub(super) fn identifier(self) -> Option<&'t str> {
        match self.entry.data {
            Data::Text(text) | Data::Number(text) if !self.entry.is_cut => {
                Some(text.resolve(self.stored))
            }
            _ => None,
        }
    }

    /// The values of a list or an object, in the order of the document.
    pub(super) fn children(self) -> impl Iterator<Item = Value<'t>> {
        let mut rest = self.inside;
        std::iter::from_fn(move || {
            let (entry, after) = rest.split_first()?;
            let (inside, next) = after.split_at_checked(entry.inside)?;
            rest = next;
            Some(Value { stored: self.stored, entry, inside })
        })
    }
}
