import { chaptersInOrder } from './chapters.ts';
import type { ContentSet } from './content-set.ts';
import { oncePerContent } from './once.ts';
import { compare } from './order.ts';
import { questionUrl } from './urls.ts';

/** A question as a list prints it. */
export interface ListedQuestion {
  id: string;
  href: string;
  title: string;
  /** The answer in one sentence. */
  description: string;
}

/** The questions that a chapter shows as its own, in their order. */
export function questionsOf(page: string, content: ContentSet): ListedQuestion[] {
  return questionsByPage(content).get(page) ?? [];
}

const questionsByPage = oncePerContent(({ questions }) => {
  const inOrder = [...questions].sort(
    ([idA, a], [idB, b]) => a.order - b.order || compare(idA, idB),
  );
  const ofPages = Map.groupBy(inOrder, ([, { pages }]) => pages[0] ?? '');
  return new Map(
    [...ofPages].map(([page, own]) => [
      page,
      own.map(([id, { question, answer }]) => ({
        id,
        href: questionUrl(id),
        title: question,
        description: answer,
      })),
    ]),
  );
});

/** All questions, chapter by chapter. */
export function questionsByChapter(
  content: ContentSet,
): { id: string; title: string; questions: ListedQuestion[] }[] {
  return chaptersInOrder(content).map(({ id, title }) => ({
    id,
    title,
    questions: questionsOf(id, content),
  }));
}

/** How many questions are offered after one. */
const NEIGHBOURS = 3;

/** The next questions of the same chapter, from the first again after the last. */
export function neighbourQuestions(id: string, content: ContentSet): ListedQuestion[] {
  const chapter = content.questions.get(id)?.pages[0];
  const all = chapter ? questionsOf(chapter, content) : [];
  const place = all.findIndex(({ href }) => href === questionUrl(id));
  const others = [...all.slice(place + 1), ...all.slice(0, Math.max(place, 0))];
  return others.slice(0, NEIGHBOURS);
}
