//! Every factor of taste, with its reason. What a theme says (sizes, margins, colours) is not among them.

/// Sizes and leadings, as factors of the sizes that a theme gives.
pub(in crate::layout) mod size {
    /// The part of a size at which the x of the monospaced face is as high as that of the serif.
    pub(in crate::layout) const MONO_TO_SERIF: f32 = 0.977;
    /// Verbatim blocks are smaller than text: letters of one width are wide, and lines of code should not wrap.
    pub(in crate::layout) const VERBATIM: f32 = 0.9;
    /// From the top of the letters to the baseline: the ascenders of the bundled serif.
    pub(in crate::layout) const ASCENT: f32 = 0.76;
    /// Added to small type for lines of the head, which are read and not looked up, in points.
    pub(in crate::layout) const HEAD_STEP: f32 = 1.0;
    /// Added to the subtitle's size for the name of a body in the masthead, so that it outranks a subtitle, in points.
    pub(in crate::layout) const ORGAN_STEP: f32 = 2.0;
    /// Bold sans serif in small type closes up; this opens it again.
    pub(in crate::layout) const ORGANISATION_TRACKING: f32 = 0.06;
    /// The name of the United Nations above a masthead, as a part of running text.
    pub(in crate::layout) const UNITED_NATIONS: f32 = 1.35;
    /// The first letter of a symbol, which names the organ, as a part of running text.
    pub(in crate::layout) const SYMBOL_INITIAL: f32 = 2.0;
    /// The rest of the symbol.
    pub(in crate::layout) const SYMBOL: f32 = 0.95;
    /// Large type over few lines needs least leading, or its lines fall apart.
    pub(in crate::layout) const TITLE_LEADING: f32 = 1.12;
    /// The most lines of a title at its full size; a longer one steps down.
    pub(in crate::layout) const TITLE_LINES: usize = 4;
    /// How much smaller each step is.
    pub(in crate::layout) const TITLE_STEP: f32 = 0.88;
    /// The most steps: the last is still larger than text.
    pub(in crate::layout) const TITLE_STEPS: usize = 3;
    /// As [`TITLE_LEADING`].
    pub(in crate::layout) const HEADING_LEADING: f32 = 1.12;
    /// Between title and text.
    pub(in crate::layout) const SUBTITLE_LEADING: f32 = 1.2;
    /// As large as a subtitle and bold.
    pub(in crate::layout) const ORGAN_LEADING: f32 = 1.15;
    /// Single lines about one thing each: open enough to be told apart.
    pub(in crate::layout) const HEAD_LEADING: f32 = 1.5;
    /// Addresses are one thing over several lines.
    pub(in crate::layout) const ADDRESS_LEADING: f32 = 1.4;
    /// The least size of a table that is set smaller to fit, in points: the figures of printed timetables.
    pub(in crate::layout) const LEAST_TABLE: f32 = 7.0;
    /// The least size of one that is set smaller to keep symbols and addresses whole, in points: as small as notes may be.
    pub(in crate::layout) const READABLE_TABLE: f32 = 8.0;
    /// By how much it is set smaller at a time, in points.
    pub(in crate::layout) const TABLE_STEP: f32 = 0.5;
    /// Sans serif has a large x-height and wants more than serif.
    pub(in crate::layout) const TABLE_LEADING: f32 = 1.36;
    /// Text in boxes has short lines.
    pub(in crate::layout) const BOXED_LEADING: f32 = 1.3;
    /// Running heads seldom have a second line.
    pub(in crate::layout) const RUNNING_LEADING: f32 = 1.35;
    /// Between the leadings of text and notes, as the size is between theirs.
    pub(in crate::layout) const SOURCES_LEADING: f32 = 1.35;
    /// Notes are read in pieces of two or three lines.
    pub(in crate::layout) const NOTE_LEADING: f32 = 1.33;
    /// The figures of a note call: small enough to be on the shoulder of a letter, large enough to be read in print.
    pub(in crate::layout) const CALL: f32 = 0.62;
    /// How far they are raised: their head is level with the ascenders.
    pub(in crate::layout) const CALL_RISE: f32 = 0.36;
    /// Raised and lowered letters within the text: larger than note calls, for they are part of a word.
    pub(in crate::layout) const SCRIPT: f32 = 0.68;
    /// How far lowered letters lie below the line: they hang halfway below it.
    pub(in crate::layout) const SUBSCRIPT_DROP: f32 = 0.14;
}

