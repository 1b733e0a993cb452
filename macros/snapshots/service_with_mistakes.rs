const _: ::core::marker::PhantomData<CommonError> = ::core::marker::PhantomData;
#[automatically_derived]
impl ::rt::ServiceError for BillingError {
    const SERVICE: &'static ::core::primitive::str = "";
    const STATUSES: &'static [::rt::Status] = &[];
    fn from_response(_: ::rt::ErrorResponse) -> Self {
        ::core::unreachable!()
    }
    fn from_transport(_: ::rt::TransportError) -> Self {
        ::core::unreachable!()
    }
    fn from_decode(_: ::rt::DecodeError) -> Self {
        ::core::unreachable!()
    }
    fn response(&self) -> ::core::option::Option<&::rt::ErrorResponse> {
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
impl ::core::error::Error for BillingError {}
#[automatically_derived]
impl ::core::convert::From<::rt::TransportError> for BillingError {
    fn from(__error: ::rt::TransportError) -> Self {
        <Self as ::rt::ServiceError>::from_transport(__error)
    }
}
::rt::__impl_from_client_errors!(BillingError);
::rt::__impl_diagnostic!(BillingError);
::core::compile_error! {
    "a status is a number\nhelp: write `404` without quotes"
}
::core::compile_error! {
    "no variant has `#[transport]`\nhelp: add `#[transport] Transport(TransportError)`"
}
::core::compile_error! {
    "no variant has `#[decode]`\nhelp: add `#[decode] Decode(DecodeError)`"
}
