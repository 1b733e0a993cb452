use acs_endpoint::{CommonError, Operation, ServiceError};

#[derive(Debug, ServiceError)]
#[service(name = "billing", operations(GET, LIST))]
enum BillingError {
    #[rest]
    Common(CommonError),
}

impl BillingError {
    const GET: Operation<Self> = Operation::get("Invoices_Get", "/invoices/{id}/lines/{line}");
    const LIST: Operation<Self, 1> = Operation::get("Invoices_List", "/invoices");
}

fn main() {
    let _: Option<BillingError> = None;
}
