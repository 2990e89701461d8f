import { checkAddress, checkReference } from './addresses.ts';
import { checkRfc3339 } from './dates.ts';
import { type Verdict, wrong } from './findings.ts';
import { checkPlain } from './html.ts';
import { checkMail } from './values.ts';
import type { ElementRule, Vocabulary } from './vocabulary.ts';
import { describeExtensions } from './vocabulary-extensions.ts';

/** The elements of an Atom feed (RFC 4287 section 4.1.1). */
export function describeFeed(now: number): Vocabulary {
  return { ...describeMetadata(now), entry: { many: true, children: describeEntry(now), open: true } };
}

/** The elements of an Atom entry (section 4.1.2). */
export function describeEntry(now: number): Vocabulary {
  const { subtitle: _, generator: __, icon: ___, logo: ____, ...shared } = describeMetadata(now);
  const { entry: _____, ...source } = describeMetadata(now);
  return {
    ...shared,
    content: { open: true },
    summary: { open: true },
    published: { check: (value) => checkRfc3339(value, now) },
    source: { children: source, open: true },
  };
}

function describeMetadata(now: number): Vocabulary {
  return {
    ...describeExtensions(now),
    'at:deleted-entry': { many: true, open: true },
    author: PERSON,
    category: CATEGORY,
    contributor: PERSON,
    generator: {
      attributes: { uri: { check: checkReference }, version: { check: checkFilled } },
      filled: true,
      check: checkPlain,
    },
    icon: { check: checkReference, filled: true },
    id: { check: checkAddress },
    link: { many: true, open: true },
    logo: { check: checkReference, filled: true },
    rights: { open: true },
    subtitle: { open: true },
    title: { open: true },
    updated: { check: (value) => checkRfc3339(value, now) },
  };
}

const PERSON: ElementRule = {
  many: true,
  children: {
    name: { check: checkName, filled: true },
    uri: { check: checkReference, filled: true },
    email: { check: checkMail },
  },
  required: ['name'],
  attributes: {},
};

const CATEGORY: ElementRule = {
  many: true,
  attributes: {
    term: { required: true, check: checkFilled },
    scheme: { check: checkAddress },
    label: { check: checkLabel },
  },
  open: true,
};

function checkName(value: string): Verdict | undefined {
  if (/<[^<>@\s]+@[^<>\s]+>/.test(value))
    return { ...wrong('person/mail-in-name', 'The e-mail address belongs into <email>.'), severity: 'warning' };
  return checkPlain(value);
}

function checkLabel(value: string): Verdict | undefined {
  return checkFilled(value) ?? checkPlain(value);
}

function checkFilled(value: string): Verdict | undefined {
  return value.trim() === '' ? wrong('text/blank', 'It is empty.') : undefined;
}
