//! The phone numbers that the service accepts.

/// Whether `text` is a phone number in E.164 format.
pub(super) fn is_valid(text: &str) -> bool {
    text.strip_prefix('+').is_some_and(|digits| {
        (8..=15).contains(&digits.len())
            && !digits.starts_with('0')
            && digits.bytes().all(|digit| digit.is_ascii_digit())
    })
}

/// Whether `text` is a valid sender: a phone number, a short code or an alphanumeric sender.
pub(super) fn is_valid_sender(text: &str) -> bool {
    is_valid(text)
        || (3..=11).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distinguishes_numbers_from_other_text() {
        for number in ["+14255550123", "+4930123456"] {
            assert!(is_valid(number), "{number}");
        }
        for other in
            ["", "+", "14255550123", "+0425555012", "+123", "+1425555012a", "+1234567890123456"]
        {
            assert!(!is_valid(other), "{other}");
        }
        for sender in ["+14255550123", "12345", "CONTOSO"] {
            assert!(is_valid_sender(sender), "{sender}");
        }
        for other in ["", "a", "two words", "+1"] {
            assert!(!is_valid_sender(other), "{other}");
        }
    }
}
