import * as vscode from 'vscode';
import type { HintOffer } from '../core/readiness.js';
import type { Phase, Task } from '../protocol/wire.js';

export function statusIcon(status: Task['status']): vscode.ThemeIcon {
  switch (status) {
    case 'pending':
      return new vscode.ThemeIcon('circle-large-outline');
    case 'in_progress':
      return new vscode.ThemeIcon('play-circle', new vscode.ThemeColor('charts.blue'));
    case 'completed':
      return new vscode.ThemeIcon('pass-filled', new vscode.ThemeColor('testing.iconPassed'));
    case 'failed':
      return new vscode.ThemeIcon('error', new vscode.ThemeColor('testing.iconFailed'));
  }
}

export function phaseIcon(phase: Phase): vscode.ThemeIcon {
  switch (phase) {
    case 'planning':
      return new vscode.ThemeIcon('sync~spin');
    case 'awaiting_terms':
      return new vscode.ThemeIcon('law');
    case 'active':
      return new vscode.ThemeIcon('target');
    case 'paused':
      return new vscode.ThemeIcon('debug-pause');
    case 'stuck':
      return new vscode.ThemeIcon('warning', new vscode.ThemeColor('charts.orange'));
    case 'completed':
      return new vscode.ThemeIcon('verified-filled', new vscode.ThemeColor('testing.iconPassed'));
    case 'failed':
      return new vscode.ThemeIcon('error', new vscode.ThemeColor('testing.iconFailed'));
    case 'abandoned':
      return new vscode.ThemeIcon('circle-slash');
  }
}

export function statusWords(status: Task['status']): string {
  switch (status) {
    case 'pending':
      return vscode.l10n.t('not started');
    case 'in_progress':
      return vscode.l10n.t('at work');
    case 'completed':
      return vscode.l10n.t('passed');
    case 'failed':
      return vscode.l10n.t('failed');
  }
}

export function phaseWords(phase: Phase): string {
  switch (phase) {
    case 'planning':
      return vscode.l10n.t('being made');
    case 'awaiting_terms':
      return vscode.l10n.t('waits for your answer to the terms');
    case 'active':
      return vscode.l10n.t('active');
    case 'paused':
      return vscode.l10n.t('paused');
    case 'stuck':
      return vscode.l10n.t('stuck: someone looks after it');
    case 'completed':
      return vscode.l10n.t('completed');
    case 'failed':
      return vscode.l10n.t('could not go on');
    case 'abandoned':
      return vscode.l10n.t('given up');
  }
}

/** The name of an agent; that of one which this version does not know as it is. */
export function agentWords(agent: string): string {
  switch (agent) {
    case 'access':
      return vscode.l10n.t('Access');
    case 'goal_generator':
      return vscode.l10n.t('Goal generator');
    case 'course_manager':
      return vscode.l10n.t('Course manager');
    case 'feedback':
      return vscode.l10n.t('Feedback');
    case 'performance_evaluator':
      return vscode.l10n.t('Performance evaluator');
    case 'state_monitor':
      return vscode.l10n.t('State monitor');
    case 'context_organizer':
      return vscode.l10n.t('Context organizer');
    case 'emotional_support':
      return vscode.l10n.t('Emotional support');
    case 'contract_validator':
      return vscode.l10n.t('Contract validator');
    default:
      return agent;
  }
}

/** Why no new hint is offered. */
export function noHintWords(offer: HintOffer): string {
  return offer === 'all_taken'
    ? vscode.l10n.t('You have all hints for this task.')
    : vscode.l10n.t('The next hint opens after a check of changed code has failed.');
}

/** A new hint by its level, with its price. */
export function hintWords(level: number): string {
  return vscode.l10n.t('Hint {0} (−5 % of this task’s score)', level);
}
