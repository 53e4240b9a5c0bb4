import data from "made:data";

export type DataPart = Readonly<Record<string, Uint8Array>>;

// The files that specs can name here.
(globalThis.mcnnParts ??= {}).data = data;
