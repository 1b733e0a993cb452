//! `#[derive(ServiceError)]` for services of a user's own.

mod families;
mod patterns;
mod payloads;
mod rows;
