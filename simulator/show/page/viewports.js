// The screens that Alexa skills are seen on. Sizes are in pixels, as Amazon's device profiles give them.

export const VIEWPORTS = {
  hub: { name: "Echo Show 8 or 10", width: 1280, height: 800, dpi: 160, mode: "HUB" },
  small: { name: "Echo Show 5", width: 960, height: 480, dpi: 160, mode: "HUB" },
  round: { name: "Echo Spot", width: 480, height: 480, dpi: 160, mode: "HUB", isRound: true },
  tv: { name: "Fire TV", width: 1920, height: 1080, dpi: 320, mode: "TV" },
  phone: { name: "Phone", width: 720, height: 1280, dpi: 320, mode: "MOBILE" },
  phoneWide: { name: "Phone, turned", width: 1280, height: 720, dpi: 320, mode: "MOBILE" },
};
