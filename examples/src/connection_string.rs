//! Connection strings from the Azure portal:
//! `endpoint=https://<resource>.communication.azure.com/;accesskey=<base64>`.

use std::{error::Error, fmt, str::FromStr};

use reqwest::Url;

use crate::access_key::{AccessKey, InvalidAccessKey};

const ENDPOINT: &str = "endpoint";
const ACCESS_KEY: &str = "accesskey";

/// The endpoint of a Communication Services resource, and the key for signing requests.
///
/// Names are case-insensitive and can be in any order. Whitespace around names and values and a
/// trailing `;` are ignored. Unknown names are skipped.
///
/// ```
/// use acs_endpoint_examples::ConnectionString;
///
/// let connection: ConnectionString =
///     "endpoint=https://contoso.communication.azure.com/;accesskey=c2VjcmV0".parse()?;
/// assert_eq!(connection.endpoint().host_str(), Some("contoso.communication.azure.com"));
/// # Ok::<(), acs_endpoint_examples::connection_string::ConnectionStringError>(())
/// ```
#[derive(Clone, Debug)]
pub struct ConnectionString {
    endpoint: Url,
    access_key: AccessKey,
}

impl ConnectionString {
    /// The URL of the resource: a scheme, a host and possibly a port, with the path `/`.
    #[must_use]
    pub fn endpoint(&self) -> &Url {
        &self.endpoint
    }

    /// The decoded access key.
    #[must_use]
    pub fn access_key(&self) -> &AccessKey {
        &self.access_key
    }
}

impl FromStr for ConnectionString {
    type Err = ConnectionStringError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut endpoint = None;
        let mut access_key = None;
        for (index, part) in text.split(';').map(str::trim).enumerate() {
            if part.is_empty() {
                continue;
            }
            let (name, value) = part
                .split_once('=')
                .ok_or(ConnectionStringError::NotAPair { position: index + 1 })?;
            let (name, value) = (name.trim_end(), value.trim_start());
            if name.eq_ignore_ascii_case(ENDPOINT) {
                set_once(&mut endpoint, ENDPOINT, value)?;
            } else if name.eq_ignore_ascii_case(ACCESS_KEY) {
                set_once(&mut access_key, ACCESS_KEY, value)?;
            }
        }
        let endpoint = endpoint.ok_or(ConnectionStringError::Missing(ENDPOINT))?;
        let access_key = access_key.ok_or(ConnectionStringError::Missing(ACCESS_KEY))?;
        Ok(Self {
            endpoint: parse_endpoint(endpoint)?,
            access_key: AccessKey::from_base64(access_key)
                .map_err(ConnectionStringError::InvalidAccessKey)?,
        })
    }
}

fn set_once<'a>(
    slot: &mut Option<&'a str>,
    name: &'static str,
    value: &'a str,
) -> Result<(), ConnectionStringError> {
    match slot.replace(value) {
        None => Ok(()),
        Some(_) => Err(ConnectionStringError::Repeated(name)),
    }
}

fn parse_endpoint(text: &str) -> Result<Url, ConnectionStringError> {
    let url: Url = text.parse().map_err(|_| ConnectionStringError::InvalidEndpoint)?;
    let host = url.host_str().ok_or(ConnectionStringError::InvalidEndpoint)?;
    match url.scheme() {
        "https" => {}
        "http" if is_loopback(host) => {}
        "http" => return Err(ConnectionStringError::InsecureEndpoint),
        _ => return Err(ConnectionStringError::InvalidEndpoint),
    }
    let has_more = url.path() != "/"
        || url.query().is_some()
        || url.fragment().is_some()
        || !url.username().is_empty()
        || url.password().is_some();
    if has_more { Err(ConnectionStringError::InvalidEndpoint) } else { Ok(url) }
}

