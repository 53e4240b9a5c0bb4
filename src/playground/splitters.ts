import { storedUnder } from "./stored.js";

/** Of the room that the two sides share, in percent. */
const least = 12;
const most = 88;
const step = 3;

/** Bars between panes: dragged, or moved by arrows. Each sets the share of the pane before it, and is remembered. */
export function createSplitters(root: HTMLElement): void {
  for (const bar of root.querySelectorAll<HTMLElement>("[role=separator]")) createSplitter(bar);
}

function createSplitter(bar: HTMLElement): void {
  const stored = storedUnder("mcnn.size.");
  const { parentElement: parent, id } = bar;
  if (!parent) return;
  const first = Number(bar.getAttribute("aria-valuenow"));
  const isUpright = bar.getAttribute("aria-orientation") === "vertical";
  let share = first;
  const set = (wanted: number) => {
    share = Math.min(most, Math.max(least, wanted));
    parent.style.setProperty("--share", `${share}%`);
    bar.setAttribute("aria-valuenow", share.toFixed(0));
  };
  const keep = () => stored.write(id, String(share));
  bar.setAttribute("aria-valuemin", String(least));
  bar.setAttribute("aria-valuemax", String(most));
  set(Number(stored.read(id)) || first);

  bar.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    bar.focus();
    bar.setPointerCapture(event.pointerId);
  });
  bar.addEventListener("pointermove", ({ pointerId, clientX, clientY }) => {
    if (!bar.hasPointerCapture(pointerId)) return;
    const { left, top, width, height } = parent.getBoundingClientRect();
    set(100 * (isUpright ? (clientX - left) / width : (clientY - top) / height));
  });
  bar.addEventListener("pointerup", keep);
  bar.addEventListener("dblclick", () => {
    set(first);
    keep();
  });
  const [less, more] = isUpright ? ["ArrowLeft", "ArrowRight"] : ["ArrowUp", "ArrowDown"];
  bar.addEventListener("keydown", ({ key }) => {
    if (key !== less && key !== more) return;
    set(share + (key === more ? step : -step));
    keep();
  });
}
