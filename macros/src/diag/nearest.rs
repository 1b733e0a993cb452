//! "Did you mean": the nearest of some names.

/// The candidate within two edits of `name`, the nearest first; none if it is all edits.
pub(crate) fn nearest<'a>(name: &str, candidates: &[&'a str]) -> Option<&'a str> {
    candidates
        .iter()
        .map(|candidate| (distance(name, candidate), *candidate))
        .filter(|(distance, candidate)| *distance <= 2 && *distance < candidate.chars().count())
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Edits (insert, delete, replace, swap neighbours) between two words.
fn distance(left: &str, right: &str) -> usize {
    let left: Vec<char> = left.to_lowercase().chars().collect();
    let right: Vec<char> = right.to_lowercase().chars().collect();
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=right.len()).collect();
    for (row, a) in left.iter().enumerate() {
        let mut current = vec![row + 1];
        for (column, b) in right.iter().enumerate() {
            let at =
                |line: &[usize], index: usize| line.get(index).copied().unwrap_or(usize::MAX / 2);
            let replaced = at(&last, column) + usize::from(a != b);
            let inserted = at(&current, column) + 1;
            let deleted = at(&last, column + 1) + 1;
            let mut best = replaced.min(inserted).min(deleted);
            let swapped = row > 0
                && column > 0
                && left.get(row - 1) == Some(b)
                && right.get(column - 1) == Some(a);
            if swapped {
                best = best.min(at(&before_last, column - 1) + 1);
            }
            current.push(best);
        }
        before_last = std::mem::replace(&mut last, current);
    }
    last.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn one_or_two_edits_are_a_typo() {
        let names = ["service", "success", "handles", "none_on", "crate"];
        for (typo, meant) in [
            ("services", "service"),
            ("srevice", "service"),
            ("Service", "service"),
            ("sucess", "success"),
            ("handle", "handles"),
            ("non_on", "none_on"),
        ] {
            assert_eq!(nearest(typo, &names), Some(meant), "{typo}");
        }
        for other in ["retry", "", "se", "method"] {
            assert_eq!(nearest(other, &names), None, "{other}");
        }
    }

    #[test]
    fn a_short_name_is_not_replaced_whole() {
        assert_eq!(nearest("xy", &["ab"]), None);
        assert_eq!(nearest("smss", &["sms", "common"]), Some("sms"));
    }
}
