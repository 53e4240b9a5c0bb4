import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const trainer = fileURLToPath(new URL("./fixtures/trainBlobs.ts", import.meta.url));
const newFolder = (): string => mkdtempSync(join(tmpdir(), "mcnn-"));

interface Running {
  readonly child: ChildProcess;
  readonly end: Promise<{ code: number | null; signal: string | null; out: string; errors: string }>;
}

function start(cwd: string, ...args: readonly string[]): Running {
  return startNode(cwd, "--import", import.meta.resolve("tsx"), trainer, ...args);
}

function startNode(cwd: string, ...args: readonly string[]): Running {
  const child = spawn(process.execPath, args, { cwd });
  const texts = { out: "", errors: "" };
  child.stdout.on("data", (text: Buffer) => (texts.out += text.toString()));
  child.stderr.on("data", (text: Buffer) => (texts.errors += text.toString()));
  const end = once(child, "close").then(() => ({ code: child.exitCode, signal: child.signalCode, ...texts }));
  return { child, end };
}

const weightsOf = (folder: string): Buffer => readFileSync(join(folder, "model/weights.bin"));

/** Waits until a run that goes slowly has a checkpoint from within an epoch. */
async function untilMidEpoch(folder: string): Promise<void> {
  const checkpoints = join(folder, "checkpoints");
  const within = (name: string): boolean =>
    Number(/\d+/.exec(name)?.[0] ?? 0) % 10 > 0 && !name.includes("unfinished");
  for (let tries = 0; tries < 2400; tries++) {
    if (existsSync(checkpoints) && readdirSync(checkpoints).some(within)) return;
    await setTimeout(25);
  }
  throw new Error("no checkpoint came");
}

const slowly = ["--set", "slow=15"];

test(
  "killed and resumed, a run ends with the weights of one that was never stopped",
  { timeout: 120_000 },
  async () => {
    const cwd = newFolder();
    const whole = await start(cwd, "--run", "whole", ...slowly).end;
    expect(whole.errors).toBe("");

    const killed = start(cwd, "--run", "killed", ...slowly);
    await untilMidEpoch(join(cwd, "killed"));
    killed.child.kill("SIGKILL");
    expect((await killed.end).signal).toBe("SIGKILL");

    const resumed = await start(cwd, "--run", "killed", "--resume", ...slowly).end;
    expect(resumed).toMatchObject({ code: 0, errors: "" });
    expect(resumed.out).toMatch(/continuing from step \d*[1-9]\b/);
    expect(weightsOf(join(cwd, "killed")).equals(weightsOf(join(cwd, "whole")))).toBe(true);
    const figures = (run: string): string =>
      readFileSync(join(cwd, run, "history.csv"), "utf8").replace(/^(\d+),[^,]*/gm, "$1");
    expect(figures("killed")).toBe(figures("whole"));
  },
);

test("Ctrl-C leaves a checkpoint, and --resume finds the run by itself", { timeout: 120_000 }, async () => {
  const cwd = newFolder();
  const stopped = start(cwd, ...slowly);
  const parent = join(cwd, "runs/hostile-blobs");
  while (!existsSync(parent)) await setTimeout(25);
  const [name = ""] = readdirSync(parent);
  await untilMidEpoch(join(parent, name));
  stopped.child.kill("SIGINT");
  const end = await stopped.end;
  expect(end.code).toBe(130);
  expect(end.errors).toContain("--resume");

  const other = await start(cwd, "--resume", "--set", "learningRate=0.5", ...slowly).end;
  expect(other.code).toBe(1);
  expect(other.errors).toContain("params.learningRate: 0.01 then, 0.5 now");

  const resumed = await start(cwd, "--resume", ...slowly).end;
  expect(resumed).toMatchObject({ code: 0, errors: "" });
  expect(readdirSync(parent)).toEqual([name]);
});

test(
  "--json prints one object a line, the result last, as in metrics.json",
  { timeout: 120_000 },
  async () => {
    const cwd = newFolder();
    const { code, out, errors } = await start(cwd, "--json", "--epochs", "2", "--run", "run").end;
    expect({ code, errors }).toEqual({ code: 0, errors: "" });
    const events: { event: string }[] = out.trimEnd().split("\n").map((line) => JSON.parse(line)); // prettier-ignore
    expect(events.map(({ event }) => event)).toEqual(["start", "epoch", "epoch", "result"]);
    const metrics: unknown = JSON.parse(readFileSync(join(cwd, "run/metrics.json"), "utf8"));
    expect(events.at(-1)).toEqual({ event: "result", ...Object(metrics) });

    const evaluated = await start(cwd, "--json", "--evaluate", "--run", "run").end;
    expect(JSON.parse(evaluated.out).test).toEqual(Object(metrics).test);
  },
);

test("without its native library, a trainer says what fixes that", { timeout: 120_000 }, async () => {
  const without = fileURLToPath(new URL("./fixtures/withoutNative.cjs", import.meta.url));
  const tsx = import.meta.resolve("tsx");
  const { code, errors } = await startNode(newFolder(), "--require", without, "--import", tsx, trainer).end;
  expect(code).toBe(1);
  expect(errors).toMatch(/the native library of TensorFlow\.js does not load: Cannot find module/);
  expect(errors).toContain("mcnn doctor --fix");
  expect(errors).not.toContain("    at ");
});

test.each([
  { args: ["--epochs", "none"], says: "Give a whole number from 1 on" },
  { args: ["--epoch", "1"], says: "Did you mean --epochs?" },
  { args: ["--set", "learningrate=1"], says: "write --set learningRate=…" },
  { args: ["--set", "learningRate=fast"], says: "learningRate is a number" },
  { args: ["--run", "."], says: "not empty" },
  { args: ["--resume"], says: "no run in runs/hostile-blobs is unfinished" },
  { args: ["--evaluate"], says: "--run DIR" },
])("wrong usage, $args, exits with 2 and says $says", { timeout: 120_000 }, async ({ args, says }) => {
  const cwd = newFolder();
  writeFileSync(join(cwd, "something"), "");
  const { code, errors } = await start(cwd, ...args).end;
  expect(code).toBe(2);
  expect(errors).toContain(says);
  expect(errors).not.toContain("    at ");
});
