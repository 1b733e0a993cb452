//! x
mod document;
mod error;
mod generate;
mod tree;

pub use document::{Document, DocumentedOperation, DocumentedResponse, Method, StatusRange};
pub use error::DocumentError;
pub use generate::{GenerateError, Generator};
