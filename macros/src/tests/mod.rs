//! Tests of complete macro calls, from tokens to tokens.

mod editor;
mod expand_file;
mod invariants;
mod messages;
mod render;
mod robustness;
