import type { Briefing, BriefingKind } from '../../../shared/contract/insights.ts';
import type { IncidentId } from '../../../shared/domain/ids.ts';
import { NOW } from '../panel-data.ts';

function lines(...words: readonly string[]): Briefing['sections'][number]['lines'] {
  return words.map((text) => ({ text, incidentId: null }));
}

export const BRIEFINGS: Readonly<Record<BriefingKind, Briefing>> = {
  morning: {
    kind: 'morning',
    dueAt: NOW,
    title: 'Morning briefing, Friday, Nov 27',
    sections: [
      { title: 'Today', lines: lines('58 visits with 41 clients, 4 of them open.'), empty: '' },
      {
        title: 'Open shifts',
        lines: [
          { text: 'Friday 2 PM shift unfilled', incidentId: 'friday' as IncidentId },
          { text: 'Friday 6 PM shift unfilled', incidentId: 'evening' as IncidentId },
        ],
        empty: 'Every shift is covered.',
      },
      {
        title: 'Near overtime',
        lines: lines('John B. at 38.5 h, 1.5 h before 40 h'),
        empty: 'Nobody is near a threshold.',
      },
      { title: 'Late starts yesterday', lines: [], empty: 'Everybody clocked in on time.' },
    ],
  },
  evening: {
    kind: 'evening',
    dueAt: NOW,
    title: 'End-of-day hand-over, Friday, Nov 27',
    sections: [
      {
        title: 'Tonight’s shifts most likely to break',
        lines: lines('10 PM with Ruth A., Noor A. has it. On standby: Lisa H. 71%, Rachel T. 64%'),
        empty: 'Tonight looks safe.',
      },
    ],
  },
  weekly: {
    kind: 'weekly',
    dueAt: NOW,
    title: 'Weekly summary, Nov 15 to Nov 21',
    sections: [
      {
        title: 'Filled',
        lines: lines('37 of 41 open shifts filled (90%), typically within 2 h 10 min.'),
        empty: '',
      },
      { title: 'Overtime', lines: [], empty: 'No overtime was avoided or caused.' },
    ],
  },
};
