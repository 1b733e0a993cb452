//! `From` of the errors of the clients, for `#[derive(ServiceError)]`: a macro for each client, which makes
//! nothing without its feature.

// rustc refuses a path to a macro that another macro of this crate defines, so each client's pair is
// written out: with the feature it makes the impl, without it makes nothing.

/// `From` of every enabled client's error, for a service's error type.
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_from_client_errors {
    ($error:ident) => {
        $crate::__impl_from_azure_core!($error);
        $crate::__impl_from_hyper!($error);
        $crate::__impl_from_hyper_util!($error);
        $crate::__impl_from_reqwest!($error);
        $crate::__impl_from_reqwest_0_12!($error);
        $crate::__impl_from_ureq!($error);
    };
}

/// `From` of one client's error.
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_from_client_error {
    ($error:ident, $client:path) => {
        #[automatically_derived]
        impl ::core::convert::From<$client> for $error {
            fn from(__error: $client) -> Self {
                $crate::__private::from_client(__error)
            }
        }
    };
}

#[cfg(feature = "azure_core")]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_from_azure_core {
    ($error:ident) => {
        $crate::__impl_from_client_error!($error, $crate::__private::azure_core::Error);
    };
}

#[cfg(not(feature = "azure_core"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_from_azure_core {
    ($error:ident) => {};
}

#[cfg(feature = "hyper")]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_from_hyper {
    ($error:ident) => {
        $crate::__impl_from_client_error!($error, $crate::__private::hyper::Error);
    };
}

#[cfg(not(feature = "hyper"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_from_hyper {
    ($error:ident) => {};
}

#[cfg(feature = "hyper-util")]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_from_hyper_util {
    ($error:ident) => {
        $crate::__impl_from_client_error!(
            $error,
            $crate::__private::hyper_util::client::legacy::Error
        );
    };
}

#[cfg(not(feature = "hyper-util"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_from_hyper_util {
    ($error:ident) => {};
}

#[cfg(feature = "reqwest")]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_from_reqwest {
    ($error:ident) => {
        $crate::__impl_from_client_error!($error, $crate::__private::reqwest::Error);
    };
}

#[cfg(not(feature = "reqwest"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_from_reqwest {
    ($error:ident) => {};
}

#[cfg(feature = "reqwest-0-12")]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_from_reqwest_0_12 {
    ($error:ident) => {
        $crate::__impl_from_client_error!($error, $crate::__private::reqwest_0_12::Error);
    };
}

#[cfg(not(feature = "reqwest-0-12"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_from_reqwest_0_12 {
    ($error:ident) => {};
}

#[cfg(feature = "ureq")]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_from_ureq {
    ($error:ident) => {
        $crate::__impl_from_client_error!($error, $crate::__private::ureq::Error);
    };
}

#[cfg(not(feature = "ureq"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_from_ureq {
    ($error:ident) => {};
}
