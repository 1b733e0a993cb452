//! Reads XML as far as possible: elements become objects, lists and texts.

use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::name::Roles;
use super::tape::{Data, Name, Tape, Value};

/// Elements below this depth are skipped.
const MAX_DEPTH: usize = 64;
/// The number of bytes that are searched for an HTML tag.
const MAX_PROLOGUE_BYTES: usize = 512;

/// Whether a text looks like XML: it begins with a tag and is not HTML.
pub(super) fn is_xml(text: &str) -> bool {
    let mut start = text.as_bytes();
    start = start.get(..MAX_PROLOGUE_BYTES).unwrap_or(start).trim_ascii_start();
    let is_tag = |at: &[u8], tag: &str| {
        let (name, after) = at.split_at_checked(tag.len()).unwrap_or_default();
        name.eq_ignore_ascii_case(tag.as_bytes())
            && after
                .first()
                .is_none_or(|byte| matches!(byte, b'>' | b'/') || byte.is_ascii_whitespace())
    };
    let contains =
        |tag| (0..start.len()).any(|at| start.get(at..).is_some_and(|at| is_tag(at, tag)));
    // `<title` alone does not show HTML: a problem (RFC 9457) has a title, too. `<header` is SOAP.
    start.starts_with(b"<")
        && !is_tag(start, "<title")
        && !["<html", "<!doctype html", "<head"].into_iter().any(contains)
}

/// Reads a document up to the first error after which the end of an element is uncertain.
pub(super) fn read<R>(text: &str, reader: impl FnOnce(&Tape<'_>) -> R) -> R {
    let mut document = Document { tape: Tape::for_text(text), open: Vec::new(), skipped: 0 };
    let root = document.tape.push(Name::NONE, Data::Object);
    document.read(text);
    let mut tape = document.tape;
    if let Some(root) = root {
        tape.close(root);
    }
    reader(&tape)
}

struct Document<'a> {
    tape: Tape<'a>,
    /// The elements that have begun and not ended.
    open: Vec<Element>,
    /// The number of skipped elements that have begun and not ended.
    skipped: usize,
}

struct Element {
    name: String,
    /// `None` if the tape is full.
    place: Option<usize>,
    text: String,
}

