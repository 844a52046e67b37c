import type Electron from 'electron';

/** Size of the panel in device-independent pixels. */
export const PANEL_SIZE = { width: 400, height: 640 } as const;

const MARGIN = 8;

type Rectangle = Electron.Rectangle;

/**
 * Where the panel goes: centred on the tray icon, next to the edge of the screen where the icon
 * is, inside the work area. Without known bounds (Linux) the upper right corner.
 *
 * @param tray bounds of the icon, all zero when unknown
 * @param area work area of the display, without the task bar
 */
export function placePanel(tray: Rectangle, area: Rectangle): Rectangle {
  const width = Math.min(PANEL_SIZE.width, area.width);
  const height = Math.min(PANEL_SIZE.height, area.height);
  const right = area.x + area.width - width - MARGIN;
  const bottom = area.y + area.height - height - MARGIN;
  if (tray.width === 0) return { x: right, y: area.y + MARGIN, width, height };
  const isInUpperHalf = tray.y + tray.height / 2 < area.y + area.height / 2;
  return {
    x: clamp(Math.round(tray.x + tray.width / 2 - width / 2), area.x + MARGIN, right),
    y: isInUpperHalf ? Math.max(area.y, tray.y + tray.height) + MARGIN : bottom,
    width,
    height,
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
