import { drawing } from './dom.js';

const WIDTH = 100;
const HEIGHT = 6;

/** A bar that is full where `share` is 1; `label` says the same in words. */
export function bar(share: number, label: string): SVGSVGElement {
  const filled = Math.min(Math.max(share, 0), 1) * WIDTH;
  const size = { height: String(HEIGHT), rx: '1' };
  return drawing(
    'svg',
    {
      viewBox: `0 0 ${String(WIDTH)} ${String(HEIGHT)}`,
      preserveAspectRatio: 'none',
      class: 'bar',
      role: 'img',
      'aria-label': label,
    },
    drawing('rect', { ...size, class: 'bar-track', width: String(WIDTH) }),
    drawing('rect', { ...size, class: 'bar-value', width: String(filled) }),
  );
}

export interface Day {
  /** An ISO date. */
  date: string;
  active: boolean;
}

const CELL = 14;
const SQUARE = 11;
const LEFT = 30;
const TOP = 16;

/**
 * Weeks as columns, Monday first. An active day is filled and ticked, so that it can be told without its colour.
 *
 * @param days oldest first, without gaps
 * @param describe what a day says when it is pointed at
 */
export function activityGrid(
  days: readonly Day[],
  label: string,
  language: string,
  describe: (day: Day, date: string) => string,
): SVGSVGElement {
  const offset = weekday(days[0]?.date ?? '');
  const columns = Math.ceil((days.length + offset) / 7);
  const [width, height] = [LEFT + columns * CELL, TOP + 7 * CELL];
  const long = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' });
  return drawing(
    'svg',
    {
      viewBox: `0 0 ${String(width)} ${String(height)}`,
      width: String(width),
      height: String(height),
      class: 'activity',
      role: 'img',
      'aria-label': label,
    },
    ...weekdays(language),
    ...months(days, offset, language),
    ...days.map((day, index) => {
      const at = index + offset;
      return square(
        day,
        LEFT + Math.floor(at / 7) * CELL,
        TOP + (at % 7) * CELL,
        describe(day, long.format(new Date(day.date))),
      );
    }),
  );
}

function square({ active }: Day, x: number, y: number, title: string): SVGGElement {
  return drawing(
    'g',
    { transform: `translate(${String(x)} ${String(y)})` },
    drawing('title', {}, title),
    drawing('rect', {
      class: active ? 'day day-active' : 'day',
      x: '0.5',
      y: '0.5',
      width: String(SQUARE),
      height: String(SQUARE),
      rx: '2',
    }),
    active ? drawing('path', { class: 'day-tick', d: 'M3.3 6.2l2 2 3.4-4' }) : null,
  );
}

/** Every other row is named: there is no room for more. */
function weekdays(language: string): SVGTextElement[] {
  const short = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  const monday = Date.UTC(2024, 0, 1);
  return [0, 2, 4].map((row) =>
    drawing(
      'text',
      { class: 'axis', x: '0', y: String(TOP + row * CELL + SQUARE - 1) },
      short.format(new Date(monday + row * 86_400_000)),
    ),
  );
}

/** A month is named above the first whole week of it. */
function months(days: readonly Day[], offset: number, language: string): SVGTextElement[] {
  const short = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  return days.flatMap(({ date }, index) => {
    const at = index + offset;
    const firstWeek = at % 7 === 0 && new Date(date).getUTCDate() <= 7;
    return firstWeek
      ? [drawing('text', { class: 'axis', x: String(LEFT + (at / 7) * CELL), y: '10' }, short.format(new Date(date)))]
      : [];
  });
}

/** From Monday, 0; an unreadable date counts as one. */
function weekday(date: string): number {
  const day = new Date(date).getUTCDay();
  return Number.isNaN(day) ? 0 : (day + 6) % 7;
}
