//! Implements `miette::Diagnostic` for services' errors, with code, help and URL.

#[cfg(feature = "miette")]
use std::fmt::Display;

#[cfg(feature = "miette")]
use crate::error::response::ErrorResponse;
#[cfg(feature = "miette")]
use crate::service::ServiceError;

/// The `code` of a derived diagnostic: `sms::404` or `sms::transport`.
#[cfg(feature = "miette")]
pub fn diagnostic_code<E: ServiceError>(error: &E) -> Box<dyn Display> {
    Box::new(match (error.transport_error(), error.decode_error(), error.status()) {
        (Some(_), ..) => format!("{}::transport", E::SERVICE),
        (_, Some(_), _) => format!("{}::decode", E::SERVICE),
        (.., Some(status)) => format!("{}::{}", E::SERVICE, status.as_u16()),
        (.., None) => E::SERVICE.to_owned(),
    })
}

/// The `help` or `url` of a derived diagnostic.
#[cfg(feature = "miette")]
#[must_use]
pub fn diagnostic_text(text: Option<&'static str>) -> Option<Box<dyn Display>> {
    text.map(|text| Box::new(text) as Box<dyn Display>)
}

/// The `url` of a derived diagnostic, from the table. `None` for an HTML page, which is probably from a
/// gateway.
#[cfg(feature = "miette")]
#[must_use]
pub fn diagnostic_url<E: ServiceError>(error: &E) -> Option<&'static str> {
    let is_page = error.response().is_some_and(ErrorResponse::is_html_page);
    error.status_info().filter(|_| !is_page)?.url()
}

/// Implements `miette::Diagnostic` for a service's error type.
#[cfg(feature = "miette")]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_diagnostic {
    ($error:ident) => {
        #[automatically_derived]
        impl $crate::__private::miette::Diagnostic for $error
        where
            for<'a> $error: ::core::fmt::Debug,
        {
            fn code<'a>(
                &'a self,
            ) -> ::core::option::Option<$crate::__private::Box<dyn ::core::fmt::Display + 'a>> {
                ::core::option::Option::Some($crate::__private::diagnostic_code(self))
            }

            fn help<'a>(
                &'a self,
            ) -> ::core::option::Option<$crate::__private::Box<dyn ::core::fmt::Display + 'a>> {
                $crate::__private::diagnostic_text($crate::ServiceError::advice(self))
            }

            fn url<'a>(
                &'a self,
            ) -> ::core::option::Option<$crate::__private::Box<dyn ::core::fmt::Display + 'a>> {
                $crate::__private::diagnostic_text($crate::__private::diagnostic_url(self))
            }
        }
    };
}

/// Expands to nothing without the feature.
#[cfg(not(feature = "miette"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_diagnostic {
    ($error:ident) => {};
}
