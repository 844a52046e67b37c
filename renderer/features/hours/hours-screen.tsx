import { useState } from 'react';
import { addDays, localDate } from '../../../shared/util/time.ts';
import { Loaded } from '../../components/loaded.tsx';
import { ViewScreen } from '../../components/view-screen.tsx';
import { useZone } from '../../lib/agency.tsx';
import { useNow } from '../../lib/clock.tsx';
import { useAnswer } from '../../lib/engine.tsx';
import { text } from '../../lib/text.ts';
import { HoursForm } from './hours-form.tsx';
import { HoursResult } from './hours-result.tsx';
import type { HoursQuestion } from './question.ts';

/** Billing and payroll hours of some days; at first of the seven days that ended yesterday. */
export function HoursScreen() {
  const yesterday = addDays(localDate(useNow(), useZone()), -1);
  const [question, setQuestion] = useState<HoursQuestion>(() => ({
    kind: 'payroll',
    from: addDays(yesterday, -6),
    to: yesterday,
  }));
  return (
    <ViewScreen title={text.hours.heading} lead={text.hours.lead}>
      <HoursForm start={question} onAsk={setQuestion} />
      <Report question={question} />
    </ViewScreen>
  );
}

function Report({ question }: { question: HoursQuestion }) {
  const query = useAnswer('hoursReport', question);
  return (
    <Loaded query={query}>
      {(report) => <HoursResult key={JSON.stringify(question)} report={report} />}
    </Loaded>
  );
}
