import type { declaredLosses } from "../parts/losses/index.js";
import type { declaredMetrics } from "../parts/metrics/index.js";
import type { declaredOptimizers } from "../parts/optimizers/index.js";
import type { Runs } from "../parts/planned.js";
import type { declaredPreparations } from "../parts/preparations/index.js";
import type { declaredSchedules } from "../parts/schedules/index.js";
import type { declaredSources } from "../parts/sources/index.js";
import type { declaredSplits } from "../parts/splits/index.js";
import type { Opener, Source } from "./data/sources/index.js";
import * as sources from "./data/sources/index.js";
import { columnSplit, randomSplit, type SplitPlan, type SplitValues } from "./data/split.js";
import type { Declared, Implemented } from "./implement.js";
import type { Loss } from "./losses/index.js";
import * as losses from "./losses/index.js";
import type { Metric } from "./metrics/index.js";
import * as metrics from "./metrics/index.js";
import type { Optimizer } from "./optimizers/index.js";
import * as optimizers from "./optimizers/index.js";
import type { Preparation } from "./preparations/index.js";
import * as preparations from "./preparations/index.js";
import type { Schedule } from "./schedules/index.js";
import * as schedules from "./schedules/index.js";

/** `I` has an implementation of every declaration, each holding its own, and nothing else. */
type Exactly<D extends Readonly<Record<string, Declared>>, T, I> = {
  readonly [N in keyof D]: Implemented<D[N], T>;
} & { readonly [N in Exclude<keyof I, keyof D>]: never };

/** The splits, by what the runtime calls them. */
type Splits<D extends Readonly<Record<string, Declared & { readonly runtimeName: string }>>> = {
  readonly [N in keyof D as D[N]["runtimeName"]]: Implemented<D[N], SplitPlan, SplitValues<D[N]>>;
};

const splits = { columnSplit, randomSplit };

/** What is declared in `src/parts` and what is implemented here are the same, or this does not compile. */
export const implementations = {
  losses,
  metrics,
  optimizers,
  preparations,
  schedules,
  sources,
  splits,
} satisfies {
  readonly losses: Exactly<typeof declaredLosses, Loss, typeof losses>;
  readonly metrics: Exactly<typeof declaredMetrics, Metric, typeof metrics>;
  readonly optimizers: Exactly<typeof declaredOptimizers, Optimizer, typeof optimizers>;
  readonly preparations: Exactly<Runs<typeof declaredPreparations>, Preparation, typeof preparations>;
  readonly schedules: Exactly<typeof declaredSchedules, Schedule, typeof schedules>;
  readonly sources: Exactly<Runs<typeof declaredSources>, Source, typeof sources> &
    Readonly<Record<keyof typeof sources, Opener>>;
  readonly splits: Splits<typeof declaredSplits> & {
    readonly [N in Exclude<keyof typeof splits, keyof Splits<typeof declaredSplits>>]: never;
  };
};
