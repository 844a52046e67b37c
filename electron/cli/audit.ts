import { auditLines } from '../io/store/audit/export.ts';
import { EXIT, printJson, type ExitCode } from './outcome.ts';
import type { Session } from './session.ts';

/** Checks the whole chain. A broken chain ends with 1 and says where. */
export function auditVerify(session: Session, { json }: { readonly json: boolean }): ExitCode {
  const verdict = session.openStore().audit.verify();
  if (json) printJson(session.output, verdict);
  if (verdict.ok) {
    if (!json) session.output.out(`The audit log is whole: ${String(verdict.rows)} rows.\n`);
    return EXIT.done;
  }
  const where = `${verdict.reason} (row ${String(verdict.brokenAt)} of ${String(verdict.rows)})`;
  session.output.err(
    `The audit log was changed outside Standby: ${where}. Keep a copy of the data directory and tell your administrator.\n`,
  );
  return EXIT.unexpected;
}

/** The audit log as JSON lines. */
export function auditExport(session: Session): ExitCode {
  for (const line of auditLines(session.openStore().audit.rows())) session.output.out(line);
  return EXIT.done;
}
