// Child processes: run one to its end, keep what it said, and take all of them along when set-up itself is stopped.
import { spawn } from "node:child_process";

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();
/** @type {Set<() => void>} */
const cleanups = new Set();
let listening = false;

/**
 * Runs `undo` if a signal ends the process before the returned function is called.
 * @param {() => void} undo
 */
export function onInterrupt(undo) {
  listen();
  cleanups.add(undo);
  return () => cleanups.delete(undo);
}

function listen() {
  if (listening) return;
  listening = true;
  for (const [signal, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ]) {
    process.on(signal, () => {
      for (const child of running) stop(child);
      for (const undo of cleanups) undo();
      process.exit(code);
    });
  }
}

/** A child has a process group of its own, so that its own children go with it. */
function stop(child) {
  try {
    if (process.platform === "win32") child.kill();
    else process.kill(-child.pid, "SIGKILL");
  } catch {
    // It has ended already.
  }
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean, watch?: (elapsed: number) => string | void}} options
 *   `watch` is called twice a second; when it returns a text, the child is stopped, and the text is the reason.
 * @returns {Promise<{ok: boolean, missing: boolean, code: number | null, signal: string | null, output: string,
 *   stdout: string, stopped: string}>}
 */
export function run(command, args, options = {}) {
  listen();
  const { watch, ...spawnOptions } = options;
  return new Promise((resolve) => {
    const started = Date.now();
    const child = spawn(command, args, {
      ...spawnOptions,
      stdio: ["ignore", "pipe", "pipe"],
      detached: process.platform !== "win32",
      windowsHide: true,
    });
    running.add(child);
    let output = "";
    let stdout = "";
    let stopped = "";
    child.stdout.on("data", (data) => {
      stdout = (stdout + data).slice(-100_000);
      output = (output + data).slice(-100_000);
    });
    child.stderr.on("data", (data) => (output = (output + data).slice(-100_000)));
    const timer = setInterval(() => {
      const reason = watch?.(Date.now() - started);
      if (reason && !stopped) {
        stopped = reason;
        stop(child);
      }
    }, 500);
    const end = (result) => {
      clearInterval(timer);
      running.delete(child);
      resolve({ ok: false, missing: false, code: null, signal: null, output, stdout, stopped, ...result });
    };
    child.on("error", (error) =>
      end({ missing: "code" in error && error.code === "ENOENT", output: error.message }),
    );
    child.on("close", (code, signal) => end({ ok: code === 0 && !stopped, code, signal }));
  });
}

/** The last lines that are not empty, indented: enough of a tool's own words to search for. @param {string} output */
export function lastLines(output, count = 8) {
  const lines = output.split(/[\r\n]+/).filter((line) => line.trim());
  return lines
    .slice(-count)
    .map((line) => `    ${line}`)
    .join("\n");
}
