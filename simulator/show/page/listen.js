// Hearing what is said, where the browser can (Web Speech API).

const Recognition = globalThis.SpeechRecognition ?? globalThis.webkitSpeechRecognition;

// Wires a button: `onBegin` when the person begins to speak, `onHeard` with the words. `onLack` says what is not possible.
export function listenWith(button, { locale, onBegin, onHeard, onLack }) {
  if (!Recognition) {
    onLack("This browser can't hear you: type what you would say.");
    return;
  }
  button.hidden = false;
  let hearing = null;
  button.addEventListener("click", () => {
    if (hearing) return hearing.stop();
    hearing = new Recognition();
    hearing.lang = locale();
    hearing.onresult = (event) => onHeard(event.results[0][0].transcript);
    hearing.onerror = (event) => event.error !== "no-speech" && onLack(`The microphone does not work here (${event.error}): type instead.`);
    hearing.onend = () => {
      hearing = null;
      button.classList.remove("on");
    };
    button.classList.add("on");
    onBegin();
    hearing.start();
  });
}
