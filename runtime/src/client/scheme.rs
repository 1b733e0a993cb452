//! The scheme of a URL that a client rejects.

/// Whether a scheme is a misspelt `http` or `https`: `htps`, `hhtp`, `ttps`. A redirect does not lead to
/// such a URL, so it is the URL of the request.
pub(super) fn is_misspelt_http(scheme: &str) -> bool {
    !matches!(scheme, "http" | "https") && scheme.chars().all(|letter| "htps".contains(letter))
}

#[cfg(test)]
mod tests {
    use super::is_misspelt_http;

    #[test]
    fn a_misspelt_scheme_differs_from_another_scheme() {
        for scheme in ["htps", "htp", "hhtp", "httpss", "ttps"] {
            assert!(is_misspelt_http(scheme), "{scheme}");
        }
        for scheme in ["http", "https", "ftp", "file", "ws", "myapp"] {
            assert!(!is_misspelt_http(scheme), "{scheme}");
        }
    }
}
