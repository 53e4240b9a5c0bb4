import * as tf from "@tensorflow/tfjs";
import { UserError } from "../../runtime/errors.js";
import type { Training } from "../../runtime/train.js";
import { addFiles } from "../stand-ins/files.js";
import * as runtime from "../stand-ins/runtime.js";
import { inOrder, linked, packageModule } from "./link.js";
import type { Code } from "./link.js";
import type { FromTrainer, ToTrainer } from "./messages.js";
import { run } from "./run.js";

let stopped = false;
const tell = (message: FromTrainer) => postMessage(message);
const train = (training: Training) => run(training, { tell, isStopped: () => stopped });

addEventListener("message", ({ data }: MessageEvent<ToTrainer>) => {
  if (data.kind === "stop") stopped = true;
  else void start(data.code, data.data);
});

async function start(code: readonly Code[], data: Readonly<Record<string, Uint8Array>>): Promise<void> {
  try {
    addFiles(data);
    tell({ kind: "stage", text: "Starting TensorFlow.js" });
    await chooseBackend();
    tell({ kind: "stage", text: `Starting TensorFlow.js on ${tf.getBackend()}` });
    await execute(code);
  } catch (error) {
    const mend = error instanceof UserError ? error.mend : undefined;
    tell({ kind: "failed", message: error instanceof Error ? error.message : String(error), mend });
  }
}

/** The graphics card where there is one; one that is played by the processor is slower than the processor itself. */
async function chooseBackend(): Promise<void> {
  const onCard = hasCard() && (await tf.setBackend("webgl").catch(() => false));
  if (!onCard) await tf.setBackend("cpu");
  await tf.ready();
}

function hasCard(): boolean {
  const gl = new OffscreenCanvas(1, 1).getContext("webgl2");
  const info = gl?.getExtension("WEBGL_debug_renderer_info");
  const card: unknown = gl?.getParameter(info?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER);
  return typeof card === "string" && !/swiftshader|llvmpipe|software|basic render/i.test(card);
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
