//! Where the lines of a shaped paragraph may end, and how wide what lies between is.

use super::cluster::{Cluster, ClusterKind, ShapedParagraph};
use super::hang::hang;
use super::hyphenate::{Division, divisions};
use super::join::text_piece;
use super::line::{Alignment, ParagraphOptions, Piece};
use crate::layout::fonts::Fonts;
use crate::layout::metrics::{self, parting, word_space};

/// What happens at a line end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BreakKind {
    /// Spaces vanish.
    Space,
    /// Nothing changes.
    Plain,
    /// A hyphen is added.
    Hyphen,
    /// The author, or the end of the text, wants it.
    Forced,
}

/// A place where a line may end.
#[derive(Debug, Clone, Copy)]
pub(super) struct Candidate {
    /// One past the last cluster to be seen on the line.
    pub(super) end: usize,
    /// The cluster that the next line begins with.
    pub(super) next: usize,
    /// What happens there.
    pub(super) kind: BreakKind,
    /// The width of what is added, less that of what is blank and vanishes, in points.
    pub(super) extra: f64,
    /// How far what is seen last may be beyond the measure, in points.
    pub(super) hang: f64,
    /// How unwelcome it is.
    pub(super) penalty: f64,
    /// Whether a clause of a heading ends there.
    pub(super) clause_end: bool,
}

/// Running sums over the clusters of a paragraph.
#[derive(Debug)]
pub(super) struct Widths {
    natural: Vec<f64>,
    spaces: Vec<f64>,
    /// What each cluster gives beside spaces, which the last one of a line does not.
    gives: Vec<f64>,
    /// The blank that each cluster loses at the start of a line.
    blanks: Vec<f64>,
}

impl Widths {
    pub(super) fn of(clusters: &[Cluster]) -> Self {
        let gives = clusters.iter().map(|cluster| f64::from(cluster.give)).collect();
        let blanks = clusters.iter().map(|cluster| f64::from(cluster.blank_before)).collect();
        let sums = || {
            let mut sums = Vec::with_capacity(clusters.len() + 1);
            sums.push(0.0);
            sums
        };
        let mut widths = Self { natural: sums(), spaces: sums(), gives, blanks };
        let (mut natural, mut spaces) = (0.0, 0.0);
        for cluster in clusters {
            natural += f64::from(cluster.advance);
            spaces += f64::from(cluster.give());
            widths.natural.push(natural);
            widths.spaces.push(spaces);
        }
        widths
    }

    /// The width of a line of the clusters from `start` to `end`, in points.
    pub(super) fn natural(&self, start: usize, end: usize) -> f64 {
        self.natural[end.max(start)] - self.natural[start] - self.blank(start)
    }

    /// What a line that begins with the cluster loses of it, in points.
    pub(super) fn blank(&self, start: usize) -> f64 {
        self.blanks.get(start).copied().unwrap_or_default()
    }

    /// What gives way in that line: the width of its spaces, and a part of each sign of Chinese or Japanese.
    pub(super) fn spaces(&self, start: usize, end: usize) -> f64 {
        let last = if end > start { self.gives[end - 1] } else { 0.0 };
        self.spaces[end.max(start)] - self.spaces[start] - last
    }

    pub(super) fn stretch(&self, start: usize, end: usize) -> f64 {
        self.spaces(start, end) * word_space::STRETCH
    }

    pub(super) fn shrink(&self, start: usize, end: usize) -> f64 {
        self.spaces(start, end) * word_space::SHRINK
    }
}

impl Cluster {
    /// Whether it gives way to fill a line.
    pub(super) fn stretches(&self) -> bool {
        matches!(self.kind, ClusterKind::Space | ClusterKind::StretchingNoBreak | ClusterKind::BoundSpace)
    }

    /// How much of it gives way, in points.
    pub(super) fn give(&self) -> f32 {
        if self.stretches() { self.advance } else { self.give }
    }

    /// Whether it is a space that no line ends at.
    fn holds(&self) -> bool {
        matches!(
            self.kind,
            ClusterKind::StretchingNoBreak | ClusterKind::BoundSpace | ClusterKind::FixedSpace
        )
    }
}

/// A stretch of a paragraph that ends where a line must end.
#[derive(Debug)]
pub(super) struct Stretch {
    /// Its first cluster.
    pub(super) first: usize,
    /// Where its lines may end; the last one is forced.
    pub(super) candidates: Vec<Candidate>,
}

