/** The record without its `undefined` fields: absent is absent. */
export function omitAbsent<T>(record: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}
