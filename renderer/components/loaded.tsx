import { CircleAlert } from 'lucide-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { CallFailure } from '../lib/engine.tsx';
import { text } from '../lib/text.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { ProgressBar } from './progress-bar.tsx';

interface LoadedProps<T> {
  readonly query: UseQueryResult<T, CallFailure>;
  readonly children: (data: T) => ReactNode;
}

/** What was asked for, once it is there; meanwhile that it is coming, or why it is not. */
export function Loaded<T>({ query, children }: LoadedProps<T>) {
  const failed = query.error === null ? null : <Failure query={query} failure={query.error} />;
  if (query.data !== undefined) {
    return (
      <>
        {/* That Standby does not answer at all is said once, above every screen. */}
        {query.error?.code === 'unavailable' ? null : failed}
        {children(query.data)}
      </>
    );
  }
  return (
    failed ?? (
      <div role="status" className="px-1">
        <p className="mb-2 text-soft">{text.view.loading}</p>
        <ProgressBar label={text.view.loading} done={0} total={0} />
      </div>
    )
  );
}

interface FailureProps {
  readonly query: Pick<UseQueryResult, 'refetch'>;
  readonly failure: CallFailure;
}

function Failure({ query, failure }: FailureProps) {
  const retry = (
    <Button
      onClick={() => {
        void query.refetch();
      }}
    >
      {text.problems.retry}
    </Button>
  );
  return (
    <Notice
      tone="warning"
      icon={CircleAlert}
      title={failure.message}
      role="alert"
      actions={failure.code === 'forbidden' ? undefined : retry}
    />
  );
}
