export { cosine } from "./cosine.js";
export type { Schedule } from "./schedule.js";
