declare global {
  /** The texts of the workers' programs; each script of them adds one. */
  var mcnnWorkers: Record<string, string> | undefined;
}

const files = { trainer: "trainer.js", editorWorker: "editor-worker.js" } as const;

/** The address of a worker's program. It comes as a text, since a page from a disk may not start one from a file. */
export async function workerUrl(name: keyof typeof files): Promise<string> {
  if (globalThis.mcnnWorkers?.[name] === undefined) await load(files[name]);
  const text = globalThis.mcnnWorkers?.[name];
  if (text === undefined) throw new Error(`${files[name]} has no program`);
  return URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
}

function load(file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = file;
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => reject(new Error(`${file} does not load`)));
    document.head.append(script);
  });
}
