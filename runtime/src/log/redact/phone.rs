//! Masks phone numbers: E.164, and the ways in which services and people write them.

mod context;
mod words;

use std::borrow::Cow;
use std::ops::RangeInclusive;

use super::scan::{Step, char_at, char_before, escape, prefix, replace, run, slice};

/// The minimum number of digits of a phone number after a `+`.
const MIN_DIGITS_AFTER_PLUS: usize = 7;
/// The minimum number of digits without a `+`. Shorter numbers are codes, sizes and dates.
const MIN_DIGITS: usize = 10;
/// The maximum number of digits in E.164.
const MAX_DIGITS: usize = 15;
/// The minimum number of digits that a mask hides.
const MIN_HIDDEN: usize = 5;
/// The maximum number of separators between two groups: `) - `.
const MAX_SEPARATORS: usize = 4;
/// The maximum number of groups in a number without a `+`.
const MAX_GROUPS: usize = 6;

const PLUSES: [&str; 6] = ["+", "%2B", "%252B", "\\u002B", "\u{ff0b}", "\u{fe62}"];
const ENCODED_SEPARATORS: [&str; 8] =
    ["%20", "%2D", "%28", "%29", "%2E", "%C2%A0", "%E2%80%91", "%E2%80%93"];
const EXTENSIONS: [&str; 9] =
    [";ext=", "extension", "extn.", "extn", "ext.", "ext:", "ext", "x", "#"];

/// The digit zero in each supported script.
const ZEROS: [char; 19] = [
    '0', '\u{660}', '\u{6f0}', '\u{7c0}', '\u{966}', '\u{9e6}', '\u{a66}', '\u{ae6}', '\u{b66}',
    '\u{be6}', '\u{c66}', '\u{ce6}', '\u{d66}', '\u{e50}', '\u{ed0}', '\u{f20}', '\u{1040}',
    '\u{17e0}', '\u{ff10}',
];

/// Numbers of ten digits that are limits and error codes: 2^31, 2^32, `HRESULT`s, `NTSTATUS`.
const CODES: [RangeInclusive<u64>; 5] = [
    2_147_483_647..=2_147_483_648,
    // From 0x80004000 and from 0x80070000.
    2_147_500_032..=2_147_504_127,
    2_147_942_400..=2_148_007_935,
    // 0xC0000000 on.
    3_221_225_472..=3_221_291_007,
    4_294_967_295..=4_294_967_296,
];

/// Sizes and quotas are multiples of these, or one more or less.
const SIZES: [u64; 2] = [1 << 16, 1_000_000];

/// Masks phone numbers: `+14255550123` becomes `+1425***23`.
///
/// A phone number is
/// * a `+` and at least 7 digits, or
/// * 10 to 15 digits in the usual groups of a phone number. They are not a phone number if they are part
///   of an id, a decimal number, an IP address or a time, or if the words around them name something
///   else.
///
/// Spaces, dashes, dots and parentheses of any script may separate the digits. The first digits, at
/// most four, and the last two remain; an extension is removed.
pub(super) fn mask(text: &str) -> Cow<'_, str> {
    replace(text, |from, at| {
        let may_be_plus = text.as_bytes().get(at).is_some_and(|byte| b"+%\\\xef".contains(byte));
        let plus = if may_be_plus { prefix(text, at, &PLUSES) } else { None }.unwrap_or_default();
        let plus = slice(text, at..at + plus.len());
        if plus.is_empty() && digit(text, at).is_none() {
            return Step::GoOn(at + escape(text, at));
        }
        let start = at + plus.len();
        let number = read(text, start, !plus.is_empty());
        if number.is_phone(text, at, plus) {
            number.mask(text, from, at, plus)
        } else if plus.is_empty() && number.is_grouped() {
            Step::GoOn(number.end)
        } else {
            // Digits that are not a phone number are not one from the second digit on either.
            Step::GoOn(start + run(text, start, |c| ascii(c).is_some()))
        }
    })
}

/// The digits of a number and the lengths of its groups.
#[derive(Default)]
struct Number {
    digits: String,
    groups: Vec<usize>,
    has_dot: bool,
    has_slash: bool,
    has_parenthesis: bool,
    end: usize,
}

