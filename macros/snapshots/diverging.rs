fn send() -> Result<(), SmsError> {
    {
        use ::acs_endpoint as __acs_endpoint;
        let __api = const {
            &__acs_endpoint::__private::api::<
                __acs_endpoint::SmsError,
            >("send", ::core::module_path!())
        };
    }
    { todo!() }
}
