// The voice of the device: speaks the words with the browser's speech synthesis, and keeps silent exactly as long as the
// answer says. The screen and the timeline take their time from here, so they go where the voice is.

import { now, passed, runsAt } from "./time.js";

const LATEST_START = 3; // seconds: what has not begun to be spoken by then is blocked

export class Voice {
  // `onPart` gets the number of the part that begins; `onLack` a sentence on what the browser can't do.
  constructor({ onPart, onLack }) {
    Object.assign(this, { onPart, onLack, wanted: true, able: "speechSynthesis" in globalThis, parts: [] });
    this.locale = "en-US";
    this.stopped = null; // seconds into the answer at which it was stopped
    this.ended = null; // when the last part was over
    this.part = null; // what is heard: { begins, ends, since }
    this.run = null;
    if (!this.able) onLack("This browser has no speech synthesis: answers are shown word by word, in the time they take.");
  }

  get speaks() {
    return this.run !== null;
  }

  // Seconds into the answer: where the voice is; after it, how long ago it began.
  position() {
    if (this.stopped !== null) return this.stopped;
    if (this.ended !== null) return this.length() + now() - this.ended;
    if (!this.part) return 0;
    return Math.min(this.part.ends, this.part.begins + now() - this.part.since);
  }

  length() {
    return this.parts.at(-1)?.ends ?? 0;
  }

  // Stand ready at the beginning of an answer.
  cue(parts) {
    Object.assign(this, { parts, stopped: 0, ended: null, part: null });
  }

  // Plays parts to the end: true, or until it is stopped: false.
  async play(parts) {
    this.stop();
    const run = new AbortController();
    Object.assign(this, { parts, run, stopped: null, ended: null, part: null });
    for (const [number, part] of parts.entries()) {
      this.part = { ...part, since: now() };
      this.onPart(number);
      await this.sound(part, run.signal);
      if (run.signal.aborted) return false;
    }
    this.ended = now();
    this.run = null;
    this.onPart(parts.length);
    return true;
  }

  // Be silent at once; returns how many seconds of the answer were heard.
  stop() {
    if (!this.run) return this.position();
    this.stopped = this.position();
    this.run.abort();
    this.run = null;
    if (this.able) speechSynthesis.cancel();
    return this.stopped;
  }

  sound(part, signal) {
    const seconds = part.ends - part.begins;
    if (!part.text || !this.wanted || !this.able || runsAt() !== 1) return passed(seconds, signal);
    return this.speak(part.text, seconds, signal);
  }

  speak(text, seconds, signal) {
    return new Promise((resolve) => {
      const words = new SpeechSynthesisUtterance(text);
      words.lang = this.locale;
      words.rate = 0.95;
      let began = false;
      const done = () => resolve();
      words.onstart = () => { began = true; };
      words.onend = done;
      words.onerror = (event) => (signal.aborted ? done() : this.isMute(event.error).then(() => passed(seconds, signal)).then(done));
      signal.addEventListener("abort", done);
      speechSynthesis.speak(words);
      setTimeout(() => {
        if (began || signal.aborted) return;
        this.isMute("no voice began");
        speechSynthesis.cancel();
        passed(Math.max(0, seconds - LATEST_START), signal).then(done);
      }, LATEST_START * 1000);
    });
  }

  async isMute(why) {
    if (!this.able) return;
    this.able = false;
    this.onLack(`The browser does not speak (${why}): it may block sound or have no voice. Answers are shown in the time they take.`);
  }
}
