//! Finds out which messages of rustc can be compared. The stored ones are those of one release, and some
//! show lines of the standard library only if its sources are installed.

use std::env;
use std::path::Path;
use std::process::Command;

fn main() {
    println!("cargo::rustc-check-cfg=cfg(rustc_1_95, rust_src)");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed=RUSTUP_TOOLCHAIN");
    if rustc("--version").starts_with("rustc 1.95.") {
        println!("cargo::rustc-cfg=rustc_1_95");
    }
    let sysroot = rustc("--print=sysroot");
    let installed = Path::new(sysroot.trim()).join("lib/rustlib");
    // This file changes with each component that is added or removed.
    println!("cargo::rerun-if-changed={}", installed.join("components").display());
    if installed.join("src/rust/library").exists() {
        println!("cargo::rustc-cfg=rust_src");
    }
}

fn rustc(argument: &str) -> String {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).arg(argument).output();
    output.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default()
}
