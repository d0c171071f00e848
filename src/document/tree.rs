use super::DocumentFacts;
use crate::locale::{Language, Locale, Locales, Pace};
use crate::reader::Date;
use crate::source::{Origin, Sources};
use crate::text;

/// A block of a document: everything that is cited has become a note.
pub type Block = text::Block<NoteReference>;
/// A run of a document.
pub type Inline = text::Inline<NoteReference>;

/// Where a note is called from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NoteReference {
    /// The number of the note, from one.
    pub number: u32,
    /// Which call of that note this is, from one; only the first is where the way back from the note leads.
    pub call: u32,
}

/// A statement ready to be printed in any format.
#[derive(Debug, Clone)]
pub struct Document {
    /// The kind of statement, such as `talking-points`.
    pub kind: String,
    /// The language of the text.
    pub language: Language,
    /// The words and forms of its language, and of those that it quotes.
    pub locales: Locales,
    /// What comes before the text, and what catalogues need.
    pub head: Head,
    /// Who and what it is about, as data.
    pub facts: DocumentFacts,
    /// The text in order.
    pub parts: Vec<Part>,
    /// The notes by number, the first being number one.
    pub notes: Vec<Note>,
    /// The files that origins speak of.
    pub sources: Sources,
    /// How long it takes to speak; none of what is not spoken.
    pub speech: Option<Speech>,
}

impl Document {
    /// The words and forms of its language.
    pub fn locale(&self) -> &Locale {
        self.locales.of(&self.language)
    }

    /// The part of that role, if there is one.
    pub fn part(&self, role: PartRole) -> Option<&Part> {
        self.parts.iter().find(|part| part.role == role)
    }
}

/// How long a speech is, and what was cut for it.
#[derive(Debug, Clone)]
pub struct Speech {
    /// The pace that its time is reckoned at.
    pub pace: Pace,
    /// The words that are spoken, in Chinese and Japanese the characters.
    pub words: usize,
    /// The seconds that there are for it; none where nobody says.
    pub limit: Option<usize>,
    /// How many points it makes.
    pub points: usize,
    /// Whether it has the one message that it begins with.
    pub has_message: bool,
    /// What was cut to make it fit into the time that was asked for; none where no time was.
    pub cut: Option<Vec<CutPassage>>,
}

impl Speech {
    /// The seconds that it takes.
    pub fn seconds(&self) -> usize {
        self.pace.seconds(self.words)
    }
}

/// A passage that was cut from a speech.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CutPassage {
    /// The field of the brief that it came from, such as `sections.context`.
    pub field: String,
    /// Its place in the order of cuts.
    pub cut: u8,
    /// The words that are not spoken.
    pub words: usize,
}

/// The title block and the facts about the document.
#[derive(Debug, Clone, Default)]
pub struct Head {
    /// A mark over everything, such as "Check against delivery".
    pub mark: Option<String>,
    /// The name of the organisation whose statement it is.
    pub organisation: Option<SourceLine>,
    /// What is printed under its name, such as its consultative status.
    pub standing: Option<SourceLine>,
    /// Where that organisation can be reached, and its logo.
    pub letterhead: Letterhead,
    /// To whom a letter goes, a line each.
    pub recipient: Vec<SourceLine>,
    /// What the body it is submitted to says of it.
    pub register: Register,
    /// The title.
    pub title: Vec<Inline>,
    /// A short form of the title, for running heads.
    pub short_title: Option<String>,
    /// The second line of the title.
    pub subtitle: Vec<Inline>,
    /// The event, with its session where there is one.
    pub event: Vec<SourceLine>,
    /// Place and date in one line, such as "New York, 20 September 2024".
    pub dateline: Option<SourceLine>,
    /// The place alone, for a head whose masthead has the date.
    pub place: Option<SourceLine>,
    /// The date of the statement, where the date of its event is another.
    pub issued: Option<SourceLine>,
    /// Who gives the statement, and as what.
    pub speaker: Option<SourceLine>,
    /// Further facts on lines of their own, such as the time it takes to speak; the item of the agenda is the first.
    pub facts: Vec<SourceLine>,
    /// The date of the document.
    pub date: Option<Date>,
    /// Who it is by, as a name: the organisation, else the speaker.
    pub author: Option<String>,
    /// The name of the speaker alone.
    pub speaker_name: Option<String>,
    /// The title of the event alone.
    pub event_title: Option<String>,
    /// The names of those who sign with the author, in the order that the profile asks for.
    pub co_signers: Vec<String>,
    /// What it is about.
    pub keywords: Vec<String>,
    /// The summary without any marks, for catalogues.
    pub description: Option<String>,
    /// How many pages it should take.
    pub pages: Option<PageTarget>,
}

/// How many pages a document should take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageTarget {
    /// The number, from one.
    pub count: u32,
    /// Where it is asked for.
    pub origin: Origin,
}

/// What the letter paper of an organisation shows besides its name.
#[derive(Debug, Clone, Default)]
pub struct Letterhead {
    /// The path of its logo, from the folder of the file that names it.
    pub logo: Option<SourceLine>,
    /// Its postal address, a line each.
    pub address: Vec<SourceLine>,
    /// Its telephone number.
    pub phone: Option<SourceLine>,
    /// Its address for electronic mail.
    pub email: Option<SourceLine>,
    /// Its web page.
    pub url: Option<SourceLine>,
    /// Where and as what it is registered.
    pub registration: Option<SourceLine>,
}

