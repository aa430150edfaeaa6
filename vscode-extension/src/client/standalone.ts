import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';

const description = v.object({
  gateway_url: v.string(),
  temporal_ui_url: v.optional(v.string()),
  accounts: v.optional(
    v.array(v.object({ username: v.string(), password: v.string(), roles: v.array(v.string()) })),
    [],
  ),
});

/** A server that runs on this machine, as `./goals up` describes it in its data folder. */
export type Standalone = v.InferOutput<typeof description>;

/** Where `./goals up` keeps its data unless it is told otherwise. */
export function usualFolder(environment: NodeJS.ProcessEnv): string {
  return join(environment['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'ai-goals-tracker');
}

/** @returns null where none is described, or the description cannot be read */
export async function findStandalone(folder: string): Promise<Standalone | null> {
  try {
    const read = v.safeParse(description, JSON.parse(await readFile(join(folder, 'standalone.json'), 'utf8')));
    return read.success && isLoopback(read.output.gateway_url) ? read.output : null;
  } catch {
    return null;
  }
}

/** Whether a web address leads to this machine alone. */
export function isLoopback(address: string): boolean {
  try {
    const { protocol, hostname } = new URL(address);
    return /^https?:$/.test(protocol) && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  } catch {
    return false;
  }
}
