/** A growing list of numbers of one width, eight bytes each or fewer, outside the heap. */
export interface Column {
  readonly push: (value: number) => void;
  readonly at: (index: number) => number;
  /** All of them, as long as no other follows. */
  readonly all: () => Numbers;
}

/** Numbers of one width. */
export type Numbers = Float64Array | Uint32Array | Uint16Array;

/** An empty column of the given kind of numbers. */
export function openColumn(kind: new (length: number) => Numbers): Column {
  let values = new kind(1024);
  let length = 0;
  return {
    push: (value) => {
      if (length === values.length) {
        const larger = new kind(length * 2);
        larger.set(values);
        values = larger;
      }
      values[length] = value;
      length += 1;
    },
    at: (index) => values[index] ?? 0,
    all: () => values.subarray(0, length),
  };
}
