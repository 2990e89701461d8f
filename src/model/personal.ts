/** What differs from one copy of a digest to the next. */
export type PersonalPart = 'unsubscribe' | 'preferences' | 'address' | 'name';

/**
 * What stands in a written `digest.eml` where each recipient's own part goes; sending replaces it in place, without
 * rendering again. ASCII without `=`, so that quoted-printable leaves it alone but for a soft line break, and under
 * `.invalid` (RFC 2606), so that a copy sent unfilled points nowhere. For the `.eml` only: the page "view in browser" is public.
 */
export const PERSONAL: Readonly<Record<PersonalPart, string>> = {
  unsubscribe: 'https://personal.latewire.invalid/unsubscribe',
  preferences: 'https://personal.latewire.invalid/preferences',
  address: 'recipient@personal.latewire.invalid',
  name: 'LATEWIRE-RECIPIENT-NAME',
};
