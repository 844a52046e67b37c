import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Announcement } from '../../shared/contract/contract.ts';
import { isFollowed, useEngine, type PanelReading } from './engine.tsx';
import { go } from './route.ts';
import { text } from './text.ts';

/** A sweep announces many changes in a row; they are asked for together. */
const GATHER_MS = 150;

/**
 * Follows what the engine says by itself: keeps the screens current and opens the incident of a
 * clicked notification. Returns what a screen reader should read out.
 */
export function useAnnouncements(): string {
  const { bridge } = useEngine();
  const queries = useQueryClient();
  const [words, setWords] = useState('');

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const askAgain = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        void queries.invalidateQueries({ predicate: isFollowed });
      }, GATHER_MS);
    };
    const announced = (announcement: Announcement) => {
      if (announcement.name === 'progress') {
        queries.setQueryData<PanelReading>(['panel'], (old) => withProgress(old, announcement));
        return;
      }
      if (announcement.name === 'show') go({ screen: 'incident', id: announcement.value.id });
      if (announcement.name === 'incident') {
        const { severity, headline, body } = announcement.value;
        setWords(text.announce(text.severity[severity], headline, body));
      }
      if (announcement.name === 'briefing') {
        setWords(text.briefing.due(announcement.value.title));
      }
      askAgain();
    };
    const stop = bridge.listen({ announced, reconnected: askAgain });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [bridge, queries]);
  return words;
}

function withProgress(
  old: PanelReading | undefined,
  { value }: Extract<Announcement, { name: 'progress' }>,
): PanelReading | undefined {
  return old === undefined ? old : { ...old, panel: { ...old.panel, progress: value } };
}
