//! The times of both sides, with criterion: `cargo bench -p acs-endpoint-benches`.

use acs_endpoint_benches::{annotated, answers, azure, by_hand};
use criterion::{BatchSize, Criterion};

fn times(criterion: &mut Criterion) {
    macro_rules! time {
        ($($what:literal: $answer:path => $call:path;)*) => {$(
            criterion.bench_function($what, |bencher| {
                bencher.iter_batched($answer, $call, BatchSize::SmallInput);
            });
        )*};
    }
    time! {
        "10 recipients/annotated": answers::ten => annotated::send;
        "10 recipients/by hand": answers::ten => by_hand::send;
        "a status/annotated": answers::status_alone => annotated::delete;
        "a status/by hand": answers::status_alone => by_hand::delete;
        "a status/dropped": answers::status_alone => drop;
        "an error status/annotated": answers::error_status_alone => annotated::delete;
        "an error status/by hand": answers::error_status_alone => by_hand::delete;
        "no body/annotated": answers::empty => annotated::delete;
        "no body/by hand": answers::empty => by_hand::delete;
        "no body/dropped": answers::empty => drop;
        "error without a body/annotated": answers::bare_error => annotated::delete;
        "error without a body/by hand": answers::bare_error => by_hand::delete;
        "error without a body/azure_core": azure::bare_error => azure::check;
        "error without a body/dropped": answers::bare_error => drop;
        "error, matched on/annotated": answers::error => annotated::delete;
        "error, matched on/by hand": answers::error => by_hand::delete;
        "error, matched on/azure_core": azure::error => azure::check;
        "error, read/annotated": answers::error => annotated::code_and_message;
        "error, read/by hand": answers::error => by_hand::code_and_message;
        "error, read/azure_core": azure::error => azure::code_and_message;
    }
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    times(&mut criterion);
    criterion.final_summary();
}