/// What floating-point numbers leave open.
pub(in crate::layout) mod slack {
    /// Lengths that differ by less are equal, in points: sums of thousands of widths differ by less, and no eye sees it. What was measured
    /// gets that much more where it must fit again, lest a word be divided for a rounding error.
    pub(in crate::layout) const ROUNDING: f32 = 0.05;
}

/// Spaces between blocks, in half lines of running text, so that what follows stays on the grid.
pub(in crate::layout) mod space {
    /// After a heading within a part: it belongs to its text without a gap.
    pub(in crate::layout) const HEADING: f32 = 0.0;
    /// Before and after the headings below that.
    pub(in crate::layout) const SUBHEADING: (f32, f32) = (1.0, 0.0);
    /// Before a title.
    pub(in crate::layout) const TITLE: f32 = 3.0;
    /// Between title and what says when and where.
    pub(in crate::layout) const FACTS: f32 = 2.0;
    /// After a summary, which stands apart from the text.
    pub(in crate::layout) const SUMMARY: f32 = 2.0;
    /// Before notes that are at the end.
    pub(in crate::layout) const END_NOTES: f32 = 3.0;
    /// Between notes that are at the end, in lines of theirs: enough to find the next number.
    pub(in crate::layout) const BETWEEN_END_NOTES: f32 = 0.3;
    /// Above the notes of a page: air, a rule, air.
    pub(in crate::layout) const ABOVE_NOTES: f32 = 2.0;
    /// From the rule down to the notes: less than above it, as the rule belongs to them.
    pub(in crate::layout) const NOTE_RULE: f32 = 0.8;
    /// From the name of the United Nations down to the rule below it.
    pub(in crate::layout) const BELOW_SYMBOL: f32 = 0.6;
    /// Between what a masthead of the United Nations says of a document and what it says of the meeting, and from there to the title.
    pub(in crate::layout) const MEETING: f32 = 4.0;
    /// Below the rule of a masthead.
    pub(in crate::layout) const MASTHEAD_RULE: f32 = 0.5;
    /// Between a part and the box before or after it.
    pub(in crate::layout) const AROUND_BOX: f32 = 2.0;
    /// Within a band above and below its text.
    pub(in crate::layout) const IN_BAND: f32 = 2.0;
    /// Between the paragraphs of a box, as a part of its leading: its few short lines would fall apart with half a line.
    pub(in crate::layout) const BETWEEN_BOXED: f32 = 1.0 / 3.0;
    /// Between the boxes of a side column.
    pub(in crate::layout) const IN_SIDE: f32 = 2.0;
    /// Below a figure that has text beside it.
    pub(in crate::layout) const BELOW_BESIDE: f32 = 1.0;
    /// After a figure.
    pub(in crate::layout) const AFTER_FIGURE: f32 = 2.0;
    /// Kept free of a picture on its page, for a line before and after it.
    pub(in crate::layout) const AROUND_FIGURE: f32 = 4.0;
}

