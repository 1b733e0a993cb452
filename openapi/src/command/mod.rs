//! The tasks of the command.

mod arguments;
mod drift;

use std::ffi::OsStr;
use std::io::{self, Write as _};
use std::process::ExitCode;

use acs_endpoint_openapi::{Document, DocumentError, GenerateError, Generator};
use arguments::{Arguments, Task};

/// The exit code if a difference was found.
const DIFFERENT: u8 = 1;
/// The exit code if the command failed.
const FAILED: u8 = 2;

pub(crate) fn run() -> ExitCode {
    match arguments::parse(lexopt::Parser::from_env()) {
        Ok(Task::Help) => print(arguments::HELP, ExitCode::SUCCESS),
        Ok(Task::Version) => print(
            concat!("acs-endpoint-openapi ", env!("CARGO_PKG_VERSION"), "\n"),
            ExitCode::SUCCESS,
        ),
        Ok(Task::Generate(arguments)) => {
            generate(&arguments).unwrap_or_else(|error| error.report())
        }
        Err(error) => Failure::new(error.to_string())
            .with_help("`acs-endpoint-openapi --help` explains the arguments")
            .report(),
    }
}

fn generate(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let shown = match arguments.document.to_string_lossy() {
        path if path == "-" => "standard input".into(),
        path => path,
    };
    let mut document = read(&arguments.document)
        .map_err(|error| Failure::new(format!("{shown}: {error}")).with_help(error.help()))?;
    let selected = |error: DocumentError| Failure::new(error.to_string()).with_help(error.help());
    if !arguments.tags.is_empty() {
        document = document.with_tags(&arguments.tags).map_err(selected)?;
    }
    if !arguments.paths.is_empty() {
        document = document.with_paths(&arguments.paths).map_err(selected)?;
    }
    for note in document.notes() {
        message(&format!("note: {note}"));
    }
    let refused = |error: GenerateError| Failure::new(error.to_string()).with_help(error.help());
    let mut generator =
        Generator::new(&arguments.service, &arguments.enum_name).map_err(refused)?;
    if let Some(rest) = &arguments.rest {
        generator = generator.rest(rest).map_err(refused)?;
    }
    if let Some(visibility) = &arguments.visibility {
        generator = generator.visibility(visibility).map_err(refused)?;
    }
    let source =
        generator.header(&shown, &arguments.command()).generate(&document).map_err(refused)?;
    match &arguments.check {
        None => Ok(print(&source, ExitCode::SUCCESS)),
        Some(file) => check(file, &source, arguments),
    }
}

fn read(document: &OsStr) -> Result<Document, DocumentError> {
    if document == "-" {
        Document::from_reader(io::stdin().lock())
    } else {
        Document::open(document)
    }
}

fn check(file: &OsStr, source: &str, arguments: &Arguments) -> Result<ExitCode, Failure> {
    let shown = file.to_string_lossy();
    let existing =
        std::fs::read_to_string(file).map_err(|error| Failure::new(format!("{shown}: {error}")))?;
    let Some(difference) = drift::between(&shown, &existing, source) else {
        return Ok(ExitCode::SUCCESS);
    };
    message(&format!(
        "error: {shown} differs from what the document describes now\nhelp: run `{} > {shown}`",
        arguments.command(),
    ));
    Ok(print(&difference, ExitCode::from(DIFFERENT)))
}

/// Writes to standard output. It is not an error if the reader closes a pipe early.
fn print(text: &str, code: ExitCode) -> ExitCode {
    let mut output = io::stdout().lock();
    match output.write_all(text.as_bytes()).and_then(|()| output.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Failure::new(format!("standard output: {error}")).report()
        }
        _ => code,
    }
}

/// Writes a line to standard error, and ignores write errors.
fn message(text: &str) {
    let _ = writeln!(io::stderr().lock(), "{text}");
}

/// The reason why the command failed.
struct Failure {
    message: String,
    help: Option<String>,
}

impl Failure {
    fn new(message: String) -> Self {
        Self { message, help: None }
    }

    fn with_help<'a>(self, help: impl Into<Option<&'a str>>) -> Self {
        Self { help: help.into().map(str::to_owned), ..self }
    }

    fn report(&self) -> ExitCode {
        message(&format!("error: {}", self.message));
        if let Some(help) = &self.help {
            message(&format!("help: {help}"));
        }
        ExitCode::from(FAILED)
    }
}
