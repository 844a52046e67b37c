import type { Briefing } from '../../../shared/contract/insights.ts';

/**
 * A briefing as plain text, for the command line and for channels that leave the computer: it
 * holds first names of caregivers and short names of clients only, as its lines do.
 */
export function briefingText({ title, sections }: Briefing): string {
  const parts = sections.map((section) => {
    const lines = section.lines.map(({ text }) => `- ${text}`);
    return [section.title, ...(lines.length === 0 ? [`- ${section.empty}`] : lines)].join('\n');
  });
  return [title, ...parts].join('\n\n');
}
