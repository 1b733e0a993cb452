//! Checks the rows of the table: the `#[status(..)]` attributes of each variant, and of all variants
//! together.

use proc_macro2::Ident;
use syn::LitStr;

use super::attrs::StatusAttr;
use super::model::StatusVariant;
use crate::errors::{Errors, wrong};
use crate::statuses::{Pattern, StatusList};

/// Checks the arguments of each attribute of a variant.
pub(super) fn arguments(attrs: &[StatusAttr], extends: bool, errors: &mut Errors) {
    for attr in attrs {
        arguments_of_one(attr, extends, errors);
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
                .help("write all status codes in the first one, `#[status(400 | 404)]`, or add an error code: `#[status(404, code = \"Duplicate\")]`")
                .at(&attr.meta),
        );
    }
}

fn arguments_of_one(attr: &StatusAttr, extends: bool, errors: &mut Errors) {
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
    let patterns: Vec<Row> = variants
        .iter()
        .flat_map(|variant| {
            variant.patterns().map(|(attr, pattern)| Row { variant, attr, pattern })
        })
        .collect();
    let mut seen = Seen::default();
    for row in patterns {
        if let Some((other, common)) = seen.insert(&row) {
            let (code, help) = match common.code.as_str() {
                "" => (
                    String::new(),
                    "remove it from one of the two, or distinguish them by error code: `code = \"..\"`",
                ),
                code => (format!(" with error code `{code}`"), "remove it from one of the two"),
            };
            errors.push(
                wrong(format!("status code {}{code} is already in `{other}`", common.status))
                    .help(help)
                    .at(row.pattern),
            );
        }
        let Row { pattern, .. } = row;
        let is_success = match success {
            Some(success) => success.patterns.iter().any(|success| success.overlaps(pattern)),
            None => !of_another && pattern.first <= 299 && pattern.last >= 200,
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

/// The status codes and the error code that two rows have in common.
struct Common {
    status: String,
    /// Empty if both rows are for every error code.
    code: String,
}

/// The rows so far. A range and an exact status code do not conflict.
#[derive(Default)]
struct Seen<'a> {
    exact: Vec<Row<'a>>,
    ranges: Vec<Row<'a>>,
}

impl<'a> Seen<'a> {
    /// Adds a row. If an earlier row always has precedence over it, returns the variant of that row.
    fn insert(&mut self, row: &Row<'a>) -> Option<(&'a Ident, Common)> {
        let Row { variant, attr, pattern } = row;
        let rows = if pattern.is_exact() { &mut self.exact } else { &mut self.ranges };
        let found = rows.iter().find_map(|earlier| {
            if std::ptr::eq(earlier.attr, *attr) {
                return None;
            }
            let status = earlier.pattern.common(pattern)?;
            let code = common_code(earlier.attr.codes(), attr.codes())?;
            Some((&earlier.variant.ident, Common { status, code }))
        });
        rows.push(Row { variant, attr, pattern });
        found
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
