//! Reads the operations from the tree.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use super::operation::{DocumentedOperation, DocumentedResponse, Method, StatusRange};
use super::place::{Place, for_message};
use super::reference::{Object, is_external, text};
use super::sentence::{self, sentence};
use super::{Document, template};
use crate::error::DocumentError;
use crate::tree::Node;

/// The maximum number of steps, because references and aliases can make a small document describe a
/// huge API. A step is an operation, a response, a parameter or 64 bytes of text. The largest known
/// documents need a tenth of the limit.
const MAX_STEPS: usize = 2_000_000;

/// Methods in documents that [`Method`] does not support.
const OTHER_METHODS: [&str; 4] = ["options", "trace", "query", "additionalOperations"];

pub(super) fn document(root: &Node) -> Result<Document, DocumentError> {
    Reader { root, steps: 0, texts: HashSet::new(), sentences: HashMap::new(), notes: Vec::new() }
        .document()
}

struct Reader<'t> {
    root: &'t Node,
    steps: usize,
    /// All texts that are kept, without duplicates.
    texts: HashSet<Arc<str>>,
    /// The sentences of descriptions that have been read, because references lead to the same
    /// description many times. The key consists of the address and the length of the description.
    sentences: HashMap<(usize, usize), Option<Arc<str>>>,
    notes: Vec<String>,
}

/// The descriptions of the parameters, by name.
type Parameters<'t> = BTreeMap<&'t str, Option<&'t str>>;

impl<'t> Reader<'t> {
    fn document(mut self) -> Result<Document, DocumentError> {
        let Node::Map(map) = self.root else {
            return Err(DocumentError::new("", "this is not an OpenAPI document"));
        };
        if let Some(key) = &map.repeated {
            return Err(DocumentError::new(Place::top(key).to_string(), "appears twice"));
        }
        let paths_are_required = version(self.root)?;
        let (title, version) = self.info(map.get("info"))?;
        let mut operations = Vec::new();
        match (map.get("paths"), map.get("x-ms-paths")) {
            (None, None) if paths_are_required => {
                return Err(DocumentError::new("paths", "is missing"));
            }
            (paths, more) => {
                for (key, paths) in [("paths", paths), ("x-ms-paths", more)] {
                    if let Some(paths) = paths {
                        self.paths(paths, &Place::top(key), &mut operations)?;
                    }
                }
            }
        }
        operations.sort_by(|a, b| (&a.path, a.method).cmp(&(&b.path, b.method)));
        Ok(Document { title, version, operations, notes: self.notes })
    }

    fn info(&mut self, info: Option<&'t Node>) -> Result<(String, String), DocumentError> {
        let place = Place::top("info");
        let Some(info) = info else { return Ok((String::new(), String::new())) };
        let info = self.object(info, &place)?;
        let title = info.text("title", &place)?.unwrap_or_default();
        let version = info.text("version", &place)?.unwrap_or_default();
        Ok((for_message(title.trim()), for_message(version.trim())))
    }

    fn paths(
        &mut self,
        paths: &'t Node,
        place: &Place<'_>,
        operations: &mut Vec<DocumentedOperation>,
    ) -> Result<(), DocumentError> {
        for (path, item) in self.object(paths, place)?.entries() {
            self.path_item(path, item, &place.at(path), operations)?;
        }
        Ok(())
    }

    fn path_item(
        &mut self,
        path: &'t str,
        item: &'t Node,
        place: &Place<'_>,
        operations: &mut Vec<DocumentedOperation>,
    ) -> Result<(), DocumentError> {
        let invalid = |message| DocumentError::new(place.to_string(), message);
        let names = template::parameters(path).map_err(invalid)?;
        let item = self.object(item, place)?;
        let shared = self.parameters(item.get("parameters"), &place.at("parameters"))?;
        for method in Method::ALL {
            let Some(operation) = item.get(method.key()) else { continue };
            let place = place.at(method.key());
            let operation = self.object(operation, &place)?;
            let mut parameters = shared.clone();
            parameters
                .extend(self.parameters(operation.get("parameters"), &place.at("parameters"))?);
            operations.push(self.operation(
                method,
                path,
                &names,
                &operation,
                &parameters,
                &place,
            )?);
        }
        for method in OTHER_METHODS {
            if item.get(method).is_some() {
                let place = place.at(method);
                self.notes
                    .push(format!("{place} is left out: `Operation` does not have this method"));
            }
        }
        Ok(())
    }

