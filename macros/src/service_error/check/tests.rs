use super::words;

#[test]
fn the_reason_is_the_words_of_the_name() {
    for (name, reason) in [
        ("NotFound", "Not Found"),
        ("InternalServerError", "Internal Server Error"),
        ("URITooLong", "URI Too Long"),
        ("Gone", "Gone"),
        ("r#type", "type"),
    ] {
        assert_eq!(words(name), reason);
    }
}
