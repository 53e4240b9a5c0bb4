import * as tf from "@tensorflow/tfjs";
import { UserError } from "../../runtime/errors.js";
import type { Training } from "../../runtime/train.js";
import { addFiles } from "../stand-ins/files.js";
import * as runtime from "../stand-ins/runtime.js";
import { chooseBackend } from "./backend.js";
import { watchKernels } from "./kernels/index.js";
import { inOrder, linked, packageModule } from "./link.js";
import type { Code } from "./link.js";
import type { FromTrainer, ToTrainer } from "./messages.js";
import { run } from "./run.js";
import { createStepClock } from "./step-clock.js";

let stopped = false;
const tell = (message: FromTrainer) => postMessage(message);
const stepClock = createStepClock((share) => tell({ kind: "within", share }));
const train = (training: Training) => run(training, { tell, isStopped: () => stopped, stepClock });

addEventListener("message", ({ data }: MessageEvent<ToTrainer>) => {
  if (data.kind === "stop") stopped = true;
  else void start(data);
});

async function start({ code, data, work }: Extract<ToTrainer, { kind: "start" }>): Promise<void> {
  try {
    addFiles(data);
    tell({ kind: "stage", text: "Starting TensorFlow.js" });
    const backend = await chooseBackend(work);
    tell({ kind: "ready", backend });
    if (backend === "cpu") watchKernels(stepClock.tick);
    await execute(code);
  } catch (error) {
    const fix = error instanceof UserError ? error.fix : undefined;
    tell({ kind: "failed", message: error instanceof Error ? error.message : String(error), fix });
  }
}

/** Runs the generated modules as they are; the last of them calls `train`. */
async function execute(code: readonly Code[]): Promise<void> {
  const packages = { "@tensorflow/tfjs": tf, "mcnn/runtime": { ...runtime, train } };
  Object.assign(globalThis, { mcnnModules: packages });
  const addresses = new Map(
    Object.entries(packages).map(([name, exports]) => [
      name,
      address(packageModule(name, Object.keys(exports))),
    ]),
  );
  let last = "";
  for (const file of inOrder(code)) {
    last = address(linked(file, (specifier) => addresses.get(specifier)));
    addresses.set(`./${file.path.replace(/\.ts$/, ".js")}`, last);
  }
  await import(last);
}

function address(module: string): string {
  return URL.createObjectURL(new Blob([module], { type: "text/javascript" }));
}