/// How far things are set in, in ems of their type.
pub(in crate::layout) mod indent {
    /// The first line of a paragraph: seen at once, in every measure (Bringhurst, *The Elements of Typographic Style*, 2.3.2,
    /// has one em to one lead; half an em more for long lines).
    pub(in crate::layout) const PARAGRAPH: f32 = 1.5;
    /// A block quotation, on either side: more than a paragraph, so that the two are not mistaken.
    pub(in crate::layout) const QUOTE: f32 = 1.6;
    /// The most that the far side of a quotation takes of the measure, lest a nested one be a column of single words.
    pub(in crate::layout) const QUOTE_FAR_SIDE: f32 = 0.25;
    /// The text of a list with bullets.
    pub(in crate::layout) const BULLETED: f32 = 1.3;
    /// The least for the text of a numbered list.
    pub(in crate::layout) const NUMBERED: f32 = 1.5;
    /// Between a number or bullet and the text.
    pub(in crate::layout) const AFTER_LABEL: f32 = 0.5;
    /// A figure of a note's number: those of the bundled serif are as wide.
    pub(in crate::layout) const NOTE_FIGURE: f32 = 0.55;
    /// What a note's number takes beside its figures.
    pub(in crate::layout) const AFTER_NOTE_FIGURES: f32 = 0.7;
}

/// The list of headings, in ems of its own type but where another unit is named.
pub(in crate::layout) mod contents {
    /// The space between the entries of parts where some have entries below them, in units of the page.
    pub(in crate::layout) const SPACE: f32 = 0.5;
    /// The room before a number of two figures, in which one of three figures is clear of the dots.
    pub(in crate::layout) const BEFORE_NUMBER: f32 = 0.6;
    /// A measure that holds every number of a page.
    pub(in crate::layout) const NUMBER: f32 = 5.0;
    /// The room between words and dots.
    pub(in crate::layout) const BEFORE_DOTS: f32 = 0.6;
    /// The fewest dots: less lead nowhere.
    pub(in crate::layout) const FEWEST_DOTS: usize = 3;
}

/// Rules and lines, in points.
pub(in crate::layout) mod rule {
    /// The length of the rule above notes: an inch less a little, as it has no meaning of its own.
    pub(in crate::layout) const NOTES_LENGTH: f32 = 64.0;
    /// Its height: the finest that every printer shows.
    pub(in crate::layout) const NOTES: f32 = 0.4;
    /// Below a title block and a letterhead: as strong as the strokes of the text.
    pub(in crate::layout) const HEAD: f32 = 0.6;
    /// Below the symbol of a document.
    pub(in crate::layout) const SYMBOL: f32 = 0.4;
    /// Below the masthead of a body: it carries the name above it, which is bold.
    pub(in crate::layout) const MASTHEAD: f32 = 1.6;
    /// Above and below a table and its head.
    pub(in crate::layout) const TABLE: f32 = 0.7;
    /// Between rows of a table: it leads the eye and is not looked at.
    pub(in crate::layout) const ROW: f32 = 0.25;
    /// At the edge of a box: seen as its side, not as a line.
    pub(in crate::layout) const BOX: f32 = 3.0;
    /// Around the logo on a band, in paper white.
    pub(in crate::layout) const LOGO_GROUND: f32 = 4.0;
    /// Left and right of the words in a table that has a ground.
    pub(in crate::layout) const CELL_SIDE: f32 = 5.0;
    /// Between two thoughts.
    pub(in crate::layout) const BREAK: f32 = 0.5;
    /// The length of that, in ems of the text.
    pub(in crate::layout) const BREAK_LENGTH: f32 = 4.0;
    /// Below a link.
    pub(in crate::layout) const LINK: f32 = 0.4;
    /// How far below the baseline that is, in ems: between the letters and their descenders' ends.
    pub(in crate::layout) const LINK_DROP: f32 = 0.14;
    /// How far above the baseline a line goes through deleted words, in ems: the middle of the x.
    pub(in crate::layout) const DELETED_RISE: f32 = 0.24;
}

