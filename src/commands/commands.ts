import type { Command } from './command.ts';

/** A command that is loaded when it is asked for: what one run does not need costs it nothing. */
export interface CommandEntry {
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

/** Every command, in the order in which `--help` lists them. */
export const COMMANDS: Readonly<Record<string, CommandEntry>> = {
  build: { summary: 'read content/, write dist/', load: async () => (await import('./build.ts')).buildCommand },
  check: {
    summary: 'everything build does, but write nothing',
    load: async () => (await import('./check.ts')).checkCommand,
  },
  preview: {
    summary: 'look at digest, pages and feeds while you write',
    load: async () => (await import('./preview.ts')).previewCommand,
  },
  import: {
    summary: 'a pasted text, saved page or feed as reviewed articles',
    load: async () => (await import('./import.ts')).importCommand,
  },
  edition: {
    summary: 'see what is due, propose or freeze an edition',
    load: async () => (await import('./edition.ts')).editionCommand,
  },
  init: {
    summary: 'start a new publication in an empty folder',
    load: async () => (await import('./init.ts')).initCommand,
  },
  verify: {
    summary: 'build again elsewhere and compare',
    load: async () => (await import('./verify.ts')).verifyCommand,
  },
  diff: { summary: 'what readers will see of a new build', load: async () => (await import('./diff.ts')).diffCommand },
  publish: {
    summary: 'copy the public files of dist/ for the web',
    load: async () => (await import('./publish.ts')).publishCommand,
  },
  doctor: {
    summary: 'find what is wrong with any feed',
    load: async () => (await import('./doctor.ts')).doctorCommand,
  },
  ping: {
    summary: 'tell WebSub hubs which feeds have changed',
    load: async () => (await import('./ping.ts')).pingCommand,
  },
  send: {
    summary: 'send a written edition, exactly as reviewed',
    load: async () => (await import('./send.ts')).sendCommand,
  },
  status: {
    summary: 'how far the delivery of an edition is',
    load: async () => (await import('./status.ts')).statusCommand,
  },
  worker: {
    summary: 'help to send what is under way',
    load: async () => (await import('./worker.ts')).workerCommand,
  },
  serve: {
    summary: 'subscribe, confirm, unsubscribe, bounces: the way in and out',
    load: async () => (await import('./serve.ts')).serveCommand,
  },
};
