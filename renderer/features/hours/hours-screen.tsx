import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { addDays, localDate } from '../../../shared/util/time.ts';
import { Button } from '../../components/button.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Notice } from '../../components/notice.tsx';
import { ViewScreen } from '../../components/view-screen.tsx';
import { useZone } from '../../lib/agency.tsx';
import { useNow } from '../../lib/clock.tsx';
import { useAnswer, useCommand } from '../../lib/engine.tsx';
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
      {(report) => (
        <>
          <ReadCharges question={question} onRead={() => void query.refetch()} />
          <HoursResult key={JSON.stringify(question)} report={report} />
        </>
      )}
    </Loaded>
  );
}

interface ReadChargesProps {
  readonly question: HoursQuestion;
  readonly onRead: () => void;
}

/** Charge items are read on demand: one request for every client takes a while. */
function ReadCharges({ question: { from, to }, onRead }: ReadChargesProps) {
  const reading = useCommand('readCharges');
  return (
    <div className="space-y-2">
      <Button
        disabled={reading.isPending}
        onClick={() => {
          reading.mutate({ from, to }, { onSuccess: onRead });
        }}
      >
        {reading.isPending ? text.hours.readingCharges : text.hours.readCharges}
      </Button>
      <div role="status">
        {reading.data === undefined ? null : text.hours.chargesRead(reading.data.rows)}
      </div>
      {reading.error === null ? null : (
        <Notice tone="warning" icon={CircleAlert} title={reading.error.message} role="alert" />
      )}
    </div>
  );
}
