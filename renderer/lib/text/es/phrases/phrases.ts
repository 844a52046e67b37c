import { writeBackSentences as english } from '../../../../../shared/text/en/write-back.ts';
import { writeBackSentences as spanish } from '../../../../../shared/text/es/write-back.ts';
import type { Phrases } from '../../phrases.ts';
import { channelPhrases } from './channels.ts';
import { computerPhrases } from './computer.ts';
import { csvPhrases } from './csv.ts';
import { fieldPhrases } from './fields.ts';
import { insightPhrases } from './insights.ts';
import { paired } from './paired.ts';
import { refusalPhrases } from './refusals.ts';
import { zodPhrases } from './zod.ts';

/** Everything the engine says in English whatever the agency's language, in Spanish. */
export const phrases: Phrases = {
  ...refusalPhrases,
  ...channelPhrases,
  ...fieldPhrases,
  ...zodPhrases,
  ...csvPhrases,
  ...insightPhrases,
  ...computerPhrases,
  ...paired(english.fault, spanish.fault),
  ...paired(english.doubt, spanish.doubt),
  ...paired(english.reread, spanish.reread),
};
