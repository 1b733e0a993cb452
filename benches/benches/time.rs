//! Measures the times of both sides with criterion: `cargo bench -p acs-endpoint-benches`.

use acs_endpoint_benches::{annotated, azure, by_hand, responses};
use criterion::{BatchSize, Criterion};

fn times(criterion: &mut Criterion) {
    macro_rules! time {
        ($($what:literal: $response:path => $call:path;)*) => {$(
            criterion.bench_function($what, |bencher| {
                bencher.iter_batched($response, $call, BatchSize::SmallInput);
            });
        )*};
    }
    time! {
        "10 recipients/annotated": responses::ten => annotated::send;
        "10 recipients/by hand": responses::ten => by_hand::send;
        "a status/annotated": responses::status_alone => annotated::delete;
        "a status/by hand": responses::status_alone => by_hand::delete;
        "a status/dropped": responses::status_alone => drop;
        "an error status/annotated": responses::error_status_alone => annotated::delete;
        "an error status/by hand": responses::error_status_alone => by_hand::delete;
        "no body/annotated": responses::empty => annotated::delete;
        "no body/by hand": responses::empty => by_hand::delete;
        "no body/dropped": responses::empty => drop;
        "error without a body/annotated": responses::bare_error => annotated::delete;
        "error without a body/by hand": responses::bare_error => by_hand::delete;
        "error without a body/azure_core": azure::bare_error => azure::check;
        "error without a body/dropped": responses::bare_error => drop;
        "error, matched on/annotated": responses::error => annotated::delete;
        "error, matched on/by hand": responses::error => by_hand::delete;
        "error, matched on/azure_core": azure::error => azure::check;
        "error, read/annotated": responses::error => annotated::code_and_message;
        "error, read/by hand": responses::error => by_hand::code_and_message;
        "error, read/azure_core": azure::error => azure::code_and_message;
    }
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    times(&mut criterion);
    criterion.final_summary();
}
