import type { ClaimedRecipient, Settlement } from './ledger/step-batch.ts';
import type { Outcome } from './smtp/outcome.ts';

/** Milliseconds until a recipient deferred for the `attempts`th time is tried again; `undefined` gives up. */
export type RetryPlan = (attempts: number) => number | undefined;

/** What the ledger is to say about a recipient after `outcome`. */
export function planSettlement(recipient: ClaimedRecipient, outcome: Outcome, planRetry: RetryPlan): Settlement {
  const { row } = recipient;
  const { answer } = outcome;
  switch (outcome.kind) {
    case 'submitted':
    case 'unknown':
      return { row, state: outcome.kind, answer };
    case 'worn':
      return { row, state: 'queued', answer: '' };
    case 'refused':
      return { row, state: outcome.mailbox ? 'bounced' : 'refused', answer };
    case 'deferred': {
      const delay = planRetry(recipient.attempts + 1);
      if (delay === undefined) return { row, state: 'refused', answer: `gave up after ${answer}` };
      return { row, state: 'queued', answer, delay };
    }
  }
}
