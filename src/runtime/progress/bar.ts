import cliProgress from "cli-progress";
import pc from "picocolors";
import type { Reporter, RunEvent } from "./events.js";
import { formatDuration, formatFigures, formatSpeed } from "./format.js";
import { describeEvent, stepsLeft } from "./lines.js";

const redrawMilliseconds = 100;

/** For a terminal: a bar for what is under way, and a line for what is done. */
export function barReporter(): Reporter {
  let start: (RunEvent & { event: "start" }) | undefined;
  let bar: cliProgress.SingleBar | undefined;
  let drawn = 0;

  const draw = (total: number, done: number, title: string, details: string): void => {
    drawn = Date.now();
    if (bar) bar.update(done, { title, details });
    else {
      bar = new cliProgress.SingleBar({
        format: `{title} ${pc.cyan("{bar}")} {value}/{total}  {details}`,
        barCompleteChar: "█",
        barIncompleteChar: "░",
        barsize: 24,
        clearOnComplete: true,
        hideCursor: true,
        noTTYOutput: false,
        gracefulExit: false, // signals are ours
      });
      bar.start(total, done, { title, details });
    }
  };
  const clear = (): void => {
    bar?.stop();
    bar = undefined;
  };
  process.once("exit", clear); // gives the cursor back, whatever ends the process

  return (event) => {
    if (event.event === "start") start = event;
    if (event.event === "data" && event.done < event.total) {
      if (Date.now() - drawn > redrawMilliseconds) draw(event.total, event.done, event.label, "");
    } else if (event.event === "step") {
      if (!start || Date.now() - drawn < redrawMilliseconds) return;
      const left = formatDuration(event.millisecondsPerStep * stepsLeft(start, event));
      const speed = pc.dim(`${formatSpeed(event.millisecondsPerStep)}, ${left} left`);
      draw(
        start.stepsPerEpoch,
        event.step,
        `epoch ${event.epoch}/${start.epochs}`,
        `${formatFigures(event.figures())}  ${speed}`,
      );
    } else {
      clear();
      const line = describeEvent(event);
      if (line !== undefined) console.log(line);
    }
  };
}
