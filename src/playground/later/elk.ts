import ELK from "elkjs/lib/elk.bundled.js";

export type ElkPart = InstanceType<typeof ELK.default>;

// The layout of pictures.
(globalThis.mcnnParts ??= {}).elk = new ELK.default();
