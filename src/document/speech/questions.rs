use super::asides::titled;
use crate::document::composer::Composer;
use crate::document::{Block, Inline, PartRole};
use crate::statement::Question;
use crate::text::{self, BlockKind, Citation, InlineKind, Reference};

impl Composer<'_> {
    /// What the speaker may be asked, with the answers; hostile questions come first.
    pub(super) fn questions(&mut self) {
        let statement = self.statement;
        let Some(first) = statement.questions.first() else { return };
        let (hostile, friendly): (Vec<_>, Vec<_>) = statement.questions.iter().partition(|one| one.hostile);
        let mut blocks = Vec::new();
        for question in hostile.into_iter().chain(friendly) {
            self.question(question, &mut blocks);
        }
        let heading = self.words("questions", first.origin);
        self.push(PartRole::Questions, "questions", heading, blocks, first.origin);
    }

    fn question(&mut self, question: &Question, blocks: &mut Vec<Block>) {
        let origin = question.origin;
        let mut asked = self.inlines(&question.question);
        if question.hostile {
            let mark = format!(" ({})", self.locale.word("hostile"));
            asked.push(Inline { kind: InlineKind::Text(mark), origin });
        }
        blocks.extend(titled(asked, origin));
        let mut answer = question.answer.clone();
        if !question.sources.is_empty() {
            let citation = Citation::of(question.sources.clone());
            let call = text::Inline { kind: InlineKind::Reference(Reference::Citation(citation)), origin };
            match answer.last_mut().map(|block| &mut block.kind) {
                Some(BlockKind::Paragraph(content)) => content.push(call),
                _ => answer.push(text::Block { kind: BlockKind::Paragraph(vec![call]), origin }),
            }
        }
        blocks.extend(self.blocks(&answer));
    }
}
