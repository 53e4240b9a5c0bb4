import { tooltip } from "../tooltip.js";
import type { Card } from "../types.js";

/** A panel beside the pointer, or the focus, that tells of the card there; the card's edges stand out. */
export function details(
  root: HTMLElement,
  cardOf: (id: string) => Card | undefined,
): { readonly hide: () => void } {
  const panel = document.createElement("div");
  panel.className = "details";
  panel.setAttribute("role", "tooltip");
  panel.hidden = true;
  root.append(panel);

  const hide = () => {
    panel.hidden = true;
    for (const edge of root.querySelectorAll(".edge.near")) edge.classList.remove("near");
  };
  const show = (element: Element, x: number, y: number) => {
    const id = element.getAttribute("data-card") ?? "";
    const card = cardOf(id);
    if (!card) return hide();
    if (panel.hidden || panel.dataset["told"] !== id) {
      hide();
      panel.dataset["told"] = id;
      panel.replaceChildren(...tooltip(card).map(line));
      for (const edge of root.querySelectorAll(".edge"))
        if (edge.getAttribute("data-from") === id || edge.getAttribute("data-to") === id)
          edge.classList.add("near");
      panel.hidden = false;
    }
    const { left, top, width, height } = root.getBoundingClientRect();
    panel.style.left = `${Math.max(4, Math.min(x - left + 14, width - panel.offsetWidth - 4))}px`;
    panel.style.top = `${Math.max(4, Math.min(y - top + 16, height - panel.offsetHeight - 4))}px`;
  };
  root.addEventListener("pointermove", ({ target, clientX, clientY }) => {
    const card = target instanceof Element ? target.closest("[data-card]") : null;
    if (card) show(card, clientX, clientY);
    else hide();
  });
  root.addEventListener("pointerleave", hide);
  root.addEventListener("focusin", ({ target }) => {
    const card = target instanceof Element ? target.closest("[data-card]") : null;
    if (!card) return;
    const { left, bottom } = card.getBoundingClientRect();
    show(card, left, bottom);
  });
  root.addEventListener("focusout", hide);
  return { hide };
}

function line(text: string, i: number): HTMLElement {
  const element = document.createElement(i === 0 ? "strong" : "div");
  element.textContent = text;
  return element;
}
