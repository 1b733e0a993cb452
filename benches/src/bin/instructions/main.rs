//! Compares the instructions of the two sides, and fails if our side exceeds its limit.
//!
//! The program needs valgrind, under which it runs itself. The counts do not depend on time. They depend
//! on the machine only in the way that the C library copies and searches memory.

mod callgrind;
mod comparisons;

use std::process::ExitCode;
use std::{env, io, thread};

use comparisons::{Comparison, comparisons};

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let outcome = match arguments.as_slice() {
        [] => compare(),
        [what, side] => measure(what, side),
        _ => Err(io::Error::other("usage: instructions [<comparison> ours|theirs]")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// One side of one comparison, which is counted.
fn measure(what: &str, side: &str) -> io::Result<()> {
    let comparison = comparisons().into_iter().find(|it| it.what == what);
    match (comparison, side) {
        (Some(comparison), "ours") => (comparison.ours)(),
        (Some(comparison), "theirs") => (comparison.theirs)(),
        _ => return Err(io::Error::other("no such comparison")),
    }
    Ok(())
}

fn compare() -> io::Result<()> {
    println!("{:34} {:>9} {:>9} {:>7} {:>7}", "", "ours", "theirs", "ratio", "limit");
    let mut failed = 0;
    for comparison in comparisons() {
        failed += usize::from(!is_as_expected(&comparison)?);
    }
    if failed == 0 { Ok(()) } else { Err(io::Error::other(format!("{failed} not as expected"))) }
}

fn is_as_expected(comparison: &Comparison) -> io::Result<bool> {
    let what = comparison.what;
    let count = |side| callgrind::instructions([what, side]);
    let (ours, theirs) = thread::scope(|scope| {
        let theirs = scope.spawn(|| count("theirs"));
        (count("ours"), theirs.join())
    });
    let (ours, theirs) = (ours?, theirs.unwrap_or_else(|_| Err(io::Error::other("panicked")))?);
    let (ratio, limit) = (ours / theirs, comparison.limit);
    let is_expected = (ratio <= limit) != comparison.is_control;
    let remark = match (is_expected, comparison.is_control) {
        (true, false) => "",
        (true, true) => "exceeded, as it must be",
        (false, false) => "EXCEEDED",
        (false, true) => "NOT NOTICED",
    };
    println!("{what:34} {ours:9.1} {theirs:9.1} {ratio:7.3} {limit:7.2} {remark}");
    Ok(is_expected)
}
