import type { ReadPriority } from '../../../shared/domain/wellsky.ts';

/** Joins reads that are under way already. */
type Flights = <T>(question: string, priority: ReadPriority, read: () => Promise<T>) => Promise<T>;

/**
 * Identical reads at the same time share one answer. An urgent read does not join a sweep's,
 * which may still wait in the queue; a sweep's joins an urgent one.
 */
export function createFlights(): Flights {
  const underWay = new Map<string, Promise<unknown>>();
  return <T>(question: string, priority: ReadPriority, read: () => Promise<T>): Promise<T> => {
    const own = `${priority} ${question}`;
    const joined = underWay.get(`urgent ${question}`) ?? underWay.get(own);
    // The question names the kind of read, so equal questions have answers of one type.
    if (joined !== undefined) return joined as Promise<T>;
    const flight = read().finally(() => underWay.delete(own));
    underWay.set(own, flight);
    return flight;
  };
}
