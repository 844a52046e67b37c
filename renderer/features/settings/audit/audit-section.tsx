import { AuditLog } from './audit-log.tsx';
import { AuditExport } from './audit-export.tsx';
import { AuditVerification } from './audit-verification.tsx';

/** Who did and saw what, whether the log is whole, and a copy of it. */
export function AuditSection() {
  return (
    <>
      <div className="grid gap-3 wide:grid-cols-2">
        <AuditVerification />
        <AuditExport />
      </div>
      <AuditLog />
    </>
  );
}
