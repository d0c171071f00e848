use std::fmt::Write as _;

use super::{ListedStatement, Listing};
use crate::emit::html::escaped;

/// How the page looks: one column of a readable width, dark on light or light on dark as the reader has it, contrast at least 7 to 1, and
/// a focus that can be seen.
const STYLE: &str = "\
:root{color-scheme:light dark;--ink:#1b1b1b;--paper:#fff;--soft:#4a4a4a;--link:#0b4f8a;--line:#c9c9c9}\
@media(prefers-color-scheme:dark){:root{--ink:#eee;--paper:#151515;--soft:#c4c4c4;--link:#9ccbff;--line:#444}}\
body{font:1.0625rem/1.55 system-ui,sans-serif;color:var(--ink);background:var(--paper);max-width:46rem;margin:0 auto;padding:1.5rem}\
h1{font-size:1.9rem;line-height:1.2}h2{margin-top:2.5rem;border-bottom:1px solid var(--line)}h4{font-size:1.15rem;margin:1.6rem 0 .2rem}\
a{color:var(--link)}a:focus-visible{outline:3px solid var(--link);outline-offset:2px}\
.facts{color:var(--soft);margin:.1rem 0}.files{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.3rem 1.2rem}\
.skip{position:absolute;left:-999rem}.skip:focus{position:static}\
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}";

/// The listing as one page of HTML.
pub(super) fn page(listing: &Listing) -> String {
    let title = escaped(&listing.title);
    let ways = listing.ways_in();
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <link rel=\"alternate\" type=\"application/atom+xml\" title=\"{title}\" href=\"index.atom\">\n<style>{STYLE}</style>\n</head>\n\
         <body>\n<a class=\"skip\" href=\"#main\">Skip to the statements</a>\n<header>\n<h1>{title}</h1>\n\
         <nav aria-label=\"Ways in\">\n<ul>\n<li><a href=\"#by-date\">By date</a></li>\n"
    );
    for (place, heading, _) in &ways {
        // Writing to a `String` cannot fail.
        let _ = writeln!(page, "<li><a href=\"#{place}\">{heading}</a></li>");
    }
    page += "</ul>\n</nav>\n</header>\n<main id=\"main\">\n<section aria-labelledby=\"by-date\">\n<h2 id=\"by-date\">By date</h2>\n";
    for (year, statements) in listing.by_year() {
        let _ = writeln!(page, "<h3>{}</h3>", escaped(year));
        for statement in statements {
            article(&mut page, statement);
        }
    }
    page += "</section>\n";
    for (place, heading, groups) in ways {
        let _ = writeln!(page, "<section aria-labelledby=\"{place}\">\n<h2 id=\"{place}\">{heading}</h2>");
        for (value, statements) in groups {
            let _ = writeln!(page, "<h3>{}</h3>\n<ul>", escaped(value));
            for ListedStatement { brief, date, anchor, .. } in statements {
                let (title, language) = (escaped(&brief.title), escaped(&brief.language));
                let date = date.as_ref().map(|date| format!(", {}", escaped(date))).unwrap_or_default();
                let _ =
                    writeln!(page, "<li><a href=\"#{anchor}\" lang=\"{language}\">{title}</a>{date}</li>");
            }
            page += "</ul>\n";
        }
        page += "</section>\n";
    }
    page += "</main>\n</body>\n</html>\n";
    page
}

fn article(page: &mut String, statement: &ListedStatement) {
    let brief = &statement.brief;
    let (title, language) = (escaped(&brief.title), escaped(&brief.language));
    let anchor = &statement.anchor;
    let _ =
        writeln!(page, "<article id=\"{anchor}\" lang=\"{language}\" aria-labelledby=\"{anchor}-title\">");
    let _ = writeln!(page, "<h4 id=\"{anchor}-title\">{title}</h4>");
    let mut facts = Vec::new();
    if let (Some(words), Some(date)) = (&statement.date, &brief.date) {
        facts.push(format!("<time datetime=\"{}\">{}</time>", escaped(date), escaped(words)));
    }
    facts.extend(statement.facts().map(|fact| escaped(fact).into_owned()));
    if !facts.is_empty() {
        let _ = writeln!(page, "<p class=\"facts\">{}</p>", facts.join(" · "));
    }
    if let Some(summary) = &brief.summary {
        let _ = writeln!(page, "<p>{}</p>", escaped(summary));
    }
    let _ = writeln!(page, "<ul class=\"files\" lang=\"en\" aria-label=\"Files\">");
    for file in &statement.files {
        let _ = writeln!(
            page,
            "<li><a href=\"{}\" type=\"{}\" hreflang=\"{language}\">{}<span class=\"hidden\"> of {title}</span></a> ({})</li>",
            escaped(&file.address),
            file.media_type,
            escaped(&file.label),
            file.size
        );
    }
    for (name, place) in &statement.translations {
        let _ = writeln!(
            page,
            "<li><a href=\"#{place}\">{}<span class=\"hidden\">: {title}</span></a></li>",
            escaped(name)
        );
    }
    let _ = writeln!(page, "</ul>\n</article>");
}
