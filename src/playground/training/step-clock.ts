/** How far a step is: it computes about as much as the last one did. */
export interface StepClock {
  readonly begin: () => void;
  /** Something was computed. */
  readonly tick: () => void;
  readonly end: () => void;
}

/** Often enough to look alive. */
const pause = 200;

/** Tells the share that is done; nothing within the first step, which has none to go by. */
export function createStepClock(tell: (share: number | undefined) => void): StepClock {
  let before: number | undefined;
  let done = 0;
  let told = 0;
  let isOn = false;
  return {
    begin: () => {
      isOn = true;
      done = 0;
    },
    tick: () => {
      done += 1;
      const now = performance.now();
      if (!isOn || now - told < pause) return;
      told = now;
      tell(before === undefined ? undefined : Math.min(1, done / before));
    },
    end: () => {
      isOn = false;
      before = done;
    },
  };
}
