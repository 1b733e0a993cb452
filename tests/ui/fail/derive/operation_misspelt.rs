use acs_endpoint::{CommonError, Operation, ServiceError};

#[derive(Debug, ServiceError)]
#[service(name = "billing", operations(GTE))]
enum BillingError {
    #[rest]
    Common(CommonError),
}

impl BillingError {
    const GET: Operation<Self, 1> = Operation::get("Invoices_Get", "/invoices/{id}");
}

fn main() {
    let _: Option<BillingError> = None;
}
