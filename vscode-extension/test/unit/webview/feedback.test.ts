// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { FEEDBACK, VERDICT, get, press, seen, stage, textOf, type Stage } from './stage.js';

const HOSTILE = '<img src=x onerror=alert(1)>';

let view: Stage;

beforeEach(() => {
  view = stage();
});

describe('without a task', () => {
  it('asks a stranger to sign in', () => {
    view.show({ ...FEEDBACK, signedIn: false, task: null });
    press('Sign in');
    expect(view.asked.at(-1)).toEqual({ ask: 'signIn' });
    expect(seen('button', 'Check my work')).toBeNull();
    expect(seen('button', 'Create a goal')).toBeNull();
  });

  it('asks for trust in a folder that has none, and for no login there', () => {
    view.show({ ...FEEDBACK, signedIn: false, restricted: true, trouble: 'Nothing is sent.', task: null });
    expect(seen('button', 'Sign in')).toBeNull();
    expect(seen('button', 'Connect now')).toBeNull();
    press('Trust this folder');
    expect(view.asked.at(-1)).toEqual({ ask: 'trust' });
  });

  it('offers to create a goal', () => {
    view.show({ ...FEEDBACK, task: null });
    press('Create a goal');
    expect(view.asked.at(-1)).toEqual({ ask: 'createGoal' });
    expect(seen('button', 'Sign in')).toBeNull();
  });
});

describe('on a task', () => {
  it('shows what to do', () => {
    view.show(FEEDBACK);
    expect(get('h1').textContent).toBe('Quoted fields');
    expect(get('code').textContent).toBe('parse');
    expect(seen('.badge', 'In progress')).not.toBeNull();
    expect(seen('button', 'Stop')).toBeNull();
    expect(seen('button', 'Next task')).toBeNull();
  });

  it.each([
    ['Check my work', { ask: 'validate' }],
    ['Run', { ask: 'run' }],
    ['Open file', { ask: 'openFile' }],
    ['Next task', { ask: 'nextTask' }],
    ['Take hint 1', { ask: 'hint', level: 1 }],
    ['Parse CSV', { ask: 'openGoal', goalId: 'goal-1' }],
    ['Connect now', { ask: 'reconnect' }],
  ])('asks for it when %s is pressed', (label, wish) => {
    view.show({ ...FEEDBACK, hasNext: true, trouble: 'No connection.' });
    press(label);
    expect(view.asked).toEqual([{ ask: 'ready' }, wish]);
  });

  it('offers to stop what is running, and nothing that would run beside it', () => {
    view.show({ ...FEEDBACK, live: { work: 'validation', text: '', status: 'Running checks' } });
    ['Check my work', 'Run', 'Take hint 1', 'Stop'].forEach(press);
    expect(view.asked).toEqual([{ ask: 'ready' }, { ask: 'stop' }]);
    view.show(FEEDBACK);
    press('Run');
    expect(view.asked.at(-1)).toEqual({ ask: 'run' });
  });

  it('hands the focus on when the button that had it goes', () => {
    view.show({ ...FEEDBACK, live: { work: 'run', text: '', status: null } });
    get('button', 'Stop').focus();
    view.show(FEEDBACK);
    expect(document.activeElement).toBe(get('button', 'Check my work'));
  });

  it('shows the output of a program as it is', () => {
    view.show({ ...FEEDBACK, live: { work: 'run', text: '# 1\n**2** <b>3</b>', status: null } });
    expect(get('pre', '**2**').textContent).toBe('# 1\n**2** <b>3</b>');
  });

  it('shows trouble in words', () => {
    view.show({ ...FEEDBACK, trouble: 'No connection.' });
    expect(get('[role=status]', 'No connection.').getAttribute('role')).toBe('status');
  });

  it('celebrates in words too', () => {
    view.show({ ...FEEDBACK, celebrate: true });
    expect(seen('h2', 'Well done!')).not.toBeNull();
    view.show(FEEDBACK);
    expect(seen('h2', 'Well done!')).toBeNull();
  });
});

