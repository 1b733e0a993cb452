//! The command: see `acs-endpoint-openapi --help`.

mod command;

use std::process::ExitCode;

fn main() -> ExitCode {
    command::run()
}
