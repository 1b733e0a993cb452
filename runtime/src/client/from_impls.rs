//! `From` of the errors of the clients, for `#[derive(ServiceError)]`: a macro for each client, which makes
//! nothing without its feature.

use std::convert::Infallible;

use crate::client::{ClientError, ClientFailure};

// rustc refuses a path to a macro that another macro of this crate defines, so each client's pair is
// written out: with the feature it makes the impl, without it makes nothing.

/// `From` of every enabled client's error, for a service's error type. The types in brackets are sources of
/// conversions that the error type has itself.
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

/// `From` of one client's error.
///
/// A macro sees the names of types and not the types, so the types are compared here: where a local type is
/// the client's error, the generated impl is for an empty type in its place.
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
            > as $crate::__private::Unless<$error, $client>>::Source;

            #[automatically_derived]
            impl ::core::convert::From<__Source> for $error {
                fn from(__error: __Source) -> Self {
                    $crate::__private::from_client(__error)
                }
            }
        };
    };
}

/// A type, to be asked which client's error it is: the constant on `Is` is chosen where it is one, else that
/// of the trait.
#[derive(Debug)]
pub struct Is<T>(std::marker::PhantomData<T>);

/// Not the error of a client.
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

/// Whether the error type has a conversion of its own.
#[derive(Debug)]
pub struct Taken<const TAKEN: bool>;

/// The source of the generated conversion from `T` to `E`. The compiler accepts the projection in an impl
/// only with a type of the same crate in it: `E`.
pub trait Unless<E, T> {
    /// `T`, unless that one is taken.
    type Source;
}

impl<E, T> Unless<E, T> for Taken<false> {
    type Source = T;
}

impl<E, T> Unless<E, T> for Taken<true> {
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