impl Document<'_> {
    fn read(&mut self, text: &str) {
        let mut events = Reader::from_str(text);
        let config = events.config_mut();
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        config.allow_dangling_amp = true;
        let mut is_cut = false;
        loop {
            match events.read_event() {
                Ok(Event::Start(tag)) if self.is_skipped(&tag) => self.skipped += 1,
                Ok(Event::Start(tag)) => self.begin(&tag),
                Ok(Event::Empty(tag)) if !self.is_skipped(&tag) => {
                    self.begin(&tag);
                    self.end(false);
                }
                Ok(Event::End(_)) if self.skipped > 0 => self.skipped -= 1,
                Ok(Event::End(_)) => self.end(false),
                Ok(Event::Text(content)) => self.add(&content.decode().unwrap_or_default()),
                Ok(Event::CData(content)) => self.add(&content.decode().unwrap_or_default()),
                Ok(Event::GeneralRef(reference)) => self.add(&character(&reference)),
                Ok(Event::Eof) => {
                    is_cut = true;
                    break;
                }
                Ok(_) => {}
                Err(_) => break,
            }
        }
        while !self.open.is_empty() {
            self.end(is_cut);
            is_cut = false;
        }
    }

    /// Whether an element is skipped: it is too deep, or it is the header of a SOAP envelope.
    fn is_skipped(&self, tag: &BytesStart<'_>) -> bool {
        self.skipped > 0
            || self.open.len() >= MAX_DEPTH
            || (self.open.len() == 1 && tag.local_name().as_ref() == b"Header")
    }

    fn begin(&mut self, tag: &BytesStart<'_>) {
        let name = String::from_utf8_lossy(tag.local_name().as_ref()).into_owned();
        let stored = self.tape.store_name(&name);
        let place = self.tape.push(stored, Data::Object);
        self.open.push(Element { name, place, text: String::new() });
        if place.is_none() {
            return;
        }
        for attribute in tag.attributes().with_checks(false).flatten() {
            let (name, prefix) = attribute.key.decompose();
            let is_of_xml = [name.as_ref(), prefix.as_ref().map_or(b"", AsRef::as_ref)]
                .iter()
                .any(|it| [b"xmlns".as_slice(), b"xml", b"xsi", b"i"].contains(it));
            let Ok(value) = attribute.normalized_value(XmlVersion::Implicit1_0) else { continue };
            if !(is_of_xml || is_of_rails(name.as_ref(), &value)) {
                let name = self.tape.store_name(&String::from_utf8_lossy(name.as_ref()));
                let value = self.tape.store(value);
                self.tape.push(name, Data::Text(value));
            }
        }
    }

    fn add(&mut self, text: &str) {
        if let (Some(element), 0) = (self.open.last_mut(), self.skipped) {
            element.text.push_str(text);
        }
    }

    /// Ends the innermost element. `is_cut` specifies whether the document ends in the middle of its text.
    fn end(&mut self, is_cut: bool) {
        let Some(Element { name, place: Some(place), text }) = self.open.pop() else { return };
        let text = words(&text);
        let is_cut = is_cut && !text.is_empty();
        let text = if is_qualified(&name) { without_prefix(&text).to_owned() } else { text };
        if let (true, Some(value)) = (text.is_empty(), self.tape.only_text(place, "value")) {
            // FHIR stores texts in this attribute.
            let value = Data::Text(value);
            self.tape.replace(place, value);
        } else if self.tape.len() == place + 1 {
            // The name of a document that is only a text is not that of a field.
            let is_document = self.open.is_empty() && Roles::of(&name) == Roles::NONE;
            let data =
                if text.is_empty() { Data::Other } else { Data::Text(self.tape.store(text)) };
            self.tape.replace(place, data);
            if is_document {
                self.tape.remove_name(place);
            }
        } else {
            if !text.is_empty() {
                let text = self.tape.store(text);
                self.tape.push(Name::borrowed("text"), Data::Text(text));
            }
            self.tape.close(place);
            if name == "member" {
                self.tape.name_by_value(place);
            }
            if self.tape.at(place).is_some_and(|element| is_list(&name, element)) {
                self.tape.make_list(place);
            }
        }
        if is_cut {
            self.tape.cut_last();
        }
    }
}

/// The character that a reference names, or the reference itself if XML does not define it.
fn character(reference: &BytesRef<'_>) -> String {
    if let Ok(Some(character)) = reference.resolve_char_ref() {
        return character.to_string();
    }
    let name = reference.decode().unwrap_or_default();
    resolve_predefined_entity(&name).map_or_else(|| format!("&{name};"), str::to_owned)
}

/// The words of a text on one line.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether an attribute only specifies the type of its element: `type="array"`.
fn is_of_rails(name: &[u8], value: &str) -> bool {
    let types = ["array", "boolean", "date", "datetime", "integer", "string", "symbol"];
    name == b"nil" || name == b"type" && types.contains(&value)
}

/// Whether an element is one of SOAP that contains a qualified name.
fn is_qualified(name: &str) -> bool {
    matches!(name, "faultcode" | "Value")
}

/// The name without its namespace prefix.
fn without_prefix(name: &str) -> &str {
    match name.split_once(':') {
        Some((_, local)) if !local.starts_with('/') && !name.contains(' ') => local,
        _ => name,
    }
}

/// Whether an element is a list: its children have the same name, and there are several of them or its
/// own name is the plural of theirs.
fn is_list(name: &str, element: Value<'_>) -> bool {
    let mut children = element.children();
    let Some(first) = children.next() else { return false };
    let mut others = 0;
    let are_same = children.all(|child| {
        others += 1;
        child.name() == first.name()
    });
    let is_plural =
        name.strip_suffix('s').is_some_and(|singular| singular.eq_ignore_ascii_case(first.name()));
    are_same && (others > 0 || is_plural)
}
