//! Chooses line ends for a whole paragraph at once, after D. E. Knuth and M. F. Plass, "Breaking Paragraphs into Lines",
//! Software: Practice and Experience 11 (1981).

use super::breaks::{BreakKind, Candidate, Widths};
use super::line::NarrowLines;
use crate::layout::metrics::{line_end, parting};

/// What lines are broken for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Goal {
    /// The measure in points.
    pub(super) measure: f64,
    /// How far the first line is set in.
    pub(super) first_indent: f64,
    /// The first lines that are shorter.
    pub(super) narrow: NarrowLines,
    /// Whether spaces give way to fill the measure; else lines are ragged.
    pub(super) justify: bool,
    /// Whether the last line should be as long as the others.
    pub(super) balance: bool,
    /// How many times worse than usual a divided word is.
    pub(super) dread_of_hyphens: f64,
    /// Whether no line should have the end of a clause within, so that one that ends with it may be short.
    pub(super) clauses: bool,
    /// The shortest last line that looks well, in points; one of a single word must be twice as long.
    pub(super) shortest_last: f64,
}

/// How many open lines are kept in mind.
const MOST_ACTIVE: usize = 400;
/// In points: less than any device shows.
const HAIR: f64 = 0.001;

struct FitNode {
    /// The candidate that ends the line, none for the start of the paragraph.
    candidate: Option<usize>,
    previous: usize,
    demerits: f64,
    fitness: u8,
    hyphens: u8,
    /// How many lines end with it.
    lines: usize,
}

/// The indices of the candidates at which lines end, the last candidate (the end of the text) included.
pub(super) fn choose(widths: &Widths, first: usize, candidates: &[Candidate], goal: &Goal) -> Vec<usize> {
    let fit = |goal: &Goal| {
        attempt(widths, first, candidates, goal, Some(line_end::TOLERANCE))
            .or_else(|| attempt(widths, first, candidates, goal, None))
            .unwrap_or_default()
    };
    let hyphens =
        |chosen: &[usize]| chosen.iter().filter(|&&at| candidates[at].kind == BreakKind::Hyphen).count();
    let mut chosen = fit(goal);
    if goal.justify && hyphens(&chosen) > (chosen.len() / line_end::LINES_PER_HYPHEN).max(1) {
        let sparing = Goal { dread_of_hyphens: line_end::DREAD_OF_HYPHENS, ..*goal };
        let fewer = attempt(widths, first, candidates, &sparing, Some(line_end::SPARING_TOLERANCE));
        if let Some(fewer) = fewer.filter(|fewer| hyphens(fewer) < hyphens(&chosen)) {
            chosen = fewer;
        }
    }
    if chosen.len() > 1 && candidates.iter().any(|candidate| candidate.clause_end) {
        let by_clauses = fit(&Goal { clauses: true, ..*goal });
        if by_clauses.len() == chosen.len() {
            return by_clauses;
        }
    }
    chosen
}

fn attempt(
    widths: &Widths,
    first: usize,
    candidates: &[Candidate],
    goal: &Goal,
    tolerance: Option<f64>,
) -> Option<Vec<usize>> {
    let mut nodes =
        vec![FitNode { candidate: None, previous: 0, demerits: 0.0, fitness: 1, hyphens: 0, lines: 0 }];
    let mut active = vec![0_usize];
    // How many clauses end up to each candidate.
    let clauses: Vec<usize> = candidates
        .iter()
        .scan(0, |clauses, candidate| {
            *clauses += usize::from(candidate.clause_end);
            Some(*clauses)
        })
        .collect();
    let last = candidates.len().checked_sub(1)?;
    for (index, candidate) in candidates.iter().enumerate() {
        let mut best: [Option<(f64, usize, u8)>; 4] = [None; 4];
        let mut narrowest = None;
        active.retain(|&at| {
            let node = &nodes[at];
            let start = node.candidate.map_or(first, |candidate| candidates[candidate].next);
            let first_indent = if node.candidate.is_none() { goal.first_indent } else { 0.0 };
            let indent = first_indent + goal.narrow.of(node.lines);
            let line = LineFit::new(widths, start, candidate, goal, indent);
            if line.overfull_at_least {
                narrowest = Some(at);
                return false;
            }
            let Some((demerits, fitness)) = line.demerits(goal, index == last, tolerance) else {
                return true;
            };
            let ended = node.candidate.map_or(0, |candidate| clauses[candidate]);
            let torn = clauses[index] - usize::from(candidate.clause_end) - ended;
            let total = node.demerits
                + demerits
                + if goal.clauses { torn as f64 * line_end::TORN_CLAUSE } else { 0.0 }
                + between(node, candidate, fitness)
                + if index == last && node.hyphens > 0 { line.after_hyphen() } else { 0.0 };
            let slot = &mut best[usize::from(fitness)];
            if slot.is_none_or(|(least, ..)| total < least) {
                let hyphens = if candidate.kind == BreakKind::Hyphen { node.hyphens + 1 } else { 0 };
                *slot = Some((total, at, hyphens));
            }
            true
        });
        for (fitness, found) in best.into_iter().enumerate() {
            let Some((demerits, previous, hyphens)) = found else { continue };
            active.push(nodes.len());
            nodes.push(FitNode {
                candidate: Some(index),
                previous,
                demerits,
                fitness: fitness as u8,
                hyphens,
                lines: nodes[previous].lines + 1,
            });
        }
        if active.is_empty() {
            if tolerance.is_some() {
                return None;
            }
            let previous = narrowest?;
            let demerits = nodes[previous].demerits + line_end::THREE_HYPHENS;
            active.push(nodes.len());
            let lines = nodes[previous].lines + 1;
            nodes.push(FitNode { candidate: Some(index), previous, demerits, fitness: 1, hyphens: 0, lines });
        }
        if active.len() > MOST_ACTIVE {
            active.drain(..active.len() - MOST_ACTIVE);
        }
    }
    let ends = active.iter().copied().filter(|&at| nodes[at].candidate == Some(last));
    let mut at = ends.min_by(|&a, &b| nodes[a].demerits.total_cmp(&nodes[b].demerits))?;
    let mut chosen = Vec::new();
    while let Some(candidate) = nodes[at].candidate {
        chosen.push(candidate);
        at = nodes[at].previous;
    }
    chosen.reverse();
    Some(chosen)
}

