use std::sync::Arc;

use super::{HtmlOptions, write};
use crate::document::PictureFiles;
use crate::emit::fixture::{CHART, EVERYTHING, document};
use crate::layout::{Attachment, Attachments, Drawings, Fonts, MediaType};
use crate::source::Origin;
use crate::theme::Theme;

fn article(brief: &str) -> String {
    write(&document(brief), &Theme::default(), &HtmlOptions { fragment: true, ..HtmlOptions::default() })
}

#[test]
fn article_of_everything() {
    insta::assert_snapshot!(article(EVERYTHING));
}

#[test]
fn a_page_says_its_language_direction_and_facts() {
    let brief = "title = \"\\\\</script> عمل\"\nlanguage = \"ar\"\n[sections.a]\nbody = \"الرعاية\"";
    let page = write(&document(brief), &Theme::default(), &HtmlOptions::default());
    assert!(page.contains("<html lang=\"ar\" dir=\"rtl\">"), "{page}");
    assert!(page.contains("<title>&lt;/script&gt; عمل</title>"), "{page}");
    assert!(page.contains("\"headline\":\"\\u003c/script> عمل\""), "{page}");
    assert_eq!(page.matches("<script").count(), 1, "only the data of JSON-LD: {page}");
}

#[test]
fn pictures_are_in_the_page_or_beside_it() {
    let document = document("[sections.a]\nbody = \"![A clock](clock.png)\"");
    let file = Attachment {
        path: None,
        media_type: MediaType::Png,
        bytes: [1, 2, 3].into(),
        width: 72.0,
        height: 36.0,
    };
    let mut options = HtmlOptions { fragment: true, ..HtmlOptions::default() };
    options.pictures.insert("clock.png", Origin::default(), file.clone());
    let inside = write(&document, &Theme::default(), &options);
    assert!(
        inside
            .contains("<img src=\"data:image/png;base64,AQID\" alt=\"A clock\" width=\"96\" height=\"48\">"),
        "{inside}"
    );
    let half = self::document("[sections.a]\nbody = \"![A clock](clock.png){width=50%}\"");
    let half = write(&half, &Theme::default(), &options);
    assert!(half.contains("alt=\"A clock\" style=\"width: 50%\">"), "{half}");
    options.picture_folder = Some("pictures/".into());
    let beside = write(&document, &Theme::default(), &options);
    assert!(beside.contains(&format!("src=\"pictures/{}\"", file.content_name())), "{beside}");
}

#[test]
fn a_chart_is_drawn_and_its_data_can_be_opened() {
    let (document, theme) = (document(CHART), Theme::default());
    let fonts = Arc::<Fonts>::default();
    let pictures =
        Attachments::of(&document, &theme, &PictureFiles::default(), &fonts, Drawings::Files).unwrap();
    let page = write(&document, &theme, &HtmlOptions { fragment: true, pictures, picture_folder: None });
    let (_, figure) = page.split_once("<figure").unwrap();
    let figure = figure.split_once("</figure>").unwrap().0;
    let order: Vec<usize> =
        ["<figcaption>", "<svg", "<details>\n<summary>Data</summary>\n<table>", "<td class=\"end\">265</td>"]
            .iter()
            .map(|part| figure.find(part).unwrap_or_else(|| panic!("{part}: {figure}")))
            .collect();
    assert!(order.is_sorted(), "{figure}");
    // SVG 1.1 has no such value, and checkers of HTML refuse it.
    assert!(!figure.contains("unicode-bidi"), "{figure}");
    assert!(figure.contains(
        "role=\"img\" aria-label=\"Bar chart: Care &lt;by&gt; region. Women: World 265, Asia 262.\""
    ));
    assert!(
        article(CHART)
            .contains("<figcaption><strong>Figure 1.</strong> Care &lt;by&gt; region</figcaption>\n<table>")
    );
}
