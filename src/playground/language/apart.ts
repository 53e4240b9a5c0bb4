/** Between the two, in pixels. */
const gap = 2;

/**
 * Keeps the help on a call clear of the list of suggestions. Near the top of the window Monaco has room for neither above
 * the line, and lays one over the other; the help goes below the list there.
 */
export function keepApart(): void {
  let isAsked = false;
  const watch = new MutationObserver(() => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      place();
    });
  });
  watch.observe(document.body, { subtree: true, childList: true, attributeFilter: ["class", "style"] });
}

function place(): void {
  for (const help of document.querySelectorAll<HTMLElement>(".parameter-hints-widget.visible")) {
    const list = document.querySelector(".suggest-widget.visible")?.getBoundingClientRect();
    const moved = Number.parseFloat(help.style.translate.split(" ")[1] ?? "0");
    const { top, bottom } = help.getBoundingClientRect();
    const covers = list !== undefined && list.top < bottom - moved && top - moved < list.bottom;
    const move = covers ? `0px ${list.bottom + gap - (top - moved)}px` : "";
    if (help.style.translate !== move) help.style.translate = move;
  }
}
