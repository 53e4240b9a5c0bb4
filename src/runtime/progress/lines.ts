import { existsSync } from "node:fs";
import pc from "picocolors";
import { readablePath, runFolder } from "../run/runFolder.js";
import type { Reporter, RunEvent } from "./events.js";
import { formatCount, formatDuration, formatFigures, formatNumber, formatSpeed } from "./format.js";

const secondsBetweenLines = 20;

/** For logs and pipes: a line for each thing that happens, and now and then one within a long epoch. */
export function lineReporter(): Reporter {
  let start: (RunEvent & { event: "start" }) | undefined;
  let last = Date.now();
  return (event) => {
    if (event.event === "start") start = event;
    if (event.event !== "step") {
      last = Date.now();
      const line = describeEvent(event);
      if (line !== undefined) console.log(line);
    } else if (start && Date.now() - last > secondsBetweenLines * 1000) {
      last = Date.now();
      const { epoch, step, millisecondsPerStep, figures } = event;
      const left = formatDuration(millisecondsPerStep * stepsLeft(start, event));
      console.log(
        `epoch ${epoch}/${start.epochs}  step ${step}/${start.stepsPerEpoch}  ${formatFigures(figures())}  ${pc.dim(`${formatSpeed(millisecondsPerStep)}, ${left} left`)}`,
      );
    }
  };
}

/** Steps that are still to come, if no early stop cuts them short. */
export function stepsLeft(
  start: RunEvent & { event: "start" },
  { epoch, step }: RunEvent & { event: "step" },
): number {
  return (start.epochs - epoch + 1) * start.stepsPerEpoch - step;
}

/** What a person reads of an event; nothing of those that a progress bar shows. */
export function describeEvent(event: RunEvent): string | undefined {
  switch (event.event) {
    case "data":
      return event.done === event.total ? pc.dim(`prepared ${event.label}`) : undefined;
    case "start": {
      const { train, validate, test } = event.rows;
      const rows = `${formatCount(train)} rows to train on, ${formatCount(validate)} to validate, ${formatCount(test)} to test`;
      const resumed = event.resumedAt > 0 ? `, continuing from step ${formatCount(event.resumedAt)}` : "";
      return `${pc.bold(event.name)}: ${formatCount(event.weights)} weights, ${rows}${resumed}\n${pc.dim(`into ${readablePath(event.run)}`)}`;
    }
    case "engine":
      return pc.yellow(`engine: ${event.engine} (the plan does not match the model: ${event.why})`);
    case "epoch": {
      const validate =
        Object.keys(event.validate).length > 0
          ? `  ${pc.dim("validate")} ${formatFigures(event.validate)}`
          : "";
      return `epoch ${event.epoch}/${event.epochs}  ${formatFigures(event.train)}${validate}  ${pc.dim(formatSpeed(event.millisecondsPerStep))}`;
    }
    case "restored":
      return `the weights of epoch ${event.epoch} are kept: ${event.monitor} ${pc.bold(formatNumber(event.value))}`;
    case "reportFailed":
      return pc.yellow(`the report could not be made: ${event.why}`);
    case "result": {
      const test =
        Object.keys(event.test).length > 0 ? `${pc.green("test")}  ${formatFigures(event.test)}\n` : "";
      const folder = runFolder(event.run);
      const made = existsSync(folder.report)
        ? `report: ${readablePath(folder.report)}`
        : `run: ${readablePath(folder.path)}`;
      return `${test}${pc.dim(made)}`;
    }
    case "step":
      return undefined;
  }
}
