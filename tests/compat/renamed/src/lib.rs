//! `::acs_endpoint` does not exist here: the dependency has another name or is re-exported by another
//! crate.

pub mod by_another_name;
pub mod through_a_facade;
