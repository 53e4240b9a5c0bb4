/** Every class, for tests; the compiler writes their text. */
export { Bilinear } from "./Bilinear.js";
export { DilatedConv } from "./DilatedConv.js";
export { ExpandDims } from "./ExpandDims.js";
export { FiLM } from "./FiLM.js";
export { Gated } from "./Gated.js";
export { GlobalAttentionPooling } from "./GlobalAttentionPooling.js";
export { GroupNormalization } from "./GroupNormalization.js";
export { MultiHeadAttention } from "./MultiHeadAttention.js";
export { PositionalEmbedding } from "./PositionalEmbedding.js";
export { ResizeMaps } from "./ResizeMaps.js";
export { SourceAttention } from "./SourceAttention.js";
export { SqueezeExcite } from "./SqueezeExcite.js";
export { Stack } from "./Stack.js";
export { Subtract } from "./Subtract.js";
export { TrainableConv3DTranspose } from "./TrainableConv3DTranspose.js";
export { TransformerEncoder } from "./TransformerEncoder.js";
