// The page: a person speaks, types or touches; the room answers; voice, screen and panels show it.

import { Device } from "./device.js";
import { listenWith } from "./listen.js";
import { showAlerts, showExchange, showState, Transcript } from "./panels.js";
import { Room } from "./room.js";
import { Screen } from "./screen.js";
import { now, runAt } from "./time.js";
import { Timeline } from "./timeline.js";
import { VIEWPORTS } from "./viewports.js";
import { Voice } from "./voice.js";

const element = (id) => document.getElementById(id);
const SILENCE_BEFORE_CLOSE = 12; // seconds after an answer at which a touch still finds the session open

const transcript = new Transcript(element("transcript"));
const timeline = new Timeline(element("timeline"), element("clock"));
const device = new Device({ frame: element("device"), glass: element("glass"), view: element("view"), speaker: element("speaker") });
const room = new Room(waiting);
const voice = new Voice({ onPart: (number) => transcript.reached(number), onLack: lacks });
const screen = new Screen(element("view"), { now: () => voice.position() * 1000, onTouch: touched, onError: (errors) => lacks(`The screen reports: ${JSON.stringify(errors)}`) });
let state = null;
let since = now();
let asking = Promise.resolve();
let last = null;

function status(text) {
  if (element("status").textContent !== text) element("status").textContent = text;
}

function waiting(seconds) {
  element("busy").hidden = seconds === null;
  if (seconds !== null) status(`The skill is thinking: ${seconds.toFixed(0)} of at most 8 seconds`);
}

function lacks(sentence) {
  const list = element("lacks");
  list.hidden = false;
  if ([...list.children].some((item) => item.textContent === sentence)) return;
  list.append(Object.assign(document.createElement("li"), { textContent: sentence }));
}

// Seconds into the answer at which the person breaks in; null when it is over and nothing runs.
function interrupt() {
  const speaks = voice.speaks;
  const at = voice.stop();
  if (speaks) transcript.interrupted();
  return speaks ? at : null;
}

function say(line, said = line, at = interrupt()) {
  if (!line.startsWith("@") && said) transcript.add("you", said);
  return perform(() => room.say(line, at));
}

function touched({ arguments: words, source, components }, token) {
  const counted = source?.handler === "Tick";
  const at = Math.min(voice.position(), voice.length() + SILENCE_BEFORE_CLOSE);
  interrupt();
  transcript.add("note", counted ? "The countdown is over." : `You touch “${labelOf(words)}”.`);
  return perform(() => room.touch({ token, arguments: words, source, components: components ?? {} }, at));
}

// The label of what sends these words on the screen that is shown.
function labelOf(words) {
  const { buttons = [], next } = shownBy(last)?.datasources?.screen ?? {};
  const found = [...buttons, ...(next?.buttons ?? [])].find(({ event }) => event.join() === words.join());
  return found?.label ?? words.join(" ");
}

function shownBy(found) {
  return found?.response?.response?.directives?.find(({ type }) => type.endsWith("APL.RenderDocument"));
}

// One thing at a time: what is done waits for what was done before.
function perform(ask) {
  asking = asking.then(async () => {
    try {
      await show(await ask());
    } catch (error) {
      status(`That did not work: ${error.message}`);
    }
  });
  return asking;
}

async function show(found) {
  state = found.state;
  since = now();
  showState(state);
  showExchange(found);
  if (found.note) transcript.add("note", found.note);
  for (const text of found.announced ?? []) transcript.add("note", `Alexa: ${text}`);
  if (!found.turn) return settle();
  element("consent").hidden = !found.turn.consent;
  last = found;
  await present(found);
  speak(found);
}

// The screen comes with the first word.
async function present({ response, turn, parts }) {
  const shown = shownBy({ response });
  voice.cue(parts ?? []);
  timeline.show(parts ?? [], shown?.datasources?.screen?.spans);
  if (turn.text) transcript.answer(parts);
  screen.restart();
  if (shown && device.viewport) await screen.show(shown, device.viewport);
}

async function speak({ parts, response, turn }) {
  device.light("speaking");
  status("Speaking. Say or touch something to interrupt.");
  const heard = await voice.play(parts ?? []);
  if (!heard) return;
  for (const directive of response?.response?.directives ?? []) {
    if (directive.type.endsWith("APL.ExecuteCommands")) screen.execute(directive);
  }
  settle(turn);
}

function settle() {
  if (voice.speaks) return;
  timeline.move(voice.position()); // "listening" is not said before the cursor is at the end
  device.light(state?.open ? "listening" : "");
  status(state?.open ? "Listening: say yes, no, or anything else. Time stands still until you do." : "The session is closed. Begin with “open Neck Coach” or “ask Neck Coach …”.");
}

function eachFrame() {
  timeline.move(voice.position());
  requestAnimationFrame(eachFrame);
}

// While no session is open, timers run on and may ring.
async function eachSecond() {
  if (state && !state.open && !voice.speaks && (state.timers.length || state.reminders.length)) {
    const seconds = now() - since;
    since = now();
    await perform(() => room.rest(seconds));
  } else if (state) showAlerts(state, state.open ? 0 : now() - since);
  setTimeout(eachSecond, 1000);
}

function wire() {
  const viewports = Object.entries(VIEWPORTS).map(([value, { name }]) => new Option(name, value));
  element("viewport").append(...viewports, new Option("Echo, without a screen", "echo"));
  element("saying").addEventListener("submit", (event) => {
    event.preventDefault();
    const line = element("line").value.trim();
    element("line").value = "";
    if (line) say(line);
  });
  for (const button of document.querySelectorAll("[data-line]")) {
    button.addEventListener("click", () => say(button.dataset.line));
  }
  element("quiet").addEventListener("click", () => say("@silence"));
  element("leap").addEventListener("click", () => say(element("jump").value));
  element("failure").addEventListener("change", ({ target }) => say(target.value));
  element("speed").addEventListener("change", ({ target }) => runAt(Number(target.value)));
  element("voice").addEventListener("change", ({ target }) => { voice.wanted = target.value === "on"; });
  element("locale").addEventListener("change", ({ target }) => {
    voice.locale = target.value;
    say(`@locale ${target.value}`);
  });
  element("viewport").addEventListener("change", ({ target }) => change(target.value));
  let broke = null;
  listenWith(element("listen"), {
    locale: () => voice.locale,
    onBegin: () => { broke = interrupt(); },
    onHeard: (words) => say(words, words, broke),
    onLack: lacks,
  });
}

// Another device of the same person: what is shown is shown there.
async function change(name) {
  device.become(name);
  const kind = device.viewport ? "show" : "echo";
  if (state?.device !== kind) {
    screen.clear();
    return say(`@device ${kind}`);
  }
  const shown = shownBy(last);
  if (shown) await screen.show(shown, device.viewport);
}

wire();
device.become("hub");
await perform(async () => ({ ...(await room.state()), turn: null }));
requestAnimationFrame(eachFrame);
eachSecond();
document.documentElement.dataset.ready = "true";
