import { element, present, type Attributes, type Child } from './dom.js';

/** A piece of a view that is made once and then changed in place. */
export interface Part<T> {
  readonly node: HTMLElement;
  readonly show: (value: T) => void;
}

/** Passes a value on only where it differs from the one before; each model arrives as a fresh copy, so identity says nothing. */
export function onChange<T>(show: (value: T) => void): (value: T) => void {
  let before: string | undefined;
  return (value) => {
    const now = JSON.stringify(value);
    if (now !== before) {
      before = now;
      show(value);
    }
  };
}

/** A part that is hidden while it has nothing to show. */
export function optional<T>(part: Part<T>): Part<T | null> {
  part.node.hidden = true;
  return {
    node: part.node,
    show: (value) => {
      part.node.hidden = value === null;
      if (value !== null) {
        part.show(value);
      }
    },
  };
}

/** A part that is made anew when its value changes: for what holds neither focus nor scroll. */
export function replaced<T>(
  tag: keyof HTMLElementTagNameMap,
  attributes: Attributes,
  children: (value: T) => readonly Child[],
): Part<T> {
  const node = element(tag, attributes);
  return {
    node,
    show: onChange((value) => {
      node.replaceChildren(...present(children(value)));
    }),
  };
}

/** Items keep their nodes as long as their key is there; items with the same key are told apart by their order. */
export function list<T>(node: HTMLElement, key: (item: T) => string, make: () => Part<T>): Part<readonly T[]> {
  let kept = new Map<string, Part<T>>();
  return {
    node,
    show: (items) => {
      const next = new Map<string, Part<T>>();
      for (const item of items) {
        const name = unused(next, key(item));
        const part = kept.get(name) ?? make();
        part.show(item);
        next.set(name, part);
      }
      arrange(
        node,
        [...next.values()].map((part) => part.node),
      );
      kept = next;
    },
  };
}

function unused(taken: ReadonlyMap<string, unknown>, key: string): string {
  let name = key;
  for (let again = 2; taken.has(name); again++) {
    name = `${key} ${String(again)}`;
  }
  return name;
}

/** Moves only what is out of place: a moved node loses its focus. */
export function arrange(parent: HTMLElement, nodes: readonly HTMLElement[]): void {
  const wanted = new Set<Element>(nodes);
  for (const child of [...parent.children]) {
    if (!wanted.has(child)) {
      child.remove();
    }
  }
  nodes.forEach((node, index) => {
    const there = parent.children[index];
    if (there !== node) {
      parent.insertBefore(node, there ?? null);
    }
  });
}
