//! Finds the name that a misspelt one was meant to be.

/// The nearest candidate within two edits of `name`. A candidate does not count if it has no more
/// characters than edits.
pub(crate) fn nearest<'a>(name: &str, candidates: &[&'a str]) -> Option<&'a str> {
    candidates
        .iter()
        .map(|candidate| (distance(name, candidate), *candidate))
        .filter(|(distance, candidate)| *distance <= 2 && *distance < candidate.chars().count())
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// The number of insertions, deletions and replacements between two words, ignoring case.
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.to_lowercase().chars().collect();
    let mut last: Vec<usize> = (0..=right.len()).collect();
    for (row, a) in left.to_lowercase().chars().enumerate() {
        let mut current = vec![row + 1];
        let mut inserted = row + 1;
        for ((b, diagonal), above) in right.iter().zip(&last).zip(last.iter().skip(1)) {
            inserted = (diagonal + usize::from(a != *b)).min(above + 1).min(inserted + 1);
            current.push(inserted);
        }
        last = current;
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
    fn a_short_name_is_not_replaced_completely() {
        assert_eq!(nearest("xy", &["ab"]), None);
        assert_eq!(nearest("smss", &["sms", "common"]), Some("sms"));
    }
}
