#[derive(ServiceError)]
#[service(billing)]
enum BillingError {
    #[rest]
    Http(HttpError),
}
