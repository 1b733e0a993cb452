fn send() -> Result<(), SmsError> {
    {
        use ::acs_endpoint as __acs_endpoint;
        const API: &__acs_endpoint::__private::Api<__acs_endpoint::SmsError> = &__acs_endpoint::__private::api::<
            __acs_endpoint::SmsError,
        >("send", ::core::module_path!());
    }
    { todo!() }
}
