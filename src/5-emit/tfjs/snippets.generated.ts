// Made by scripts/generate-snippets.mjs from snippets/*.ts: change those, not this file.

export interface SnippetPart {
  /** Of the class, function or type that it declares. */
  readonly name: string;
  /** Whether a model may use it: classes are for models, the rest is for the classes. */
  readonly isExported: boolean;
  /** Names of other parts that it needs. */
  readonly uses: readonly string[];
  /** TypeScript that takes `tf` for granted. */
  readonly code: string;
}

/** What is needed comes before what needs it. */
export const snippetParts: readonly SnippetPart[] = [
  {
    name: "only",
    isExported: false,
    code: '/** The tensor of a layer with one input. */\nfunction only(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {\n  const [first] = Array.isArray(inputs) ? inputs : [inputs];\n  if (!first) throw new Error("a layer was called without an input");\n  return first;\n}',
    uses: [],
  },
  {
    name: "shapesOf",
    isExported: false,
    code: "/** The shapes of a layer's inputs, batch axis first. */\nfunction shapesOf(shape: tf.Shape | tf.Shape[]): tf.Shape[] {\n  return shape.every((size) => Array.isArray(size)) ? shape : [shape as tf.Shape];\n}",
    uses: [],
  },
  {
    name: "onlyShape",
    isExported: false,
    code: "/** The shape of a layer's one input. */\nfunction onlyShape(shape: tf.Shape | tf.Shape[]): tf.Shape {\n  return shapesOf(shape)[0] ?? [];\n}",
    uses: ["shapesOf"],
  },
  {
    name: "known",
    isExported: false,
    code: '/** A size that weights depend on. */\nfunction known(size: number | null | undefined): number {\n  if (size == null) throw new Error("this size must be known: weights depend on it");\n  return size;\n}',
    uses: [],
  },
  {
    name: "project",
    isExported: false,
    code: "/** x · kernel + bias over the last axis, whatever the axes before it. */\nfunction project(x: tf.Tensor, kernel: tf.LayerVariable, bias?: tf.LayerVariable): tf.Tensor {\n  const weights = kernel.read();\n  const [size = 1, units = 1] = weights.shape;\n  const rows = tf.matMul(tf.reshape(x, [-1, size]), tf.reshape(weights, [size, units]));\n  return tf.reshape(bias ? tf.add(rows, bias.read()) : rows, [...x.shape.slice(0, -1), units]);\n}",
    uses: [],
  },
  {
    name: "BilinearConfig",
    isExported: false,
    code: "interface BilinearConfig {\n  name?: string;\n  trainable?: boolean;\n  units: number;\n  rank?: number;\n}",
    uses: [],
  },
  {
    name: "Bilinear",
    isExported: true,
    code: '/**\n * y = (x₁ · U₁ ∘ … ∘ xₖ · Uₖ) · P + b, ∘ element by element: the products of all values of all sources, through matrices of\n * low rank. Kim and others, "Hadamard Product for Low-rank Bilinear Pooling", 2016.\n */\nexport class Bilinear extends tf.layers.Layer {\n  static className = "Bilinear";\n  private readonly units: number;\n  private readonly rank: number;\n  private factors: tf.LayerVariable[] = [];\n  private projection: tf.LayerVariable | undefined;\n  private bias: tf.LayerVariable | undefined;\n\n  constructor(config: BilinearConfig) {\n    super(config);\n    this.units = config.units;\n    this.rank = config.rank ?? config.units;\n  }\n\n  override build(inputShape: tf.Shape | tf.Shape[]): void {\n    this.factors = shapesOf(inputShape).map((shape, i) =>\n      this.addWeight(\n        `factor${i}`,\n        [known(shape.at(-1)), this.rank],\n        "float32",\n        tf.initializers.glorotUniform({}),\n      ),\n    );\n    const size = [this.rank, this.units];\n    this.projection = this.addWeight("projection", size, "float32", tf.initializers.glorotUniform({}));\n    this.bias = this.addWeight("bias", [this.units], "float32", tf.initializers.zeros());\n    this.built = true;\n  }\n\n  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {\n    return [...(shapesOf(inputShape)[0] ?? []).slice(0, -1), this.units];\n  }\n\n  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {\n    return tf.tidy(() => {\n      if (!this.projection) throw new Error("the layer is not built");\n      const list = Array.isArray(inputs) ? inputs : [inputs];\n      const parts = this.factors.flatMap((factor, i) => {\n        const x = list[i];\n        return x ? [project(x, factor)] : [];\n      });\n      return project(\n        parts.reduce((product, part) => tf.mul(product, part)),\n        this.projection,\n        this.bias,\n      );\n    });\n  }\n\n  override getConfig() {\n    return { ...super.getConfig(), units: this.units, rank: this.rank };\n  }\n}\ntf.serialization.registerClass(Bilinear);',
    uses: ["BilinearConfig", "known", "project", "shapesOf"],
  },
  {
    name: "CategoryEncodingConfig",
    isExported: false,
    code: 'interface CategoryEncodingConfig {\n  name?: string;\n  trainable?: boolean;\n  numTokens: number;\n  outputMode?: "multiHot" | "oneHot" | "count";\n}',
    uses: [],
  },
  {
    name: "CategoryEncoding",
    isExported: true,
    code: '/** An output value for each whole number: whether it is among those of the last axis, or how often. */\nexport class CategoryEncoding extends tf.layers.Layer {\n  static className = "CategoryEncoding";\n  private readonly numTokens: number;\n  private readonly outputMode: "multiHot" | "oneHot" | "count";\n\n  constructor(config: CategoryEncodingConfig) {\n    super(config);\n    this.numTokens = config.numTokens;\n    this.outputMode = config.outputMode ?? "multiHot";\n  }\n\n  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {\n    const shape = onlyShape(inputShape);\n    return this.each(shape) ? [...shape, this.numTokens] : [...shape.slice(0, -1), this.numTokens];\n  }\n\n  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {\n    const x = only(inputs);\n    const places = tf.oneHot(x.toInt(), this.numTokens).toFloat();\n    if (this.each(x.shape)) return places;\n    return this.outputMode === "count" ? tf.sum(places, -2) : tf.max(places, -2);\n  }\n\n  override getConfig() {\n    return { ...super.getConfig(), numTokens: this.numTokens, outputMode: this.outputMode };\n  }\n\n  /** Each number separately, except for a last axis of one. */\n  private each(shape: tf.Shape): boolean {\n    return this.outputMode === "oneHot" && shape[shape.length - 1] !== 1;\n  }\n}\ntf.serialization.registerClass(CategoryEncoding);',
    uses: ["CategoryEncodingConfig", "only", "onlyShape"],
  },
  {
    name: "CenterCropConfig",
    isExported: false,
    code: "interface CenterCropConfig {\n  name?: string;\n  trainable?: boolean;\n  height: number;\n  width: number;\n}",
    uses: [],
  },
  {
    name: "CenterCrop",
    isExported: true,
    code: '/** Keeps the middle of maps [height, width, channels], and resizes smaller ones. TensorFlow.js\'s own has no gradient. */\nexport class CenterCrop extends tf.layers.Layer {\n  static className = "CenterCrop";\n  private readonly height: number;\n  private readonly width: number;\n\n  constructor(config: CenterCropConfig) {\n    super(config);\n    this.height = config.height;\n    this.width = config.width;\n  }\n\n  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {\n    const shape = onlyShape(inputShape);\n    return [shape[0] ?? null, this.height, this.width, shape[3] ?? null];\n  }\n\n  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {\n    const x = only(inputs) as tf.Tensor4D;\n    if (x.shape[1] < this.height || x.shape[2] < this.width)\n      return tf.image.resizeBilinear(x, [this.height, this.width]);\n    const top = Math.floor((x.shape[1] - this.height) / 2);\n    const left = Math.floor((x.shape[2] - this.width) / 2);\n    return tf.slice(x, [0, top, left, 0], [-1, this.height, this.width, -1]);\n  }\n\n  override getConfig() {\n    return { ...super.getConfig(), height: this.height, width: this.width };\n  }\n}\ntf.serialization.registerClass(CenterCrop);',
    uses: ["CenterCropConfig", "only", "onlyShape"],
  },
  {
    name: "ConvConfig",
    isExported: false,
    code: "type ConvConfig = Parameters<typeof tf.layers.conv2d>[0];",
    uses: [],
  },
  {
    name: "DilatedConvConfig",
    isExported: false,
    code: 'interface DilatedConvConfig extends Omit<ConvConfig, "kernelSize" | "dilationRate" | "padding"> {\n  kernelSize: number[];\n  dilationRate: number[];\n  padding?: "valid" | "same";\n}',
    uses: ["ConvConfig"],
  },
  {
    name: "DilatedConv",
    isExported: true,
    code: '/**\n * A convolution along one axis or two, with gaps between the kernel\'s values.\n *\n * TensorFlow.js has no gradient for such a kernel. Here every n-th value of the map goes to a map of its own, where the\n * kernel has no gaps, and back: Chen and others, "Semantic Image Segmentation with Deep Convolutional Nets, Atrous\n * Convolution, and Fully Connected CRFs", 2016, section 3.1.\n */\nexport class DilatedConv extends tf.layers.Layer {\n  static className = "DilatedConv";\n  private readonly plain: tf.layers.Layer;\n  private readonly kernelSize: number[];\n  private readonly dilationRate: number[];\n  private readonly padding: "valid" | "same";\n\n  constructor(config: DilatedConvConfig) {\n    super(config);\n    this.kernelSize = config.kernelSize;\n    this.dilationRate = config.dilationRate;\n    this.padding = config.padding ?? "valid";\n    const plain: ConvConfig = { ...config, padding: "valid", dilationRate: 1 };\n    this.plain = this.kernelSize.length === 1 ? tf.layers.conv1d(plain) : tf.layers.conv2d(plain);\n  }\n\n  override build(inputShape: tf.Shape | tf.Shape[]): void {\n    this.plain.build(onlyShape(inputShape));\n    this._trainableWeights = this.plain.weights;\n    this.built = true;\n  }\n\n  override get losses(): tf.layers.Layer["losses"] {\n    return this.plain.losses;\n  }\n\n  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {\n    const shape = onlyShape(inputShape);\n    const filters = this.plain.computeOutputShape(shape).at(-1);\n    const map = shape.slice(1, -1).map((size, i) => (size === null ? null : size - this.lost(i)));\n    return [shape[0] ?? null, ...map, typeof filters === "number" ? filters : null];\n  }\n\n  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {\n    return tf.tidy(() => {\n      const x = only(inputs);\n      const paddings = this.dilationRate.map((rate, i) => {\n        const border = this.reach(i) - this.lost(i);\n        const size = (x.shape[i + 1] ?? 0) + border;\n        const before = Math.floor(border / 2);\n        return { before, after: border - before, extra: (rate - (size % rate)) % rate };\n      });\n      const parts = tf.spaceToBatchND(\n        x,\n        this.dilationRate,\n        paddings.map(({ before, after, extra }) => [before, after + extra]),\n      );\n      return tf.batchToSpaceND(\n        only(this.plain.call(parts, {})),\n        this.dilationRate,\n        paddings.map(({ extra }) => [0, extra]),\n      );\n    });\n  }\n\n  override getConfig() {\n    const { kernelSize, dilationRate, padding } = this;\n    return { ...this.plain.getConfig(), ...super.getConfig(), kernelSize, dilationRate, padding };\n  }\n\n  /** From the kernel\'s first value to its last. */\n  private reach(axis: number): number {\n    return ((this.kernelSize[axis] ?? 1) - 1) * (this.dilationRate[axis] ?? 1);\n  }\n\n  /** How much shorter the map gets. */\n  private lost(axis: number): number {\n    return this.padding === "same" ? 0 : this.reach(axis);\n  }\n}\ntf.serialization.registerClass(DilatedConv);',
    uses: ["ConvConfig", "DilatedConvConfig", "only", "onlyShape"],
  },
  {
    name: "ExpandDimsConfig",
    isExported: false,
    code: "interface ExpandDimsConfig {\n  name?: string;\n  trainable?: boolean;\n  /** Where the new axis is in the result; the batch is axis 0. */\n  axis?: number;\n}",
    uses: [],
  },
  {
    name: "ExpandDims",
    isExported: true,
    code: '/** Adds an axis of size 1. */\nexport class ExpandDims extends tf.layers.Layer {\n  static className = "ExpandDims";\n  private readonly axis: number;\n\n  constructor(config: ExpandDimsConfig) {\n    super(config);\n    this.axis = config.axis ?? -1;\n  }\n\n  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {\n    const shape = onlyShape(inputShape);\n    const axis = this.front(shape.length);\n    return [...shape.slice(0, axis), 1, ...shape.slice(axis)];\n  }\n\n  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {\n    const x = only(inputs);\n    return tf.expandDims(x, this.front(x.rank));\n  }\n\n  override getConfig() {\n    return { ...super.getConfig(), axis: this.axis };\n  }\n\n  private front(rank: number): number {\n    return this.axis < 0 ? this.axis + rank + 1 : this.axis;\n  }\n}\ntf.serialization.registerClass(ExpandDims);',
    uses: ["ExpandDimsConfig", "only", "onlyShape"],
  },
  {
    name: "FiLM",
    isExported: true,
    code: '/**\n * y = (1 + γ) · x + β, a γ and a β for each channel of the first input, made from the second by a dense layer. Perez and\n * others, "FiLM: Visual Reasoning with a General Conditioning Layer", 2017.\n */\nexport class FiLM extends tf.layers.Layer {\n  static className = "FiLM";\n  private kernel: tf.LayerVariable | undefined;\n  private bias: tf.LayerVariable | undefined;\n\n  override build(inputShape: tf.Shape | tf.Shape[]): void {\n    const [features = [], condition = []] = shapesOf(inputShape);\n    const units = 2 * known(features.at(-1));\n    const size = [known(condition.at(-1)), units];\n    this.kernel = this.addWeight("kernel", size, "float32", tf.initializers.glorotUniform({}));\n    this.bias = this.addWeight("bias", [units], "float32", tf.initializers.zeros());\n    this.built = true;\n  }\n\n  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {\n    return shapesOf(inputShape)[0] ?? [];\n  }\n\n  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {\n    return tf.tidy(() => {\n      const [x, condition] = Array.isArray(inputs) ? inputs : [inputs];\n      if (!x || !condition || !this.kernel) throw new Error("FiLM takes two inputs");\n      const [batch = 1] = x.shape;\n      const places = x.shape.slice(1, -1).map(() => 1);\n      const both = project(condition, this.kernel, this.bias);\n      const [gamma, beta] = tf.split(tf.reshape(both, [batch, ...places, -1]), 2, -1);\n      if (!gamma || !beta) throw new Error("FiLM has no channels");\n      return tf.add(tf.mul(x, tf.add(gamma, 1)), beta);\n    });\n  }\n}\ntf.serialization.registerClass(FiLM);',
    uses: ["known", "project", "shapesOf"],
  },
  {
    name: "GatedConfig",
    isExported: false,
    code: "interface GatedConfig {\n  name?: string;\n  trainable?: boolean;\n  /** Number of output values; as many as the first source has when left out. */\n  units?: number;\n}",
    uses: [],
  },
  {
    name: "Gated",
    isExported: true,
    code: '/**\n * y = Σ zᵢ · hᵢ with hᵢ = tanh(xᵢ · Wᵢ + bᵢ) and gates zᵢ = sigmoid([x₁, …, xₖ] · Vᵢ): all sources together decide how\n * much of each passes. Arevalo and others, "Gated Multimodal Units for Information Fusion", 2017.\n */\nexport class Gated extends tf.layers.Layer {\n  static className = "Gated";\n  private readonly units: number | undefined;\n  private sources: { kernel: tf.LayerVariable; bias: tf.LayerVariable; gate: tf.LayerVariable }[] = [];\n\n  constructor(config: GatedConfig) {\n    super(config);\n    this.units = config.units;\n  }\n\n  override build(inputShape: tf.Shape | tf.Shape[]): void {\n    const sizes = shapesOf(inputShape).map((shape) => known(shape.at(-1)));\n    const units = this.units ?? known(sizes[0]);\n    const all = sizes.reduce((sum, size) => sum + size, 0);\n    // No underscore before the number: TensorFlow.js makes names unique by `_1`, and would meet these.\n    this.sources = sizes.map((size, i) => ({\n      kernel: this.addWeight(`kernel${i}`, [size, units], "float32", tf.initializers.glorotUniform({})),\n      bias: this.addWeight(`bias${i}`, [units], "float32", tf.initializers.zeros()),\n      gate: this.addWeight(`gate${i}`, [all, units], "float32", tf.initializers.glorotUniform({})),\n    }));\n    this.built = true;\n  }\n\n  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {\n    const [first = []] = shapesOf(inputShape);\n    return [...first.slice(0, -1), this.units ?? first.at(-1) ?? null];\n  }\n\n  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {\n    return tf.tidy(() => {\n      const list = Array.isArray(inputs) ? inputs : [inputs];\n      const all = tf.concat(list, -1);\n      const parts = this.sources.flatMap(({ kernel, bias, gate }, i) => {\n        const x = list[i];\n        return x ? [tf.mul(tf.sigmoid(project(all, gate)), tf.tanh(project(x, kernel, bias)))] : [];\n      });\n      return tf.addN(parts);\n    });\n  }\n\n  override getConfig() {\n    return { ...super.getConfig(), ...(this.units === undefined ? {} : { units: this.units }) };\n  }\n}\ntf.serialization.registerClass(Gated);',
    uses: ["GatedConfig", "known", "project", "shapesOf"],
  },
  {
    name: "GlobalAttentionPoolingConfig",
    isExported: false,
    code: "interface GlobalAttentionPoolingConfig {\n  name?: string;\n  trainable?: boolean;\n  /** Values of the score's inner layer; as many as there are features when left out. */\n  units?: number;\n}",
    uses: [],
  },
  {
    name: "GlobalAttentionPooling",
    isExported: true,
    code: '/**\n * y = Σ aₜ · xₜ with a = softmax over time of tanh(xₜ · W + b) · v: a weight for each time step. Yang and others,\n * "Hierarchical Attention Networks for Document Classification", 2016, section 2.2.\n */\nexport class GlobalAttentionPooling extends tf.layers.Layer {\n  static className = "GlobalAttentionPooling";\n  private readonly units: number | undefined;\n  private kernel: tf.LayerVariable | undefined;\n  private bias: tf.LayerVariable | undefined;\n  private query: tf.LayerVariable | undefined;\n\n  constructor(config: GlobalAttentionPoolingConfig) {\n    super(config);\n    this.units = config.units;\n  }\n\n  override build(inputShape: tf.Shape | tf.Shape[]): void {\n    const features = known(onlyShape(inputShape).at(-1));\n    const units = this.units ?? features;\n    this.kernel = this.addWeight("kernel", [features, units], "float32", tf.initializers.glorotUniform({}));\n    this.bias = this.addWeight("bias", [units], "float32", tf.initializers.zeros());\n    this.query = this.addWeight("query", [units, 1], "float32", tf.initializers.glorotUniform({}));\n    this.built = true;\n  }\n\n  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {\n    const [batch = null, , features = null] = onlyShape(inputShape);\n    return [batch, features];\n  }\n\n  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {\n    return tf.tidy(() => {\n      const x = only(inputs);\n      if (!this.kernel || !this.bias || !this.query) throw new Error("the layer is not built");\n      const scores = project(tf.tanh(project(x, this.kernel, this.bias)), this.query);\n      const weights = tf.softmax(tf.squeeze(scores, [2]));\n      return tf.sum(tf.mul(x, tf.expandDims(weights, 2)), 1);\n    });\n  }\n\n  override getConfig() {\n    return { ...super.getConfig(), ...(this.units === undefined ? {} : { units: this.units }) };\n  }\n}\ntf.serialization.registerClass(GlobalAttentionPooling);',
    uses: ["GlobalAttentionPoolingConfig", "known", "only", "onlyShape", "project"],
  },
  {
    name: "GroupNormalizationConfig",
    isExported: false,
    code: "interface GroupNormalizationConfig {\n  name?: string;\n  trainable?: boolean;\n  groups?: number;\n  epsilon?: number;\n}",
    uses: [],
  },
  {
    name: "GroupNormalization",
    isExported: true,
    code: '/**\n * y = gamma · (x − mean) / √(variance + epsilon) + beta, with mean and variance over all values of a group of channels,\n * row by row. Wu and He, "Group Normalization", 2018.\n */\nexport class GroupNormalization extends tf.layers.Layer {\n  static className = "GroupNormalization";\n  private readonly groups: number;\n  private readonly epsilon: number;\n  private gamma: tf.LayerVariable | undefined;\n  private beta: tf.LayerVariable | undefined;\n\n  constructor(config: GroupNormalizationConfig) {\n    super(config);\n    this.groups = config.groups ?? 32;\n    this.epsilon = config.epsilon ?? 0.001;\n  }\n\n  override build(inputShape: tf.Shape | tf.Shape[]): void {\n    const channels = known(onlyShape(inputShape).at(-1));\n    this.gamma = this.addWeight("gamma", [channels], "float32", tf.initializers.ones());\n    this.beta = this.addWeight("beta", [channels], "float32", tf.initializers.zeros());\n    this.built = true;\n  }\n\n  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {\n    return onlyShape(inputShape);\n  }\n\n  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {\n    return tf.tidy(() => {\n      const x = only(inputs);\n      if (!this.gamma || !this.beta) throw new Error("the layer is not built");\n      const channels = x.shape.at(-1) ?? 1;\n      const groups = tf.reshape(x, [x.shape[0] ?? 1, -1, this.groups, channels / this.groups]);\n      const { mean, variance } = tf.moments(groups, [1, 3], true);\n      const even = tf.div(tf.sub(groups, mean), tf.sqrt(tf.add(variance, this.epsilon)));\n      return tf.add(tf.mul(tf.reshape(even, x.shape), this.gamma.read()), this.beta.read());\n    });\n  }\n\n  override getConfig() {\n    return { ...super.getConfig(), groups: this.groups, epsilon: this.epsilon };\n  }\n}\ntf.serialization.registerClass(GroupNormalization);',
    uses: ["GroupNormalizationConfig", "known", "only", "onlyShape"],
  },
  {
    name: "AttendOptions",
    isExported: false,
    code: "interface AttendOptions {\n  heads: number;\n  /** Each time step attends only to itself and to earlier ones. */\n  causal: boolean;\n  /** Fraction of the attention weights that is dropped; 0 outside training. */\n  dropout: number;\n}",
    uses: [],
  },
  {
    name: "attend",
    isExported: false,
    code: '/**\n * softmax(q · kᵀ / √d) · v, for each head by itself: [batch, time, heads · d] for each of the three. Vaswani and\n * others, "Attention Is All You Need", 2017, sections 3.2.1 and 3.2.2.\n */\nfunction attend(q: tf.Tensor, k: tf.Tensor, v: tf.Tensor, options: AttendOptions): tf.Tensor {\n  const { heads, causal, dropout } = options;\n  const [batch = 1, times = 1, width = 1] = q.shape;\n  const d = width / heads;\n  const perHead = (x: tf.Tensor) => tf.transpose(tf.reshape(x, [batch, -1, heads, d]), [0, 2, 1, 3]);\n  const scores = tf.mul(tf.matMul(perHead(q), perHead(k), false, true), 1 / Math.sqrt(d));\n  const seen = tf.linalg.bandPart(tf.ones([times, k.shape[1] ?? 1]), -1, 0);\n  const weights = tf.softmax(causal ? tf.add(scores, tf.mul(tf.sub(seen, 1), 1e9)) : scores);\n  const kept = dropout > 0 ? tf.dropout(weights, dropout) : weights;\n  return tf.reshape(tf.transpose(tf.matMul(kept, perHead(v)), [0, 2, 1, 3]), [batch, times, width]);\n}',
    uses: ["AttendOptions"],
  },
  {
    name: "AttentionSettings",
    isExported: false,
    code: "interface AttentionSettings {\n  heads: number;\n  keyDim?: number;\n  dropout: number;\n  causal: boolean;\n  useBias: boolean;\n}",
    uses: [],
  },
  {
    name: "MultiHeadAttentionConfig",
    isExported: false,
    code: "interface MultiHeadAttentionConfig extends Partial<AttentionSettings> {\n  name?: string;\n  trainable?: boolean;\n  heads: number;\n}",
    uses: ["AttentionSettings"],
  },
  {
    name: "Projection",
    isExported: false,
    code: "interface Projection {\n  kernel: tf.LayerVariable;\n  bias: tf.LayerVariable | undefined;\n}",
    uses: [],
  },
  {
    name: "MultiHeadAttention",
    isExported: true,
    code: '/**\n * concat(head₁, …, headₕ) · Wᴼ, where each head attends with projections of its own: of the first input, over the second\n * one, or over itself where there is one. Vaswani and others, "Attention Is All You Need", 2017, section 3.2.2.\n */\nexport class MultiHeadAttention extends tf.layers.Layer {\n  static className = "MultiHeadAttention";\n  private readonly config: AttentionSettings;\n  private query: Projection | undefined;\n  private key: Projection | undefined;\n  private value: Projection | undefined;\n  private out: Projection | undefined;\n\n  constructor(config: MultiHeadAttentionConfig) {\n    super(config);\n    this.config = { dropout: 0, causal: false, useBias: true, ...config };\n  }\n\n  override build(inputShape: tf.Shape | tf.Shape[]): void {\n    const [own = [], other = own] = shapesOf(inputShape);\n    const features = known(own.at(-1));\n    const width = this.config.heads * (this.config.keyDim ?? features / this.config.heads);\n    this.query = this.projection("query", features, width);\n    this.key = this.projection("key", known(other.at(-1)), width);\n    this.value = this.projection("value", known(other.at(-1)), width);\n    this.out = this.projection("output", width, features);\n    this.built = true;\n  }\n\n  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {\n    return shapesOf(inputShape)[0] ?? [];\n  }\n\n  override call(inputs: tf.Tensor | tf.Tensor[], kwargs: Record<string, unknown>): tf.Tensor {\n    return tf.tidy(() => {\n      const [x, memory = x] = Array.isArray(inputs) ? inputs : [inputs];\n      const { query, key, value, out } = this;\n      if (!x || !memory || !query || !key || !value || !out) throw new Error("the layer is not built");\n      const { heads, causal, dropout } = this.config;\n      const mixed = attend(\n        project(x, query.kernel, query.bias),\n        project(memory, key.kernel, key.bias),\n        project(memory, value.kernel, value.bias),\n        { heads, causal, dropout: kwargs["training"] === true ? dropout : 0 },\n      );\n      return project(mixed, out.kernel, out.bias);\n    });\n  }\n\n  override getConfig() {\n    return { ...this.config, ...super.getConfig() };\n  }\n\n  private projection(name: string, size: number, units: number): Projection {\n    const { useBias } = this.config;\n    return {\n      kernel: this.addWeight(`${name}_kernel`, [size, units], "float32", tf.initializers.glorotUniform({})),\n      bias: useBias ? this.addWeight(`${name}_bias`, [units], "float32", tf.initializers.zeros()) : undefined,\n    };\n  }\n}\ntf.serialization.registerClass(MultiHeadAttention);',
    uses: [
      "AttentionSettings",
      "MultiHeadAttentionConfig",
      "Projection",
      "attend",
      "known",
      "project",
      "shapesOf",
    ],
  },
  {
    name: "PositionalEmbeddingConfig",
    isExported: false,
    code: "interface PositionalEmbeddingConfig {\n  name?: string;\n  trainable?: boolean;\n  /** The longest series; the length of the input where that is known. */\n  maxLength?: number;\n}",
    uses: [],
  },
  {
    name: "PositionalEmbedding",
    isExported: true,
    code: '/** y at time step t = x at time step t + a trained vector for t. Gehring and others, "Convolutional Sequence to Sequence Learning", 2017. */\nexport class PositionalEmbedding extends tf.layers.Layer {\n  static className = "PositionalEmbedding";\n  private readonly maxLength: number | undefined;\n  private positions: tf.LayerVariable | undefined;\n\n  constructor(config: PositionalEmbeddingConfig) {\n    super(config);\n    this.maxLength = config.maxLength;\n  }\n\n  override build(inputShape: tf.Shape | tf.Shape[]): void {\n    const [, time, features] = onlyShape(inputShape);\n    const shape = [this.maxLength ?? known(time), known(features)];\n    this.positions = this.addWeight("positions", shape, "float32", tf.initializers.randomUniform({}));\n    this.built = true;\n  }\n\n  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {\n    return onlyShape(inputShape);\n  }\n\n  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {\n    return tf.tidy(() => {\n      const x = only(inputs);\n      if (!this.positions) throw new Error("the layer is not built");\n      const positions = this.positions.read();\n      const [, time = 0] = x.shape;\n      const [longest = 0] = positions.shape;\n      if (time > longest)\n        throw new Error(`${this.name}: a series of ${time} time steps is longer than ${longest}`);\n      return tf.add(x, tf.slice(positions, [0, 0], [time, -1]));\n    });\n  }\n\n  override getConfig() {\n    return { ...super.getConfig(), ...(this.maxLength === undefined ? {} : { maxLength: this.maxLength }) };\n  }\n}\ntf.serialization.registerClass(PositionalEmbedding);',
    uses: ["PositionalEmbeddingConfig", "known", "only", "onlyShape"],
  },
  {
    name: "ReshapeRestConfig",
    isExported: false,
    code: "interface ReshapeRestConfig {\n  name?: string;\n  trainable?: boolean;\n  /** The new shape; the size of -1 is what is left over for it. */\n  targetShape: number[];\n}",
    uses: [],
  },
  {
    name: "ReshapeRest",
    isExported: true,
    code: '/** `tf.layers.reshape`, its open size worked out as soon as the input\'s sizes are known. */\nexport class ReshapeRest extends tf.layers.Layer {\n  static className = "ReshapeRest";\n  private readonly targetShape: number[];\n\n  constructor(config: ReshapeRestConfig) {\n    super(config);\n    this.targetShape = config.targetShape;\n  }\n\n  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {\n    const [batch = null, ...sizes] = onlyShape(inputShape);\n    const others = this.targetShape.reduce((product, size) => (size === -1 ? product : product * size), 1);\n    const values = sizes.reduce<number | null>((a, b) => (a === null || b === null ? null : a * b), 1);\n    return [\n      batch,\n      ...this.targetShape.map((size) => (size !== -1 ? size : values === null ? null : values / others)),\n    ];\n  }\n\n  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {\n    const x = only(inputs);\n    return tf.reshape(x, [x.shape[0] ?? 1, ...this.targetShape]);\n  }\n\n  override getConfig() {\n    return { ...super.getConfig(), targetShape: this.targetShape };\n  }\n}\ntf.serialization.registerClass(ReshapeRest);',
    uses: ["ReshapeRestConfig", "only", "onlyShape"],
  },
  {
    name: "ResizeMapsConfig",
    isExported: false,
    code: 'interface ResizeMapsConfig {\n  name?: string;\n  trainable?: boolean;\n  height: number;\n  width: number;\n  interpolation?: "bilinear" | "nearest";\n}',
    uses: [],
  },
  {
    name: "ResizeMaps",
    isExported: true,
    code: '/** Resizes maps [height, width, channels]. TensorFlow.js\'s own `resizing` loses the batch axis. */\nexport class ResizeMaps extends tf.layers.Layer {\n  static className = "ResizeMaps";\n  private readonly size: [number, number];\n  private readonly interpolation: "bilinear" | "nearest";\n\n  constructor(config: ResizeMapsConfig) {\n    super(config);\n    this.size = [config.height, config.width];\n    this.interpolation = config.interpolation ?? "bilinear";\n  }\n\n  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {\n    const shape = onlyShape(inputShape);\n    return [shape[0] ?? null, ...this.size, shape[3] ?? null];\n  }\n\n  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {\n    const x = only(inputs) as tf.Tensor4D;\n    return this.interpolation === "bilinear"\n      ? tf.image.resizeBilinear(x, this.size)\n      : tf.image.resizeNearestNeighbor(x, this.size);\n  }\n\n  override getConfig() {\n    const [height, width] = this.size;\n    return { ...super.getConfig(), height, width, interpolation: this.interpolation };\n  }\n}\ntf.serialization.registerClass(ResizeMaps);',
    uses: ["ResizeMapsConfig", "only", "onlyShape"],
  },
  {
    name: "SourceAttentionConfig",
    isExported: false,
    code: "interface SourceAttentionConfig {\n  name?: string;\n  trainable?: boolean;\n  heads?: number;\n}",
    uses: [],
  },
  {
    name: "SourceAttention",
    isExported: true,
    code: '/**\n * y = Σ aᵢ · xᵢ with a = softmax over the sources of tanh(xᵢ · W + b) · v: a weight for each source, in each head for its\n * own part of the values. The score is that of Bahdanau and others, "Neural Machine Translation by Jointly Learning to\n * Align and Translate", 2014.\n */\nexport class SourceAttention extends tf.layers.Layer {\n  static className = "SourceAttention";\n  private readonly heads: number;\n  private kernel: tf.LayerVariable | undefined;\n  private bias: tf.LayerVariable | undefined;\n  private query: tf.LayerVariable | undefined;\n\n  constructor(config: SourceAttentionConfig) {\n    super(config);\n    this.heads = config.heads ?? 1;\n  }\n\n  override build(inputShape: tf.Shape | tf.Shape[]): void {\n    const size = known(shapesOf(inputShape)[0]?.at(-1));\n    this.kernel = this.addWeight("kernel", [size, size], "float32", tf.initializers.glorotUniform({}));\n    this.bias = this.addWeight("bias", [size], "float32", tf.initializers.zeros());\n    const parts = [this.heads, size / this.heads];\n    this.query = this.addWeight("query", parts, "float32", tf.initializers.glorotUniform({}));\n    this.built = true;\n  }\n\n  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {\n    return shapesOf(inputShape)[0] ?? [];\n  }\n\n  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {\n    return tf.tidy(() => {\n      const x = tf.stack(Array.isArray(inputs) ? inputs : [inputs]);\n      const weights = this.shares(x);\n      const values = tf.sum(tf.mul(this.perHead(x), weights), 0);\n      return tf.reshape(values, x.shape.slice(1));\n    });\n  }\n\n  override getConfig() {\n    return { ...super.getConfig(), heads: this.heads };\n  }\n\n  private perHead(x: tf.Tensor): tf.Tensor {\n    return tf.reshape(x, [...x.shape.slice(0, -1), this.heads, (x.shape.at(-1) ?? 1) / this.heads]);\n  }\n\n  /** [sources, …, heads, 1], adding up to 1 over the sources. */\n  private shares(x: tf.Tensor): tf.Tensor {\n    if (!this.kernel || !this.bias || !this.query) throw new Error("the layer is not built");\n    const inner = this.perHead(tf.tanh(project(x, this.kernel, this.bias)));\n    const scores = tf.sum(tf.mul(inner, this.query.read()), -1, true);\n    const risen = tf.exp(tf.sub(scores, tf.max(scores, 0, true)));\n    return tf.div(risen, tf.sum(risen, 0, true));\n  }\n}\ntf.serialization.registerClass(SourceAttention);',
    uses: ["SourceAttentionConfig", "known", "project", "shapesOf"],
  },
  {
    name: "SqueezeExciteConfig",
    isExported: false,
    code: "interface SqueezeExciteConfig {\n  name?: string;\n  trainable?: boolean;\n  ratio?: number;\n}",
    uses: [],
  },
  {
    name: "SqueezeExcite",
    isExported: true,
    code: '/**\n * y = x · sigmoid(W₂ · relu(W₁ · mean(x) + b₁) + b₂), the mean over all positions of a channel: a weight for each channel.\n * Hu and others, "Squeeze-and-Excitation Networks", 2017.\n */\nexport class SqueezeExcite extends tf.layers.Layer {\n  static className = "SqueezeExcite";\n  private readonly ratio: number;\n  private squeeze: [tf.LayerVariable, tf.LayerVariable] | undefined;\n  private excite: [tf.LayerVariable, tf.LayerVariable] | undefined;\n\n  constructor(config: SqueezeExciteConfig) {\n    super(config);\n    this.ratio = config.ratio ?? 16;\n  }\n\n  override build(inputShape: tf.Shape | tf.Shape[]): void {\n    const channels = known(onlyShape(inputShape).at(-1));\n    const hidden = Math.max(1, Math.floor(channels / this.ratio));\n    this.squeeze = this.dense("squeeze", channels, hidden);\n    this.excite = this.dense("excite", hidden, channels);\n    this.built = true;\n  }\n\n  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {\n    return onlyShape(inputShape);\n  }\n\n  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {\n    return tf.tidy(() => {\n      const x = only(inputs);\n      if (!this.squeeze || !this.excite) throw new Error("the layer is not built");\n      const places = x.shape.slice(1, -1).map((_, axis) => axis + 1);\n      const hidden = tf.relu(project(tf.mean(x, places, true), ...this.squeeze));\n      return tf.mul(x, tf.sigmoid(project(hidden, ...this.excite)));\n    });\n  }\n\n  override getConfig() {\n    return { ...super.getConfig(), ratio: this.ratio };\n  }\n\n  private dense(name: string, size: number, units: number): [tf.LayerVariable, tf.LayerVariable] {\n    return [\n      this.addWeight(`${name}_kernel`, [size, units], "float32", tf.initializers.glorotUniform({})),\n      this.addWeight(`${name}_bias`, [units], "float32", tf.initializers.zeros()),\n    ];\n  }\n}\ntf.serialization.registerClass(SqueezeExcite);',
    uses: ["SqueezeExciteConfig", "known", "only", "onlyShape", "project"],
  },
  {
    name: "StackConfig",
    isExported: false,
    code: "interface StackConfig {\n  name?: string;\n  trainable?: boolean;\n  /** Where the new axis is in the result; the batch is axis 0. */\n  axis?: number;\n}",
    uses: [],
  },
  {
    name: "Stack",
    isExported: true,
    code: '/** Stacks inputs of one shape along a new axis. */\nexport class Stack extends tf.layers.Layer {\n  static className = "Stack";\n  private readonly axis: number;\n\n  constructor(config: StackConfig) {\n    super(config);\n    this.axis = config.axis ?? 1;\n  }\n\n  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {\n    const shapes = shapesOf(inputShape);\n    const [first = []] = shapes;\n    const axis = this.front(first.length);\n    const sizes = first.map((size, i) => (shapes.some((shape) => shape[i] === null) ? null : size));\n    return [...sizes.slice(0, axis), shapes.length, ...sizes.slice(axis)];\n  }\n\n  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {\n    const list = Array.isArray(inputs) ? inputs : [inputs];\n    return tf.stack(list, this.front(list[0]?.rank ?? 0));\n  }\n\n  override getConfig() {\n    return { ...super.getConfig(), axis: this.axis };\n  }\n\n  private front(rank: number): number {\n    return this.axis < 0 ? this.axis + rank + 1 : this.axis;\n  }\n}\ntf.serialization.registerClass(Stack);',
    uses: ["StackConfig", "shapesOf"],
  },
  {
    name: "Subtract",
    isExported: true,
    code: '/** The first input minus the second. */\nexport class Subtract extends tf.layers.Layer {\n  static className = "Subtract";\n\n  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {\n    const [a = [], b = []] = shapesOf(inputShape);\n    return a.map((size, axis) => (size === 1 || b[axis] === null ? (b[axis] ?? null) : size));\n  }\n\n  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {\n    const [a, b] = Array.isArray(inputs) ? inputs : [inputs];\n    if (!a || !b) throw new Error("Subtract takes two inputs");\n    return tf.sub(a, b);\n  }\n}\ntf.serialization.registerClass(Subtract);',
    uses: ["shapesOf"],
  },
  {
    name: "TransposeConfig",
    isExported: false,
    code: "type TransposeConfig = Parameters<typeof tf.layers.conv3dTranspose>[0];",
    uses: [],
  },
  {
    name: "TransposeActivation",
    isExported: false,
    code: 'type TransposeActivation = Parameters<typeof tf.layers.activation>[0]["activation"];',
    uses: [],
  },
  {
    name: "TrainableConv3DTranspose",
    isExported: true,
    code: '/**\n * `tf.layers.conv3dTranspose` with the gradient that it lacks: a convolution with the kernel turned round, over a map\n * whose values stand `strides` apart. Dumoulin and Visin, "A guide to convolution arithmetic for deep learning", 2016,\n * chapter 4.\n */\nexport class TrainableConv3DTranspose extends tf.layers.Layer {\n  static className = "TrainableConv3DTranspose";\n  private readonly plain: tf.layers.Layer;\n  private readonly activation: tf.layers.Layer;\n  private readonly strides: [number, number, number];\n  private readonly padding: "valid" | "same";\n\n  constructor(config: TransposeConfig) {\n    super(config);\n    this.plain = tf.layers.conv3dTranspose(config);\n    const activation: TransposeActivation = config.activation ?? "linear";\n    this.activation = tf.layers.activation({ activation });\n    const { strides = 1 } = config;\n    const [depth = 1, height = 1, width = 1] =\n      typeof strides === "number" ? [strides, strides, strides] : strides;\n    this.strides = [depth, height, width];\n    this.padding = config.padding === "same" ? "same" : "valid";\n  }\n\n  override build(inputShape: tf.Shape | tf.Shape[]): void {\n    this.plain.build(onlyShape(inputShape));\n    this._trainableWeights = this.plain.weights;\n    this.built = true;\n  }\n\n  override get losses(): tf.layers.Layer["losses"] {\n    return this.plain.losses;\n  }\n\n  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape | tf.Shape[] {\n    return this.plain.computeOutputShape(inputShape);\n  }\n\n  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {\n    return tf.tidy(() => {\n      const x = only(inputs);\n      const [kernel, bias] = this.plain.weights;\n      if (!kernel) throw new Error("the layer is not built");\n      const weights = kernel.read();\n      const apart = [0, 1, 2].reduce((map, axis) => this.spread(map, axis, weights.shape[axis] ?? 1), x);\n      const turned = tf.transpose(tf.reverse(weights, [0, 1, 2]), [0, 1, 2, 4, 3]);\n      const y = tf.conv3d(apart as tf.Tensor5D, turned as tf.Tensor5D, 1, "valid");\n      return only(this.activation.call(bias ? tf.add(y, bias.read()) : y, {}));\n    });\n  }\n\n  override getConfig() {\n    return { ...this.plain.getConfig(), ...super.getConfig() };\n  }\n\n  /** Puts zeros between the values along an axis, and around them as a kernel of `size` needs. */\n  private spread(x: tf.Tensor, axis: number, size: number): tf.Tensor {\n    const stride = this.strides[axis] ?? 1;\n    const at = axis + 1;\n    const length = x.shape[at] ?? 1;\n    const cut = this.padding === "same" ? Math.floor(Math.max(size - stride, 0) / 2) : 0;\n    const after = this.padding === "same" ? cut : Math.max(size - stride, 0);\n    const flat = tf.reshape(x, [-1, length, 1, x.shape.slice(at + 1).reduce((a, b) => a * b, 1)]);\n    const apart = tf.pad(flat, [\n      [0, 0],\n      [0, 0],\n      [0, stride - 1],\n      [0, 0],\n    ]);\n    const joined = tf.reshape(apart, [...x.shape.slice(0, at), length * stride, ...x.shape.slice(at + 1)]);\n    return tf.pad(\n      joined,\n      joined.shape.map((_, i) => (i === at ? [size - 1 - cut, after] : [0, 0])),\n    );\n  }\n}\ntf.serialization.registerClass(TrainableConv3DTranspose);',
    uses: ["TransposeActivation", "TransposeConfig", "only", "onlyShape"],
  },
  {
    name: "TrainableMaskingConfig",
    isExported: false,
    code: "interface TrainableMaskingConfig {\n  name?: string;\n  trainable?: boolean;\n  maskValue?: number;\n}",
    uses: [],
  },
  {
    name: "TrainableMasking",
    isExported: true,
    code: '/** `tf.layers.masking`, which lets recurrent layers skip time steps, with the gradient that it lacks. */\nexport class TrainableMasking extends tf.layers.Layer {\n  static className = "TrainableMasking";\n  private readonly maskValue: number;\n\n  constructor(config: TrainableMaskingConfig) {\n    super(config);\n    this.maskValue = config.maskValue ?? 0;\n    this.supportsMasking = true;\n  }\n\n  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {\n    return onlyShape(inputShape);\n  }\n\n  override computeMask(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {\n    // Whether a time step counts has no gradient; `tf.any` would fail for lack of one.\n    const marks = tf.customGrad((...args) => {\n      const [x, save] = args as [tf.Tensor, tf.GradSaveFunc];\n      save([x]);\n      const mask = tf.any(tf.notEqual(x, this.maskValue), -1);\n      return { value: mask, gradFunc: (_, saved) => tf.zerosLike(saved[0] ?? x) };\n    });\n    return tf.tidy(() => marks(only(inputs)));\n  }\n\n  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {\n    const keep = tf.customGrad((...args) => {\n      const [x, save] = args as [tf.Tensor, tf.GradSaveFunc];\n      const mask = tf.cast(tf.any(tf.notEqual(x, this.maskValue), -1, true), "float32");\n      save([mask]);\n      return { value: tf.mul(x, mask), gradFunc: (dy, saved) => tf.mul(dy, saved[0] ?? 1) };\n    });\n    return tf.tidy(() => keep(only(inputs)));\n  }\n\n  override getConfig() {\n    return { ...super.getConfig(), maskValue: this.maskValue };\n  }\n}\ntf.serialization.registerClass(TrainableMasking);',
    uses: ["TrainableMaskingConfig", "only", "onlyShape"],
  },
  {
    name: "TrainableThresholdedReLUConfig",
    isExported: false,
    code: "interface TrainableThresholdedReLUConfig {\n  name?: string;\n  trainable?: boolean;\n  theta?: number;\n}",
    uses: [],
  },
  {
    name: "TrainableThresholdedReLU",
    isExported: true,
    code: '/** x above theta, 0 elsewhere: `tf.layers.thresholdedReLU` with the gradient that it lacks. */\nexport class TrainableThresholdedReLU extends tf.layers.Layer {\n  static className = "TrainableThresholdedReLU";\n  private readonly theta: number;\n\n  constructor(config: TrainableThresholdedReLUConfig) {\n    super(config);\n    this.theta = config.theta ?? 1;\n  }\n\n  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {\n    return onlyShape(inputShape);\n  }\n\n  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {\n    return tf.tidy(() => {\n      const x = only(inputs);\n      return tf.mul(x, tf.step(tf.sub(x, this.theta)));\n    });\n  }\n\n  override getConfig() {\n    return { ...super.getConfig(), theta: this.theta };\n  }\n}\ntf.serialization.registerClass(TrainableThresholdedReLU);',
    uses: ["TrainableThresholdedReLUConfig", "only", "onlyShape"],
  },
  {
    name: "normalizeRows",
    isExported: false,
    code: '/** gamma · (x − mean) / √(variance + epsilon) + beta over the last axis. Ba and others, "Layer Normalization", 2016. */\nfunction normalizeRows(x: tf.Tensor, gamma: tf.LayerVariable, beta: tf.LayerVariable): tf.Tensor {\n  const { mean, variance } = tf.moments(x, -1, true);\n  const even = tf.div(tf.sub(x, mean), tf.sqrt(tf.add(variance, 0.001)));\n  return tf.add(tf.mul(even, gamma.read()), beta.read());\n}',
    uses: [],
  },
  {
    name: "EncoderActivation",
    isExported: false,
    code: 'type EncoderActivation = Parameters<typeof tf.layers.activation>[0]["activation"];',
    uses: [],
  },
  {
    name: "EncoderSettings",
    isExported: false,
    code: "interface EncoderSettings {\n  heads: number;\n  hidden: number;\n  dropout: number;\n  activation: EncoderActivation;\n  normFirst: boolean;\n  causal: boolean;\n}",
    uses: ["EncoderActivation"],
  },
  {
    name: "TransformerEncoderConfig",
    isExported: false,
    code: "interface TransformerEncoderConfig extends Partial<EncoderSettings> {\n  name?: string;\n  trainable?: boolean;\n  heads: number;\n  hidden: number;\n}",
    uses: ["EncoderSettings"],
  },
  {
    name: "TransformerEncoder",
    isExported: true,
    code: '/**\n * Attention over time, then two dense layers at each time step, each added to its input and normalized:\n * y = norm(x + attention(x)), z = norm(y + dense(activation(dense(y)))). Vaswani and others, "Attention Is All You\n * Need", 2017, section 3.1. With `normFirst`, y = x + attention(norm(x)), and so on: Xiong and others, "On Layer\n * Normalization in the Transformer Architecture", 2020.\n */\nexport class TransformerEncoder extends tf.layers.Layer {\n  static className = "TransformerEncoder";\n  private readonly config: EncoderSettings;\n  private readonly activation: tf.layers.Layer;\n  private readonly byName = new Map<string, tf.LayerVariable>();\n\n  constructor(config: TransformerEncoderConfig) {\n    super(config);\n    this.config = { dropout: 0.1, activation: "relu", normFirst: false, causal: false, ...config };\n    this.activation = tf.layers.activation({ activation: this.config.activation });\n  }\n\n  override build(inputShape: tf.Shape | tf.Shape[]): void {\n    const features = known(onlyShape(inputShape).at(-1));\n    const { hidden } = this.config;\n    for (const name of ["query", "key", "value", "output"]) this.dense(name, features, features);\n    this.dense("hidden", features, hidden);\n    this.dense("result", hidden, features);\n    for (const name of ["attention", "dense"]) {\n      this.weight(`${name}_gamma`, [features], tf.initializers.ones());\n      this.weight(`${name}_beta`, [features], tf.initializers.zeros());\n    }\n    this.built = true;\n  }\n\n  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {\n    return onlyShape(inputShape);\n  }\n\n  override call(inputs: tf.Tensor | tf.Tensor[], kwargs: Record<string, unknown>): tf.Tensor {\n    return tf.tidy(() => {\n      const { heads, causal, dropout } = this.config;\n      const rate = kwargs["training"] === true ? dropout : 0;\n      const drop = (x: tf.Tensor) => (rate > 0 ? tf.dropout(x, rate) : x);\n      const attention = (x: tf.Tensor) => {\n        const [q, k, v] = [this.project(x, "query"), this.project(x, "key"), this.project(x, "value")];\n        return drop(this.project(attend(q, k, v, { heads, causal, dropout: rate }), "output"));\n      };\n      const dense = (x: tf.Tensor) =>\n        drop(this.project(only(this.activation.call(this.project(x, "hidden"), {})), "result"));\n      return this.around("dense", dense, this.around("attention", attention, only(inputs)));\n    });\n  }\n\n  override getConfig() {\n    return { ...this.config, ...super.getConfig() };\n  }\n\n  private around(name: string, inner: (x: tf.Tensor) => tf.Tensor, x: tf.Tensor): tf.Tensor {\n    const norm = (y: tf.Tensor) => normalizeRows(y, this.read(`${name}_gamma`), this.read(`${name}_beta`));\n    return this.config.normFirst ? tf.add(x, inner(norm(x))) : norm(tf.add(x, inner(x)));\n  }\n\n  private project(x: tf.Tensor, name: string): tf.Tensor {\n    return project(x, this.read(`${name}_kernel`), this.read(`${name}_bias`));\n  }\n\n  private dense(name: string, size: number, units: number): void {\n    this.weight(`${name}_kernel`, [size, units], tf.initializers.glorotUniform({}));\n    this.weight(`${name}_bias`, [units], tf.initializers.zeros());\n  }\n\n  private weight(name: string, shape: number[], initializer: ReturnType<typeof tf.initializers.ones>): void {\n    this.byName.set(name, this.addWeight(name, shape, "float32", initializer));\n  }\n\n  private read(name: string): tf.LayerVariable {\n    const weight = this.byName.get(name);\n    if (!weight) throw new Error("the layer is not built");\n    return weight;\n  }\n}\ntf.serialization.registerClass(TransformerEncoder);',
    uses: [
      "EncoderSettings",
      "TransformerEncoderConfig",
      "attend",
      "known",
      "normalizeRows",
      "only",
      "onlyShape",
      "project",
    ],
  },
];