/// How what is side by side shares the measure, and how tall pictures are.
pub(in crate::layout) mod share {
    /// Of the measure, for addresses beside a name, and for what a body says of a document: a street and its number fit.
    pub(in crate::layout) const ASIDE: f32 = 0.36;
    /// The most of it, where an address would be broken.
    pub(in crate::layout) const MOST_ASIDE: f32 = 0.6;
    /// Of the measure, for what a masthead of the United Nations says of a document.
    pub(in crate::layout) const REGISTER: f32 = 0.29;
    /// The narrowest measure for two figures side by side, in ems of the text.
    pub(in crate::layout) const PAIR: f32 = 36.0;
    /// The most of the measure that a picture takes whose caption is beside it.
    pub(in crate::layout) const SMALL_PICTURE: f32 = 0.42;
    /// The most of the measure that a picture with text beside it takes: lines of 45 characters are left in common sizes.
    pub(in crate::layout) const BESIDE_TEXT: f32 = 0.46;
    /// The narrowest measure beside a picture, in ems of the text.
    pub(in crate::layout) const LEAST_BESIDE: f32 = 18.0;
    /// A picture of more than this share of the measure is not made smaller for text beside it.
    pub(in crate::layout) const TOO_WIDE_BESIDE: f32 = 0.8;
    /// Of the measure, for each of two that say as much.
    pub(in crate::layout) const HALF: f32 = 0.48;
    /// Of the measure, for what its title and the sentence below it are set in on either side.
    pub(in crate::layout) const SUBMISSION: f32 = 0.08;
    /// Between them, in half lines.
    pub(in crate::layout) const ASIDE_GUTTER: f32 = 2.0;
    /// The most of the measure that a logo takes.
    pub(in crate::layout) const LOGO_WIDTH: f32 = 0.5;
    /// Between columns of a table, in ems of its type: more than any space within a line.
    pub(in crate::layout) const COLUMN_GUTTER: f32 = 1.4;
    /// The most of the height of a page that a table's head takes where it is set again.
    pub(in crate::layout) const REPEATED_HEAD: f32 = 1.0 / 3.0;
    /// The least width of a picture in a table, in points.
    pub(in crate::layout) const FIGURE_IN_TABLE: f32 = 60.0;
    /// The size of a pixel where the page does not ask for less: 144 pixels an inch, the least that looks sharp in print.
    pub(in crate::layout) const POINTS_PER_PIXEL: f32 = 0.5;
}

/// The page of a speech.
pub(in crate::layout) mod speech {
    /// The size of the times in the margin, as a part of that of the text.
    pub(in crate::layout) const TIME: f32 = 0.7;
    /// How far they stand from the text, in ems of that size.
    pub(in crate::layout) const TIME_GAP: f32 = 0.6;
    /// How wide they may be, in the same ems.
    pub(in crate::layout) const TIME_WIDTH: f32 = 3.0;
}

/// Running heads and feet.
pub(in crate::layout) mod running {
    /// The most of the measure for who it is by; the rest is the title's, which says more.
    pub(in crate::layout) const AUTHOR: f32 = 0.45;
    /// The least space between the two, in points.
    pub(in crate::layout) const GAP: f32 = 24.0;
    /// Where the head's baseline is, as a part of the margin: nearer to the text than to the edge, which printers clip.
    pub(in crate::layout) const HEAD: f32 = 0.56;
    /// Where the foot's baseline is, from the edge up.
    pub(in crate::layout) const FOOT: f32 = 0.5;
    /// The most lines of a foot that begins with words of an author, such as where an organisation is registered, which must be whole.
    pub(in crate::layout) const FOOT_LINES: usize = 2;
    /// The most of the measure for each side where something stands in the middle.
    pub(in crate::layout) const SIDE: f32 = 0.32;
    /// From the baseline of a head down to its rule, in ems: below the descenders.
    pub(in crate::layout) const RULE_BELOW: f32 = 0.45;
    /// From the baseline of a foot up to its rule, in ems: above the ascenders.
    pub(in crate::layout) const RULE_ABOVE: f32 = 1.4;
}

