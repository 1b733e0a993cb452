//! The difference between a file and the generated source.

use similar::TextDiff;

/// A unified diff from `existing`, the content of `file`, to `generated`. `None` if they are the same
/// Rust code.
///
/// Layout and ordinary comments are ignored, so that the file can be formatted, and a new version of
/// the command or of the API alone is not a difference.
pub(super) fn between(file: &str, existing: &str, generated: &str) -> Option<String> {
    if existing == generated
        || canonical(existing).is_some_and(|file| Some(file) == canonical(generated))
    {
        return None;
    }
    let diff = TextDiff::from_lines(existing, generated);
    Some(diff.unified_diff().header(file, "generated").to_string())
}

/// The source in a standard layout, without comments. `None` if it is not valid Rust.
fn canonical(source: &str) -> Option<String> {
    syn::parse_file(source).ok().map(|file| prettyplease::unparse(&file))
}

#[cfg(test)]
mod tests {
    use super::between;

    #[test]
    fn layout_and_comments_are_not_a_difference() {
        let generated = "// v2\n\n/// Doc.\nconst A: [u8; 2] = [1, 2];\n";
        for same in [
            generated,
            "// v1\n/// Doc.\nconst A: [u8; 2] = [1, 2];",
            "/// Doc.\nconst A: [u8; 2]\n    = [\n    1,\n    2,\n];\n",
            "#[doc = \" Doc.\"]\nconst A: [u8; 2] = [1, 2];\r\n",
        ] {
            assert_eq!(between("a.rs", same, generated), None, "{same}");
        }
    }

    #[test]
    fn a_difference_is_a_unified_diff() {
        let diff = between("a.rs", "const A: u8 = 1;\n", "const A: u8 = 2;\n").unwrap();
        assert_eq!(
            diff,
            "--- a.rs\n+++ generated\n@@ -1 +1 @@\n-const A: u8 = 1;\n+const A: u8 = 2;\n"
        );
        for other in ["", "not rust {", "/// Other.\nconst A: u8 = 2;\n"] {
            assert!(between("a.rs", other, "/// Doc.\nconst A: u8 = 2;\n").is_some(), "{other}");
        }
    }
}
