// Adds up what the runners reported, prints it as the last line, and exits 1 if anything failed.
// Each argument is NAME:EXIT-CODE:FILE, or NAME:none:FILE for what was not run. A runner that failed without
// reporting a failed test (it did not start, or broke down) counts as one failure.
import fs from "node:fs";

const sum = { passed: 0, failed: 0, skipped: 0 };
for (const argument of process.argv.slice(2)) {
  const [, name, exit, file] = /^([^:]*):([^:]*):(.*)$/.exec(argument) ?? [];
  if (exit === "none") continue;
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = read(file);
  const brokeDown = exit !== "0" && numFailedTests === 0;
  if (brokeDown) console.log(`${name}: ended with exit code ${exit} and no failed test`);
  sum.passed += numPassedTests;
  sum.failed += numFailedTests + (brokeDown ? 1 : 0);
  sum.skipped += numPendingTests + numTodoTests;
}
console.log(`${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ""}`);
// Nothing passed means that nothing was looked at.
process.exit(sum.failed > 0 || sum.passed === 0 ? 1 : 0);

function read(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    return {};
  }
}
