//! From the order that is read to the order that is seen (UAX #9).

/// The order in which the items with these levels are seen from left to right (rule L2).
pub(super) fn visual_order(levels: &[u8]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..levels.len()).collect();
    let highest = levels.iter().copied().max().unwrap_or(0);
    let Some(lowest) = levels.iter().copied().filter(|level| level % 2 == 1).min() else { return order };
    for level in (lowest..=highest).rev() {
        for run in order.chunk_by_mut(|&a, &b| (levels[a] >= level) == (levels[b] >= level)) {
            if levels[run[0]] >= level {
                run.reverse();
            }
        }
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_reversed_from_the_highest_level_down() {
        assert_eq!(visual_order(&[0, 0, 1, 1, 1, 0]), [0, 1, 4, 3, 2, 5]);
        assert_eq!(visual_order(&[1, 1, 2, 2, 1]), [4, 2, 3, 1, 0]);
        assert_eq!(visual_order(&[0, 2, 2, 1, 0]), [0, 3, 1, 2, 4]);
        assert_eq!(visual_order(&[2, 2]), [0, 1]);
        assert!(visual_order(&[]).is_empty());
    }
}
