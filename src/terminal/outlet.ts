import { fstatSync, statSync, writeSync } from 'node:fs';

/** Standard output or standard error. */
export interface Outlet {
  readonly write: (text: string) => void;
  readonly isTTY: boolean;
}

/**
 * Opens an output that is written to at once. The streams of Node take longer to load than most commands have to say: only
 * a terminal needs them, and a reader who is slow or gone.
 */
export function openOutlet(output: 1 | 2): Outlet {
  const watched = mayBeTerminal(output);
  let stream: NodeJS.WriteStream | undefined;
  const openStream = (): NodeJS.WriteStream => {
    stream ??= output === 1 ? openOutput() : process.stderr;
    return stream;
  };
  return {
    write: (text) => {
      const rest = watched || stream !== undefined ? text : writeNow(output, text);
      if (rest.length > 0) openStream().write(rest);
    },
    get isTTY() {
      return watched && openStream().isTTY === true;
    },
  };
}

// A closed pipe (`latewire … | head`) is the reader's choice, not a fault.
function openOutput(): NodeJS.WriteStream {
  return process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

function mayBeTerminal(output: 1 | 2): boolean {
  const stat = fstatSync(output);
  return stat.isCharacterDevice() && stat.rdev !== statSync('/dev/null', { throwIfNoEntry: false })?.rdev;
}

/** What could not be written at once. */
function writeNow(output: 1 | 2, text: string): Uint8Array {
  const bytes = Buffer.from(text);
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(output, bytes, written);
  } catch {
    // The stream knows how to wait, and what to say.
  }
  return bytes.subarray(written);
}
