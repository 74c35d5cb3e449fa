import Signpost from '../components/Signpost.astro';
import Account from './Account.astro';
import Accounts from './Accounts.astro';
import Bibliography from './Bibliography.astro';
import ChapterList from './ChapterList.astro';
import Cite from './Cite.astro';
import Claim from './Claim.astro';
import Clause from './Clause.astro';
import ClauseTable from './ClauseTable.astro';
import Corrections from './Corrections.astro';
import Figure from './Figure.astro';
import Figures from './Figures.astro';
import Finding from './Finding.astro';
import NumberInText from './Number.astro';
import Numbers from './Numbers.astro';
import OneMinute from './OneMinute.astro';
import OneSentence from './OneSentence.astro';
import PositionList from './PositionList.astro';
import SearchPage from './SearchPage.astro';

/** What an author may write in a page, by name; see CONTRIBUTING.md. */
export const authorComponents = {
  Account,
  Accounts,
  Bibliography,
  ChapterList,
  Cite,
  Claim,
  Clause,
  ClauseTable,
  Corrections,
  Figure,
  Figures,
  Finding,
  Number: NumberInText,
  Numbers,
  OneMinute,
  OneSentence,
  PositionList,
  SearchPage,
  Signpost,
};
