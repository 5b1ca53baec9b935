// What the page shows of rows and answers, each with its unit: figures that a reader may type back.

/** The unit of each row, as it stands beside its field. */
export async function unitsOf(page) {
  const units = await page.evaluate(() =>
    [...document.querySelectorAll("[data-field]")].map(({ id }) => [id, document.getElementById(`${id}-unit`).textContent]),
  );
  return new Map(units);
}

/** The rows: in their fields, of their sliders, in the sentence and in tables. */
export async function shownOfRows(page) {
  const units = await unitsOf(page);
  const [fields, others] = await page.evaluate(() => {
    const all = (selector) => [...document.querySelectorAll(selector)];
    const rowOf = (figure) => figure.closest("tr").querySelector(".to-row").hash.slice(1);
    const cells = all("tr:has(.to-row) > td > [translate=no], tr:has(.to-row) > td > b > [translate=no]");
    return [
      all("[data-field]").map(({ id, value }) => [id, value]),
      [
        ...all("[data-slider]").map((slider) => [slider.dataset.slider, slider.getAttribute("aria-valuetext")]),
        ...all("#sentence a").map((link) => [link.hash.slice(1), link.textContent]),
        ...cells.map((figure) => [rowOf(figure), figure.textContent]),
      ],
    ];
  });
  const withUnits = fields.map(([key, text]) => [key, `${text} ${units.get(key)}`]);
  return [...withUnits, ...others].filter(([, text]) => /\d/.test(text));
}

/** The answers, where these results have any. */
export async function shownOfAnswers(page, results) {
  const figures = await page.evaluate(() =>
    [...document.querySelectorAll("[data-metric]")].map((figure) => [figure.dataset.metric, figure.textContent]),
  );
  return figures.filter(([path]) => path.split(".").reduce((part, key) => part[key], results) !== null);
}
