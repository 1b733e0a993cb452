//! Runs one side of a comparison under callgrind and reads the counts.

use std::hint::black_box;
use std::path::Path;
use std::process::Command;
use std::{env, fs, io};

const WARM_UP: usize = 20;
const TIMES: u32 = 100;
/// Makes glibc keep freed memory for the next allocation of the same size, which always takes the same
/// number of instructions. Otherwise one side may be charged for merging memory that both have freed.
const EVEN_MALLOC: &str = "glibc.malloc.tcache_max=65536:glibc.malloc.tcache_count=1000";

/// Makes the call several times, and then runs the same loop without the call.
pub(crate) fn measure<I, O>(setup: impl Fn() -> I, call: fn(I) -> O) {
    for _ in 0..WARM_UP {
        drop(call(setup()));
    }
    repeat(&setup, call);
    repeat(&setup, std::mem::forget);
}

fn repeat<I, O>(setup: impl Fn() -> I, call: fn(I) -> O) {
    begin_counting();
    for _ in 0..TIMES {
        counted(call, black_box(setup()));
    }
}

/// Marks the places where callgrind writes a count and begins a new one.
#[inline(never)]
fn begin_counting() {
    black_box(());
}

/// Makes the call and drops its outcome; both are counted.
#[inline(never)]
fn counted<I, O>(call: fn(I) -> O, input: I) {
    drop(black_box(black_box(call)(input)));
}

/// Returns the instructions of one call. `arguments` make this program [`measure`] it.
///
/// The call runs in a separate process, so that the heap is the same whatever else is compared.
pub(crate) fn instructions(arguments: [&str; 2]) -> io::Result<f64> {
    let name = format!("callgrind-{}-{}", std::process::id(), arguments.join("-"));
    let directory = env::temp_dir().join(name);
    fs::create_dir_all(&directory)?;
    let counted = count(&directory, arguments);
    fs::remove_dir_all(&directory)?;
    counted
}

fn count(directory: &Path, arguments: [&str; 2]) -> io::Result<f64> {
    let output = Command::new("valgrind")
        .env_remove("RUST_BACKTRACE")
        .env_remove("RUST_LIB_BACKTRACE")
        .env("GLIBC_TUNABLES", EVEN_MALLOC)
        .args(["--tool=callgrind", "--dump-before=*begin_counting*"])
        .arg("--toggle-collect=*callgrind*counted*")
        .arg(format!("--callgrind-out-file={}", directory.join("counts").display()))
        .arg(env::current_exe()?)
        .args(arguments)
        .output()
        .map_err(|error| io::Error::new(error.kind(), format!("valgrind: {error}")))?;
    if !output.status.success() {
        return Err(io::Error::other(String::from_utf8_lossy(&output.stderr)));
    }
    // The first file is about the time before the first count; the last one has no number.
    let [whole, loop_alone] = ["counts.2", "counts"].map(|name| total(&directory.join(name)));
    Ok((whole? - loop_alone?) / f64::from(TIMES))
}

fn total(file: &Path) -> io::Result<f64> {
    let profile = fs::read_to_string(file)?;
    let total = profile.lines().find_map(|line| line.strip_prefix("totals: ")?.parse().ok());
    total.ok_or_else(|| io::Error::other("no total in callgrind's file"))
}