fn read(text: &str, at: usize, plus: bool) -> Number {
    let mut number = Number { end: at, ..Number::default() };
    loop {
        let is_first = number.groups.is_empty();
        let gap = if is_first && !plus { 0 } else { separators(text, number.end) };
        let start = number.end + gap;
        let width = run(text, start, |c| ascii(c).is_some());
        let group = slice(text, start..start + width);
        let size = group.chars().count();
        let separator = slice(text, number.end..start);
        let length = number.digits.len();
        let fits = is_first || length + size <= MAX_DIGITS;
        // Many digits in a row are the complete number, as are the 11 of North America; what
        // follows is another one.
        let is_complete = number.groups.len() == 1 && length >= MIN_DIGITS
            || number.digits.starts_with('1') && length == 11
            || !plus && number.groups.len() > MAX_GROUPS;
        // A line of text can go on with a number; a slash is within few numbers.
        let has_slash = separator.contains('/');
        let may_follow = !has_slash || plus || number.digits.starts_with('0');
        // A single digit is not a group, except in `+44 (0)20`.
        let in_parenthesis = number.has_parenthesis || separator.contains(['(', '\u{ff08}']);
        let is_single = !plus && !is_first && size == 1 && !in_parenthesis;
        let ends = is_complete || number.is_american();
        if size == 0 || is_single || !fits || ends || !may_follow {
            return number;
        }
        number.has_dot |= separator.contains(['.', '\u{b7}']);
        number.has_slash |= has_slash;
        number.has_parenthesis |= separator.contains(['(', ')', '\u{ff08}', '\u{ff09}']);
        number.groups.push(size);
        number.digits.extend(group.chars().filter_map(ascii));
        number.end = start + width;
    }
}

impl Number {
    /// Whether these digits, which begin at `at` or after a plus there, are a phone number.
    fn is_phone(&self, text: &str, at: usize, plus: &str) -> bool {
        if plus.is_empty() {
            self.is_plausible()
                && !context::is_part(text, at, self.end, self.groups.len() > 1)
                && (self.is_unmistakable(text) || !context::is_named(text, at, self.end))
        } else {
            let has_gap = digit(text, at + plus.len()).is_none();
            let min = if has_gap { MIN_DIGITS } else { MIN_DIGITS_AFTER_PLUS };
            self.digits.len() >= min && !context::is_build(text, at)
        }
    }

    /// Whether only phone numbers are written like this, so that `(425) 555-0123 ms` is one.
    fn is_unmistakable(&self, text: &str) -> bool {
        self.has_parenthesis || self.is_american() || extension(text, self.end) > 0
    }

    /// Whether the groups are those of North America: `425-555-0123`, `1 425 555 0123`.
    fn is_american(&self) -> bool {
        matches!(&*self.groups, [3, 3, 4] | [1, 3, 3, 4])
    }

    /// Whether people write a phone number without a `+` like this.
    fn is_plausible(&self) -> bool {
        let length = self.digits.len();
        (MIN_DIGITS..=MAX_DIGITS).contains(&length)
            && self.digits.bytes().any(|byte| byte != b'0')
            && if self.groups.len() == 1 { self.is_one_group() } else { self.are_groups() }
    }

    fn is_one_group(&self) -> bool {
        let is_code =
            self.digits.parse().is_ok_and(|it| CODES.iter().any(|code| code.contains(&it)));
        // After the 1 of North America, 10 digits follow. A time in milliseconds has 13 digits. Mobile
        // phone numbers in China also have 11 digits and start with 1.
        let is_time_or_id = self.digits.starts_with('1')
            && (self.digits.len() != 11
                || self.digits.starts_with("10")
                || self.digits.starts_with("11"));
        !(is_code || is_time_or_id || self.is_timestamp() || self.is_size())
    }

    /// `5368709120`, `5368709121`: few phone numbers are as round.
    fn is_size(&self) -> bool {
        self.digits.parse::<u64>().is_ok_and(|it| {
            SIZES.iter().any(|size| matches!(it % size, 0 | 1) || it % size == size - 1)
        })
    }

    /// Whether the number is a time such as `20220314092439`, with or without seconds.
    fn is_timestamp(&self) -> bool {
        let part = |from: usize, to: usize| self.digits.get(from..to)?.parse::<u32>().ok();
        let is_time = |from, max| part(from, from + 2).is_some_and(|it| it <= max);
        matches!(self.digits.len(), 12 | 14)
            && part(0, 4).is_some_and(|year| (2016..2040).contains(&year))
            && (is_time(4, 12) && is_time(6, 31) && is_time(8, 23) && is_time(10, 59))
    }

