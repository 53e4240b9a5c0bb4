/** Complex numbers: real and imaginary parts. */
export interface Complex {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

/**
 * Discrete Fourier transforms of `lanes` interleaved sequences of length n (value i of lane l is at i * lanes + l),
 * X[k] = Σ x[i] e^(-2πi·ik/n), not scaled. Stockham's self-sorting algorithm, one pass for each prime factor of n,
 * so that any length works, and those without large prime factors are quick. Overwrites `x`.
 */
export function fft(x: Complex, n: number, lanes: number): Complex {
  const roots = unitRoots(n);
  let from = x;
  let to: Complex = { re: new Float64Array(n * lanes), im: new Float64Array(n * lanes) };
  let length = n;
  let stride = lanes;
  for (const radix of primeFactors(n)) {
    pass(from, to, roots, radix, length / radix, stride);
    [from, to] = [to, from];
    length /= radix;
    stride *= radix;
  }
  return from;
}

/** y[q·radix + k] = Σ_r x[q + r·parts] · w^(k (q + r·parts)), with w = e^(-2πi / (radix·parts)), for each of `stride` lanes. */
function pass(x: Complex, y: Complex, roots: Complex, radix: number, parts: number, stride: number): void {
  const step = roots.re.length / (radix * parts);
  y.re.fill(0);
  y.im.fill(0);
  for (let q = 0; q < parts; q++) {
    for (let k = 0; k < radix; k++) {
      const target = (q * radix + k) * stride;
      for (let r = 0; r < radix; r++) {
        const source = (q + r * parts) * stride;
        const root = (k * (q + r * parts) * step) % roots.re.length;
        addRotated(x, source, y, target, stride, roots.re[root] ?? 0, roots.im[root] ?? 0);
      }
    }
  }
}

/** y[target + i] += (re + i·im) · x[source + i] for i < count. */
function addRotated(
  x: Complex,
  source: number,
  y: Complex,
  target: number,
  count: number,
  re: number,
  im: number,
): void {
  for (let i = 0; i < count; i++) {
    const a = x.re[source + i] ?? 0;
    const b = x.im[source + i] ?? 0;
    y.re[target + i]! += a * re - b * im;
    y.im[target + i]! += a * im + b * re;
  }
}

const rootsOf = new Map<number, Complex>();

/** e^(-2πi·k/n) for k < n, computed once for each n: images come by the thousand, in one size. */
function unitRoots(n: number): Complex {
  const known = rootsOf.get(n);
  if (known !== undefined) return known;
  const angles = Float64Array.from({ length: n }, (_, k) => (-2 * Math.PI * k) / n);
  const roots = { re: angles.map(Math.cos), im: angles.map(Math.sin) };
  rootsOf.set(n, roots);
  return roots;
}

function primeFactors(n: number): number[] {
  const factors: number[] = [];
  let rest = n;
  for (let factor = 2; rest > 1; factor++) {
    if (factor * factor > rest) factor = rest;
    while (rest % factor === 0) {
      factors.push(factor);
      rest /= factor;
    }
  }
  return factors;
}
