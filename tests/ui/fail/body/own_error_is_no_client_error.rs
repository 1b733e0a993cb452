use acs_endpoint::{ClientError, Failure};

struct Offline;

fn failure<E: ClientError>(error: E) -> Failure {
    error.into_failure()
}

fn main() {
    failure(Offline);
}
