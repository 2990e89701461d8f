/** The record without its `undefined` fields: absent is absent. */
export function omitAbsent<T>(record: { readonly [K in keyof T]: T[K] | undefined }): T {
  const present: Record<string, unknown> = {};
  for (const key of Object.keys(record)) {
    const value = record[key as keyof T];
    if (value !== undefined) present[key] = value;
  }
  return present as T;
}