/// The stretches of a paragraph.
pub(super) fn stretches(
    paragraph: &ShapedParagraph,
    widths: &Widths,
    fonts: &Fonts,
    pieces: &[Piece],
    options: &ParagraphOptions,
) -> Vec<Stretch> {
    let clusters = &paragraph.clusters;
    let boundaries = boundaries(paragraph, pieces, options);
    let mut stretches = Vec::new();
    let mut first = 0;
    let mut candidates = Vec::new();
    let justify = options.alignment == Alignment::Justify;
    let hang_at = |end: usize| match clusters[..end].last() {
        Some(cluster) if justify => hang(&paragraph.text[cluster.bytes.clone()], cluster.advance),
        _ => 0.0,
    };
    let blank_at = |end: usize| clusters[..end].last().map_or(0.0, |cluster| f64::from(cluster.blank_after));
    let clause_ends_at = |end: usize| {
        let last = clusters[..end].last().map(|cluster| &paragraph.text[cluster.bytes.clone()]);
        options.balance && last.is_some_and(|last| last.ends_with([':', '：']))
    };
    for next in 1..=clusters.len() {
        let forced = next == clusters.len() || clusters[next - 1].kind == ClusterKind::LineEnd;
        if forced {
            let end = visible_end(clusters, first, next);
            let hang = hang_at(end);
            let extra = -blank_at(end);
            let kind = BreakKind::Forced;
            candidates.push(Candidate { end, next, kind, extra, hang, penalty: 0.0, clause_end: false });
            let candidates = std::mem::take(&mut candidates);
            let candidates = relieved(candidates, first, clusters, widths, pieces, options);
            stretches.push(Stretch { first, candidates });
            first = next;
        } else if let Some(division) = boundaries[next] {
            let end = visible_end(clusters, first, next);
            if end > first {
                let kind = match division {
                    Division::Hyphen { .. } => BreakKind::Hyphen,
                    Division::Plain { .. } if end < next => BreakKind::Space,
                    Division::Plain { .. } => BreakKind::Plain,
                };
                let extra = if kind == BreakKind::Hyphen {
                    hyphen_width(&clusters[end - 1], fonts, pieces)
                } else {
                    -blank_at(end)
                };
                let hang = if kind == BreakKind::Hyphen && justify {
                    metrics::hang::HYPHEN * extra
                } else {
                    hang_at(end)
                };
                let clause_end = clause_ends_at(end);
                let small =
                    options.balance && kind == BreakKind::Space && follows_small_word(paragraph, first, end);
                let penalty = division.penalty() + if small { parting::AFTER_SMALL_WORD } else { 0.0 };
                candidates.push(Candidate { end, next, kind, extra, hang, penalty, clause_end });
            }
        }
    }
    stretches
}

/// Whether the clusters up to `end` end in a word of a few small letters.
fn follows_small_word(paragraph: &ShapedParagraph, first: usize, end: usize) -> bool {
    let bytes = |cluster: &Cluster| cluster.bytes.clone();
    let (Some(start), Some(stop)) = (paragraph.clusters.get(first), paragraph.clusters[..end].last()) else {
        return false;
    };
    let line = &paragraph.text[bytes(start).start..bytes(stop).end];
    let word = line.rsplit(char::is_whitespace).next().unwrap_or_default();
    (1..=parting::SMALL_WORD).contains(&word.chars().count()) && word.chars().all(char::is_lowercase)
}

/// Whether the cluster is of the mark of a note.
fn is_mark(pieces: &[Piece], cluster: &Cluster) -> bool {
    text_piece(pieces, cluster.piece).is_some_and(|piece| piece.mark)
}

/// The width of a hyphen in the style of the cluster.
fn hyphen_width(cluster: &Cluster, fonts: &Fonts, pieces: &[Piece]) -> f64 {
    let advance = fonts.get(cluster.slot).hyphen.map_or(0.0, |hyphen| hyphen.advance);
    f64::from(advance * text_piece(pieces, cluster.piece).map_or(0.0, |piece| piece.style.size))
}

/// One past the last cluster before `next` that is neither a space nor a line end.
fn visible_end(clusters: &[Cluster], first: usize, next: usize) -> usize {
    let vanishes = |cluster: &Cluster| matches!(cluster.kind, ClusterKind::Space | ClusterKind::LineEnd);
    first + clusters[first..next].iter().rposition(|cluster| !vanishes(cluster)).map_or(0, |at| at + 1)
}

