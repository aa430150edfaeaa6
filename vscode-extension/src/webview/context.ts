import type { Asked } from '../core/views.js';
import { WORDS, type WordKey } from '../core/words.js';

export type Ask = (asked: Asked) => void;
export type Say = (key: WordKey, ...values: readonly (string | number)[]) => string;

/** What every part of a view needs of its surroundings. */
export interface Context {
  say: Say;
  ask: Ask;
  /** The learner's language, as a BCP 47 tag. */
  language: string;
}

/** @param words those in the learner's language; English stands in for what is missing */
export function speaker(words: Readonly<Record<string, string>>): Say {
  return (key, ...values) =>
    (words[key] ?? WORDS[key]).replace(/\{(\d)\}/g, (placeholder, index: string) =>
      String(values[Number(index)] ?? placeholder),
    );
}

export function percent(share: number, { language }: Context): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

export function number(value: number, { language }: Context): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(value);
}

export function duration(minutes: number, context: Context): string {
  const whole = Math.round(minutes);
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  return hours === 0
    ? context.say('minutes', number(rest, context))
    : context.say('hours', number(hours, context), number(rest, context));
}
