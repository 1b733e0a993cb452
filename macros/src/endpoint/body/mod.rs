//! The body of an annotated function: where its response is, and how it ends.
//!
//! A body is read as tokens, not as syntax, for two reasons. Parsing bodies needs syn's feature `full`,
//! which doubles the time that syn takes to build, and would parse every body twice. And generated code
//! must compile under the user's `#![forbid(..)]` of any lint, so nothing may need an
//! `#[allow(unreachable_code)]`: the few forms of a body that never ends are recognized instead.

mod find;
mod leaves;
mod leftover;
mod split;

pub(crate) use find::ResponseBlock;
pub(crate) use split::{Body, BodyEnd, MadeValue, split};
