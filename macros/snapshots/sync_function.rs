fn pay(client: &Client) -> Result<(), my::BillingError> {
    let __response = { client.post("/pay") };
    {
        use ::acs_endpoint as __acs_endpoint;
        type __Service = <my::BillingError as __acs_endpoint::__private::Named>::Service;
        let __api = const {
            &__acs_endpoint::__private::api::<__Service>("pay", ::core::module_path!())
        };
        __acs_endpoint::__private::finish_blocking::<
            _,
            _,
            _,
            _,
            _,
            _,
            _,
            _,
        >(__response, __api)
    }
}
