import { describe, expect, it } from 'vitest';
import { goalOfFolder, isSendable, numberOfFolder, pathOf } from '../../../src/core/files.js';
import type { Goal, Task } from '../../../src/protocol/wire.js';

function place(goalTitle: string, taskTitle: string, fileName: string): string[] {
  const goal = { id: '7b3f6f2e-52b1-4c55-9d0c-0d1a5f7f3a10', title: goalTitle } as Goal;
  return pathOf(goal, { title: taskTitle, order_index: 3, file_name: fileName } as Task);
}

describe('the place of a program', () => {
  it('says goal, number and task', () => {
    expect(place('Bucles: ¡más rápido!', 'Cuenta atrás', 'cuenta.py')).toEqual([
      'bucles-mas-rapido-7b3f6f2e',
      '03-cuenta-atras',
      'cuenta.py',
    ]);
  });

  it('keeps the folders that are there when titles come in another language', () => {
    const there = {
      goals: new Map([['7b3f6f2e', 'loops-7b3f6f2e']]),
      tasks: new Map([['7b3f6f2e/03', '03-count-down']]),
    };
    const goal = { id: '7b3f6f2e-52b1-4c55-9d0c-0d1a5f7f3a10', title: 'Bucles' } as Goal;
    const task = { title: 'Cuenta atrás', order_index: 3, file_name: 'count.py' } as Task;
    expect(pathOf(goal, task, there)).toEqual(['loops-7b3f6f2e', '03-count-down', 'count.py']);
    expect(goalOfFolder('loops-7b3f6f2e')).toBe('7b3f6f2e');
    expect(goalOfFolder('node_modules')).toBeNull();
    expect(numberOfFolder('03-count-down')).toBe('03');
    expect(numberOfFolder('notes')).toBeNull();
  });

  it.each(['../../.bashrc', '..\\..\\x\\.env', '..', '.profile', ''])('stays in its folder for %j', (name) => {
    expect(place('goal', 'task', name).at(-1)).toBe('program.txt');
  });

  it('is no more than the last part of a name with folders', () => {
    expect(place('goal', 'task', '/etc/cron.d/job.py').at(-1)).toBe('job.py');
  });

  it('has a name also where a title has no letters of the alphabet', () => {
    expect(place('目标', '///', 'a.py').slice(0, 2)).toEqual(['goal-7b3f6f2e', '03-goal']);
  });
});

describe('a file beside a program', () => {
  it.each(['helpers.py', 'shapes2.py'])('is sent where it is a source of the language: %s', (name) => {
    expect(isSendable(name, 'python')).toBe(true);
  });

  it.each([
    '.env',
    '.env.py',
    'secrets.py',
    'my_credentials.py',
    'passwords.py',
    'passwd.py',
    'API_KEY.py',
    'api-key.py',
    'access_token.py',
    'id_rsa',
    'id_rsa.py',
    'private.py',
    'server.pem',
    'tls.key',
    'store.p12',
    'vault.kdbx',
    'credentials.json',
    'notes.txt',
    'app.js',
    'program.py.bak',
  ])('is not sent: %s', (name) => {
    expect(isSendable(name, 'python')).toBe(false);
  });

  it('is not sent in a language that nobody knows', () => {
    expect(isSendable('main.py', 'cobol')).toBe(false);
  });
});
