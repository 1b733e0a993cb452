//! The HTTP clients, each behind a feature of its name.

#[cfg(feature = "reqwest")]
mod reqwest;

#[cfg(not(feature = "reqwest"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_from_reqwest {
    ($error:ident) => {};
}
