// Widths in hundredths of the font's size, of the characters from space to `~`. They are those of DejaVu Sans, the
// widest of the usual sans-serif fonts: what fits in it fits in all of them.
const regular = widths("32 40 46 84 64 95 78 27 39 39 50 84 32 36 32 34 64 64 64 64 64 64 64 64 64 64 34 34 84 84 84 53 100 68 69 70 77 63 58 77 75 29 29 66 56 86 75 79 60 79 69 63 61 73 68 99 69 61 69 39 34 39 84 50 50 61 63 55 63 62 35 63 63 28 28 58 28 97 63 61 63 63 41 52 39 63 59 82 59 59 52 64 34 64 84"); // prettier-ignore
const bold = widths("35 46 52 84 70 100 87 31 46 46 52 84 38 42 38 37 70 70 70 70 70 70 70 70 70 70 40 40 84 84 84 58 100 77 76 73 83 68 68 82 84 37 37 77 64 100 84 85 73 85 77 72 68 81 77 110 77 72 73 46 37 46 84 50 50 67 72 59 72 68 44 72 71 34 34 67 34 104 71 69 72 72 49 60 48 71 65 92 65 65 58 71 37 71 84"); // prettier-ignore
const others: Readonly<Record<string, number>> = { "·": 38, "×": 84, "…": 100 };

/** About how wide a text is drawn; rather too wide than too narrow. */
export function textWidth(text: string, size: number, weight: "regular" | "bold" = "regular"): number {
  const table = weight === "bold" ? bold : regular;
  let sum = 0;
  for (const character of text)
    sum += table[character.charCodeAt(0) - 32] ?? others[character] ?? foreign(character);
  return (sum * size) / 100;
}

/** Letters of Europe are at most as wide as M; the others fill a square, with some room. */
function foreign(character: string): number {
  return (character.codePointAt(0) ?? 0) < 0x1100 ? 90 : 125;
}

function widths(text: string): readonly number[] {
  return text.split(" ").map(Number);
}
