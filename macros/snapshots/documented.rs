/// Sends one message.
#[inline]
/**
 # Errors
 Returns [`SmsError`] if the response status is not 2xx, if the request fails, or if the response body cannot be decoded.*/
pub fn send() -> Result<(), SmsError> {
    #![allow(unused_variables)]
    let __response = {
        let number = 1;
        Ok(get()?)
    };
    let __response = ::acs_endpoint::__private::ok(__response);
    let __call = const {
        &::acs_endpoint::__private::call::<
            ::acs_endpoint::SmsError,
        >("send", ::core::module_path!())
    };
    (::acs_endpoint::__private::finish_blocking)({ __response }, __call, [], [])
}
