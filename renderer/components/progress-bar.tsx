/** How much of something is done; without a total it only says that it goes on. */
export function ProgressBar({
  label,
  done,
  total,
}: {
  label: string;
  done: number;
  total: number;
}) {
  return (
    <progress
      aria-label={label}
      className="h-1.5 w-full appearance-none overflow-hidden rounded-full border-0 bg-sunken forced-colors:appearance-auto [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:rounded-full [&::-webkit-progress-value]:bg-accent [&::-moz-progress-bar]:bg-accent"
      {...(total > 0 ? { value: Math.min(done, total), max: total } : {})}
    />
  );
}
