import module from "node:module";

/**
 * Has Node, from 22.8 on, keep what it compiles between runs, where `NODE_COMPILE_CACHE` says or else in the folder of
 * temporary files. `NODE_DISABLE_COMPILE_CACHE=1` turns it off.
 */
export function keepCompiledCode(): void {
  if ("enableCompileCache" in module && typeof module.enableCompileCache === "function")
    module.enableCompileCache();
}