/// What it costs to begin a page somewhere, in units that only compare.
pub(in crate::layout) mod cost {
    /// One page more.
    pub(in crate::layout) const PAGE: f32 = 5_000.0;
    /// Anywhere within a paragraph.
    pub(in crate::layout) const IN_PARAGRAPH: f32 = 20.0;
    /// After the first or before the last row of a table, or item of a list that is one line.
    pub(in crate::layout) const LONE_ITEM: f32 = 2_000.0;
    /// Before a last paragraph of one line.
    pub(in crate::layout) const LONE_PARAGRAPH: f32 = 2_000.0;
    /// After a divided word.
    pub(in crate::layout) const DIVIDED: f32 = 4_000.0;
    /// Between a paragraph that ends in a colon and what it announces.
    pub(in crate::layout) const ANNOUNCED: f32 = 4_000.0;
    /// Between a quotation and the line that says whose it is.
    pub(in crate::layout) const ATTRIBUTION: f32 = 30_000.0;
    /// After the first or before the last line of a paragraph.
    pub(in crate::layout) const LONE_LINE: f32 = 9_000.0;
    /// Between an item and the first of the items below it, or a paragraph that ends in a colon and the list it leads to: it is their
    /// heading. More than [`LONE_LINE`], as a lone line says at least something.
    pub(in crate::layout) const FIRST_ITEM: f32 = 15_000.0;
    /// Between the title block and the text: rather there, where the block fills a page, than between a heading and its text.
    pub(in crate::layout) const AFTER_TITLE_BLOCK: f32 = 35_000.0;
    /// Between a heading and what it heads.
    pub(in crate::layout) const HEADING: f32 = 40_000.0;
    /// Within a heading, which is never torn while a page has room for it.
    pub(in crate::layout) const WITHIN_HEADING: f32 = 150_000.0;
    /// A point of a speech that goes on over the page: dearer than two more pages.
    pub(in crate::layout) const IN_POINT: f32 = 12_000.0;
    /// Within a sentence of a speech, or between a passage and its sources: only where nothing else is possible.
    pub(in crate::layout) const IN_SENTENCE: f32 = 1_000_000.0;
    /// Within the title block.
    pub(in crate::layout) const TITLE_BLOCK: f32 = 200_000.0;
    /// A last page that has fewer lines than [`LEAST_LAST_LINES`].
    pub(in crate::layout) const SHORT_LAST_PAGE: f32 = 3_000.0;
    /// A figure that is printed after the place where it was called: as bad as a hole of three lines. Each line of text between them
    /// adds one.
    pub(in crate::layout) const FIGURE_MOVES: f32 = 9.0;
    /// The same for a heading between them: as bad as a hole of eight lines.
    pub(in crate::layout) const FIGURE_LEAVES_HEADING: f32 = 64.0;
    /// The fewest lines of a last page: a fifth or so of them looks like a slip of the printer.
    pub(in crate::layout) const LEAST_LAST_LINES: f32 = 4.0;
    /// A note that finds no room on the page of its call.
    pub(in crate::layout) const NOTE_PUT_OFF: f32 = 30_000.0;
    /// A note that begins on the page of its call and ends on the next.
    pub(in crate::layout) const NOTE_DIVIDED: f32 = 2_500.0;
    /// A note that goes on for one page more.
    pub(in crate::layout) const NOTE_GOES_ON: f32 = 800.0;
    /// Notes that are left when the text is over, and would be on a page alone.
    pub(in crate::layout) const NOTES_ALONE: f32 = 60_000.0;
}

