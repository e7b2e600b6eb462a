// The clock of the device. It may run faster than ours.

let speed = 1;
let ours = performance.now();
let theirs = 0;

// Seconds on the device since the page was opened.
export function now() {
  return theirs + ((performance.now() - ours) / 1000) * speed;
}

export function runAt(factor) {
  theirs = now();
  ours = performance.now();
  speed = factor;
}

export function runsAt() {
  return speed;
}

// Resolves when so many seconds have passed on the device, or at once when `signal` is aborted.
export function passed(seconds, signal) {
  return new Promise((resolve) => {
    const until = now() + seconds;
    const look = () => {
      const left = until - now();
      if (left <= 0.001 || signal.aborted) resolve();
      else setTimeout(look, Math.min(100, (left / speed) * 1000));
    };
    look();
  });
}
