// What a person sees on the stage, for stage.py.

const brush = document.createElement('canvas').getContext('2d');

// The names of before Chrome 121 are said, too.
function isSeen(element) {
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true, checkOpacity: true, checkVisibilityCSS: true });
}

// The room that a line of text needs: sideways its box, upwards and downwards its ink. The box is higher, with room for
// accents and tails whether there are any or not.
function roomOf(text, { left, right, top, height }, style) {
  brush.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const ink = brush.measureText(text);
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = ink;
  const baseline = top + (height - up - down) / 2 + up;
  return { left, right, top: baseline - ink.actualBoundingBoxAscent, bottom: baseline + ink.actualBoundingBoxDescent };
}

// What cuts off whatever leaves it: every element around this one that hides what is too much, and the screen.
function* edgesAround(element) {
  yield { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  for (let e = element; e.id !== 'view'; e = e.parentElement) {
    if (getComputedStyle(e).overflow !== 'visible') yield e.getBoundingClientRect();
  }
}

// Whether more than one density-independent pixel of what lies in `element` is cut off.
function isCut({ left, right, top, bottom }, element) {
  const dp = window.screenOf.renderer.options.viewport.dpi / 160;
  const edges = [...edgesAround(element)];
  return edges.some((e) => left < e.left - dp || right > e.right + dp || top < e.top - dp || bottom > e.bottom + dp);
}

function isOutsideOfCircle({ left, right, top, bottom }) {
  const middle = innerWidth / 2;
  return [left, right].some((x) => [top, bottom].some((y) => Math.hypot(x - middle, y - middle) > middle));
}

// Each line of text: its color, its size in pixels, and whether something cuts it off.
export function lines() {
  const found = [];
  const { isRound } = window.screenOf.renderer.options.viewport;
  const walker = document.createTreeWalker(document.getElementById('view'), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const parent = node.parentElement;
    const text = node.textContent.trim();
    if (!text || !isSeen(parent)) continue;
    const range = document.createRange();
    range.setStart(node, node.textContent.search(/\S/));
    range.setEnd(node, node.textContent.trimEnd().length); // a space at the end of a line may hang out
    const style = getComputedStyle(parent);
    const room = roomOf(text, range.getBoundingClientRect(), style);
    const cut = isCut(room, parent) || (isRound && isOutsideOfCircle(room));
    found.push({ text, color: style.color, size: parseFloat(style.fontSize), cut });
  }
  return found;
}

// What can be touched: its size in density-independent pixels, and whether all of it can be seen.
export function targets() {
  const TOUCH_WRAPPER = 9;
  const { componentMap, options } = window.screenOf.renderer;
  const touchable = [...new Set(Object.values(componentMap))].filter((c) => c.component.getType() === TOUCH_WRAPPER);
  return touchable.filter((c) => isSeen(c.container)).map((c) => {
    const box = c.container.getBoundingClientRect();
    const scale = 160 / options.viewport.dpi;
    const parts = [c.container, ...c.container.querySelectorAll('div')]; // what has too little room hangs out of its parent
    const inside = parts.every((part) => !isCut(part.getBoundingClientRect(), c.container.parentElement));
    return { width: box.width * scale, height: box.height * scale, inside };
  });
}
