import { CircleAlert, CircleCheck, CircleHelp } from 'lucide-react';
import type { Write } from '../../../shared/domain/write.ts';
import { Notice } from '../../components/notice.tsx';
import { said } from '../../lib/said.ts';
import { text } from '../../lib/text.ts';
import { OpenInWellSky } from './open-in-wellsky.tsx';

interface WriteOutcomeNoticeProps {
  readonly write: Write;
  /** What "Open in WellSky" copies. */
  readonly content: string;
}

/** What became of what was just approved. */
export function WriteOutcomeNotice({ write, content }: WriteOutcomeNoticeProps) {
  const { state, reason } = write;
  const title = text.writing.outcomes[state];
  const isSeen = state === 'verified' || (state === 'written' && reason === null);
  if (isSeen) return <Notice tone="good" icon={CircleCheck} title={title} role="status" />;
  const isUnknown = state === 'unknown';
  return (
    <Notice
      tone={state === 'failed' ? 'critical' : 'warning'}
      icon={isUnknown ? CircleHelp : CircleAlert}
      title={title}
      role="alert"
      actions={state === 'failed' ? undefined : <OpenInWellSky content={content} />}
    >
      {reason === null ? null : <p>{said(reason)}</p>}
      {isUnknown ? <p className="mt-1 text-soft">{text.writing.unknownDetail}</p> : null}
    </Notice>
  );
}
