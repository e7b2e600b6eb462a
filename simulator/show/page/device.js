// The device: a frame around the screen, as large as the page allows, or a speaker without one.

import { VIEWPORTS } from "./viewports.js";

const LOOKS = { round: "round", phone: "phone" };

export class Device {
  constructor({ frame, glass, view, speaker }) {
    Object.assign(this, { frame, glass, view, speaker, name: "hub" });
    new ResizeObserver(() => this.fit()).observe(glass);
  }

  get viewport() {
    return VIEWPORTS[this.name] ?? null;
  }

  // A name of VIEWPORTS, or "echo" for a device without a screen.
  become(name) {
    this.name = name;
    this.frame.className = `device ${LOOKS[name] ?? ""} ${this.viewport ? "" : "echo"}`;
    this.glass.hidden = !this.viewport;
    this.speaker.hidden = Boolean(this.viewport);
    this.fit();
  }

  fit() {
    if (!this.viewport) return;
    const { width, height } = this.viewport;
    const scale = this.glass.clientWidth / width;
    this.glass.style.height = `${height * scale}px`;
    this.view.style.transform = `scale(${scale})`;
  }

  // "listening", "speaking" or nothing.
  light(what) {
    this.frame.classList.remove("listening", "speaking");
    if (what) this.frame.classList.add(what);
  }
}
