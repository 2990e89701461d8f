/** One attribute, decoded. Namespace declarations are attributes too. */
export interface XmlAttribute {
  /** As written, with its prefix. */
  readonly name: string;
  readonly local: string;
  /** Namespace; empty for an attribute without a prefix. */
  readonly uri: string;
  readonly value: string;
}

/** One element of a parsed document. */
export interface XmlElement {
  /** As written, with its prefix. */
  readonly name: string;
  readonly local: string;
  /** Namespace, empty when there is none. */
  readonly uri: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlNode[];
  /** Where its tag begins, counted from 1. */
  readonly line: number;
  readonly column: number;
}

/** An element or a piece of text, decoded. */
export type XmlNode = XmlElement | string;

/** A processing instruction in front of the document's element. */
export interface XmlInstruction {
  readonly target: string;
  readonly body: string;
}

/** A whole document. */
export interface XmlDocument {
  readonly kind: 'document';
  readonly root: XmlElement;
  /** As the XML declaration states it. */
  readonly encoding?: string;
  readonly hasDoctype: boolean;
  readonly instructions: readonly XmlInstruction[];
}

/** Why a text is no document. */
export interface XmlFault {
  readonly kind: 'fault';
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** What may be different from a strict reading. */
export interface XmlOptions {
  /** Named entities besides the five of XML, such as those that an old RSS document type declares. */
  readonly entities?: Readonly<Record<string, string>>;
}

/** All text inside an element, tags left out. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** The elements directly inside, of any name. */
export function childElements(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

/** The value of an attribute without a prefix. */
export function attributeOf(element: XmlElement, name: string): string | undefined {
  return element.attributes.find((attribute) => attribute.name === name)?.value;
}
