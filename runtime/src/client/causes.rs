//! Facts that only the text of a client's error contains.

/// Whether a scheme is a misspelt `http` or `https`: `htps`, `hhtp`, `ttps`. A redirect does not lead to
/// such a URL, so it is the URL of the request.
#[cfg(any(feature = "reqwest", feature = "reqwest-0-12", feature = "ureq"))]
pub(super) fn is_misspelt_http(scheme: &str) -> bool {
    !matches!(scheme, "http" | "https") && scheme.chars().all(|letter| "htps".contains(letter))
}

#[cfg(test)]
mod tests {
    #[cfg(any(feature = "reqwest", feature = "reqwest-0-12", feature = "ureq"))]
    #[test]
    fn a_misspelt_scheme_differs_from_another_scheme() {
        use super::is_misspelt_http;

        for scheme in ["htps", "htp", "hhtp", "httpss", "ttps"] {
            assert!(is_misspelt_http(scheme), "{scheme}");
        }
        for scheme in ["http", "https", "ftp", "file", "ws", "myapp"] {
            assert!(!is_misspelt_http(scheme), "{scheme}");
        }
    }
}
