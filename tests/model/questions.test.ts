import { expect, test } from 'vitest';
import { neighbourQuestions, questionsByChapter, questionsOf } from '../../src/model/questions.ts';
import { recordOf, sampleContent } from '../support/content.ts';

/** The second subject with five questions of one chapter, written out of order. */
async function fiveQuestions() {
  const content = await sampleContent();
  const question = recordOf(content.questions, 'who-owns-the-harbour');
  content.questions = new Map(
    [5, 2, 4, 1, 3].map((order) => [`q${order}`, { ...question, order, question: `Q${order}?` }]),
  );
  return content;
}

test('a chapter shows the questions that name it first, in their order', async () => {
  const content = await fiveQuestions();
  recordOf(content.questions, 'q2').pages = ['agreement', 'dispute'];

  expect(questionsOf('dispute', content).map(({ title }) => title)).toEqual([
    'Q1?',
    'Q3?',
    'Q4?',
    'Q5?',
  ]);
  expect(questionsOf('agreement', content)).toEqual([
    {
      id: 'q2',
      href: '/questions/q2/',
      title: 'Q2?',
      description: 'Northbank says that it does; Southbank says that it is shared.',
    },
  ]);
});

test('questions of one order stand by id, so that two builds never differ', async () => {
  const content = await fiveQuestions();
  for (const question of content.questions.values()) question.order = 1;

  expect(questionsOf('dispute', content).map(({ href }) => href)).toEqual(
    [1, 2, 3, 4, 5].map((id) => `/questions/q${id}/`),
  );
});

test('all questions stand chapter by chapter in the order of the story', async () => {
  const chapters = questionsByChapter(await sampleContent());

  expect(chapters.map(({ id, questions }) => [id, questions.length])).toEqual([
    ['dispute', 1],
    ['agreement', 0],
  ]);
});

test.each([
  ['q1', ['Q2?', 'Q3?', 'Q4?']],
  ['q4', ['Q5?', 'Q1?', 'Q2?']],
  ['q5', ['Q1?', 'Q2?', 'Q3?']],
])('after %s come the next three, from the first again after the last', async (id, expected) => {
  const next = neighbourQuestions(id, await fiveQuestions());

  expect(next.map(({ title }) => title)).toEqual(expected);
});

test('a lone question has no neighbours', async () => {
  expect(neighbourQuestions('who-owns-the-harbour', await sampleContent())).toEqual([]);
});
