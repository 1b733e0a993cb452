const _: () = {
    use ::acs_endpoint as __acs_endpoint;
    #[automatically_derived]
    impl __acs_endpoint::ServiceError for BillingError {
        const SERVICE: &'static ::core::primitive::str = "billing";
        const STATUSES: &'static [__acs_endpoint::StatusInfo] = &[
            __acs_endpoint::StatusInfo::error(
                    402,
                    402,
                    "Payment Required",
                    "The payment failed.",
                )
                .with_advice("pay")
                .with_url("https://example.org"),
            __acs_endpoint::StatusInfo::error(404, 404, "Not Found", ""),
            __acs_endpoint::StatusInfo::error(410, 410, "Not Found", ""),
            __acs_endpoint::__private::inherit::<CommonError>(429),
            __acs_endpoint::StatusInfo::error(500, 599, "Server Error", ""),
            __acs_endpoint::StatusInfo::success(200, 200),
            __acs_endpoint::StatusInfo::success(202, 204),
        ];
        type Operations = Self;
        fn from_response(__response: __acs_endpoint::ErrorResponse) -> Self {
            match __acs_endpoint::__private::code(&__response) {
                402 => {
                    Self::PaymentRequired {
                        0: __acs_endpoint::__private::FromErrorResponse::from_error_response(
                            __response,
                        ),
                    }
                }
                404 | 410 => Self::NotFound {},
                429 => {
                    Self::TooManyRequests {
                        response: __acs_endpoint::__private::FromErrorResponse::from_error_response(
                            __response,
                        ),
                    }
                }
                500..=599 => {
                    Self::ServerError {
                        0: __acs_endpoint::__private::FromErrorResponse::from_error_response(
                            __response,
                        ),
                    }
                }
                _ => {
                    Self::Undocumented {
                        0: __acs_endpoint::__private::FromErrorResponse::from_error_response(
                            __response,
                        ),
                    }
                }
            }
        }
        fn from_transport(__error: __acs_endpoint::TransportError) -> Self {
            Self::Transport {
                0: __acs_endpoint::__private::Field::from_error(__error),
            }
        }
        fn from_decode(__error: __acs_endpoint::DecodeError) -> Self {
            Self::Decode {
                error: __acs_endpoint::__private::Field::from_error(__error),
            }
        }
        fn response(&self) -> ::core::option::Option<&__acs_endpoint::ErrorResponse> {
            use __acs_endpoint::__private::WithoutResponse as _;
            match self {
                Self::PaymentRequired { 0: __payload } => {
                    __acs_endpoint::__private::Payload(__payload).__acs_response()
                }
                Self::TooManyRequests { response: __payload } => {
                    __acs_endpoint::__private::Payload(__payload).__acs_response()
                }
                Self::ServerError { 0: __payload } => {
                    __acs_endpoint::__private::Payload(__payload).__acs_response()
                }
                Self::Undocumented { 0: __payload } => {
                    __acs_endpoint::__private::Payload(__payload).__acs_response()
                }
                Self::Transport { .. } | Self::Decode { .. } => {
                    __acs_endpoint::__private::response(self)
                }
                _ => ::core::option::Option::None,
            }
        }
        fn transport_error(
            &self,
        ) -> ::core::option::Option<&__acs_endpoint::TransportError> {
            match self {
                Self::Transport { 0: __error } => {
                    __acs_endpoint::__private::field(__error)
                }
                _ => ::core::option::Option::None,
            }
        }
        fn decode_error(&self) -> ::core::option::Option<&__acs_endpoint::DecodeError> {
            match self {
                Self::Decode { error: __error } => {
                    __acs_endpoint::__private::field(__error)
                }
                _ => ::core::option::Option::None,
            }
        }
        fn status_info(
            &self,
        ) -> ::core::option::Option<&'static __acs_endpoint::StatusInfo> {
            match self {
                Self::PaymentRequired { .. } => {
                    __acs_endpoint::__private::row(self, 0, 1)
                }
                Self::NotFound { .. } => __acs_endpoint::__private::row(self, 1, 3),
                Self::TooManyRequests { .. } => {
                    __acs_endpoint::__private::row(self, 3, 4)
                }
                Self::ServerError { .. } => __acs_endpoint::__private::row(self, 4, 5),
                _ => ::core::option::Option::None,
            }
        }
        fn retry(&self) -> __acs_endpoint::Retry {
            match self {
                Self::NotFound { .. } => {
                    __acs_endpoint::__private::retry_of_rows(self, 1, 3)
                }
                _ => __acs_endpoint::__private::retry(self),
            }
        }
        fn advice(&self) -> ::core::option::Option<&'static ::core::primitive::str> {
            match self {
                Self::NotFound { .. } => {
                    __acs_endpoint::__private::advice_of_rows(self, 1, 3)
                }
                _ => __acs_endpoint::__private::advice(self),
            }
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Display for BillingError {
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __acs_endpoint::__private::display(self, __f)
        }
    }
    #[automatically_derived]
    impl ::core::error::Error for BillingError
    where
        for<'a> BillingError: ::core::fmt::Debug,
    {
        fn source(
            &self,
        ) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
            __acs_endpoint::__private::source(self)
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<__acs_endpoint::TransportError> for BillingError {
        fn from(__error: __acs_endpoint::TransportError) -> Self {
            __acs_endpoint::__private::from_transport(__error)
        }
    }
    __acs_endpoint::__impl_from_client_errors!(BillingError);
    __acs_endpoint::__impl_diagnostic!(BillingError);
    const _: () = __acs_endpoint::__private::extends::<BillingError, CommonError>();
};
