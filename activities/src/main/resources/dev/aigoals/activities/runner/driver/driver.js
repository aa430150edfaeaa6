// Runs inside the sandbox: loads the learner's file and performs the calls it is told, one at a time.
//
// Commands arrive as lines of JSON on descriptor 3, answers leave on descriptor 4. What the learner's code
// prints goes to descriptor 1; after each command its nonce is written there too, so that the reader outside
// knows what was printed until then. Nothing in here knows what a call should give: the judge is outside.
'use strict';
(() => {
  const fs = require('node:fs');
  const vm = require('node:vm');
  const { createRequire } = require('node:module');
  const { inspect } = require('node:util');

  const FOLDER = '/work/';
  const DEEPEST = 60, MOST_VALUES = 20000, MOST_TEXT = 200000;

  // What is used after the learner's code was loaded is taken before it, so that nothing it patches counts here.
  const { readSync, writeSync, readFileSync } = fs;
  const { parse, stringify } = JSON;
  const { isArray } = Array;
  const { isInteger, isSafeInteger } = Number;
  const { keys, defineProperty, create, getPrototypeOf, getOwnPropertyDescriptor } = Object;
  const { apply, construct, has } = Reflect;
  const BufferFrom = Buffer.from.bind(Buffer);
  const bufferText = (bytes, encoding) => apply(Buffer.prototype.toString, bytes, [encoding]);
  const mapSize = getOwnPropertyDescriptor(Map.prototype, 'size').get;
  const setSize = getOwnPropertyDescriptor(Set.prototype, 'size').get;
  const mapEach = Map.prototype.forEach, setEach = Set.prototype.forEach;
  const bigText = BigInt.prototype.toString, numberText = Number.prototype.toString;
  const slice = String.prototype.slice, split = String.prototype.split, indexOf = String.prototype.indexOf;
  const match = RegExp.prototype.exec;
  const { isProxy, isMap, isSet, isUint8Array } = require('node:util').types;
  const PlainObject = Object.prototype, Bytes = Uint8Array, Text = String, PromiseOf = Promise, Big = BigInt;
  const resolved = Promise.resolve.bind(Promise), then = Promise.prototype.then;
  const ERRORS = { __proto__: null, Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError };
  const exit = process.reallyExit.bind(process);

  class Unreadable { constructor(reason) { this.reason = reason; } }
  class Missing { constructor(name) { this.name = name; } }
  class Room {
    constructor() { this.values = MOST_VALUES; this.text = MOST_TEXT; }
    take(values, text) {
      this.values -= values;
      this.text -= text;
      if (this.values < 0 || this.text < 0) throw new Unreadable('large');
    }
  }

  // ---- values to text and back ----------------------------------------------------------------------------

  const tagged = (tag, content) => '{"' + tag + '":' + content + '}';

  function written(value, room, above) {
    room.take(1, 0);
    switch (typeof value) {
      case 'undefined': return '{"undefined":true}';
      case 'boolean': return value ? 'true' : 'false';
      case 'number': return writtenNumber(value);
      case 'string': room.take(0, value.length); return stringify(value);
      case 'function': return '{"callable":true}';
      case 'bigint': return writtenBig(value, room);
      case 'symbol': return writtenInstance(value, 'symbol', room);
      default: return value === null ? '{"none":true}' : writtenObject(value, room, above);
    }
  }

  function writtenNumber(value) {
    if (isSafeInteger(value)) return tagged('int', '"' + (value + 0 === 0 ? '0' : apply(numberText, value, [])) + '"');
    return tagged('float', '"' + apply(numberText, value, []) + '"');
  }

  function writtenBig(value, room) {
    const text = apply(bigText, value, []);
    room.take(0, text.length);
    return tagged('bigint', '"' + text + '"');
  }

  function writtenObject(value, room, above) {
    if (isProxy(value)) return writtenInstance(value, 'Proxy', room);
    let depth = 0;
    for (let link = above; link !== null; link = link.above, depth++) {
      if (link.value === value) throw new Unreadable('cyclic');
    }
    if (depth >= DEEPEST) throw new Unreadable('deep');
    const here = { __proto__: null, value, above };
    if (isArray(value)) return writtenArray(value, room, here);
    if (isMap(value)) return writtenMap(value, room, here);
    if (isSet(value)) return writtenSet(value, room, here);
    if (isUint8Array(value)) return writtenBytes(value, room);
    const shape = getPrototypeOf(value);
    if (shape === PlainObject || shape === null) return writtenPlain(value, room, here);
    return writtenInstance(value, className(value), room);
  }

  function writtenArray(value, room, here) {
    room.take(value.length, 0);
    let text = '';
    for (let i = 0; i < value.length; i++) text += (i > 0 ? ',' : '') + written(value[i], room, here);
    return '[' + text + ']';
  }

  function writtenMap(value, room, here) {
    room.take(apply(mapSize, value, []), 0);
    let text = '';
    apply(mapEach, value, [(content, key) => {
      text += (text ? ',' : '') + '[' + written(key, room, here) + ',' + written(content, room, here) + ']';
    }]);
    return tagged('map', '[' + text + ']');
  }

  function writtenSet(value, room, here) {
    room.take(apply(setSize, value, []), 0);
    let text = '';
    apply(setEach, value, [(item) => { text += (text ? ',' : '') + written(item, room, here); }]);
    return tagged('set', '[' + text + ']');
  }

  function writtenBytes(value, room) {
    room.take(0, value.length);
    return tagged('bytes', stringify(bufferText(BufferFrom(value), 'latin1')));
  }

  function writtenPlain(value, room, here) {
    const names = keys(value);
    let text = '';
    for (let i = 0; i < names.length; i++) {
      room.take(0, names[i].length);
      text += (i > 0 ? ',' : '') + '[' + stringify(names[i]) + ',' + written(value[names[i]], room, here) + ']';
    }
    return tagged('dict', '[' + text + ']');
  }

  function writtenInstance(value, type, room) {
    let text = '';
    try { text = apply(slice, inspect(value, { depth: 1, breakLength: Infinity }), [0, 200]); } catch { /* stays unsaid */ }
    room.take(0, text.length + 100);
    return tagged('instance', '[' + stringify(type) + ',' + stringify(text) + ']');
  }

  function className(value) {
    try {
      const name = getPrototypeOf(value).constructor.name;
      return typeof name === 'string' && name ? apply(slice, name, [0, 100]) : 'Object';
    } catch { return 'Object'; }
  }

  function valueOf(coded, kept) {
    if (isArray(coded)) return coded.map((item) => valueOf(item, kept));
    if (typeof coded !== 'object') return coded;
    const tag = keys(coded)[0], content = coded[tag];
    switch (tag) {
      case 'int': case 'float': return +content;
      case 'bigint': return Big(content);
      case 'ref': return kept[content];
      case 'bytes': return new Bytes(BufferFrom(content, 'latin1'));
      case 'undefined': return undefined;
      case 'set': return new Set(content.map((item) => valueOf(item, kept)));
      case 'map': return new Map(content.map(([key, item]) => [valueOf(key, kept), valueOf(item, kept)]));
      case 'dict': return plainOf(content, kept);
      default: return null;
    }
  }

  function plainOf(pairs, kept) {
    const made = {};
    for (const [key, item] of pairs) {
      defineProperty(made, valueOf(key, kept), { value: valueOf(item, kept), enumerable: true, writable: true, configurable: true });
    }
    return made;
  }

  // ---- the learner's file ---------------------------------------------------------------------------------

  let scope = null, exported = null;

  function load(name) {
    const path = FOLDER + name;
    const module = { exports: {}, id: path, filename: path, loaded: false, children: [], paths: [] };
    const code = readFileSync(path, 'utf8');
    const names = ['exports', 'require', 'module', '__filename', '__dirname'];
    vm.compileFunction(code, names, { filename: path });
    // The added line gives the names of the file's own scope, which nothing outside of it could see otherwise.
    const body = vm.compileFunction(code + '\n;return (__name) => eval(__name);', names, { filename: path });
    scope = apply(body, module.exports, [module.exports, createRequire(path), module, path, '/work']);
    module.loaded = true;
    exported = module.exports;
  }

  function topLevel(name) {
    if (typeof scope === 'function') {
      try { return scope(name); } catch { /* not a name of the file's scope */ }
    }
    if (exported !== null && (typeof exported === 'object' || typeof exported === 'function') && name in exported) {
      return exported[name];
    }
    throw new Missing(name);
  }

  function member(owner, name) {
    if (owner === null || owner === undefined) return owner[name];
    if (typeof owner === 'object' || typeof owner === 'function' ? !has(owner, name) : owner[name] === undefined) {
      throw new Missing(name);
    }
    return owner[name];
  }

  function perform(command, kept, args) {
    if (command.do === 'get') return kept[command.on][command.name];
    if (command.do === 'method') return invoke(member(kept[command.on], command.name), kept[command.on], command.name, args);
    const path = apply(split, command.name, ['.']);
    let owner, found = topLevel(path[0]);
    for (let i = 1; i < path.length; i++) [owner, found] = [found, member(found, path[i])];
    if (command.do === 'new') {
      if (typeof found !== 'function') throw new TypeError(command.name + ' is not a constructor');
      return construct(found, args);
    }
    return invoke(found, owner, command.name, args);
  }

  function invoke(found, owner, name, args) {
    if (typeof found !== 'function') throw new TypeError(name + ' is not a function');
    return apply(found, owner, args);
  }

  // ---- answers --------------------------------------------------------------------------------------------

  function errorOf(problem) {
    let type = typeof problem, message = '', bases = '', line = null;
    try {
      if (type === 'object' && problem !== null) {
        type = errorName(className(problem), getPrototypeOf(problem));
        let shape = getPrototypeOf(problem);
        for (let i = 0; shape !== null && i < 30; i++, shape = getPrototypeOf(shape)) {
          const name = shape.constructor && shape.constructor.name;
          if (typeof name === 'string') bases += (bases ? ',' : '') + stringify(errorName(apply(slice, name, [0, 100]), shape));
        }
        message = apply(slice, Text(problem.message), [0, 2000]);
        line = lineOf(problem);
      } else {
        message = apply(slice, Text(problem), [0, 2000]);
      }
    } catch { /* an error that throws when it is looked at has nothing more to say */ }
    return '"error":{"type":' + stringify(type) + ',"bases":[' + bases + '],"message":' + stringify(message) +
      ',"line":' + (isInteger(line) ? line : 'null') + '}';
  }

  // A learner's own class that is called like one of the language's is not that one: no caller would know it for that.
  function errorName(name, shape) {
    return name in ERRORS && ERRORS[name].prototype !== shape ? 'own ' + name : name;
  }

  function lineOf(problem) {
    const stack = problem.stack;
    if (typeof stack !== 'string' || apply(indexOf, stack, [FOLDER]) < 0) return null;
    const found = apply(match, /\/work\/[^\s:()]+:(\d+)/, [stack]);
    return found ? +found[1] : null;
  }

  function problemOf(problem) {
    if (problem instanceof Unreadable) return '"unreadable":' + stringify(problem.reason);
    if (problem instanceof Missing) return '"missing":' + stringify(problem.name) + ',"known":[' + known() + ']';
    return errorOf(problem);
  }

  function known() {
    let text = '';
    try {
      const names = exported !== null && typeof exported === 'object' ? keys(exported) : [];
      for (let i = 0; i < names.length && i < 40; i++) text += (text ? ',' : '') + stringify(names[i]);
    } catch { /* then nothing is known */ }
    return text;
  }

  function send(descriptor, text) {
    const bytes = BufferFrom(text, 'utf8');
    for (let sent = 0; sent < bytes.length;) {
      try { sent += writeSync(descriptor, bytes, sent, bytes.length - sent); } catch (problem) {
        if (problem.code !== 'EAGAIN') throw problem;
      }
    }
  }

  let pending = null;

  function answer(members) {
    if (pending === null) return;
    const id = pending.id;
    pending = null;
    try { send(1, '\0' + id + '\n'); } catch { /* the learner's code closed it */ }
    send(4, '{"id":' + stringify(id) + ',' + members + '}\n');
  }

  function valueAnswer(command, value, kept, args) {
    try {
      if (command.keep) kept[command.keep] = value;
      let members = '"value":' + written(value, new Room(), null);
      if (command.show_args) members += ',"args":' + written(args, new Room(), null);
      answer(members);
    } catch (problem) { answer(problemOf(problem)); }
  }

  const kept = create(null);

  function handle(command) {
    pending = command;
    try {
      const args = command.args.map((item) => valueOf(item, kept));
      if (command.do === 'load') {
        load(command.name);
        return finish('"loaded":true');
      }
      const value = perform(command, kept, args);
      if (value !== null && typeof value === 'object' && !isProxy(value) && typeof value.then === 'function') {
        const waited = apply(then, value instanceof PromiseOf ? value : resolved(value), [
          (result) => { valueAnswer(command, result, kept, args); soon(); },
          (problem) => { finish(problemOf(problem)); },
        ]);
        return waited;
      }
      valueAnswer(command, value, kept, args);
      soon();
    } catch (problem) { finish(problemOf(problem)); }
  }

  function finish(members) {
    answer(members);
    soon();
  }

  // The next command is read outside of the learner's call stack.
  const later = setImmediate;
  let reading = false;
  function soon() {
    if (reading) return;
    reading = true;
    later(() => { reading = false; next(); });
  }

  const chunk = Buffer.alloc(65536);
  const concat = Buffer.concat.bind(Buffer), subarray = Bytes.prototype.subarray, find = Bytes.prototype.indexOf;
  let rest = Buffer.alloc(0);
  function next() {
    for (;;) {
      const end = apply(find, rest, [10]);
      if (end >= 0) {
        const line = bufferText(apply(subarray, rest, [0, end]), 'utf8');
        rest = apply(subarray, rest, [end + 1]);
        handle(parse(line));
        return;
      }
      const count = readSync(3, chunk, 0, chunk.length, null);
      if (count === 0) exit(0);
      rest = concat([rest, BufferFrom(apply(subarray, chunk, [0, count]))]);
    }
  }

  process.on('uncaughtException', (problem) => { if (pending !== null) finish(problemOf(problem)); });
  process.on('beforeExit', () => { if (pending !== null) finish('"unsettled":true'); });
  send(4, '{"ready":true}\n');
  next();
})();
