use acs_endpoint::{CommonError, Operation};

const GET: Operation<CommonError, 2> = Operation::get("Get", "/invoices/{id}/lines/{line}");

fn main() {
    let _ = GET.path_for(["1"]);
}
