//! Checks the files of `ui/pass` with clippy, and runs them as tests. No lint may be about code that the
//! macros generate; `forbidden_lints` allows no lint at all.
#![warn(clippy::pedantic, clippy::nursery)]
#![allow(
    clippy::missing_errors_doc,
    clippy::missing_panics_doc,
    clippy::must_use_candidate,
    clippy::missing_const_for_fn,
    reason = "most functions there have no documentation, and nothing to do"
)]
#![allow(
    clippy::boxed_local,
    clippy::cast_possible_truncation,
    clippy::cloned_ref_to_slice_refs,
    clippy::comparison_chain,
    clippy::double_must_use,
    clippy::future_not_send,
    clippy::inline_always,
    clippy::manual_async_fn,
    clippy::manual_range_patterns,
    clippy::map_identity,
    clippy::needless_arbitrary_self_type,
    clippy::needless_borrow,
    clippy::needless_pass_by_value,
    clippy::needless_return,
    clippy::or_fun_call,
    clippy::ptr_arg,
    clippy::redundant_closure_for_method_calls,
    clippy::trivially_copy_pass_by_ref,
    clippy::type_complexity,
    clippy::unnecessary_wraps,
    clippy::unused_async,
    reason = "the files show what can be written, not what should be"
)]

#[path = "../../../ui/pass/arguments.rs"]
pub mod arguments;
#[path = "../../../ui/pass/blocks.rs"]
pub mod blocks;
#[path = "../../../ui/pass/bodies.rs"]
pub mod bodies;
#[path = "../../../ui/pass/client_responses.rs"]
pub mod client_responses;
#[path = "../../../ui/pass/control_flow.rs"]
pub mod control_flow;
#[path = "../../../ui/pass/diverging.rs"]
pub mod diverging;
#[path = "../../../ui/pass/error_types.rs"]
pub mod error_types;
#[path = "../../../ui/pass/forbidden_lints.rs"]
pub mod forbidden_lints;
#[path = "../../../ui/pass/futures.rs"]
pub mod futures;
#[path = "../../../ui/pass/generics.rs"]
pub mod generics;
#[path = "../../../ui/pass/hygiene_local_names.rs"]
pub mod hygiene_local_names;
#[path = "../../../ui/pass/hygiene_no_prelude.rs"]
pub mod hygiene_no_prelude;
#[path = "../../../ui/pass/hygiene_shadowed_names.rs"]
pub mod hygiene_shadowed_names;
#[path = "../../../ui/pass/macros_by_example.rs"]
pub mod macros_by_example;
#[path = "../../../ui/pass/nesting.rs"]
pub mod nesting;
#[path = "../../../ui/pass/operations.rs"]
pub mod operations;
#[path = "../../../ui/pass/qualifiers.rs"]
pub mod qualifiers;
#[path = "../../../ui/pass/receivers.rs"]
pub mod receivers;
#[path = "../../../ui/pass/self_types.rs"]
pub mod self_types;
#[path = "../../../ui/pass/services.rs"]
pub mod services;
#[path = "../../../ui/pass/smallest.rs"]
pub mod smallest;
#[path = "../../../ui/pass/statuses.rs"]
pub mod statuses;
#[path = "../../../ui/pass/tails.rs"]
pub mod tails;
#[path = "../../../ui/pass/traits.rs"]
pub mod traits;
#[path = "../../../ui/pass/values.rs"]
pub mod values;

#[cfg(test)]
mod tests {
    macro_rules! run {
        ($($name:ident)*) => {$(
            #[test]
            fn $name() {
                crate::$name::main();
            }
        )*};
    }

    run! {
        arguments
        blocks
        bodies
        client_responses
        control_flow
        diverging
        error_types
        forbidden_lints
        futures
        generics
        hygiene_local_names
        hygiene_no_prelude
        hygiene_shadowed_names
        macros_by_example
        nesting
        operations
        qualifiers
        receivers
        self_types
        services
        smallest
        statuses
        traits
        values
    }
}
