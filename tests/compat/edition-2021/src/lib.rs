//! Compiles the files of `ui/pass` in edition 2021, and runs them as tests.

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
    use std::fs;
    use std::path::Path;

    /// Checks this crate and that of the lints.
    #[test]
    fn every_file_of_ui_pass_is_compiled() {
        let compat = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        for lib in ["edition-2021/src/lib.rs", "lints/src/lib.rs"] {
            let lib = fs::read_to_string(compat.join(lib)).unwrap();
            for file in fs::read_dir(compat.join("../ui/pass")).unwrap() {
                let name = file.unwrap().file_name().into_string().unwrap();
                assert!(lib.contains(&format!("/{name}\"]")), "{name} is missing");
            }
        }
    }

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
        tails
        traits
        values
    }
}