/// Whether `host`, as written in a URL, is the local machine.
pub(crate) fn is_loopback(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || address.parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

/// The reason why a connection string could not be parsed.
///
/// In a mistyped string, the key can be in any part, so no variant contains parts of the input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ConnectionStringError {
    /// A part between two `;` has no `=`.
    NotAPair {
        /// The number of the part, starting at 1.
        position: usize,
    },
    /// A name appears twice.
    Repeated(&'static str),
    /// A name is missing.
    Missing(&'static str),
    /// The endpoint contains more than a scheme, a host and a port.
    InvalidEndpoint,
    /// The endpoint uses an unencrypted connection.
    InsecureEndpoint,
    /// The access key cannot be decoded.
    InvalidAccessKey(InvalidAccessKey),
}

impl fmt::Display for ConnectionStringError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAPair { position } => {
                write!(f, "part {position} of the connection string is not `name=value`")
            }
            Self::Repeated(name) => write!(f, "the connection string has `{name}` twice"),
            Self::Missing(name) => write!(
                f,
                "the connection string has no `{name}`; \
                 expected `endpoint=https://<resource>.communication.azure.com/;accesskey=<key>`"
            ),
            Self::InvalidEndpoint => f.write_str(
                "the endpoint of the connection string is not an address such as \
                 `https://<resource>.communication.azure.com/`",
            ),
            Self::InsecureEndpoint => f.write_str(
                "the endpoint of the connection string must be `https`; \
                 `http` is for a service on this machine only",
            ),
            Self::InvalidAccessKey(error) => error.fmt(f),
        }
    }
}

impl Error for ConnectionStringError {}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "c2VjcmV0IGtleQ==";

    fn error(text: &str) -> ConnectionStringError {
        text.parse::<ConnectionString>().unwrap_err()
    }

    #[test]
    fn reads_every_accepted_spelling() {
        for text in [
            format!("endpoint=https://contoso.communication.azure.com/;accesskey={KEY}"),
            format!("endpoint=https://contoso.communication.azure.com;accesskey={KEY};"),
            format!("AccessKey={KEY};Endpoint=https://contoso.communication.azure.com/"),
            format!(" ENDPOINT = https://contoso.communication.azure.com/ ; accesskey = {KEY} \n"),
            format!(
                "endpoint=https://contoso.communication.azure.com/;;accesskey={KEY};colour=red"
            ),
        ] {
            let connection: ConnectionString =
                text.parse().unwrap_or_else(|e| panic!("{text}: {e}"));
            assert_eq!(connection.endpoint().as_str(), "https://contoso.communication.azure.com/");
        }
    }

    #[test]
    fn allows_http_on_this_machine_only() {
        for host in ["127.0.0.1:8080", "localhost", "[::1]:90"] {
            let text = format!("endpoint=http://{host}/;accesskey={KEY}");
            assert!(text.parse::<ConnectionString>().is_ok(), "{host}");
        }
        for host in ["contoso.communication.azure.com", "localhost.example", "10.0.0.1"] {
            let text = format!("endpoint=http://{host}/;accesskey={KEY}");
            assert_eq!(error(&text), ConnectionStringError::InsecureEndpoint, "{host}");
        }
    }

    #[test]
    fn errors_name_the_invalid_part() {
        use ConnectionStringError as E;
        let with = |endpoint: &str| format!("endpoint={endpoint};accesskey={KEY}");
        for (text, expected) in [
            (String::new(), E::Missing("endpoint")),
            (format!("accesskey={KEY}"), E::Missing("endpoint")),
            ("endpoint=https://contoso.example/".into(), E::Missing("accesskey")),
            (format!("endpoint=https://contoso.example/;{}", "abc"), E::NotAPair { position: 2 }),
            (format!("accesskey={KEY};accesskey={KEY}"), E::Repeated("accesskey")),
            (with("contoso.communication.azure.com"), E::InvalidEndpoint),
            (with("ftp://contoso.example/"), E::InvalidEndpoint),
            (with("https://contoso.example/sms"), E::InvalidEndpoint),
            (with("https://contoso.example/?a=b"), E::InvalidEndpoint),
            (with("https://user@contoso.example/"), E::InvalidEndpoint),
            (with(""), E::InvalidEndpoint),
            (
                "endpoint=https://contoso.example/;accesskey=".into(),
                E::InvalidAccessKey(InvalidAccessKey),
            ),
        ] {
            assert_eq!(error(&text), expected, "{text}");
        }
    }

    #[test]
    fn the_key_is_never_printed() {
        let connection: ConnectionString =
            format!("endpoint=https://contoso.example/;accesskey={KEY}").parse().unwrap();
        assert!(!format!("{connection:?}").contains(KEY));

        let secret = "c2VjcmV0";
        for text in [
            format!("endpoint=https://contoso.example/;{secret}"),
            format!("endpoint={secret};accesskey=https://contoso.example/"),
            format!("endpoint=https://contoso.example/;accesskey={secret}="),
            format!("endpoint=https://contoso.example/;{secret}=="),
        ] {
            let error = error(&text);
            assert!(!format!("{error} {error:?}").contains(secret), "{error:?}");
        }
    }
}
