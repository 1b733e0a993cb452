//! Analyzes the body of an annotated function: the block with the response, and the ends of that block.
//!
//! `find` finds the block, and `split` how it ends. For that, `alternatives` separates ends with different
//! `#[cfg(..)]`, `leaves` finds the end of each branch with the variables there, and `leftover` searches these
//! for calls that handle the response. They read the tokens with `statements`, `exits` and `calls`.
//!
//! A body is read as tokens, not as a syntax tree. Parsing it would require syn's feature `full`, which
//! doubles syn's build time, and every body would be parsed twice.
//!
//! Generated code must compile with the user's `#![forbid(..)]` of any lint, so it cannot contain
//! `#[allow(unreachable_code)]`. The few forms of a body that never returns are recognized instead.

mod alternatives;
mod calls;
mod exits;
mod find;
mod leaves;
mod leftover;
mod split;
mod statements;

pub(crate) use find::ResponseBlock;
pub(crate) use split::{Body, BodyEnd, TailValue, ValueType, split};
