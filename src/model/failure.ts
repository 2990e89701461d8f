/** Something other than content went wrong. `code` is stable; the message starts with what was being attempted. */
export class Failure extends Error {
  override readonly name: string = 'Failure';
  readonly code: string;
  /** What to do. */
  readonly hint: string | undefined;

  constructor(code: string, message: string, more: { readonly hint?: string; readonly cause?: unknown } = {}) {
    super(message, { cause: more.cause });
    this.code = code;
    this.hint = more.hint;
  }
}

/** The command line was wrong: exit code 2. */
export class UsageFailure extends Failure {
  override readonly name: string = 'UsageFailure';
}

/** The disk, the network or a server said no: exit code 3. */
export class EnvironmentFailure extends Failure {
  override readonly name: string = 'EnvironmentFailure';
}

/** Another run holds what this one needs: exit code 75 (EX_TEMPFAIL of sysexits.h). */
export class BusyFailure extends Failure {
  override readonly name: string = 'BusyFailure';
}
