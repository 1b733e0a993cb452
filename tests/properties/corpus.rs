//! Tests the inputs with which the fuzz target starts.

use std::fs;
use std::path::Path;

use crate::from_bytes;

#[test]
fn every_seed_passes() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/corpus/response");
    let mut seeds = 0;
    for seed in fs::read_dir(&corpus).unwrap() {
        let path = seed.unwrap().path();
        let input = fs::read(&path).unwrap();
        // The test's output names the seed that fails.
        println!("{}", path.display());
        from_bytes::check(&input);
        from_bytes::check_values(&input);
        from_bytes::check_logs(&input);
        seeds += 1;
    }
    assert!(seeds >= 30, "{seeds} seeds in {}", corpus.display());
}
