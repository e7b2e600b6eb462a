// What a person sees on the stage, for stage.py.

// Each line of text: its color, its size in pixels, and whether something cuts it off.
export function lines() {
  const found = [];
  const round = window.screenOf.renderer.options.viewport.isRound;
  const walker = document.createTreeWalker(document.getElementById('view'), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const parent = node.parentElement;
    if (!node.textContent.trim() || !parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) {
      continue;
    }
    const range = document.createRange();
    range.setStart(node, node.textContent.search(/\S/));
    range.setEnd(node, node.textContent.trimEnd().length); // a space at the end of a line may hang out
    const box = range.getBoundingClientRect();
    const slack = 0.1 * parseFloat(getComputedStyle(parent).fontSize); // letters are smaller than their boxes
    const clips = [];
    for (let e = parent; e.id !== 'view'; e = e.parentElement) {
      if (getComputedStyle(e).overflow !== 'visible') clips.push(e.getBoundingClientRect());
    }
    clips.push({ left: 0, top: 0, right: innerWidth, bottom: innerHeight });
    const beside = (c) => box.left < c.left - 1 || box.right > c.right + 1;
    const over = (c) => box.top < c.top - slack || box.bottom > c.bottom + slack;
    const out = clips.some((c) => beside(c) || over(c));
    const far = (x, y) => Math.hypot(x - innerWidth / 2, y - innerHeight / 2) > innerWidth / 2;
    const corners = [[box.left, box.top], [box.right, box.top], [box.left, box.bottom], [box.right, box.bottom]];
    const style = getComputedStyle(parent);
    const cut = out || (round && corners.some(([x, y]) => far(x, y)));
    found.push({ text: node.textContent.trim(), color: style.color, size: parseFloat(style.fontSize), cut });
  }
  return found;
}

// What can be touched: its size in density-independent pixels, and whether all of it is on the screen.
export function targets() {
  const TOUCH_WRAPPER = 9;
  const { componentMap, options } = window.screenOf.renderer;
  const touchable = [...new Set(Object.values(componentMap))].filter((c) => c.component.getType() === TOUCH_WRAPPER);
  const seen = touchable.filter((c) => c.container.checkVisibility({ opacityProperty: true }));
  return seen.map((c) => {
    const box = c.container.getBoundingClientRect();
    const scale = 160 / options.viewport.dpi;
    const inside = box.left >= -1 && box.top >= -1 && box.right <= innerWidth + 1 && box.bottom <= innerHeight + 1;
    return { width: box.width * scale, height: box.height * scale, inside };
  });
}
