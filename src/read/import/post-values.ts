/** What a value of front matter becomes; `undefined` where it says nothing that fits. */
export type Take = (value: unknown) => unknown;

/** Whether a value holds others by their keys. */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Anything, for the schema to judge. */
export const same: Take = (value) => value;
/** Words. */
export const text: Take = (value) => (typeof value === 'string' && value.trim() !== '' ? value : undefined);
/** Yes or no. */
export const flag: Take = (value) => (value === 'true' || value === 'false' ? value : undefined);
/** A whole address of the web. */
export const webAddress: Take = (value) =>
  typeof value === 'string' && /^https?:\/\//.test(value) ? value : undefined;
/** A language: POSIX writes en_US, BCP 47 en-US. */
export const tongue: Take = (value) =>
  typeof value === 'string' ? value.replace(/\..*$/, '').replace('_', '-') : undefined;

/** The items of a list, or of words with commas between: "a, b" is two, "climate change" is one. */
export function listWords(value: unknown): readonly string[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [];
  return items.flatMap((item) => (typeof item === 'string' && item.trim() !== '' ? [item.trim()] : []));
}

/** All of a list. */
export const list: Take = (value) => (listWords(value).length === 0 ? undefined : listWords(value));
/** The first of a list. */
export const first: Take = (value) => listWords(value)[0];
/** All of a list but the first. */
export const others: Take = (value) => (listWords(value).length < 2 ? undefined : listWords(value).slice(1));

// Of each part the first of its keys that says something.
function pickAll(
  value: unknown,
  parts: Readonly<Record<string, readonly string[]>>,
): Readonly<Record<string, string | undefined>> {
  if (!isMap(value)) return {};
  const found = Object.entries(parts).flatMap(([part, names]) => {
    const said = names.map((name) => text(value[name])).find((one) => one !== undefined);
    return said === undefined ? [] : [[part, String(said)]];
  });
  return Object.fromEntries(found) as Readonly<Record<string, string>>;
}

/** Names, or people with an address. */
export const people: Take = (value) => {
  const found = (Array.isArray(value) ? value : [value]).flatMap((one: unknown): readonly unknown[] => {
    if (typeof one === 'string') return one.trim() === '' ? [] : [one.trim()];
    const person = pickAll(one, PERSON);
    return person['name'] === undefined ? [] : [person];
  });
  return found.length === 0 ? undefined : found;
};

/** A picture: its address, or a map with it; the first of several. */
export const picture: Take = (value) => {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof one === 'string') return text(one);
  const found = pickAll(one, PICTURE);
  return found['url'] === undefined ? undefined : found;
};

const PERSON = { name: ['name', 'title', 'display_name'], url: ['url', 'link', 'website'], email: ['email'] };
const PICTURE = {
  url: ['url', 'src', 'image', 'path', 'file'],
  alt: ['alt'],
  caption: ['caption', 'title'],
  credit: ['credit'],
};
const PARTS: ReadonlyMap<Take, readonly string[]> = new Map([
  [people, Object.values(PERSON).flat()],
  [picture, Object.values(PICTURE).flat()],
]);

/** Whether an article is a draft, by `published` as Jekyll has it: there it says whether, here when. */
export const whether: Take = (value) => (value === 'false' ? 'true' : value === 'true' ? 'false' : undefined);
/** A date, unless it is Jekyll’s `published`. */
export const when: Take = (value) => (value === 'true' || value === 'false' ? undefined : text(value));

/** Keys of a person or a picture that have no place here, and the numbers of further pictures: an article has one of its own. */
export function listUntaken(written: unknown, take: Take): readonly string[] {
  const known = PARTS.get(take);
  if (known === undefined) return [];
  const some: readonly unknown[] = Array.isArray(written) ? written : [written];
  const more = take === picture ? some.slice(1).map((_, index) => String(index + 1)) : [];
  const unknown = some.filter(isMap).flatMap((one) => Object.keys(one).filter((key) => !known.includes(key)));
  return [...new Set([...more, ...unknown])];
}
