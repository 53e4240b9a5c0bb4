import { transform } from "sucrase";

export interface Code {
  readonly path: string;
  readonly text: string;
}

/** Types taken away, and imports led to addresses; `addressOf` knows packages and the files before this one. */
export function linked({ text }: Code, addressOf: (specifier: string) => string | undefined): string {
  const { code } = transform(text, { transforms: ["typescript"], disableESTransforms: true });
  return code
    .replaceAll(
      /^((?:import\b[^"\n]*|\} from) ?)"([^"\n]+)";$/gm,
      (whole, start: string, specifier: string) => {
        const address = addressOf(specifier);
        return address === undefined ? whole : `${start}${JSON.stringify(address)};`;
      },
    )
    .replaceAll(/new URL\(("[^"\n]*"), import\.meta\.url\)/g, 'new URL($1, "file:///generated/model/")');
}

/** A module that gives out what `globalThis.mcnnModules` holds under a name. */
export function packageModule(name: string, exports: readonly string[]): string {
  const names = exports.filter((one) => one !== "default").join(", ");
  return `export const { ${names} } = globalThis.mcnnModules[${JSON.stringify(name)}];`;
}

/** In the order in which they import one another. */
export function inOrder(files: readonly Code[]): readonly Code[] {
  const order = ["layers.ts", "model.ts", "sizes.ts", "plan.ts", "data.ts", "train.ts"];
  return order.flatMap((name) => files.find(({ path }) => path === name) ?? []);
}