    fn operation(
        &mut self,
        method: Method,
        path: &'t str,
        names: &[&'t str],
        operation: &Object<'t>,
        parameters: &Parameters<'t>,
        place: &Place<'_>,
    ) -> Result<DocumentedOperation, DocumentError> {
        let id = match operation.text("operationId", place)?.map(str::trim) {
            Some(id) if !id.is_empty() => self.text(id)?,
            _ => self.text(&template::id(method.key(), path))?,
        };
        let summary = match self.sentence(operation.text("summary", place)?)? {
            Some(summary) => Some(summary),
            None => self.sentence(operation.text("description", place)?)?,
        };
        let mut described = Vec::with_capacity(names.len());
        for name in names {
            self.step(0)?;
            let description = self.sentence(parameters.get(name).copied().flatten())?;
            described.push((self.text(name)?, description));
        }
        let is_deprecated =
            matches!(operation.get("deprecated"), Some(Node::Scalar(text)) if &**text == "true");
        Ok(DocumentedOperation {
            id,
            method,
            path: self.text(path)?,
            summary,
            tags: self.tags(operation.get("tags"), &place.at("tags"))?,
            is_deprecated,
            parameters: described,
            responses: self.responses(operation.get("responses"), &place.at("responses"))?,
        })
    }

    fn responses(
        &mut self,
        responses: Option<&'t Node>,
        place: &Place<'_>,
    ) -> Result<Vec<DocumentedResponse>, DocumentError> {
        let Some(responses) = responses else { return Ok(Vec::new()) };
        let mut read = Vec::new();
        for (key, response) in self.object(responses, place)?.entries() {
            let place = place.at(key);
            let statuses = match key {
                "default" => None,
                _ => Some(StatusRange::parse(key).ok_or_else(|| not_a_status(&place))?),
            };
            let response = self.object(response, &place)?;
            let description = match response.text("description", &place)? {
                Some(description) => self.sentence(Some(description))?,
                None => self.sentence(response.text("summary", &place)?)?,
            };
            read.push(DocumentedResponse { statuses, description });
        }
        read.sort_by_key(|response| (response.statuses.is_none(), response.statuses));
        read.dedup_by_key(|response| response.statuses);
        Ok(read)
    }

    /// The parameters in a list. A parameter in another document has no description.
    fn parameters(
        &mut self,
        list: Option<&'t Node>,
        place: &Place<'_>,
    ) -> Result<Parameters<'t>, DocumentError> {
        let mut parameters = Parameters::new();
        for (index, parameter) in list_of(list, place)?.iter().enumerate() {
            let index = index.to_string();
            let place = place.at(&index);
            if is_external(parameter) {
                self.step(0)?;
                continue;
            }
            let parameter = self.object(parameter, &place)?;
            if parameter.text("in", &place)? == Some("path") {
                if let Some(name) = parameter.text("name", &place)? {
                    parameters.insert(name, parameter.text("description", &place)?);
                }
            }
        }
        Ok(parameters)
    }

    fn tags(
        &mut self,
        tags: Option<&'t Node>,
        place: &Place<'_>,
    ) -> Result<Vec<Arc<str>>, DocumentError> {
        let mut read = Vec::new();
        for (index, tag) in list_of(tags, place)?.iter().enumerate() {
            read.push(self.text(text(tag, &place.at(&index.to_string()))?)?);
        }
        Ok(read)
    }

    fn object(&mut self, node: &'t Node, place: &Place<'_>) -> Result<Object<'t>, DocumentError> {
        let object = Object::read(self.root, node, place)?;
        self.step(object.cost())?;
        Ok(object)
    }

    fn sentence(&mut self, text: Option<&'t str>) -> Result<Option<Arc<str>>, DocumentError> {
        let Some(text) = text else { return Ok(None) };
        let key = (text.as_ptr().addr(), text.len());
        if let Some(known) = self.sentences.get(&key) {
            return Ok(known.clone());
        }
        self.step(text.len().min(sentence::MAX_SOURCE))?;
        let read = sentence(text).map(|sentence| self.text(&sentence)).transpose()?;
        self.sentences.insert(key, read.clone());
        Ok(read)
    }

    /// The text, which is shared with all equal texts.
    fn text(&mut self, text: &str) -> Result<Arc<str>, DocumentError> {
        self.step(text.len())?;
        if let Some(text) = self.texts.get(text) {
            return Ok(Arc::clone(text));
        }
        let text: Arc<str> = text.into();
        self.texts.insert(Arc::clone(&text));
        Ok(text)
    }

    fn step(&mut self, bytes: usize) -> Result<(), DocumentError> {
        self.steps += 1 + bytes / 64;
        if self.steps > MAX_STEPS {
            return Err(DocumentError::new("paths", "describes too many operations and responses"));
        }
        Ok(())
    }
}

/// Checks the version of the format, and returns whether it requires `paths`.
fn version(root: &Node) -> Result<bool, DocumentError> {
    let Node::Map(map) = root else { return Ok(true) };
    for key in ["swagger", "openapi"] {
        let Some(version) = map.get(key) else { continue };
        let version = text(version, &Place::top(key))?.trim();
        let is_known = |known: &str| {
            version
                .strip_prefix(known)
                .is_some_and(|patch| patch.is_empty() || patch.starts_with('.'))
        };
        return match key {
            "swagger" if version == "2.0" => Ok(true),
            "openapi" if is_known("3.0") => Ok(true),
            "openapi" if is_known("3.1") || is_known("3.2") => Ok(false),
            _ => Err(DocumentError::new(
                key,
                format!("version `{}` is not known", for_message(version)),
            )
            .with_help("Swagger 2.0 and OpenAPI 3.0 and 3.1 are")),
        };
    }
    Err(DocumentError::new(
        "",
        "this is not an OpenAPI document: it has no `openapi` and no `swagger`",
    ))
}

fn list_of<'t>(
    node: Option<&'t Node>,
    place: &Place<'_>,
) -> Result<&'t [std::rc::Rc<Node>], DocumentError> {
    match node {
        None => Ok(&[]),
        Some(Node::List(items)) => Ok(items),
        Some(node) => {
            let message = format!("expected a list, found {}", node.kind());
            Err(DocumentError::new(place.to_string(), message))
        }
    }
}

fn not_a_status(place: &Place<'_>) -> DocumentError {
    DocumentError::new(place.to_string(), "is not a status")
        .with_help("a response has three digits, a class such as `4XX`, or `default`")
}
