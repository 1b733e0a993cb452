#[automatically_derived]
impl ::rt::ServiceError for BillingError {
    const SERVICE: &'static ::core::primitive::str = "billing";
    const STATUSES: &'static [::rt::Status] = &[
        ::rt::Status::error(404, 404, "Not Found", ""),
        ::rt::Status::success(200, 299),
    ];
    fn from_response(__response: ::rt::ErrorResponse) -> Self {
        match __response.status().as_u16() {
            404 => {
                Self::NotFound {
                    0: ::rt::__private::FromErrorResponse::from_error_response(
                        __response,
                    ),
                }
            }
            _ => {
                Self::Undocumented {
                    0: ::rt::__private::FromErrorResponse::from_error_response(
                        __response,
                    ),
                }
            }
        }
    }
    fn from_transport(__error: ::rt::TransportError) -> Self {
        Self::Transport {
            0: ::rt::__private::Field::from_error(__error),
        }
    }
    fn from_decode(__error: ::rt::DecodeError) -> Self {
        Self::Decode {
            0: ::rt::__private::Field::from_error(__error),
        }
    }
    fn response(&self) -> ::core::option::Option<&::rt::ErrorResponse> {
        use ::rt::__private::WithoutResponse as _;
        match self {
            Self::NotFound { 0: __payload } => {
                ::rt::__private::Payload(__payload).response()
            }
            Self::Undocumented { 0: __payload } => {
                ::rt::__private::Payload(__payload).response()
            }
            Self::Transport { .. } | Self::Decode { .. } => {
                ::rt::__private::response(self)
            }
        }
    }
    fn transport(&self) -> ::core::option::Option<&::rt::TransportError> {
        match self {
            Self::Transport { 0: __error } => ::rt::__private::field(__error),
            _ => ::core::option::Option::None,
        }
    }
    fn decode(&self) -> ::core::option::Option<&::rt::DecodeError> {
        match self {
            Self::Decode { 0: __error } => ::rt::__private::field(__error),
            _ => ::core::option::Option::None,
        }
    }
}
#[automatically_derived]
impl ::core::fmt::Display for BillingError {
    fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::rt::__private::fmt(self, __f)
    }
}
#[automatically_derived]
impl ::core::error::Error for BillingError {
    fn source(&self) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
        ::rt::__private::source(self)
    }
}
#[automatically_derived]
impl ::core::convert::From<::rt::TransportError> for BillingError {
    fn from(__error: ::rt::TransportError) -> Self {
        <Self as ::rt::ServiceError>::from_transport(__error)
    }
}
::rt::__impl_from_client_errors!(BillingError);
::rt::__impl_diagnostic!(BillingError);
const _: () = ::rt::__private::covers::<BillingError, SmsError>();