/// Spaces within a line, in parts of the space between words.
pub(in crate::layout) mod word_space {
    /// How far a space gives way before words run together.
    pub(in crate::layout) const SHRINK: f64 = 0.3;
    /// The most that it gives way where nothing else fits.
    pub(in crate::layout) const MOST_SHRINK: f64 = 0.32;
    /// How far a space stretches before it shows.
    pub(in crate::layout) const STRETCH: f64 = 0.7;
    /// A space is not stretched to more than this times its width: a line that needs more stays ragged.
    pub(in crate::layout) const WIDEST: f64 = 5.0;
    /// A thin space (M. Paris, *Le petit manuel de composition typographique*: about half).
    pub(in crate::layout) const THIN: f32 = 0.5;
}

/// Chinese and Japanese text, in ems.
pub(in crate::layout) mod east_asian {
    /// What is at least as wide fills a square.
    pub(in crate::layout) const SQUARE: f32 = 0.9;
    /// Between Han signs and Latin letters or figures (Requirements for Chinese Text Layout, W3C, 3.2.2: a quarter).
    pub(in crate::layout) const BESIDE_LATIN: f32 = 0.25;
    /// What a sign counts for where the slack of a line is shared out; a space between words counts for its width.
    pub(in crate::layout) const GIVE: f32 = 0.1;
    /// How far the first line of a paragraph is set in, in Chinese and in Japanese.
    pub(in crate::layout) const INDENT: (f32, f32) = (2.0, 1.0);
}

/// How far marks hang into the margin of a justified paragraph, in parts of their width: about what R. Schlicht's microtype gives
/// for most faces.
pub(in crate::layout) mod hang {
    /// The faintest mark.
    pub(in crate::layout) const STOP: f64 = 0.7;
    /// A hyphen.
    pub(in crate::layout) const HYPHEN: f64 = 0.5;
    /// A comma, and quotation marks.
    pub(in crate::layout) const COMMA: f64 = 0.4;
    /// A colon or semicolon, which is taller.
    pub(in crate::layout) const COLON: f64 = 0.3;
    /// A dash, which is long.
    pub(in crate::layout) const DASH: f64 = 0.2;
}

/// How unwelcome a line end is where a word, an address or what belongs together is parted there; demerits grow with the square.
pub(in crate::layout) mod parting {
    /// The division that the author proposes (U+00AD).
    pub(in crate::layout) const PROPOSED: f64 = 300.0;
    /// The division of a word by its syllables: worse than spaces of twice their width. In justified speeches about one line in twelve
    /// then ends in a hyphen.
    pub(in crate::layout) const SYLLABLE: f64 = 450.0;
    /// The division of a name, which readers may not know.
    pub(in crate::layout) const NAME: f64 = 550.0;
    /// The division of a part of a word that has a hyphen of its own: two hyphens mislead.
    pub(in crate::layout) const PART_OF_COMPOUND: f64 = 900.0;
    /// After the hyphen of a compound.
    pub(in crate::layout) const AFTER_HYPHEN: f64 = 40.0;
    /// After a hyphen-minus: a reader that joins divided words takes it for a mark of division, and loses it.
    pub(in crate::layout) const AFTER_HYPHEN_MINUS: f64 = 900.0;
    /// Within an address.
    pub(in crate::layout) const IN_ADDRESS: f64 = 60.0;
    /// After the stroke of a document's symbol, which is one name: only where it is wider than the line.
    pub(in crate::layout) const IN_SYMBOL: f64 = 1e9;
    /// The division of a word that is held to the figure before it, such as the month of a date: only where both are wider than the line.
    pub(in crate::layout) const BEHIND_FIGURE: f64 = 1e4;
    /// Within a word of a heading, in a script without spaces.
    pub(in crate::layout) const WITHIN_WORD: f64 = 300.0;
    /// After a small word of a heading, such as an article: it belongs to the word that it leads to.
    pub(in crate::layout) const AFTER_SMALL_WORD: f64 = 250.0;
    /// The most letters of a small word.
    pub(in crate::layout) const SMALL_WORD: usize = 3;
    /// The division of a word that leaves fewer than [`FEW`] letters on the line.
    pub(in crate::layout) const AFTER_FEW: f64 = 900.0;
    /// Before a dash that is between spaces.
    pub(in crate::layout) const BEFORE_DASH: f64 = 200.0;
    /// At a space that holds together what is then too wide for any line.
    pub(in crate::layout) const AT_BOUND_SPACE: f64 = 100.0;
    /// Within what no line can hold.
    pub(in crate::layout) const LAST_RESORT: f64 = 1_000.0;
    /// The fewest letters of a word that is divided.
    pub(in crate::layout) const SHORTEST_WORD: usize = 5;
    /// The letters from which on a word may be divided for a column of a table: shorter ones look cut.
    pub(in crate::layout) const LONG_WORD: usize = 12;
    /// The signs of an address from which on no column is made wide enough for all of it.
    pub(in crate::layout) const LONG_ADDRESS: usize = 24;
    /// The most letters of what can still be a word.
    pub(in crate::layout) const LONGEST_WORD: usize = 60;
    /// Fewer letters before a hyphen are no help to a reader (Bringhurst, 2.4.2).
    pub(in crate::layout) const FEW: usize = 3;
    /// The fewest letters before and after a hyphen.
    pub(in crate::layout) const LEAST_AROUND: (usize, usize) = (2, 3);
}

