// The room on the server: asks it, and shows that it takes long.

const SOON = 400; // milliseconds without a word about waiting

export class Room {
  // `onWait` gets the seconds that an answer has taken so far, and null when it is there.
  constructor(onWait) {
    this.onWait = onWait;
  }

  say(line, at) {
    return this.ask("say", { line, at });
  }

  touch(event, at) {
    return this.ask("touch", { event, at });
  }

  state() {
    return this.ask("state", {});
  }

  rest(seconds) {
    return this.ask("rest", { seconds });
  }

  async ask(method, asked) {
    const began = performance.now();
    const waiting = setInterval(() => {
      const taken = performance.now() - began;
      if (taken > SOON) this.onWait(taken / 1000);
    }, 200);
    try {
      const answer = await fetch(`/api/${method}`, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(asked) });
      const found = await answer.json();
      if (!answer.ok) throw new Error(found.error);
      return found;
    } finally {
      clearInterval(waiting);
      this.onWait(null);
    }
  }
}
