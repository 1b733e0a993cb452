//! The text and the source of a `#[local]` variant.

use std::error::Error;
use std::fmt;

use crate::log::display;

/// A field of a `#[local]` variant, for its text and its source.
///
/// Autoref specialization chooses the methods in this order: for an error; for a pointer to an error,
/// such as `Box<dyn Error + Send + Sync>`; for a value that implements `Display`; for all other values.
/// A trait of the user is unlikely to have methods of these names.
#[derive(Debug)]
pub struct Local<'a, T>(pub &'a T);

impl<T> Clone for Local<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Local<'_, T> {}

impl<'a, T: Error + 'static> Local<'a, T> {
    /// Writes the text of the field. The alternate form adds its causes.
    ///
    /// # Errors
    /// Returns the error of the formatter.
    pub fn __acs_fmt(&self, _: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        display::with_causes(f, self.0)
    }

    /// The field as an error.
    #[must_use]
    pub fn __acs_error(&self) -> Option<&'a (dyn Error + 'static)> {
        Some(self.0)
    }
}

/// The methods for a pointer to an error.
pub trait NotAnError<'a> {
    /// Writes the text of the error that the field points to. The alternate form adds its causes.
    ///
    /// # Errors
    /// Returns the error of the formatter.
    fn __acs_fmt(&self, _: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result;

    /// The error that the field points to.
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

/// The method for a value that implements `Display` and is neither an error nor a pointer to one.
pub trait NotAnErrorEither {
    /// Writes the text of the variant, followed by that of the value.
    ///
    /// # Errors
    /// Returns the error of the formatter.
    fn __acs_fmt(&self, text: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result;
}

impl<T: fmt::Display> NotAnErrorEither for &Local<'_, T> {
    fn __acs_fmt(&self, text: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", text.strip_suffix('.').unwrap_or(text), self.0)
    }
}

/// The methods for all other values. They accept `self` by value, so that they are considered last.
pub trait NotShown: Sized {
    /// Writes the text of the variant.
    ///
    /// # Errors
    /// Returns the error of the formatter.
    fn __acs_fmt(self, text: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(text)
    }

    /// Returns `None`.
    fn __acs_error(self) -> Option<&'static (dyn Error + 'static)> {
        None
    }
}

impl<T> NotShown for Local<'_, T> {}

/// The source of an error.
#[must_use]
pub fn cause_of<'a>(error: Option<&'a (dyn Error + 'static)>) -> Option<&'a (dyn Error + 'static)> {
    error?.source()
}

/// Writes the text of a `#[local]` variant with several fields. The alternate form adds its causes.
///
/// # Errors
/// Returns the error of the formatter.
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
