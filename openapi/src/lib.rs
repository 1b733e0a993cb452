#![doc = include_str!("../README.md")]

mod check;
mod document;
mod error;
mod generate;
mod tree;

pub use check::{Difference, DifferenceKind, Report, check};
pub use document::{Document, DocumentedOperation, DocumentedResponse, Method, StatusRange};
pub use error::DocumentError;
pub use generate::{GenerateError, Generator};
