//! Path templates, such as `/invoices/{id}:cancel`.

/// The names of the parameters in a path.
///
/// # Errors
/// Returns a description of the mistake in the path.
pub(super) fn parameters(path: &str) -> Result<Vec<&str>, &'static str> {
    if !path.starts_with('/') {
        return Err("a path starts with `/`");
    }
    let mut names = Vec::new();
    let mut rest = path;
    while let Some((before, after)) = rest.split_once('{') {
        if before.contains('}') {
            break;
        }
        let Some((name, after)) = after.split_once('}') else {
            return Err("a `{` of the path is not closed");
        };
        if name.is_empty() {
            return Err("a parameter of the path has no name");
        }
        if name.contains(['{', '/']) {
            return Err("a `{` of the path is not closed");
        }
        names.push(name);
        rest = after;
    }
    if rest.contains('}') {
        return Err("a `}` of the path has no `{`");
    }
    Ok(names)
}

/// Whether `path` is `prefix` or below it.
pub(super) fn is_below(path: &str, prefix: &str) -> bool {
    path.strip_prefix(prefix).is_some_and(|rest| {
        prefix.ends_with('/') || rest.is_empty() || rest.starts_with('/') || rest.starts_with(':')
    })
}

/// An id for an operation without one: `getInvoicesById`.
pub(super) fn id(method: &str, path: &str) -> String {
    let mut id = String::new();
    for word in words(method, path) {
        let mut chars = word.chars();
        let first = chars.next().into_iter();
        if id.is_empty() {
            id.extend(first);
        } else {
            id.extend(first.flat_map(char::to_uppercase));
        }
        id.push_str(chars.as_str());
    }
    id
}

/// The words that identify the operation: `get`, `invoices`, `By`, `id`.
pub(super) fn words(method: &str, path: &str) -> Vec<String> {
    let mut words = vec![method.to_owned()];
    let mut push = |text: &str| {
        let parts = text.split(|char: char| !char.is_alphanumeric());
        words.extend(parts.filter(|part| !part.is_empty()).map(str::to_owned));
    };
    let mut rest = path;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        push(before);
        push("By");
        push(name);
        rest = after;
    }
    push(rest);
    if words.len() == 1 {
        words.push("Root".to_owned());
    }
    words
}

#[cfg(test)]
mod tests {
    use super::{id, is_below, parameters};

    #[test]
    fn parameters_are_found_anywhere_in_a_segment() {
        for (path, names) in [
            ("/", &[][..]),
            ("/invoices", &[]),
            ("/invoices/{id}", &["id"]),
            ("/invoices/{id}:cancel", &["id"]),
            ("/{a}:{b}/{c}.{d}", &["a", "b", "c", "d"]),
            ("/{proxy+}", &["proxy+"]),
            ("/identities/{id}/:issueAccessToken", &["id"]),
        ] {
            assert_eq!(parameters(path).as_deref(), Ok(names), "{path}");
        }
        for path in ["", "invoices", "/{", "/{a", "/a}", "/{a}}", "/{}", "/{a{b}}", "/}{", "/{a/b}"]
        {
            assert!(parameters(path).is_err(), "{path}");
        }
    }

    #[test]
    fn a_prefix_ends_where_a_segment_ends() {
        for (path, prefix, expected) in [
            ("/invoices", "/invoices", true),
            ("/invoices/{id}", "/invoices", true),
            ("/invoices:search", "/invoices", true),
            ("/invoices/{id}", "/invoices/", true),
            ("/invoices", "/", true),
            ("/invoiced", "/invoice", false),
            ("/invoice", "/invoices", false),
        ] {
            assert_eq!(is_below(path, prefix), expected, "{path} {prefix}");
        }
    }

    #[test]
    fn an_operation_without_an_id_gets_one_from_method_and_path() {
        for (method, path, expected) in [
            ("get", "/", "getRoot"),
            ("get", "/invoices", "getInvoices"),
            ("get", "/invoices/{id}", "getInvoicesById"),
            ("post", "/invoices/{id}:cancel", "postInvoicesByIdCancel"),
            ("put", "/a-b/{c_d}/e.json", "putABByCDEJson"),
        ] {
            assert_eq!(id(method, path), expected);
        }
    }
}
