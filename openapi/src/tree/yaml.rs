//! Parses YAML with the events of `granit-parser`.
//!
//! An alias shares the value of its anchor, so that a "billion laughs" document does not use more
//! memory than its text. The code that reads the tree has a separate limit.

use std::collections::HashMap;
use std::rc::Rc;

use granit_parser::{Event, Parser, ScalarStyle, Span};

use super::shape::Shape;
use super::{MAX_DEPTH, Map, Node};
use crate::error::DocumentError;

/// The maximum number of entries that merge keys (`<<: *base`) copy in a document.
const MAX_MERGED: usize = 1_000_000;

pub(super) fn parse(text: &str) -> Result<Rc<Node>, DocumentError> {
    let mut loader =
        Loader { parser: Parser::new_from_str(text), anchors: HashMap::new(), merged: 0 };
    let mut document = None;
    loop {
        let (event, span) = loader.next()?;
        match event {
            Event::StreamEnd => break,
            Event::DocumentStart(..) if document.is_some() => {
                return Err(invalid(&span, "a second YAML document starts here"));
            }
            Event::DocumentStart(..) => {
                let (event, span) = loader.next()?;
                document = Some(loader.value(event, &span, Shape::Document, 0)?.node);
            }
            _ => {}
        }
    }
    Ok(document.unwrap_or_else(|| Rc::new(Node::Null)))
}

fn invalid(span: &Span, message: &str) -> DocumentError {
    let place = format!("line {} column {}", span.start.line(), span.start.col() + 1);
    DocumentError::new(place, message)
}

struct Loader<'text> {
    parser: Parser<'text, granit_parser::StrInput<'text>>,
    /// The values by the number of their anchors, where 0 is not an anchor.
    anchors: HashMap<usize, Built>,
    merged: usize,
}

/// A value and its depth. Aliases can increase the depth beyond that of the text.
#[derive(Clone)]
struct Built {
    node: Rc<Node>,
    height: usize,
}

impl Built {
    fn leaf(node: Node) -> Self {
        Self { node: Rc::new(node), height: 0 }
    }
}

impl<'text> Loader<'text> {
    fn next(&mut self) -> Result<(Event<'text>, Span), DocumentError> {
        match self.parser.next() {
            Some(Ok(next)) => Ok(next),
            Some(Err(error)) => {
                let marker = error.marker();
                let place = format!("line {} column {}", marker.line(), marker.col() + 1);
                Err(DocumentError::new(place, format!("is not YAML: {}", error.info())))
            }
            None => Err(DocumentError::new("", "the YAML ends unexpectedly")),
        }
    }

    /// Builds the value that starts with `event`.
    fn value(
        &mut self,
        event: Event<'text>,
        span: &Span,
        shape: Shape,
        depth: usize,
    ) -> Result<Built, DocumentError> {
        if depth > MAX_DEPTH {
            return Err(invalid(span, "nested too deeply"));
        }
        let anchor = event.anchor_id();
        // An alias can refer to a value that is skipped here.
        let shape =
            if anchor.is_some() && shape == Shape::Nothing { Shape::Everything } else { shape };
        let built = match event {
            Event::Alias(id) => match self.anchors.get(&id) {
                Some(built) => built.clone(),
                None => {
                    return Err(invalid(span, "this alias is part of the value that it refers to"));
                }
            },
            Event::Scalar(..) if shape == Shape::Nothing => Built::leaf(Node::Skipped),
            Event::Scalar(text, ScalarStyle::Plain, ..)
                if matches!(&*text, "" | "~" | "null" | "Null" | "NULL") =>
            {
                Built::leaf(Node::Null)
            }
            Event::Scalar(text, ..) => Built::leaf(Node::Scalar(text.into())),
            Event::SequenceStart(..) => self.list(shape, depth)?,
            Event::MappingStart(..) => self.map(shape, depth)?,
            _ => return Err(invalid(span, "a value is missing here")),
        };
        if depth + built.height > MAX_DEPTH {
            return Err(invalid(span, "nested too deeply"));
        }
        if let Some(anchor) = anchor {
            self.anchors.insert(anchor, built.clone());
        }
        Ok(built)
    }

    fn list(&mut self, shape: Shape, depth: usize) -> Result<Built, DocumentError> {
        let mut items = Vec::new();
        let mut height = 0;
        loop {
            let (event, span) = self.next()?;
            if matches!(event, Event::SequenceEnd) {
                break;
            }
            let item = self.value(event, &span, shape.item(), depth + 1)?;
            if shape != Shape::Nothing {
                height = height.max(item.height + 1);
                items.push(item.node);
            }
        }
        Ok(finish(shape, Node::List(items), height))
    }

    fn map(&mut self, shape: Shape, depth: usize) -> Result<Built, DocumentError> {
        let mut map = Map::default();
        let mut bases = Vec::new();
        let mut height = 0;
        loop {
            let (event, span) = self.next()?;
            let (key, style) = match event {
                Event::MappingEnd => break,
                Event::Scalar(text, style, anchor, _) => {
                    let key = Box::<str>::from(text);
                    self.anchors.insert(anchor, Built::leaf(Node::Scalar(key.clone())));
                    (key, style)
                }
                Event::Alias(_) | Event::SequenceStart(..) | Event::MappingStart(..)
                    if shape == Shape::Nothing =>
                {
                    self.value(event, &span, Shape::Nothing, depth + 1)?;
                    (Box::default(), ScalarStyle::Plain)
                }
                _ => return Err(invalid(&span, "this key is not a string")),
            };
            let (event, span) = self.next()?;
            // The value of a merge key has the shape of this object.
            let is_merge = &*key == "<<" && style == ScalarStyle::Plain;
            let inner = if is_merge { shape } else { shape.at(&key) };
            let value = self.value(event, &span, inner, depth + 1)?;
            if shape == Shape::Nothing {
                continue;
            }
            height = height.max(value.height + 1);
            if is_merge {
                bases.push((value.node, span));
            } else {
                map.insert(key, value.node);
            }
        }
        for (base, span) in bases {
            self.merge(&mut map, &base, &span)?;
        }
        Ok(finish(shape, Node::Map(map), height))
    }

    /// Adds the entries of `base`, or of each object in a list, that `map` does not contain.
    fn merge(&mut self, map: &mut Map, base: &Node, span: &Span) -> Result<(), DocumentError> {
        match base {
            Node::Map(base) => {
                self.merged += base.entries.len();
                if self.merged > MAX_MERGED {
                    return Err(invalid(span, "merge keys copy too many entries"));
                }
                for (key, value) in &base.entries {
                    map.entries.entry(key.clone()).or_insert_with(|| Rc::clone(value));
                }
                Ok(())
            }
            Node::List(bases) if bases.iter().all(|base| matches!(**base, Node::Map(_))) => {
                bases.iter().try_for_each(|base| self.merge(map, base, span))
            }
            _ => Err(invalid(span, "only objects can be merged with `<<`")),
        }
    }
}

fn finish(shape: Shape, node: Node, height: usize) -> Built {
    match shape {
        Shape::Nothing => Built::leaf(Node::Skipped),
        _ => Built { node: Rc::new(node), height },
    }
}
