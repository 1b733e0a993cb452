use http::StatusCode;

use super::{joined, joined_len};
use crate::service::status::StatusInfo;

const fn error(first: u16, last: u16) -> StatusInfo {
    StatusInfo::error(first, last, "", "")
}

const fn coded(status: u16, codes: &'static [&'static str]) -> StatusInfo {
    error(status, status).with_codes(codes)
}

/// The rows of the other service that are not hidden: first and last status code, and number of error
/// codes.
fn left<const N: usize>(own: &[StatusInfo], rest: &[StatusInfo]) -> Vec<(u16, u16, usize)> {
    assert_eq!(joined_len(own, rest), N);
    let table = joined::<N>(own, rest);
    assert_eq!(table[..own.len()], *own);
    let rest = &table[own.len()..];
    assert!(rest.iter().all(StatusInfo::is_inherited));
    rest.iter().map(|row| (row.first(), row.last(), row.codes().len())).collect()
}

#[test]
fn a_row_of_the_enum_hides_a_row_with_the_same_status() {
    let rest = [error(404, 404), error(409, 409), error(500, 599), StatusInfo::success(200, 299)];
    let success = (200, 299, 0);
    assert_eq!(left::<4>(&[], &rest), [(404, 404, 0), (409, 409, 0), (500, 599, 0), success]);
    assert_eq!(left::<4>(&[error(404, 404)], &rest), [(409, 409, 0), (500, 599, 0), success]);
    assert_eq!(left::<3>(&[error(400, 499)], &rest), [(500, 599, 0), success]);
    // A partly hidden range remains.
    assert_eq!(left::<5>(&[error(503, 503)], &rest)[2], (500, 599, 0));
    let halves = [error(500, 550), error(551, 599)];
    assert_eq!(left::<5>(&halves, &rest), [(404, 404, 0), (409, 409, 0), success]);
}

#[test]
fn codes_hide_only_themselves() {
    let rest = [coded(409, &["A", "B"]), error(409, 409), coded(410, &["C"])];
    assert_eq!(left::<1>(&[error(400, 499)], &rest), []);
    assert_eq!(left::<4>(&[coded(409, &["A"])], &rest).len(), 3);
    assert_eq!(left::<3>(&[coded(409, &["B", "A"])], &rest), [(409, 409, 0), (410, 410, 1)]);
    let range = error(400, 499).with_codes(&["C"]);
    assert_eq!(left::<3>(&[range], &rest), [(409, 409, 2), (409, 409, 0)]);
    assert_eq!(left::<2>(&[error(409, 409)], &rest), [(410, 410, 1)]);
}

#[test]
fn own_successes_replace_the_others() {
    let rest = [error(404, 404), StatusInfo::success(200, 299)];
    assert_eq!(left::<2>(&[StatusInfo::success(201, 201)], &rest), [(404, 404, 0)]);
}

#[test]
fn own_rows_of_any_width_have_precedence() {
    static INNER: [StatusInfo; 2] = joined(&[], &[error(503, 503), error(404, 404)]);
    static TABLE: [StatusInfo; 3] = joined(&[error(500, 599)], &INNER);
    let find = |code| StatusInfo::find(&TABLE, StatusCode::from_u16(code).unwrap()).unwrap();
    assert_eq!((find(503).first(), find(503).is_inherited()), (500, false));
    assert!(find(404).is_inherited());
}

#[test]
fn all_statuses_over_all_statuses() {
    static OWN: [StatusInfo; 900] = every();
    static TABLE: [StatusInfo; 900] = joined(&OWN, &OWN);
    assert_eq!(joined_len(&OWN, &OWN), 900);
    assert!(TABLE.iter().all(|row| !row.is_inherited()));
}

#[expect(clippy::large_stack_arrays, reason = "evaluated at compile time")]
const fn every() -> [StatusInfo; 900] {
    let mut rows = [error(100, 100); 900];
    let mut index = 0;
    let mut status = 100;
    while index < rows.len() {
        rows[index] = error(status, status);
        index += 1;
        status += 1;
    }
    rows
}
