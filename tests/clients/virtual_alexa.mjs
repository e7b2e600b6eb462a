// Lets virtual-alexa speak with the skill: node virtual_alexa.mjs URL MODEL APPLICATION <turns >answers
//
// A turn is a line of JSON: {"launch": true}, {"say": "how many left"}, {"intend": "CareIntent", "slots": {"care": "ice"}},
// or {"end": true}. Its answer is one, too: what virtual-alexa made of it (`request`, `slots`), and what it heard.

import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const { VirtualAlexa } = createRequire(import.meta.url)("virtual-alexa");
const [url, model, application] = process.argv.slice(2);

const alexa = VirtualAlexa.Builder().skillURL(url).interactionModelFile(model).applicationID(application).create();
alexa.context().user().setID("amzn1.ask.account.virtual");
alexa.context().device().setID("amzn1.ask.device.virtual");
let sent;
alexa.filter((request) => { sent = request.request; });

async function take(turn) {
  if (turn.launch) return alexa.launch();
  if (turn.end) return alexa.endSession();
  return turn.intend ? alexa.intend(turn.intend, turn.slots) : alexa.utter(turn.say);
}

for await (const line of createInterface({ input: process.stdin })) {
  sent = undefined;
  let answer;
  try {
    const heard = await take(JSON.parse(line));
    answer = { prompt: heard.prompt?.() ?? null, reprompt: heard.reprompt?.() ?? null, ends: heard.response?.shouldEndSession ?? null };
  } catch (error) {
    answer = { error: String(error.message ?? error) };
  }
  const slots = Object.values(sent?.intent?.slots ?? {}).filter((slot) => slot.value !== undefined);
  console.log(JSON.stringify({
    ...answer,
    request: sent?.intent?.name ?? sent?.type ?? null,
    slots: Object.fromEntries(slots.map((slot) => [slot.name, slot.value])),
  }));
}
