fn pay(client: &Client) -> Result<(), my::BillingError> {
    let __response = { client.post("/pay") };
    {
        use ::acs_endpoint::__private::IsServiceError as __IsServiceError;
        let __call = const {
            &::acs_endpoint::__private::call::<
                <my::BillingError as __IsServiceError>::Error,
            >("pay", ::core::module_path!())
        };
        (::acs_endpoint::__private::finish_blocking)({ __response }, __call, [], [])
    }
}
