import { workerUrl } from "../later/load.js";
import { loadData } from "../world.js";
import type { Code } from "./link.js";
import type { FromTrainer, ToTrainer } from "./messages.js";

export interface Trainer {
  /** After the step that is under way. */
  readonly stop: () => void;
  readonly end: () => void;
}

/** Trains in a thread of its own, so that the page stays quick. */
export async function startTrainer(
  { code, work }: { readonly code: readonly Code[]; readonly work: number },
  hear: (message: FromTrainer) => void,
): Promise<Trainer> {
  const [url, data] = await Promise.all([workerUrl("trainer"), loadData()]);
  const worker = new Worker(url);
  const tell = (message: ToTrainer) => worker.postMessage(message);
  worker.addEventListener("message", ({ data: message }: MessageEvent<FromTrainer>) => hear(message));
  worker.addEventListener("error", ({ message }) => hear({ kind: "failed", message, fix: undefined }));
  tell({ kind: "start", code, data, work });
  return { stop: () => tell({ kind: "stop" }), end: () => worker.terminate() };
}
