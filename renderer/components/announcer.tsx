/** Reads `words` out when they change. */
export function Announcer({ words }: { words: string }) {
  return (
    <div role="status" aria-live="polite" className="sr-only">
      {words}
    </div>
  );
}