    fn are_groups(&self) -> bool {
        let groups = &*self.groups;
        let starts_with_zero = self.digits.starts_with('0');
        let is_short = |max: usize| groups.iter().all(|group| *group <= max);
        let part = |from: usize, to: usize| {
            self.digits.get(from..to).and_then(|it| it.parse::<u32>().ok()).unwrap_or(u32::MAX)
        };
        let is_date = match groups {
            [4, 2, 2, ..] => (1900..2100).contains(&part(0, 4)) && part(4, 6) <= 12,
            [2, 2, 4, ..] => (1900..2100).contains(&part(4, 8)) && part(0, 2) <= 31,
            _ => false,
        };
        let is_list = is_short(2) && !(starts_with_zero && groups.len() == 5);
        // `192.168.100.101`, `1.000.000.000`, `2022.3.14.1234567`.
        let is_dotted = self.has_dot
            && !(self.is_american() || starts_with_zero && (groups.len() != 4 || !is_short(3)));
        let sizes = groups.iter().enumerate().all(|(index, group)| match index {
            0 => (1..=5).contains(group),
            _ => (2..=8).contains(group) || *group == 1 && self.has_parenthesis,
        });
        let is_ratio = self.has_slash && !starts_with_zero;
        groups.len() <= MAX_GROUPS
            && sizes
            && !(is_date || is_list || is_dotted || self.is_grouped() || is_ratio)
    }

    /// Whether the groups are thousands: `2 147 483 648`.
    fn is_grouped(&self) -> bool {
        matches!(&*self.groups, [1, 3, 3, 3] | [1, 3, 3, 3, 3])
    }

    fn mask(&self, text: &str, from: usize, at: usize, plus: &str) -> Step {
        let written = slice(text, at..self.end);
        let before = char_before(text, at).filter(|c| matches!(c, '(' | '\u{ff08}'));
        let is_open = written.contains([')', '\u{ff09}']) && !written.contains(['(', '\u{ff08}']);
        let start = at - before.filter(|_| is_open).map_or(0, char::len_utf8);
        let start = if start < from { at } else { start };

        let length = self.digits.len();
        let shown = length.saturating_sub(MIN_HIDDEN + 2).min(4);
        let first = slice(&self.digits, ..shown);
        let last = slice(&self.digits, length.saturating_sub(2)..);
        let end = self.end + extension(text, self.end);
        Step::Mask(start..end, format!("{plus}{first}***{last}"))
    }
}

/// The ASCII form of the digit of any script at `at`.
fn digit(text: &str, at: usize) -> Option<char> {
    ascii(char_at(text, at)?)
}

fn ascii(c: char) -> Option<char> {
    if c.is_ascii() {
        return c.is_ascii_digit().then_some(c);
    }
    let value = ZEROS
        .iter()
        .find_map(|zero| u32::from(c).checked_sub(u32::from(*zero)).filter(|it| *it < 10));
    char::from_digit(value?, 10)
}

/// The number of bytes at `at` that separate two groups of a number.
fn separators(text: &str, at: usize) -> usize {
    // A `+` directly between digits is a form-encoded space. After a space, it starts another number.
    if char_at(text, at) == Some('+') {
        return 1;
    }
    let mut end = at;
    for _ in 0..MAX_SEPARATORS {
        let is_encoded = text.as_bytes().get(end) == Some(&b'%');
        let encoded = if is_encoded { prefix(text, end, &ENCODED_SEPARATORS) } else { None };
        let encoded = encoded.map(str::len);
        let single = char_at(text, end).filter(|c| is_separator(*c)).map(char::len_utf8);
        // A dot before a space ends a sentence.
        let ends = char_at(text, end) == Some('.')
            && char_at(text, end + 1).is_some_and(char::is_whitespace);
        match encoded.or(single).filter(|_| !ends) {
            Some(width) => end += width,
            None => break,
        }
    }
    end - at
}

fn is_separator(c: char) -> bool {
    (c.is_whitespace() && !c.is_control())
        || matches!(c, '-' | '(' | ')' | '.' | '/' | '\u{b7}' | '\u{2212}')
        || matches!(c, '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{30fb}' | '\u{ff65}' | '\u{fe63}')
        || matches!(c, '\u{ff08}' | '\u{ff09}' | '\u{ff0d}' | '\u{ff0e}' | '\u{ff0f}')
}

/// The number of bytes at `at` that are an extension: ` x12`, ` ext. 12`.
fn extension(text: &str, at: usize) -> usize {
    let start = at + run(text, at, |c| matches!(c, ' ' | ',' | '\u{a0}'));
    let Some(word) = prefix(text, start, &EXTENSIONS) else { return 0 };
    let end = start + word.len();
    let end = end + run(text, end, |c| matches!(c, ' ' | '.' | ':' | '\u{a0}'));
    let digits = run(text, end, |c| ascii(c).is_some());
    if digits == 0 { 0 } else { end + digits - at }
}
