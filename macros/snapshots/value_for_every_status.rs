const _: () = {
    use ::acs_endpoint as __acs_endpoint;
    #[automatically_derived]
    impl __acs_endpoint::FromResponse for Sent {
        const ACCEPTS: &'static [(::core::primitive::u16, ::core::primitive::u16)] = &[];
        fn from_response(
            __response: __acs_endpoint::__private::Response,
        ) -> ::core::result::Result<Self, __acs_endpoint::DecodeError> {
            match __response.status().as_u16() {
                200 => {
                    match __acs_endpoint::FromResponse::from_response(__response) {
                        ::core::result::Result::Ok(__value) => {
                            ::core::result::Result::Ok(Self::Done { 0: __value })
                        }
                        ::core::result::Result::Err(__error) => {
                            ::core::result::Result::Err(__error)
                        }
                    }
                }
                _ => ::core::result::Result::Ok(Self::Other {}),
            }
        }
    }
};
