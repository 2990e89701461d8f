import { defineConfig, type ViteUserConfig } from 'vitest/config';

/** What needs a browser, a server or a validator from Debian; `test/real/` says what to install. */
const config: ViteUserConfig = defineConfig({
  test: { include: ['test/real/**/*.test.ts'], isolate: false, testTimeout: 600_000, fileParallelism: false },
});
export default config;
