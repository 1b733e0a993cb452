//! Text that is built at compile time.

use crate::service::status::StatusInfo;

const CAPACITY: usize = 4096;

/// A message under construction. Text that does not fit is left out.
pub(crate) struct Text {
    bytes: [u8; CAPACITY],
    len: usize,
}

impl Text {
    pub(crate) const fn new() -> Self {
        Self { bytes: [0; CAPACITY], len: 0 }
    }

    /// Appends `text`, or nothing if it does not fit.
    pub(crate) const fn push(&mut self, text: &str) {
        let text = text.as_bytes();
        if text.len() > CAPACITY - self.len {
            return;
        }
        let mut index = 0;
        while index < text.len() {
            self.bytes[self.len] = text[index];
            self.len += 1;
            index += 1;
        }
    }

    /// Appends the decimal digits of `number`, which is below 10,000.
    pub(crate) const fn push_number(&mut self, number: u16) {
        let mut divisor = 1000;
        while divisor > 0 {
            if number >= divisor || divisor == 1 {
                let digit = [b'0' + (number / divisor % 10) as u8];
                if let Ok(digit) = core::str::from_utf8(&digit) {
                    self.push(digit);
                }
            }
            divisor /= 10;
        }
    }

    /// Appends `404` or `500..=599`.
    pub(crate) const fn push_codes(&mut self, first: u16, last: u16) {
        self.push_number(first);
        if last != first {
            self.push("..=");
            self.push_number(last);
        }
    }

    /// Appends `404 Not Found`.
    pub(crate) const fn push_row(&mut self, row: &StatusInfo) {
        self.push_common(row, row.first(), row.last());
        let mut index = 0;
        while index < row.codes().len() {
            self.push(if index == 0 { " (" } else { " | " });
            self.push(row.codes()[index]);
            index += 1;
        }
        if index > 0 {
            self.push(")");
        }
    }

    /// Appends `503 Server Error`, if the row is for 500 to 599 and the range is only 503.
    pub(crate) const fn push_common(&mut self, row: &StatusInfo, first: u16, last: u16) {
        self.push_common_codes(row, first, last);
        if !row.reason().is_empty() {
            self.push(" ");
            self.push(row.reason());
        }
    }

    /// Appends the status codes of the row that are in `first..=last`.
    pub(crate) const fn push_common_codes(&mut self, row: &StatusInfo, first: u16, last: u16) {
        let first = if row.first() > first { row.first() } else { first };
        let last = if row.last() < last { row.last() } else { last };
        self.push_codes(first, last);
    }

    /// Panics with the text, which rustc reports at the caller.
    #[track_caller]
    pub(crate) const fn fail(&self) -> ! {
        panic!("{}", self.as_str())
    }

    pub(crate) const fn as_str(&self) -> &str {
        let (text, _) = self.bytes.split_at(self.len);
        match core::str::from_utf8(text) {
            Ok(text) => text,
            Err(_) => "",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{CAPACITY, Text};

    #[test]
    fn text_and_numbers_are_joined() {
        let mut text = Text::new();
        text.push("status ");
        text.push_codes(400, 400);
        text.push(", ");
        text.push_codes(500, 599);
        text.push_number(0);
        text.push_number(1042);
        assert_eq!(text.as_str(), "status 400, 500..=59901042");
    }

    #[test]
    fn text_that_does_not_fit_is_left_out() {
        let mut text = Text::new();
        text.push(&"é".repeat(CAPACITY / 2));
        text.push("x");
        assert_eq!(text.as_str().len(), CAPACITY);
    }
}
