//! Masks credentials in command lines: `curl -u user:password`, `mysql -u user -p password`.

use std::borrow::Cow;
use std::ops::Range;

use super::scan::{Step, char_before, is_number, quoted, replace, run, slice};

/// Commands whose options `-p`, `-a` and `-w` are a password.
const COMMANDS: [&str; 9] = [
    "sshpass",
    "mysql",
    "mariadb",
    "docker login",
    "podman login",
    "redis-cli",
    "mongo",
    "sqlcmd",
    "ldap",
];
/// Options with the name of a user, which a password can follow.
const USERS: [&str; 4] = [" -u ", " -U ", " --user ", " --username "];
/// A number up to this length is treated as a port and not as a password.
const MAX_PORT_DIGITS: usize = 5;

/// Masks passwords: `curl -u ***`, `mysql -u root -p ***`.
pub(super) fn mask(text: &str) -> Cow<'_, str> {
    if !text.contains('-') {
        return Cow::Borrowed(text);
    }
    // The command and its user precede the first password.
    let first =
        text.char_indices().find(|(at, _)| begins_option(text, *at)).map_or(0, |(at, _)| at);
    let command = slice(text, ..first).to_ascii_lowercase();
    let is_known = COMMANDS.iter().any(|it| command.contains(it));
    let is_curl = command.contains("curl");
    let is_login = is_known || USERS.iter().any(|it| text.contains(it));
    replace(text, |_, at| {
        if !begins_option(text, at) {
            return Step::GoOn(at);
        }
        let option = at + run(text, at, |c| c.is_ascii_alphanumeric() || c == '-');
        let name = slice(text, at..option);
        let gap = run(text, option, |c| c == ' ' || c == '=');
        let found = match name {
            "--user" | "--proxy-user" | "--auth" => pair(text, option + gap),
            _ if name.starts_with("--") => None,
            _ if gap > 0 && name.ends_with(['u', 'U']) => pair(text, option + gap),
            _ if is_curl && name.starts_with("-u") => pair(text, at + "-u".len()),
            "-p" | "-P" if gap > 0 && is_login => password(text, option + gap),
            "-a" if gap > 0 => pair(text, option + gap)
                .or_else(|| password(text, option + gap).filter(|_| is_known)),
            "-w" if gap > 0 && is_known => password(text, option + gap),
            _ if is_known && name.len() > 2 && name.starts_with("-p") => {
                password(text, at + "-p".len())
            }
            _ => None,
        };
        found.map_or(Step::GoOn(option), Step::hide)
    })
}

/// Whether an option begins at `at`: a hyphen after a space.
fn begins_option(text: &str, at: usize) -> bool {
    slice(text, at..).starts_with('-')
        && char_before(text, at).is_none_or(|c| matches!(c, ' ' | '\'' | '"' | '`' | ','))
}

/// The argument at `start`, in quotes or not.
fn argument(text: &str, start: usize) -> Range<usize> {
    quoted(text, start, &["\\\"", "\"", "'"]).unwrap_or_else(|| {
        start..start + run(text, start, |c| !(c.is_whitespace() || "\"'`,;)".contains(c)))
    })
}

/// The name of a user and a password at `start`. Two numbers are the ids of a user and a group.
fn pair(text: &str, start: usize) -> Option<Range<usize>> {
    let argument = argument(text, start);
    let written = slice(text, argument.clone());
    let (user, password) = written.split_once(':')?;
    let is_ids = !user.is_empty() && is_number(user) && is_number(password);
    (!is_ids && !password.starts_with("//") && written != ":").then_some(argument)
}

/// The password at `start`, which is not a port, a path or another option.
fn password(text: &str, start: usize) -> Option<Range<usize>> {
    let argument = argument(text, start);
    let written = slice(text, argument.clone());
    let is_ports = written.chars().all(|c| c.is_ascii_digit() || matches!(c, ':' | '/' | '-'));
    let is_port = is_ports && (written.len() <= MAX_PORT_DIGITS || written.contains(':'));
    let is_one = !(written.is_empty() || is_port || written.starts_with(['-', '/', '.', '<', '$']));
    is_one.then_some(argument)
}
