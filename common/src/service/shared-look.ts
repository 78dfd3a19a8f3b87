import { LRUCache } from 'lru-cache';
import { inBatches } from './in-batches';

/** Far more different things than are asked for at one moment; a look that is dropped is merely not shared. */
const MOST_LOOKS = 500;

/**
 * Looks up once what many ask for at a time: all who ask for the same during one look share the next. Nothing is
 * remembered, so an answer is never older than its question; it belongs to all who asked, and must not be changed.
 * @param find finds what is asked for; a question is the same as another when it is so as JSON
 * @returns what to ask with; it throws what `find` throws
 */
export function sharedLook<Question extends object, Answer>(
  find: (question: Question) => Promise<Answer>,
): (question: Question) => Promise<Answer> {
  const looks = new LRUCache<string, (question: Question) => Promise<Answer>>({ max: MOST_LOOKS });
  const lookFor = async (questions: readonly Question[]) => {
    const answer = await find(questions[0]!);
    return questions.map(() => answer);
  };
  return (question) => {
    const key = JSON.stringify(question);
    const look = looks.get(key) ?? inBatches(lookFor);
    looks.set(key, look);
    return look(question);
  };
}
