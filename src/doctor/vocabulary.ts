import type { XmlElement } from '../model/xml.ts';
import type { ValueCheck, Verdict } from './findings.ts';

/** What may stand in an attribute. */
export interface AttributeRule {
  readonly check?: ValueCheck;
  readonly required?: true;
}

/** What an element may hold. */
export interface ElementRule {
  /** May stand more than once in its parent. */
  readonly many?: true;
  /** Looks at the text. */
  readonly check?: ValueCheck;
  /** Looks at the whole element, where one attribute decides about another. */
  readonly together?: (element: XmlElement) => Verdict | undefined;
  /** White space around the text counts. */
  readonly exact?: true;
  /** Empty is a mistake. */
  readonly filled?: true;
  /** Attributes without prefix that are known. Absent: none is. */
  readonly attributes?: Readonly<Record<string, AttributeRule>>;
  /** Children that are known, by name with its usual prefix. Absent: only text. */
  readonly children?: Vocabulary;
  readonly required?: readonly string[];
  /** Any attribute and child may be inside. */
  readonly open?: true;
}

/** Elements by name: those of the format itself without a prefix, all others with their usual one. */
export type Vocabulary = Readonly<Record<string, ElementRule>>;
