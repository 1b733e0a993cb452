const _: () = {
    use ::rt as __acs_endpoint;
    const _: ::core::marker::PhantomData<CommonError> = ::core::marker::PhantomData;
    #[automatically_derived]
    impl __acs_endpoint::ServiceError for BillingError {
        const SERVICE: &'static ::core::primitive::str = "";
        const STATUSES: &'static [__acs_endpoint::StatusInfo] = &[];
        type Operations = Self;
        const FALLBACK: ::core::primitive::bool = true;
        fn from_response(_: __acs_endpoint::ErrorResponse) -> Self {
            ::core::unreachable!()
        }
        fn from_transport(_: __acs_endpoint::TransportError) -> Self {
            ::core::unreachable!()
        }
        fn from_decode(_: __acs_endpoint::DecodeError) -> Self {
            ::core::unreachable!()
        }
        fn response(&self) -> ::core::option::Option<&__acs_endpoint::ErrorResponse> {
            ::core::option::Option::None
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Display for BillingError {
        fn fmt(&self, _: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::result::Result::Ok(())
        }
    }
    #[automatically_derived]
    impl ::core::error::Error for BillingError
    where
        for<'a> BillingError: ::core::fmt::Debug,
    {}
    #[automatically_derived]
    impl ::core::convert::From<__acs_endpoint::TransportError> for BillingError {
        fn from(__error: __acs_endpoint::TransportError) -> Self {
            __acs_endpoint::__private::from_transport(__error)
        }
    }
    __acs_endpoint::__impl_from_client_errors!(BillingError);
    __acs_endpoint::__impl_diagnostic!(BillingError);
};
::core::compile_error! {
    "a status code is a number, not a string\nhelp: write `404` without quotes"
}
::core::compile_error! {
    "no variant has `#[transport]` or `#[decode]`\nhelp: add `#[transport] Transport(TransportError)`, `#[decode] Decode(DecodeError)`"
}
