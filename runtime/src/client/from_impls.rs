//! Macros for `#[derive(ServiceError)]` that implement `From` for the errors of the clients. There is one
//! macro for each client; without the client's feature, it expands to nothing.

use std::convert::Infallible;

use crate::client::{ClientError, ClientFailure};

// rustc rejects a path to a macro that another macro of this crate defines, so the two versions of each
// macro, with and without the feature, are written out.

/// Implements `From` for the errors of all enabled clients. The types in brackets already have a
/// conversion, to a `#[local]` variant.
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_from_client_errors {
    ($error:ident $(, [$($local:ty),*])?) => {
        $crate::__impl_from_azure_core!($error $(, [$($local),*])?);
        $crate::__impl_from_hyper!($error $(, [$($local),*])?);
        $crate::__impl_from_hyper_util!($error $(, [$($local),*])?);
        $crate::__impl_from_reqwest!($error $(, [$($local),*])?);
        $crate::__impl_from_reqwest_0_12!($error $(, [$($local),*])?);
        $crate::__impl_from_reqwest_middleware!($error $(, [$($local),*])?);
        $crate::__impl_from_ureq!($error $(, [$($local),*])?);
    };
}

/// Implements `From` for the error of one client.
///
/// A macro cannot compare types, so the generated code does: if a local type is the client's error, the
/// impl is for an empty type instead.
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_from_client_error {
    ($error:ident, $client:path, $is:ident) => {
        #[automatically_derived]
        impl ::core::convert::From<$client> for $error {
            fn from(__error: $client) -> Self {
                $crate::__private::from_client(__error)
            }
        }
    };
    ($error:ident, $client:path, $is:ident, [$($local:ty),*]) => {
        const _: () = {
            use $crate::__private::IsNot as _;

            type __Source = <$crate::__private::Taken<
                { false $(|| $crate::__private::Is::<$local>::$is)* },
            > as $crate::__private::Unless<$error, $client, ($($local,)*)>>::Source;

            #[automatically_derived]
            impl ::core::convert::From<__Source> for $error {
                fn from(__error: __Source) -> Self {
                    $crate::__private::from_client(__error)
                }
            }
        };
    };
}

/// Tells whether `T` is the error of a client: for such an error, the inherent constant is chosen, and
/// otherwise the constant of [`IsNot`].
#[derive(Debug)]
pub struct Is<T>(std::marker::PhantomData<T>);

/// The constants for types that are not the error of a client.
pub trait IsNot {
    /// No.
    const AZURE_CORE: bool = false;
    /// No.
    const HYPER: bool = false;
    /// No.
    const HYPER_UTIL: bool = false;
    /// No.
    const REQWEST: bool = false;
    /// No.
    const REQWEST_0_12: bool = false;
    /// No.
    const REQWEST_MIDDLEWARE: bool = false;
    /// No.
    const UREQ: bool = false;
}

impl<T> IsNot for Is<T> {}

#[cfg(feature = "azure_core")]
impl Is<::azure_core::Error> {
    /// Yes.
    pub const AZURE_CORE: bool = true;
}

#[cfg(feature = "hyper")]
impl Is<::hyper::Error> {
    /// Yes.
    pub const HYPER: bool = true;
}

#[cfg(feature = "hyper-util")]
impl Is<::hyper_util::client::legacy::Error> {
    /// Yes.
    pub const HYPER_UTIL: bool = true;
}

#[cfg(feature = "reqwest")]
impl Is<::reqwest::Error> {
    /// Yes.
    pub const REQWEST: bool = true;
}

#[cfg(feature = "reqwest-0-12")]
impl Is<::reqwest_0_12::Error> {
    /// Yes.
    pub const REQWEST_0_12: bool = true;
}

#[cfg(feature = "reqwest-middleware")]
impl Is<::reqwest_middleware::Error> {
    /// Yes.
    pub const REQWEST_MIDDLEWARE: bool = true;
}

#[cfg(feature = "ureq")]
impl Is<::ureq::Error> {
    /// Yes.
    pub const UREQ: bool = true;
}

