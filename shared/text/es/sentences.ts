import { askingSentences } from './asking.ts';
import { briefingSentences } from './briefing.ts';
import { candidateSentences } from './candidates.ts';
import { cautionSentences } from './cautions.ts';
import { dashboardSentences } from './dashboard.ts';
import { exclusionSentences } from './exclusions.ts';
import { explanationSentences } from './explanation.ts';
import { feedSentences } from './feed.ts';
import { hoursSentences } from './hours.ts';
import { incidentSentences } from './incidents.ts';
import { patternSentences } from './patterns.ts';
import { personSentences } from './person.ts';
import { tellingSentences } from './telling.ts';
import { timeSentences } from './times.ts';
import { visitSentences } from './visits.ts';
import { waveSentences } from './wave.ts';
import { writeBackSentences } from './write-back.ts';

/** What the engine says in Spanish, by what it is about. */
export const spanishSentences = {
  times: timeSentences,
  exclusion: exclusionSentences,
  candidate: candidateSentences,
  caution: cautionSentences,
  explanation: explanationSentences,
  incident: incidentSentences,
  hours: hoursSentences,
  pattern: patternSentences,
  person: personSentences,
  visit: visitSentences,
  feed: feedSentences,
  briefing: briefingSentences,
  wave: waveSentences,
  writeBack: writeBackSentences,
  telling: tellingSentences,
  asking: askingSentences,
  dashboard: dashboardSentences,
};
