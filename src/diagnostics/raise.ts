import type { Span } from "../text/source.js";
import type { About, Diagnostic, Fix, Related, Severity } from "./diagnostic.js";

/** What an error says beyond its page. */
export interface More {
  readonly related?: readonly Related[];
  readonly help?: readonly string[];
  readonly fixes?: readonly Fix[];
}

/** Of a page that has a `because:`. */
export interface MoreBecause extends More {
  /** The place that the reason belongs to; without it, the reason becomes a line of help. */
  readonly because?: Span;
}

/** What a page says, its params filled in. */
export interface Words {
  readonly code: string;
  readonly severity: Severity;
  readonly about: About;
  readonly chains: boolean;
  readonly message: string;
  readonly label: string;
  readonly because?: string;
}

/** The one way to a diagnostic; the functions in `messages.generated.ts` call it. */
export function raise(words: Words, span: Span, more: MoreBecause): Diagnostic {
  const { code, severity, about, chains, message, label, because } = words;
  const reason = because === undefined ? [] : [because];
  return {
    code,
    severity,
    about,
    chains,
    message,
    span,
    label,
    related: [
      ...(more.because ? reason.map((message) => ({ span: more.because ?? span, message })) : []),
      ...(more.related ?? []),
    ],
    help: [...(more.because ? [] : reason), ...(more.help ?? [])],
    fixes: more.fixes ?? [],
  };
}
