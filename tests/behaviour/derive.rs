//! `#[derive(ServiceError)]` for custom services.

mod composed;
mod families;
mod locals;
mod patterns;
mod payloads;
mod repeatable;
mod rows;
mod views;
