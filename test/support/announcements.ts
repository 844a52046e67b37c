import type { Announcement } from '../../shared/contract/contract.ts';

/** An engine's announcements without an engine. */
export interface FakeAnnouncements {
  subscribe(listener: (announcement: Announcement) => void): () => void;
  announce(announcement: Announcement): void;
  listeners(): number;
}

export function fakeAnnouncements(): FakeAnnouncements {
  const listeners = new Set<(announcement: Announcement) => void>();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    announce(announcement) {
      for (const listener of listeners) listener(announcement);
    },
    listeners: () => listeners.size,
  };
}
