import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Announcement } from '../../shared/contract/contract.ts';
import { SEVERITIES } from '../../shared/domain/incident.ts';
import { isFollowed, useEngine, type PanelReading } from './engine.tsx';
import { go, routeOf } from './route.ts';
import { text } from './text.ts';

/** A sweep announces many changes in a row; they are asked for together. */
const GATHER_MS = 150;

/** Several new incidents in a row are read out as one sentence, or they would talk for minutes. */
const READ_OUT_MS = 400;

type NewIncident = Extract<Announcement, { name: 'incident' }>['value'];

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
    let readingOut: ReturnType<typeof setTimeout> | undefined;
    let news: NewIncident[] = [];
    const askAgain = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        void queries.invalidateQueries({ predicate: isFollowed });
      }, GATHER_MS);
    };
    const readOut = (incident: NewIncident) => {
      news = [...news, incident];
      readingOut ??= setTimeout(() => {
        readingOut = undefined;
        setWords(readOutWords(news));
        news = [];
      }, READ_OUT_MS);
    };
    const announced = (announcement: Announcement) => {
      if (announcement.name === 'progress') {
        queries.setQueryData<PanelReading>(['panel'], (old) => withProgress(old, announcement));
        return;
      }
      askAgain();
      if (isForLooking()) return;
      if (announcement.name === 'show') go({ screen: 'incident', id: announcement.value.id });
      if (announcement.name === 'incident') readOut(announcement.value);
      if (announcement.name === 'briefing') {
        const { title, agency } = announcement.value;
        setWords(said(text.briefing.due(title), agency));
      }
    };
    const stop = bridge.listen({ announced, reconnected: askAgain });
    return () => {
      clearTimeout(timer);
      clearTimeout(readingOut);
      stop();
    };
  }, [bridge, queries]);
  return words;
}

/** The most urgent of the new incidents, and how many there are. */
function readOutWords(news: readonly NewIncident[]): string {
  const ids = new Set(news.map(({ id }) => id));
  const [first] = [...news].sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  );
  if (first === undefined) return '';
  const spoken = text.announce(text.severity[first.severity], first.headline, first.body);
  const words = said(spoken, first.agency);
  return ids.size === 1 ? words : text.announceMany(ids.size, words);
}

/** Words about an agency that is not shown begin with its name. */
function said(words: string, agency: NewIncident['agency']): string {
  return agency === undefined ? words : text.agencies.of(agency.name, words);
}

/** The dashboard stays as it is and silent: the panel beside it opens incidents and speaks. */
function isForLooking(): boolean {
  return routeOf(window.location.hash).screen === 'dashboard';
}

function withProgress(
  old: PanelReading | undefined,
  { value }: Extract<Announcement, { name: 'progress' }>,
): PanelReading | undefined {
  return old === undefined ? old : { ...old, panel: { ...old.panel, progress: value } };
}
