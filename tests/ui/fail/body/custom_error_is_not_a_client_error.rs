use acs_endpoint::client::{ClientError, ClientFailure};

struct Offline;

fn failure<E: ClientError>(error: E) -> ClientFailure {
    error.into_failure()
}

fn main() {
    failure(Offline);
}
