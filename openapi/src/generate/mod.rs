//! Generates the source of an error enum and its operations from a document.

mod docs;
mod names;
mod variants;
mod write;

use std::error::Error;
use std::fmt;

use crate::document::Document;
pub(crate) use names::reason;
use names::{is_path, is_type_name};

/// Generates the error enum of a service, with the operations of the service as associated constants.
///
/// The output only depends on the document and the settings, not on the order of keys in the document.
/// It compiles without warnings, including those of `clippy::pedantic`, and `cargo fmt` does not change
/// it.
///
/// ```
/// use acs_endpoint_openapi::{Document, Generator};
///
/// let document = Document::parse("
/// openapi: 3.0.3
/// info: {title: Billing, version: '1.2'}
/// paths:
///   /invoices/{id}:
///     get:
///       operationId: getInvoice
///       responses:
///         200: {description: The invoice.}
///         404: {description: No such invoice.}
/// ")?;
/// let source = Generator::new("billing", "BillingError")?.generate(&document)?;
/// assert!(source.contains("
///     /// No such invoice.
///     #[status(404)]
///     NotFound(ErrorResponse),
/// "));
/// assert!(source.contains("
///     pub const GET_INVOICE: Operation<Self, 1> = Operation::get(\"getInvoice\", \"/invoices/{id}\")
///         .success(&[200])
///         .errors(&[404]);
/// "));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Generator {
    service: String,
    enum_name: String,
    rest: Option<Rest>,
    visibility: &'static str,
    source: Option<String>,
    command: Option<String>,
}

/// The service whose error is used for every status without a variant.
#[derive(Clone, Debug)]
enum Rest {
    /// A built-in service, with the name of its type.
    BuiltIn(String),
    /// The path of an error type.
    Path(String),
}

impl Generator {
    /// Creates the settings for a service and an enum with the given names.
    ///
    /// # Errors
    /// Returns an error if the name of the service is empty, or if the name of the enum is not a valid
    /// type name.
    pub fn new(service: &str, enum_name: &str) -> Result<Self, GenerateError> {
        let service = service.trim();
        if service.is_empty() || service.contains(char::is_control) {
            return Err(GenerateError::new("the name of the service is empty, or not on one line"));
        }
        if !is_type_name(enum_name) {
            return Err(GenerateError::new(format!(
                "`{}` cannot be the name of the enum: a name such as `BillingError` is expected",
                enum_name.escape_debug()
            )));
        }
        Ok(Self {
            service: service.to_owned(),
            enum_name: enum_name.to_owned(),
            rest: None,
            visibility: "pub",
            source: None,
            command: None,
        })
    }

    /// Adds a variant with another service's error for every status without a variant. It replaces the
    /// variants `Undocumented`, `Transport` and `Decode`.
    ///
    /// `service` is the name of a built-in service, such as `common`, or the path of an error type,
    /// such as `crate::CompanyError`.
    ///
    /// # Errors
    /// Returns an error for other values.
    pub fn rest(mut self, service: &str) -> Result<Self, GenerateError> {
        self.rest = Some(if let Some(name) = names::built_in(service) {
            Rest::BuiltIn(name)
        } else if is_path(service) {
            Rest::Path(service.to_owned())
        } else {
            return Err(GenerateError::new(format!(
                "`{}` is neither a built-in service nor the path of an error type",
                service.escape_debug()
            ))
            .with_help("write `common`, or a path such as `crate::CompanyError`"));
        });
        Ok(self)
    }

    /// Sets the visibility of the enum and its constants: `pub`, which is the default, or `pub(crate)`.
    ///
    /// # Errors
    /// Returns an error for other values.
    pub fn visibility(mut self, visibility: &str) -> Result<Self, GenerateError> {
        self.visibility = match visibility {
            "pub" => "pub",
            "pub(crate)" => "pub(crate)",
            other => {
                return Err(GenerateError::new(format!(
                    "`{}` is not a visibility of the enum",
                    other.escape_debug()
                ))
                .with_help("write `pub` or `pub(crate)`"));
            }
        };
        Ok(self)
    }

    /// Adds the location of the document, and the command that generates the file, to the header.
    #[must_use]
    pub fn header(mut self, source: &str, command: &str) -> Self {
        self.source = Some(source.to_owned());
        self.command = Some(command.to_owned());
        self
    }

    /// Generates the source of a module with the enum.
    ///
    /// # Errors
    /// Returns an error if the document has no operations, or if the enum has the same name as the
    /// error of the `rest` service.
    pub fn generate(&self, document: &Document) -> Result<String, GenerateError> {
        if document.operations().is_empty() {
            return Err(GenerateError::new("the document has no operations"));
        }
        if matches!(&self.rest, Some(Rest::BuiltIn(name)) if *name == self.enum_name) {
            let name = &self.enum_name;
            return Err(GenerateError::new(format!("`{name}` cannot store `{name}`"))
                .with_help("give the enum another name"));
        }
        Ok(write::module(self, document))
    }
}

/// The error for settings or a document from which no source can be generated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GenerateError {
    message: String,
    help: Option<String>,
}

impl GenerateError {
    fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), help: None }
    }

    fn with_help(self, help: &str) -> Self {
        Self { help: Some(help.to_owned()), ..self }
    }

    /// How to fix it, if known.
    #[must_use]
    pub fn help(&self) -> Option<&str> {
        self.help.as_deref()
    }
}

impl fmt::Display for GenerateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl Error for GenerateError {}

#[cfg(test)]
mod tests;
