import { drawing } from './dom.js';

/** Strokes on a 16 by 16 grid. */
const STROKES = {
  passed: ['M3 8.5 6.5 12 13 4.5'],
  failed: ['M4 4l8 8', 'M12 4l-8 8'],
  inconclusive: ['M5.5 6a2.5 2.5 0 1 1 3.6 2.2C8.3 8.7 8 9.2 8 10', 'M8 12.8v.2'],
  pending: ['M8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3z'],
  inProgress: ['M8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3z', 'M8 5.5V8l1.8 1.4'],
  hidden: ['M2 8s2.2-4 6-4 6 4 6 4-2.2 4-6 4-6-4-6-4z', 'M3 13 13 3'],
  warning: ['M8 2.5 14.5 13.5h-13z', 'M8 6.5v3', 'M8 11.6v.2'],
  lock: ['M4 7.5h8v6H4z', 'M5.5 7.5V5.5a2.5 2.5 0 0 1 5 0v2'],
  hint: ['M6 11.5h4', 'M6.5 13.5h3', 'M6 11.5c0-1.5-2-2.4-2-4.7a4 4 0 0 1 8 0c0 2.3-2 3.2-2 4.7'],
  support: ['M8 13.2S2.5 10 2.5 6.2A2.9 2.9 0 0 1 8 5a2.9 2.9 0 0 1 5.5 1.2C13.5 10 8 13.2 8 13.2z'],
  flag: ['M4 14V2.5', 'M4 3h8.5l-2 3 2 3H4'],
  paused: ['M6 4v8', 'M10 4v8'],
  verified: ['M8 2l5 2v4c0 3-2.2 5-5 6-2.8-1-5-3-5-6V4z', 'M5.7 8l1.7 1.7L10.5 6.5'],
} as const;

export type IconName = keyof typeof STROKES;

/** Beside words that say the same, so it is hidden from screen readers. */
export function icon(name: IconName, classes = ''): SVGSVGElement {
  return drawing(
    'svg',
    {
      viewBox: '0 0 16 16',
      class: `icon ${classes}`.trim(),
      'aria-hidden': 'true',
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': '1.5',
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    },
    ...STROKES[name].map((d) => drawing('path', { d })),
  );
}
