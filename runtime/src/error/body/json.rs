//! Reads JSON as far as possible, also if it is truncated or malformed.

use std::fmt;

use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor,
};

use super::tape::{Data, Name, Tape, Text};

/// Values below this depth are skipped. It is less than the recursion limit of `serde_json`.
const MAX_DEPTH: usize = 64;
/// Further items of a list are skipped, because no more details are read.
const MAX_ITEMS: usize = 64;
/// The number of characters in `\ud83d\ude0`.
const MAX_HALF_ESCAPE: usize = 11;
/// The key under which `serde_json` passes numbers if its feature `arbitrary_precision` is enabled.
const NUMBER_KEY: &str = "$serde_json::private::Number";

/// Reads the JSON value at the start of the text, or returns `None` if the text starts with something
/// else. Text after the value is ignored.
///
/// If the text is truncated or malformed, this reads everything before the error, including the start of
/// a truncated string.
pub(super) fn read<R>(text: &str, reader: impl FnOnce(&Tape<'_>) -> R) -> Option<R> {
    let mut tape = Tape::for_text(text);
    match text.as_bytes() {
        [b'{' | b'[', ..] => {
            if read_prefix(text, &mut tape).is_err() {
                drop(tape);
                return read_broken(text, reader);
            }
        }
        [b'"', ..] => match serde_json::from_str::<String>(text) {
            Ok(text) => tape.push_stored(Name::NONE, &text),
            Err(_) => return None,
        },
        _ => return None,
    }
    Some(reader(&tape))
}

#[cold]
fn read_broken<R>(text: &str, reader: impl FnOnce(&Tape<'_>) -> R) -> Option<R> {
    // Some senders do not escape line ends in strings. Outside strings, a line end is the same as a space.
    let text = text.replace(|c: char| c.is_ascii_control(), " ");
    let mut tape = Tape::for_text(&text);
    let Err(error) = read_prefix(&text, &mut tape) else {
        return Some(reader(&tape));
    };
    if !error.is_eof() {
        // `[warning] not found` is not a list.
        let is_list = tape.len() > 1 || text.starts_with('{');
        return is_list.then(|| reader(&tape));
    }
    let values = tape.len();
    drop(tape);
    let ended = end_string(&text);
    let mut tape = Tape::for_text(&ended);
    let _ = read_prefix(&ended, &mut tape);
    if tape.len() > values || (ends_in_number(&text) && tape.ends_in_number()) {
        tape.cut_last();
    }
    Some(reader(&tape))
}

fn ends_in_number(text: &str) -> bool {
    text.ends_with(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '.' | 'e' | 'E'))
}

fn read_prefix<'a>(text: &'a str, tape: &mut Tape<'a>) -> serde_json::Result<()> {
    let root = Slot { tape, name: Name::NONE, depth: MAX_DEPTH };
    root.deserialize(&mut serde_json::Deserializer::from_str(text))
}

/// Ends the string in which the text may have been truncated. If the text was truncated elsewhere, this
/// starts a string instead, and reading stops in the same place as before.
fn end_string(text: &str) -> String {
    // A partial escape would make the whole string invalid. The longest one is a surrogate pair.
    let end = text.char_indices().rev().take(MAX_HALF_ESCAPE).take_while(|(_, c)| *c != '"');
    let escape = end.filter(|(_, c)| *c == '\\').last();
    let complete = escape.and_then(|(at, _)| text.get(..at)).unwrap_or(text);
    format!("{}\"", complete.trim_end_matches(['\\', char::REPLACEMENT_CHARACTER]))
}

/// Reads a value onto the tape. After an error, the tape contains everything before the error.
struct Slot<'t, 'de> {
    tape: &'t mut Tape<'de>,
    name: Name<'de>,
    depth: usize,
}

impl<'de> DeserializeSeed<'de> for Slot<'_, 'de> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        if self.depth == 0 {
            return IgnoredAny::deserialize(json).map(|_| ());
        }
        json.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Slot<'_, 'de> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    /// A member that is `null` is treated as missing.
    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        self.tape.push(self.name, Data::Other);
        Ok(())
    }

    fn visit_i64<E>(self, number: i64) -> Result<(), E> {
        self.tape.push_number(self.name, number);
        Ok(())
    }

    fn visit_u64<E>(self, number: u64) -> Result<(), E> {
        self.tape.push_number(self.name, number);
        Ok(())
    }

    fn visit_f64<E>(self, number: f64) -> Result<(), E> {
        // `Debug` keeps the exponent: without it, 1e308 has 309 digits.
        self.tape.push_number(self.name, format_args!("{number:?}"));
        Ok(())
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<(), E> {
        self.tape.push(self.name, Data::Text(Text::Borrowed(text)));
        Ok(())
    }

    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        self.tape.push_stored(self.name, text);
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let Self { tape, name, depth } = self;
        let place = tape.push(name, Data::List);
        let mut left = MAX_ITEMS;
        let end = loop {
            let depth = if left == 0 { 0 } else { depth - 1 };
            left = left.saturating_sub(1);
            match items.next_element_seed(Slot { tape, name: Name::NONE, depth }) {
                Ok(Some(())) => {}
                Ok(None) => break Ok(()),
                Err(error) => break Err(error),
            }
        };
        if let Some(place) = place {
            tape.close(place);
        }
        end
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        let Self { tape, name, depth } = self;
        let place = tape.push(name, Data::Object);
        let end = loop {
            let name = match members.next_key_seed(Key(tape)) {
                Ok(Some(name)) => name,
                Ok(None) => break Ok(()),
                Err(error) => break Err(error),
            };
            if let Err(error) = members.next_value_seed(Slot { tape, name, depth: depth - 1 }) {
                break Err(error);
            }
        };
        let Some(place) = place else { return end };
        match tape.only_text(place, NUMBER_KEY) {
            Some(number) => tape.replace(place, Data::Number(number)),
            None => tape.close(place),
        }
        end
    }
}

/// The key of a member.
struct Key<'t, 'de>(&'t mut Tape<'de>);

impl<'de> DeserializeSeed<'de> for Key<'_, 'de> {
    type Value = Name<'de>;

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<Self::Value, D::Error> {
        json.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Key<'_, 'de> {
    type Value = Name<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_borrowed_str<E>(self, key: &'de str) -> Result<Self::Value, E> {
        Ok(Name::borrowed(key))
    }

    fn visit_str<E>(self, key: &str) -> Result<Self::Value, E> {
        Ok(self.0.store_name(key))
    }
}
