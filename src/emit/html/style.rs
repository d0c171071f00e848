use crate::theme::{FamilyName, PageSize, ParagraphStyle, Theme, TitlePosition, VerbatimFamily};

/// Serif faces that readers have, after the one of our own pages.
const SERIF: &str =
    "\"Source Serif 4\", Cambria, Georgia, \"Noto Naskh Arabic\", \"Noto Serif CJK SC\", serif";
/// Sans serif faces that readers have, after the one of our own pages.
const SANS: &str = "\"Source Sans 3\", Calibri, \"Segoe UI\", Helvetica, Arial, sans-serif";
/// Monospaced faces that readers have, after the one of our own pages.
const MONO: &str = "\"Source Code Pro\", Consolas, Menlo, monospace";

/// The most height of a logo, in lines of running text, as in Word files.
const LOGO_LINES: f32 = 3.5;

/// The sheet of a page that looks like the theme, for screen and print. Sizes are in the unit of the reader's own text size;
/// where words begin is named by the direction of the text, so that the same sheet serves both.
#[expect(clippy::too_many_lines, reason = "a sheet, one rule after the other")]
pub(super) fn sheet(theme: &Theme) -> String {
    let (sizes, colours, margins) = (&theme.sizes, &theme.colours, &theme.margins);
    let rem = |points: f32| format!("{:.3}rem", points / sizes.body);
    let [text_family, headings, table_family, small_family] =
        [&theme.text, &theme.headings, &theme.tables, &theme.small].map(css_family);
    let verbatim = match theme.verbatim {
        VerbatimFamily::Mono => MONO,
        VerbatimFamily::Sans => SANS,
    };
    let title_position = match theme.title_position {
        TitlePosition::Start => "start",
        TitlePosition::Centre => "center",
    };
    let (paragraph_space, paragraph_indent) = match theme.paragraphs {
        ParagraphStyle::Spaced => (rem(sizes.leading / 2.0), "0".to_owned()),
        ParagraphStyle::Indented => ("0".to_owned(), rem(1.5 * sizes.body)),
        ParagraphStyle::Both => (rem(sizes.leading / 2.0), rem(1.5 * sizes.body)),
    };
    let paper = match theme.page_size {
        PageSize::A5 => "A5",
        PageSize::A4 => "A4",
        PageSize::Letter => "letter",
    };
    let justified = if theme.justify { "justify" } else { "start" };
    let hyphens = if theme.hyphenate { "auto" } else { "manual" };
    format!(
        "\
body {{ margin: 0; background: #ffffff; color: {text}; font: 1rem/{line} {text_family}; }}
article {{ max-width: {measure}; margin: 0 auto; padding: 2rem 1.25rem 4rem; text-align: {justified}; hyphens: {hyphens}; }}
header {{ padding-bottom: 1.25rem; margin-bottom: 1.75rem; border-bottom: 1px solid {accent}; text-align: {title_position}; hyphens: manual; }}
header p {{ margin: 0; font: {facts}/1.5 {small_family}; color: {muted}; }}
header p.mark {{ text-align: end; font-weight: 600; color: {accent}; }}
header p.organisation {{ font-weight: 600; letter-spacing: 0.06em; color: {accent}; }}
header p.logo img {{ display: block; max-width: 50%; max-height: {logo}; margin: 0 0 0.75rem; }}
header address {{ font: {facts}/1.5 {small_family}; color: {muted}; }}
header p.subtitle {{ margin: 0 0 1rem; font: {subtitle}/1.25 {text_family}; color: {text}; }}
header p.event, header p.dateline, header p.speaker {{ color: {text}; }}
h1, h2, h3, h4, h5, h6 {{ font-family: {headings}; font-weight: 600; line-height: 1.2; text-align: start; text-wrap: balance; hyphens: manual; }}
h1 {{ margin: 1.25rem 0 0.75rem; font-size: {title}; text-align: {title_position}; }}
h2 {{ margin: 2rem 0 0.5rem; font-size: {heading}; color: {accent}; }}
h3 {{ margin: 1.25rem 0 0.25rem; font-size: {subheading}; }}
h4, h5, h6 {{ margin: 1rem 0 0.25rem; font: italic 1rem/1.4 {text_family}; }}
p {{ margin: 0 0 {paragraph_space}; }}
p + p {{ text-indent: {paragraph_indent}; }}
header p, li p, [role=\"doc-endnotes\"] p, blockquote p {{ text-indent: 0; }}
.summary p {{ font-size: {lead}; }}
.closing, .beside {{ font-size: 0.92rem; }}
.evidence p {{ font-size: {note}; }}
ul, ol {{ margin: 0 0 {paragraph_space}; padding-inline-start: 1.5em; }}
.contents ul {{ padding-inline-start: 0; list-style: none; text-align: start; hyphens: manual; }} .contents ul ul {{ margin: 0; padding-inline-start: 1.5em; }}
.contents a {{ color: inherit; text-decoration: none; }} .contents a:hover {{ text-decoration: underline; }}
blockquote {{ margin: 0.75rem 0; margin-inline: 1.5em; }}
figure.quote {{ margin: 0.75rem 0; }}
figure.quote blockquote {{ margin-block: 0; }}
figure.quote figcaption {{ margin: 0.25rem 0 0; margin-inline: 1.5em; font-size: {note}; text-align: start; hyphens: manual; }}
.signatures p {{ margin-top: 3rem; text-align: start; }}
figure {{ margin: 1rem 0; }}
figcaption {{ margin: 0.5rem 0; font: {note}/1.4 {small_family}; text-align: start; hyphens: manual; }}
figcaption .credit {{ display: block; color: {muted}; }}
figure table {{ margin: 0.5rem 0; }}
aside {{ margin: 1.25rem 0; padding-block: 0.75rem; border-block: 1px solid {accent}; }}
aside p:last-child {{ margin-bottom: 0; }}
aside p.title {{ font: 600 {table}/1.4 {table_family}; color: {accent}; }}
aside.pull-quote p {{ font-size: {subtitle}; color: {accent}; text-align: start; }}
figure svg {{ display: block; max-width: 100%; height: auto; }} figure svg text {{ font-family: {table_family}; unicode-bidi: plaintext; }}
details {{ margin: 0.5rem 0; font: {note}/1.4 {small_family}; }} summary {{ cursor: pointer; color: {accent}; }}
img {{ max-width: 100%; height: auto; }}
table {{ width: 100%; margin: 1rem 0; border-collapse: collapse; font: {table}/1.4 {table_family}; font-variant-numeric: tabular-nums; text-align: start; hyphens: manual; }}
th, td {{ padding: 0.3em 0.75em 0.3em 0; text-align: start; vertical-align: top; border-bottom: 1px solid {muted}; }}
thead th {{ border-bottom: 2px solid {accent}; }}
th.centre, td.centre {{ text-align: center; }} th.end, td.end {{ text-align: end; }}
code {{ font-family: {verbatim}; font-size: 0.95em; hyphens: manual; }}
pre {{ white-space: pre-wrap; text-align: start; }}
hr {{ width: 6rem; margin: 1.5rem auto; border: 0; border-top: 1px solid {muted}; }}
a {{ color: {accent}; text-decoration: underline; overflow-wrap: anywhere; }}
sup {{ line-height: 0; }} sup a {{ padding: 0 0.1em; }}
[role=\"doc-endnotes\"] {{ margin-top: 2.5rem; padding-top: 0.75rem; border-top: 1px solid {muted}; font-size: {note}; }}
@page {{ size: {paper}; margin: {top}pt {side}pt {bottom}pt; }}
@media print {{
  article {{ max-width: none; padding: 0; font-size: {body}pt; }}
  h1, h2, h3, h4, h5, h6 {{ break-after: avoid; }}
  figure, table, li {{ break-inside: avoid; }} details {{ display: none; }}
}}
",
        text = colours.text,
        accent = colours.accent,
        muted = colours.muted,
        line = (sizes.leading / sizes.body * 1000.0).round() / 1000.0,
        measure = rem(theme.text_area().0),
        facts = rem(sizes.small + 1.0),
        subtitle = rem(sizes.subtitle),
        title = rem(sizes.title),
        heading = rem(sizes.heading),
        subheading = rem(sizes.subheading),
        lead = rem(sizes.lead),
        logo = rem(LOGO_LINES * sizes.leading),
        table = rem(sizes.table),
        note = rem(sizes.note),
        body = sizes.body,
        top = margins.top,
        side = margins.around(),
        bottom = margins.bottom,
    )
}

/// A family with those that replace it where the reader has not got it.
fn css_family(name: &FamilyName) -> String {
    match name {
        FamilyName::Serif => SERIF.to_owned(),
        FamilyName::Sans => SANS.to_owned(),
        FamilyName::Named(name) => format!("\"{name}\", {SANS}"),
    }
}
