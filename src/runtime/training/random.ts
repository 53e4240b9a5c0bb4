/** Numbers in [0, 1), as `Math.random` gives them. */
export type Random = () => number;

/**
 * A generator that the seed and its purpose determine: the same ones give the same numbers on every machine.
 * sfc32 (Doty-Humphrey, PractRand), seeded by FNV-1a hashes of the purpose.
 */
export function seededRandom(seed: number, ...purpose: readonly (string | number)[]): Random {
  const text = [seed, ...purpose].join("/");
  let a = hash(text, 0x811c9dc5);
  let b = hash(text, a);
  let c = hash(text, b);
  let counter = 1;
  const random = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 12; i++) random();
  return random;
}

/**
 * Calls `work` with `Math.random` seeded. TensorFlow.js draws all that it has no seed for (initializers, dropout,
 * noise) from `Math.random`, so the generated model stays free of seeds and training is reproducible all the same.
 */
export function withSeededRandom<T>(random: Random, work: () => T): T {
  const original = Math.random;
  Math.random = random;
  try {
    return work();
  } finally {
    Math.random = original;
  }
}

/** Shuffles in place (Fisher and Yates). */
export function shuffle(rows: Int32Array, random: Random): void {
  for (let last = rows.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const row = rows[last] ?? 0;
    rows[last] = rows[other] ?? 0;
    rows[other] = row;
  }
}

function hash(text: string, basis: number): number {
  let value = basis;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value | 0;
}
