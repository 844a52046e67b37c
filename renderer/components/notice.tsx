import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

const TONE = {
  calm: 'border-line bg-surface',
  good: 'border-good/30 bg-good-wash',
  warning: 'border-high/30 bg-high-wash',
  critical: 'border-critical/30 bg-critical-wash',
} as const;

const INK = {
  calm: 'text-soft',
  good: 'text-good',
  warning: 'text-high',
  critical: 'text-critical',
} as const;

interface NoticeProps {
  readonly tone: keyof typeof TONE;
  readonly icon: LucideIcon;
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** `alert` is read out at once, `status` when there is a pause. */
  readonly role?: 'alert' | 'status';
}

/** A few words that belong to the whole screen, with what can be done about it. */
export function Notice({ tone, icon: Icon, title, children, actions, role }: NoticeProps) {
  return (
    <div role={role} className={`flex gap-2.5 rounded-xl border px-3 py-2.5 ${TONE[tone]}`}>
      <Icon aria-hidden="true" className={`mt-0.5 size-[1.2em] shrink-0 ${INK[tone]}`} />
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{title}</p>
        {children}
        {actions === undefined ? null : (
          <div className="mt-2 flex flex-wrap items-center gap-2">{actions}</div>
        )}
      </div>
    </div>
  );
}
