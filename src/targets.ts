/** What a spec may be compiled to. */
export const targetNames = ["tfjs"] as const;

export type TargetName = (typeof targetNames)[number];

/** What is meant unless another is told: TensorFlow.js. */
export const standardTarget: TargetName = "tfjs";
