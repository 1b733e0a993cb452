//! The error of a client and its causes, masked for logs.
//!
//! The texts of these errors contain URLs, with signatures in the query and passwords of proxies. Logs
//! show the texts without them; code can access the error itself.

use std::error::Error;
use std::fmt;
use std::sync::{Arc, OnceLock};

use crate::log::redact::{for_log, one_line};

type BoxError = Box<dyn Error + Send + Sync>;
type SharedError = Arc<dyn Error + Send + Sync>;

/// The number of causes of an error that are masked and shown. Further causes are left out.
pub(crate) const MAX_CAUSES: usize = 16;
const MAX_DISPLAY_CHARS: usize = 500;
const MAX_DEBUG_CHARS: usize = 1_000;

/// An error of a client.
pub(crate) struct Cause {
    error: SharedError,
    /// Created when the error is first shown. `None` if there is nothing to mask.
    masked: OnceLock<Option<Box<Masked>>>,
}

impl Cause {
    pub(crate) fn new(error: BoxError) -> Self {
        Self { error: error.into(), masked: OnceLock::new() }
    }

    /// The error itself.
    pub(crate) fn get_ref(&self) -> &(dyn Error + Send + Sync + 'static) {
        &*self.error
    }

    /// The error, masked for logs. If there is nothing to mask in it and in its causes, this is the
    /// error itself.
    pub(crate) fn for_log(&self) -> &(dyn Error + 'static) {
        match self.masked.get_or_init(|| masked(&self.error)) {
            Some(masked) => &**masked,
            None => &*self.error,
        }
    }
}

impl fmt::Debug for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.for_log(), f)
    }
}

/// The masked texts of an error. The causes after the last one with something to mask are the original
/// errors.
struct Masked {
    error: SharedError,
    /// The index of this cause, where 0 is the error itself.
    depth: usize,
    display: String,
    debug: String,
    next: Option<Box<Masked>>,
}

impl fmt::Display for Masked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.display)
    }
}

impl fmt::Debug for Masked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.debug)
    }
}

impl Error for Masked {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match &self.next {
            Some(next) => Some(&**next),
            None => chain(&*self.error).take(MAX_CAUSES).nth(self.depth + 1),
        }
    }
}

fn masked(error: &SharedError) -> Option<Box<Masked>> {
    let texts: Vec<_> = chain(&**error).take(MAX_CAUSES).map(texts).collect();
    let is_cut = chain(&**error).nth(MAX_CAUSES).is_some();
    let masked = texts.iter().rposition(|text| text.is_masked).map_or(0, |last| last + 1);
    let kept = if is_cut { texts.len() } else { masked };
    let texts = texts.into_iter().enumerate().take(kept).rev();
    texts.fold(None, |next, (depth, Texts { display, debug, .. })| {
        Some(Box::new(Masked { error: Arc::clone(error), depth, display, debug, next }))
    })
}

/// An error and its causes.
pub(crate) fn chain<'e>(
    error: &'e (dyn Error + 'static),
) -> impl Iterator<Item = &'e (dyn Error + 'static)> {
    std::iter::successors(Some(error), |&error| error.source())
}

struct Texts {
    display: String,
    debug: String,
    is_masked: bool,
}

fn texts(error: &(dyn Error + 'static)) -> Texts {
    let own_display = error.to_string();
    let own_debug = format!("{error:?}");
    // Groups of digits on several lines are masked as one number.
    let unescaped = unescaped(&own_debug);
    let display = for_log(&own_display, MAX_DISPLAY_CHARS);
    let debug = for_log(&unescaped, MAX_DEBUG_CHARS);
    let is_masked = display != own_display
        || one_line(&own_debug) != own_debug
        || debug != one_line(&unescaped);
    Texts { display, debug, is_masked }
}

/// Replaces the escapes in a `Debug` text, such as `\n` and `\u{a0}`, by the characters.
fn unescaped(debug: &str) -> String {
    let mut text = String::with_capacity(debug.len());
    let mut rest = debug;
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at(at);
        text.push_str(before);
        let (c, width) = match escape.as_bytes().get(1) {
            Some(b'n' | b'r' | b't' | b'0') => (' ', 2),
            Some(b'u') => unicode(escape).unwrap_or(('\\', 1)),
            _ => ('\\', 1),
        };
        text.push(c);
        rest = escape.get(width..).unwrap_or_default();
        // An escaped backslash does not start another escape.
        if c == '\\' && rest.starts_with('\\') {
            text.push('\\');
            rest = rest.get(1..).unwrap_or_default();
        }
    }
    text.push_str(rest);
    text
}

/// The character of an escape such as `\u{a0}`, and the length of the escape in bytes.
fn unicode(escape: &str) -> Option<(char, usize)> {
    let (code, _) = escape.strip_prefix("\\u{")?.split_once('}')?;
    let c = char::from_u32(u32::from_str_radix(code, 16).ok()?)?;
    Some((c, code.len() + 4))
}

#[cfg(test)]
mod tests;
