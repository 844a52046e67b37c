/**
 * One tray icon. Each state has a shape of its own, so that it can be told without colour: a ring
 * with a tick (calm), a full disc with the count (attention), a diamond (critical), two bars in a
 * ring (paused), a padlock (locked), a crossed ring (feed down).
 */
export interface TrayIcon {
  readonly name: string;
  readonly svg: string;
  /** Black and transparent: macOS tints it and shows the count beside it. */
  readonly isTemplate: boolean;
}

interface Ink {
  readonly line: string;
  readonly attention: string;
  readonly critical: string;
  readonly down: string;
  /** What is written on a filled shape. */
  readonly on: string;
}

/** Mid tones that stand out on light and on dark task bars. */
const COLOUR: Ink = {
  line: '#3f9d8f',
  attention: '#f2a93b',
  critical: '#e0402f',
  down: '#8a8f98',
  on: '#111111',
};

const BLACK: Ink = { line: '#000', attention: '#000', critical: '#000', down: '#000', on: '#000' };

/** Every icon that io/desktop/tray.ts asks for. */
export function trayIcons(): readonly TrayIcon[] {
  const counts = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
  return [
    icon('calm', ring(COLOUR)),
    ...counts.map((count) => icon(`attention-${count}`, disc(COLOUR, count))),
    icon('attention-many', disc(COLOUR, '9+')),
    icon('critical', diamond(COLOUR)),
    icon('paused', bars(COLOUR)),
    icon('locked', padlock(COLOUR)),
    icon('feed-down', crossed(COLOUR)),
    template('calm', ring(BLACK)),
    template('attention', disc(BLACK, '')),
    template('critical', diamond(BLACK)),
    template('paused', bars(BLACK)),
    template('locked', padlock(BLACK)),
    template('feed-down', crossed(BLACK)),
  ];
}

function icon(name: string, shape: string): TrayIcon {
  return { name, svg: drawing(shape), isTemplate: false };
}

function template(name: string, shape: string): TrayIcon {
  return { name: `${name}Template`, svg: drawing(shape), isTemplate: true };
}

function drawing(shape: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">${shape}</svg>`;
}

function ring({ line }: Ink): string {
  const tick = `<path d="M5.2 8.2l2 2 3.6-4" fill="none" stroke="${line}" stroke-width="1.8"/>`;
  return `<circle cx="8" cy="8" r="6.2" fill="none" stroke="${line}" stroke-width="1.8"/>${tick}`;
}

function disc({ attention, on }: Ink, count: string): string {
  const size = count.length > 1 ? '9' : '11.5';
  const font = `font-family="DejaVu Sans, Arial, sans-serif" font-weight="700" font-size="${size}"`;
  const text = `<text x="8" y="12.1" text-anchor="middle" fill="${on}" ${font}>${count}</text>`;
  return `<circle cx="8" cy="8" r="7.6" fill="${attention}"/>${text}`;
}

/** The mark is a hole, because macOS looks at the transparency alone. */
function diamond({ critical }: Ink): string {
  const mark = '<path d="M8 4.2v4.6M8 10.9v1.3" stroke="#000" stroke-width="1.9"/>';
  const hole = `<mask id="mark"><rect width="16" height="16" fill="#fff"/>${mark}</mask>`;
  return `${hole}<path d="M8 0l8 8-8 8-8-8z" fill="${critical}" mask="url(#mark)"/>`;
}

function bars({ down }: Ink): string {
  const both = `<path d="M6.2 5.2v5.6M9.8 5.2v5.6" stroke="${down}" stroke-width="1.9"/>`;
  return `<circle cx="8" cy="8" r="6.2" fill="none" stroke="${down}" stroke-width="1.8"/>${both}`;
}

/** The keyhole is a hole, as the mark of the diamond is. */
function padlock({ line }: Ink): string {
  const keyhole = '<path d="M8 9.6v2.6" stroke="#000" stroke-width="1.8"/>';
  const hole = `<mask id="keyhole"><rect width="16" height="16" fill="#fff"/>${keyhole}</mask>`;
  const shackle = `<path d="M4.9 7.5V5.1a3.1 3.1 0 0 1 6.2 0v2.4" fill="none" stroke="${line}" stroke-width="1.8"/>`;
  const body = `<rect x="2.5" y="7" width="11" height="8" rx="1.6" fill="${line}" mask="url(#keyhole)"/>`;
  return `${hole}${shackle}${body}`;
}

function crossed({ down }: Ink): string {
  const slash = `<path d="M2 14L14 2" stroke="${down}" stroke-width="1.9"/>`;
  return `<circle cx="8" cy="8" r="5.6" fill="none" stroke="${down}" stroke-width="1.8"/>${slash}`;
}
