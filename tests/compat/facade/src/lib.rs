//! A framework whose users depend on it and not on `acs-endpoint`.

/// Exports everything that generated code needs.
pub mod prelude {
    /// The crate itself, for `crate = ::acs_endpoint_facade::prelude::rt`.
    pub use acs_endpoint as rt;
    pub use http;
}

/// Defines a function for the users of the framework.
#[macro_export]
macro_rules! endpoint {
    ($name:ident) => {
        #[$crate::prelude::rt::acs_endpoint(service = $crate::prelude::rt::SmsError, crate = $crate::prelude::rt)]
        pub fn $name() -> ::core::result::Result<u8, $crate::prelude::rt::SmsError> {
            $crate::prelude::http::Response::new("1")
        }
    };
}
