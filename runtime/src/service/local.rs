//! The text and the cause of a `#[local]` variant.

use std::error::Error;
use std::fmt;

use crate::log::display;

/// A field of a `#[local]` variant, to be asked for its text and its cause: autoref specialization, with
/// method names that a trait of the user does not have. An error comes first, then a pointer to one, such
/// as `Box<dyn Error + Send + Sync>`, then a value that can be displayed, then anything else.
#[derive(Debug)]
pub struct Local<'a, T>(pub &'a T);

impl<T> Clone for Local<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Local<'_, T> {}

impl<'a, T: Error + 'static> Local<'a, T> {
    /// The field's own text; the alternate form adds its causes.
    ///
    /// # Errors
    /// That of the formatter.
    pub fn __acs_fmt(&self, _: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        display::with_causes(f, self.0)
    }

    /// The field as an error.
    #[must_use]
    pub fn __acs_error(&self) -> Option<&'a (dyn Error + 'static)> {
        Some(self.0)
    }
}

/// A pointer to an error.
pub trait NotAnError<'a> {
    /// The text of the error that it points to.
    ///
    /// # Errors
    /// That of the formatter.
    fn __acs_fmt(&self, _: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result;

    /// The error that it points to.
    fn __acs_error(&self) -> Option<&'a (dyn Error + 'static)>;
}

impl<'a, T: AsRef<dyn Error + Send + Sync + 'static>> NotAnError<'a> for Local<'a, T> {
    fn __acs_fmt(&self, _: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        display::with_causes(f, self.0.as_ref())
    }

    fn __acs_error(&self) -> Option<&'a (dyn Error + 'static)> {
        Some(self.0.as_ref())
    }
}

/// Neither an error nor a pointer to one, but a value with a text.
pub trait NotAnErrorEither {
    /// The text of the variant, then that of the value.
    ///
    /// # Errors
    /// That of the formatter.
    fn __acs_fmt(&self, text: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result;
}

impl<T: fmt::Display> NotAnErrorEither for &Local<'_, T> {
    fn __acs_fmt(&self, text: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", text.strip_suffix('.').unwrap_or(text), self.0)
    }
}

/// A value without a text. The methods take `self`, so that they are looked at last.
pub trait NotShown: Sized {
    /// The text of the variant.
    ///
    /// # Errors
    /// That of the formatter.
    fn __acs_fmt(self, text: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(text)
    }

    /// None.
    fn __acs_error(self) -> Option<&'static (dyn Error + 'static)> {
        None
    }
}

impl<T> NotShown for Local<'_, T> {}

/// The cause of an error.
#[must_use]
pub fn cause_of<'a>(error: Option<&'a (dyn Error + 'static)>) -> Option<&'a (dyn Error + 'static)> {
    error?.source()
}

/// The text of a `#[local]` variant with several fields; the alternate form adds its cause.
///
/// # Errors
/// That of the formatter.
pub fn fmt_local(
    text: &str,
    cause: Option<&(dyn Error + 'static)>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match cause.filter(|_| f.alternate()) {
        Some(cause) => {
            write!(f, "{}: ", text.strip_suffix('.').unwrap_or(text))?;
            display::with_causes(f, cause)
        }
        None => f.write_str(text),
    }
}
