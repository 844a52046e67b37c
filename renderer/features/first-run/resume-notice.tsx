import { Footprints } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { text } from '../../lib/text.ts';
import { placeOf, STEPS, type Step } from './steps.ts';

/** Above the list while the first run was left for later. */
export function ResumeNotice({ step, onResume }: { step: Step; onResume: () => void }) {
  const words = text.firstRun;
  return (
    <Notice
      tone="calm"
      icon={Footprints}
      title={words.label}
      actions={<Button onClick={onResume}>{words.resume}</Button>}
    >
      <p className="text-soft">{words.resumeDetail(placeOf(step), STEPS.length)}</p>
    </Notice>
  );
}
