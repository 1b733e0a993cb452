//! `#[derive(ServiceError)]` for services of a user's own.

mod composed;
mod families;
mod locals;
mod patterns;
mod payloads;
mod repeatable;
mod rows;
mod views;
