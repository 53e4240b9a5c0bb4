/** The looks of a view; its colours follow the `color-scheme` around it. */
export const viewStyle = `
.mcnn-view { position: relative; overflow: hidden; }
.mcnn-view .canvas { width: 100%; height: 100%; overflow: hidden; cursor: grab; touch-action: none; user-select: none; outline-offset: -2px; }
.mcnn-view .canvas:active { cursor: grabbing; }
.mcnn-view .sheet { width: max-content; transform-origin: 0 0; }
.mcnn-view svg { display: block; }
.mcnn-view .folded, .mcnn-view .box { cursor: pointer; }
.mcnn-view .folded:hover .shape-of, .mcnn-view .card.marked > .shape-of { stroke-width: 2.5; }
.mcnn-view .card.marked > .shape-of { stroke: light-dark(#c2410c, #fdba74) !important; }
.mcnn-view .box:hover > .frame { stroke-width: 2; }
.mcnn-view [data-card]:focus-visible, .mcnn-view [data-group]:focus-visible { outline: 2.5px solid light-dark(#6d28d9, #c4b5fd); outline-offset: 3px; border-radius: 8px; }
.mcnn-view .edge.near { stroke-width: 2.6; stroke: light-dark(#1b1f27, #e6e9ee) !important; }
.mcnn-view .details { position: absolute; pointer-events: none; max-width: 420px; padding: 8px 11px; border-radius: 8px; font-size: 12.5px;
  line-height: 1.45; background: light-dark(#1b1f27, #eef1f5); color: light-dark(#f3f5f8, #1b1f27); box-shadow: 0 4px 18px rgb(0 0 0 / 25%); overflow-wrap: anywhere; }
.mcnn-view .details[hidden] { display: none; }
.mcnn-view .details strong { display: block; }
`;
