import type { Size } from '../../lib/size.ts';

/** The inner rectangle of a chart in pixels: between `left` and `right`, `top` and `bottom`. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Height of a chart and the room around its inner rectangle, in rem. */
export interface Margins {
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Lays a chart out for the room it has; labels keep theirs at any text size. */
export function frameOf({ width, rem }: Size, margins: Margins): Frame {
  const height = margins.height * rem;
  const left = margins.left * rem;
  const top = margins.top * rem;
  return {
    width,
    height,
    left,
    top,
    right: Math.max(left + 1, width - margins.right * rem),
    bottom: Math.max(top + 1, height - margins.bottom * rem),
  };
}

/** The two halves of a frame that share their time axis, `gap` pixels apart; the upper is larger. */
export function halvesOf(frame: Frame, gap: number): readonly [Frame, Frame] {
  const room = Math.max(2, frame.bottom - frame.top - gap);
  const middle = frame.top + room * 0.58;
  return [
    { ...frame, bottom: middle },
    { ...frame, top: middle + gap },
  ];
}
