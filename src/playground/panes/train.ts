import { isAccepted } from "../../compile.js";
import type { Analysis } from "../../ide/analysis.js";
import { isKnown } from "../../shape/dim.js";
import { byId } from "../dom.js";
import type { FromTrainer, StepMessage } from "../training/messages.js";
import { startTrainer } from "../training/start.js";
import type { Trainer } from "../training/start.js";
import { generated } from "./code.js";
import { drawCurves } from "./curves.js";
import { createHistory } from "./history.js";
import { drawSamples } from "./samples.js";
import { whyNot } from "./trainable.js";

/** The network trains here, in the browser. */
export function createTraining(
  analysis: () => Analysis,
  nameOf: () => string,
): { readonly update: () => void } {
  const start = byId("train", HTMLButtonElement);
  const stop = byId("stop", HTMLButtonElement);
  const status = byId("status", HTMLElement);
  const progress = byId("progress", HTMLProgressElement);
  const charts = byId("charts", HTMLElement);
  const samples = byId("samples", HTMLElement);
  const caption = byId("trained", HTMLElement);
  let trainer: Trainer | undefined;
  let trained: Trained | undefined;

  const say = (text: string, state = "") => {
    status.textContent = text;
    status.dataset["state"] = state;
  };
  const update = () => {
    caption.textContent = trained ? captionOf(trained, { text: analysis().file.text, spec: nameOf() }) : "";
    const why = whyNot(analysis());
    start.disabled = why !== undefined || trainer !== undefined;
    stop.disabled = trainer === undefined;
    if (trainer === undefined && why !== undefined) say(why, "refused");
    else if (status.dataset["state"] === "refused") say("");
  };
  const end = () => {
    trainer?.end();
    trainer = undefined;
    progress.hidden = true;
    update();
  };

  const begin = async () => {
    if (!isAccepted(analysis())) return;
    const { model, file } = analysis();
    trained = { text: file.text, spec: nameOf() };
    const code = await generated(analysis());
    const history = createHistory();
    charts.replaceChildren();
    samples.replaceChildren();
    say("Loading TensorFlow.js");
    progress.hidden = false;
    progress.removeAttribute("value");
    let place = "";
    let latest: StepMessage | undefined;
    const showProgress = ({ epoch, epochs, step, steps }: StepMessage, within: number) => {
      progress.value = (epoch - 1 + Math.min(steps, step + within) / steps) / epochs;
    };
    const hear = (message: FromTrainer): void => {
      switch (message.kind) {
        case "stage":
          return say(message.text);
        case "ready":
          place = message.backend === "cpu" ? "on the processor" : "on the graphics card";
          return say(`Starting ${place}`);
        case "within":
          if (latest && message.share !== undefined) showProgress(latest, message.share);
          return;
        case "step":
          latest = message;
          showProgress(message, 0);
          say(
            [
              `Epoch ${message.epoch} of ${message.epochs}, step ${message.step} of ${message.steps}`,
              timeLeft(message.secondsLeft),
              place,
            ].join(" · "),
          );
          history.addStep(message);
          break;
        case "epoch":
          history.addEpoch(message);
          break;
        case "samples":
          return samples.replaceChildren(...drawSamples(message.samples));
        case "done": {
          const { stopped, test, seconds } = message;
          const figures = Object.entries(test).map(
            ([name, value]) => `${name} ${value?.toFixed(3) ?? "none"}`,
          );
          say(
            stopped ? "Stopped" : `Trained in ${seconds.toFixed(0)} s. Test rows: ${figures.join(", ")}`,
            "done",
          );
          return end();
        }
        case "failed":
          say([message.message, ...(message.fix === undefined ? [] : [message.fix])].join(": "), "failed");
          return end();
      }
      charts.replaceChildren(
        ...history.charts().map(({ name, curves }) => drawCurves(name, curves, history.epochs())),
      );
    };
    trainer = await startTrainer({ code, work: workOf(model) }, hear);
    update();
  };

  start.addEventListener("click", () => {
    start.disabled = true;
    begin().catch((error: unknown) => {
      say(error instanceof Error ? error.message : String(error), "failed");
      end();
    });
  });
  stop.addEventListener("click", () => {
    say("Stopping after this step");
    const stopping = trainer;
    trainer?.stop();
    setTimeout(() => {
      if (stopping === undefined || trainer !== stopping) return;
      say("Stopped within a step", "done");
      end();
    }, mostPatience);
  });
  return { update };
}

/** What the curves are of. */
interface Trained {
  readonly spec: string;
  readonly text: string;
}

function captionOf(trained: Trained, now: Trained): string {
  if (trained.text === now.text) return `Curves of ${trained.spec}, as it stands.`;
  return trained.spec === now.spec
    ? `Curves of ${trained.spec} as it was before your last changes.`
    : `Curves of ${trained.spec}, and not of ${now.spec}, which is in the editor.`;
}

/** Of who wants to stop, in milliseconds. */
const mostPatience = 3000;

/** Forth, and back to the flow and to the weights. */
const ways = 3;

function workOf({ totals, training }: Analysis["model"]): number {
  return isKnown(totals.multiplyAdds) ? ways * totals.multiplyAdds * (training?.batchSize ?? 1) : 0;
}

function timeLeft(seconds: number): string {
  if (seconds < 10) return "some seconds left";
  if (seconds < 90) return `about ${10 * Math.ceil(seconds / 10)} s left`;
  return `about ${Math.round(seconds / 60)} min left`;
}
