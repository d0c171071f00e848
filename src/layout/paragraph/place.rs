//! Places the glyphs of one line.

use super::bidi::visual_order;
use super::breaks::{BreakKind, Candidate, Widths};
use super::cluster::{Cluster, ClusterKind, ShapedParagraph};
use super::join::text_piece;
use super::line::{Alignment, Line, ParagraphOptions, Piece, TextPiece};
use super::setter::FaceBook;
use crate::layout::metrics::word_space;
use crate::layout::{FaceId, GlyphRun};
use crate::locale::Direction;

/// What lines are placed from.
pub(super) struct Placing<'a> {
    pub(super) paragraph: &'a ShapedParagraph,
    pub(super) pieces: &'a [Piece],
    pub(super) options: &'a ParagraphOptions,
    pub(super) widths: &'a Widths,
    pub(super) book: &'a mut FaceBook,
}

/// Places the line from the cluster `start` to the candidate, set in and narrower by that much. `fill` stretches or shrinks its spaces to the measure; `last` says that
/// no line follows.
pub(super) fn place(
    placing: &mut Placing<'_>,
    start: usize,
    candidate: &Candidate,
    (indent, narrower): (f64, f64),
    fill: bool,
    last: bool,
) -> Line {
    let Placing { paragraph, pieces, options, widths, .. } = *placing;
    let clusters = &paragraph.clusters[start..candidate.end];
    let end_tracking =
        clusters.last().and_then(|cluster| text_piece(pieces, cluster.piece)).map_or(0.0, |piece| {
            if candidate.kind == BreakKind::Hyphen { 0.0 } else { f64::from(piece.style.tracking) }
        });
    let natural = widths.natural(start, candidate.end) + candidate.extra - end_tracking;
    let measure = f64::from(options.width) - narrower;
    let slack = measure - indent - (natural - candidate.hang);
    let spaces = widths.spaces(start, candidate.end);
    let overfull = slack < 0.0 && options.alignment == Alignment::Justify;
    let stretch =
        if spaces > 0.0 && (fill || overfull) { (slack / spaces).max(-word_space::MOST_SHRINK) } else { 0.0 };
    let stretch = if stretch > word_space::WIDEST - 1.0 { 0.0 } else { stretch };
    let width = natural + spaces * stretch;

    let flush_right = options.direction == Direction::RightToLeft;
    let rtl = paragraph.right_to_left;
    let room = measure - indent - width;
    let offset = match options.alignment {
        Alignment::Start | Alignment::Justify => 0.0,
        Alignment::Centre => room / 2.0,
        Alignment::End => room,
    };
    let from_start = indent + offset;
    let left = if flush_right { f64::from(options.width) - from_start - width } else { from_start };

    // What is blank before the first sign, at the right where it runs to the left, is outside of the line.
    let blank = widths.blank(start);
    let mut line = LineBuilder { line: empty_line(candidate), pen: if rtl { left } else { left - blank } };
    let levels: Vec<u8> = clusters.iter().map(|cluster| cluster.level).collect();
    let hyphen_after = (candidate.kind == BreakKind::Hyphen).then(|| clusters.len().wrapping_sub(1));
    // Where things are follows from how they are seen; they are set down in the order they are read.
    let mut places = vec![0.0; clusters.len()];
    let mut hyphen_place = None;
    for index in visual_order(&levels) {
        let cluster = &clusters[index];
        let Some(piece) = text_piece(pieces, cluster.piece) else { continue };
        let after = cluster.level % 2 == 0;
        let hyphen = if hyphen_after == Some(index) { hyphen_advance(placing, cluster, piece) } else { None };
        if let Some(advance) = hyphen.filter(|_| !after) {
            hyphen_place = Some(line.advance(piece, advance));
        }
        let gives = index + 1 < clusters.len() || cluster.stretches();
        let extra = if gives { f64::from(cluster.give()) * stretch } else { 0.0 };
        places[index] = line.advance(piece, f64::from(cluster.advance) + extra);
        if let Some(advance) = hyphen.filter(|_| after) {
            hyphen_place = Some(line.advance(piece, advance));
        }
    }
    for (cluster, place) in clusters.iter().zip(places) {
        let Some(piece) = text_piece(pieces, cluster.piece) else { continue };
        line.pen = place;
        line.cluster(placing, cluster, piece);
    }
    let dropped = paragraph.clusters.get(candidate.end);
    let last_cluster =
        clusters.last().and_then(|cluster| Some((cluster, text_piece(pieces, cluster.piece)?)));
    if let (Some(place), Some((cluster, piece))) = (hyphen_place, last_cluster) {
        line.pen = place;
        line.hyphen(placing, cluster, piece);
    }
    if !last && candidate.next > candidate.end {
        line.pen = if rtl { left } else { left + width };
        line.space(placing, clusters, dropped, rtl);
    }
    line.line.width = (left + width) as f32;
    line.line.notes = notes(clusters, pieces, placing.paragraph, start);
    line.line
}

fn empty_line(candidate: &Candidate) -> Line {
    let hyphenated = candidate.kind == BreakKind::Hyphen;
    Line { runs: Vec::new(), width: 0.0, links: Vec::new(), notes: Vec::new(), hyphenated }
}

/// The notes whose calls begin among the clusters.
fn notes(clusters: &[Cluster], pieces: &[Piece], paragraph: &ShapedParagraph, start: usize) -> Vec<u32> {
    let mut previous = start.checked_sub(1).map(|at| paragraph.clusters[at].piece);
    let mut notes = Vec::new();
    for cluster in clusters {
        if previous != Some(cluster.piece) {
            notes.extend(text_piece(pieces, cluster.piece).and_then(|piece| piece.note));
        }
        previous = Some(cluster.piece);
    }
    notes
}

