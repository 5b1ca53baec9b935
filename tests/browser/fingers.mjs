// Fingers on the screen. Only Chromium can be touched by a program.

/** Fingers that come down, move by so much in steps, and lift. */
export async function touch(page, fingers, steps = 12) {
  const session = await page.createCDPSession();
  const at = (share) => fingers.map(({ x, y, dx = 0, dy = 0 }, id) => ({ id, x: x + share * dx, y: y + share * dy }));
  const send = (type, touchPoints) => session.send("Input.dispatchTouchEvent", { type, touchPoints });
  await send("touchStart", at(0));
  for (let step = 1; step <= steps; step += 1) {
    await send("touchMove", at(step / steps));
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  }
  await send("touchEnd", []);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
}
