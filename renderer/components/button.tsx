import type { ComponentProps } from 'react';

const LOOK = {
  primary:
    'border-transparent bg-accent text-accent-ink hover:bg-accent-strong disabled:bg-sunken disabled:text-soft',
  plain: 'border-control/60 bg-surface text-ink hover:bg-sunken disabled:text-soft',
  quiet: 'border-transparent bg-transparent text-accent hover:bg-sunken disabled:text-soft',
} as const;

interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: keyof typeof LOOK;
}

/** A button with a word on it. */
export function Button({ look = 'plain', className = '', ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={`inline-flex min-h-9 items-center justify-center gap-1.5 rounded-lg border px-3 py-1.5 font-medium transition-colors ${LOOK[look]} ${className}`}
      {...rest}
    />
  );
}

interface IconButtonProps extends ComponentProps<'button'> {
  /** The name for screen readers and the tooltip. */
  readonly label: string;
}

/** A square button that shows only an icon. */
export function IconButton({ label, className = '', ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={`inline-flex size-9 shrink-0 items-center justify-center rounded-lg border border-transparent text-soft transition-colors hover:bg-sunken hover:text-ink ${className}`}
      {...rest}
    />
  );
}

/** A small action inside a line of text. */
export function LinkButton({ className = '', ...rest }: ComponentProps<'button'>) {
  return (
    <button
      type="button"
      className={`relative min-h-6 rounded font-medium text-accent underline decoration-accent/40 underline-offset-2 hover:decoration-accent ${className}`}
      {...rest}
    />
  );
}
