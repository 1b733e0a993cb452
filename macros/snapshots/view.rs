const _: () = {
    use ::acs_endpoint as __acs_endpoint;
    const __OWN: &[__acs_endpoint::StatusInfo] = &[
        __acs_endpoint::__private::view::<
            <SmsError as __acs_endpoint::__private::IsServiceError>::Error,
        >(__acs_endpoint::StatusInfo::error(401, 401, "Denied", "")),
        __acs_endpoint::__private::view::<
            <SmsError as __acs_endpoint::__private::IsServiceError>::Error,
        >(__acs_endpoint::StatusInfo::error(429, 429, "Slow", "").observed()),
    ];
    #[automatically_derived]
    impl __acs_endpoint::ServiceError for SendError {
        const SERVICE: &'static ::core::primitive::str = <<SmsError as __acs_endpoint::__private::IsServiceError>::Error as __acs_endpoint::ServiceError>::SERVICE;
        const STATUSES: &'static [__acs_endpoint::StatusInfo] = &__acs_endpoint::__private::joined::<
            {
                __acs_endpoint::__private::joined_len(
                    __OWN,
                    <<SmsError as __acs_endpoint::__private::IsServiceError>::Error as __acs_endpoint::ServiceError>::STATUSES,
                )
            },
        >(
            __OWN,
            <<SmsError as __acs_endpoint::__private::IsServiceError>::Error as __acs_endpoint::ServiceError>::STATUSES,
        );
        type Operations = <<SmsError as __acs_endpoint::__private::IsServiceError>::Error as __acs_endpoint::ServiceError>::Operations;
        const OPERATIONS: &'static [__acs_endpoint::OperationInfo] = <<SmsError as __acs_endpoint::__private::IsServiceError>::Error as __acs_endpoint::ServiceError>::OPERATIONS;
        const FALLBACK: ::core::primitive::bool = <<SmsError as __acs_endpoint::__private::IsServiceError>::Error as __acs_endpoint::ServiceError>::FALLBACK;
        fn from_response(__response: __acs_endpoint::ErrorResponse) -> Self {
            match __acs_endpoint::__private::code(&__response) {
                401 => {
                    Self::Denied {
                        0: __acs_endpoint::__private::FromErrorResponse::from_error_response(
                            __response,
                        ),
                    }
                }
                429 => {
                    Self::Slow {
                        body: __acs_endpoint::__private::FromErrorResponse::from_error_response(
                            __response,
                        ),
                    }
                }
                _ => {
                    Self::Sms {
                        0: <<SmsError as __acs_endpoint::__private::IsServiceError>::Error as __acs_endpoint::ServiceError>::from_response(
                            __response,
                        ),
                    }
                }
            }
        }
        fn from_transport(__error: __acs_endpoint::TransportError) -> Self {
            Self::Sms {
                0: <<SmsError as __acs_endpoint::__private::IsServiceError>::Error as __acs_endpoint::ServiceError>::from_transport(
                    __error,
                ),
            }
        }
        fn from_decode(__error: __acs_endpoint::DecodeError) -> Self {
            Self::Sms {
                0: <<SmsError as __acs_endpoint::__private::IsServiceError>::Error as __acs_endpoint::ServiceError>::from_decode(
                    __error,
                ),
            }
        }
        fn response(&self) -> ::core::option::Option<&__acs_endpoint::ErrorResponse> {
            use __acs_endpoint::__private::WithoutResponse as _;
            match self {
                Self::Denied { 0: __payload } => {
                    __acs_endpoint::__private::Payload(__payload).__acs_response()
                }
                Self::Slow { body: __payload } => {
                    __acs_endpoint::__private::Payload(__payload).__acs_response()
                }
                Self::Sms { 0: __other } => {
                    <<SmsError as __acs_endpoint::__private::IsServiceError>::Error as __acs_endpoint::ServiceError>::response(
                        __other,
                    )
                }
            }
        }
        fn transport_error(
            &self,
        ) -> ::core::option::Option<&__acs_endpoint::TransportError> {
            match self {
                Self::Sms { 0: __other } => {
                    <<SmsError as __acs_endpoint::__private::IsServiceError>::Error as __acs_endpoint::ServiceError>::transport_error(
                        __other,
                    )
                }
                _ => ::core::option::Option::None,
            }
        }
        fn decode_error(&self) -> ::core::option::Option<&__acs_endpoint::DecodeError> {
            match self {
                Self::Sms { 0: __other } => {
                    <<SmsError as __acs_endpoint::__private::IsServiceError>::Error as __acs_endpoint::ServiceError>::decode_error(
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
                Self::Denied { .. } => __acs_endpoint::__private::row(self, 0, 1),
                Self::Slow { .. } => __acs_endpoint::__private::row(self, 1, 2),
                Self::Sms { 0: __other } => {
                    <<SmsError as __acs_endpoint::__private::IsServiceError>::Error as __acs_endpoint::ServiceError>::status_info(
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
                Self::Sms { 0: __other } => {
                    <<SmsError as __acs_endpoint::__private::IsServiceError>::Error as __acs_endpoint::ServiceError>::status(
                        __other,
                    )
                }
                _ => __acs_endpoint::__private::status(self),
            }
        }
        fn retry(&self) -> __acs_endpoint::Retry {
            match self {
                Self::Sms { 0: __other } => {
                    <<SmsError as __acs_endpoint::__private::IsServiceError>::Error as __acs_endpoint::ServiceError>::retry(
                        __other,
                    )
                }
                _ => __acs_endpoint::__private::retry(self),
            }
        }
        fn advice(&self) -> ::core::option::Option<&'static ::core::primitive::str> {
            match self {
                Self::Sms { 0: __other } => {
                    <<SmsError as __acs_endpoint::__private::IsServiceError>::Error as __acs_endpoint::ServiceError>::advice(
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
            match self {
                Self::Sms { 0: __other } => {
                    <<SmsError as __acs_endpoint::__private::IsServiceError>::Error as __acs_endpoint::ServiceError>::fmt_as(
                        __other,
                        __service,
                        __f,
                    )
                }
                _ => __acs_endpoint::__private::fmt(self, __service, __f),
            }
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Display for SendError {
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __acs_endpoint::__private::display(self, __f)
        }
    }
    #[automatically_derived]
    impl ::core::error::Error for SendError
    where
        for<'a> SendError: ::core::fmt::Debug,
    {
        fn source(
            &self,
        ) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
            match self {
                Self::Sms { 0: __other } => {
                    __acs_endpoint::__private::source_of::<
                        <SmsError as __acs_endpoint::__private::IsServiceError>::Error,
                    >(__other)
                }
                _ => __acs_endpoint::__private::source(self),
            }
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<__acs_endpoint::TransportError> for SendError {
        fn from(__error: __acs_endpoint::TransportError) -> Self {
            __acs_endpoint::__private::from_transport(__error)
        }
    }
    __acs_endpoint::__impl_from_client_errors!(SendError);
    __acs_endpoint::__impl_diagnostic!(SendError);
    #[automatically_derived]
    impl ::core::convert::From<SendError> for SmsError
    where
        for<'__a> ErrorBody<Limit>: __acs_endpoint::__private::IntoErrorResponse<'__a>,
    {
        fn from(__error: SendError) -> Self {
            match __error {
                SendError::Denied { 0: __payload } => {
                    <<SmsError as __acs_endpoint::__private::IsServiceError>::Error as __acs_endpoint::ServiceError>::from_response(
                        __acs_endpoint::__private::IntoErrorResponse::into_error_response(
                            __payload,
                        ),
                    )
                }
                SendError::Slow { body: __payload } => {
                    <<SmsError as __acs_endpoint::__private::IsServiceError>::Error as __acs_endpoint::ServiceError>::from_response(
                        __acs_endpoint::__private::IntoErrorResponse::into_error_response(
                            __payload,
                        ),
                    )
                }
                SendError::Sms { 0: __other } => __other,
            }
        }
    }
    const _: () = __acs_endpoint::__private::check_view_row::<
        <SmsError as __acs_endpoint::__private::IsServiceError>::Error,
    >(401, 401);
    const _: () = __acs_endpoint::__private::check_observed::<
        <SmsError as __acs_endpoint::__private::IsServiceError>::Error,
    >(429, 429);
};