/// What an official body says of a document in its masthead.
#[derive(Debug, Clone, Default)]
pub struct Register {
    /// The body.
    pub organ: Option<SourceLine>,
    /// The symbol of the document.
    pub symbol: Option<SourceLine>,
    /// To whom it is handed out, such as "Distr.: General".
    pub distribution: Option<SourceLine>,
    /// Its date.
    pub date: Option<SourceLine>,
    /// The language it was first written in, such as "Original: English".
    pub original: Option<SourceLine>,
    /// The meeting at which it is taken up.
    pub meeting: Meeting,
    /// The number of its print job.
    pub job_number: Option<SourceLine>,
    /// A note to its title.
    pub title_note: Option<SourceLine>,
    /// Who hands it in, as its title has it, where that is a non-governmental organisation with consultative status.
    pub submission: Option<Submission>,
}

/// What a masthead says of the meeting at which a document is taken up.
#[derive(Debug, Clone, Default)]
pub struct Meeting {
    /// The body that meets, or the event.
    pub body: Option<SourceLine>,
    /// Its session, such as "Sixty-fourth session".
    pub session: Option<SourceLine>,
    /// Its dates.
    pub dates: Option<SourceLine>,
    /// The item of its agenda, such as "Item 3 (a) of the provisional agenda".
    pub item: Option<SourceLine>,
    /// A note to the item: the symbol of the agenda.
    pub item_note: Option<SourceLine>,
    /// The title of the item.
    pub item_title: Option<SourceLine>,
}

/// How a statement of a non-governmental organisation is handed in (resolution 1996/31 of the Economic and Social Council).
#[derive(Debug, Clone)]
pub struct Submission {
    /// "Statement submitted by …, a non-governmental organization in consultative status".
    pub title: SourceLine,
    /// The sentence on its circulation.
    pub circulation: SourceLine,
    /// Those who sign and have no consultative status.
    pub supporters: Option<SourceLine>,
}

impl Register {
    /// Whether it says more than a date: a masthead of a date alone is an empty frame.
    pub fn is_filled(&self) -> bool {
        [&self.organ, &self.symbol, &self.distribution, &self.original].into_iter().any(Option::is_some)
    }

    /// All of it but the date in one line, for where no masthead of that kind is set.
    pub fn line(&self) -> Option<SourceLine> {
        let parts = [&self.organ, &self.symbol, &self.distribution, &self.original];
        let parts: Vec<&SourceLine> = parts.into_iter().flatten().collect();
        let words: Vec<&str> = parts.iter().map(|part| part.text.as_str()).collect();
        Some(SourceLine { text: words.join(" \u{b7} "), origin: parts.first()?.origin })
    }
}

/// One line of plain words and where it came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceLine {
    /// The words.
    pub text: String,
    /// Where they came from.
    pub origin: Origin,
}

/// One part of a document under one heading.
#[derive(Debug, Clone)]
pub struct Part {
    /// What the part is for.
    pub role: PartRole,
    /// An id that is unique in the document, fit for an anchor.
    pub id: String,
    /// The heading (level 2), where there is one.
    pub heading: Vec<Inline>,
    /// The text; headings in it begin at level 3.
    pub blocks: Vec<Block>,
    /// The same with recommendations as a table of who, what and by when, for themes that set them so.
    pub as_table: Option<Vec<Block>>,
    /// Where it came from.
    pub origin: Origin,
    /// When it is spoken; none of what is not.
    pub passage: Option<PassageTime>,
}

impl Part {
    /// Its heading, with the time at which it begins where it is spoken.
    pub fn timed_heading(&self, locale: &Locale) -> Vec<Inline> {
        let mut heading = self.heading.clone();
        let begins = self.passage.and_then(|passage| passage.begins);
        if let Some((begins, last)) = begins.zip(self.heading.last()) {
            let time = format!(" ({})", locale.clock(begins));
            heading.push(Inline { kind: text::InlineKind::Text(time), origin: last.origin });
        }
        heading
    }
}

/// A part of a speech.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PassageTime {
    /// The second at which it begins; none where its paragraphs say when each of them does.
    pub begins: Option<usize>,
    /// The words of it that are spoken.
    pub words: usize,
}

/// What a part is for; a format may set it apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PartRole {
    /// The summary.
    Summary,
    /// What a reader should keep in mind, in a few sentences or items.
    KeyMessages,
    /// The list of parts, each with a link to it.
    Contents,
    /// A part of the text.
    Section,
    /// What is asked for.
    Recommendations,
    /// The first words of a speech.
    Greeting,
    /// The last words of a speech.
    Thanks,
    /// What supports the passage of a speech before it, in short.
    Evidence,
    /// What is for the eye of a speaker only.
    Aside,
    /// What a speaker may be asked.
    Questions,
    /// The names and symbols of a speech in full.
    Names,
    /// The names of those who sign together.
    Signatories,
    /// Those who sign a letter, a paragraph each.
    Signatures,
    /// The list of speakers and events.
    SpeakersAndEvents,
    /// The list of sources.
    Sources,
    /// What the organisation is.
    About,
    /// Whom to ask.
    Contact,
    /// How others cite the document.
    HowToCite,
}

/// A note.
#[derive(Debug, Clone)]
pub struct Note {
    /// The text of it.
    pub content: Vec<Block>,
    /// Where it came from.
    pub origin: Origin,
}
