//! `::acs_endpoint` does not exist here: the dependency has another name, or is behind a facade.

pub mod behind_a_facade;
pub mod by_another_name;
pub mod found;