struct LineBuilder {
    line: Line,
    pen: f64,
}

impl LineBuilder {
    /// Moves on over a part of the piece and returns where it begins.
    fn advance(&mut self, piece: &TextPiece, advance: f64) -> f64 {
        let place = self.pen;
        self.pen += advance;
        if let Some(link) = piece.link {
            self.link(link, place, self.pen);
        }
        place
    }

    /// The glyphs of a cluster, its first character first.
    fn cluster(&mut self, placing: &mut Placing<'_>, cluster: &Cluster, piece: &TextPiece) {
        if cluster.glyphs.is_empty() {
            return;
        }
        let face = placing.book.id(cluster.slot);
        let run = self.run(face, piece);
        let mut pen = run.pen;
        let first = run.run.glyphs.len();
        for glyph in &placing.paragraph.glyphs[cluster.glyphs.clone()] {
            let x = pen as f32 - run.run.x + glyph.x;
            run.run.push(glyph.id, x, glyph.y, "");
            pen += f64::from(glyph.advance);
        }
        let added = &mut run.run.glyphs[first..];
        if cluster.level % 2 == 1 {
            added.sort_by(|a, b| b.x.total_cmp(&a.x));
        }
        let before = run.run.text.len();
        run.run.text.extend(seen(&placing.paragraph.text[cluster.bytes.clone()], cluster));
        if let Some(first) = added.first_mut() {
            first.bytes = (run.run.text.len() - before) as u32;
        }
    }

    /// The hyphen of a divided word: a run of its own that stands for nothing.
    fn hyphen(&mut self, placing: &mut Placing<'_>, cluster: &Cluster, piece: &TextPiece) {
        let Some(hyphen) = placing.book.fonts().get(cluster.slot).hyphen else { return };
        let face = placing.book.id(cluster.slot);
        let mut run = new_run(face, piece, self.pen, Some(String::new()));
        run.push(hyphen.id, 0.0, 0.0, "-");
        self.line.runs.push((piece.content, run));
    }

    /// The space at the end of a line, which is not seen: that of the text, else one in the style of what is before it.
    fn space(
        &mut self,
        placing: &mut Placing<'_>,
        clusters: &[Cluster],
        dropped: Option<&Cluster>,
        before: bool,
    ) {
        let dropped = dropped.filter(|cluster| cluster.kind == ClusterKind::Space);
        let shown = || clusters.iter().rev().find(|cluster| !cluster.glyphs.is_empty());
        let Some(cluster) = dropped.or_else(shown) else { return };
        let Some(piece) = text_piece(placing.pieces, cluster.piece) else { return };
        let Some(space) = placing.book.fonts().get(cluster.slot).space else { return };
        let face = placing.book.id(cluster.slot);
        let advance = f64::from(space.advance * piece.style.size);
        let kept = self.pen;
        if before {
            self.pen -= advance;
        }
        let run = self.run(face, piece);
        let x = run.pen as f32 - run.run.x;
        run.run.push(space.id, x, 0.0, " ");
        self.pen = kept;
    }

    /// The run that a glyph of the piece at the pen is added to.
    fn run(&mut self, face: FaceId, piece: &TextPiece) -> OpenRun<'_> {
        let style = &piece.style;
        let fits = self.line.runs.last().is_some_and(|(content, run)| {
            *content == piece.content
                && run.face == face
                && run.size.to_bits() == style.size.to_bits()
                && run.colour == style.colour
                && run.y.to_bits() == (-style.rise).to_bits()
                && run.actual_text.is_none()
        });
        if !fits {
            self.line.runs.push((piece.content, new_run(face, piece, self.pen, None)));
        }
        let last = self.line.runs.len() - 1;
        OpenRun { run: &mut self.line.runs[last].1, pen: self.pen }
    }

    fn link(&mut self, link: u32, from: f64, to: f64) {
        let (from, to) = (from as f32, to as f32);
        match self.line.links.last_mut() {
            Some((known, _, end)) if *known == link && (*end - from).abs() < 0.01 => *end = to,
            _ => self.line.links.push((link, from, to)),
        }
    }
}

fn hyphen_advance(placing: &Placing<'_>, cluster: &Cluster, piece: &TextPiece) -> Option<f64> {
    let hyphen = placing.book.fonts().get(cluster.slot).hyphen?;
    Some(f64::from(hyphen.advance * piece.style.size))
}

struct OpenRun<'a> {
    run: &'a mut GlyphRun,
    pen: f64,
}

fn new_run(face: FaceId, piece: &TextPiece, pen: f64, actual_text: Option<String>) -> GlyphRun {
    let style = &piece.style;
    GlyphRun {
        face,
        size: style.size,
        colour: style.colour,
        x: pen as f32,
        y: -style.rise,
        glyphs: Vec::new(),
        text: String::new(),
        actual_text,
    }
}

/// The characters of a cluster as its glyphs show them: every space is a plain one and every hyphen a plain one, because the glyphs
/// are shared.
fn seen<'w>(words: &'w str, cluster: &Cluster) -> impl Iterator<Item = char> + use<'w> {
    let is_space = matches!(
        cluster.kind,
        ClusterKind::Space
            | ClusterKind::StretchingNoBreak
            | ClusterKind::BoundSpace
            | ClusterKind::FixedSpace
    );
    let shown = words.chars().map(move |character| match character {
        _ if is_space => ' ',
        '\u{2010}' | '\u{2011}' => '-',
        _ => character,
    });
    shown.take(if is_space { 1 } else { usize::MAX })
}