/// What a choice of line ends costs, in the demerits of D. E. Knuth and M. F. Plass.
pub(in crate::layout) mod line_end {
    /// The ratio beyond which a space is stretched only where nothing else helps.
    pub(in crate::layout) const TOLERANCE: f64 = 3.0;
    /// Added to the badness of each line, so that fewer lines are better.
    pub(in crate::layout) const LINE_PENALTY: f64 = 10.0;
    /// For two lines one after the other whose spaces differ much.
    pub(in crate::layout) const UNLIKE_NEIGHBOURS: f64 = 3_000.0;
    /// For two divided words one above the other.
    pub(in crate::layout) const TWO_HYPHENS: f64 = 1_000_000.0;
    /// For a third divided word below two others.
    pub(in crate::layout) const THREE_HYPHENS: f64 = 1e9;
    /// For a line of a heading that goes on where a clause ends.
    pub(in crate::layout) const TORN_CLAUSE: f64 = 1e7;
    /// The lines of a justified paragraph for each that may end in a hyphen without a second try.
    pub(in crate::layout) const LINES_PER_HYPHEN: usize = 10;
    /// How many times worse a divided word is in that try.
    pub(in crate::layout) const DREAD_OF_HYPHENS: f64 = 45.0;
    /// The ratio beyond which a space is never stretched in it: a line with wider ones is worse than a hyphen.
    pub(in crate::layout) const SPARING_TOLERANCE: f64 = 6.0;
    /// For a divided word in the last line but one.
    pub(in crate::layout) const LAST_HYPHEN: f64 = 400_000.0;
    /// For a last line that is the rest of a divided word.
    pub(in crate::layout) const LAST_SYLLABLES: f64 = 4_000_000.0;
    /// For a last line that is too short: as bad as spaces of twice their width, or a line that ends well before half of the measure.
    pub(in crate::layout) const SHORT_LAST: f64 = 800_000.0;
    /// The shortest last line that looks well, as a part of the measure: it reaches beyond an indent.
    pub(in crate::layout) const SHORTEST_LAST: f64 = 0.12;
    /// The same in ems, for a narrow measure.
    pub(in crate::layout) const SHORTEST_LAST_EMS: f64 = 3.0;
    /// The most that is asked of a last line in a measure that is narrow against the type.
    pub(in crate::layout) const MOST_SHORTEST_LAST: f64 = 0.25;
    /// Where a ragged line is as bad as a justified one at its full stretch, as a part of the measure.
    pub(in crate::layout) const RAG: f64 = 0.1;
    /// How bad that is.
    pub(in crate::layout) const RAG_BADNESS: f64 = 20.0;
}
