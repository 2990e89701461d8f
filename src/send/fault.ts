import { EnvironmentFailure, type Failure, UsageFailure } from '../model/failure.ts';

/** Who has to act: the caller gave wrong words (exit code 2), or the surroundings fail, such as a server that is away (3). */
export type FaultKind = 'usage' | 'environment';

/** Why a delivery stopped. The message starts with what was being attempted and never holds an address or a secret. */
export function makeFault(
  kind: FaultKind,
  code: string,
  { message, hint, cause }: { readonly message: string; readonly hint?: string; readonly cause?: unknown },
): Failure {
  const more = { ...(hint === undefined ? {} : { hint }), ...(cause === undefined ? {} : { cause }) };
  return kind === 'usage'
    ? new UsageFailure(`send/${code}`, message, more)
    : new EnvironmentFailure(`send/${code}`, message, more);
}
