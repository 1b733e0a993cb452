//! The arguments of the command.

use std::ffi::OsString;

use lexopt::prelude::{Long, Short, Value, ValueExt as _};

pub(super) const HELP: &str = "\
Generates the error enum of a service, with its operations, from the OpenAPI document of the API.

Usage: acs-endpoint-openapi DOCUMENT --service NAME --enum NAME [OPTIONS]

DOCUMENT is Swagger 2.0, OpenAPI 3.0 or 3.1, as JSON or YAML; `-` reads standard input. The source of
the enum is written to standard output, messages to standard error.

Options:
  --service NAME   the name of the service: `name` of `#[service(..)]`
  --enum NAME      the name of the enum
  --rest SERVICE   store every status without a variant in another service's error: a built-in service
                   such as `common`, or a path such as `crate::CompanyError`
  --visibility V   `pub`, the default, or `pub(crate)`
  --tag TAG        only the operations that have this tag; can be repeated
  --path PATH      only the operations with this path, or below it; can be repeated; together with
                   `--tag`, only those that meet both
  --check FILE     write nothing; compare FILE with what would be written, and print the difference
  -h, --help       print this help
  -V, --version    print the version

Exit status: 0 on success, 1 if `--check` finds a difference, 2 on any error.

Examples:
  Generate the module:
    acs-endpoint-openapi billing.yaml --service billing --enum BillingError > src/billing_error.rs

  Fail in CI when the document has changed and the module has not:
    acs-endpoint-openapi billing.yaml --service billing --enum BillingError --check src/billing_error.rs

  Only a part of a large document:
    acs-endpoint-openapi api.github.com.json --service github --enum GitHubError --tag issues
";

/// The task of a run.
pub(super) enum Task {
    Help,
    Version,
    Generate(Arguments),
}

pub(super) struct Arguments {
    pub(super) document: OsString,
    pub(super) service: String,
    pub(super) enum_name: String,
    pub(super) rest: Option<String>,
    pub(super) visibility: Option<String>,
    pub(super) tags: Vec<String>,
    pub(super) paths: Vec<String>,
    pub(super) check: Option<OsString>,
}

/// Parses the arguments.
///
/// # Errors
/// Returns an error if an argument is missing, unknown or duplicate.
pub(super) fn parse(mut parser: lexopt::Parser) -> Result<Task, lexopt::Error> {
    let (mut document, mut service, mut enum_name) = (None, None, None);
    let (mut rest, mut visibility, mut check) = (None, None, None);
    let (mut tags, mut paths) = (Vec::new(), Vec::new());
    while let Some(argument) = parser.next()? {
        match argument {
            Short('h') | Long("help") => return Ok(Task::Help),
            Short('V') | Long("version") => return Ok(Task::Version),
            Long("service") => once(&mut service, "--service", parser.value()?.string()?)?,
            Long("enum") => once(&mut enum_name, "--enum", parser.value()?.string()?)?,
            Long("rest") => once(&mut rest, "--rest", parser.value()?.string()?)?,
            Long("visibility") => once(&mut visibility, "--visibility", parser.value()?.string()?)?,
            Long("check") => once(&mut check, "--check", parser.value()?)?,
            Long("tag") => tags.push(parser.value()?.string()?),
            Long("path") => paths.push(parser.value()?.string()?),
            Value(value) => once(&mut document, "DOCUMENT", value)?,
            _ => return Err(argument.unexpected()),
        }
    }
    let (Some(document), Some(service), Some(enum_name)) = (&document, &service, &enum_name) else {
        let missing = [
            ("DOCUMENT", document.is_none()),
            ("--service NAME", service.is_none()),
            ("--enum NAME", enum_name.is_none()),
        ];
        let missing: Vec<&str> = missing
            .into_iter()
            .filter(|(_, is_missing)| *is_missing)
            .map(|(name, _)| name)
            .collect();
        return Err(format!("missing {}", missing.join(", ")).into());
    };
    Ok(Task::Generate(Arguments {
        document: document.clone(),
        service: service.clone(),
        enum_name: enum_name.clone(),
        rest,
        visibility,
        tags,
        paths,
        check,
    }))
}

fn once<T>(slot: &mut Option<T>, name: &str, value: T) -> Result<(), lexopt::Error> {
    match slot.replace(value) {
        None => Ok(()),
        Some(_) => Err(format!("{name} appears twice").into()),
    }
}

impl Arguments {
    /// The command that writes the same file, for its header. It does not contain `--check`.
    pub(super) fn command(&self) -> String {
        let document = self.document.to_string_lossy();
        let mut words = vec!["acs-endpoint-openapi".to_owned(), quoted(&document)];
        let tags = self.tags.iter().map(|tag| ("--tag", tag));
        let paths = self.paths.iter().map(|path| ("--path", path));
        let options = [("--service", &self.service), ("--enum", &self.enum_name)]
            .into_iter()
            .chain(self.rest.iter().map(|rest| ("--rest", rest)))
            .chain(self.visibility.iter().map(|visibility| ("--visibility", visibility)))
            .chain(tags)
            .chain(paths);
        for (name, value) in options {
            words.push(name.to_owned());
            words.push(quoted(value));
        }
        words.join(" ")
    }
}

/// Quotes a word for a POSIX shell.
fn quoted(word: &str) -> String {
    let is_plain = |char: char| char.is_alphanumeric() || "-_./:=@%+".contains(char);
    if !word.is_empty() && word.chars().all(is_plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', "'\\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::{Task, parse};

    fn command(arguments: &[&str]) -> Result<String, String> {
        match parse(lexopt::Parser::from_args(arguments)) {
            Ok(Task::Generate(arguments)) => Ok(arguments.command()),
            Ok(Task::Help) => Ok("help".to_owned()),
            Ok(Task::Version) => Ok("version".to_owned()),
            Err(error) => Err(error.to_string()),
        }
    }

    #[test]
    fn the_command_in_the_header_has_every_argument_but_the_check() {
        for (arguments, expected) in [
            (
                &["a.yaml", "--service", "billing", "--enum=BillingError"][..],
                "a.yaml --service billing --enum BillingError",
            ),
            (
                &["--enum", "E", "--check", "f.rs", "--tag", "a b", "--tag=c", "--service=s", "-"],
                "- --service s --enum E --tag 'a b' --tag c",
            ),
            (
                &[
                    "it's.yaml",
                    "--service=s",
                    "--enum=E",
                    "--rest=crate::E",
                    "--visibility=pub(crate)",
                    "--path=/a/{b}",
                ],
                "'it'\\''s.yaml' --service s --enum E --rest crate::E --visibility 'pub(crate)' --path '/a/{b}'",
            ),
        ] {
            let expected = format!("acs-endpoint-openapi {expected}");
            assert_eq!(command(arguments), Ok(expected));
        }
        assert_eq!(command(&["a", "--help"]).as_deref(), Ok("help"));
        assert_eq!(command(&["-V"]).as_deref(), Ok("version"));
    }

    #[test]
    fn each_mistake_is_named() {
        for (arguments, expected) in [
            (&[][..], "missing DOCUMENT, --service NAME, --enum NAME"),
            (&["a", "--enum", "E"], "missing --service NAME"),
            (&["a", "b"], "DOCUMENT appears twice"),
            (&["--enum=A", "--enum=B"], "--enum appears twice"),
            (&["--service"], "missing argument for option '--service'"),
            (&["--chekc=f"], "invalid option '--chekc'"),
        ] {
            assert_eq!(command(arguments), Err(expected.to_owned()));
        }
    }
}
