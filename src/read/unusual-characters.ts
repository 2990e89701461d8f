/** Tabs, controls, what no output can carry, and what ends a line in one reader and not in the other. */
export const UNUSUAL: RegExp = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B\u2028\u2029\uFEFF\uFFFE\uFFFF]/;