describe('a verdict', () => {
  it('says how it went, with failing checks first and unfolded', () => {
    view.show({ ...FEEDBACK, verdict: VERDICT });
    expect(seen('h2', 'Not there yet')).not.toBeNull();
    expect(get('dl').textContent).toContain('50%');
    const [failing, passing] = document.querySelectorAll('ul > li details');
    expect(failing?.textContent).toContain('Failed');
    expect(failing?.textContent).toContain('Hidden');
    expect(failing?.hasAttribute('open')).toBe(true);
    expect([...(failing?.querySelectorAll('pre') ?? [])].map((pre) => pre.textContent)).toEqual(['"', '""']);
    expect(passing?.textContent).toContain('Passed');
    expect(passing?.hasAttribute('open')).toBe(false);
  });

  it('leaves a check folded as the reader left it, until it turns out otherwise', () => {
    view.show({ ...FEEDBACK, verdict: VERDICT });
    const folded = get('li details', 'doubled quotes') as HTMLDetailsElement;
    folded.open = false;
    view.show({ ...FEEDBACK, verdict: { ...VERDICT, tries: 4, text: 'Again.' } });
    expect(get('li details', 'doubled quotes')).toBe(folded);
    expect(folded.open).toBe(false);
  });

  it('is called an earlier one while newer work is checked', () => {
    view.show({ ...FEEDBACK, verdict: VERDICT, live: { work: 'validation', text: '', status: null } });
    expect(textOf()).toContain('Earlier result');
  });

  it('says when it was stopped', () => {
    view.show({ ...FEEDBACK, verdict: { ...VERDICT, verdict: 'inconclusive', stopped: true, checks: [] } });
    expect(textOf()).toContain('Inconclusive');
    expect(textOf()).toContain('Stopped before it was finished');
    expect(seen('h3', 'Checks')).toBeNull();
  });
});

describe('hints', () => {
  const told = [
    { level: 1, text: 'Think of `state`.', verified: false },
    { level: 2, text: 'Use a flag.', verified: true },
  ];

  it('are shown as told, with the badge only where one was run', () => {
    view.show({ ...FEEDBACK, hints: { told, used: 2, next: null, locked: 'Check once more first.' } });
    expect(seen('li', 'Checked by running it')?.textContent).toContain('Hint 2');
    expect(textOf(get('li', 'Hint 1'))).not.toContain('Checked by running it');
    expect(seen('button', 'Take hint')).toBeNull();
    expect(textOf()).toContain('Check once more first.');
  });

  it('name the price of the next one', () => {
    view.show({ ...FEEDBACK, hints: { told, used: 2, next: { level: 3, price: 'costs 5 %' }, locked: null } });
    const take = get('button', 'Take hint 3');
    expect(document.getElementById(take.getAttribute('aria-describedby') ?? '')?.textContent).toBe('costs 5 %');
    take.click();
    expect(view.asked.at(-1)).toEqual({ ask: 'hint', level: 3 });
  });
});

it('answers the question of the emotional support agent', () => {
  const modal = {
    id: 'modal-1',
    title: 'A break?',
    message: 'You work hard.',
    actions: [
      { id: 'rest', label: 'Rest' },
      { id: 'go_on', label: 'Go on' },
    ],
  };
  view.show({ ...FEEDBACK, modal });
  expect(textOf()).toContain('You work hard.');
  press('Go on');
  expect(view.asked.at(-1)).toEqual({ ask: 'answer', modalId: 'modal-1', actionId: 'go_on' });
  view.show(FEEDBACK);
  expect(seen('h2', 'A break?')).toBeNull();
});

it('shows hostile words as words', () => {
  view.show({
    ...FEEDBACK,
    trouble: HOSTILE,
    task: { goalId: 'g', taskId: 't', goal: HOSTILE, title: HOSTILE, description: HOSTILE, status: 'failed' },
    live: { work: 'validation', text: HOSTILE, status: HOSTILE },
    verdict: {
      ...VERDICT,
      text: HOSTILE,
      checks: [{ name: HOSTILE, visible: true, passed: false, message: HOSTILE, expected: HOSTILE, actual: HOSTILE }],
    },
    hints: {
      told: [{ level: 1, text: HOSTILE, verified: true }],
      used: 1,
      next: { level: 2, price: HOSTILE },
      locked: HOSTILE,
    },
    modal: { id: HOSTILE, title: HOSTILE, message: HOSTILE, actions: [{ id: HOSTILE, label: HOSTILE }] },
  });
  expect(document.querySelector('img, [onerror]')).toBeNull();
  expect(textOf().split(HOSTILE)).toHaveLength(18);
});
