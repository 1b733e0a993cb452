const _: () = {
    use ::rt as __acs_endpoint;
    #[automatically_derived]
    impl<T: FromResponse> __acs_endpoint::FromResponse for Sent<T> {
        const ACCEPTS: &'static [(::core::primitive::u16, ::core::primitive::u16)] = &[
            (200, 200),
            (201, 201),
            (202, 202),
            (204, 204),
        ];
        fn from_response(
            __response: __acs_endpoint::__private::Response,
        ) -> ::core::result::Result<Self, __acs_endpoint::DecodeError> {
            match __response.status().as_u16() {
                200 | 201 => {
                    match __acs_endpoint::FromResponse::from_response(__response) {
                        ::core::result::Result::Ok(__value) => {
                            ::core::result::Result::Ok(Self::Done { 0: __value })
                        }
                        ::core::result::Result::Err(__error) => {
                            ::core::result::Result::Err(__error)
                        }
                    }
                }
                202 => {
                    match __acs_endpoint::FromResponse::from_response(__response) {
                        ::core::result::Result::Ok(__value) => {
                            ::core::result::Result::Ok(Self::Accepted { id: __value })
                        }
                        ::core::result::Result::Err(__error) => {
                            ::core::result::Result::Err(__error)
                        }
                    }
                }
                204 => ::core::result::Result::Ok(Self::Nothing {}),
                _ => {
                    ::core::result::Result::Err(
                        __acs_endpoint::DecodeError::new::<
                            Self,
                        >(
                            __response,
                            "no variant for this status; there are 200, 201, 202, 204",
                        ),
                    )
                }
            }
        }
    }
};
