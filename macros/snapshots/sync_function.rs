fn pay(client: &Client) -> Result<(), my::BillingError> {
    let __response = { client.post("/pay") };
    {
        use ::acs_endpoint as __acs_endpoint;
        const API: &__acs_endpoint::__private::Api<my::BillingError> = &__acs_endpoint::__private::api::<
            my::BillingError,
        >("pay", ::core::module_path!());
        let __result = __acs_endpoint::__private::finish_blocking::<
            _,
            _,
            _,
            _,
            _,
            _,
            _,
            _,
        >(__response, API);
        __result
    }
}