/// Whether the error type already has the conversion.
#[derive(Debug)]
pub struct Taken<const TAKEN: bool>;

/// The source of the generated conversion to `E` from the client's error `T`. The compiler accepts the
/// projection in an impl only because it contains a type of the same crate, which is `E`.
/// `L` are the types in brackets, so that a type that does not exist is not reported as a conflict as well.
pub trait Unless<E, T, L> {
    /// `T`, or an empty type if the conversion from `T` already exists.
    type Source;
}

impl<E, T, L> Unless<E, T, L> for Taken<false> {
    type Source = T;
}

impl<E, T, L> Unless<E, T, L> for Taken<true> {
    type Source = Nothing<T>;
}

/// A type without a value.
#[derive(Debug)]
pub struct Nothing<T>(Infallible, std::marker::PhantomData<T>);

impl<T> ClientError for Nothing<T> {
    fn into_failure(self) -> ClientFailure {
        match self.0 {}
    }
}

#[cfg(feature = "azure_core")]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_from_azure_core {
    ($error:ident $(, [$($local:ty),*])?) => {
        $crate::__impl_from_client_error!(
            $error,
            $crate::__private::azure_core::Error,
            AZURE_CORE $(, [$($local),*])?
        );
    };
}

#[cfg(not(feature = "azure_core"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_from_azure_core {
    ($($arguments:tt)*) => {};
}

#[cfg(feature = "hyper")]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_from_hyper {
    ($error:ident $(, [$($local:ty),*])?) => {
        $crate::__impl_from_client_error!(
            $error,
            $crate::__private::hyper::Error,
            HYPER $(, [$($local),*])?
        );
    };
}

#[cfg(not(feature = "hyper"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_from_hyper {
    ($($arguments:tt)*) => {};
}

#[cfg(feature = "hyper-util")]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_from_hyper_util {
    ($error:ident $(, [$($local:ty),*])?) => {
        $crate::__impl_from_client_error!(
            $error,
            $crate::__private::hyper_util::client::legacy::Error,
            HYPER_UTIL $(, [$($local),*])?
        );
    };
}

#[cfg(not(feature = "hyper-util"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_from_hyper_util {
    ($($arguments:tt)*) => {};
}

#[cfg(feature = "reqwest")]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_from_reqwest {
    ($error:ident $(, [$($local:ty),*])?) => {
        $crate::__impl_from_client_error!(
            $error,
            $crate::__private::reqwest::Error,
            REQWEST $(, [$($local),*])?
        );
    };
}

#[cfg(not(feature = "reqwest"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_from_reqwest {
    ($($arguments:tt)*) => {};
}

#[cfg(feature = "reqwest-0-12")]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_from_reqwest_0_12 {
    ($error:ident $(, [$($local:ty),*])?) => {
        $crate::__impl_from_client_error!(
            $error,
            $crate::__private::reqwest_0_12::Error,
            REQWEST_0_12 $(, [$($local),*])?
        );
    };
}

#[cfg(not(feature = "reqwest-0-12"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_from_reqwest_0_12 {
    ($($arguments:tt)*) => {};
}

#[cfg(feature = "reqwest-middleware")]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_from_reqwest_middleware {
    ($error:ident $(, [$($local:ty),*])?) => {
        $crate::__impl_from_client_error!(
            $error,
            $crate::__private::reqwest_middleware::Error,
            REQWEST_MIDDLEWARE $(, [$($local),*])?
        );
    };
}

#[cfg(not(feature = "reqwest-middleware"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_from_reqwest_middleware {
    ($($arguments:tt)*) => {};
}

#[cfg(feature = "ureq")]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_from_ureq {
    ($error:ident $(, [$($local:ty),*])?) => {
        $crate::__impl_from_client_error!(
            $error,
            $crate::__private::ureq::Error,
            UREQ $(, [$($local),*])?
        );
    };
}

#[cfg(not(feature = "ureq"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_from_ureq {
    ($($arguments:tt)*) => {};
}
