fn send() -> Result<(), SmsError> {
    {
        use ::acs_endpoint as __acs_endpoint;
        let __call = const {
            &__acs_endpoint::__private::call::<
                __acs_endpoint::SmsError,
            >("send", ::core::module_path!())
        };
    }
    todo!()
}
