/** Who has to act: the caller gave wrong words (2), or the surroundings fail, such as a server that is away (3). */
export type FaultKind = 'usage' | 'environment';

/** Why a delivery stopped. The message starts with what was being attempted and never holds an address. */
export class SendFault extends Error {
  readonly code: string;
  readonly kind: FaultKind;

  constructor(
    kind: FaultKind,
    code: string,
    { message, cause }: { readonly message: string; readonly cause?: unknown },
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'SendFault';
    this.kind = kind;
    this.code = `send/${code}`;
  }
}
