import Quiz from '../components/Quiz.astro';
import Question from '../components/QuizQuestion.astro';
import Signpost from '../components/Signpost.astro';
import Account from './Account.astro';
import Accounts from './Accounts.astro';
import Answer from './Answer.astro';
import ChapterList from './ChapterList.astro';
import Cite from './Cite.astro';
import Claim from './Claim.astro';
import Clause from './Clause.astro';
import ClauseTable from './ClauseTable.astro';
import Corrections from './Corrections.astro';
import DataTables from './DataTables.astro';
import Editions from './Editions.astro';
import Figure from './Figure.astro';
import Figures from './Figures.astro';
import Finding from './Finding.astro';
import Glossary from './Glossary.astro';
import NumberInText from './Number.astro';
import NumberTables from './NumberTables.astro';
import Numbers from './Numbers.astro';
import Objections from './Objections.astro';
import OneMinute from './OneMinute.astro';
import OneSentence from './OneSentence.astro';
import People from './People.astro';
import Places from './Places.astro';
import Points from './Points.astro';
import PositionGrid from './PositionGrid.astro';
import PositionList from './PositionList.astro';
import Questions from './Questions.astro';
import SearchPage from './SearchPage.astro';
import SourceCounts from './SourceCounts.astro';
import SourceSummary from './SourceSummary.astro';
import SourceVoices from './SourceVoices.astro';
import Timeline from './Timeline.astro';

/** What an author may write in a page, by name; see CONTRIBUTING.md. */
export const authorComponents = {
  Account,
  Accounts,
  Answer,
  ChapterList,
  Cite,
  Claim,
  Clause,
  ClauseTable,
  Corrections,
  DataTables,
  Editions,
  Figure,
  Figures,
  Finding,
  Glossary,
  Number: NumberInText,
  NumberTables,
  Numbers,
  Objections,
  OneMinute,
  OneSentence,
  People,
  Places,
  Points,
  PositionGrid,
  PositionList,
  Question,
  Questions,
  Quiz,
  SearchPage,
  Signpost,
  SourceCounts,
  SourceSummary,
  SourceVoices,
  Timeline,
};
