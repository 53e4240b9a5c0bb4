/** Pan by dragging and arrows, zoom by wheel, pinch and keys. Until then, the sheet stays fitted to the canvas. */
export interface Motion {
  readonly zoom: (factor: number, x?: number, y?: number) => void;
  readonly move: (dx: number, dy: number) => void;
  /** The whole, however small. */
  readonly fit: () => void;
  /** The whole, or as much from its beginning as can be read; for another sheet. */
  readonly frame: () => void;
  /** As it was fitted last. */
  readonly refit: () => void;
  readonly isMoved: () => boolean;
  /** Whether the click that comes now ends a drag. */
  readonly wasDragged: () => boolean;
}

const scales = { least: 0.05, most: 8, mostFitted: 1.5 } as const;

/** `legible` is the least scale at which texts can be read. */
export function movable(canvas: HTMLElement, sheet: HTMLElement, legible: number): Motion {
  let fitted: "whole" | "legible" | "moved" = "legible";
  const at = { x: 0, y: 0, scale: 1 };
  const pointers = new Map<number, { x: number; y: number }>();
  let travelled = 0;

  const apply = () => (sheet.style.transform = `translate(${at.x}px, ${at.y}px) scale(${at.scale})`);
  const move = (dx: number, dy: number) => {
    fitted = "moved";
    at.x += dx;
    at.y += dy;
    apply();
  };
  const zoom = (factor: number, x = canvas.clientWidth / 2, y = canvas.clientHeight / 2) => {
    fitted = "moved";
    const scale = Math.min(scales.most, Math.max(scales.least, at.scale * factor));
    at.x = x - ((x - at.x) * scale) / at.scale;
    at.y = y - ((y - at.y) * scale) / at.scale;
    at.scale = scale;
    apply();
  };
  const fitTo = (least: number) => {
    const { width = 1, height = 1 } = sheet.querySelector("svg")?.viewBox.baseVal ?? {};
    const { clientWidth, clientHeight } = canvas;
    const whole = Math.min(scales.mostFitted, clientWidth / width, clientHeight / height);
    at.scale = Math.max(scales.least, least, whole);
    // What is too large begins where it begins.
    at.x = Math.max(0, (clientWidth - width * at.scale) / 2);
    at.y = Math.max(0, (clientHeight - height * at.scale) / 2);
    apply();
  };
  const fit = () => {
    fitted = "whole";
    fitTo(0);
  };
  const frame = () => {
    fitted = "legible";
    fitTo(legible);
  };
  const refit = () => {
    if (fitted === "whole") fit();
    else if (fitted === "legible") frame();
  };
  new ResizeObserver(refit).observe(canvas);

  canvas.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      const { left, top } = canvas.getBoundingClientRect();
      zoom(
        Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0015)),
        event.clientX - left,
        event.clientY - top,
      );
    },
    { passive: false },
  );
  canvas.addEventListener("pointerdown", ({ pointerId, clientX, clientY }) => {
    pointers.set(pointerId, { x: clientX, y: clientY });
    travelled = 0;
  });
  canvas.addEventListener("pointermove", ({ pointerId, clientX, clientY }) => {
    const last = pointers.get(pointerId);
    if (!last) return;
    const [dx, dy] = [clientX - last.x, clientY - last.y];
    travelled += Math.abs(dx) + Math.abs(dy);
    const other = [...pointers].find(([id]) => id !== pointerId)?.[1];
    if (other) {
      const { left, top } = canvas.getBoundingClientRect();
      const before = Math.hypot(last.x - other.x, last.y - other.y) || 1;
      zoom(Math.hypot(clientX - other.x, clientY - other.y) / before, other.x - left, other.y - top);
    } else move(dx, dy);
    pointers.set(pointerId, { x: clientX, y: clientY });
    // Only now, so that a click still reaches the card under it.
    if (travelled > 4) canvas.setPointerCapture(pointerId);
  });
  for (const end of ["pointerup", "pointercancel"] as const)
    canvas.addEventListener(end, ({ pointerId }) => pointers.delete(pointerId));

  const keys: Readonly<Record<string, () => void>> = {
    "+": () => zoom(1.25),
    "=": () => zoom(1.25),
    "-": () => zoom(0.8),
    "0": fit,
    ArrowLeft: () => move(60, 0),
    ArrowRight: () => move(-60, 0),
    ArrowUp: () => move(0, 60),
    ArrowDown: () => move(0, -60),
  };
  canvas.addEventListener("keydown", (event) => {
    const action = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
  return {
    zoom,
    move,
    fit,
    frame,
    refit,
    isMoved: () => fitted === "moved",
    wasDragged: () => travelled > 4,
  };
}
