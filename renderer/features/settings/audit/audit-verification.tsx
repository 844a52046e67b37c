import { CircleAlert, CircleCheck, OctagonAlert } from 'lucide-react';
import type { CallOutput } from '../../../../shared/contract/contract.ts';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useCommand } from '../../../lib/engine.tsx';
import { said } from '../../../lib/said.ts';
import { text } from '../../../lib/text.ts';

/** Walks through the log and says in words whether it can be trusted. */
export function AuditVerification() {
  const verifying = useCommand('verifyAudit');
  const words = text.audit;
  return (
    <section className="card space-y-3 px-3.5 py-3">
      <h2 className="font-semibold">{words.verify}</h2>
      <p className="-mt-1.5 text-pretty text-soft">{words.verifyDetail}</p>
      <Button
        aria-disabled={verifying.isPending}
        onClick={() => {
          if (!verifying.isPending) verifying.mutate({});
        }}
      >
        {verifying.isPending ? words.verifying : words.verifyButton}
      </Button>
      {verifying.error === null ? null : (
        <Notice tone="warning" icon={CircleAlert} title={verifying.error.message} role="alert" />
      )}
      {verifying.data === undefined ? null : <Verdict verdict={verifying.data} />}
    </section>
  );
}

function Verdict({ verdict }: { verdict: CallOutput<'verifyAudit'> }) {
  const words = text.audit;
  if (verdict.ok) {
    return (
      <Notice tone="good" icon={CircleCheck} title={words.whole(verdict.rows)} role="status" />
    );
  }
  return (
    <Notice
      tone="critical"
      icon={OctagonAlert}
      title={words.broken(verdict.brokenAt ?? verdict.rows)}
      role="alert"
    >
      <p>{said(verdict.reason ?? '')}</p>
      <p className="text-pretty">{words.brokenDetail}</p>
    </Notice>
  );
}
