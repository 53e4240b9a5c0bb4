let stopGently: (() => void) | undefined;

/** Makes Ctrl-C and SIGTERM end the process with exit code 130, at once unless work under `interruptible` goes on. */
export function listenForInterrupts(): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      const stop = stopGently;
      stopGently = undefined; // a second signal quits at once
      if (stop) stop();
      else process.exit(130);
    });
  }
}

/** Lets `work` ask whether it was interrupted, and end in good order. */
export async function interruptible<T>(work: (interrupted: () => boolean) => Promise<T>): Promise<T> {
  let interrupted = false;
  stopGently = () => (interrupted = true);
  try {
    return await work(() => interrupted);
  } finally {
    stopGently = undefined;
  }
}
