// The answer as a band of words, silences and counted holds, with a cursor where the voice is.

export class Timeline {
  constructor(band, clock) {
    Object.assign(this, { band, clock, total: 0 });
    this.cursor = document.createElement("b");
  }

  // `parts` as they are heard; `spans` of the guided screen (milliseconds), where the holds are counted.
  show(parts, spans = []) {
    this.total = parts.at(-1)?.ends ?? 0;
    const holds = spans.filter((span) => span.count > 0).map((span) => [span.at / 1000, (span.at + span.ms) / 1000]);
    const marks = parts.map((part) => this.mark(part, holds));
    this.band.replaceChildren(...marks, this.cursor);
    const pauses = parts.filter((part) => !part.text).length;
    this.band.setAttribute("aria-label", `An answer of ${Math.round(this.total)} seconds, with ${pauses} silences and ${holds.length} counted holds`);
    this.move(0);
  }

  mark({ text, begins, ends }, holds) {
    const mark = document.createElement("span");
    const middle = (begins + ends) / 2;
    if (!text) mark.classList.add("pause");
    if (holds.some(([from, to]) => middle > from && middle < to)) mark.classList.add("hold");
    mark.style.left = `${(begins / this.total) * 100}%`;
    mark.style.width = `max(1px, ${((ends - begins) / this.total) * 100}%)`;
    mark.title = text || `${(ends - begins).toFixed(1)} s of silence`;
    return mark;
  }

  move(seconds) {
    const at = Math.min(seconds, this.total);
    this.cursor.style.left = this.total ? `${(at / this.total) * 100}%` : "0";
    this.clock.textContent = this.total ? `${at.toFixed(1)} of ${this.total.toFixed(1)} s` : "";
  }
}
