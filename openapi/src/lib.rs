//! x
mod error;
mod tree;
pub mod document;
pub use error::DocumentError;
pub use document::Document;
