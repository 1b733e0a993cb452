const _: () = {
    use ::acs_endpoint as __acs_endpoint;
    const __OWN: &[__acs_endpoint::StatusInfo] = &[
        __acs_endpoint::StatusInfo::error(402, 402, "Declined", "Declined.")
            .with_advice("pay")
            .with_codes(&["Declined", "Blocked"])
            .with_retry(__acs_endpoint::RetryRule::Never),
        __acs_endpoint::StatusInfo::error(402, 402, "Conflict", "").observed(),
        __acs_endpoint::StatusInfo::error(409, 409, "Conflict", "").observed(),
    ];
    #[automatically_derived]
    impl __acs_endpoint::ServiceError for BillingError {
        const SERVICE: &'static ::core::primitive::str = "billing";
        const STATUSES: &'static [__acs_endpoint::StatusInfo] = &__acs_endpoint::__private::joined::<
            {
                __acs_endpoint::__private::joined_len(
                    __OWN,
                    <<CommonError as __acs_endpoint::__private::IsServiceError>::Error as __acs_endpoint::ServiceError>::STATUSES,
                )
            },
        >(
            __OWN,
            <<CommonError as __acs_endpoint::__private::IsServiceError>::Error as __acs_endpoint::ServiceError>::STATUSES,
        );
        type Operations = Self;
        const OPERATIONS: &'static [__acs_endpoint::OperationInfo] = &[
            __acs_endpoint::__private::OperationOf::<Self>::info(Self::GET_INVOICE),
        ];
        const FALLBACK: ::core::primitive::bool = <<CommonError as __acs_endpoint::__private::IsServiceError>::Error as __acs_endpoint::ServiceError>::FALLBACK;
        fn from_response(__response: __acs_endpoint::ErrorResponse) -> Self {
            match __acs_endpoint::__private::code(&__response) {
                402 if __acs_endpoint::__private::has_code(
                    &__response,
                    &["Declined", "Blocked"],
                ) => {
                    Self::Declined {
                        0: __acs_endpoint::__private::FromErrorResponse::from_error_response(
                            __response,
                        ),
                    }
                }
                402 | 409 => Self::Conflict {},
                _ => {
                    Self::Common {
                        0: <<CommonError as __acs_endpoint::__private::IsServiceError>::Error as __acs_endpoint::ServiceError>::from_response(
                            __response,
                        ),
                    }
                }
            }
        }
        fn from_transport(__error: __acs_endpoint::TransportError) -> Self {
            Self::Common {
                0: <<CommonError as __acs_endpoint::__private::IsServiceError>::Error as __acs_endpoint::ServiceError>::from_transport(
                    __error,
                ),
            }
        }
        fn from_decode(__error: __acs_endpoint::DecodeError) -> Self {
            Self::Common {
                0: <<CommonError as __acs_endpoint::__private::IsServiceError>::Error as __acs_endpoint::ServiceError>::from_decode(
                    __error,
                ),
            }
        }
        fn response(&self) -> ::core::option::Option<&__acs_endpoint::ErrorResponse> {
            use __acs_endpoint::__private::WithoutResponse as _;
            match self {
                Self::Declined { 0: __payload } => {
                    __acs_endpoint::__private::Payload(__payload).__acs_response()
                }
                Self::Common { 0: __other } => {
                    <<CommonError as __acs_endpoint::__private::IsServiceError>::Error as __acs_endpoint::ServiceError>::response(
                        __other,
                    )
                }
                _ => ::core::option::Option::None,
            }
        }
        fn transport_error(
            &self,
        ) -> ::core::option::Option<&__acs_endpoint::TransportError> {
            match self {
                Self::Common { 0: __other } => {
                    <<CommonError as __acs_endpoint::__private::IsServiceError>::Error as __acs_endpoint::ServiceError>::transport_error(
                        __other,
                    )
                }
                _ => ::core::option::Option::None,
            }
        }
        fn decode_error(&self) -> ::core::option::Option<&__acs_endpoint::DecodeError> {
            match self {
                Self::Common { 0: __other } => {
                    <<CommonError as __acs_endpoint::__private::IsServiceError>::Error as __acs_endpoint::ServiceError>::decode_error(
                        __other,
                    )
                }
                _ => ::core::option::Option::None,
            }
        }
        fn status_info(
            &self,
        ) -> ::core::option::Option<&'static __acs_endpoint::StatusInfo> {
            match self {
                Self::Declined { .. } => __acs_endpoint::__private::row(self, 0, 1),
                Self::Conflict { .. } => __acs_endpoint::__private::row(self, 1, 3),
                Self::Common { 0: __other } => {
                    <<CommonError as __acs_endpoint::__private::IsServiceError>::Error as __acs_endpoint::ServiceError>::status_info(
                        __other,
                    )
                }
                _ => ::core::option::Option::None,
            }
        }
        fn status(
            &self,
        ) -> ::core::option::Option<__acs_endpoint::__private::StatusCode> {
            match self {
                Self::Common { 0: __other } => {
                    <<CommonError as __acs_endpoint::__private::IsServiceError>::Error as __acs_endpoint::ServiceError>::status(
                        __other,
                    )
                }
                _ => __acs_endpoint::__private::status(self),
            }
        }
        fn retry(&self) -> __acs_endpoint::Retry {
            match self {
                Self::Conflict { .. } => {
                    __acs_endpoint::__private::retry_of_rows(self, 1, 3)
                }
                Self::Common { 0: __other } => {
                    <<CommonError as __acs_endpoint::__private::IsServiceError>::Error as __acs_endpoint::ServiceError>::retry(
                        __other,
                    )
                }
                _ => __acs_endpoint::__private::retry(self),
            }
        }
        fn advice(&self) -> ::core::option::Option<&'static ::core::primitive::str> {
            match self {
                Self::Conflict { .. } => {
                    __acs_endpoint::__private::advice_of_rows(self, 1, 3)
                }
                Self::Common { 0: __other } => {
                    <<CommonError as __acs_endpoint::__private::IsServiceError>::Error as __acs_endpoint::ServiceError>::advice(
                        __other,
                    )
                }
                _ => __acs_endpoint::__private::advice(self),
            }
        }
        fn fmt_as(
            &self,
            __service: &'static ::core::primitive::str,
            __f: &mut ::core::fmt::Formatter<'_>,
        ) -> ::core::fmt::Result {
            use __acs_endpoint::__private::{
                NotAnError as _, NotAnErrorEither as _, NotShown as _,
            };
            match self {
                Self::Common { 0: __other } => {
                    <<CommonError as __acs_endpoint::__private::IsServiceError>::Error as __acs_endpoint::ServiceError>::fmt_as(
                        __other,
                        __service,
                        __f,
                    )
                }
                Self::Id { 0: __field } => {
                    (&__acs_endpoint::__private::Local(__field))
                        .__acs_fmt("The id is not a number.", __f)
                }
                Self::NoKey { .. } => {
                    ::core::fmt::Formatter::write_str(__f, "There is no key.")
                }
                _ => __acs_endpoint::__private::fmt(self, __service, __f),
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
            use __acs_endpoint::__private::{
                NotAnError as _, NotAnErrorEither as _, NotShown as _,
            };
            match self {
                Self::Common { 0: __other } => {
                    __acs_endpoint::__private::source_of::<
                        <CommonError as __acs_endpoint::__private::IsServiceError>::Error,
                    >(__other)
                }
                Self::Id { 0: __field, .. } => {
                    __acs_endpoint::__private::cause_of(
                        (&__acs_endpoint::__private::Local(__field)).__acs_error(),
                    )
                }
                _ => __acs_endpoint::__private::source(self),
            }
        }
    }
    type __From0 = ParseIntError;
    #[automatically_derived]
    impl ::core::convert::From<__acs_endpoint::TransportError> for BillingError {
        fn from(__error: __acs_endpoint::TransportError) -> Self {
            __acs_endpoint::__private::from_transport(__error)
        }
    }
    __acs_endpoint::__impl_from_client_errors!(BillingError, [__From0]);
    __acs_endpoint::__impl_diagnostic!(BillingError);
    #[automatically_derived]
    impl ::core::convert::From<__From0> for BillingError {
        fn from(__error: __From0) -> Self {
            Self::Id { 0: __error }
        }
    }
    const _: &[__acs_endpoint::OperationInfo] = <BillingError as __acs_endpoint::ServiceError>::OPERATIONS;
    const _: () = __acs_endpoint::__private::check_own_row::<
        <CommonError as __acs_endpoint::__private::IsServiceError>::Error,
    >(402, 402);
    const _: () = __acs_endpoint::__private::check_observed::<
        <CommonError as __acs_endpoint::__private::IsServiceError>::Error,
    >(402, 402);
    const _: () = __acs_endpoint::__private::check_own_row::<
        <CommonError as __acs_endpoint::__private::IsServiceError>::Error,
    >(402, 402);
    const _: () = __acs_endpoint::__private::check_observed::<
        <CommonError as __acs_endpoint::__private::IsServiceError>::Error,
    >(409, 409);
    const _: () = __acs_endpoint::__private::check_own_row::<
        <CommonError as __acs_endpoint::__private::IsServiceError>::Error,
    >(409, 409);
};
