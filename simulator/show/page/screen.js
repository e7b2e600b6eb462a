// The screen of the device: Amazon's own view host (npm apl-viewhost-web) renders the skill's directives.

const AGENT = { agentName: "neck-coach-simulator", agentVersion: "1.0", allowOpenUrl: false, disallowVideo: true };
let engine;

// Resolves when the view host can render. Its engine starts by itself, and says so only once: maybe before we ask.
export function viewHost() {
  if (!globalThis.AplRenderer) return Promise.reject(new Error("Amazon's view host is missing: run npm ci."));
  engine ??= globalThis.Module.calledRun ? Promise.resolve() : globalThis.AplRenderer.initEngine();
  return engine;
}

export class Screen {
  // `view`: the element to draw in; `now`: gives milliseconds since the answer began; `onTouch`: gets what a button
  // sends; `onError`: gets what the view host has to complain about.
  constructor(view, { now, onTouch, onError }) {
    Object.assign(this, { view, now, onTouch, onError, renderer: null, token: "", before: 0, last: 0 });
  }

  // The clock begins anew with an answer; what stays on the screen goes on from where it was.
  restart() {
    this.before = this.last;
  }

  // Render a RenderDocument directive.
  async show(directive, viewport) {
    await viewHost();
    this.clear();
    const { Content, default: Renderer } = globalThis.AplRenderer;
    const content = Content.create(JSON.stringify(directive.document));
    for (const name of directive.document.mainTemplate.parameters ?? []) {
      content.addData(name, JSON.stringify(directive.datasources ?? {}));
    }
    if (content.isError() || !content.isReady()) throw new Error("The view host can't read this document.");
    Object.assign(this, { before: 0, last: 0 });
    const renderer = Renderer.create({
      content,
      view: this.view,
      environment: { ...AGENT },
      viewport: { ...viewport, isRound: Boolean(viewport.isRound) },
      mode: viewport.mode,
      theme: "dark",
      utcTime: Date.now(),
      localTimeAdjustment: -new Date().getTimezoneOffset() * 60_000,
      logLevel: "error",
      onSendEvent: (event) => this.onTouch(event, this.token),
      onRunTimeError: (errors) => this.onError(errors),
    });
    // Time on the screen is the device's: it may run faster than ours.
    renderer.updateTime = () => {
      this.last = Math.max(this.last, this.before + this.now());
      renderer.context.updateTime(this.last, Date.now());
    };
    this.renderer = renderer;
    this.token = directive.token;
    await renderer.init(); // it waits for its fonts, and measures nothing before
  }

  // Run the commands of an ExecuteCommands directive, if they are for what is shown.
  execute({ token, commands }) {
    if (this.renderer && token === this.token) this.renderer.executeCommands(JSON.stringify(commands));
  }

  clear() {
    this.renderer?.destroy();
    this.renderer = null;
    this.token = "";
    this.view.replaceChildren();
  }
}
