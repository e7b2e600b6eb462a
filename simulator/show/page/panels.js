// What is behind the scenes: the conversation in words, timers and reminders, memory, request and response.

const element = (id) => document.getElementById(id);
const json = (value, otherwise) => (value ? JSON.stringify(value, null, 2) : otherwise);

// The words said by both; of the coach's last answer, the part that is being spoken is marked.
export class Transcript {
  constructor(list) {
    this.list = list;
    this.words = [];
  }

  add(kind, text) {
    const item = document.createElement("li");
    item.className = kind;
    item.textContent = text;
    this.list.append(item);
    this.list.scrollTop = this.list.scrollHeight;
    return item;
  }

  answer(parts) {
    const item = this.add("coach", "");
    this.words = parts.map(({ text }) => {
      const word = document.createElement("span");
      word.textContent = text ? `${text} ` : "";
      word.className = "ahead";
      return word;
    });
    item.append(...this.words);
    this.list.scrollTop = this.list.scrollHeight;
  }

  reached(number) {
    this.words.forEach((word, place) => {
      word.className = place < number ? "" : place === number ? "now" : "ahead";
    });
    const word = this.words[number];
    if (word?.textContent) this.list.scrollTop = Math.max(this.list.scrollTop, word.offsetTop + word.offsetHeight - this.list.offsetTop - this.list.clientHeight);
  }

  interrupted() {
    this.words.at(0)?.parentElement.classList.add("cut");
    this.words = [];
  }
}

export function showExchange({ request, response, turn }) {
  if (request) element("request").textContent = json(request);
  if (response) element("response").textContent = json(response);
  if (turn) element("card").textContent = turn.card ? `${turn.card.title ?? turn.card.type}\n\n${turn.card.content ?? ""}` : "None.";
}

// `state` as the room gives it; `later`: seconds since then.
export function showState(state, later = 0) {
  element("profile").textContent = json(state.profile, "Nothing yet.");
  showAlerts(state, later);
}

export function showAlerts({ at, timers, reminders }, later) {
  const lines = [...timers.map((timer) => timerLine(timer, Date.parse(at) + later * 1000)), ...reminders.map(reminderLine)];
  element("alerts").replaceChildren(...(lines.length ? lines.map(paragraph) : ["None."]));
}

function timerLine({ timerLabel, status, triggerTime, remainingTimeWhenPaused }, now) {
  if (status === "PAUSED") return `Timer ${timerLabel}: paused, ${remainingTimeWhenPaused} left`;
  const left = Math.max(0, Math.round((Date.parse(triggerTime) - now) / 1000));
  return `Timer ${timerLabel}: ${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")} left`;
}

function reminderLine({ trigger, alertInfo }) {
  const rules = trigger?.recurrence?.recurrenceRules?.join(", ");
  const when = trigger?.scheduledTime ?? trigger?.recurrence?.startDateTime ?? "";
  return `Reminder: ${alertInfo?.spokenInfo?.content?.[0]?.text ?? ""} (${[when, rules].filter(Boolean).join("; ")})`;
}

function paragraph(text) {
  const line = document.createElement("p");
  line.textContent = text;
  return line;
}
