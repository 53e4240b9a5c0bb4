// Loaded into the process of a generated program before the program itself.
import { register } from "node:module";
import { keepCompiledCode } from "../compile-cache.js";

keepCompiledCode();
const { register: readTypeScript } = await import("tsx/esm/api");
readTypeScript();
register("./resolve-hook.js", import.meta.url);

// A trainer whose parent was killed must not go on writing into a run that may be resumed meanwhile.
process.on("disconnect", () => process.kill(process.pid, "SIGKILL"));
process.channel?.unref();
