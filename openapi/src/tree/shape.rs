//! Which parts of a document are kept.

/// The object of the OpenAPI specification that a value is, as far as it matters here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Document,
    Info,
    Components,
    /// Path items by their path, or by their name in the components.
    Paths,
    PathItem,
    Operation,
    /// Responses by their status, or by their name in the components.
    Responses,
    Response,
    /// Parameters in a list, or by their name in the components.
    Parameters,
    Parameter,
    /// All of it is kept: an extension, which a reference can point into, and what is only text.
    Everything,
    /// Nothing of it is kept.
    Nothing,
}

impl Shape {
    /// The shape of the value at `key` of an object of this shape.
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

    /// The shape of an item of a list of this shape.
    pub(super) fn item(self) -> Self {
        match self {
            Self::Parameters => Self::Parameter,
            Self::Everything => Self::Everything,
            _ => Self::Nothing,
        }
    }
}
