//! `::acs_endpoint` does not exist here: the dependency has another name, or is re-exported by another crate.

pub mod behind_a_facade;
pub mod by_another_name;