/// What may happen before each cluster.
fn boundaries(
    paragraph: &ShapedParagraph,
    pieces: &[Piece],
    options: &ParagraphOptions,
) -> Vec<Option<Division>> {
    let clusters = &paragraph.clusters;
    let mut boundaries: Vec<Option<Division>> = clusters
        .iter()
        .map(|cluster| {
            let within_word = options.balance && !cluster.word_start;
            let penalty = if within_word { parting::WITHIN_WORD } else { 0.0 };
            cluster.break_before.then_some(Division::Plain { penalty })
        })
        .collect();
    let language_at = |byte: usize| {
        let at = clusters.partition_point(|cluster| cluster.bytes.end <= byte);
        let piece = clusters.get(at).and_then(|cluster| text_piece(pieces, cluster.piece));
        piece.and_then(|piece| piece.language.as_ref()).unwrap_or(&options.language)
    };
    divisions(&paragraph.text, options.hyphenate, language_at, |byte, division| {
        if let Ok(at) = clusters.binary_search_by_key(&byte, |cluster| cluster.bytes.start) {
            boundaries[at] = division;
        }
    });
    for (at, pair) in clusters.windows(2).enumerate() {
        if is_mark(pieces, &pair[1])
            || pair[0].holds()
            || matches!(pair[1].kind, ClusterKind::Space | ClusterKind::BoundSpace)
        {
            boundaries[at + 1] = None;
        }
    }
    dread_division_behind_figures(paragraph, &mut boundaries);
    boundaries
}

/// Divides a word that is held to the figure before it only where nothing else fits: `31 De-cember` is no date.
fn dread_division_behind_figures(paragraph: &ShapedParagraph, boundaries: &mut [Option<Division>]) {
    let ShapedParagraph { text, clusters, .. } = paragraph;
    let mut held = false;
    for (at, cluster) in clusters.iter().enumerate() {
        if cluster.holds() {
            let before = text[..cluster.bytes.start].trim_end_matches('.');
            held = before.ends_with(char::is_numeric);
        } else if matches!(cluster.kind, ClusterKind::Space | ClusterKind::LineEnd) {
            held = false;
        } else if held && let Some(Division::Hyphen { penalty }) = &mut boundaries[at] {
            *penalty = penalty.max(parting::BEHIND_FIGURE);
        }
    }
}

/// The candidates, with a break at every bound space of what is too wide for any line, and at every grapheme of what is then still
/// too wide.
fn relieved(
    candidates: Vec<Candidate>,
    first: usize,
    clusters: &[Cluster],
    widths: &Widths,
    pieces: &[Piece],
    options: &ParagraphOptions,
) -> Vec<Candidate> {
    let measure = f64::from(options.width) - f64::from(options.first_indent).max(0.0) - options.narrow.of(0);
    let too_wide = |start: usize, candidate: &Candidate| {
        widths.natural(start, candidate.end) + candidate.extra - candidate.hang > measure
    };
    let mut loosened = Vec::with_capacity(candidates.len());
    let mut start = first;
    for candidate in candidates {
        if too_wide(start, &candidate) {
            let inside = clusters.iter().enumerate().take(candidate.end).skip(start + 1);
            for (at, _) in inside.filter(|(_, cluster)| cluster.kind == ClusterKind::BoundSpace) {
                let (kind, penalty) = (BreakKind::Space, parting::AT_BOUND_SPACE);
                loosened.push(Candidate {
                    end: at,
                    next: at + 1,
                    kind,
                    extra: 0.0,
                    hang: 0.0,
                    penalty,
                    clause_end: false,
                });
            }
        }
        start = candidate.next;
        loosened.push(candidate);
    }
    let mut relieved = Vec::with_capacity(loosened.len());
    let mut start = first;
    for candidate in loosened {
        if too_wide(start, &candidate) {
            let inside = clusters.iter().enumerate().take(candidate.end).skip(start + 1);
            for (at, cluster) in inside {
                let shows = matches!(cluster.kind, ClusterKind::Visible | ClusterKind::StretchingNoBreak);
                if shows && !is_mark(pieces, cluster) && cluster.grapheme_start && cluster.advance > 0.0 {
                    let kind = BreakKind::Plain;
                    let penalty = parting::LAST_RESORT;
                    relieved.push(Candidate {
                        end: at,
                        next: at,
                        kind,
                        extra: 0.0,
                        hang: 0.0,
                        penalty,
                        clause_end: false,
                    });
                }
            }
        }
        start = candidate.next;
        relieved.push(candidate);
    }
    relieved
}
