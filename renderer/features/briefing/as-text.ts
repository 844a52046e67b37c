import type { Briefing } from '../../../shared/contract/insights.ts';

/** A briefing as plain text for a message or a printout: title, then sections with their lines. */
export function briefingAsText({ title, sections }: Briefing): string {
  const parts = sections.map((section) => {
    const lines = section.lines.map((line) => `- ${line.text}`);
    return [section.title, ...(lines.length === 0 ? [section.empty] : lines)].join('\n');
  });
  return `${[title, ...parts].join('\n\n')}\n`;
}
