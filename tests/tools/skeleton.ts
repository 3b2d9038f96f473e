import type { Kind } from '../../lib/knowledge/types';

/** What the schema refuses, so that a skeleton cannot be packaged half filled in. */
export const PLACEHOLDER = 'TODO';

/**
 * A new entry as YAML, with what its id tells filled in and every field explained.
 * The form is the schema's; a test fills the placeholders in and validates it.
 */
export function entrySkeleton(id: string, kind: Kind): string {
  const words = id.split('-');
  const name = kind === 'term' ? capitalized(words.join(' ')) : words.map(capitalized).join(' ');
  const forms = [...new Set([kind === 'term' ? words.join(' ') : name, id])];
  return `# Fill in every ${PLACEHOLDER}, look through the rest, drop these comments, then run \`npm test\`.
# knowledge/README.md says more; its term base settles the Chinese of recurring words.
id: ${id}
kind: ${kind}
# The card's heading. A name that Chinese news leaves in Latin letters stays so under zh.
name:
  en: ${name}
  zh: ${PLACEHOLDER}
# abbr: ABC
# Every form that news uses. Plural, possessive, kinds of hyphen, full-width letters and case are taken care of;
# hyphen and blank are not the same: list both. zh is Simplified, Traditional is made from it; what only Taiwan and
# Hong Kong say goes under zh-Hant. A form may have flags: { form: ABC, case: exact, ambiguous: true }
surface:
  en: [${forms.join(', ')}]
  zh: [${PLACEHOLDER}]
# zh-Hant: []
# Later members of a family, such as Gemini 3.5 Pro:
# versions: { letters: [V], suffixes: [Pro, mini] }
# Where a form is ambiguous (true: mostly means something else; rarely: seldom does; broad: means more than the entry
# even where AI is the subject, and needs one of the words of needs in its sentence):
# sense:
#   not: { en: what else it means, zh: 它还指什么 }
#   for: { en: [words that speak for this sense], zh: [] }
#   against: { en: [words that speak against it], zh: [] }
#   needs: { en: [words that a broad form needs], zh: [] }
# Two to four sentences of our own: what it is, why it matters, what the podcast adds, with its number (#490).
definition:
  en: >-
    ${PLACEHOLDER}
  zh: >-
    ${PLACEHOLDER}
# One neutral line where the record differs from what was said:
# note: { en: The transcript has another number., zh: 文字稿的数字有出入。 }
# Ids: what to read first, and what else a reader may want.
requires: []
related: []
# 'lf490:367' is a line of the transcript, 'lf459:12-20' a range; general says that a fact beyond dispute is from outside.
sources: [${PLACEHOLDER}]
`;
}

const capitalized = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
