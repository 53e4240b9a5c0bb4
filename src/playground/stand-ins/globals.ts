import { Buffer as BufferShim } from "buffer/index.js";

// esbuild puts these in where sources name Node's.
export const Buffer = BufferShim;

/** After what waits already, and without the delay that browsers give timers. */
export function setImmediate(go: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener("message", () => {
    port1.close();
    go();
  });
  port1.start();
  port2.postMessage(undefined);
}
