//! Prints pages and tags as text, for tests to compare and people to read.

use std::fmt::Write as _;

use super::{GlyphRun, ItemKind, Kid, Mark, Pages, TagId, TagTree};

/// The glyphs of every page: one line for each baseline, with its place and the size of its type.
pub(super) fn pages(pages: &Pages) -> String {
    let mut out = String::new();
    for (i, page) in pages.pages.iter().enumerate() {
        let _ = writeln!(out, "page {}", i + 1);
        let mut rows: Vec<(f32, f32, String)> = Vec::new();
        for item in &page.items {
            match &item.kind {
                ItemKind::Glyphs(run) => {
                    let size = run.size;
                    let words = words(run);
                    let mark = if item.mark == Mark::Pagination { "*" } else { "" };
                    match rows.last_mut() {
                        Some((y, _, row)) if (*y - run.y).abs() < 0.5 * size => row.push_str(&words),
                        _ => rows.push((run.y, run.x, format!("{size:>5.2}{mark} {words}"))),
                    }
                }
                ItemKind::Rule { area, .. }
                    if area.height > 0.45 || area.width < 70.0 && area.height < 0.42 =>
                {
                    rows.push((area.y, area.x, format!("      ─ {:.0} wide", area.width)));
                }
                ItemKind::Rule { .. } => {}
                ItemKind::Image { area, .. } => {
                    rows.push((
                        area.y,
                        area.x,
                        format!("      image {:.0} × {:.0}", area.width, area.height),
                    ));
                }
            }
        }
        for (y, x, row) in rows {
            let _ = writeln!(out, "  {y:6.1} {x:6.1} {}", row.trim_end());
        }
    }
    out
}

/// What the glyphs of a run stand for.
pub(super) fn words(run: &GlyphRun) -> String {
    run.text.clone()
}

/// The structure, one tag a line, with the words that it holds.
pub(super) fn tags(pages: &Pages) -> String {
    let mut contents = vec![String::new(); pages.tags.contents()];
    for item in pages.pages.iter().flat_map(|page| &page.items) {
        if let (Mark::Content(content), ItemKind::Glyphs(run)) = (item.mark, &item.kind) {
            contents[content.0 as usize] += run.actual_text.as_deref().unwrap_or(&words(run));
        }
    }
    let mut out = String::new();
    tag(&mut out, &pages.tags, TagTree::ROOT, &contents, 0);
    out
}

fn tag(out: &mut String, tree: &TagTree, id: TagId, contents: &[String], depth: usize) {
    let tag_ = tree.get(id);
    let alt = tag_.alt.as_ref().map(|alt| format!(" [{alt}]")).unwrap_or_default();
    let language = tag_.language.as_ref().map(|language| format!(" ({language})")).unwrap_or_default();
    let _ = writeln!(out, "{}{:?}{language}{alt}", "  ".repeat(depth), tag_.role);
    for kid in &tag_.kids {
        match kid {
            Kid::Tag(kid) => tag(out, tree, *kid, contents, depth + 1),
            Kid::Content(content) => {
                let _ = writeln!(out, "{}“{}”", "  ".repeat(depth + 1), contents[content.0 as usize].trim());
            }
        }
    }
}
