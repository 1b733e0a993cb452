//! Checks the rows of the table: the `#[status(..)]` attributes of each variant, and of all variants
//! together.

use proc_macro2::Ident;
use syn::LitStr;

use super::attrs::StatusAttr;
use super::model::StatusVariant;
use crate::errors::{Errors, wrong};
use crate::statuses::{Pattern, StatusList};

/// Checks the arguments of an attribute.
pub(super) fn arguments(attr: &StatusAttr, extends: bool, errors: &mut Errors) {
    let keywords = [
        attr.advice.as_ref().map(|(keyword, _)| keyword),
        attr.url.as_ref().map(|(keyword, _)| keyword),
        attr.code.as_ref().map(|(keyword, _)| keyword),
        attr.observed.as_ref(),
    ];
    let keywords = keywords.into_iter().flatten();
    if attr.statuses.catch_all.is_some() {
        let retry = attr.retry.as_ref().map(|(keyword, _)| keyword);
        for keyword in keywords.chain(retry).chain(&attr.inherit) {
            errors.push(
                wrong(format!("`{keyword}` requires a status code"))
                    .help("remove it: `_` is for status codes that are not in the table")
                    .at(keyword),
            );
        }
        return;
    }
    let Some(inherit) = &attr.inherit else { return };
    if !extends {
        errors.push(
            wrong("`inherit` requires `extends`")
                .help("add `extends = CommonError` to `#[service(..)]`")
                .at(inherit),
        );
    } else if !matches!(attr.statuses.list.patterns.as_slice(), [one] if one.is_exact()) {
        errors.push(
            wrong("`inherit` applies to exactly one status code")
                .help("write a variant for each status code")
                .at(inherit),
        );
    }
    for keyword in keywords {
        errors.push(
            wrong(format!("`{keyword}` cannot be combined with `inherit`"))
                .help(format!("remove `{keyword}`, or `inherit`"))
                .at(keyword),
        );
    }
}

/// Checks the attributes of a variant together: those after the first one must be for error codes.
pub(super) fn further(variant: &Ident, attrs: &[StatusAttr], errors: &mut Errors) {
    let catch_all = attrs.iter().find(|attr| attr.statuses.catch_all.is_some());
    if let (Some(catch_all), [_, _, ..]) = (catch_all, attrs) {
        errors.push(
            wrong("`_` cannot be combined with status codes")
                .help("write a variant for the status codes, and another for `_`")
                .at(&catch_all.meta),
        );
        return;
    }
    for attr in attrs.iter().skip(1).filter(|attr| attr.code.is_none()) {
        errors.push(
            wrong(format!("each `#[status]` on `{variant}` after the first requires `code`"))
                .help("write all status codes in the first one, `#[status(400 | 404)]`, or add an error \
                       code: `#[status(404, code = \"Duplicate\")]`")
                .at(&attr.meta),
        );
    }
}

/// Checks all rows together. Each pair of status code and error code has one row, and none is a success.
///
/// An exact status code can be in the range of another variant, and has precedence over it. A row with
/// error codes has precedence over one without. `of_another` specifies whether the successes are those
/// of the service in the `#[rest]` variant.
pub(super) fn check(
    variants: &[StatusVariant],
    success: Option<&StatusList>,
    of_another: bool,
    errors: &mut Errors,
) {
    let rows = variants.iter().flat_map(|variant| {
        variant.patterns().map(|(attr, pattern)| Row { variant, attr, pattern })
    });
    let rows: Vec<Row> = rows.collect();
    for (index, row) in rows.iter().enumerate() {
        let pattern = row.pattern;
        let mut earlier = rows.iter().take(index);
        if let Some((other, status, code)) = earlier.find_map(|earlier| earlier.precedes(row)) {
            let (code, help) = match code.as_str() {
                "" => (
                    String::new(),
                    "remove it from one of the two, or distinguish them by error code: `code = \"..\"`",
                ),
                code => (format!(" with error code `{code}`"), "remove it from one of the two"),
            };
            errors.push(
                wrong(format!("status code {status}{code} is already in `{other}`"))
                    .help(help)
                    .at(pattern),
            );
        }
        let is_success = match success {
            Some(success) => success.patterns.iter().any(|success| success.overlaps(pattern)),
            None => !of_another && pattern.has_2xx(),
        };
        if is_success {
            let status = pattern.display();
            errors.push(match success {
                Some(_) => wrong(format!("status code {status} is a success of this service"))
                    .help("remove the variant, or remove the status code from `success(..)`")
                    .at(pattern),
                None => wrong(format!(
                    "status code {status} is a success of this service, like every 2xx"
                ))
                .help("remove the variant, or list the successes: `#[service(.., success(200))]`")
                .at(pattern),
            });
        }
    }
}

/// A pattern with its attribute and its variant.
struct Row<'a> {
    variant: &'a StatusVariant,
    attr: &'a StatusAttr,
    pattern: &'a Pattern,
}

impl<'a> Row<'a> {
    /// If the row always has precedence over a later one, returns its variant, and the status codes and the
    /// error code that both have in common. A range and an exact status code do not conflict.
    fn precedes(&self, later: &Self) -> Option<(&'a Ident, String, String)> {
        if std::ptr::eq(self.attr, later.attr)
            || self.pattern.is_exact() != later.pattern.is_exact()
        {
            return None;
        }
        let status = self.pattern.common(later.pattern)?;
        let code = common_code(self.attr.codes(), later.attr.codes())?;
        Some((&self.variant.ident, status, code))
    }
}

/// An error code that is in both lists, or an empty one if both lists are empty.
fn common_code(left: &[LitStr], right: &[LitStr]) -> Option<String> {
    if left.is_empty() && right.is_empty() {
        return Some(String::new());
    }
    let mut common = left.iter().map(LitStr::value);
    common.find(|code| right.iter().any(|other| other.value() == *code))
}
