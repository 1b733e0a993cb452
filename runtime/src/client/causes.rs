//! What the text of a client's error tells, where its type does not.

/// Whether a scheme is `http` or `https`, misspelt: `htps`, `hhtp`, `ttps`. No redirect leads there, so it
/// is the URL of the request.
#[cfg(any(feature = "reqwest", feature = "reqwest-0-12", feature = "ureq"))]
pub(super) fn is_misspelt_http(scheme: &str) -> bool {
    !matches!(scheme, "http" | "https") && scheme.chars().all(|letter| "htps".contains(letter))
}

#[cfg(test)]
mod tests {
    #[cfg(any(feature = "reqwest", feature = "reqwest-0-12", feature = "ureq"))]
    #[test]
    fn a_misspelt_scheme_is_told_from_another_one() {
        use super::is_misspelt_http;

        for scheme in ["htps", "htp", "hhtp", "httpss", "ttps"] {
            assert!(is_misspelt_http(scheme), "{scheme}");
        }
        for scheme in ["http", "https", "ftp", "file", "ws", "myapp"] {
            assert!(!is_misspelt_http(scheme), "{scheme}");
        }
    }
}
