import type { Edition } from '../model/edition.ts';
import type { Problem } from '../model/problem.ts';
import type { Publication } from '../model/publication.ts';

const LONG = 78;

/** What may be better about the words that an inbox shows; warnings, and an error for what could forge a header. */
export function checkSubject(edition: Edition, publication: Publication): readonly Problem[] {
  const lead = edition.articles[0];
  const subject = edition.subject ?? publication.digest.subject ?? lead?.title ?? publication.title;
  const file = edition.subject === undefined ? (lead?.file ?? 'publication.yaml') : `editions/${edition.id}.yaml`;
  const warn = (rule: string, message: string, hint: string): Problem => ({
    code: `subject/${rule}`,
    severity: 'warning',
    file,
    message,
    hint,
  });
  if (/[\0\r\n]/.test(subject)) {
    return [
      {
        code: 'subject/control',
        severity: 'error',
        file,
        message: 'The subject holds a line break or NUL.',
        hint: 'Write it on one line.',
      },
    ];
  }
  const problems: Problem[] = [];
  if ([...subject].length > LONG)
    problems.push(
      warn(
        'long',
        `The subject has ${[...subject].length} characters; phones show about 40.`,
        `Give the edition a "subject" of its own, at most ${LONG}.`,
      ),
    );
  if (/[\u202A-\u202E\u2066-\u2069]/.test(subject))
    problems.push(warn('bidi', 'The subject turns the direction of text around.', 'Remove the invisible character.'));
  if (isShouted(subject))
    problems.push(
      warn('shouting', 'The subject is all capitals, which spam filters count.', 'Write it as a sentence.'),
    );
  if (/!{2,}|\?{2,}/.test(subject))
    problems.push(warn('shouting', 'The subject shouts, which spam filters count.', 'One mark is enough.'));
  if (/^(?:re|fwd?|aw|wg)\s*:/i.test(subject))
    problems.push(warn('reply', 'The subject pretends to be an answer.', 'Leave "Re:" out.'));
  return problems;
}

// One word in capitals is a name.
function isShouted(subject: string): boolean {
  return !/\p{Ll}/u.test(subject) && subject.split(/\s+/).filter((word) => /\p{Lu}{4}/u.test(word)).length > 1;
}
