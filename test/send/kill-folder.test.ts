import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { killAndResume } from './kill-spec.ts';

const folder = mkdtempSync(join(tmpdir(), 'latewire-kill-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a sender killed with SIGKILL, ledger in a folder', () => {
  it('goes on without a second copy for anybody', { timeout: 120_000 }, async () => {
    const place = { kind: 'folder', path: folder } as const;
    const { hits } = await killAndResume({ place, edition: 'cut', recipients: 200, kills: 3, pause: 10 });
    expect(hits).toBeGreaterThan(0);
  });
});