/// The demerits of two lines that meet.
fn between(node: &FitNode, candidate: &Candidate, fitness: u8) -> f64 {
    let mut demerits = 0.0;
    if node.candidate.is_some() && node.fitness.abs_diff(fitness) > 1 {
        demerits += line_end::UNLIKE_NEIGHBOURS;
    }
    if candidate.kind == BreakKind::Hyphen {
        demerits += match node.hyphens {
            0 => 0.0,
            1 => line_end::TWO_HYPHENS,
            _ => line_end::THREE_HYPHENS,
        };
    }
    demerits
}

/// A line that may be set.
struct LineFit {
    natural: f64,
    measure: f64,
    stretch: f64,
    shrink: f64,
    penalty: f64,
    one_word: bool,
    clause_end: bool,
    overfull_at_least: bool,
}

impl LineFit {
    fn new(widths: &Widths, start: usize, candidate: &Candidate, goal: &Goal, indent: f64) -> Self {
        let measure = goal.measure - indent;
        let dread = if candidate.kind == BreakKind::Hyphen { goal.dread_of_hyphens } else { 1.0 };
        let bare = widths.natural(start, candidate.end);
        let shrink = widths.shrink(start, candidate.end);
        let natural = bare + candidate.extra - candidate.hang;
        Self {
            natural,
            measure,
            stretch: widths.stretch(start, candidate.end),
            shrink,
            penalty: dread * candidate.penalty,
            clause_end: candidate.clause_end,
            one_word: widths.spaces(start, candidate.end) <= 0.0,
            overfull_at_least: natural.min(bare) - shrink > measure + HAIR,
        }
    }

    /// How bad the line is, and how tight; none where it cannot be set.
    fn demerits(&self, goal: &Goal, last: bool, tolerance: Option<f64>) -> Option<(f64, u8)> {
        // What is one name is divided only where no other way is left.
        if tolerance.is_some() && self.penalty >= parting::IN_SYMBOL {
            return None;
        }
        let slack = self.measure - self.natural;
        let (badness, fitness) = if goal.justify && !(last && slack >= 0.0) {
            self.justified(slack, tolerance)?
        } else if slack < -HAIR {
            return None;
        } else if last && !goal.balance {
            (0.0, 1)
        } else {
            let ratio = slack / (line_end::RAG * self.measure.max(1.0));
            let may_be_short = last || goal.clauses && self.clause_end;
            if tolerance.is_some_and(|tolerance| ratio > 2.0 * tolerance) && !may_be_short {
                return None;
            }
            (line_end::RAG_BADNESS * ratio * ratio, 1)
        };
        let mut demerits = (line_end::LINE_PENALTY + badness) * (line_end::LINE_PENALTY + badness)
            + self.penalty * self.penalty;
        let shortest = if self.one_word { 2.0 * goal.shortest_last } else { goal.shortest_last };
        if last && self.natural < shortest {
            demerits += line_end::SHORT_LAST;
        }
        Some((demerits, fitness))
    }

    /// The demerits of a last line that goes on with a divided word.
    fn after_hyphen(&self) -> f64 {
        if self.one_word { line_end::LAST_SYLLABLES } else { line_end::LAST_HYPHEN }
    }

    fn justified(&self, slack: f64, tolerance: Option<f64>) -> Option<(f64, u8)> {
        if slack < 0.0 {
            let ratio = if self.shrink > 0.0 { -slack / self.shrink } else { slack.abs() / HAIR };
            if -slack > self.shrink + HAIR {
                return None;
            }
            let ratio = ratio.min(1.0);
            return Some((100.0 * ratio * ratio * ratio, u8::from(ratio <= 0.5)));
        }
        let ratio = if self.stretch > 0.0 { slack / self.stretch } else { slack / HAIR };
        if tolerance.is_some_and(|tolerance| ratio > tolerance) {
            return None;
        }
        let fitness = match ratio {
            ratio if ratio > 1.0 => 3,
            ratio if ratio > 0.5 => 2,
            _ => 1,
        };
        Some(((100.0 * ratio * ratio * ratio).min(1e8), fitness))
    }
}
