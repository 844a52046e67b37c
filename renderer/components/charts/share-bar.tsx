/** A share 0 … 1 as a thin bar; the words beside it say the same in counts. */
export function ShareBar({ share, isStrong }: { share: number; isStrong: boolean }) {
  return (
    <svg aria-hidden="true" className="block h-1.5 w-full">
      <rect width="100%" height="100%" rx="3" className="fill-sunken" />
      <rect
        width={`${String(Math.min(1, Math.max(0, share)) * 100)}%`}
        height="100%"
        rx="3"
        className={isStrong ? 'fill-accent' : 'fill-planned'}
      />
    </svg>
  );
}
