import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { killAndResume } from '../send/kill-spec.ts';
import type { Fault } from '../send/smtp-sink.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'latewire-kill-'));
let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
}, 120_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server.stop();
});

const HOUR = 3_600_000;

describe('a delivery cut at random moments', () => {
  it('sender killed at random moments, ledger on a server', { timeout: HOUR }, async () => {
    const place = { kind: 'server', url: server.url } as const;
    const { hits } = await killAndResume({
      place,
      edition: 'sender',
      recipients: 9000,
      kills: 150,
      pause: 10,
    });
    expect(hits).toBeGreaterThan(70);
  });

  it('sender killed at random moments, ledger in a folder', { timeout: HOUR }, async () => {
    const place = { kind: 'folder', path: folder } as const;
    const { hits } = await killAndResume({
      place,
      edition: 'folder',
      recipients: 3000,
      kills: 50,
      pause: 10,
    });
    expect(hits).toBeGreaterThan(20);
  });

  it('PostgreSQL killed at 20 random moments under a sender that lives on', { timeout: HOUR }, async () => {
    const place = { kind: 'server', url: server.url } as const;
    const cut = async (child: {
      readonly exitCode: number | null;
      kill: (signal: 'SIGKILL') => boolean;
    }): Promise<void> => {
      // The sender lives through nine of them, reconnects each time, and goes down with the last.
      for (let crash = 0; crash < 10; crash += 1) {
        await sleep(Math.random() * 300);
        expect(child.exitCode, 'the sender is still at work').toBe(null);
        await server.crash();
      }
      child.kill('SIGKILL');
    };
    const { unknown } = await killAndResume({
      place,
      edition: 'database',
      recipients: 12_000,
      kills: 2,
      pause: 10,
      cut,
    });
    expect(unknown).toBeLessThanOrEqual(12);
  });

  it('mail server that drops connections before and after accepting', { timeout: HOUR }, async () => {
    const place = { kind: 'server', url: server.url } as const;
    const fault = (to: string, count: number): Fault | undefined => {
      const row = Number(/\+(\d+)@/.exec(to)?.[1]);
      if (row % 50 === 0) return 'drop-after';
      if (row % 50 === 25) return 'drop-before';
      return row % 50 === 10 && count === 1 ? 'drop-recipient' : undefined;
    };
    await killAndResume({ place, edition: 'drops', recipients: 1000, kills: 2, pause: 10, fault });
  });
});
