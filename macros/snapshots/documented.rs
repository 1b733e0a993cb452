/// Sends one message.
#[inline]
///
/** # Errors
 [`SmsError`](::acs_endpoint::SmsError): the variant of the response's status, if it is one that is not a 2xx; of a failed transport; or of a success that could not be read.*/
pub fn send() -> Result<(), SmsError> {
    #![allow(unused_variables)]
    let __response = {
        let number = 1;
        Ok(get()?)
    };
    {
        use ::acs_endpoint as __acs_endpoint;
        let __call = const {
            &__acs_endpoint::__private::call::<
                __acs_endpoint::SmsError,
            >("send", ::core::module_path!())
        };
        let __response = __acs_endpoint::__private::ok(__response);
        __acs_endpoint::__private::finish_blocking(
            __response,
            __call,
            __acs_endpoint::__private::PhantomData,
            __acs_endpoint::__private::PhantomData,
        )
    }
}
