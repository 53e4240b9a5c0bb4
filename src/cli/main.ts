#!/usr/bin/env node
import { keepCompiledCode } from "./compile-cache.js";

// Before what takes time to compile is loaded.
keepCompiledCode();
const { runCli } = await import("./program.js");

// A reader that has seen enough (`mcnn describe … | head`) closes the pipe: that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

process.exitCode = await runCli(process.argv.slice(2));
