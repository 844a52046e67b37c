import { createContext, use } from 'react';

const ZoneContext = createContext('UTC');
export const ZoneProvider = ZoneContext.Provider;

/** The agency's IANA time zone, in which every time is shown. */
export function useZone(): string {
  return use(ZoneContext);
}
