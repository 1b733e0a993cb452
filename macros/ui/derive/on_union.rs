#[derive(Clone, Copy, ServiceError)]
#[service(name = "billing")]
union BillingError {
    status: u16,
}

impl std::fmt::Debug for BillingError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("BillingError")
    }
}
