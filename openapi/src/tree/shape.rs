//! The parts of a document that are kept.

/// The kind of a value in the OpenAPI specification, as far as it is relevant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Document,
    Info,
    Components,
    /// Path items, by path or by name in the components.
    Paths,
    PathItem,
    Operation,
    /// Responses, by status or by name in the components.
    Responses,
    Response,
    /// Parameters, in a list or by name in the components.
    Parameters,
    Parameter,
    /// A value that is kept completely: an extension, into which a reference can point, or text.
    Everything,
    /// A value that is skipped.
    Nothing,
}

impl Shape {
    /// The shape of the value at `key` in an object with this shape.
    pub(super) fn at(self, key: &str) -> Self {
        match (self, key) {
            (Self::Document, "info") => Self::Info,
            (Self::Document, "components") => Self::Components,
            (Self::Document, "paths" | "x-ms-paths") | (Self::Components, "pathItems") => {
                Self::Paths
            }
            (Self::Document | Self::Components | Self::Operation, "responses") => Self::Responses,
            (
                Self::Document | Self::Components | Self::PathItem | Self::Operation,
                "parameters",
            ) => Self::Parameters,
            (Self::Document | Self::Components, key) if key.starts_with("x-") => Self::Everything,
            (Self::Everything, _)
            | (Self::Document, "swagger" | "openapi")
            | (Self::Info, "title" | "version")
            | (
                Self::PathItem
                | Self::Operation
                | Self::Responses
                | Self::Response
                | Self::Parameter,
                "$ref",
            )
            | (
                Self::Operation,
                "operationId" | "summary" | "description" | "tags" | "deprecated",
            )
            | (Self::Response, "summary" | "description")
            | (Self::Parameter, "name" | "in" | "description") => Self::Everything,
            (Self::Paths, _) => Self::PathItem,
            (
                Self::PathItem,
                "get" | "put" | "post" | "delete" | "options" | "head" | "patch" | "trace"
                | "query",
            ) => Self::Operation,
            (Self::Responses, _) => Self::Response,
            (Self::Parameters, _) => Self::Parameter,
            _ => Self::Nothing,
        }
    }

    /// The shape of an item in a list with this shape.
    pub(super) fn item(self) -> Self {
        match self {
            Self::Parameters => Self::Parameter,
            Self::Everything => Self::Everything,
            _ => Self::Nothing,
        }
    }
}
