/** This program's version, as package.json states it; a test holds the two together. */
export const VERSION: string = '0.1.0';
